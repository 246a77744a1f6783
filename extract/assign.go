package extract

import (
	"dossier/extract/clause"
	"dossier/extract/lexicon"
)

// assignByCase: case decides, then number, then order.
func (s *sentence) assignByCase(k int, bare []int) arguments {
	out := arguments{none, none, none, false}
	verb := &s.Clauses[k].Verb
	bare = s.oneBefore(verb, bare)
	if s.ownSubject(k, bare) {
		out.subject = s.pick(bare, lexicon.Nom, s.inflected(k), none)
	}
	if verb.Voice != clause.Passive {
		out.object = s.accusative(bare, out.subject)
	} else {
		out.subject = s.given(bare, out.subject)
	}
	for _, p := range bare {
		if p != out.subject && p != out.object && s.Phrases[p].Agr.Can(lexicon.Dat) {
			out.dative = p
			break
		}
	}
	if out.subject >= 0 && out.object >= 0 {
		out.ambiguous = s.Phrases[out.subject].Agr.Can(lexicon.Acc) && s.Phrases[out.object].Agr.Can(lexicon.Nom) && s.numberFits(out.object, verb)
		if out.ambiguous && !verb.Copula && (s.thing(out.subject) || s.pointer(out.subject)) && s.actor(out.object) && s.numberFits(out.object, verb) {
			out.subject, out.object = out.object, out.subject
		}
	}
	return out
}

// inflected is the verb whose number the subject of clause k has, nil where its
// opener is a helper and the verb last an infinitive: "sollte das Amt … untersagen".
func (s *sentence) inflected(k int) *clause.Group {
	c := &s.Clauses[k]
	if c.Kind == clause.Condition && c.Opener >= 0 && s.Tokens[c.Opener].W != nil && s.Tokens[c.Opener].W.HasVerb(lexicon.Finite) {
		return nil
	}
	return &c.Verb
}

// given is the subject of a passive that has no object: where the one at hand can be
// whom something is given or taken from, it is the thing beside it ("Klippo wurde
// die Zulassung entzogen").
func (s *sentence) given(bare []int, subject int) int {
	if subject < 0 || !s.actor(subject) || !s.Phrases[subject].Agr.Can(lexicon.Dat) {
		return subject
	}
	for _, p := range bare {
		if agr := s.Phrases[p].Agr; p != subject && s.thing(p) && agr.Can(lexicon.Nom) && !agr.Can(lexicon.Dat) {
			return p
		}
	}
	return subject
}

// reflexive says whether a phrase is "sich", which is the object only beside no other.
func (s *sentence) reflexive(p int) bool {
	tok := s.Phrases[p].PronTok
	if tok < 0 || s.Phrases[p].PronClass != lexicon.Pron {
		return false
	}
	r := s.Tokens[tok].W.Reading(lexicon.Pron)
	return r != nil && r.Kind == "reflexive"
}

// thing says whether a phrase names something that acts on nobody: a listed noun
// that describes no entity.
func (s *sentence) thing(p int) bool {
	ph := &s.Phrases[p]
	if ph.NounTok < 0 || ph.Name >= 0 {
		return false
	}
	for _, n := range s.Tokens[ph.NounTok].W.Nouns {
		if !n.Known || n.Type != "" {
			return false
		}
	}
	return true
}

// pointer says whether a phrase is a pronoun for what was said or a thing, not for
// somebody: "das", "dies".
func (s *sentence) pointer(p int) bool {
	ph := &s.Phrases[p]
	if !s.expletive(ph) {
		return false
	}
	r := s.Tokens[ph.PronTok].W.Reading(lexicon.Pron)
	return r == nil || r.Kind == "demonstrative"
}

// actor says whether a phrase is a name, or describes a person or organization.
func (s *sentence) actor(p int) bool {
	ph := &s.Phrases[p]
	if ph.NounTok < 0 {
		return ph.Name >= 0
	}
	if ns := s.Tokens[ph.NounTok].W.Nouns; ph.DetTok < 0 && (len(ns) == 0 || !ns[0].Known && !ns[0].Common) {
		return true // a capital that no list knows
	}
	for _, n := range s.Tokens[ph.NounTok].W.Nouns {
		if n.Type == "Person" || n.Type == "Organization" {
			return true
		}
	}
	return false
}

// oneBefore leaves of the phrases before the finite verb only the first where
// others follow the verb: the rest stand in apposition, in a list or belong to
// another phrase.
func (s *sentence) oneBefore(verb *clause.Group, bare []int) []int {
	if len(bare) < 3 || verb.Finite < 0 || s.Phrases[bare[len(bare)-1]].Start < verb.Finite {
		return bare
	}
	n := 0
	for n < len(bare) && s.Phrases[bare[n]].Start < verb.Finite {
		n++
	}
	if n < 2 {
		return bare
	}
	return append(bare[:1:1], bare[n:]...)
}

