package extract

import (
	"dossier/extract/lexicon"
	"dossier/extract/text"
)

// trim leaves a determiner, a word that only the beginning of the sentence has
// made a capital, and a noun that only says what the name is out of it.
func (f *nameFinder) trim(i, end, first int, legal bool) int {
	for i < end-1 {
		w := f.a.words[i]
		if w == nil || w.Closed != nil || w.Is(lexicon.Time) && i > first && !f.definite(i-1) || i == first && f.a.l.lex.Usual(w.Lower) == 'r' || f.describes(i, end, legal) && (!legal || end-i > 2) || legal && end-i > 2 && f.listed(i) && f.afterAdjective(i, first) {
			i++
			continue
		}
		break
	}
	return i
}

// afterAdjective says whether an adjective written small stands before token i,
// so that it is a common noun: "die dänische Linie Strandfart A/S".
func (f *nameFinder) afterAdjective(i, first int) bool {
	return i > first && f.a.words[i-1] != nil && !f.a.words[i-1].Upper && f.a.words[i-1].Is(lexicon.Adj)
}

// describes says whether token i is a common noun, or a place's adjective before
// one, that only says what the name after it is.
func (f *nameFinder) describes(i, end int, legal bool) bool {
	if !f.a.l.rules.CapitalNouns {
		return false
	}
	if f.typedNoun(i) {
		return !f.orgWord(i) || legal && f.a.words[i].Nouns[0].Modifier == "" || f.productName(i)
	}
	if !f.placeAdjective(i) || i+1 >= end || f.a.words[i+1] == nil {
		return false // "Wien/Gumpoldskirchen"
	}
	if f.typedNoun(i + 1) {
		return legal || f.describes(i+1, end, legal) || f.unlisted(i+2) || i+2 < end && (f.newCompound(i+2) || i+3 < end)
	}
	if !legal && (i+2 >= end || f.a.w.word(f.a.words[i+1].Lower).word.Is(lexicon.Adj)) {
		return false // "Kieler Nachrichten", "Kieler Allgemeine Zeitung"
	}
	return f.unlisted(i+1) || f.compoundName(i+1) // "die Kieler Nordmark AG"
}

// unlisted says whether token i is a capital that no list knows.
func (f *nameFinder) unlisted(i int) bool {
	return i < len(f.a.words) && f.a.words[i] != nil && f.capital(i) && !f.listed(i)
}

// placeAdjective says whether token i is the adjective of a place, a known one
// or one by its ending.
func (f *nameFinder) placeAdjective(i int) bool {
	w := f.a.words[i]
	return w != nil && (f.a.l.placeWords[w.Form] != nil || f.a.l.lex.PlaceLike(w))
}

// typedNoun says whether token i is a listed noun for a kind of entity.
func (f *nameFinder) typedNoun(i int) bool {
	if i >= len(f.a.words) || f.a.words[i] == nil {
		return false
	}
	w := f.a.words[i]
	return len(w.Nouns) > 0 && w.Nouns[0].Known && w.Nouns[0].Type != ""
}

// described: an unlisted capital right after a noun that says what it is: "der
// Kartendienst Zirbel", "the bakery chain Spruce".
func (f *nameFinder) described(i, end, first int) (types, int) {
	if f.foreignFirm(i, first) {
		return organization, f.wholeRun(i, end, first)
	}
	j := f.nounBefore(i, first)
	if f.a.toks[i].Hyphen || j < 0 || f.a.words[j].Upper != f.a.l.rules.CapitalNouns {
		return 0, 0
	}
	firstName := f.a.words[i].Is(lexicon.FirstName) && typeOf(f.a.words[j].Nouns[0].Type) == person // "die Sängerin Adele", noun or not
	if f.apposed(j, i, end, first) {
		return organization, end
	}
	if f.listed(i) && !f.compoundName(i) && !firstName && !(f.a.l.rules.CapitalNouns && i+1 < end && f.unlisted(i+1) && f.a.words[i].Closed == nil && !f.typedNoun(i)) {
		return 0, 0
	}
	return typeOf(f.saysType(j)), f.unlistedEnd(i, end)
}

// compoundName says whether token i can be a name although its parts are common
// nouns: right behind a noun without an article, "Garnwerk" is one.
func (f *nameFinder) compoundName(i int) bool {
	w := f.a.words[i]
	return w.Closed == nil && len(w.Nouns) > 0 && w.Nouns[0].Modifier != "" && w.Nouns[0].Agr.Can(lexicon.Singular)
}

// named says whether token i is the name of a firm that the noun before it says
// the kind of: "der Garnhersteller Garnwerk", not "die Mondfilm Gruppe".
func (f *nameFinder) named(i int) bool {
	return f.compoundName(i) && typeOf(f.a.words[i-1].Nouns[0].Type) == organization
}

// nounBefore is the typed noun right before token i, a quotation mark apart, or
// none.
func (f *nameFinder) nounBefore(i, first int) int {
	j := i - 1
	if j > first && f.a.tx.Tokens[j].Kind == text.OpenQuote {
		j--
	}
	if j < first || f.at[j] > 0 || f.saysType(j) == "" {
		return none
	}
	return j
}

