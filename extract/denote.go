package extract

import (
	"dossier/extract/clause"
	"dossier/extract/lexicon"
)

// besideAll is everybody that a plural stands in apposition to: "Alba und Birke,
// zwei Banken".
func (a *article) besideAll(s *sentence, p int, w want) []filler {
	head := s.Phrases[p].Appos
	if head < 0 || !s.Phrases[p].Agr.Only(lexicon.Plural) {
		return nil
	}
	return a.conjuncts(s, s.Phrases[head].First, w)
}

// denotation is what an agent noun is said of, and the clause that says it:
// none where the noun phrase presupposes it.
type denotation struct {
	fillers []filler
	clause  int
	tense   string
}

// denoted finds who is called by the agent noun of phrase p.
func (a *article) denoted(s *sentence, p int, w want) []denotation {
	ph := &s.Phrases[p]
	if n := a.nameOf(s, ph.Name); n != nil {
		if ent := a.fits(n.ent, w); ent >= 0 {
			a.settle(ent, w.types)
			return []denotation{{fillers: []filler{a.mention(s, p, ent)}, clause: none}}
		}
	}
	if ent := a.beside(s, p, w); ent >= 0 {
		a.settle(ent, w.types)
		if all := a.besideAll(s, p, w); len(all) > 1 {
			return []denotation{{fillers: all, clause: none}}
		}
		return []denotation{{fillers: []filler{a.besideMention(s, p, ent)}, clause: none}}
	}
	if out := a.predicated(s, p, w); out != nil {
		return out
	}
	if s.onlyPredicate(p) {
		return nil
	}
	if ent := a.called(s, p, w); ent >= 0 {
		return []denotation{{fillers: []filler{a.mention(s, p, ent)}, clause: none}}
	}
	return nil
}

// onlyPredicate says whether phrase p is what a copula says of its subject, so
// that it means nobody else even where the subject is not known.
func (s *sentence) onlyPredicate(p int) bool {
	k := s.Phrases[p].Clause
	return s.Clauses[k].Verb.Copula && s.args[k].subject >= 0 && s.args[k].object == s.Phrases[p].First
}

// called resolves the noun phrase itself: "der US-Präsident", "der Konzern".
func (a *article) called(s *sentence, p int, w want) int {
	ent := a.resolve(s, p, w)
	if ent >= 0 && a.ents[ent].types&w.types != 0 {
		return ent
	}
	return none
}

// besideMention is the span of the name in apposition.
func (a *article) besideMention(s *sentence, p, ent int) filler {
	if q := a.nameBeside(s, p, want{types: anyType, exclude: none}); q >= 0 && a.nameOf(s, s.Phrases[q].Name).ent == ent {
		n := a.nameOf(s, s.Phrases[q].Name)
		return filler{ent: ent, first: n.first, last: n.last}
	}
	return a.mention(s, p, ent)
}

func denoting(fs []filler, clause int, tense string) []denotation {
	if len(fs) == 0 {
		return nil
	}
	return []denotation{{fs, clause, tense}}
}

// apart: "Als Chef von X hat Y", "Y als Chef von X": said of the phrase before,
// else of the subject, whatever the verb, which only presupposes it.
func (a *article) apart(s *sentence, p int, w want) []denotation {
	ph := &s.Phrases[p]
	for _, pr := range a.l.apart {
		if pr.function.kind != byPreposition || pr.function.prep != ph.Prep || ph.PrepTok < 0 {
			continue
		}
		for _, of := range [...]int{s.before(ph), a.subjectOf(s, ph.Clause)} {
			if of < 0 || of == p {
				continue
			}
			if fs := a.conjuncts(s, of, w); len(fs) > 0 {
				return denoting(fs, none, pr.tense)
			}
		}
	}
	return nil
}

// before is the phrase that ends where ph begins, or none.
func (s *sentence) before(ph *clause.Phrase) int {
	if ph.Start > 0 {
		return s.PhraseAt[ph.Start-1]
	}
	return none
}
