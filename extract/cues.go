package extract

import (
	"slices"

	"dossier/extract/clause"
	"dossier/extract/lexicon"
	"dossier/graph"
	"dossier/rules"
)

// holdCues: the words and phrases of the clause that are cues, and negative
// determiners in its arguments.
func (a *article) holdCues(s *sentence, k int, h *holding) {
	c := &s.Clauses[k]
	a.holdSecondHalf(s, k, h)
	for i := c.Start; i < c.End; i++ {
		if s.Owner[i] != k || s.Tokens[i].Aside || s.Tokens[i].W == nil || s.Tokens[i].W.Cues == nil || s.Tokens[i].Name > 0 {
			continue
		}
		if p := a.cueAt(s, i); p != nil && (p.Kind == "source" || s.PhraseAt[i] < 0 || !a.telling(s, k, i)) {
			a.holdCue(s, k, i, p, h)
			i = max(i+len(p.Words), a.sourceEnd(s, i)) - 1
		}
	}
	for _, p := range c.Phrases {
		if s.Phrases[p].Neg && !s.owned(p) {
			h.add("negated", s.first+s.Phrases[p].Start, s.first+s.Phrases[p].Start+1)
		}
	}
}

// holdSourceBefore: who says a clause says what is coordinated with it too, where
// that has no subject of its own: "Laut Mayr hat Alba gekauft und wieder verkauft".
func (a *article) holdSourceBefore(s *sentence, k int, h *holding) {
	for depth := 0; depth < 4 && s.Clauses[k].Prev >= 0 && s.args[k].subject < 0; depth++ {
		k = s.Clauses[k].Prev
		c := &s.Clauses[k]
		for i := c.Start; i < c.End; i++ {
			if s.Owner[i] != k || s.Tokens[i].Aside || s.Tokens[i].W == nil || s.Tokens[i].W.Cues == nil || s.Tokens[i].Name > 0 {
				continue
			}
			if p := a.cueAt(s, i); p != nil && p.Kind == "source" {
				a.holdSource(s, i, len(p.Words), h)
			}
		}
	}
}

// holdSecondHalf denies a clause that begins with the second half of a denial of two:
// "weder … noch halte er Anteile".
func (a *article) holdSecondHalf(s *sentence, k int, h *holding) {
	i := s.Clauses[k].Verb.Finite - 1
	if i < 0 || s.Tags[i] != clause.Coord || s.Tokens[i].W == nil {
		return
	}
	for j := i - 1; j >= 0; j-- {
		if w := s.Tokens[j].W; w != nil && w.Is(lexicon.Correl) {
			if w.Reading(lexicon.Correl).Lemma == a.l.lex.Lookup(s.Tokens[i].W.Lower) && a.negationAt(s, j) {
				h.add("negated", s.first+i, s.first+i+1)
			}
			return
		}
	}
}

// telling says whether token i of clause k stands in the words for who says what
// the clause says, which tell nothing of how that holds: "people in talks with
// Alba said".
func (a *article) telling(s *sentence, k, i int) bool {
	p := s.args[k].subject
	if p < 0 || i < s.Phrases[p].Start || !a.says(s, k) {
		return false
	}
	v := &s.Clauses[k].Verb
	end := s.extent(p)
	if v.Finite > end {
		end = v.Finite
	}
	return i < end
}

// sourceEnd is where the words for who says it end that a source cue at token i
// opens, set apart from what is said by a sign or the verb; else i.
func (a *article) sourceEnd(s *sentence, i int) int {
	if s.Tokens[i].W == nil || i > 0 && s.Tokens[i-1].W != nil {
		return i
	}
	c := a.citeAt(s, i)
	if c == nil || c.Kind != "source" {
		return i
	}
	p := a.sourcePhrase(s, i, len(c.Words))
	if p < 0 {
		return i
	}
	if end := s.extent(p); end > i && (end >= len(s.Tokens) || s.Tokens[end].W == nil || s.Tags[end] == clause.Verb) {
		return end
	}
	return i
}

// cueAt is the longest cue that begins at token i of the sentence.
func (a *article) cueAt(s *sentence, i int) *lexicon.CuePhrase {
	for _, p := range s.Tokens[i].W.Cues {
		if a.reads(s, i, p.Words) && (p.Kind != "source" || s.canCite(i, len(p.Words))) {
			return p
		}
	}
	return a.sourceNounAt(s, i)
}

// canCite says whether a source cue of n words at token i can be one there: a
// word that is no preposition stands behind a sign, with whom it names and
// another sign after it: "…“, so Mayr."
func (s *sentence) canCite(i, n int) bool {
	if n > 1 || s.Tags[i] == clause.Prep || s.Tags[i] == clause.Post || s.Tags[i] == clause.Verb {
		return true
	}
	if i == 0 || s.Tokens[i-1].W != nil || i+1 >= len(s.PhraseAt) || s.PhraseAt[i+1] < 0 {
		return false
	}
	end := s.extent(s.PhraseAt[i+1])
	if end < len(s.Tags) && s.Tags[end] != clause.Verb && s.PhraseAt[end] < 0 && s.Tokens[end].W != nil {
		end++ // "so Mayr weiter"
	}
	return end >= len(s.Tokens) || s.Tokens[end].W == nil
}

