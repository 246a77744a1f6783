package extract

import "dossier/extract/lexicon"

// What stands before a capital, where all nouns have one, can tell a name from a
// common noun.

// determined says whether what stands before token i agrees with it as a common
// noun: "das Werk", but not "…, die Sichtwerk betreibt".
func (f *nameFinder) determined(i int) bool {
	if !f.afterDeterminer(i, f.a.first) {
		return false
	}
	d := f.a.words[i-1].Reading(lexicon.Det)
	if d == nil || len(f.a.words[i].Nouns) == 0 {
		return true
	}
	for _, n := range f.a.words[i].Nouns {
		if d.Agr&n.Agr != 0 {
			return true
		}
	}
	return false
}

// foreignFirm says whether an article and a place's adjective stand before a word
// that no list knows: "der französischen Corvina". People have no such article.
func (f *nameFinder) foreignFirm(i, first int) bool {
	if !f.a.l.rules.CapitalNouns || i < first+2 || f.a.toks[i].Hyphen || f.listed(i) || f.a.words[i].Is(lexicon.FirstName) {
		return false
	}
	if ns := f.a.words[i].Nouns; len(ns) > 0 && (ns[0].Modifier != "" || ns[0].Guessed) {
		return false
	}
	adj, d := f.a.words[i-1], f.a.words[i-2]
	return adj != nil && d != nil && !adj.Upper && f.a.l.placeWords[adj.Form] != nil && d.Reading(lexicon.Det) != nil
}

// placed is the type place where a preposition of origin stands before token i and
// a name or a noun for an organization before that: "die Firma Alba aus Seefurt".
func (f *nameFinder) placed(i, first int) types {
	if !f.a.l.rules.CapitalNouns || i < first+2 || f.a.words[i-1] == nil {
		return 0
	}
	p := f.a.words[i-1].Reading(lexicon.Prep)
	if p == nil || !f.a.l.classPreps[p.Lemma] {
		return 0
	}
	if k := f.at[i-2]; k > 0 && f.a.ents[f.found[k-1].ent].types == organization || f.typedNoun(i-2) && typeOf(f.a.words[i-2].Nouns[0].Type) == organization {
		return place
	}
	return 0
}

// productName says whether token i is a noun for a product with a name of one
// word after it: "die Software Klippo".
func (f *nameFinder) productName(i int) bool {
	return typeOf(f.a.words[i].Nouns[0].Type) == product && f.unlisted(i+1) && !f.unlisted(i+2)
}

// ofProduct says whether the noun that was left out before token from of a name
// is one for a product.
func (f *nameFinder) ofProduct(i, from int) bool {
	return from > i && f.typedNoun(from-1) && typeOf(f.a.words[from-1].Nouns[0].Type) == product
}
