package extract

import (
	"slices"

	"dossier/extract/clause"
	"dossier/extract/lexicon"
)

// besideAll is everybody that a plural stands in apposition to, or that stands in
// apposition to it: "Alba und Birke, zwei Banken", "two banks, Alba and Birke".
func (a *article) besideAll(s *sentence, p int, w want) []filler {
	if !s.Phrases[p].Agr.Only(lexicon.Plural) {
		return nil
	}
	if head := s.Phrases[p].Appos; head >= 0 {
		return a.conjuncts(s, s.Phrases[head].First, w)
	}
	if q := a.nameBeside(s, p, w); q >= 0 {
		return a.conjuncts(s, s.Phrases[q].First, w)
	}
	return nil
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
			a.settle(ent, s.calledAs(p, w.types))
			if ph.Next >= 0 && ph.NounTok >= 0 && ph.Agr.Only(lexicon.Plural) {
				return denoting(a.conjuncts(s, p, w), none, "") // "the engineers Berg and Hale"
			}
			return []denotation{{fillers: []filler{a.mention(s, p, ent)}, clause: none}}
		}
	}
	if q := s.sharedName(p); q >= 0 && w.types&person != 0 {
		if ent := a.fits(a.nameOf(s, s.Phrases[q].Name).ent, w); ent >= 0 {
			return []denotation{{fillers: []filler{a.mention(s, q, ent)}, clause: none}}
		}
	}
	if ent := a.beside(s, p, w); ent >= 0 {
		a.settle(ent, s.calledAs(p, w.types))
		if all := a.besideAll(s, p, w); len(all) > 1 {
			return []denotation{{fillers: all, clause: none}}
		}
		return []denotation{{fillers: []filler{a.besideMention(s, p, ent)}, clause: none}}
	}
	if out := a.said(s, p, w); out != nil || s.onlyPredicate(p) {
		return out
	}
	if ent := a.called(s, p, w); ent >= 0 && (!ph.Agr.Only(lexicon.Plural) || a.peopleOf(s, ph) != nil) {
		return []denotation{{fillers: []filler{a.mention(s, p, ent)}, clause: none}}
	}
	return nil
}

// calledAs is which of the types those have that are called by the noun of phrase
// p, all where it does not tell.
func (s *sentence) calledAs(p int, t types) types {
	var of types
	for _, n := range s.Phrases[p].Nouns {
		of |= typeOrNone(n.Type)
	}
	if of&t != 0 {
		return of & t
	}
	return t
}

// onlyPredicate says whether phrase p is what a copula says of its subject, so
// that it means nobody else even where the subject is not known.
func (s *sentence) onlyPredicate(p int) bool {
	k := s.Phrases[p].Clause
	return s.Clauses[k].Verb.Copula && s.args[k].subject >= 0 && s.args[k].object == s.Phrases[p].First
}

// said is whom the sentence says phrase p of, by a predicate or an adjunct.
func (a *article) said(s *sentence, p int, w want) []denotation {
	if out := a.predicated(s, p, w); out != nil {
		return out
	}
	if of := a.adjunct(s, p); of >= 0 {
		return denoting(a.conjuncts(s, of, w), none, "")
	}
	return nil
}

// adjunct is the subject that a noun phrase apart from it is said of: "A native of
// Tannberg, she …", "She was born in Seefurt, the daughter of a baker."
func (a *article) adjunct(s *sentence, p int) int {
	ph := &s.Phrases[p]
	k := ph.Clause
	if a.l.rules.CapitalNouns || k < 0 || ph.First != p || ph.PrepTok >= 0 || ph.Name >= 0 || s.Clauses[k].Verb.MainTok < 0 || s.args[k].object == p {
		return none
	}
	from, to := s.Phrases[s.outset(p)].Start, s.Phrases[s.chainEnd(p)].End
	if from > 0 && s.Tokens[from-1].Punct != ',' || to < len(s.Tokens) && s.Tokens[to].W != nil && s.Tags[to] != clause.Coord {
		return none
	}
	if head := ph.Appos; head >= 0 && !a.noPerson(s, head) {
		return none
	}
	if of := a.subjectOf(s, k); of >= 0 && of != p && (from == 0 || s.Phrases[of].Start < from || s.Phrases[of].Start == to+1) {
		return of
	}
	return none
}

// noPerson says whether a phrase surely means no person: a place's name, or a noun
// for something else.
func (a *article) noPerson(s *sentence, p int) bool {
	ph := &s.Phrases[p]
	if n := a.nameOf(s, ph.Name); n != nil {
		return a.ents[n.ent].types&^(place|organization|product|event) == 0 && a.ents[n.ent].types != 0 || ph.PrepTok >= 0
	}
	return !slices.ContainsFunc(ph.Nouns, func(n lexicon.NounReading) bool { return n.Type == "Person" })
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

// sharedName is the phrase whose name two nouns before it are said of: "chief and
// founder Rosa Mayr"; none where the nouns do not stand so.
func (s *sentence) sharedName(p int) int {
	q := s.Phrases[p].Next
	if q < 0 || s.Phrases[p].NounTok < 0 || s.Phrases[p].Name >= 0 {
		return none
	}
	if ph := &s.Phrases[q]; ph.NounTok >= 0 && ph.Name >= 0 && ph.DetTok < 0 && ph.PrepTok < 0 && ph.Next < 0 {
		return q
	}
	return none
}
