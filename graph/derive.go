package graph

import (
	"cmp"
	"maps"
	"slices"
	"strings"
)

// Relation is what deriving needs to know of a relation.
type Relation struct {
	Name      string   `json:"name"`                // lower_snake
	Symmetric bool     `json:"symmetric,omitempty"` // partner_of: stored once, from the smaller entity id
	One       string   `json:"one,omitempty"`       // "subject": an object has one at a time (head_of); or "object"; empty: there may be several
	Per       []string `json:"per,omitempty"`       // qualifiers: one for each of their values
}

// Source is what deriving needs to know of an article.
type Source struct {
	Paper  string
	Copies string // the group of articles that are copies of one text, empty for none
}

// Fact is the edge derived from all claims that agree on subject, relation,
// object and period.
type Fact struct {
	ID             string `json:"id"`
	Type           string `json:"type"` // HEAD_OF, or ALLEGED_HEAD_OF where nobody asserts it
	Relation       string `json:"relation"`
	Subject        string `json:"subject"` // entity ids
	Object         string `json:"object"`
	Status         Status `json:"status"` // the best of its claims
	Tense          Tense  `json:"tense"`  // of the evidence
	Disputed       bool   `json:"disputed"`
	Evidence       string `json:"evidence"`         // the newest sentence of that status
	Claims         int    `json:"claims"`           // those that support it
	Articles       int    `json:"articles"`         // that these claims are from, copies of one text counted once
	Copies         int    `json:"copies,omitempty"` // the articles that were not counted for that
	Sources        int    `json:"sources"`          // the papers of these articles, as far as known; those of copies are one
	FirstPublished string `json:"first_published,omitempty"`
	LastPublished  string `json:"last_published,omitempty"`
	ValidFrom      string `json:"valid_from,omitempty"`
	ValidTo        string `json:"valid_to,omitempty"` // as claims say; else when ClosedBy begins

	// Of a relation that has one at a time, see Slot:
	ClosedBy     string   `json:"closed_by,omitempty"`      // the fact that ended this one
	ValidToBasis string   `json:"valid_to_basis,omitempty"` // of such an end: "text", or "published" where it had ended by then
	Rivals       []string `json:"rivals,omitempty"`         // facts that cannot hold when this one does, and do
}

// Derive makes the facts of a set of claims. Sources tells of articles by their
// ids. The result is sorted by id and depends on nothing
// but the set: not on the order of claims.
//
// A claim that denies disputes the fact of its own period; one that names no
// period disputes that fact in every period. Nothing is derived where all
// claims deny. Claims whose object is a literal give Properties instead; those that were
// rejected, and those about an entity and itself, give nothing. Facts in one
// Slot end each other or are rivals.
func Derive(claims []Claim, sources map[string]Source, relations []Relation) []Fact {
	symmetric := symmetricNames(relations)
	triples := map[string][]Claim{}
	for _, c := range claims {
		if !c.Literal() && !c.Rejected() && c.Subject.ID != c.Object.ID {
			key := FactKey(c, symmetric[c.Relation])
			triples[key] = append(triples[key], c)
		}
	}
	var facts []Fact
	for key, witnesses := range triples {
		facts = append(facts, deriveTriple(key, witnesses, sources, symmetric)...)
	}
	slices.SortFunc(facts, func(a, b Fact) int { return cmp.Compare(a.ID, b.ID) })
	succeed(facts, claims, symmetric)
	return facts
}

func symmetricNames(relations []Relation) map[string]bool {
	names := map[string]bool{}
	for _, r := range relations {
		names[r.Name] = names[r.Name] || r.Symmetric
	}
	return names
}

// FactKeyLen is how much of a fact's id names subject, relation and object; the
// rest is the period.
const FactKeyLen = 2 * digestBytes

// FactKey names subject, relation and object of a claim, whatever its period;
// for a literal, subject and relation.
func FactKey(c Claim, symmetric bool) string {
	if c.Literal() {
		return digest("literal", c.Relation, c.Subject.ID)
	}
	subject, object := ends(c, symmetric)
	return digest("fact", c.Relation, subject, object)
}

// FactID is the id of the fact that a claim supports or denies: its key and,
// where it names one, its period.
func FactID(c Claim, symmetric bool) string {
	return FactKey(c, symmetric) + period(c)
}

func period(c Claim) string {
	if c.ValidFrom == "" && c.ValidTo == "" {
		return ""
	}
	return "@" + c.ValidFrom + "/" + c.ValidTo
}

