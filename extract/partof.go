package extract

import (
	"slices"
	"strings"

	"dossier/extract/clause"
	"dossier/extract/lexicon"
	"dossier/rules"
)

// The first part of an agent noun can say what somebody leads or works for: the union
// in "Gewerkschaftschef", the shipping line in "Reederei-Chefin".

// partOf is the entity that the first part of an agent noun means. None where the
// article calls nobody so.
func (a *article) partOf(fr *frame, t types, not []int) int {
	if fr.noun < 0 || fr.s.Phrases[fr.noun].NounTok < 0 || t&organization == 0 {
		return none
	}
	ph := &fr.s.Phrases[fr.noun]
	d := a.partNoun(fr.s, ph)
	if d.lemmas == nil {
		return none
	}
	best := none
	a.each(fr.s.first+ph.Start, fr.s.index, len(a.sents), false, func(c candidate) bool {
		ent := &a.ents[c.ent]
		if ent.types&t == 0 || slices.Contains(not, c.ent) || !ent.calledIn(d.lemmas) && (d.kind == "" || !ent.kinds[d.kind]) {
			return true
		}
		best = c.ent
		return false
	})
	return best
}

// otherKind are the entities that cannot be what the first part of an agent noun
// means, or what the role asks for: a firm has no "Vereinspräsident".
func (a *article) otherKind(fr *frame, subject bool) (out []int) {
	r := fr.f.object
	if subject {
		r = fr.f.subject
	}
	var d description
	if fr.noun >= 0 && fr.s.Phrases[fr.noun].NounTok >= 0 {
		d = a.partNoun(fr.s, &fr.s.Phrases[fr.noun])
	}
	for k := range a.ents {
		ent := &a.ents[k]
		if d.kind != "" && ent.described != nil && !ent.kinds[d.kind] || d.firm && ent.noFirm() || len(r.kinds) > 0 && !slices.ContainsFunc(r.kinds, ent.isA) {
			out = append(out, k)
		}
	}
	return out
}

// partNoun describes what the first part of a phrase's compound means, if it is a noun
// for an organization.
func (a *article) partNoun(s *sentence, ph *clause.Phrase) description {
	if ph.ModStart >= 0 && ph.ModStart < ph.NounTok && s.Tokens[ph.ModStart].W != nil {
		return ofNouns(s.Tokens[ph.ModStart].W.Nouns)
	}
	return a.firstPart(s.Tokens[ph.NounTok].W.Lower)
}

// firstPart describes what the first part of a closed compound means, if it is a
// noun for an organization.
func (a *article) firstPart(lower string) (d description) {
	for i := len(lower) - 3; i >= 3; i-- {
		for _, link := range a.l.rules.Suffixes.Linking {
			stem, ok := strings.CutSuffix(lower[:i], link)
			if !ok || len(stem) < 3 {
				continue
			}
			ns := a.w.word(capitalize(stem)).word.Nouns
			if slices.ContainsFunc(ns, func(n lexicon.NounReading) bool { return n.Kind == rules.KindBody }) {
				return d // the "Aufsichtsratschef" heads a part alone
			}
			if d := ofNouns(ns); d.lemmas != nil {
				return d
			}
		}
	}
	return d
}

// ofNouns describes what the first of the readings that is for an organization means.
func ofNouns(ns []lexicon.NounReading) (d description) {
	for _, n := range ns {
		if n.Type == "Organization" && n.Known && n.Modifier == "" {
			d.lemmas, d.types = []lexicon.Sym{n.Lemma}, organization
			d.ofKind(n.Kind)
			return d
		}
	}
	return d
}
