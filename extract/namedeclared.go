package extract

import (
	"strings"

	"dossier/extract/lexicon"
	"dossier/extract/scan"
	"dossier/extract/text"
)

// declared makes a name of what the scanner found. A legal form behind an
// organization's name belongs to it.
func (f *nameFinder) declared(m scan.Match, ent int) {
	last := int(m.Last)
	if m.Mark == 0 && f.a.ents[ent].is(organization) {
		last = f.pastLegalForm(last)
	}
	f.add(name{first: int(m.First), last: last, ent: ent, genitive: m.Genitive, mark: m.Mark})
}

// pastLegalForm is the end of the legal form that begins at token i, or i.
func (f *nameFinder) pastLegalForm(i int) int {
	if i >= len(f.a.words) || f.a.tx.Tokens[i].Has(text.Paragraph) {
		return i
	}
	if end := f.longForm(i, len(f.a.words)); end > 0 {
		return end
	}
	if f.a.words[i].Is(lexicon.LegalForm) && f.at[i] == 0 {
		return i + 1
	}
	return i
}

// choose takes one of several entities of one name: one that the article named
// before, else the first declared. Gazetteers stand back behind rule files.
func (a *article) choose(values []int32) int32 {
	for _, v := range values[1:] {
		if int(v) >= len(a.e.entities) {
			break
		}
		if _, seen := a.byKey[a.e.entities[v].ID]; seen {
			return v
		}
	}
	return values[0]
}

// declaredShort lets a surname, or a firm's name without its legal form, stand
// for a declared entity that the article names in full, by its name or an alias.
func (f *nameFinder) declaredShort() {
	for _, n := range f.found {
		if n.last == n.first {
			continue
		}
		ent := &f.a.ents[n.ent]
		stands := f.a.tx.String[f.a.tx.Tokens[n.first].Start : f.a.tx.Tokens[n.last-1].End-n.mark]
		switch ent.types {
		case person:
			f.addShort(lastWord(ent.name), n.ent)
		case organization:
			f.addShort(f.withoutLegalForm(ent.name), n.ent)
			f.addShort(f.withoutLegalForm(stands), n.ent)
			f.addFirst(stands, n)
		}
	}
}

// addFirst lets the first word of a firm's name with a legal form stand for it,
// as it does where nobody declared the firm, if no list has that word.
func (f *nameFinder) addFirst(stands string, n name) {
	first, _, _ := strings.Cut(stands, " ")
	w := f.a.words[n.first]
	if f.withoutLegalForm(stands) == stands || w == nil || w.Form != first || w.Verbs != nil || w.Is(lexicon.Adj|lexicon.OrgWord|lexicon.NotName|lexicon.FirstName) ||
		f.a.l.lex.Usual(w.Lower) != 0 || f.listed(n.first) || f.a.l.placeWords[first] != nil {
		return
	}
	f.addShort(first, n.ent)
}
