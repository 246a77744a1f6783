package extract

import (
	"slices"
	"strings"

	"dossier/extract/lexicon"
)

// legalForm returns the end of a name that closes with a legal form, which may
// be of several tokens (A/S, GmbH & Co. KG).
func (f *nameFinder) legalForm(i, end, last int) int {
	for j := min(end, last-1); j > i; j-- {
		if k := f.longForm(j, last); k > 0 {
			return k
		}
		if f.a.words[j] != nil && f.a.words[j].Is(lexicon.LegalForm) {
			return j + 1
		}
	}
	if end-i > 1 || !f.commonWord(i) {
		return f.legalBehindComma(end, last)
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
		if n.Lemma == 0 {
			continue
		}
		lemma := f.a.l.lex.Name(n.Lemma)
		if f.a.w.word(capitalize(lemma)).word.Is(lexicon.OrgWord) || n.Type == "Organization" && f.endsOrgWord(lemma) {
			return true
		}
	}
	return f.pluralFirm(i)
}

// endsOrgWord says whether the last part of a listed compound is such a word:
// Privat-bank.
func (f *nameFinder) endsOrgWord(lemma string) bool {
	for k := minPart; k <= len(lemma)-minPart && f.a.l.rules.CapitalNouns; k++ {
		if f.a.w.word(capitalize(lemma[k:])).word.Is(lexicon.OrgWord) {
			return true
		}
	}
	return false
}

// minPart is how many bytes each part of a compound has at least.
const minPart = 4

// personName: a title or first name and what follows, at most five words.
func (f *nameFinder) personName(i, last int) (int, lexicon.Agr) {
	w := f.a.words[i]
	if !w.Is(lexicon.FirstName|lexicon.Title) && !f.initial(i) || f.a.toks[i].Hyphen {
		return 0, 0
	}
	end := i + 1
	for j := i + 1; j < last && j-i < 6; j++ {
		if f.joins(j) {
			if end == j && end > i+1 && (f.comesFrom(j, last) || f.another(j, last)) || j == i+1 && f.a.words[j].Is(lexicon.Coord) {
				break // "Rosa und Anton Kern"
			}
			continue
		}
		if j > i+1 && end == j && f.secondName(j) {
			end = j + 1
			continue
		}
		if !f.goesOn(j) || f.a.words[j].Is(lexicon.LegalForm) || end > i+1 && f.a.l.rules.CapitalNouns && (f.typedNoun(j) || f.listed(j) && !f.a.words[j-1].Is(lexicon.FirstName|lexicon.Title)) || f.a.toks[j].Hyphen && f.listed(j) {
			break
		}
		end = j + 1
	}
	if end == i+1 || f.initial(i) && (f.initial(end-1) || f.listed(end-1) || f.orgWord(end-1)) {
		return 0, 0
	}
	return end, personAgr(w.Gender)
}

// secondName says whether a hyphen joins the word at token j to a last name, though it
// is a noun: "Rosa Mayr-Fischer", but not "Rosa Mayr-Anhänger" or "Anton Kern-Stiftung".
func (f *nameFinder) secondName(j int) bool {
	w := f.a.words[j]
	if !f.a.toks[j].Hyphen || !f.goesOn(j) || f.orgWord(j) {
		return false
	}
	return !slices.ContainsFunc(w.Nouns, func(n lexicon.NounReading) bool {
		return n.Type != "" && n.Type != "Person" || f.a.l.nounForms[n.Lemma] != nil
	})
}

// another says whether the particle at token j is a coordinator, and another
// person's name follows: "Rosa Mayr und Anton Kern".
func (f *nameFinder) another(j, last int) bool {
	return f.a.words[j].Is(lexicon.Coord) && j+2 < last && f.capital(j+1) && f.capital(j+2)
}

// initial says whether a person's name can begin with token i as an initial: "J."
// not behind another name.
func (f *nameFinder) initial(i int) bool {
	w := f.a.words[i]
	if w == nil || f.a.l.rules.CapitalNouns || !w.Upper || len(w.Form) != 2 || w.Form[1] != '.' {
		return false
	}
	return i == f.a.first || f.a.words[i-1] == nil || !f.a.words[i-1].Upper || f.initial(i-1)
}

