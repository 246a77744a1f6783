package extract

import (
	"slices"
	"strings"

	"dossier/extract/lexicon"
	"dossier/rules"
)

// Attempt is one form that was tried where one of its words stands, and how far
// it came.
type Attempt struct {
	Form       *rules.Form
	Trigger    string
	Start, End int         // of the trigger
	As         string      // what the trigger was read as, where the form cannot match that
	Lacks      *rules.With // the complement that is not there
	Pattern    bool        // a text form whose pattern does not fit
	Subject    Slot
	Object     Slot
	Matched    bool
	Dropped    string // the words that say that it is no evidence
}

// Slot is a role of a form: what fills it, or what was looked at in vain.
type Slot struct {
	Filled []Mention
	Looked []Looked
}

// Looked is what stands in one function of a role that nothing fills.
type Looked struct {
	Function string
	Text     string // empty where nothing stands there
	Name     string // of the entity it names, empty where it names none
	Type     string
	Why      Why
}

// Why says why what stands somewhere does not fill a role.
type Why int

// The reasons.
const (
	Nothing   Why = iota // nothing stands there
	Unknown              // it names nobody that can be told
	WrongType            // it is of a type that the role does not take
	Same                 // it fills the other role already
	Elsewhere            // it was not looked at, since what stands before it is still to be understood
)

// Score orders attempts by how far they came.
func (t *Attempt) Score() int {
	switch {
	case t.Matched:
		return 5
	case t.As != "":
		return 0
	case t.Lacks != nil || t.Pattern:
		return 1
	}
	n := 2
	for _, s := range []Slot{t.Subject, t.Object} {
		if len(s.Filled) > 0 {
			n++
		}
	}
	return n
}

// tracer notes what forms of a relation do. A nil tracer notes nothing, which
// is what Extract uses.
type tracer struct {
	relation string
	c        claimer
	attempts []attempt
}

type attempt struct {
	Attempt
	s     *sentence
	order int
}

// wants says whether a form's attempts are noted.
func (t *tracer) wants(f *form) bool { return t != nil && f.rel.Name == t.relation }

// note keeps the attempt of a form at a trigger that came farthest.
func (t *tracer) note(s *sentence, f *form, trigger int, at Attempt) {
	at.Form = f.Form
	at.Start, at.End, at.Trigger = t.c.span(trigger, trigger+1)
	for i := range t.attempts {
		if old := &t.attempts[i]; old.s == s && old.Form == f.Form && old.Start == at.Start {
			if at.Score() > old.Score() {
				old.Attempt = at
			}
			return
		}
	}
	t.attempts = append(t.attempts, attempt{at, s, f.order})
}

// lacks notes that a complement of a verb form is not there.
func (t *tracer) lacks(fr *frame, trigger int) {
	if !t.wants(fr.f) {
		return
	}
	for i, w := range fr.f.with {
		if _, ok := fr.meets(w); !ok {
			t.note(fr.s, fr.f, trigger, Attempt{Lacks: &fr.f.With[i]})
			return
		}
	}
}

// misfit notes that the pattern of a text form does not fit where its word is.
func (t *tracer) misfit(s *sentence, f *form, trigger int) {
	if t.wants(f) {
		t.note(s, f, trigger, Attempt{Pattern: true})
	}
}

// tried notes what filled the roles of a form.
func (t *tracer) tried(fr *frame, m found, subjects, objects []filler, matched bool) {
	if !t.wants(fr.f) {
		return
	}
	at := Attempt{Matched: matched, Subject: Slot{Filled: t.mentions(subjects)}, Object: Slot{Filled: t.mentions(objects)}}
	if len(subjects) == 0 {
		at.Subject.Looked = t.looked(fr, "subject", fr.f.subject, fr.f.rel.subject, objects)
	}
	if len(objects) == 0 {
		at.Object.Looked = t.looked(fr, "object", fr.f.object, fr.f.rel.object, subjects)
	}
	t.note(fr.s, fr.f, m.trigger, at)
}

// called notes whom an agent noun means and what was found beside it.
func (t *tracer) called(fr *frame, m found, denoted []denotation, others []filler, matched bool) {
	if !t.wants(fr.f) {
		return
	}
	var selves []filler
	for _, d := range denoted {
		selves = append(selves, d.fillers...)
	}
	if fr.f.Is == "object" {
		t.tried(fr, m, others, selves, matched)
		return
	}
	t.tried(fr, m, selves, others, matched)
}

// dropped notes that a match is no evidence, by the cues that say so.
func (t *tracer) dropped(m *found, h *holding) {
	if !t.wants(m.form) {
		return
	}
	for i := range t.attempts {
		if at := &t.attempts[i]; at.s == m.s && at.Form == m.form.Form {
			at.Dropped = "what governs it"
			for _, q := range h.cues {
				_, _, at.Dropped = t.c.span(q.first, q.last)
			}
		}
	}
}

