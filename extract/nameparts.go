package extract

import (
	"slices"

	"dossier/extract/lexicon"
	"dossier/extract/text"
)

// Where nouns have no capitals, a run of capitals can be more than one name, or
// none: what somebody is called ("Chief Executive Officer"), a declared name with
// more behind it ("Microsoft Research"), or a name that small words go on in.

// job is the end of what somebody is called that begins at token i of a run of
// capitals, i where none does.
func (f *nameFinder) job(i, end int) int {
	if f.a.l.rules.CapitalNouns {
		return i
	}
	best := i
	for j := i; j < end && f.at[j] == 0; j++ {
		if f.a.tx.Word(j) == "&" {
			continue
		}
		if f.a.words[j] == nil || !f.commonWord(j) || j == i && f.a.words[j].Is(lexicon.FirstName) && !f.calls(j) && !f.begins(j, end) {
			break
		}
		if f.calls(j) {
			best = j + 1
		}
	}
	return best
}

// jobAlone is the end of a job that no name begins with: it is all there is, or a
// person's name follows.
func (f *nameFinder) jobAlone(i, end int) int {
	k := f.job(i, end)
	if k == i || k == end {
		return k
	}
	if k == i+1 && f.a.words[i].Is(lexicon.Title) || f.a.tx.Word(k) == "&" || f.a.words[k] == nil && f.membersOf(k, end) {
		return i // part of the person's name, or of a firm's: "Cotter & Hale"
	}
	for j := k; j < end; j++ {
		if f.a.words[j].Is(lexicon.OrgWord | lexicon.LegalForm) {
			return i
		}
	}
	if f.commonWord(k) && !f.a.words[k].Is(lexicon.FirstName) {
		return i
	}
	return k
}

// onlyJob says whether the tokens [i, end) are what somebody is called, though the
// last can be a legal form: "Managing Partners".
func (f *nameFinder) onlyJob(i, end int) bool {
	return end-i > 1 && f.calls(end-1) && f.job(i, end) == end
}

// calls says whether token i is a listed noun for a person.
func (f *nameFinder) calls(i int) bool {
	return f.a.words[i] != nil && slices.ContainsFunc(f.a.words[i].Nouns, func(n lexicon.NounReading) bool { return n.Known && n.Type == "Person" })
}

// commonWord says whether the word lists have token i, written small.
func (f *nameFinder) commonWord(i int) bool {
	w := f.a.words[i]
	return w != nil && (f.a.l.lex.Usual(w.Lower) != 0 || w.Verbs != nil || len(w.Nouns) > 0 && w.Nouns[0].Known)
}

// onlyCommon says whether all tokens [i, end) are common words.
func (f *nameFinder) onlyCommon(i, end int) bool {
	for ; i < end; i++ {
		if f.at[i] > 0 || f.a.tx.Word(i) != "&" && !f.commonWord(i) {
			return false
		}
	}
	return true
}

// longer reads a name that begins with the declared one at token i: "Sony Pictures",
// "Chicago Symphony Orchestra". It returns where it ends, or i.
func (f *nameFinder) longer(i, last int) int {
	n := f.found[f.at[i]-1]
	e := n.last
	if f.a.l.rules.CapitalNouns || n.first != i || n.genitive || e >= last {
		return i
	}
	types := f.a.ents[n.ent].types
	if k := f.legalBehindComma(e, last); k > 0 && types == organization {
		f.add(name{first: i, last: k, ent: n.ent})
		return k
	}
	if !f.continues(e) {
		return i
	}
	end := f.capitals(e-1, last)
	firm := end == e+1 && f.a.words[e].Is(lexicon.OrgWord) // "Corvina Partners"
	if types != organization && types != place && types != product || !firm && f.job(e, end) > e {
		return i
	}
	if k := f.legalForm(e-1, end, last); k > 0 && types == organization && f.onlyLegal(e, k) {
		f.add(name{first: i, last: k, ent: n.ent})
		return k
	} else if k > 0 {
		return f.take(i, k, organization, lexicon.AnyAgr)
	}
	if k := f.orgName(i, end, last); k > 0 {
		return f.take(i, k, organization, lexicon.AnyAgr)
	}
	return f.take(i, end, 0, lexicon.AnyAgr)
}

// continues says whether token e goes on with the declared name before it.
func (f *nameFinder) continues(e int) bool {
	w := f.a.words[e]
	return f.at[e] == 0 && !f.a.toks[e].Hyphen && f.goesOn(e) && f.starts(e) && !w.Is(lexicon.FirstName|lexicon.Title)
}

// onlyLegal says whether the tokens [i, end) are legal forms.
func (f *nameFinder) onlyLegal(i, end int) bool {
	for ; i < end; i++ {
		if w := f.a.words[i]; w != nil && (!w.Is(lexicon.LegalForm) || f.calls(i)) && f.longForm(i, end) != end {
			return false
		}
	}
	return true
}

