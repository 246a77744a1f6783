package extract

import (
	"slices"

	"dossier/extract/text"
	"dossier/graph"
)

// Annotation is what an article names, when, and who says what. Offsets are
// code points of the article's text, the end exclusive.
type Annotation struct {
	Article  string    `json:"article"`
	Mentions []Mention `json:"mentions"`
	Dates    []Timex   `json:"dates"`
	Quotes   []Quote   `json:"quotes"`
}

// Mention is a span that names an entity.
type Mention struct {
	ID    string `json:"id"`
	Type  string `json:"type"` // empty where several entities may be meant
	Name  string `json:"name"`
	Text  string `json:"text"`
	Start int    `json:"start"`
	End   int    `json:"end"`

	Candidates []string `json:"candidates,omitempty"` // ids of those that it may be, where nothing tells which
}

// Timex is an expression of time with its TIMEX3 type and value.
type Timex struct {
	Type  string `json:"type"`
	Value string `json:"value"`
	Date  string `json:"date,omitempty"` // EDTF
	Text  string `json:"text"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

// Quote is what somebody is said to say, in his words or not.
type Quote struct {
	Direct  bool           `json:"direct"` // in quotation marks
	Speaker *graph.Speaker `json:"speaker,omitempty"`
	Cue     string         `json:"cue"` // the verb
	Text    string         `json:"text"`
	Start   int            `json:"start"`
	End     int            `json:"end"`
}

// Annotate reads one article without matching rules: names, times and
// attributed speech.
func (e *Engine) Annotate(src graph.Article) Annotation {
	out := Annotation{Article: src.ID, Mentions: []Mention{}, Dates: []Timex{}, Quotes: []Quote{}}
	l := e.language(src)
	if l == nil {
		return out
	}
	w := l.workers.Get().(*worker)
	defer l.workers.Put(w)

	a := w.begin(src)
	a.findNames()
	a.matchAll() // slots tell what some names are
	n := annotator{c: claimer{a: a, runes: text.NewRunes(src.Text)}, out: &out}
	n.mentions()
	for i := range a.tx.Sentences {
		s := a.sentence(i)
		n.dates(s)
	}
	n.quotes()
	return out
}

type annotator struct {
	c   claimer
	out *Annotation
}

func (n *annotator) mentions() {
	a := n.c.a
	for _, m := range a.names {
		ent := &a.ents[m.ent]
		candidates := a.candidates(ent)
		if !ent.typed() && len(candidates) == 0 {
			continue // nothing tells what it is: it is no entity of the graph either
		}
		start, end, txt := n.c.span(m.first, m.last)
		n.out.Mentions = append(n.out.Mentions, Mention{ID: ent.id, Type: ent.types.String(), Name: ent.name, Text: txt, Start: start, End: end, Candidates: candidates})
	}
}

func (n *annotator) dates(s *sentence) {
	for _, d := range n.c.a.datesOf(s) {
		start, end, txt := n.c.span(int(d.First), int(d.Last))
		n.out.Dates = append(n.out.Dates, Timex{Type: string(d.Type), Value: d.Value, Date: d.EDTF, Text: txt, Start: start, End: end})
	}
}

// quotes are what somebody says: first what stands in quotation marks, then what
// is told in the words of the article, where it is not the same.
func (n *annotator) quotes() {
	a := n.c.a
	var direct []quotation
	covered := map[int]bool{} // cues whose words the quotation marks have
	for _, q := range a.quotations() {
		if y, ok := a.quoted(q); ok {
			s := a.sentence(a.sentenceOf(q.first))
			direct = append(direct, q)
			n.quote(true, q.first, q.last+1, s, &y)
			if y.cue >= 0 && (y.topic || 2*(q.last-q.first) > y.to-y.from) {
				covered[s.first+y.cue] = true
			}
		}
	}
	for i := range a.tx.Sentences {
		s := a.sentence(i)
		for _, y := range a.sayings(s) {
			y.from = s.wordFrom(y.from)
			if i > 0 && y.topic && !s.Clauses[y.clause].Quoted && a.pointsBack(s, y.clause) && y.named() {
				before := a.sentence(i - 1)
				n.quote(false, before.first, before.last, s, &y)
			} else if y.named() && (!y.topic || a.tellsOf(s, &y)) && !covered[s.first+y.cue] && !within(direct, s.first+y.from, s.first+y.to) {
				n.quote(false, s.first+y.from, s.first+y.to, s, &y)
			}
		}
		if by, _ := a.goesOn(s); by.last > by.first && len(s.said) == 0 && !within(direct, s.first, s.last) {
			n.quote(false, s.first, s.last, s, &saying{cue: none, by: by})
		}
	}
	slices.SortStableFunc(n.out.Quotes, func(x, y Quote) int { return x.Start - y.Start })
}

// within says whether a quotation has all the tokens but a few.
func within(qs []quotation, first, last int) bool {
	return slices.ContainsFunc(qs, func(q quotation) bool { return q.first <= first+1 && last <= q.last+1 })
}

func (n *annotator) quote(direct bool, first, last int, s *sentence, y *saying) {
	start, end, txt := n.c.span(first, last)
	q := Quote{Direct: direct, Text: txt, Start: start, End: end}
	if y.cue >= 0 {
		_, _, q.Cue = n.c.span(s.first+y.cue, s.first+y.cue+1)
	}
	speaker := n.c.speaker(y.by)
	q.Speaker = &speaker
	n.out.Quotes = append(n.out.Quotes, q)
}
