package extract

import (
	"dossier/extract/clause"
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
	Type  string `json:"type"` // empty where no cue tells
	Name  string `json:"name"`
	Text  string `json:"text"`
	Start int    `json:"start"`
	End   int    `json:"end"`
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
	n := annotator{c: claimer{a: a, runes: text.NewRunes(src.Text)}, out: &out}
	n.mentions()
	for i := range a.tx.Sentences {
		s := a.sentence(i)
		n.dates(s)
		n.quotes(s)
	}
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
		start, end, txt := n.c.span(m.first, m.last)
		n.out.Mentions = append(n.out.Mentions, Mention{ID: ent.id, Type: ent.types.String(), Name: ent.name, Text: txt, Start: start, End: end})
	}
}

func (n *annotator) dates(s *sentence) {
	for _, d := range n.c.a.datesOf(s) {
		start, end, txt := n.c.span(int(d.First), int(d.Last))
		n.out.Dates = append(n.out.Dates, Timex{Type: string(d.Type), Value: d.Value, Date: d.EDTF, Text: txt, Start: start, End: end})
	}
}

// quotes finds the clauses of saying in a sentence and what they cover.
func (n *annotator) quotes(s *sentence) {
	a := n.c.a
	for j := range s.Clauses {
		c := &s.Clauses[j]
		if c.Verb.MainTok < 0 || c.Kind != clause.Speech && !a.l.lex.Says(c.Verb.Main) {
			continue
		}
		if from, to, ok := n.said(s, j); ok {
			n.quote(s, j, from, to)
		}
	}
}

// said is the tokens that clause j says: its complement, or for a clause that
// stands beside what is said all before it, or after it where it comes first.
func (n *annotator) said(s *sentence, j int) (from, to int, ok bool) {
	from, to = len(s.Tokens), 0
	for k := range s.Clauses {
		if k == j || !n.belongs(s, j, k) {
			continue
		}
		from, to = min(from, s.Clauses[k].Start), max(to, s.Clauses[k].End)
	}
	return from, to, from < to
}

func (n *annotator) belongs(s *sentence, j, k int) bool {
	if s.Clauses[j].Kind == clause.Speech {
		return s.Clauses[k].Kind != clause.Speech && n.c.a.covers(s, j, k)
	}
	for p := s.Clauses[k].Parent; p >= 0; p = s.Clauses[p].Parent {
		if p == j {
			return s.Clauses[k].Kind != clause.Relative
		}
	}
	return false
}

func (n *annotator) quote(s *sentence, j, from, to int) {
	a := n.c.a
	start, end, txt := n.c.span(s.first+from, s.first+to)
	q := Quote{Direct: s.quotedAt(from), Text: txt, Start: start, End: end}
	_, _, q.Cue = n.c.span(s.first+s.Clauses[j].Verb.MainTok, s.first+s.Clauses[j].Verb.MainTok+1)
	if sp, ok := a.speakerOf(s, j); ok {
		speaker := n.c.speaker(sp)
		q.Speaker = &speaker
	}
	n.out.Quotes = append(n.out.Quotes, q)
}

// quotedAt says whether token i follows an opening quotation mark.
func (s *sentence) quotedAt(i int) bool {
	for ; i >= 0; i-- {
		switch s.Tokens[i].Punct {
		case '“':
			return true
		case '”':
			return false
		}
	}
	return false
}
