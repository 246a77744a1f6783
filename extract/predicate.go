package extract

import (
	"dossier/extract/clause"
	"dossier/extract/lexicon"
)

// predicated: "X ist, wird, bleibt Betreiber", "gilt als", "gehört zum Kreis der
// Unterstützer", "wurde zum Chef ernannt".
func (a *article) predicated(s *sentence, p int, w want) []denotation {
	k := s.Phrases[p].Clause
	v := &s.Clauses[k].Verb
	if v.MainTok < 0 {
		return nil
	}
	if v.Copula && a.isPredicate(s, k, p) {
		return denoting(a.conjuncts(s, a.predicateSubject(s, k, p), w), k, "")
	}
	if of, pr := a.predicativeParty(s, k, p); of >= 0 {
		return denoting(a.conjuncts(s, of, w), k, pr.tense)
	}
	return a.apart(s, p, w)
}

// isPredicate says whether phrase p is what a copula says of its subject.
func (a *article) isPredicate(s *sentence, k, p int) bool {
	ph := &s.Phrases[s.Phrases[p].First]
	if ph.PrepTok >= 0 || s.owned(p) {
		return s.oneOf(p)
	}
	args := s.args[k]
	return s.Phrases[p].First == args.object || s.Phrases[p].First == args.subject || args.object < 0 || s.Phrases[args.object].Start < ph.Start
}

// oneOf: "ist einer der Unterstützer": a genitive or preposition after a pronoun
// or number.
func (s *sentence) oneOf(p int) bool {
	from := s.outset(p)
	return from > 0 && s.Phrases[from-1].NounTok < 0 && s.Phrases[from-1].Name < 0 && s.Phrases[from-1].End == s.Phrases[from].Start && !s.owned(p)
}

// predicateSubject is the other bare phrase of a copula clause.
func (a *article) predicateSubject(s *sentence, k, p int) int {
	args := s.args[k]
	first := s.Phrases[p].First
	if args.subject >= 0 && args.subject != first {
		return args.subject
	}
	if args.subject == first && args.object >= 0 {
		return args.object
	}
	if args.subject < 0 {
		return a.subjectOf(s, k)
	}
	return none
}

// predicativeParty is whom a verb that takes predicatives says phrase p of.
func (a *article) predicativeParty(s *sentence, k, p int) (int, *predicative) {
	fr := frame{a: a, s: s, k: k, noun: none, passive: s.Clauses[k].Verb.Voice != clause.Active}
	for _, lemma := range a.lemmas(s, k) {
		for _, pr := range a.l.predicatives[lemma] {
			if !a.stands(&fr, pr, p) {
				continue
			}
			party := fr.subject()
			if pr.ofObject != fr.passive && (s.args[k].object >= 0 || s.Clauses[k].Verb.Voice != clause.State) {
				party = s.args[k].object // "ist aufgetreten" has none: it is a perfect
			}
			if party >= 0 {
				return party, pr
			}
		}
	}
	return none, nil
}

// stands says whether phrase p stands in the predicative's function, or in the
// genitive of a noun that does.
func (a *article) stands(fr *frame, pr *predicative, p int) bool {
	s := fr.s
	first := s.Phrases[p].First
	plain := frame{a: a, s: s, k: fr.k, noun: none}
	for _, q := range plain.phrases(pr.function) {
		if q == first && (pr.function.kind != objectOf || pr.nouns == nil) {
			return true
		}
		if a.leadsTo(s, q, p, pr.nouns) {
			return true
		}
	}
	return false
}

// leadsTo says whether phrase q leads to p over transparent nouns, each right
// behind the one before: "part of the circle of Mayr's supporters".
func (a *article) leadsTo(s *sentence, q, p int, nouns map[lexicon.Sym]bool) bool {
	for ; nouns != nil && q < p && s.hasNoun(q, nouns); q++ {
		if a.dependsOn(s, p, q) {
			return true
		}
		if s.Phrases[q].End != s.Phrases[q+1].Start {
			return false
		}
	}
	return false
}

// dependsOn says whether phrase p directly follows q as its genitive or of-phrase.
func (a *article) dependsOn(s *sentence, p, q int) bool {
	p = s.outset(p)
	return p == q+1 && s.Phrases[q].End == s.Phrases[p].Start
}

// outset is the phrase that p begins with: its owner, if one stands before it.
func (s *sentence) outset(p int) int {
	if owner := s.Phrases[p].Owner; owner >= 0 && owner == p-1 {
		return owner
	}
	return p
}
