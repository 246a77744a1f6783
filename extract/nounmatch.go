package extract

import (
	"slices"

	"dossier/extract/clause"
	"dossier/extract/lexicon"
)

// matchNouns tries the noun forms of phrase p's head.
func (a *article) matchNouns(s *sentence, p int) {
	ph := &s.Phrases[p]
	for _, n := range ph.Nouns {
		for _, f := range a.l.nounForms[n.Lemma] {
			if !a.lists(s, p, n, f) {
				continue
			}
			if (n.Modifier != "" || f.Part != "") && !a.partFits(s, ph, f) {
				continue
			}
			a.matchNoun(s, p, f)
		}
		if n.Type == "" {
			continue
		}
		for _, f := range a.l.classForms[n.Type] {
			if !slices.Contains(f.Except, n.Kind) && !a.saysItself(ph, n.Lemma, f) {
				a.matchNoun(s, p, f)
			}
		}
	}
}

// bareName stands among what a class form leaves out where a name without a noun is
// not enough for it: "a packer at Alba", but not "Brandl at Alba".
const bareName = "name"

// saysItself says whether a form for any person is none for the noun at hand: another
// form says what who is called so is to a party of the same type, or, without a name,
// nobody in particular is called so, unless the form is for nouns alone.
func (a *article) saysItself(ph *clause.Phrase, noun lexicon.Sym, class *form) bool {
	if class.rel.subject != person || class.rel.object&organization == 0 {
		return false
	}
	return ph.Name < 0 && !slices.Contains(class.Except, bareName) || slices.ContainsFunc(a.l.nounForms[noun], func(f *form) bool {
		return f.Is == class.Is && f.rel.object&class.rel.object != 0
	})
}

// lists says whether a form lists the noun that heads phrase p: as it is, or as the
// head of any compound.
func (a *article) lists(s *sentence, p int, n lexicon.NounReading, f *form) bool {
	switch {
	case f.Part != "" && a.hyphened(s, p):
		return f.star[n.Lemma]
	case n.Modifier != "":
		return f.star[n.Lemma] && !a.ownForm(s.Phrases[p].Nouns, f)
	case a.l.starred[n.Lemma] && a.ofPart(s, p):
		return f.star[n.Lemma]
	}
	return f.plain[n.Lemma]
}

// ofPart says whether words beside the head of phrase p say of which part or matter
// somebody is the head, as the first part of a compound does: "investment chief",
// "head of sales". A firm that stands there is no part.
func (a *article) ofPart(s *sentence, p int) bool {
	ph := &s.Phrases[p]
	if at := ph.NounTok - 1; !a.l.rules.CapitalNouns && at >= ph.Start && s.Tags[at] == clause.Noun && s.Tokens[at].Name == 0 {
		return isMatter(s.Tokens[at].W.Nouns)
	}
	if p+1 >= len(s.Phrases) {
		return false
	}
	next := &s.Phrases[p+1]
	return next.Start == ph.End && a.l.possessive[next.Prep] && next.DetTok < 0 && next.Name < 0 && next.ModName < 0 && next.Owner < 0 &&
		next.NounTok >= 0 && isMatter(next.Nouns)
}

// isMatter says whether a noun is listed and means neither an organization nor a
// person or place.
func isMatter(nouns []lexicon.NounReading) bool {
	return len(nouns) > 0 && nouns[0].Known && !slices.ContainsFunc(nouns, func(n lexicon.NounReading) bool { return n.Type != "" })
}

// ownForm says whether a form of another relation lists the compound itself, so
// that it is not just any compound: "Konzernchef" is no other chief.
func (a *article) ownForm(nouns []lexicon.NounReading, star *form) bool {
	for _, n := range nouns {
		for _, f := range a.l.nounForms[n.Lemma] {
			if n.Modifier == "" && f.rel != star.rel {
				return true
			}
		}
	}
	return false
}

// hyphened says whether a common noun with a hyphen stands before the head of phrase p:
// "Hotel-Direktor".
func (a *article) hyphened(s *sentence, p int) bool {
	ph := &s.Phrases[p]
	return ph.ModStart >= 0 && ph.ModStart < ph.NounTok && ph.ModName < 0 && s.Tokens[ph.NounTok].Hyphen
}

// partFits says whether the first part of the compound is a noun for what the form
// asks of it. Where a form asks for one, forms that do not are for other compounds:
// "Molkereichef" leads one, "Einkaufschef" works for one.
func (a *article) partFits(s *sentence, ph *clause.Phrase, f *form) bool {
	d := a.partNoun(s, ph)
	if f.Part != "" {
		return d.types&typeOf(f.Part) != 0
	}
	return d.types == 0 || !slices.ContainsFunc(ph.Nouns, func(n lexicon.NounReading) bool {
		return slices.ContainsFunc(a.l.nounForms[n.Lemma], func(g *form) bool { return g.star[n.Lemma] && g.rel != f.rel && g.Part != "" })
	})
}