// comesFrom says whether the particle at token j after a whole name is a
// preposition: "Otto Salm von der Gummex AG". Behind first names alone it is part
// of the name.
func (f *nameFinder) comesFrom(j, last int) bool {
	if f.a.words[j].Reading(lexicon.Prep) == nil {
		return false
	}
	k := j + 1
	for k < last && f.joins(k) {
		k++
	}
	return k < last && (f.at[k] > 0 || f.capital(k) && (!f.a.words[j-1].Is(lexicon.FirstName) || f.legalForm(k, f.capitals(k, last), last) > 0))
}

// joins says whether token j can stand inside a person's name: "von".
func (f *nameFinder) joins(j int) bool {
	w := f.a.words[j]
	if w == nil || !w.Is(lexicon.NameParticle) || f.at[j] != 0 {
		return false
	}
	before := f.a.words[j-1]
	return w.Reading(lexicon.Det) == nil || before.Is(lexicon.NameParticle) && before.Reading(lexicon.Det) == nil // "van den", but "laut Rosa Mayr den Verein"
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

// generic says whether the tokens [i, end) are a common noun, alone or with a
// place's adjective: they describe and do not name.
func (f *nameFinder) generic(i, end int) bool {
	if end-i == 1 {
		return f.listed(i)
	}
	return end-i == 2 && f.a.l.rules.CapitalNouns && f.placeAdjective(i) && f.listed(i+1) && !f.pluralFirm(i+1) && !slices.Contains(f.a.l.rules.Names.PlaceHeads, f.a.words[i+1].Form)
}

// pluralFirm says whether token i is a compound whose last part is listed, in the
// plural, as a word in organizations' names: "die Lindauer Druckwerke" are one firm.
func (f *nameFinder) pluralFirm(i int) bool {
	w := f.a.words[i]
	if len(w.Nouns) == 0 || w.Nouns[0].Type != "" || !w.Nouns[0].Agr.Can(lexicon.Plural) {
		return false
	}
	head, ok := strings.CutPrefix(w.Lower, w.Nouns[0].Modifier)
	return ok && w.Nouns[0].Modifier != "" && head != f.a.l.lex.Name(w.Nouns[0].Lemma) && f.a.w.word(capitalize(head)).word.Is(lexicon.OrgWord)
}

// orgName: a run of capitals with a word such as Bank or University in it, which
// a connector may continue: "Office for Consumer Safety". A place's adjective
// and one common noun ("das Tannberger Institut") only describe.
func (f *nameFinder) orgName(i, end, last int) int {
	if k := f.twoFields(i, end, last); k > 0 {
		return k
	}
	run := end
	if end = f.connected(end, last); end > run && (f.seatBehind(i, run) || f.twoOf(i, run)) {
		end = run
	}
	if end-i < 2 || end == run && f.thing(end-1) {
		return 0
	}
	for j := i; j < end; j++ {
		if f.a.tx.Word(j) == "&" && (f.a.l.rules.CapitalNouns || !f.onlyCommon(i, end) || f.calls(j+1)) || f.orgWord(j) && (j > i || f.a.l.rules.CapitalNouns && !f.plural(j+1) || end > j+2) {
			return f.beforePerson(j, end)
		}
	}
	return 0
}

// twoOf says whether the one noun before token end and what a coordinator joins to
// it are two: "Feuerwehr und Polizei".
func (f *nameFinder) twoOf(i, end int) bool {
	return f.a.l.rules.CapitalNouns && end == i+1 && f.isAnd(end)
}

// plural says whether token i is a listed noun that can only be a plural.
func (f *nameFinder) plural(i int) bool {
	w := f.a.words[i]
	return w != nil && len(w.Nouns) > 0 && w.Nouns[0].Known && w.Nouns[0].Agr.Only(lexicon.Plural)
}

// connected goes on over connectors right after an organization's word.
func (f *nameFinder) connected(end, last int) int {
	if !f.a.l.rules.CapitalNouns {
		if !f.orgWord(end - 1) {
			return end
		}
		return f.complement(end, last)
	}
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
	if f.a.l.rules.CapitalNouns && (f.a.tx.Word(i-1) == "&" || f.newCompound(i)) {
		return false // "Goldmark & Sohn", "Holzwerke Sauerland"
	}
	return f.typedNoun(i) && w.Nouns[0].Type != "Organization" && !w.Is(lexicon.OrgWord)
}
