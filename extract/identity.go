package extract

import "dossier/extract/clause"

// identified is who a noun phrase is said to be in its own clause: in "Alba is a
// firm based in Tannberg" the firm is Alba. What is denied or only possible
// identifies nobody.
func (a *article) identified(s *sentence, p int, w want) int {
	if of := a.identity(s, p); of >= 0 {
		return a.resolve(s, of, w)
	}
	return none
}

// identity is the subject that phrase p is the predicate of, none where it is not.
func (a *article) identity(s *sentence, p int) int {
	if h := s.Phrases[p].Appos; h >= 0 && h < p && !s.Phrases[p].Aside {
		return a.identity(s, h)
	}
	k := s.Phrases[p].Clause
	if a.l.rules.CapitalNouns || k < 0 || s.Phrases[p].NounTok < 0 || s.Phrases[p].PrepTok >= 0 || s.Phrases[p].Neg {
		return none
	}
	c := &s.Clauses[k]
	first := s.Phrases[p].First
	if !c.Verb.Copula || len(c.Verb.Modals) > 0 || c.Verb.Future || s.args[k].object != first || c.Kind == clause.Condition || c.Kind == clause.Question {
		return none
	}
	for i := c.Start; i < s.Phrases[first].Start; i++ {
		if s.Owner[i] == k && a.negationAt(s, i) {
			return none
		}
	}
	if of := a.subjectOf(s, k); of != first && of < p {
		return of
	}
	return none
}

// regions are the places that a place right before them lies in: "Leeds, England".
func (a *article) regions(s *sentence, p int, w want) []filler {
	if w.types&place == 0 || s.Phrases[p].Name < 0 || s.Phrases[p].PrepTok < 0 {
		return nil
	}
	var out []filler
	for q := p + 1; q < len(s.Phrases) && s.Phrases[q].Appos == p; q++ {
		ph := &s.Phrases[q]
		if ph.Name < 0 || ph.NounTok >= 0 || ph.Aside != s.Phrases[p].Aside {
			break
		}
		ent := a.fits(a.nameOf(s, ph.Name).ent, want{types: place, exclude: w.exclude})
		if ent < 0 {
			break
		}
		a.settle(ent, place)
		out = append(out, a.mention(s, q, ent))
	}
	return out
}
