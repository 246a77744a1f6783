package eval

import (
	"cmp"
	"maps"
	"slices"
)

// Row is how well a relation was found. Found counts gold facts and Right
// claims: one claim can be right for several facts and the other way round.
type Row struct {
	Relation  string  `json:"relation"`
	Gold      int     `json:"gold"`
	Claims    int     `json:"claims"`
	Found     int     `json:"found"`
	Right     int     `json:"right"`
	Precision float64 `json:"precision"`
	Recall    float64 `json:"recall"`
	F1        float64 `json:"f1"`
}

// Mean is the mean over the relations that the gold has.
type Mean struct {
	Precision float64 `json:"precision"`
	Recall    float64 `json:"recall"`
	F1        float64 `json:"f1"`
}

// Left counts what is in no row.
type Left struct {
	Optional    int `json:"optional"`      // gold facts that are not asked for
	OnlyAllowed int `json:"only_optional"` // claims that match only such
	Unasked     int `json:"not_annotated"` // claims of relations that were not looked for in their text
	Elsewhere   int `json:"elsewhere"`     // claims of texts that the gold does not have
	RecallOnly  int `json:"recall_only"`   // texts in which no relation was looked for throughout
}

// Result is a measurement.
type Result struct {
	Relations []Row  `json:"relations"`
	All       Row    `json:"all"`
	Mean      Mean   `json:"mean"`
	LeftOut   Left   `json:"left_out"`
	Missing   []Fact `json:"missing,omitempty"`
	Wrong     []Fact `json:"wrong,omitempty"`
}

// Score measures claims against the facts of the documents.
func Score(docs []*Document, claims []Fact, opt Options) Result {
	t := tally{opt: opt, rows: map[string]*Row{}}
	by := map[string][]Fact{}
	for _, c := range claims {
		by[c.Doc] = append(by[c.Doc], c)
	}
	for _, d := range docs {
		t.document(d, by[d.ID])
		delete(by, d.ID)
	}
	for _, others := range by {
		t.out.LeftOut.Elsewhere += len(others)
	}
	return t.result()
}

// tally adds up the documents.
type tally struct {
	opt  Options
	rows map[string]*Row
	out  Result
}

func (t *tally) row(relation string) *Row {
	if t.rows[relation] == nil {
		t.rows[relation] = &Row{Relation: relation}
	}
	return t.rows[relation]
}

func (t *tally) document(d *Document, claims []Fact) {
	m := matcher{t.opt, d.Entities}
	gold := slices.DeleteFunc(slices.Clone(d.Facts), func(f Fact) bool { return !t.opt.wants(f.Relation) })
	slices.SortStableFunc(gold, askedFirst)
	if t.opt.Match == ByName {
		gold = distinct(gold, m.goldKey)
	}
	claims = distinct(t.judged(d, gold, claims), m.claimKey)
	a := m.assign(gold, claims)
	for i, g := range gold {
		t.gold(g, a.claim[i] >= 0)
	}
	for j, c := range claims {
		t.claim(c, a.used[j], a.sure[j])
	}
	if d.Annotated != nil && len(d.Annotated) == 0 {
		t.out.LeftOut.RecallOnly++
	}
}

func askedFirst(a, b Fact) int {
	number := map[bool]int{true: 1}
	return cmp.Compare(number[a.Optional], number[b.Optional])
}

// judged leaves out claims of relations that nobody looked for in the text.
func (t *tally) judged(d *Document, gold, claims []Fact) (out []Fact) {
	known := map[string]bool{}
	for _, g := range gold {
		known[g.Relation] = true
	}
	for _, c := range claims {
		switch {
		case !t.opt.wants(c.Relation):
		case d.Annotated == nil || slices.Contains(d.Annotated, c.Relation) || known[c.Relation]:
			out = append(out, c)
		default:
			t.out.LeftOut.Unasked++
		}
	}
	return out
}

func (t *tally) gold(g Fact, found bool) {
	switch {
	case g.Optional:
		t.out.LeftOut.Optional++
	case found:
		t.row(g.Relation).Gold++
		t.row(g.Relation).Found++
	default:
		t.row(g.Relation).Gold++
		t.out.Missing = append(t.out.Missing, g)
	}
}

func (t *tally) claim(c Fact, used, sure bool) {
	switch {
	case used && !sure:
		t.out.LeftOut.OnlyAllowed++
	case used:
		t.row(c.Relation).Claims++
		t.row(c.Relation).Right++
	default:
		t.row(c.Relation).Claims++
		t.out.Wrong = append(t.out.Wrong, c)
	}
}

func (t *tally) result() Result {
	r := t.out
	have := 0.0
	for _, name := range slices.Sorted(maps.Keys(t.rows)) {
		row := t.rows[name]
		r.All.add(*row)
		row.rate(t.opt.Matching)
		r.Relations = append(r.Relations, *row)
		if row.Gold > 0 {
			have++
			r.Mean.Precision += row.Precision
			r.Mean.Recall += row.Recall
			r.Mean.F1 += row.F1
		}
	}
	r.All.Relation = "all"
	r.All.rate(t.opt.Matching)
	if have > 0 {
		r.Mean = Mean{r.Mean.Precision / have, r.Mean.Recall / have, r.Mean.F1 / have}
	}
	return r
}

func (r *Row) add(o Row) {
	r.Gold += o.Gold
	r.Claims += o.Claims
	r.Found += o.Found
	r.Right += o.Right
}

// rate works out the rates. Where a claim is good for many facts, precision is
// the share of facts found among these and the wrong claims, so that a fact
// said in many ways does not weigh more.
func (r *Row) rate(matching string) {
	right, claims := r.Right, r.Claims
	if matching == Any {
		right, claims = r.Found, r.Found+r.Claims-r.Right
	}
	r.Precision, r.Recall = share(right, claims), share(r.Found, r.Gold)
	if sum := r.Precision + r.Recall; sum > 0 {
		r.F1 = 2 * r.Precision * r.Recall / sum
	}
}

func share(part, of int) float64 {
	if of == 0 {
		return 0
	}
	return float64(part) / float64(of)
}
