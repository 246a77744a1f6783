package extract

import (
	"cmp"
	"slices"

	"dossier/extract/lexicon"
	"dossier/rules"
)

// pair makes a match of every subject with every object. A symmetric relation
// whose parties stand together ("A und B fusionieren") pairs them.
func (a *article) pair(fr *frame, m found, subjects, objects []filler) bool {
	rel := fr.f.rel
	if rel.Symmetric && len(objects) == 0 && len(subjects) > 1 {
		subjects, objects = subjects[:1], subjects[1:]
	}
	if rel.Symmetric && len(subjects) > 1 && slices.Equal(subjects, objects) {
		subjects, objects = subjects[:1], objects[1:]
	}
	if len(subjects) == 0 && len(objects) == 0 {
		if !impliesBoth(fr.f) {
			return false
		}
		fr.guessed = true // who the article is about cannot be both
		subjects = a.imply(fr, &fr.f.subject, rel.subject, nil, true)
	}
	if len(objects) == 0 {
		objects = a.imply(fr, &fr.f.object, rel.object, entsOf(subjects), false)
	}
	if len(subjects) == 0 {
		subjects = a.imply(fr, &fr.f.subject, rel.subject, entsOf(objects), true)
	}
	if fr.f.Opens && len(subjects) == 0 && !fr.swapped {
		for _, obj := range objects {
			a.facts = append(a.facts, recent{rel, none, obj.ent})
		}
	}
	done := false
	for _, sub := range subjects {
		for _, obj := range objects {
			if sub.ent == obj.ent || sub.first == obj.first && sub.last == obj.last && !sub.implied && sub.first < sub.last {
				continue // one mention is not two parties
			}
			m.subject, m.object = sub, obj
			a.narrow(sub.ent, rel.subject)
			a.narrow(obj.ent, rel.object)
			a.ents[sub.ent].told = append(a.ents[sub.ent].told, fr.s.index)
			if obj.ent >= 0 {
				a.ents[obj.ent].told = append(a.ents[obj.ent].told, fr.s.index)
			}
			a.claims = append(a.claims, m)
			if !a.isUnknown(sub) && !a.isUnknown(obj) {
				a.facts = append(a.facts, recent{rel, sub.ent, obj.ent})
			}
			done = true
		}
	}
	return done
}

// notImplied looks again for who fills the one role by a pronoun or descriptor where
// an earlier claim implies the same one for the other: nobody refuses his own offer.
func (fr *frame) notImplied(subject, object []filler) (s, o []filler) {
	again := func(have []filler, r, other *role, t types) []filler {
		if len(have) != 1 || len(other.implied) == 0 || fr.a.named(have[0]) {
			return have
		}
		i := slices.IndexFunc(other.implied, func(im implied) bool { return im.Role != "" })
		if i < 0 || fr.a.lastRole(other.implied[i].Relation, other.implied[i].Role == "subject", nil) != have[0].ent {
			return have
		}
		if out := fr.fill(*r, want{types: t, exclude: have[0].ent}); len(out) > 0 {
			return out
		}
		return have
	}
	switch {
	case len(object) == 0:
		subject = again(subject, &fr.f.subject, &fr.f.object, fr.f.rel.subject)
	case len(subject) == 0:
		object = again(object, &fr.f.object, &fr.f.subject, fr.f.rel.object)
	}
	return subject, object
}

// named says whether a filler is a name of its entity.
func (a *article) named(f filler) bool {
	return slices.ContainsFunc(a.names, func(n name) bool { return n.ent == f.ent && n.first >= f.first && n.last <= f.last })
}

func impliesBoth(f *form) bool {
	return f.subject.implied != nil && f.object.implied != nil
}

func entsOf(fs []filler) []int {
	var out []int
	for _, f := range fs {
		out = append(out, f.ent)
	}
	return out
}

// isOpen says whether a role takes up whom an earlier sentence left open.
func (r *role) isOpen() bool {
	return slices.ContainsFunc(r.implied, func(im implied) bool { return im.Open })
}

// imply finds the filler of a role that the sentence leaves out: the first that
// something tells.
func (a *article) imply(fr *frame, r *role, t types, not []int, subject bool) []filler {
	if len(r.implied) == 0 || fr.said(subject) || r.definite && fr.introduces() {
		return nil
	}
	if r.types != 0 {
		t &= r.types
	}
	tok := fr.s.first + fr.s.Clauses[fr.k].Start
	if fr.noun >= 0 {
		tok = fr.s.first + fr.s.Phrases[fr.noun].Start
	}
	for _, im := range r.implied {
		if im.Function != "" {
			out := fr.fillers(im.function, want{types: t, exclude: onlyOne(not), known: true, except: fr.f.Except})
			if opposite := a.opposite(fr, subject); len(out) > 0 && !slices.Contains(opposite, out[0].ent) {
				return out
			}
			continue
		}
		if ent := a.impliedBy(fr, im, tok, t, not, subject); ent >= 0 && a.ents[ent].is(t) {
			return []filler{a.nearest(tok, ent)}
		}
	}
	return nil
}

