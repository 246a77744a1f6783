package extract

import (
	"dossier/extract/clause"
	"dossier/extract/lexicon"
	"dossier/rules"
)

// orUnknown fills the role that is empty with somebody unknown, where a pronoun
// or a descriptor stands there: "She was born in Seefurt" says something of
// somebody, even where nothing tells of whom.
func (fr *frame) orUnknown(subject, object []filler) (s, o []filler) {
	if len(subject) == 0 && fr.f.subject.implied == nil {
		subject = fr.fill(fr.f.subject, want{types: fr.f.rel.subject, exclude: only(object), only: orNobody})
	}
	if len(object) == 0 && fr.f.object.implied == nil {
		object = fr.fill(fr.f.object, want{types: fr.f.rel.object, exclude: only(subject), only: orNobody})
	}
	return subject, object
}

// unknown is the entity that stands for whoever phrase p means, none where it
// points to nobody in particular.
func (a *article) unknown(s *sentence, p int, w want) int {
	ph := &s.Phrases[p]
	switch {
	case ph.Name >= 0 || ph.PronClass == lexicon.Rel:
		return none
	case ph.PronTok >= 0:
		r := s.Tokens[ph.PronTok].W.Reading(lexicon.Pron)
		if r == nil || r.Kind != "personal" && r.Kind != rules.Speaker {
			return none
		}
		return a.somebody(s.first+ph.PronTok, w.types&pronounTypes(r.Of))
	case ph.Appos >= 0 || ph.NounTok < 0 || ph.Next >= 0 || ph.First != p || !ph.Agr.Can(lexicon.Singular):
		return none
	case ph.DetKind != "definite" && ph.DetKind != "demonstrative":
		return none
	}
	var t types
	for _, n := range ph.Nouns {
		t |= called(n)
	}
	return a.somebody(s.first+ph.NounTok, w.types&t&(person|organization)) // an unknown place says nothing
}

// unknownOwner is the entity that stands for whoever the possessive of a phrase
// means.
func (a *article) unknownOwner(s *sentence, ph *clause.Phrase, w want) int {
	if len(w.kinds) > 0 {
		return none // of what kind nobody knows
	}
	agr := ownerAgr(ph)
	if agr == 0 {
		agr = lexicon.AnyAgr // who speaks
	}
	return a.somebody(s.first+ph.DetTok, w.types&a.ownerTypes(agr))
}

// somebody is the entity of one of the types that token tok alone stands for.
func (a *article) somebody(tok int, t types) int {
	if t == 0 {
		return none
	}
	for k := len(a.ents) - 1; k >= 0; k-- {
		if a.ents[k].unknown == tok+1 {
			a.ents[k].types &= t
			return k
		}
	}
	a.ents = append(a.ents, entity{index: -1, types: t, agr: lexicon.AnyAgr, unknown: tok + 1})
	return len(a.ents) - 1
}

// isUnknown says whether nothing tells whom a filler means.
func (a *article) isUnknown(f filler) bool { return f.ent >= 0 && a.ents[f.ent].unknown > 0 }
