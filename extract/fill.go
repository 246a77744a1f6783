package extract

import (
	"slices"
	"strings"

	"dossier/extract/clause"
	"dossier/extract/lexicon"
	"dossier/rules"
)

// roles fills both roles: names before descriptors before pronouns, and of two
// alike the object first, or the subject. Who fills one cannot fill the other.
func (fr *frame) roles(subjectFirst bool) (subject, object []filler) {
	for _, how := range [...]how{namesOnly, noPronouns, anyPhrase} {
		subjectFirst = subjectFirst || how == anyPhrase // "er ihn": the first looks for a subject before
		for _, ofSubject := range [...]bool{subjectFirst, !subjectFirst} {
			switch {
			case ofSubject && len(subject) == 0:
				subject = fr.fill(fr.f.subject, want{types: fr.f.rel.subject, exclude: only(object), only: how})
			case !ofSubject && len(object) == 0:
				object = fr.fill(fr.f.object, want{types: fr.f.rel.object, exclude: only(subject), only: how, stakes: fr.f.rel.Stakes})
			}
		}
	}
	return subject, object
}

// only is the one entity that fills a role, none where there are more or none.
func only(fs []filler) int {
	if len(fs) == 1 {
		return fs[0].ent
	}
	return none
}

// fill finds the fillers of a role: the functions in order, the first that
// gives any.
func (fr *frame) fill(r role, w want) []filler {
	if w.types == literal {
		return fr.literals()
	}
	if r.types != 0 {
		w.types &= r.types
	}
	w.known, w.kinds = r.known, r.kinds
	if fr.f.plain != nil || fr.f.Kind == rules.VerbForm {
		w.except = fr.f.Except // a form for any noun means those that the noun is of
	}
	for _, f := range r.functions {
		if out := fr.fillers(f, w); len(out) > 0 {
			return out
		}
		if !w.only.pronouns() && fr.has(f) {
			return nil // what stands there is still to be understood: no other function fills the role
		}
	}
	return nil
}

// fillers are the entities in one function.
func (fr *frame) fillers(f function, w want) []filler {
	w.stands = f
	if fr.noun >= 0 {
		switch f.kind {
		case genitiveOf, possessiveOf, compoundOf, adjectiveOf, appositionOf, byPreposition:
			out := fr.a.nounArguments(fr.s, fr.noun, f, w)
			if len(out) == 0 && f.kind == byPreposition && fr.a.l.agents[f.prep] {
				out = fr.makers(w)
			}
			if len(out) > 0 || fr.f.Kind == rules.NounForm {
				return out
			}
		}
	}
	for _, p := range fr.phrases(f) {
		if out := fr.a.conjuncts(fr.s, p, w); len(out) > 0 {
			return out
		}
	}
	return nil
}

// makers are who brings about the complement that a relative clause is about:
// "Mayr signed an order that bans …".
func (fr *frame) makers(w want) []filler {
	k := fr.s.Phrases[fr.noun].Clause
	if k == fr.k || fr.s.args[k].object != fr.noun || fr.s.Clauses[k].Verb.Voice != clause.Active || !slices.ContainsFunc(fr.a.lemmas(fr.s, k), fr.a.l.lex.Occurs) {
		return nil
	}
	if p := fr.a.subjectOf(fr.s, k); p >= 0 {
		return fr.a.conjuncts(fr.s, p, w)
	}
	return nil
}

// conjuncts are the entities of a phrase and those it is coordinated with.
func (a *article) conjuncts(s *sentence, p int, w want) []filler {
	if p < 0 || !w.stands.governs(s.Phrases[p].Agr) {
		return nil
	}
	w.stands = function{}
	var out []filler
	for _, ent := range a.both(s, p, w) {
		a.settle(ent, w.types)
		out = append(out, a.nearest(s.first+s.Phrases[p].Start, ent))
	}
	if out != nil {
		return out
	}
	for q := p; q >= 0; q = s.Phrases[q].Next {
		if held := a.heldIn(s, q, w); held != nil {
			out = append(out, held...)
			continue
		}
		if ent := a.through(s, q, w); ent >= 0 {
			f := a.eventMention(s, q, a.mention(s, q, ent))
			if n := a.nameOf(s, s.Phrases[q].Name); n != nil && n.ent != ent {
				f = a.nearest(s.first+s.Phrases[q].Start, ent) // a place stands for it
			}
			f.neg = a.contrasted(s, q)
			out = append(append(out, f), a.regions(s, q, w)...)
		}
	}
	return out
}

