package extract

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/extract/lexicon"
	"dossier/extract/scan"
	"dossier/extract/text"
)

// findNames fills a.names: declared names first, then names that cues tell,
// then later short forms of both.
func (a *article) findNames() {
	f := nameFinder{a: a, at: make([]int, len(a.toks)), short: map[string]int{}}
	a.w.found = a.e.names.Find(a.w.found[:0], a.tx, a.e.words.IDs(a.tx), a.l.text)
	var open []scan.Match
	for _, m := range a.w.found {
		switch {
		case int(m.First) < a.first || a.toks[m.First].W == nil || f.insideWord(int(m.Last)):
		case !a.e.listedOnly(m):
			f.declared(m, a.declare(a.choose(m.Values)))
		case f.everyday(m):
		case len(m.Values) > 1:
			open = append(open, m)
		default:
			f.declared(m, a.declare(m.Values[0]))
		}
	}
	for _, m := range open {
		f.declared(m, f.several(m))
	}
	f.run()
	f.finish()
	a.joinNames()
}

// joinNames makes one sentence of two that a name goes through: "Yahoo!
// Incorporated".
func (a *article) joinNames() {
	for _, n := range a.names {
		i := a.sentenceOf(n.first)
		if int(a.tx.Sentences[i].Last) >= n.last {
			continue
		}
		whole := a.tx.Sentences[i+1]
		whole.First, whole.Start = a.tx.Sentences[i].First, a.tx.Sentences[i].Start
		if whole.Last-whole.First <= longestSentence {
			a.tx.Sentences[i] = whole
			a.tx.Sentences = slices.Delete(a.tx.Sentences, i+1, i+2)
		}
	}
}

// nameFinder finds names nobody listed by the cues around them.
type nameFinder struct {
	a     *article
	found []name
	at    []int          // name of each token plus one, 0 for none
	short map[string]int // short form to entity, none where two share it
}

// add takes a name; names that it covers go.
func (f *nameFinder) add(n name) {
	f.found = append(f.found, n)
	for i := n.first; i < n.last; i++ {
		if old := f.at[i]; old > 0 {
			f.drop(old)
		}
		f.at[i] = len(f.found)
	}
}

func (f *nameFinder) drop(k int) {
	n := &f.found[k-1]
	for i := n.first; i < n.last; i++ {
		if f.at[i] == k {
			f.at[i] = 0
		}
	}
	n.last = n.first
}

// insideWord keeps a declared name from matching the end of a hyphenated word
// that goes on: "Rhein" in "Rhein-Ruhr" is no name of its own where both parts
// have a capital and no list knows the second.
func (f *nameFinder) insideWord(last int) bool {
	return last < len(f.a.toks) && f.a.toks[last].Hyphen && !f.listed(last) && f.a.words[last] != nil && f.a.words[last].Upper && f.a.words[last].Nouns == nil
}

func (f *nameFinder) run() {
	f.declaredShort()
	for s := range f.a.tx.Sentences {
		sen := f.a.tx.Sentences[s]
		for i := max(int(sen.First), f.a.first); i < int(sen.Last); i++ {
			if next := f.read(i, int(sen.First), int(sen.Last)); next > i {
				i = next - 1
			}
		}
	}
	f.bracketed()
	f.others()
	f.shortForms()
	f.codes()
	f.compounds()
}

// finish puts the names in order and notes what each is called.
func (f *nameFinder) finish() {
	a := f.a
	for i := range f.at {
		k := f.at[i]
		if k == 0 {
			continue
		}
		n := f.found[k-1]
		if n.first == i {
			n.last = f.signed(n)
			a.names = append(a.names, n)
			a.ents[n.ent].named++
			f.describe(n)
			f.trigger(n.first)
		}
		a.toks[i].Name = len(a.names)
	}
}

// trigger has the sentence read where a form for any noun of a type may find the
// name behind a preposition: "Alba aus Kiel", "Rosa Mayr von der Alba".
func (f *nameFinder) trigger(first int) {
	at := first - 1
	if at > 1 && f.at[at-2] > 0 && f.a.words[at] != nil && f.a.words[at].Reading(lexicon.Det) != nil {
		at--
	}
	if at < 1 || f.a.words[at] == nil {
		return
	}
	if p := f.a.words[at].Reading(lexicon.Prep); p != nil && f.a.l.classPreps[p.Lemma] != 0 {
		f.a.trig[first] = true
	}
}