func (t *tracer) mentions(fs []filler) (out []Mention) {
	for _, f := range fs {
		if f.literal != "" {
			start, end, txt := t.c.span(f.first, f.last)
			out = append(out, Mention{Type: "Date", Name: f.literal, Text: txt, Start: start, End: end})
			continue
		}
		out = append(out, t.mention(f))
	}
	return out
}

func (t *tracer) mention(f filler) Mention {
	start, end, txt := t.c.span(f.first, f.last)
	ent := &t.c.a.ents[f.ent]
	return Mention{ID: ent.id, Type: ent.types.String(), Name: ent.name, Text: txt, Start: start, End: end}
}

// looked says what stands in the functions of a role that nothing fills. Looking
// again may settle the types of names; they are put back.
func (t *tracer) looked(fr *frame, name string, r role, allowed types, others []filler) (out []Looked) {
	a := fr.a
	if fr.f.Is == name {
		return []Looked{{Function: "is", Text: t.phrase(fr.s, fr.noun), Why: Unknown}}
	}
	if r.types != 0 {
		allowed &= r.types
	}
	before := slices.Clone(a.ents)
	for _, f := range r.functions {
		out = append(out, t.lookedAt(fr, f, allowed, others)...)
		copy(a.ents, before)
	}
	return out
}

func (t *tracer) lookedAt(fr *frame, f function, allowed types, others []filler) (out []Looked) {
	name := fr.a.l.functionName(f)
	for _, fl := range fr.fillers(f, want{types: anyType, exclude: none}) {
		m := t.mention(fl)
		l := Looked{Function: name, Text: m.Text, Name: m.Name, Type: m.Type, Why: Elsewhere}
		switch {
		case slices.ContainsFunc(others, func(o filler) bool { return o.ent == fl.ent }):
			l.Why = Same
		case fr.a.ents[fl.ent].types&allowed == 0:
			l.Why = WrongType
		}
		out = append(out, l)
	}
	if out != nil {
		return out
	}
	for _, p := range fr.standing(f) {
		out = append(out, Looked{Function: name, Text: t.phrase(fr.s, p), Why: Unknown})
	}
	if out == nil {
		out = []Looked{{Function: name}}
	}
	return out
}

// phrase is the text of a phrase.
func (t *tracer) phrase(s *sentence, p int) string {
	_, _, txt := t.c.span(s.first+s.Phrases[p].Start, s.first+s.Phrases[p].End)
	return strings.Join(strings.Fields(txt), " ")
}

// standing are the phrases in a function, whatever they mean.
func (fr *frame) standing(f function) []int {
	if fr.noun < 0 {
		return fr.phrases(f)
	}
	ph := &fr.s.Phrases[fr.noun]
	switch f.kind {
	case possessiveOf:
		return one(ph.Owner)
	case genitiveOf:
		if p := fr.s.after(ph); p >= 0 && fr.s.postGenitive(fr.a.l, p) {
			return one(p)
		}
	case byPreposition:
		return fr.prepositional(f.prep)
	case subjectOf, objectOf, dativeOf:
		return fr.phrases(f)
	}
	return nil
}

// functionName is a function as rules write it.
func (c *language) functionName(f function) string {
	switch f.kind {
	case subjectOf:
		return "subject"
	case objectOf:
		return "object"
	case dativeOf:
		return "dative"
	case genitiveOf:
		return "genitive"
	case possessiveOf:
		return "possessive"
	case compoundOf:
		return "compound"
	case adjectiveOf:
		return "adjective"
	case appositionOf:
		return "apposition"
	}
	return c.lex.Name(f.prep)
}

// unread notes the words of the relation's forms that were read as something
// the forms cannot match.
func (t *tracer) unread(s *sentence) {
	if t == nil || t.relation == "" {
		return
	}
	a := t.c.a
	for i := range s.Tokens {
		w := s.Tokens[i].W
		if w == nil {
			continue
		}
		for _, f := range a.l.formsAt(w) {
			if t.wants(f) && !t.noted(s, f, s.first+i) {
				t.note(s, f, s.first+i, Attempt{As: asWritten(s.Tags[i])})
			}
		}
	}
}

func (t *tracer) noted(s *sentence, f *form, trigger int) bool {
	start, _, _ := t.c.span(trigger, trigger+1)
	return slices.ContainsFunc(t.attempts, func(at attempt) bool { return at.s == s && at.Form == f.Form && at.Start == start })
}

// formsAt are the forms that a word can be the trigger of, however it is read.
func (c *language) formsAt(w *lexicon.Word) (out []*form) {
	for _, r := range slices.Concat(w.Verbs, w.Attrs) {
		out = append(out, c.verbForms[r.Lemma]...)
	}
	for _, r := range w.Nouns {
		out = append(out, c.nounForms[r.Lemma]...)
	}
	return append(out, c.textForms[w.Lower]...)
}