// saysType is the type of what the noun at token i means, with the words before
// it where they make one noun: "the fashion house"; empty where it has none.
func (f *nameFinder) saysType(i int) string {
	w := f.a.words[i]
	if w == nil {
		return ""
	}
	for _, c := range f.a.l.lex.Compounds(w.Lower) {
		if from := i - len(c.Before); from >= 0 && c.Reading.Type != "" && f.spelled(from, c.Before) {
			return c.Reading.Type
		}
	}
	if f.typedNoun(i) {
		return w.Nouns[0].Type
	}
	return ""
}

// unlistedEnd is the end of a run of words that no list knows as nouns.
func (f *nameFinder) unlistedEnd(i, end int) int {
	if !f.a.l.rules.CapitalNouns {
		return end
	}
	j := i + 1
	for j < end && (!f.listed(j) || f.a.tx.Word(j-1) == "&") {
		j++
	}
	return j
}

// listed says whether token i is a noun that the word lists know.
func (f *nameFinder) listed(i int) bool {
	if i >= len(f.a.words) || f.a.words[i] == nil {
		return false
	}
	w := f.a.words[i]
	return w.Closed != nil || len(w.Nouns) > 0 && (w.Nouns[0].Known || w.Nouns[0].Adj && (i+1 == len(f.a.words) || !f.capital(i+1)))
}

// common says whether token i is a noun that no rule names: behind a hyphen it
// may belong to a name.
func (f *nameFinder) common(i int) bool {
	w := f.a.words[i]
	return w.Closed == nil && len(w.Nouns) > 0 && w.Nouns[0].Common
}

// bare: a capital that no list knows, which has no determiner where nouns are
// capitals: its type, if any, comes from the slot it fills.
func (f *nameFinder) bare(i, end, first int) int {
	w := f.a.words[i]
	if w.Closed != nil || f.a.toks[i].Hyphen || len(w.Lower) < 3 && end == i+1 && !f.called(i) || f.a.tx.Tokens[i].Has(text.Dotted) {
		return 0
	}
	if !f.a.l.rules.CapitalNouns {
		if f.a.l.placeWords[w.Form] != nil {
			return 0 // "the Uruguayan president"
		}
		if i == first && !f.namesake(i) && !f.called(i) && (w.Verbs != nil || w.Nouns != nil || f.a.l.lex.Usual(w.Lower) != 0) && end == i+1 {
			return 0
		}
		return end
	}
	if f.twoNouns(i, end, first) {
		return end
	}
	if f.listed(i) || w.Is(lexicon.Adj) || f.placeAdjective(i) && f.listed(i+1) || f.a.l.lex.Usual(w.Lower) != 0 || i == first && (w.Verbs != nil || f.openingAdjective(i)) || f.afterDeterminer(i, first) && !f.relative(i, first) {
		return 0
	}
	return f.wholeRun(i, end, first)
}

// namesake says whether token i is a name although it is a noun for a person:
// where nouns have no capital, one without an article means nobody.
func (f *nameFinder) namesake(i int) bool {
	w := f.a.words[i]
	return w.Verbs == nil && len(w.Nouns) > 0 && w.Nouns[0].Type == "Person" && w.Nouns[0].Agr.Only(lexicon.Singular) && f.a.l.lex.Usual(w.Lower) == 0
}

// called says whether token i is a first name and no word besides.
func (f *nameFinder) called(i int) bool {
	w := f.a.words[i]
	if f.a.l.rules.CapitalNouns || !w.Is(lexicon.FirstName) || w.Is(lexicon.NotName) || w.Verbs != nil || f.a.l.lex.Usual(w.Lower) != 0 {
		return false
	}
	return len(w.Nouns) == 0 || !w.Nouns[0].Known || w.Nouns[0].Type == "Person"
}

// openingAdjective says whether the sentence begins with what may be an adjective
// before a common noun: "Schwarze Zahlen".
func (f *nameFinder) openingAdjective(i int) bool {
	w := f.a.words[i]
	return f.listed(i+1) && f.capital(i+1) && f.a.w.word(w.Lower).word.Is(lexicon.Adj)
}

// afterDeterminer says whether a determiner, adjective or number stands before
// token i, so that it is a common noun.
func (f *nameFinder) afterDeterminer(i, first int) bool {
	if i == first {
		return false
	}
	p := f.a.words[i-1]
	if p == nil {
		return f.a.tx.Tokens[i-1].Kind == text.Number
	}
	return p.Is(lexicon.Det) || p.Is(lexicon.Adj) && !p.Upper || p.Reading(lexicon.Prep) != nil && p.Reading(lexicon.Prep).Det != 0
}

// afterNoun says whether a common noun that is no person's stands right before
// token i, so that the name is its genitive: "ein Erlass Rosa Mayrs".
func (f *nameFinder) afterNoun(i int) bool {
	if i == 0 || !f.a.l.rules.CapitalNouns {
		return false
	}
	w := f.a.words[i-1]
	return w != nil && w.Upper && f.at[i-1] == 0 && len(w.Nouns) > 0 && w.Nouns[0].Known && w.Nouns[0].Type == ""
}