func (f *nameFinder) withoutLegalForm(s string) string {
	for {
		last := lastWord(s)
		if last == s || !f.a.w.word(last).word.Is(lexicon.LegalForm) && last != "&" {
			return s
		}
		s = strings.TrimRight(strings.TrimSuffix(s, last), " ,")
	}
}

func (f *nameFinder) addShort(s string, ent int) {
	if len(s) < 3 {
		return
	}
	if have, ok := f.short[s]; ok && have != ent {
		ent = none
	}
	f.short[s] = ent
}

// read looks for a name that begins at token i; it returns where it ends, or i.
func (f *nameFinder) read(i, first, last int) int {
	if f.at[i] > 0 && f.a.words[i] != nil {
		return f.longer(i, last)
	}
	if f.at[i] > 0 || !f.capital(i) || f.people(i) {
		return i
	}
	if end := f.compound(i, last); end > i && f.hyphenName(i, end) {
		return f.take(i, end, organization, lexicon.AnyAgr)
	} else if end > i && f.listed(i) {
		return end // "Software-Konzern" is a common noun
	}
	end := f.capitals(i, last)
	if k := f.legalForm(i, end, last); k > 0 && !f.onlyJob(i, k) {
		if from := f.trim(i, k, first, true); from+1 < k || !f.typedNoun(from) {
			return f.take(from, k, organization, lexicon.AnyAgr)
		}
		return k
	}
	if k := max(f.jobAlone(i, end), f.describing(i, end, first, last)); k > i && !(k == i+1 && f.called(i)) {
		return k
	}
	if k := f.shortRun(i, end, last); k > 0 {
		return f.take(i, k, 0, lexicon.AnyAgr)
	}
	if k := f.namedFirm(i, end, first, last); k > 0 {
		return f.take(i, k, organization, lexicon.AnyAgr)
	}
	if k, agr := f.personName(i, last); k > 0 && (!f.a.words[end-1].Is(lexicon.OrgWord) || end <= k-1) {
		return f.take(f.behindOffice(i), k, person, agr)
	}
	if k := f.orgName(i, end, last); k > 0 {
		if from := f.trim(i, k, first, false); from > i && from == k-1 && f.typedNoun(from-1) && f.orgWord(from) && f.generic(from, k) && !f.named(from) {
			return f.take(from-1, k, organization, lexicon.AnyAgr) // "die Mondfilm Gruppe": the noun before belongs to it
		} else if f.ofProduct(i, from) {
			return f.take(from, k, product, lexicon.AnyAgr)
		} else if !f.generic(from, k) {
			return f.take(from, k, organization, lexicon.AnyAgr)
		}
	}
	if !f.starts(i) {
		return i
	}
	if t, k := f.described(i, end, first); k > 0 {
		if ent, ok := f.short[f.spell(i, k).text]; ok && ent >= 0 && !f.a.l.rules.CapitalNouns {
			t = 0 // "the booking site Corvina runs": who is known already
		}
		return f.take(i, k, t, lexicon.AnyAgr)
	}
	if f.field(i, end) {
		return end
	}
	if k := f.bare(i, end, first); k > 0 {
		return f.take(i, k, f.placed(i, first), lexicon.AnyAgr)
	}
	return i
}

// capital says whether token i is a word with a capital that no name but a
// place's covers.
func (f *nameFinder) capital(i int) bool {
	w := f.a.words[i]
	if w == nil || !w.Upper || f.a.tx.Tokens[i].Kind != text.Word || w.Is(lexicon.Clitic) || f.initials(i) {
		return false
	}
	return f.at[i] == 0 || f.a.ents[f.found[f.at[i]-1].ent].types == place
}

// people says whether token i says behind an article who comes from a place:
// "the Canadians".
func (f *nameFinder) people(i int) bool {
	return i > f.a.first && f.a.l.demonyms[f.a.words[i].Form] != nil && f.definite(i-1) && !f.capitalAfter(i)
}

// capitalAfter says whether a capital follows token i.
func (f *nameFinder) capitalAfter(i int) bool {
	return i+1 < len(f.a.words) && f.a.words[i+1] != nil && f.a.words[i+1].Upper
}