// matchName tries the forms for any noun of a class at a bare name of one: "Alba aus
// Kiel", "die Kieler Alba AG". Of a person who is called something in apposition the
// noun says what is said: "the head of Alba, Rosa Brandl".
func (a *article) matchName(s *sentence, p int) {
	ph := &s.Phrases[p]
	n := a.nameOf(s, ph.Name)
	if n == nil || a.ents[n.ent].types&(a.ents[n.ent].types-1) != 0 || ph.NounTok >= 0 && !a.placeAdjective(s, ph.NounTok) && calls(ph, anyType) {
		return
	}
	if a.ents[n.ent].types == person && ph.Appos >= 0 {
		return
	}
	for _, f := range a.l.classForms[a.ents[n.ent].types.String()] {
		if f.Is != "" && !slices.ContainsFunc(f.Except, func(kind string) bool { return kind == bareName || a.ents[n.ent].kinds[kind] }) {
			a.matchNoun(s, p, f)
		}
	}
}

// placeAdjective says whether token tok of the sentence is the adjective of a place.
func (a *article) placeAdjective(s *sentence, tok int) bool {
	w := s.Tokens[tok].W
	return a.l.placeWords[w.Form] != nil || a.l.lex.PlaceLike(w)
}

// matchNoun matches a noun form at phrase p.
func (a *article) matchNoun(s *sentence, p int, f *form) {
	fr := frame{a: a, s: s, k: s.Phrases[p].Clause, f: f, noun: p}
	m := found{form: f, s: s, noun: p, clause: none, complement: none, trigger: s.first + s.Phrases[p].Head()}
	if f.Is == "" {
		if !fr.emit(m) && fr.half {
			fr.open = true
			fr.emit(m)
		}
		return
	}
	self, other := f.rel.subject, f.rel.object
	otherRole := f.object
	if f.Is == "object" {
		self, other, otherRole = other, self, f.subject
	}
	others := fr.fill(otherRole, want{types: other, exclude: none})
	matched := false
	denoted := a.denoted(s, p, want{types: self, exclude: only(others)})
	switch {
	case len(denoted) == 0 && len(others) > 0:
		denoted = a.saidOrUnknown(s, p, want{types: self, exclude: only(others), only: orNobody})
	case len(denoted) > 0 && len(others) == 0 && otherRole.implied == nil:
		others = fr.fill(otherRole, want{types: other, exclude: only(denoted[0].fillers), only: orNobody})
	}
	for _, d := range denoted {
		if len(others) == 0 && a.onlyCalled(s, p, d.fillers) {
			continue
		}
		m.clause, m.tense = d.clause, d.tense
		subjects, objects := d.fillers, others
		if f.Is == "object" {
			subjects, objects = others, d.fillers
		}
		if a.pair(&fr, m, subjects, objects) {
			matched = true
		}
	}
	a.trace.called(&fr, m, denoted, others, matched)
	if !matched {
		a.leaveOpen(s, p, f, others)
	}
}

// saidOrUnknown is whom the sentence says phrase p of, else some organization unknown where
// the phrase surely calls one so: "the Leeds brewer".
func (a *article) saidOrUnknown(s *sentence, p int, w want) []denotation {
	out := a.said(s, p, w)
	if out != nil || s.onlyPredicate(p) || slices.ContainsFunc(s.Phrases[p].Nouns, func(n lexicon.NounReading) bool { return called(n) != organization }) {
		return out
	}
	if ent := a.unknown(s, p, w); ent >= 0 {
		return []denotation{{fillers: []filler{a.mention(s, p, ent)}, clause: none}}
	}
	return nil
}

// leaveOpen notes who has or looks for the other party of a relation that the
// sentence leaves open: "sucht einen Partner", "ein Partner von X".
func (a *article) leaveOpen(s *sentence, p int, f *form, others []filler) {
	if !f.subject.isOpen() && !f.object.isOpen() {
		return
	}
	if len(others) == 0 {
		if sub := a.subjectOf(s, s.Phrases[p].Clause); sub >= 0 {
			others = a.conjuncts(s, sub, want{types: f.rel.object, exclude: none})
		}
	}
	for _, o := range others {
		a.facts = append(a.facts, recent{f.rel, none, o.ent})
	}
}

// onlyCalled says whether nothing but the agent noun at phrase p tells who is meant:
// "the founder" alone, who was not named and whose firm was not either, would be two
// guesses at once.
func (a *article) onlyCalled(s *sentence, p int, fillers []filler) bool {
	ph := &s.Phrases[p]
	for _, f := range fillers {
		if f.first < s.first+ph.Start || f.last > s.first+ph.End || ph.Name >= 0 {
			return false
		}
	}
	return true
}
