package extract

import (
	"slices"
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
	if len(subjects) == 0 && len(objects) == 0 && !impliesBoth(fr.f) {
		return false
	}
	if len(objects) == 0 {
		objects = a.imply(fr, fr.f.object.implied, rel.object, entsOf(subjects), false)
	}
	if len(subjects) == 0 {
		subjects = a.imply(fr, fr.f.subject.implied, rel.subject, entsOf(objects), true)
	}
	done := false
	for _, sub := range subjects {
		for _, obj := range objects {
			if sub.ent == obj.ent {
				continue
			}
			m.subject, m.object = sub, obj
			a.claims = append(a.claims, m)
			if !a.isUnknown(sub) && !a.isUnknown(obj) {
				a.facts = append(a.facts, recent{rel, sub.ent, obj.ent})
			}
			done = true
		}
	}
	return done
}

func impliesBoth(f *form) bool {
	return f.subject.implied != (implied{}) && f.object.implied != (implied{})
}

func entsOf(fs []filler) []int {
	var out []int
	for _, f := range fs {
		out = append(out, f.ent)
	}
	return out
}

// imply finds the filler of a role that the sentence leaves out.
func (a *article) imply(fr *frame, im implied, t types, not []int, subject bool) []filler {
	tok := fr.s.first + fr.s.Clauses[fr.k].Start
	if fr.noun >= 0 {
		tok = fr.s.first + fr.s.Phrases[fr.noun].Start
	}
	ent := none
	switch {
	case im.typ != "":
		ent = a.lastOf(fr.s, tok, typeOf(im.typ)&t, not)
	case im.relation != "":
		ent = a.lastRole(im.relation, subject, not)
	case im.open:
		ent = a.openParty(fr.f.rel, not)
	}
	if ent < 0 {
		return nil
	}
	return []filler{a.nearest(tok, ent)}
}

// lastOf is the last entity of a type that is named before token tok, else the
// first after it in its sentence.
func (a *article) lastOf(s *sentence, tok int, t types, not []int) int {
	best := none
	a.each(tok, s.index, len(a.sents), true, func(c candidate) bool {
		if c.sentence > s.index {
			return false
		}
		if a.ents[c.ent].types&t != 0 && !slices.Contains(not, c.ent) && !a.isSource(c) {
			best = c.ent
			return false
		}
		return true
	})
	return best
}

// lastRole is who filled a role in the last match of a relation.
func (a *article) lastRole(relation string, subject bool, not []int) int {
	for i := len(a.facts) - 1; i >= 0; i-- {
		r := a.facts[i]
		if r.relation == nil || r.relation.Name != relation {
			continue
		}
		ent := r.object
		if subject {
			ent = r.subject
		}
		if ent >= 0 && !slices.Contains(not, ent) {
			return ent
		}
	}
	return none
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
