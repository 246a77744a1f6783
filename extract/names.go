package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/extract/lexicon"
	"dossier/extract/text"
)

// findNames fills a.names: declared names first, then names that cues tell,
// then later short forms of both.
func (a *article) findNames() {
	a.w.found = a.e.names.Find(a.w.found[:0], a.tx, a.e.words.IDs(a.tx), a.l.text)
	covered := make([]bool, len(a.toks))
	for _, m := range a.w.found {
		if int(m.First) < a.first || a.misread(m.First, m.Last) {
			continue
		}
		a.addName(covered, name{first: int(m.First), last: int(m.Last), ent: a.declare(a.choose(m.Values)), genitive: m.Genitive, mark: m.Mark})
	}
	f := nameFinder{a: a, covered: covered, short: map[string]int{}}
	f.run()
	a.sortNames()
}

func (a *article) addName(covered []bool, n name) {
	for i := n.first; i < n.last; i++ {
		covered[i] = true
	}
	a.names = append(a.names, n)
}

// misread keeps a one-word name that is also a common word from matching inside
// a hyphenated word it does not begin.
func (a *article) misread(first, last int32) bool {
	return last-first == 1 && a.toks[first].W == nil
}

// choose takes one of several entities of one name: an organization or person
// before a place or product, then the first declared.
func (a *article) choose(values []int32) int32 {
	best := values[0]
	for _, v := range values[1:] {
		if _, seen := a.byKey[a.e.entities[v].ID]; seen {
			return v
		}
	}
	return best
}

func (a *article) sortNames() {
	byFirst := make([]int, len(a.toks))
	for i := range byFirst {
		byFirst[i] = -1
	}
	for k, n := range a.names {
		byFirst[n.first] = k
	}
	sorted := make([]name, 0, len(a.names))
	for _, k := range byFirst {
		if k < 0 {
			continue
		}
		n := a.names[k]
		sorted = append(sorted, n)
		a.ents[n.ent].named++
		for i := n.first; i < n.last; i++ {
			a.toks[i].Name = len(sorted)
		}
	}
	a.names = sorted
}

// nameFinder finds names nobody listed by the cues around them.
type nameFinder struct {
	a       *article
	covered []bool
	short   map[string]int // short form to entity, -1 where two share it
}

func (f *nameFinder) run() {
	f.declaredShort()
	for s := range f.a.tx.Sentences {
		sen := f.a.tx.Sentences[s]
		for i := max(int(sen.First), f.a.first); i < int(sen.Last); i++ {
			if next := f.at(i, int(sen.First), int(sen.Last)); next > i {
				i = next - 1
			}
		}
	}
	f.shortForms()
}

// declaredShort lets a surname stand for a person named in full.
func (f *nameFinder) declaredShort() {
	for _, n := range f.a.names {
		ent := &f.a.ents[n.ent]
		switch ent.types {
		case person:
			f.addShort(lastWord(ent.name), n.ent)
		case organization:
			if base, ok := strings.CutSuffix(ent.name, " "+lastWord(ent.name)); ok && f.a.w.word(lastWord(ent.name)).word.Is(lexicon.LegalForm) {
				f.addShort(base, n.ent)
			}
		}
	}
}

func (f *nameFinder) addShort(s string, ent int) {
	if len(s) < 3 || f.a.l.rules.Names.Particles != nil && s == "" {
		return
	}
	if have, ok := f.short[s]; ok && have != ent {
		ent = -1
	}
	f.short[s] = ent
}

// at looks for a name that begins at token i; it returns where it ends, or i.
func (f *nameFinder) at(i, first, last int) int {
	if f.covered[i] || !f.capital(i) {
		return i
	}
	if end := f.compound(i, last); end > i && f.listed(i) {
		return end // "Software-Konzern" is a common noun
	}
	end := f.capitals(i, last)
	if k := f.legalForm(i, end); k > 0 {
		return f.take(f.trimStart(i, k, first), k, organization, lexicon.AnyAgr)
	}
	if k, agr := f.personName(i, last); k > 0 {
		return f.take(i, k, person, agr)
	}
	if k := f.orgName(i, end, first); k > 0 {
		return f.take(f.trimStart(i, k, first), k, organization, lexicon.AnyAgr)
	}
	if t, k := f.described(i, end, first); k > 0 {
		return f.take(i, k, t, lexicon.AnyAgr)
	}
	if k := f.bare(i, end, first); k > 0 {
		return f.take(i, k, 0, lexicon.AnyAgr)
	}
	return i
}

// capital says whether token i can be part of a name.
func (f *nameFinder) capital(i int) bool {
	w := f.a.words[i]
	return w != nil && !f.covered[i] && w.Upper && f.a.tx.Tokens[i].Kind == text.Word && !w.Is(lexicon.Clitic|lexicon.NotName)
}