// onlyOne is the one entity of a list, none where there are more or none.
func onlyOne(ents []int) int {
	if len(ents) == 1 {
		return ents[0]
	}
	return none
}

// introduces says whether the noun at hand is new where it stands: whose "ein
// Angebot" is nobody knows yet, whose "ein Angebot, das Mayr ablehnte" may be said.
func (fr *frame) introduces() bool {
	if fr.noun < 0 || fr.s.Phrases[fr.noun].Clause != fr.k || fr.s.Phrases[fr.noun].PronTok >= 0 {
		return false
	}
	return !fr.s.pointsTo(fr.noun)
}

// pointsTo says whether a phrase points to something known.
func (s *sentence) pointsTo(p int) bool {
	if p < 0 {
		return false
	}
	switch s.Phrases[p].DetKind {
	case "definite", "demonstrative", "possessive":
		return true
	}
	return s.Phrases[p].Owner >= 0
}

// impliedBy is who is meant by one of the things that can tell it.
func (a *article) impliedBy(fr *frame, im implied, tok int, t types, not []int, subject bool) int {
	switch {
	case im.Open:
		return a.openParty(fr.f.rel, not)
	case im.Same && im.Relation == "":
		return a.already(fr.f.rel, not, subject)
	case im.Same:
		rel := a.e.relations[im.Relation]
		if ent := a.already(rel, not, subject); ent >= 0 {
			return ent
		}
		return a.already(rel, a.companions(fr, not), subject)
	case im.Type != "" && typeOf(im.Type) == organization && !subject && fr.guessed:
		return none
	case im.Relation != "":
		return a.lastRole(im.Relation, cmp.Or(im.Role == "subject", im.Role == "" && subject), not)
	}
	return a.lastOfType(fr, tok, typeOf(im.Type)&t, not, subject)
}

// lastOfType is whom the article told of in that role, else the last it named of
// the types.
func (a *article) lastOfType(fr *frame, tok int, t types, not []int, subject bool) int {
	ent := a.already(fr.f.rel, not, subject)
	if ent < 0 {
		ent = a.partOf(fr, t, not)
	}
	if ent < 0 && fr.noun >= 0 {
		ent = a.firmOfSubject(fr, t, not)
	}
	if ent < 0 {
		ent = a.lastOf(fr, tok, t, not, slices.Concat(not, a.taken(fr.f.rel, not, subject), a.otherKind(fr, subject), a.opposite(fr, subject)))
	}
	return ent
}

// firmOfSubject is the firm of the person who is the subject of a verb form: who
// refuses an offer refuses it for the firm that she leads or owns.
func (a *article) firmOfSubject(fr *frame, t types, not []int) int {
	if fr.f.Kind != rules.VerbForm || t&organization == 0 {
		return none
	}
	p := a.subjectOf(fr.s, fr.k)
	if p < 0 {
		return none
	}
	who := a.resolve(fr.s, p, want{types: person, exclude: none})
	for i := len(a.facts) - 1; i >= 0 && who >= 0; i-- {
		r := a.facts[i]
		if r.subject == who && r.object >= 0 && !slices.Contains(not, r.object) && a.ents[r.object].types == organization && r.relation.object&organization != 0 && r.relation.subject&person != 0 {
			return r.object
		}
	}
	return none
}

// said says whether the sentence itself says who fills the role, though it is not
// understood: "die Chefin der Molkerei" leads no other firm.
func (fr *frame) said(subject bool) bool {
	r := fr.f.object
	if subject {
		r = fr.f.subject
	}
	if slices.ContainsFunc(r.functions, fr.standsAs) {
		return true
	}
	if fr.noun < 0 {
		return false
	}
	takes := func(kind functionKind) bool {
		return slices.ContainsFunc(r.functions, func(f function) bool { return f.kind == kind })
	}
	if fr.ofSomebody(&r) {
		return true
	}
	next := fr.s.after(&fr.s.Phrases[fr.noun])
	if next < 0 || !takes(genitiveOf) {
		return false
	}
	if fr.s.ofStake(next) {
		if next = fr.s.after(&fr.s.Phrases[next]); next < 0 {
			return false // "acht Prozent der Aktien"
		}
	}
	ph := &fr.s.Phrases[next]
	return ph.PrepTok < 0 && (ph.DetTok >= 0 && ph.Agr.Can(lexicon.Gen) || ph.Genitive)
}

