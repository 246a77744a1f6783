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
	if adj != nil && adj.Upper && (!f.listed(i+1) || !f.capital(i+1) || f.typedNoun(i+1) || f.a.l.lex.Usual(f.a.words[i].Lower) != 0) {
		return false // "dem Tannberger Anton Kern", "die Australian Open"
	}
	return adj != nil && d != nil && f.a.l.placeWords[adj.Form] != nil && d.Reading(lexicon.Det) != nil
}

// wholeRun is the end of a name in a run of capitals up to token end of which the
// first is in no list: what follows a firm's place, or stands alone between a
// preposition and the end of a clause, is all name: "die Tannberger Alba Vision",
// "Interesse an Alba Saaten."
func (f *nameFinder) wholeRun(i, end, first int) int {
	if end != i+2 || f.a.words[i+1].Is(lexicon.Time|lexicon.Title|lexicon.FirstName) || f.a.toks[i+1].Hyphen {
		return f.unlistedEnd(i, end)
	}
	if f.foreignFirm(i, first) || i > first && f.bareAfterPreposition(i) && (end >= len(f.a.toks) || f.a.toks[end].Punct != 0) {
		return end
	}
	return f.unlistedEnd(i, end)
}

// twoNouns says whether token i begins a name of two common nouns, of which the
// first is a compound that means no person or firm: side by side without an article,
// between a preposition and the end of a clause, they are a firm's.
func (f *nameFinder) twoNouns(i, end, first int) bool {
	return i > first && end == i+2 && f.compoundName(i) && !f.typedNoun(i) && f.listed(i+1) && !f.typedNoun(i+1) && f.at[i+1] == 0 && f.wholeRun(i, end, first) == end
}

// bareAfterPreposition says whether a preposition without an article in it stands
// before token i.
func (f *nameFinder) bareAfterPreposition(i int) bool {
	w := f.a.words[i-1]
	if w == nil {
		return false
	}
	p := w.Reading(lexicon.Prep)
	return p != nil && p.Det == 0
}

// relative says whether what looks like an article before token i is a relative
// pronoun: behind a name and a comma, before a word that no list knows, in a clause
// that ends in its verb: "Rosa Mayr, die Zirbel führt, …".
func (f *nameFinder) relative(i, first int) bool {
	if i < first+3 || f.a.toks[i-2].Punct != ',' || f.at[i-3] == 0 || !f.a.words[i-1].Is(lexicon.Rel) || f.listed(i) || f.compoundName(i) {
		return false
	}
	j := i + 1
	for j < len(f.a.words) && f.a.toks[j].Punct == 0 {
		j++
	}
	w := f.a.words[j-1]
	return j > i+1 && w != nil && !w.Upper && w.HasVerb(lexicon.Finite)
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