// capitals is the end of the run of tokens from i on that can be one name:
// capitals and "&" between them.
func (f *nameFinder) capitals(i, last int) int {
	end := i
	for j := i; j < last; j++ {
		switch {
		case j > i && f.a.tx.Tokens[j].Has(text.Hyphen) && f.listed(j):
			return end // "Zirbel-Chef": the name ends at the hyphen
		case f.capital(j):
			end = j + 1
		case f.a.tx.Word(j) == "&" && j > i && j+1 < last && f.capital(j+1):
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
	for j < last && f.a.tx.Tokens[j].Has(text.Hyphen) {
		j++
	}
	if j > i+1 && f.listed(j-1) {
		return j
	}
	return i
}

// joins says whether token j can stand inside a person's name: "von".
func (f *nameFinder) joins(j int) bool {
	w := f.a.words[j]
	return w != nil && w.Is(lexicon.NameParticle) && !f.covered[j]
}

// legalForm returns the end of a name that closes with a legal form.
func (f *nameFinder) legalForm(i, end int) int {
	for j := end - 1; j > i; j-- {
		if f.a.words[j] != nil && f.a.words[j].Is(lexicon.LegalForm) {
			return j + 1
		}
	}
	return 0
}

// trimStart leaves a determiner, or a word that only the beginning of the
// sentence has made a capital, out of a name.
func (f *nameFinder) trimStart(i, end, first int) int {
	for i < end-1 && (f.a.words[i] == nil || f.a.words[i].Closed != nil || i == first && f.a.l.lex.Usual(f.a.words[i].Lower) == 'r' || f.describes(i)) {
		i++
	}
	return i
}

// describes says whether token i is a common noun that only says what the name
// after it is: "Reederei Hansa Linien AG" keeps it out, "Bank" in "Alba Bank" not.
func (f *nameFinder) describes(i int) bool {
	w := f.a.words[i]
	return f.a.l.rules.CapitalNouns && len(w.Nouns) > 0 && w.Nouns[0].Known && w.Nouns[0].Type != "" && !f.orgWord(i)
}

// orgWord says whether token i is a word such as Bank, or a compound of one.
func (f *nameFinder) orgWord(i int) bool {
	w := f.a.words[i]
	if w.Is(lexicon.OrgWord) {
		return true
	}
	for _, n := range w.Nouns {
		if n.Modifier != "" && f.a.w.word(capitalize(f.a.l.lex.Name(n.Lemma))).word.Is(lexicon.OrgWord) {
			return true
		}
	}
	return false
}

// personName: a title or first name and what follows, at most four words.
func (f *nameFinder) personName(i, last int) (int, lexicon.Agr) {
	w := f.a.words[i]
	if !w.Is(lexicon.FirstName|lexicon.Title) || f.a.tx.Tokens[i].Has(text.Hyphen) {
		return 0, 0
	}
	end := i + 1
	for j := i + 1; j < last && j-i < 6; j++ {
		if f.joins(j) {
			continue
		}
		if !f.capital(j) || f.a.words[j].Is(lexicon.LegalForm) || end > i+1 && f.typedNoun(j) {
			break
		}
		end = j + 1
	}
	if end == i+1 {
		return 0, 0
	}
	return end, personAgr(w.Gender)
}

// typedNoun says whether token i is a listed noun for a kind of entity.
func (f *nameFinder) typedNoun(i int) bool {
	w := f.a.words[i]
	return len(w.Nouns) > 0 && w.Nouns[0].Known && w.Nouns[0].Type != ""
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

// orgName: a run of capitals with a word such as Bank or University in it.
func (f *nameFinder) orgName(i, end, first int) int {
	if end-i < 2 || f.thing(end-1) {
		return 0
	}
	for j := i; j < end; j++ {
		if f.a.words[j] != nil && f.orgWord(j) && (j > i || f.a.l.rules.CapitalNouns && !f.listed(j+1)) {
			return end
		}
	}
	return 0
}

// thing says whether token i is a common noun for something that is no
// organization: "Social Network".
func (f *nameFinder) thing(i int) bool {
	w := f.a.words[i]
	return w != nil && len(w.Nouns) > 0 && w.Nouns[0].Known && w.Nouns[0].Type != "" && w.Nouns[0].Type != "Organization"
}

// described: an unlisted capital right after a noun that says what it is: "der
// Kartendienst Zirbel", "the bakery chain Spruce".
func (f *nameFinder) described(i, end, first int) (types, int) {
	if i == first || f.a.tx.Tokens[i].Has(text.Hyphen) {
		return 0, 0
	}
	p := f.a.words[i-1]
	if f.a.tx.Tokens[i-1].Kind == text.OpenQuote && i-2 >= first {
		p = f.a.words[i-2]
	}
	if p == nil || len(p.Nouns) == 0 || p.Nouns[0].Type == "" || f.covered[i-1] || f.listed(i) {
		return 0, 0
	}
	if p.Upper != f.a.l.rules.CapitalNouns {
		return 0, 0
	}
	return typeOf(p.Nouns[0].Type), f.unlistedEnd(i, end)
}

// unlistedEnd is the end of a run of words that no list knows as nouns.
func (f *nameFinder) unlistedEnd(i, end int) int {
	if !f.a.l.rules.CapitalNouns {
		return end
	}
	j := i + 1
	for j < end && !f.listed(j) {
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
	return w.Closed != nil || len(w.Nouns) > 0 && w.Nouns[0].Known
}

// bare: a capital that no list knows, which has no determiner where nouns are
// capitals: its type, if any, comes from the slot it fills.
func (f *nameFinder) bare(i, end, first int) int {
	w := f.a.words[i]
	if w.Closed != nil || f.a.tx.Tokens[i].Has(text.Hyphen) || len(w.Lower) < 3 {
		return 0
	}
	if !f.a.l.rules.CapitalNouns {
		if i == first && (w.Verbs != nil || w.Nouns != nil || f.a.l.lex.Usual(w.Lower) != 0) {
			return 0
		}
		return end
	}
	if f.listed(i) || w.Is(lexicon.Adj) || f.a.l.placeWords[w.Form] != nil || f.a.l.lex.Usual(w.Lower) != 0 || i == first && w.Verbs != nil || f.afterDeterminer(i, first) {
		return 0
	}
	return f.unlistedEnd(i, end)
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

// take makes the tokens [i, end) a name of an entity of type t.
func (f *nameFinder) take(i, end int, t types, agr lexicon.Agr) int {
	if i >= end {
		return end
	}
	n := f.spell(i, end)
	var ent int
	if known, ok := f.short[n.text]; ok && known >= 0 {
		ent = known
		if t != 0 && f.a.ents[ent].types == 0 {
			f.a.ents[ent].types = t
		}
	} else {
		if t == person {
			n.text = f.untitled(i, end, n)
		}
		ent = f.a.provisional(n.text, t, agr)
		f.register(i, end, ent, t)
	}
	f.a.addName(f.covered, name{first: i, last: end, ent: ent, genitive: n.genitive, mark: n.mark})
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
		if f.known(base) || m == "'" || m == "’" || f.afterNoun(i) {
			return spelled{text: base, mark: int32(len(m)), genitive: true}
		}
	}
	return spelled{text: s}
}

// afterNoun says whether a common noun that is no person's stands right before
// token i, so that the name is its genitive: "ein Erlass Rosa Mayrs".
func (f *nameFinder) afterNoun(i int) bool {
	if i == 0 || !f.a.l.rules.CapitalNouns {
		return false
	}
	w := f.a.words[i-1]
	return w != nil && w.Upper && !f.covered[i-1] && len(w.Nouns) > 0 && w.Nouns[0].Known && w.Nouns[0].Type == ""
}

// known says whether the article has the name elsewhere without the mark.
func (f *nameFinder) known(base string) bool {
	if _, ok := f.short[base]; ok {
		return true
	}
	return strings.Contains(f.a.tx.String, base+" ") || strings.Contains(f.a.tx.String, base+",") || strings.Contains(f.a.tx.String, base+"-")
}

// untitled leaves titles out of a person's name.
func (f *nameFinder) untitled(i, end int, n spelled) string {
	for i < end-1 && f.a.words[i].Is(lexicon.Title) && !f.a.words[i].Is(lexicon.FirstName) {
		i++
	}
	return f.a.tx.String[f.a.tx.Tokens[i].Start : f.a.tx.Tokens[end-1].End-n.mark]
}

// register lets short forms of a full name stand for its entity later.
func (f *nameFinder) register(i, end, ent int, t types) {
	full := f.a.ents[ent].name
	f.addShort(full, ent)
	words := strings.Fields(full)
	if len(words) < 2 {
		return
	}
	switch t {
	case person:
		f.addShort(words[len(words)-1], ent)
	case organization:
		if f.a.words[end-1].Is(lexicon.LegalForm) {
			f.addShort(strings.TrimSpace(strings.TrimSuffix(full, words[len(words)-1])), ent)
		}
		f.addShort(words[0], ent)
	}
}

// shortForms makes names of the words that stand for a full name elsewhere.
func (f *nameFinder) shortForms() {
	for i := f.a.first; i < len(f.a.toks); i++ {
		if f.covered[i] || !f.capital(i) {
			continue
		}
		n := f.spell(i, i+1)
		if ent, ok := f.short[n.text]; ok && ent >= 0 {
			f.a.addName(f.covered, name{first: i, last: i + 1, ent: ent, genitive: n.genitive, mark: n.mark})
		}
	}
}

func lastWord(s string) string {
	return s[strings.LastIndexByte(s, ' ')+1:]
}

// capitalize writes the first letter as a capital.
func capitalize(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}
