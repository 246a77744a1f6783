package extract

import (
	"strings"

	"dossier/extract/lexicon"
	"dossier/extract/text"
	"dossier/rules"
)

// legalForm returns the end of a name that closes with a legal form, which may
// be of several tokens (A/S, GmbH & Co. KG).
func (f *nameFinder) legalForm(i, end, last int) int {
	for j := min(end, last-1); j > i; j-- {
		if k := f.longForm(j, last); k > 0 {
			return k
		}
		if j < end && f.a.words[j] != nil && f.a.words[j].Is(lexicon.LegalForm) {
			return j + 1
		}
	}
	return 0
}

// longForm is the end of a legal form of several tokens that begins at token j.
func (f *nameFinder) longForm(j, last int) int {
	rest := f.a.tx.String[f.a.tx.Tokens[j].Start:]
	for _, form := range f.a.l.longForms {
		if !strings.HasPrefix(rest, form) {
			continue
		}
		stop := f.a.tx.Tokens[j].Start + int32(len(form))
		for k := j; k < last; k++ {
			if f.a.tx.Tokens[k].End == stop {
				return k + 1
			}
		}
	}
	return 0
}

// trim leaves a determiner, a word that only the beginning of the sentence has
// made a capital, and a noun that only says what the name is out of it.
func (f *nameFinder) trim(i, end, first int, legal bool) int {
	for i < end-1 {
		w := f.a.words[i]
		if w == nil || w.Closed != nil || i == first && f.a.l.lex.Usual(w.Lower) == 'r' || f.describes(i, legal) && (!legal || end-i > 2) || legal && end-i > 2 && f.listed(i) && f.afterAdjective(i, first) {
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
func (f *nameFinder) describes(i int, legal bool) bool {
	if !f.a.l.rules.CapitalNouns {
		return false
	}
	if f.typedNoun(i) {
		return !f.orgWord(i) || legal && f.a.words[i].Nouns[0].Modifier == ""
	}
	return f.placeAdjective(i) && f.typedNoun(i+1) && (legal || f.describes(i+1, legal) || f.unlisted(i+2))
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

// orgWord says whether token i is a word such as Bank, or a compound of one.
func (f *nameFinder) orgWord(i int) bool {
	w := f.a.words[i]
	if w == nil {
		return false
	}
	if w.Is(lexicon.OrgWord) {
		return true
	}
	for _, n := range w.Nouns {
		if n.Lemma != 0 && f.a.w.word(capitalize(f.a.l.lex.Name(n.Lemma))).word.Is(lexicon.OrgWord) {
			return true
		}
	}
	return false
}

// personName: a title or first name and what follows, at most five words.
func (f *nameFinder) personName(i, last int) (int, lexicon.Agr) {
	w := f.a.words[i]
	if !w.Is(lexicon.FirstName|lexicon.Title) || f.a.toks[i].Hyphen {
		return 0, 0
	}
	end := i + 1
	for j := i + 1; j < last && j-i < 6; j++ {
		if f.joins(j) {
			continue
		}
		if !f.goesOn(j) || f.a.words[j].Is(lexicon.LegalForm) || end > i+1 && f.typedNoun(j) || f.a.toks[j].Hyphen && f.listed(j) {
			break
		}
		end = j + 1
	}
	if end == i+1 {
		return 0, 0
	}
	return end, personAgr(w.Gender)
}

// joins says whether token j can stand inside a person's name: "von".
func (f *nameFinder) joins(j int) bool {
	w := f.a.words[j]
	return w != nil && w.Is(lexicon.NameParticle) && f.at[j] == 0
}

func personAgr(gender string) lexicon.Agr {
	switch gender {
	case "m":
		return lexicon.Masc
	case "f":
		return lexicon.Fem
	}
	return lexicon.Masc | lexicon.Fem
}

// typedNoun says whether token i is a listed noun for a kind of entity.
func (f *nameFinder) typedNoun(i int) bool {
	if i >= len(f.a.words) || f.a.words[i] == nil {
		return false
	}
	w := f.a.words[i]
	return len(w.Nouns) > 0 && w.Nouns[0].Known && w.Nouns[0].Type != ""
}

// generic says whether the tokens [i, end) are a common noun, alone or with a
// place's adjective: they describe and do not name.
func (f *nameFinder) generic(i, end int) bool {
	if end-i == 1 {
		return f.listed(i)
	}
	return end-i == 2 && f.a.l.rules.CapitalNouns && f.placeAdjective(i) && f.listed(i+1)
}

// orgName: a run of capitals with a word such as Bank or University in it, which
// a connector may continue: "Office for Consumer Safety". A place's adjective
// and one common noun ("das Tannberger Institut") only describe.
func (f *nameFinder) orgName(i, end, last int) int {
	end = f.connected(i, end, last)
	if end-i < 2 || f.thing(end-1) {
		return 0
	}
	for j := i; j < end; j++ {
		if f.a.tx.Word(j) == "&" || f.orgWord(j) && (j > i || f.a.l.rules.CapitalNouns && !f.plural(j+1) || end > j+2) {
			return end
		}
	}
	return 0
}

// plural says whether token i is a listed noun that can only be a plural.
func (f *nameFinder) plural(i int) bool {
	w := f.a.words[i]
	return w != nil && len(w.Nouns) > 0 && w.Nouns[0].Known && w.Nouns[0].Agr.Only(lexicon.Plural)
}

// connected goes on over connectors right after an organization's word.
func (f *nameFinder) connected(i, end, last int) int {
	for end < last-1 && f.orgWord(end-1) && f.connector(end) && f.goesOn(end+1) && f.at[end+1] == 0 {
		end = f.capitals(end+1, last)
	}
	return end
}

func (f *nameFinder) connector(i int) bool {
	for _, c := range f.a.l.rules.Names.Connectors {
		if f.a.tx.Word(i) == c {
			return true
		}
	}
	return false
}

// thing says whether token i is a common noun for something that is no
// organization: "Social Network".
func (f *nameFinder) thing(i int) bool {
	w := f.a.words[i]
	return f.typedNoun(i) && w.Nouns[0].Type != "Organization" && !w.Is(lexicon.OrgWord)
}

// described: an unlisted capital right after a noun that says what it is: "der
// Kartendienst Zirbel", "the bakery chain Spruce".
func (f *nameFinder) described(i, end, first int) (types, int) {
	if f.a.toks[i].Hyphen || f.listed(i) && !f.compoundName(i) {
		return 0, 0
	}
	j := f.nounBefore(i, first)
	if j < 0 || f.a.words[j].Upper != f.a.l.rules.CapitalNouns {
		return 0, 0
	}
	return typeOf(f.a.words[j].Nouns[0].Type), f.unlistedEnd(i, end)
}

// compoundName says whether token i can be a name although its parts are common
// nouns: right behind a noun without an article, "Garnwerk" is one.
func (f *nameFinder) compoundName(i int) bool {
	w := f.a.words[i]
	return w.Closed == nil && len(w.Nouns) > 0 && w.Nouns[0].Modifier != "" && w.Nouns[0].Agr.Can(lexicon.Singular)
}

// nounBefore is the typed noun right before token i, a quotation mark apart, or
// none.
func (f *nameFinder) nounBefore(i, first int) int {
	j := i - 1
	if j > first && f.a.tx.Tokens[j].Kind == text.OpenQuote {
		j--
	}
	if j < first || f.at[j] > 0 || !f.typedNoun(j) {
		return none
	}
	return j
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
	if w.Closed != nil || f.a.toks[i].Hyphen || len(w.Lower) < 3 || f.a.tx.Tokens[i].Has(text.Dotted) {
		return 0
	}
	if !f.a.l.rules.CapitalNouns {
		if i == first && (w.Verbs != nil || w.Nouns != nil || f.a.l.lex.Usual(w.Lower) != 0) && end == i+1 {
			return 0
		}
		return end
	}
	if f.listed(i) || w.Is(lexicon.Adj) || f.placeAdjective(i) && f.listed(i+1) || f.a.l.lex.Usual(w.Lower) != 0 || i == first && (w.Verbs != nil || f.openingAdjective(i)) || f.afterDeterminer(i, first) {
		return 0
	}
	return f.unlistedEnd(i, end)
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

// authorities makes names of definite nouns for one authority: "die
// Finanzaufsicht", "das Kartellamt". A plain "die Behörde" only describes.
func (f *nameFinder) authorities() {
	for i := f.a.first + 1; i < len(f.a.toks); i++ {
		w := f.a.words[i]
		if f.at[i] > 0 || w == nil || len(w.Nouns) == 0 || w.Nouns[0].Kind != rules.KindAuthority || !w.Upper || f.a.toks[i].Hyphen || !f.definite(i-1) {
			continue
		}
		if base := f.a.authority(w); base != "" && (i+1 >= len(f.at) || f.at[i+1] == 0) {
			f.add(name{first: i, last: i + 1, ent: f.a.provisional(base, organization, genders(w.Nouns[0].Agr))})
		}
	}
}

// definite says whether token i is a definite article, alone or in a preposition.
func (f *nameFinder) definite(i int) bool {
	w := f.a.words[i]
	if w == nil {
		return false
	}
	d, p := w.Reading(lexicon.Det), w.Reading(lexicon.Prep)
	return d != nil && d.Kind == "definite" || p != nil && p.Det != 0
}

// authority is the base form of a compound noun for an authority, empty for
// nouns that do not say which.
func (a *article) authority(w *lexicon.Word) string {
	if !a.l.rules.CapitalNouns {
		return ""
	}
	n := w.Nouns[0]
	lemma := a.l.lex.Name(n.Lemma)
	if n.Modifier == "" && !a.l.lex.Compound(lemma) {
		return ""
	}
	return capitalize(n.Modifier + lemma)
}

// untitled leaves titles out of a person's name.
func (f *nameFinder) untitled(i, end int, n spelled) string {
	for i < end-1 && f.a.words[i].Is(lexicon.Title) && !f.a.words[i].Is(lexicon.FirstName) {
		i++
	}
	return f.a.tx.String[f.a.tx.Tokens[i].Start : f.a.tx.Tokens[end-1].End-n.mark]
}

// nominative undoes the inflection of a common noun or adjective that begins an
// organization's name: "(des) Bankenverbands Tann", "(der) Technischen Universität".
func (f *nameFinder) nominative(i int, s string) string {
	w := f.a.words[i]
	first, rest, more := strings.Cut(s, " ")
	if !f.a.l.rules.CapitalNouns || !more {
		return s
	}
	if len(w.Nouns) > 0 && w.Nouns[0].Known && w.Nouns[0].Lemma != 0 {
		if base := w.Nouns[0].Modifier + f.a.l.lex.Name(w.Nouns[0].Lemma); strings.HasPrefix(w.Lower, base) && base != w.Lower {
			return capitalize(base) + " " + rest
		}
		return s
	}
	if small := f.a.w.word(w.Lower).word; small.Is(lexicon.Adj) && len(first) > 4 {
		for _, e := range f.a.l.rules.Suffixes.Adjective {
			if base, ok := strings.CutSuffix(first, e); ok && len(e) == 2 && e != "es" {
				return base + "e " + rest
			}
		}
	}
	return s
}

// describe notes the nouns that stand right before a name, or right after it as
// an apposition: later "der Kartendienst" can mean it.
func (f *nameFinder) describe(n name) {
	ent := &f.a.ents[n.ent]
	j := n.first
	if k := f.nounBefore(n.first, f.a.first); k >= 0 {
		ent.calledBy(f.a.words[k])
		j = k
	}
	f.seenIn(ent, j)
	for i := n.first; i < n.last; i++ {
		if ent.types == organization && f.a.words[i] != nil {
			ent.calledBy(f.a.words[i])
		}
	}
	if n.last+1 >= len(f.a.words) || f.a.toks[n.last].Punct != ',' {
		return
	}
	for j := n.last + 1; j < min(n.last+6, len(f.a.words)); j++ {
		w := f.a.words[j]
		switch {
		case w == nil || f.at[j] > 0 || w.Is(lexicon.Verb) && w.Closed == nil && !w.Is(lexicon.Noun):
			return
		case f.typedNoun(j):
			ent.calledBy(w)
			return
		}
	}
}

// seenIn notes the place whose adjective stands before token j.
func (f *nameFinder) seenIn(ent *entity, j int) {
	if j == 0 || f.a.words[j-1] == nil || ent.types == place {
		return
	}
	if places := f.a.l.placeWords[f.a.words[j-1].Form]; places != nil {
		ent.seen = append(ent.seen, places[0])
	}
}

// calledBy notes that the entity is called by a noun.
func (ent *entity) calledBy(w *lexicon.Word) {
	for _, n := range w.Nouns {
		if n.Lemma == 0 || n.Type == "" || ent.types != 0 && ent.types&typeOrNone(n.Type) == 0 {
			continue
		}
		if ent.described == nil {
			ent.described = map[lexicon.Sym]bool{}
			if ent.types != person {
				ent.agr = 0
			}
		}
		ent.described[n.Lemma] = true
		if n.Kind != "" {
			if ent.kinds == nil {
				ent.kinds = map[string]bool{}
			}
			ent.kinds[n.Kind] = true
		}
		if ent.types != person {
			ent.agr |= genders(n.Agr) &^ lexicon.Plural
		}
	}
}