// sourceNounAt is the cue of a preposition that others begin with, before a noun
// that says something: "nach übereinstimmenden Angaben"; nil where there is none.
func (a *article) sourceNounAt(s *sentence, i int) *lexicon.CuePhrase {
	p := s.PhraseAt[i]
	switch {
	case s.Tags[i] == clause.Post && i > 0:
		p = s.PhraseAt[i-1]
	case p < 0 || s.Phrases[p].PrepTok != i:
		return nil
	case s.owned(p):
		p++ // "nach Mayrs Meinung"
	}
	if p < 0 || !a.tells(s, p) {
		return nil
	}
	for _, c := range s.Tokens[i].W.Cues {
		if c.Kind == "source" && c.Words[0] == s.Tokens[i].W.Lower {
			return &lexicon.CuePhrase{Kind: "source", Words: c.Words[:1]}
		}
	}
	return nil
}

// tells says whether the noun of phrase p is something that is said: "Angaben".
func (a *article) tells(s *sentence, p int) bool {
	if s.Phrases[p].NounTok < 0 {
		return false
	}
	return slices.ContainsFunc(s.Phrases[p].Nouns, func(n lexicon.NounReading) bool {
		return slices.ContainsFunc(a.l.lex.NounAttitudes(n.Lemma), func(att *rules.Attitude) bool { return att.Says })
	})
}

func (a *article) reads(s *sentence, i int, words []string) bool {
	if i+len(words) > len(s.Tokens) {
		return false
	}
	for j, w := range words {
		if t := s.Tokens[i+j].W; t == nil || t.Lower != w {
			return false
		}
	}
	return true
}

func (a *article) holdCue(s *sentence, k, i int, p *lexicon.CuePhrase, h *holding) {
	first, last := s.first+i, s.first+i+len(p.Words)
	switch p.Kind {
	case "negated":
		if !a.contrastive(s, i+len(p.Words)) {
			h.add("negated", first, last)
		}
	case "speculative", "reported":
		h.add(p.Kind, first, last)
	case "nearly": // what nearly happened did not
		if end := i + len(p.Words); end < len(s.Tags) && s.Tags[end] == clause.Verb {
			h.add("negated", first, last)
		}
	case "future":
		if s.Clauses[k].Verb.Feat&lexicon.PastTense == 0 {
			h.becomes(graph.Future, first, last)
		}
	case "own":
		a.holdOwn(s, k, first, last, h)
	case "past":
		h.becomes(graph.Past, first, last)
	case "source":
		a.holdSource(s, i, len(p.Words), h)
	}
}

// contrasted says whether phrase p is the one denied in "nicht p, sondern q":
// a negation right before it, and a conjunct after.
func (a *article) contrasted(s *sentence, p int) bool {
	ph := &s.Phrases[p]
	if ph.Next < 0 && ph.First == p || ph.Start == 0 {
		return false
	}
	i := ph.Start - 1
	return a.negationAt(s, i) && a.contrastive(s, ph.Start)
}

func (a *article) negationAt(s *sentence, i int) bool {
	w := s.Tokens[i].W
	if w == nil {
		return false
	}
	for _, c := range w.Cues {
		if c.Kind == "negated" && len(c.Words) == 1 {
			return true
		}
	}
	return false
}

// contrastive says whether the negation before token i denies only the phrase
// there: a comma and a conjunct follow it, or it is itself the conjunct.
func (a *article) contrastive(s *sentence, i int) bool {
	if i >= len(s.PhraseAt) || s.PhraseAt[i] < 0 {
		return false
	}
	p := s.PhraseAt[i]
	ph := &s.Phrases[p]
	if ph.Start != i {
		return false
	}
	if ph.Next >= 0 && (s.hasComma(ph.End, s.Phrases[ph.Next].Start) || s.adversative(ph.End, s.Phrases[ph.Next].Start)) {
		return true
	}
	return ph.First != p && i >= 2 && s.Tokens[i-2].Punct == ','
}

// adversative says whether a word such as "but" stands between the tokens.
func (s *sentence) adversative(from, to int) bool {
	for i := from; i < to; i++ {
		if w := s.Tokens[i].W; w != nil {
			if r := w.Reading(lexicon.Coord); r != nil && r.Kind == "adversative" {
				return true
			}
		}
	}
	return false
}

func (s *sentence) hasComma(from, to int) bool {
	for i := from; i < to; i++ {
		if s.Tokens[i].Punct == ',' {
			return true
		}
	}
	return false
}

// continues says whether clause k says that something goes on: "weiter", "still".
func (a *article) continues(s *sentence, k int) bool {
	c := &s.Clauses[k]
	for i := c.Start; i < c.End; i++ {
		if s.Owner[i] == k && s.Tokens[i].W != nil && s.Tokens[i].W.Cues != nil {
			if p := a.cueAt(s, i); p != nil && p.Kind == "continuation" {
				return true
			}
		}
	}
	return false
}
