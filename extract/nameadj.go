package extract

import (
	"slices"

	"dossier/extract/lexicon"
)

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
	if i == first || end != i+2 || f.at[i+1] > 0 {
		return false
	}
	if f.articleBehind(i) {
		return true
	}
	return f.compoundName(i) && (!f.typedNoun(i) || f.newCompound(i)) && f.listed(i+1) && !f.typedNoun(i+1) && f.wholeRun(i, end, first) == end
}

// articleBehind says whether the article before token i agrees with the noun behind
// it and not with the one at it, so that both are one name: "die Bergland Vorsorge".
func (f *nameFinder) articleBehind(i int) bool {
	d, w, next := f.a.words[i-1].Reading(lexicon.Det), f.a.words[i], f.a.words[i+1]
	if d == nil || d.Kind != "definite" || f.a.toks[i].Hyphen || f.a.toks[i+1].Hyphen || w.Is(lexicon.Time|lexicon.NotName|lexicon.FirstName|lexicon.Title) || len(w.Nouns) == 0 || len(next.Nouns) == 0 {
		return false
	}
	agrees := func(n lexicon.NounReading) bool { return d.Agr&n.Agr != 0 }
	return f.listed(i) && !f.calls(i) && !slices.ContainsFunc(w.Nouns, agrees) && slices.ContainsFunc(next.Nouns, agrees)
}

// newCompound says whether token i is a compound that no list has as a whole.
func (f *nameFinder) newCompound(i int) bool {
	w := f.a.words[i]
	return len(w.Nouns) > 0 && w.Nouns[0].Modifier != "" && !f.a.l.lex.InNounFiles(w.Lower)
}

// apposed says whether the common nouns [i, end) right behind the noun at token j for
// an organization are its name: side by side behind a preposition and an article, or
// at the beginning of a sentence before its verb, they can be nothing else. "bei der
// Softwarefirma Kontor Byte".
func (f *nameFinder) apposed(j, i, end, first int) bool {
	if !f.a.l.rules.CapitalNouns || typeOf(f.saysType(j)) != organization || end-i > 2 || end-i == 1 && !f.newCompound(i) {
		return false
	}
	for k := i; k < end; k++ {
		w := f.a.words[k]
		if w == nil || !f.listed(k) || f.calls(k) || w.Closed != nil || w.Is(lexicon.Time|lexicon.NotName) || !w.Nouns[0].Agr.Can(lexicon.Singular) {
			return false
		}
	}
	d := f.beforeAdjectives(j, first)
	if d < first || !f.definite(d) {
		return false
	}
	if d == first {
		return end < len(f.a.words) && f.a.words[end] != nil && f.a.words[end].HasVerb(lexicon.Finite)
	}
	w := f.a.words[d-1]
	return f.a.words[d].Is(lexicon.Prep) || w != nil && (w.Is(lexicon.Prep) || w.Upper && len(w.Nouns) > 0 && w.Closed == nil)
}

// beforeAdjectives is the token before the adjectives of the noun at token j.
func (f *nameFinder) beforeAdjectives(j, first int) int {
	d := j - 1
	for d > first && f.a.words[d] != nil && f.a.words[d].Closed == nil && f.a.words[d].Is(lexicon.Adj) {
		d--
	}
	return d
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
	if p == nil || f.a.l.classPreps[p.Lemma]&place == 0 {
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

// likePerson is the end of a firm's name that looks like a person's right behind a
// noun for a firm with an article: "die Schuhfirma Rosa Mayr". Before a verb it may be
// who does something to the firm.
func (f *nameFinder) likePerson(i, end, first int) int {
	j := f.nounBefore(i, first)
	if j < 0 || j == i-2 || !slices.ContainsFunc(f.a.words[j].Nouns, func(n lexicon.NounReading) bool { return n.Firm }) || f.plural(j) {
		return 0
	}
	d := f.beforeAdjectives(j, first)
	if d < first || !f.article(d) && !f.definite(d) {
		return 0
	}
	k, _ := f.personName(i, end)
	if k == 0 || d > first && k < len(f.a.words) && f.a.words[k] != nil && f.a.words[k].HasVerb(lexicon.Finite) {
		return 0
	}
	return k
}
