package extract

import (
	"slices"

	"dossier/extract/clause"
	"dossier/extract/lexicon"
)

// quotation is a stretch of the article in quotation marks, which are its first
// and last token.
type quotation struct{ first, last int }

// longestQuotation is how many tokens a quotation has at most: behind that a mark
// was forgotten.
const longestQuotation = 300

// quotations are the stretches in quotation marks, from the first to the last.
func (a *article) quotations() []quotation {
	if a.quotes == nil {
		a.quotes = a.findQuotations()
	}
	return a.quotes
}

func (a *article) findQuotations() []quotation {
	out := []quotation{}
	open := none
	for i := a.first; i < len(a.toks); i++ {
		switch a.toks[i].Punct {
		case '“':
			open = i
		case '”':
			if open >= 0 && i-open <= longestQuotation && i > open+1 {
				out = append(out, quotation{open, i})
			}
			open = none
		}
	}
	return out
}

// isName says whether what stands in quotation marks is what something is called:
// it has no verb, begins with a capital and stands behind a noun, an article or a
// preposition: "der Zeitung „Lechpost“".
func (a *article) isName(q quotation) bool {
	s := a.sentence(a.sentenceOf(q.first))
	i, last := q.first-s.first, q.last-s.first
	if w := s.Tokens[i+1].W; i == 0 || last > len(s.Tokens) || w == nil || !w.Upper {
		return false
	}
	for j := i + 1; j < last; j++ {
		if s.Tags[j] == clause.Verb {
			return false
		}
	}
	switch s.Tags[i-1] {
	case clause.Noun, clause.NameTag, clause.Prep:
		return true
	case clause.Det:
		r := s.Tokens[i-1].W.Reading(lexicon.Det)
		return r != nil && r.Kind == "definite"
	}
	return false
}

// quoted is who says what a quotation has: by a word of saying behind it or
// before it, by what it stands in, or who spoke in the sentence before.
func (a *article) quoted(q quotation) (y saying, ok bool) {
	if a.isName(q) {
		return saying{}, false
	}
	y, ok = a.attributed(q)
	return y, ok && (y.by.last <= q.first || q.last < y.by.first)
}

// attributed finds who says a quotation.
func (a *article) attributed(q quotation) (saying, bool) {
	begins, ends := a.sentence(a.sentenceOf(q.first)), a.sentence(a.sentenceOf(q.last))
	if y, ok := a.saidBehind(ends, q.last-ends.first); ok {
		return y, true
	}
	if y, ok := a.saidBeforeColon(begins, q.first-begins.first); ok {
		return y, true
	}
	if y, ok := a.saidAround(begins, q.first-begins.first, min(q.last, begins.last-1)-begins.first); ok {
		return y, true
	}
	if by, ok := a.goesOn(begins); ok || by.last > by.first {
		return saying{cue: none, by: by, known: ok}, true
	}
	if q.first == begins.first {
		return a.saidBefore(begins)
	}
	return saying{}, false
}

// saidBehind is the saying whose clause or cue begins right behind the mark at
// token i: "…“, sagte Mayr".
func (a *article) saidBehind(s *sentence, i int) (saying, bool) {
	for _, y := range a.sayings(s) {
		if y.cue <= i || !y.named() {
			continue
		}
		at := y.cue
		if y.clause >= 0 && s.Clauses[y.clause].Kind == clause.Speech {
			at = s.Clauses[y.clause].Start
		}
		if at <= i+3 {
			return y, true
		}
	}
	return saying{}, false
}

// saidBeforeColon is said by whom the clause before a colon is about, whatever its
// verb: "Mayr zeigte sich zufrieden: „…“".
func (a *article) saidBeforeColon(s *sentence, i int) (saying, bool) {
	if i < 2 || s.Tokens[i-1].Punct != ':' || s.Owner[i-2] < 0 {
		return saying{}, false
	}
	k := s.Owner[i-2]
	for s.Clauses[k].Parent >= 0 && s.Clauses[k].Parent != k && s.Clauses[k].Kind != clause.Main {
		k = s.Clauses[k].Parent
	}
	p := a.subjectOf(s, k)
	if p < 0 || !a.speaks(s, p) {
		return saying{}, false
	}
	y := saying{cue: s.Clauses[k].Verb.MainTok, clause: k}
	y.by, y.known = a.speakerOf(s, k)
	return y, y.named()
}

// speaks says whether a phrase means somebody who can say something.
func (a *article) speaks(s *sentence, p int) bool {
	ph := &s.Phrases[p]
	if ph.NounTok >= 0 && ph.Name < 0 {
		return slices.ContainsFunc(ph.Nouns, func(n lexicon.NounReading) bool { return called(n)&(person|organization) != 0 })
	}
	return !s.expletive(ph)
}

// saidAround is the shortest saying that the tokens [from, to] stand in, else the
// last whose cue stands before them.
func (a *article) saidAround(s *sentence, from, to int) (best saying, ok bool) {
	for _, y := range a.sayings(s) {
		if !y.named() || y.from > from || y.to < to {
			continue
		}
		if !ok || y.to-y.from < best.to-best.from {
			best, ok = y, true
		}
	}
	if ok {
		return best, true
	}
	for _, y := range a.sayings(s) {
		if y.named() && y.cue < from {
			best, ok = y, true
		}
	}
	return best, ok
}

// saidBefore is the last saying of the sentence before: "Mayr sagte es deutlich.
// „…“".
func (a *article) saidBefore(s *sentence) (saying, bool) {
	if s.index == 0 {
		return saying{}, false
	}
	said := a.sayings(a.sentence(s.index - 1))
	if len(said) == 0 || !said[len(said)-1].named() {
		return saying{}, false
	}
	return said[len(said)-1], true
}