// legalBehindComma is the end of a legal form behind the comma at token i:
// "Sagebrush Foods, Inc."; 0 where there is none.
func (f *nameFinder) legalBehindComma(i, last int) int {
	if f.a.l.rules.CapitalNouns || i+1 >= last || f.a.toks[i].Punct != ',' {
		return 0
	}
	if k := f.longForm(i+1, last); k > 0 {
		return k
	}
	if w := f.a.words[i+1]; w != nil && w.Is(lexicon.LegalForm) && !w.Is(lexicon.OrgWord) && !f.typedNoun(i+1) {
		return i + 2
	}
	return 0
}

// complement goes on over "of", "for" and what follows, where a word such as Bank
// ends before token end: "Ministry of Trade and Industry".
func (f *nameFinder) complement(end, last int) int {
	from := end + 1
	if end >= last-1 || !f.connector(end) || f.isAnd(end) {
		return end
	}
	if d := f.a.words[from]; d != nil && d.Is(lexicon.Det) && !d.Upper && from+1 < last {
		from++
	}
	if !f.goesOn(from) || !f.free(from) || f.at[from] > 0 && !f.ofPlace(end-1) {
		return end
	}
	stop := f.capitals(from, last)
	for f.onlyCommon(from, stop) && stop < last-1 && f.isAnd(stop) && f.goesOn(stop+1) && f.free(stop+1) {
		next := f.capitals(stop+1, last)
		if !f.onlyCommon(stop+1, next) || f.orgWord(next-1) {
			break
		}
		stop = next
	}
	return stop
}

// seatBehind says whether a place stands behind the name at tokens [i, end) that only
// says where its seat is: "Voorhuis Bank of the Netherlands".
func (f *nameFinder) seatBehind(i, end int) bool {
	at := end + 1
	if at < len(f.at)-1 && f.a.words[at] != nil && f.a.words[at].Is(lexicon.Det) {
		at++
	}
	return at < len(f.at) && f.at[at] > 0 && end-i > 1 && !f.onlyCommon(i, end)
}

// ofPlace says whether the word at token i is of what is named after its place: "Bank
// of Norvia"; "Corvina Lines of Norvia" only has its seat there.
func (f *nameFinder) ofPlace(i int) bool {
	return f.typedNoun(i) && !f.a.words[i].Is(lexicon.LegalForm)
}

// free says whether no name but a place's covers token i.
func (f *nameFinder) free(i int) bool {
	return f.at[i] == 0 || f.a.ents[f.found[f.at[i]-1].ent].types == place
}

// isAnd says whether token i is a coordinator, as connectors have them.
func (f *nameFinder) isAnd(i int) bool {
	return f.a.words[i] != nil && f.a.words[i].Is(lexicon.Coord) && f.a.tx.Word(i) != "&" && f.connector(i)
}

// twoFields is the end of a name that begins with two common words and a
// coordinator: "Food and Drug Administration"; 0 where there is none.
func (f *nameFinder) twoFields(i, end, last int) int {
	if f.a.l.rules.CapitalNouns || end != i+1 || end >= last-1 || !f.isAnd(end) || f.typedNoun(i) || !f.onlyCommon(i, end) || !f.starts(i) || !f.goesOn(end+1) {
		return 0
	}
	stop := f.capitals(end+1, last)
	if stop < end+3 || !f.onlyCommon(end+1, stop) || !f.orgWord(stop-1) {
		return 0
	}
	return stop
}

// foreign says whether the small word at token j goes on with a name of another
// language: "Banco de Chile".
func (f *nameFinder) foreign(j, last int) bool {
	return !f.a.l.rules.CapitalNouns && f.joins(j) && j+1 < last && !f.a.words[j].Upper && f.goesOn(j+1) && !f.commonWord(j-1)
}

// behindOffice is where a person's name begins that has the noun for an office before
// it: "President Rosa Mayr of Norvia" is president of it.
func (f *nameFinder) behindOffice(i int) int {
	w := f.a.words[i]
	if w.Is(lexicon.Title) && slices.ContainsFunc(w.Nouns, func(n lexicon.NounReading) bool { return n.Office != "" }) {
		return i + 1
	}
	return i
}

// membersOf says whether the genitive mark at token j stands inside the name of an
// organization, behind those it is for: "Brewers' Guild".
func (f *nameFinder) membersOf(j, last int) bool {
	if f.a.l.rules.CapitalNouns || !f.a.tx.Tokens[j].Has(text.Clitic) || j+1 >= last || !f.goesOn(j+1) || !f.commonWord(j-1) || f.at[j-1] > 0 {
		return false
	}
	if f.orgWord(f.capitals(j+1, last) - 1) {
		return true
	}
	before := j - 2
	return before >= 0 && f.a.words[before] != nil && !f.a.words[before].Upper && f.plural(j-1)
}

