package extract

import (
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
