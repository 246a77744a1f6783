package extract

import (
	"dossier/extract/lexicon"
)

// beside looks for a name in apposition to the phrase, or to which it stands in
// apposition itself.
func (a *article) beside(s *sentence, p int, w want) int {
	if q := a.nameBeside(s, p, w); q >= 0 {
		return a.nameOf(s, s.Phrases[q].Name).ent
	}
	return none
}

// nameBeside is the phrase of the name in apposition to phrase p. What hangs on
// p may come between: "der Chef von Alba, Tobias Kern".
func (a *article) nameBeside(s *sentence, p int, w want) int {
	if head := s.Phrases[s.Phrases[p].First].Appos; head >= 0 {
		for h := head; h >= 0; h = s.holder(h) {
			if a.nameFits(s, h, w) {
				return h
			}
		}
	}
	last := s.chainEnd(p)
	for q := p + 1; q < len(s.Phrases); q++ {
		if head := s.Phrases[q].Appos; head >= p && head <= last && (head == p || !s.Phrases[q].Aside) && a.nameFits(s, q, w) {
			return q
		}
	}
	if q := s.Phrases[p].Next; q >= 0 && s.Phrases[q].NounTok >= 0 && s.Phrases[q].Name < 0 && s.Phrases[q].DetTok < 0 {
		return a.nameBeside(s, q, w) // "founder and chief, Rosa Mayr"
	}
	return none
}

func (a *article) nameFits(s *sentence, p int, w want) bool {
	n := a.nameOf(s, s.Phrases[p].Name)
	return n != nil && a.fits(n.ent, w) >= 0
}

// chainEnd is the last phrase that hangs on p, each right behind the one before.
func (s *sentence) chainEnd(p int) int {
	q := p
	for q+1 < len(s.Phrases) && s.Phrases[q+1].Start == s.Phrases[q].End && (s.Phrases[q+1].PrepTok >= 0 || s.Phrases[q+1].Agr.Can(lexicon.Gen)) {
		q++
	}
	return q
}