// begins says whether a listed noun of several words begins at token i.
func (f *nameFinder) begins(i, last int) bool {
	k, _ := f.listedNoun(i, last)
	return k > i
}

// listedNoun is the end of a listed noun of several words that begins at token i,
// however it is written, and its kind: "Board of Directors"; i where none does.
func (f *nameFinder) listedNoun(i, last int) (end int, kind string) {
	for j := i + 1; j < min(last, i+longestNoun); j++ {
		if f.a.words[j] == nil {
			break
		}
		for _, c := range f.a.l.lex.Compounds(f.a.words[j].Lower) {
			if len(c.Before) == j-i && f.spelled(i, c.Before) {
				return j + 1, c.Reading.Kind
			}
		}
	}
	return i, ""
}

// longestNoun is how many words a listed noun has at most.
const longestNoun = 5

// spelled says whether the words stand at token i, in capitals or not.
func (f *nameFinder) spelled(i int, words []string) bool {
	for k, word := range words {
		if w := f.a.words[i+k]; w == nil || w.Lower != word {
			return false
		}
	}
	return true
}

// describing is the end of a listed noun for an organization that is all there is
// at token i: "the Board of Directors", "our Company". It describes and does not name.
func (f *nameFinder) describing(i, end, first, last int) int {
	if f.a.l.rules.CapitalNouns {
		return i
	}
	if k, kind := f.listedNoun(i, last); k >= end && kind == "" {
		return k
	}
	if end != i+1 || i == first || !f.typedNoun(i) || f.a.words[i].Nouns[0].Kind != "" || f.connected(end, last) > end {
		return i
	}
	if d := f.a.words[i-1]; d != nil && d.Is(lexicon.Det) {
		return end
	}
	return i
}

// signed is the end of a name with the sign of a trademark behind it: "Corvina®".
func (f *nameFinder) signed(n name) int {
	if n.last < len(f.at) && f.at[n.last] == 0 {
		switch f.a.toks[n.last].Punct {
		case '®', '™', '©':
			f.at[n.last] = f.at[n.first]
			return n.last + 1
		}
	}
	return n.last
}

// ordinal says whether token i is a number that belongs to the name behind it:
// "21st Century Bakers".
func (f *nameFinder) ordinal(i int) bool {
	if f.a.l.rules.CapitalNouns || i < 0 || f.at[i] > 0 || f.a.tx.Tokens[i].Kind == text.Number && f.a.words[i] == nil {
		return false
	}
	w := f.a.tx.Word(i)
	return len(w) > 2 && w[0] >= '0' && w[0] <= '9' && w[len(w)-1] >= 'a' && w[len(w)-1] <= 'z'
}

// namedFirm is the end of a firm's name that looks like a person's behind the noun
// that says what it is: "the fashion house Rosa Mayr, …". In "the firm Rosa Mayr
// founded" a verb follows.
func (f *nameFinder) namedFirm(i, end, first, last int) int {
	if f.a.words[i].Is(lexicon.Title) {
		return 0
	}
	if f.a.l.rules.CapitalNouns {
		return f.likePerson(i, end, first)
	}
	t, k := f.described(i, end, first)
	if t != organization || k < last && f.a.words[k] != nil && !f.a.words[k].Is(lexicon.Prep|lexicon.Coord) {
		return 0
	}
	return k
}

// heads says whether token i of a name that ends before last can say what is named:
// in "Tannberg State University", where nouns have no capitals, the last word does.
func (f *nameFinder) heads(i, last int) bool {
	return f.a.l.rules.CapitalNouns || i+1 >= last || f.connector(i+1)
}

// beforePerson is where an organization's name ends that a person's follows behind
// its word at token j: "the head of the Harbour Council Rosa Mayr".
func (f *nameFinder) beforePerson(j, end int) int {
	for q := j + 1; q+1 < end && !f.a.l.rules.CapitalNouns; q++ {
		if f.a.words[q].Is(lexicon.FirstName) && !f.commonWord(q) && !f.connector(q-1) && f.a.words[q-1] != nil && f.a.words[q-1].Closed == nil {
			return q
		}
	}
	return end
}

// field says whether the tokens [i, end) only say of what the title right before
// them is: "VP Operations".
func (f *nameFinder) field(i, end int) bool {
	return !f.a.l.rules.CapitalNouns && i > 0 && f.calls(i-1) && f.a.words[i-1].Upper && f.onlyCommon(i, end) && !f.a.words[i].Is(lexicon.FirstName)
}
