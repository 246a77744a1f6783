package extract

import (
	"slices"

	"dossier/extract/clause"
	"dossier/extract/lexicon"
	"dossier/rules"
)

// pronounReach is how many sentences back a pronoun can refer.
const pronounReach = 2

// pronoun resolves "er", "Dieser", "she", "it": the nearest mention that agrees,
// the subject of its sentence first.
func (a *article) pronoun(s *sentence, ph *clause.Phrase, w want) int {
	r := s.Tokens[ph.PronTok].W.Reading(lexicon.Pron)
	switch {
	case r == nil || r.Kind == "negative":
		return none
	case r.Kind == "indefinite":
		return a.housePronoun(s, ph, r, w)
	}
	if r.Kind == "reflexive" {
		return none
	}
	w.types &= pronounTypes(r.Of)
	if r.Kind == rules.Speaker {
		return a.quotedSpeaker(s, ph, ph.Agr.Only(lexicon.Plural), w)
	}
	near := r.Kind == "demonstrative"
	ent := a.refer(s, s.first+ph.Start, genders(ph.Agr), w, near)
	if ent < 0 && r.Kind == "personal" {
		ent = a.speakerAfter(s, ph, w)
	}
	return ent
}

// speakerAfter is who says what the pronoun stands in, where only the sentence's
// end tells: "Sie habe …, sagte Rosa Mayr."
func (a *article) speakerAfter(s *sentence, ph *clause.Phrase, w want) int {
	for j := range s.Clauses {
		if s.Clauses[j].Kind != clause.Speech || s.Clauses[j].Start < ph.End {
			continue
		}
		if p := s.args[j].subject; p >= 0 && s.Phrases[p].Name >= 0 {
			ent := a.resolve(s, p, w)
			if ent >= 0 && a.canBe(ent, genders(ph.Agr)) {
				return ent
			}
		}
	}
	return none
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
	if slices.Contains(ph.DetOf, rules.Speaker) {
		return a.quotedSpeaker(s, ph, len(ph.DetOf) > 1, w)
	}
	agr := ownerAgr(ph)
	w.types &= a.ownerTypes(agr)
	if ph.RelOwner {
		return a.owner(s, ph, agr, w)
	}
	subject := a.subjectOf(s, ph.Clause)
	if subject >= 0 && s.Phrases[subject].Start == ph.Start {
		subject = none
	}
	switch {
	case subject < 0:
	case s.foreign(ph, subject, agr):
		w.exclude = a.resolveOnce(s, subject)
	default:
		ent := a.resolveOnce(s, subject)
		if ent >= 0 && a.fits(ent, w) >= 0 && a.canBe(ent, agr) {
			return ent
		}
		if ent < 0 && s.personal(subject) {
			return a.resolve(s, subject, w) // nobody else than the one unknown
		}
	}
	return a.refer(s, s.first+ph.Start, agr, w, false)
}

// ownerAgr is the genders that who a possessive means can have.
func ownerAgr(ph *clause.Phrase) lexicon.Agr {
	var agr lexicon.Agr
	for _, g := range ph.DetOf {
		if g == rules.Speaker {
			continue
		}
		agr |= lexicon.ParseAgr([]string{"nom." + g})
	}
	return genders(agr)
}

// personal says whether phrase p is a personal pronoun.
func (s *sentence) personal(p int) bool {
	if s.Phrases[p].PronTok < 0 {
		return false
	}
	r := s.Tokens[s.Phrases[p].PronTok].W.Reading(lexicon.Pron)
	return r != nil && r.Kind == "personal"
}

// ownerTypes is what can be meant by a possessive of these genders: what the
// personal pronouns of them mean.
func (a *article) ownerTypes(agr lexicon.Agr) types {
	var same, alike types
	for i := range a.l.rules.Pronouns {
		r := &a.l.rules.Pronouns[i]
		if r.Kind != "personal" {
			continue
		}
		switch g := genders(lexicon.ParseAgr(r.Agr)); {
		case g == agr: // "their" is of "they", though "it" shares a gender
			same |= pronounTypes(r.Of)
		case g&agr != 0:
			alike |= pronounTypes(r.Of)
		}
	}
	if same != 0 {
		return same
	}
	return alike
}