func ends(c Claim, symmetric bool) (subject, object string) {
	if symmetric && c.Object.ID < c.Subject.ID {
		return c.Object.ID, c.Subject.ID
	}
	return c.Subject.ID, c.Object.ID
}

// EdgeType is the relationship type of a relation's facts of that status.
func EdgeType(relation string, status Status) string {
	name := strings.ToUpper(relation)
	if status != Asserted {
		return "ALLEGED_" + name
	}
	return name
}

func deriveTriple(key string, claims []Claim, sources map[string]Source, symmetric map[string]bool) []Fact {
	support, denied := map[string][]Claim{}, map[string]bool{}
	for _, c := range claims {
		if c.Status == Negated {
			denied[period(c)] = true
			continue
		}
		support[period(c)] = append(support[period(c)], c)
	}
	var facts []Fact
	for when, witnesses := range support {
		fact := summarize(witnesses, sources)
		fact.ID = key + when
		fact.Subject, fact.Object = ends(witnesses[0], symmetric[fact.Relation])
		fact.Disputed = denied[when] || denied[""]
		facts = append(facts, fact)
	}
	return facts
}

// summarize makes a fact of the claims that support it, at least one.
func summarize(claims []Claim, sources map[string]Source) Fact {
	best := slices.MinFunc(claims, compareEvidence)
	first, last := publishedSpan(claims)
	articles := map[string]bool{}
	for _, c := range claims {
		articles[c.Article] = true
	}
	texts, papers := independent(articles, sources)
	return Fact{
		Type: EdgeType(best.Relation, best.Status), Relation: best.Relation,
		Status: best.Status, Tense: best.Tense, Evidence: best.Evidence,
		Claims: len(claims), Articles: texts, Copies: len(articles) - texts, Sources: papers,
		FirstPublished: first, LastPublished: last,
		ValidFrom: best.ValidFrom, ValidTo: best.ValidTo,
	}
}

// independent counts articles, and their papers as far as known, in each case
// copies of one text once.
func independent(articles map[string]bool, sources map[string]Source) (texts, papers int) {
	size := map[string]int{}
	for a := range articles {
		size[sources[a].Copies]++
	}
	names := map[[2]string]bool{} // of papers, or of groups
	for a := range articles {
		s := sources[a]
		if s.Copies == "" {
			texts++
		}
		if s.Paper == "" {
			continue
		}
		if s.Copies != "" && size[s.Copies] > 1 {
			names[[2]string{s.Copies, "group"}] = true
		} else {
			names[[2]string{s.Paper, "paper"}] = true
		}
	}
	delete(size, "")
	return texts + len(size), len(names)
}

// compareEvidence puts the best evidence first: the strongest status, then the
// newest article, then the later sentence.
func compareEvidence(a, b Claim) int {
	aFrom, aTo := days(a.Published)
	bFrom, bTo := days(b.Published)
	return cmp.Or(
		cmp.Compare(strength(a.Status), strength(b.Status)),
		cmp.Compare(bTo, aTo),
		cmp.Compare(bFrom, aFrom),
		cmp.Compare(a.Article, b.Article),
		cmp.Compare(b.Start, a.Start),
		cmp.Compare(a.ID, b.ID))
}

func strength(s Status) int {
	return slices.Index([]Status{Asserted, Reported, Speculative, Negated}, s)
}

// publishedSpan is the earliest and the latest publication date among claims.
func publishedSpan(claims []Claim) (first, last string) {
	dates := map[string]bool{}
	for _, c := range claims {
		if from, _ := days(c.Published); from != "" {
			dates[c.Published] = true
		}
	}
	if len(dates) == 0 {
		return "", ""
	}
	list := slices.Sorted(maps.Keys(dates))
	first = slices.MinFunc(list, func(a, b string) int {
		aFrom, aTo := days(a)
		bFrom, bTo := days(b)
		return cmp.Or(cmp.Compare(aFrom, bFrom), cmp.Compare(aTo, bTo))
	})
	last = slices.MaxFunc(list, func(a, b string) int {
		aFrom, aTo := days(a)
		bFrom, bTo := days(b)
		return cmp.Or(cmp.Compare(aTo, bTo), cmp.Compare(aFrom, bFrom))
	})
	return first, last
}

// days is ParseEDTF for dates that were checked before; a bad one covers nothing.
func days(date string) (from, to string) {
	from, to, _ = ParseEDTF(date)
	return from, to
}
