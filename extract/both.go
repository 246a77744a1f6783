package extract

import (
	"slices"

	"dossier/extract/clause"
	"dossier/extract/lexicon"
)

// both is the two that a phrase such as "beide Häuser" or "the two firms" means: those
// that stood side by side last, or that the last claim joined. Nil where the phrase means
// no two, or where nothing tells which.
func (a *article) both(s *sentence, p int, w want) []int {
	if p < 0 {
		return nil
	}
	ph := &s.Phrases[p]
	if ph.Name >= 0 || ph.Next >= 0 || ph.First != p || w.only == namesOnly || !ph.Agr.Can(lexicon.Plural) || !s.saysBoth(a.l, ph) {
		return nil
	}
	w.types = a.bothTypes(ph, w.types)
	if w.types == 0 {
		return nil
	}
	w.only, w.exclude = namesOnly, none
	for i := s.index; i >= max(0, s.index-pronounReach); i-- {
		if two := a.sideBySide(a.sentence(i), s.first+ph.Start, w); two != nil {
			return two
		}
		if two := a.joined(i, w); two != nil && i < s.index {
			return two
		}
		switch named := a.namedIn(a.sentence(i), s.first+ph.Start, w); {
		case len(named) < 2:
		case i == s.index:
			return nil // what joins them stands beside it, and is told of by itself
		default:
			return two(named)
		}
	}
	return nil
}

// namedIn is who of the types is named in a sentence before token tok.
func (a *article) namedIn(s *sentence, tok int, w want) (ents []int) {
	for p := range s.Phrases {
		n := a.nameOf(s, s.Phrases[p].Name)
		if n != nil && n.first < tok && a.ents[n.ent].types != 0 && a.fits(n.ent, w) >= 0 && !slices.Contains(ents, n.ent) {
			ents = append(ents, n.ent)
		}
	}
	return ents
}

// saysBoth says whether a word of the phrase says that it means two. A numeral does so
// behind a definite article only.
func (s *sentence) saysBoth(l *language, ph *clause.Phrase) bool {
	for i := ph.Start; i < ph.End; i++ {
		if w := s.Tokens[i].W; w != nil && slices.Contains(l.rules.Both, w.Lower) {
			_, numeral := l.rules.Dates.Numbers[w.Lower]
			return !numeral || ph.DetKind == "definite"
		}
	}
	return false
}

// bothTypes is what the two can be: what the noun calls, organizations where it calls
// nobody.
func (a *article) bothTypes(ph *clause.Phrase, t types) types {
	var of types
	for _, n := range ph.Nouns {
		of |= called(n)
	}
	if of == 0 {
		of = organization
	}
	return t & of
}

// sideBySide is the only two of the types that stand in one chain before token tok.
func (a *article) sideBySide(s *sentence, tok int, w want) []int {
	for p := len(s.Phrases) - 1; p >= 0; p-- {
		if s.Phrases[p].First != p || s.Phrases[p].Next < 0 || s.first+s.Phrases[p].Start >= tok {
			continue
		}
		var ents []int
		for q := p; q >= 0; q = s.Phrases[q].Next {
			if n := a.nameOf(s, s.Phrases[q].Name); n != nil && a.fits(n.ent, w) >= 0 && !slices.Contains(ents, n.ent) {
				ents = append(ents, n.ent)
			}
		}
		if len(ents) > 0 {
			return two(ents)
		}
	}
	return nil
}

// joined is the two that the last claim of sentence i joins.
func (a *article) joined(i int, w want) []int {
	for k := len(a.claims) - 1; k >= 0 && a.claims[k].s.index >= i; k-- {
		m := &a.claims[k]
		if m.s.index == i && m.subject.ent >= 0 && m.object.ent >= 0 && a.fits(m.subject.ent, w) >= 0 && a.fits(m.object.ent, w) >= 0 && a.ents[m.subject.ent].types != 0 && a.ents[m.object.ent].types != 0 && !a.isUnknown(m.subject) && !a.isUnknown(m.object) {
			return []int{m.subject.ent, m.object.ent}
		}
	}
	return nil
}

// two is the entities where they are two.
func two(ents []int) []int {
	if len(ents) != 2 {
		return nil
	}
	return ents
}
