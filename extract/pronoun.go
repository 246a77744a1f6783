package extract

import (
	"dossier/extract/clause"
	"dossier/extract/lexicon"
)

// pronounReach is how many sentences back a pronoun can refer.
const pronounReach = 2

// pronoun resolves "er", "Dieser", "she", "it": the nearest mention that agrees,
// the subject of its sentence first.
func (a *article) pronoun(s *sentence, ph *clause.Phrase, w want) int {
	r := s.Tokens[ph.PronTok].W.Reading(lexicon.Pron)
	if r == nil || r.Kind == "negative" || r.Kind == "indefinite" {
		return none
	}
	if r.Kind == "reflexive" {
		return none
	}
	w.types &= pronounTypes(r.Of)
	near := r.Kind == "demonstrative"
	return a.refer(s, s.first+ph.Start, ph.Clause, genders(ph.Agr), w, near)
}

func pronounTypes(of []string) types {
	if len(of) == 0 {
		return anyType
	}
	return typesOf(of)
}

// possessor resolves "sein", "its": the subject of the clause if it agrees, else
// as a pronoun. The phrase is what is possessed.
func (a *article) possessor(s *sentence, ph *clause.Phrase, w want) int {
	var agr lexicon.Agr
	for _, g := range ph.DetOf {
		agr |= lexicon.ParseAgr([]string{"nom." + g})
	}
	agr = genders(agr)
	if s.predicate(ph) {
		w.exclude = a.resolveOnce(s, s.args[ph.Clause].subject) // "Hale is among his friends": somebody else's
	}
	if subject := s.args[ph.Clause].subject; subject >= 0 && s.Phrases[subject].Start != ph.Start && genders(s.Phrases[subject].Agr)&agr != 0 {
		if ent := a.resolveOnce(s, subject); ent >= 0 && a.fits(ent, w) >= 0 && a.canBe(ent, agr) {
			return ent
		}
	}
	return a.refer(s, s.first+ph.Start, ph.Clause, agr, w, false)
}

// predicate says whether the phrase is what a copula says of another phrase.
func (s *sentence) predicate(ph *clause.Phrase) bool {
	if ph.Clause < 0 || !s.Clauses[ph.Clause].Verb.Copula {
		return false
	}
	subject := s.args[ph.Clause].subject
	return subject >= 0 && s.Phrases[subject].Start < ph.Start
}

// resolveOnce resolves a phrase without asking for a type, and remembers.
func (a *article) resolveOnce(s *sentence, p int) int {
	if s.refs[p] == unresolved {
		s.refs[p] = none
		s.refs[p] = a.resolve(s, p, want{types: anyType, exclude: none})
	}
	return s.refs[p]
}

// canBe says whether a pronoun of these genders can mean the entity.
func (a *article) canBe(ent int, agr lexicon.Agr) bool {
	e := &a.ents[ent]
	if e.types == person {
		return e.agr&agr != 0
	}
	if e.agr != lexicon.AnyAgr {
		return e.agr&agr != 0
	}
	return true
}

// refer looks for what a pronoun at token tok means.
func (a *article) refer(s *sentence, tok, k int, agr lexicon.Agr, w want, near bool) int {
	best, bestScore := none, -1
	rank := 0
	a.each(tok, s.index, pronounReach, false, func(c candidate) bool {
		if a.fits(c.ent, w) < 0 || a.ents[c.ent].types == 0 || !a.canBe(c.ent, agr) {
			return true
		}
		score := 100 - 20*(s.index-c.sentence) - rank
		rank++
		if !near && a.isSubject(c) {
			score += 15
		}
		if a.ents[c.ent].types != person && a.ents[c.ent].agr == lexicon.AnyAgr && agr&lexicon.Neut == 0 {
			score -= 45 // a name whose gender nobody has shown
		}
		if a.ents[c.ent].types == place {
			score -= 30
		}
		if score > bestScore {
			best, bestScore = c.ent, score
		}
		return true
	})
	return best
}

// isSubject says whether the mention is in the subject of its clause.
func (a *article) isSubject(c candidate) bool {
	s := a.sentence(c.sentence)
	p := s.PhraseAt[c.tok-s.first]
	if p < 0 || s.Phrases[p].Clause < 0 {
		return false
	}
	return s.args[s.Phrases[p].Clause].subject == s.Phrases[p].First
}