// initials says whether token i is a common noun in capitals: CEO, PhD.
func (f *nameFinder) initials(i int) bool {
	w := f.a.words[i]
	return strings.ContainsFunc(w.Form[1:], unicode.IsUpper) && len(w.Nouns) > 0 && w.Nouns[0].Known && !f.a.l.rules.CapitalNouns
}

// starts says whether a name can begin at token i.
func (f *nameFinder) starts(i int) bool { return !f.a.words[i].Is(lexicon.NotName) }

// goesOn says whether a name can go on with token i.
func (f *nameFinder) goesOn(i int) bool {
	w := f.a.words[i]
	d := &f.a.l.rules.Dates
	return f.capital(i) && w.Closed == nil && !isNumber(d.Months, w.Form) && !isNumber(d.Weekdays, w.Form)
}

// longestName is how many tokens a name can have: a bound on the work for texts
// that are nothing but capitals.
const longestName = 12

// capitals is the end of the run of tokens from i on that can be one name:
// capitals and "&" between them.
func (f *nameFinder) capitals(i, last int) int {
	end := i + 1
	for j := i + 1; j < min(last, i+longestName); j++ {
		switch {
		case f.a.toks[j].Hyphen && f.listed(j) && !f.common(j):
			return end // "Zirbel-Chef": the name ends at the hyphen
		case f.goesOn(j):
			end = j + 1
		case f.a.tx.Word(j) == "&" && j+1 < last && f.capital(j+1):
		case f.membersOf(j, last):
		case f.foreign(j, last):
		default:
			return end
		}
	}
	return end
}

// compound is the end of the hyphenated word that begins at token i, if its last
// part is a common noun, else i.
func (f *nameFinder) compound(i, last int) int {
	j := i + 1
	for j < min(last, i+longestName) && f.a.toks[j].Hyphen {
		j++
	}
	if j > i+1 && f.listed(j-1) {
		return j
	}
	return i
}

// take makes the tokens [i, end) a name of an entity of type t.
func (f *nameFinder) take(i, end int, t types, agr lexicon.Agr) int {
	if i >= end {
		return end
	}
	if t != person && f.ordinal(i-1) {
		i--
	}
	n := f.spell(i, end)
	switch t {
	case person:
		n.text = f.untitled(i, end, n)
	case organization:
		n.text = f.nominative(i, n.text)
	}
	ent, known := f.short[n.text]
	if !known || ent < 0 || t != 0 && !f.a.ents[ent].is(t) {
		ent = f.a.provisional(n.text, t, agr)
		f.register(ent, t)
	} else if t != 0 && f.a.ents[ent].types == 0 {
		f.a.ents[ent].types = t
	}
	f.add(name{first: i, last: end, ent: ent, genitive: n.genitive, mark: n.mark})
	return end
}

// spelled is the text of a name without its genitive mark.
type spelled struct {
	text     string
	mark     int32
	genitive bool
}

func (f *nameFinder) spell(i, end int) spelled {
	s := f.a.tx.String[f.a.tx.Tokens[i].Start:f.a.tx.Tokens[end-1].End]
	if end < len(f.a.words) && f.a.words[end] != nil && f.a.words[end].Is(lexicon.Clitic) {
		return spelled{text: s, genitive: true}
	}
	for _, m := range f.a.l.rules.GenitiveMarks {
		base, ok := strings.CutSuffix(s, m)
		if !ok || len(base) < 3 {
			continue
		}
		if f.known(base) || !strings.ContainsFunc(m, unicode.IsLetter) || f.afterNoun(i) {
			return spelled{text: base, mark: int32(len(m)), genitive: true}
		}
	}
	return spelled{text: s}
}

// known says whether the article has the name elsewhere without the mark.
func (f *nameFinder) known(base string) bool {
	if _, ok := f.short[base]; ok {
		return true
	}
	s := f.a.tx.String
	return strings.Contains(s, base+" ") || strings.Contains(s, base+",") || strings.Contains(s, base+"-") || strings.Contains(s, base+".")
}

func lastWord(s string) string {
	return s[strings.LastIndexByte(s, ' ')+1:]
}

// capitalize writes the first letter as a capital.
func capitalize(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}
