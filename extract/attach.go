package extract

import (
	"slices"

	"dossier/extract/clause"
	"dossier/extract/lexicon"
)

// attached: a prepositional phrase after the noun, others attached to it between.
func (a *article) attached(s *sentence, p int, prep lexicon.Sym, w want) []filler {
	end := s.Phrases[p].End
	if ph := &s.Phrases[p]; ph.Name >= 0 && w.types&place == 0 && (ph.NounTok >= 0 || a.ofPerson(s, ph, prep)) && !a.belongs(s, p, prep) {
		return nil // what follows is part of the name: "his wife Christina of Lorraine"
	}
	for q := p + 1; q < len(s.Phrases); q++ {
		ph := &s.Phrases[q]
		if ph.Aside && !s.Phrases[p].Aside {
			continue
		}
		if ph.Owner == p {
			return nil // "Alba's rival Birke of Norvia"
		}
		if ph.Start > end && !a.closeBy(s, end, ph.Start) || ph.Clause != s.Phrases[p].Clause {
			return nil
		}
		end = max(end, ph.End)
		if ph.Prep == prep && ph.First == q && a.eventBetween(s, p, q) < 0 {
			if out := a.conjuncts(s, q, w); len(out) > 0 {
				return out
			}
		}
		if a.takesOver(ph, prep) {
			return nil
		}
	}
	return nil
}

// ofPerson says whether a phrase is a person's name, so that a preposition for owners
// after it need not hang on it.
func (a *article) ofPerson(s *sentence, ph *clause.Phrase, prep lexicon.Sym) bool {
	return a.l.possessive[prep] && a.ents[a.nameOf(s, ph.Name).ent].types == person
}

// belongs says whether an organization follows a person's name in phrase p who is of
// it: "Rosa Mayr von der Alba AG". Where the preposition can also stand before who
// does something, only places tell where it does not: before the verb of a main
// clause, after a verb of saying, and behind a preposition.
func (a *article) belongs(s *sentence, p int, prep lexicon.Sym) bool {
	ph, q := &s.Phrases[p], s.after(&s.Phrases[p])
	if q < 0 || !a.ofPerson(s, ph, prep) || s.Phrases[q].Prep != prep || s.Phrases[q].Clause != ph.Clause {
		return false
	}
	if n := a.nameOf(s, s.Phrases[q].Name); n == nil || a.ents[n.ent].types != organization {
		return false
	}
	k := ph.Clause
	v := &s.Clauses[k].Verb
	switch {
	case !a.l.agents[prep] || v.MainTok < 0 || s.Clauses[k].Kind == clause.Speech:
		return true
	case v.Voice == clause.Active && (ph.PrepTok >= 0 || a.says(s, k)):
		return true
	}
	return s.Clauses[k].Kind == clause.Main && s.Phrases[q].End <= v.Finite
}

// takesOver says whether what follows a prepositional phrase belongs to that
// phrase's noun: in "der Investor für eine Übernahme von X", X is of the takeover.
// Where nouns have no capitals a bare one only says of what somebody is called so:
// in "head of sales at X" X is where the head is.
func (a *article) takesOver(ph *clause.Phrase, prep lexicon.Sym) bool {
	if !a.l.rules.CapitalNouns && ph.DetTok < 0 && ph.Prep != prep {
		return false
	}
	return ph.PrepTok >= 0 && ph.NounTok >= 0 && ph.Name < 0 && len(ph.Nouns) > 0 && (ph.Nouns[0].Type == "" || typeOf(ph.Nouns[0].Type) == event)
}

// extraposed: what belongs to a noun that only exists or happens may stand
// elsewhere in the clause: "Zwischen A und B gibt es Beziehungen".
func (a *article) extraposed(s *sentence, p int, prep lexicon.Sym, w want) []filler {
	k := s.Phrases[p].Clause
	if v := &s.Clauses[k].Verb; v.MainTok < 0 || !slices.ContainsFunc(a.lemmas(s, k), a.l.lex.Occurs) {
		return nil
	}
	for _, q := range s.Clauses[k].Phrases {
		if s.Phrases[q].Prep == prep && s.Phrases[q].First == q && s.Phrases[q].Start < s.Phrases[p].Start {
			if out := a.conjuncts(s, q, w); len(out) > 0 {
				return out
			}
		}
	}
	return nil
}

// closeBy says whether only conjunctions or particles part two phrases of one
// noun phrase.
func (a *article) closeBy(s *sentence, from, to int) bool {
	for i := from; i < to; i++ {
		if s.Tokens[i].Aside && !s.Tokens[from-1].Aside {
			continue
		}
		if t := s.Tags[i]; t != clause.Coord && t != clause.Possess && t != clause.Adv || a.negationAt(s, i) {
			return false
		}
	}
	return true
}
