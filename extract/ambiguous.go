package extract

import (
	"slices"

	"dossier/extract/lexicon"
	"dossier/extract/scan"
	"dossier/rules"
)

// entity is a declared entity by its number: those of the rule files, then the
// rows of the gazetteers.
func (e *Engine) entity(i int32) *rules.Entity {
	if int(i) < len(e.entities) {
		return e.entities[i]
	}
	return e.set.Gazetteer.Entity(int(i) - len(e.entities))
}

// listedOnly says whether a name is of gazetteers alone.
func (e *Engine) listedOnly(m scan.Match) bool { return int(m.Values[0]) >= len(e.entities) }

// everyday says whether a name of a gazetteer is a word that texts are full of: a
// word of a closed class, a common noun, at the beginning of a sentence any that
// a word list has. It needs a noun before it that says what it is.
func (f *nameFinder) everyday(m scan.Match) bool {
	i := int(m.First)
	if m.Last-m.First > 1 {
		return false
	}
	w := f.a.words[i]
	first := int(f.a.tx.Sentences[f.a.sentenceOf(i)].First)
	if w.Closed == nil && !f.listed(i) && (i > first || f.a.l.lex.Usual(w.Lower) == 0) {
		return false
	}
	return f.nounBefore(i, first) < 0
}

// several finds whom a name means that several rows of gazetteers have: one that
// the article names by another name, else the only one of the type that the
// words around it say. Else it is nobody in particular: the name stands for
// itself, with those that it may be.
func (f *nameFinder) several(m scan.Match) int {
	a := f.a
	for _, v := range m.Values {
		if k, seen := a.byKey[a.e.entity(v).ID]; seen {
			return k
		}
	}
	among := a.ofType(m.Values, f.typeAround(int(m.First), int(m.Last)))
	if len(among) == 1 {
		return a.declare(among[0])
	}
	from, to := a.tx.Tokens[m.First].Start, a.tx.Tokens[m.Last-1].End-m.Mark
	k := a.provisional(a.tx.String[from:to], a.typesAmong(among), lexicon.AnyAgr)
	a.ents[k].among = among
	return k
}

// typeAround is the type that a title or noun right before token i says, or a
// legal form at token end; zero where none does.
func (f *nameFinder) typeAround(i, end int) types {
	if f.pastLegalForm(end) > end {
		return organization
	}
	first := int(f.a.tx.Sentences[f.a.sentenceOf(i)].First)
	if i > first && f.a.words[i-1].Is(lexicon.Title) {
		return person
	}
	if j := f.nounBefore(i, first); j >= 0 {
		return typeOf(f.a.words[j].Nouns[0].Type)
	}
	return 0
}

// ofType leaves the entities of a type, all where none is of it.
func (a *article) ofType(values []int32, t types) []int32 {
	var out []int32
	for _, v := range values {
		if typeOf(a.e.entity(v).Type)&t != 0 {
			out = append(out, v)
		}
	}
	if out == nil {
		return values
	}
	return out
}

func (a *article) typesAmong(values []int32) (t types) {
	for _, v := range values {
		t |= typeOf(a.e.entity(v).Type)
	}
	return t
}

// narrow takes what a match says of the type of a name that may be several: where
// one is left it is that one. A name without a type gets that of its role.
func (a *article) narrow(ent int, t types) {
	switch {
	case ent < 0:
		return
	case a.ents[ent].among == nil:
		a.settle(ent, t)
		return
	}
	e := &a.ents[ent]
	e.among = a.ofType(e.among, t)
	e.types = firstOf(a.typesAmong(e.among) & t)
	if len(e.among) > 1 {
		return
	}
	d := a.e.entity(e.among[0])
	if _, named := a.byKey[d.ID]; named {
		return
	}
	delete(a.byKey, e.id)
	e.id, e.declared, e.index, e.name, e.among = d.ID, d, e.among[0], d.Name, nil
	e.types, e.agr = typeOf(d.Type), a.genderOf(d)
	a.byKey[d.ID] = ent
}

// candidates are the ids of those that an entity may be, none where it is sure.
func (a *article) candidates(ent *entity) []string {
	var ids []string
	for _, v := range ent.among {
		ids = append(ids, a.e.entity(v).ID)
	}
	slices.Sort(ids)
	return ids
}