// ownSubject says whether the subject of clause k stands in it, not in the clause
// that governs it or that it is coordinated with.
func (s *sentence) ownSubject(k int, bare []int) bool {
	c := &s.Clauses[k]
	switch c.Kind {
	case clause.InfinitiveClause, clause.ParticipleClause, clause.PurposeClause, clause.ContrastClause:
		return c.Verb.Finite >= 0
	}
	if c.Prev < 0 || c.Verb.Finite < 0 {
		return true
	}
	if c.Verb.Finite < c.Start || c.Verb.Finite >= c.End {
		return c.Verb.Voice != clause.Active
	}
	if c.Verb.Finite == c.Start {
		return false
	}
	return len(bare) != 1 || s.args[c.Prev].subject < 0 || s.args[c.Prev].object < 0 || !s.Phrases[bare[0]].Agr.Can(lexicon.Acc) || c.Verb.Finite < s.Phrases[bare[0]].Start
}

// accusative chooses the object: the phrase that can be nothing else, then one
// that cannot be a dative, then the first.
func (s *sentence) accusative(bare []int, subject int) int {
	best, bestRank := none, 0
	for _, p := range bare {
		agr := s.Phrases[p].Agr
		if p == subject || !agr.Can(lexicon.Acc) {
			continue
		}
		rank := 2
		switch {
		case s.reflexive(p):
			rank = 1
		case agr.Only(lexicon.Acc):
			rank = 5
		case !agr.Can(lexicon.Nom):
			rank = 4
		case !agr.Can(lexicon.Dat):
			rank = 3
		}
		if rank > bestRank || rank == bestRank && rank > 1 && s.actor(best) && s.Phrases[p].NounTok >= 0 && !s.actor(p) {
			best, bestRank = p, rank // "hat Alba drei Millionen Euro gegeben": things are given
		}
	}
	return best
}

// pick chooses the phrase for a case: one that can be nothing else before one
// that can be several, then the first. A name goes with a plural verb only where
// nothing else does.
func (s *sentence) pick(bare []int, kase lexicon.Agr, verb *clause.Group, not int) int {
	best, unlikely := none, none
	for _, p := range bare {
		agr := s.Phrases[p].Agr
		if p == not || !agr.Can(kase) || verb != nil && !s.numberFits(p, verb) {
			continue
		}
		if verb != nil && plural(verb) && s.Phrases[p].NounTok < 0 && s.singular(p) {
			if unlikely == none {
				unlikely = p
			}
			continue
		}
		if agr.Only(kase) && (best == none || !s.Phrases[best].Agr.Only(kase)) {
			return p
		}
		if kase == lexicon.Nom && best >= 0 && !agr.Can(lexicon.Acc) && s.Phrases[best].Agr.Can(lexicon.Acc) && s.thing(best) && s.actor(p) && s.Phrases[p].NounTok >= 0 {
			return p // "Viel Geld steckt der Fonds …"
		}
		if best == none {
			best = p
		}
	}
	if best == none {
		return unlikely
	}
	return best
}

// plural says whether a verb group is surely in the plural.
func plural(verb *clause.Group) bool {
	return verb.Feat&lexicon.PluralForm != 0 && verb.Feat&lexicon.SingularForm == 0
}

// numberFits says whether a phrase agrees in number with the finite verb.
func (s *sentence) numberFits(p int, verb *clause.Group) bool {
	agr := s.Phrases[p].Agr & lexicon.Nom
	plural := verb.Feat&lexicon.PluralForm != 0
	singular := verb.Feat&lexicon.SingularForm != 0
	if plural == singular {
		return true
	}
	if s.Phrases[p].Next >= 0 {
		return true
	}
	if singular {
		return agr.Can(lexicon.Singular)
	}
	return agr.Can(lexicon.Plural)
}

// withMeasure takes a time for the object of a verb that has no other: "dauert
// zwei Tage".
func (s *sentence) withMeasure(l *language, k int, out arguments) arguments {
	if out.object >= 0 || out.dative >= 0 || out.subject < 0 || s.Clauses[k].Verb.Voice != clause.Active || s.Clauses[k].Verb.Copula {
		return out
	}
	for _, p := range s.Clauses[k].Phrases {
		ph := &s.Phrases[p]
		if p != out.subject && ph.PrepTok < 0 && ph.Prep == 0 && ph.NounTok >= 0 && ph.Agr.Can(lexicon.Acc) && s.temporal(l, ph) && !s.postposed(ph) {
			out.object = p
			break
		}
	}
	return out
}