// standsAs says whether something that could fill the role stands as a function's
// preposition wants it: in the verb's clause, or behind the noun.
func (fr *frame) standsAs(f function) bool {
	if f.kind != byPreposition || fr.passive && fr.a.l.agents[f.prep] {
		return false
	}
	first, end := 0, len(fr.s.Phrases)
	if fr.f.Kind == rules.NounForm {
		first, end = fr.noun+1, fr.s.chainEnd(fr.noun)+1
	}
	for p := first; p < end; p++ {
		ph := &fr.s.Phrases[p]
		if ph.Prep == f.prep && ph.PrepTok >= 0 && ph.Clause == fr.k && f.governs(ph.Agr) && (ph.Name >= 0 || calls(ph, fr.f.rel.subject|fr.f.rel.object)) {
			return true
		}
	}
	return false
}

// ofSomebody says whether the noun at hand has an owner, or as the first part of a
// compound a name, that the role could take but nobody understands: "ihr Chef",
// "Wohnhof-Chef".
func (fr *frame) ofSomebody(r *role) bool {
	ph := &fr.s.Phrases[fr.noun]
	for _, f := range r.functions {
		switch {
		case f.kind == possessiveOf && (ph.DetKind == "possessive" || ph.Owner >= 0):
			return true
		case f.kind == compoundOf && ph.ModStart >= 0 && ph.ModStart < ph.NounTok && fr.s.Tokens[ph.NounTok].Hyphen:
			w := fr.s.Tokens[ph.ModStart].W
			return w != nil && w.Upper && w.Closed == nil && !slices.ContainsFunc(w.Nouns, func(n lexicon.NounReading) bool {
				return n.Known && n.Modifier == "" && (n.Type == "Organization" || fr.f.rel.subject != person)
			})
		}
	}
	return false
}

// already is the party that an earlier sentence gave the one at hand in the same
// relation: "the chief" of a firm said before is its chief still.
func (a *article) already(rel *relation, with []int, subject bool) int {
	for i := len(a.facts) - 1; i >= 0; i-- {
		r := a.facts[i]
		if subject {
			r.subject, r.object = r.object, r.subject
		}
		if r.relation == rel && r.object >= 0 && slices.Contains(with, r.subject) {
			return r.object
		}
	}
	return none
}

// taken are the objects that somebody else has in a relation where each has one
// subject: a firm whose chief was named has no other.
func (a *article) taken(rel *relation, with []int, subject bool) (out []int) {
	if rel.Functional.One != "subject" || subject {
		return nil
	}
	for _, r := range a.facts {
		if r.relation == rel && r.object >= 0 && !slices.Contains(with, r.subject) {
			out = append(out, r.object)
		}
	}
	return out
}

// lastRole is who filled a role in the last match of a relation, rather in one with
// the parties at hand.
func (a *article) lastRole(relation string, subject bool, with []int) int {
	last := none
	for i := len(a.facts) - 1; i >= 0; i-- {
		r := a.facts[i]
		if r.relation == nil || r.relation.Name != relation || r.subject < 0 {
			continue
		}
		ent, other := r.object, r.subject
		if subject {
			ent, other = other, ent
		}
		switch {
		case ent < 0 || slices.Contains(with, ent):
		case slices.Contains(with, other):
			return ent
		case last < 0:
			last = ent
		}
	}
	return last
}

// openParty is who an earlier sentence said to have, or to look for, a partner
// without saying which.
func (a *article) openParty(rel *relation, not []int) int {
	for i := len(a.facts) - 1; i >= 0; i-- {
		r := a.facts[i]
		if r.relation == rel && r.subject == none && !slices.Contains(not, r.object) {
			return r.object
		}
	}
	return none
}

// nearest is the mention of an entity nearest to token tok, the one before it
// where there is one.
func (a *article) nearest(tok, ent int) filler {
	best := -1
	for k, n := range a.names {
		if n.ent != ent {
			continue
		}
		if best < 0 || n.first < tok {
			best = k
		}
	}
	if best < 0 {
		return filler{ent: ent, first: tok, last: tok, implied: true}
	}
	return filler{ent: ent, first: a.names[best].first, last: a.names[best].last, implied: true}
}