// foreign says whether a possessive cannot mean the subject of its clause: the
// subject has another gender in this sentence ("Sie zählt zu seinen …"), is what the
// phrase is said of ("Hale is among his friends"), or the possessive is a
// pronoun's genitive ("wird dessen Betreiber").
func (s *sentence) foreign(ph *clause.Phrase, subject int, agr lexicon.Agr) bool {
	return genders(s.Phrases[subject].Agr)&agr == 0 || s.predicate(ph) || s.uninflected(ph)
}

// predicate says whether the phrase is what a copula says of another phrase.
func (s *sentence) predicate(ph *clause.Phrase) bool {
	if ph.Clause < 0 || !s.Clauses[ph.Clause].Verb.Copula {
		return false
	}
	subject := s.args[ph.Clause].subject
	return subject >= 0 && s.Phrases[subject].Start < ph.Start
}

// uninflected says whether the determiner is the same in all cases: dessen, deren.
func (s *sentence) uninflected(ph *clause.Phrase) bool {
	if ph.DetTok < 0 {
		return false
	}
	r := s.Tokens[ph.DetTok].W.Reading(lexicon.Det)
	return r != nil && r.Kind == "possessive" && r.Agr == lexicon.AnyAgr
}

// owner is who "deren" at the head of a relative clause means.
func (a *article) owner(s *sentence, ph *clause.Phrase, agr lexicon.Agr, w want) int {
	ante := s.Clauses[ph.Clause].Antecedent
	if ante < 0 || genders(s.Phrases[ante].Agr)&agr == 0 {
		return none
	}
	return a.resolve(s, ante, w)
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
func (a *article) refer(s *sentence, tok int, agr lexicon.Agr, w want, near bool) int {
	best, bestScore := none, -1
	rank, told := 0, lexicon.Agr(0) // genders of the descriptor or pronoun that the candidate was spoken of by
	weigh := func(c candidate) {
		if a.fits(c.ent, w) < 0 || a.ents[c.ent].types == 0 || (told&agr == 0 || a.ents[c.ent].types == person) && !a.canBe(c.ent, agr) {
			return
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
		if told != 0 && a.ents[c.ent].types != person {
			score -= 30 // a descriptor is less sure, and things are seldom only spoken of so
		}
		if score > bestScore {
			best, bestScore = c.ent, score
		}
	}
	a.each(tok, s.index, pronounReach, false, func(c candidate) bool {
		weigh(c)
		return true
	})
	rank = 0
	a.eachSpokenOf(tok, s.index, func(c candidate, by lexicon.Agr) {
		told = by
		weigh(c)
	})
	return best
}

// eachSpokenOf calls yield with whom the subjects and objects before token tok mean that
// are no names, the nearest first, and their genders: who was spoken of by a pronoun or a
// descriptor is still in everybody's mind.
func (a *article) eachSpokenOf(tok, sentence int, yield func(candidate, lexicon.Agr)) {
	for i := sentence; i >= max(0, sentence-pronounReach); i-- {
		s := a.sentence(i)
		for k := len(s.Clauses) - 1; k >= 0; k-- {
			for _, p := range [...]int{s.args[k].subject, s.args[k].object} {
				if p < 0 || s.Phrases[p].Name >= 0 || s.first+s.Phrases[p].End > tok || s.Phrases[p].PronClass == lexicon.Rel {
					continue
				}
				if ent := a.resolveOnce(s, p); ent >= 0 {
					yield(candidate{ent, s.first + s.Phrases[p].Start, i}, genders(s.Phrases[p].Agr))
				}
			}
		}
	}
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