// through resolves a phrase; where it is a place and the slot wants an
// organization, what has its seat there is meant ("das Angebot aus Redmond").
func (a *article) through(s *sentence, p int, w want) int {
	if ent := a.resolve(s, p, w); ent >= 0 {
		a.settle(ent, w.types&s.relativeTypes(p))
		return ent
	}
	if w.types&organization == 0 || w.types&place != 0 {
		return none
	}
	if ent := a.resolve(s, p, want{types: place, exclude: none, only: namesOnly}); ent >= 0 {
		return a.seatedIn(s, ent, w)
	}
	return none
}

// relativeTypes are the types that a relative pronoun can mean, all for another
// phrase: "who" is no firm.
func (s *sentence) relativeTypes(p int) types {
	if s.Phrases[p].PronClass == lexicon.Rel {
		if r := s.Tokens[s.Phrases[p].PronTok].W.Reading(lexicon.Rel); r != nil {
			return pronounTypes(r.Of)
		}
	}
	return anyType
}

// settle gives an entity without a type the one its slot asks for, of several
// the most usual.
func (a *article) settle(ent int, t types) {
	if a.ents[ent].types == 0 {
		a.ents[ent].types = firstOf(t)
		if first, _, _ := strings.Cut(a.ents[ent].name, " "); t&person != 0 && a.w.word(first).word.Is(lexicon.FirstName) {
			a.ents[ent].types = person
		}
		if a.ents[ent].types == person && a.ents[ent].agr == lexicon.AnyAgr {
			a.ents[ent].agr = personAgr("")
		}
	}
}

// firstOf is the most usual of several types.
func firstOf(t types) types {
	for _, one := range [...]types{organization, person, product, place, event} {
		if t&one != 0 {
			return one
		}
	}
	return 0
}

// seatedIn is the organization named before whose seat is in a place.
func (a *article) seatedIn(s *sentence, ent int, w want) int {
	d := a.ents[ent].declared
	if d == nil {
		return none
	}
	best := none
	a.each(s.last, s.index, len(a.sents), true, func(c candidate) bool {
		if a.fits(c.ent, want{types: organization & w.types, exclude: w.exclude}) >= 0 && a.ents[c.ent].seats(d.ID) {
			best = c.ent
			return false
		}
		return true
	})
	return best
}

// mention is the span that stands for phrase q: its name, else the phrase
// without its preposition; for a relative pronoun, what it refers to.
func (a *article) mention(s *sentence, q, ent int) filler {
	ph := &s.Phrases[q]
	if ph.PronClass == lexicon.Rel {
		if ante := s.Clauses[ph.Clause].Antecedent; ante >= 0 {
			for ; ante >= 0 && s.Phrases[ante].Prep != 0 && a.resolveOnce(s, ante) != ent; ante-- {
			}
			return a.mention(s, max(ante, 0), ent)
		}
	}
	if n := a.nameOf(s, ph.Name); n != nil && n.ent == ent {
		return filler{ent: ent, first: n.first, last: n.last}
	}
	if ph.Owner >= 0 && a.resolveOnce(s, ph.Owner) == ent {
		return a.mention(s, ph.Owner, ent) // "Alba's board" stands for Alba
	}
	if of := a.ofBody(s, q, want{types: organization, exclude: none}); len(of) == 1 && of[0].ent == ent {
		return of[0]
	}
	if of := a.identity(s, q); of >= 0 && a.resolveOnce(s, of) == ent {
		return a.mention(s, of, ent)
	}
	if of := a.nameBeside(s, q, want{types: anyType, exclude: none}); of >= 0 && a.nameOf(s, s.Phrases[of].Name).ent == ent {
		return a.mention(s, of, ent)
	}
	if ph.NounTok >= 0 && ph.DetTok >= 0 && ph.Agr.Only(lexicon.Plural) && !a.l.rules.CapitalNouns {
		return a.nearest(s.first+ph.Start, ent) // "the two firms": one of those it means
	}
	return filler{ent: ent, first: s.first + s.afterPrep(ph), last: s.first + ph.End}
}
