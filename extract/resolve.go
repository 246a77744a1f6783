package extract

import (
	"sort"
	"strings"
	"unicode"

	"dossier/extract/clause"
	"dossier/extract/lexicon"
	"dossier/rules"
)

// want is what a slot asks of its filler.
type want struct {
	types   types
	exclude int // entity that cannot be meant: nobody supports himself
	only    how
}

// how is which phrases may fill a slot: names are surer than descriptors, and
// descriptors than pronouns.
type how uint8

const (
	anyPhrase how = iota
	namesOnly
	noPronouns
)

// resolve says which entity a phrase means, none where nothing tells.
func (a *article) resolve(s *sentence, p int, w want) int {
	ph := &s.Phrases[p]
	switch {
	case ph.PronClass == lexicon.Rel:
		return a.antecedent(s, ph, w)
	case ph.Name >= 0:
		return a.fits(a.nameOf(s, ph.Name).ent, w)
	case ph.PronTok >= 0 && w.only == anyPhrase:
		return a.pronoun(s, ph, w)
	case ph.NounTok < 0:
		return none
	}
	if ent := a.beside(s, p, w); ent >= 0 || w.only == namesOnly {
		return ent
	}
	return a.descriptor(s, p, w)
}

// fits gives the entity back if the slot can take it.
func (a *article) fits(ent int, w want) int {
	if ent == w.exclude || !a.ents[ent].is(w.types) {
		return none
	}
	return ent
}

// antecedent is what the phrase before a relative clause means.
func (a *article) antecedent(s *sentence, ph *clause.Phrase, w want) int {
	c := &s.Clauses[ph.Clause]
	for p := c.Antecedent; p >= 0 && p >= c.Antecedent-3; p-- {
		if !s.agrees(p, ph) {
			continue
		}
		if ent := a.resolve(s, p, w); ent >= 0 {
			return ent
		}
		if s.Phrases[p].Prep == 0 {
			break
		}
	}
	return none
}

// agrees says whether a relative pronoun can refer to phrase p: gender and
// number are the same, the case need not be.
func (s *sentence) agrees(p int, rel *clause.Phrase) bool {
	return genders(s.Phrases[p].Agr)&genders(rel.Agr) != 0
}

// genders forgets the case.
func genders(agr lexicon.Agr) lexicon.Agr {
	var out lexicon.Agr
	for _, g := range [...]lexicon.Agr{lexicon.Masc, lexicon.Fem, lexicon.Neut, lexicon.Plural} {
		if agr&g != 0 {
			out |= g
		}
	}
	return out
}

// beside looks for a name in apposition to the phrase, or to which it stands in
// apposition itself.
func (a *article) beside(s *sentence, p int, w want) int {
	if q := a.nameBeside(s, p, w); q >= 0 {
		return a.nameOf(s, s.Phrases[q].Name).ent
	}
	return none
}

// nameBeside is the phrase of the name in apposition to phrase p. What hangs on
// p may come between: "der Chef von Alba, Tobias Kern".
func (a *article) nameBeside(s *sentence, p int, w want) int {
	if head := s.Phrases[s.Phrases[p].First].Appos; head >= 0 {
		for h := head; h >= 0; h = s.holder(h) {
			if a.nameFits(s, h, w) {
				return h
			}
		}
	}
	last := s.chainEnd(p)
	for q := p + 1; q < len(s.Phrases); q++ {
		if head := s.Phrases[q].Appos; head >= p && head <= last && a.nameFits(s, q, w) {
			return q
		}
	}
	return none
}

func (a *article) nameFits(s *sentence, p int, w want) bool {
	n := a.nameOf(s, s.Phrases[p].Name)
	return n != nil && s.Phrases[p].NounTok < 0 && a.fits(n.ent, w) >= 0
}

// chainEnd is the last phrase that hangs on p, each right behind the one before.
func (s *sentence) chainEnd(p int) int {
	q := p
	for q+1 < len(s.Phrases) && s.Phrases[q+1].Start == s.Phrases[q].End && (s.Phrases[q+1].PrepTok >= 0 || s.Phrases[q+1].Agr.Can(lexicon.Gen)) {
		q++
	}
	return q
}

// holder is the phrase that p hangs on as genitive or prepositional phrase, none
// where it hangs on nothing.
func (s *sentence) holder(p int) int {
	if p > 0 && s.Phrases[p-1].End == s.Phrases[p].Start && s.Phrases[p].PrepTok >= 0 {
		return p - 1
	}
	return none
}

// candidate is an earlier or later mention that a descriptor or pronoun may mean.
type candidate struct {
	ent, tok int
	sentence int
}

// farthest is how many mentions each looks at in either direction: what stands
// farther off is no longer in anybody's mind.
const farthest = 200

// each calls yield with the mentions around token tok, the nearest before it
// first, then those after it, at most reach sentences away.
func (a *article) each(tok, sentence, reach int, after bool, yield func(candidate) bool) {
	k := sort.Search(len(a.names), func(i int) bool { return a.names[i].first >= tok })
	for j := k - 1; j >= max(0, k-farthest); j-- {
		s := a.sentenceOf(a.names[j].first)
		if sentence-s > reach {
			break
		}
		if !yield(candidate{a.names[j].ent, a.names[j].first, s}) {
			return
		}
	}
	for j := k; after && j < min(len(a.names), k+farthest); j++ {
		if !yield(candidate{a.names[j].ent, a.names[j].first, a.sentenceOf(a.names[j].first)}) {
			return
		}
	}
}

// sentenceOf is the sentence that token tok stands in.
func (a *article) sentenceOf(tok int) int {
	lo, hi := 0, len(a.tx.Sentences)
	for lo < hi {
		mid := (lo + hi) / 2
		if int(a.tx.Sentences[mid].Last) <= tok {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// descriptor resolves a noun phrase without a name: "der Redmonder Konzern",
// "der Datenbank-Hersteller", "die Firma".
func (a *article) descriptor(s *sentence, p int, w want) int {
	ph := &s.Phrases[p]
	nouns := ph.Nouns
	for _, n := range nouns {
		if n.Office != "" {
			if ent := a.holder(s, p, n, w); ent >= 0 || a.officeOf(s, ph) != "" {
				return ent
			}
		}
	}
	if !a.definite(s, ph) {
		return none
	}
	d := describe(a, s, ph)
	return a.best(s, ph, d, w)
}

// definite says whether the phrase points to something known.
func (a *article) definite(s *sentence, ph *clause.Phrase) bool {
	switch ph.DetKind {
	case "definite", "demonstrative":
		return true
	}
	return ph.DetTok < 0 && ph.DetKind == "" && a.placesIn(s, ph) != nil && ph.Next < 0
}

// description is what a descriptor says of its referent.
type description struct {
	types    types
	lemmas   []lexicon.Sym
	kind     string // of the noun: bank, club
	words    string // the noun with its first part: "video-netzwerk", lower case
	modifier string // first part: "datenbank"
	places   []int32
	agr      lexicon.Agr
	generic  bool // says nothing but the type
}

func describe(a *article, s *sentence, ph *clause.Phrase) description {
	d := description{places: a.placesIn(s, ph), agr: ph.Agr}
	if d.places == nil {
		d.places = a.placeAfter(s, ph)
	}
	for _, n := range ph.Nouns {
		d.kind = n.Kind
		d.types |= typeOrNone(n.Type)
		if n.Lemma != 0 {
			d.lemmas = append(d.lemmas, n.Lemma)
		}
		if n.Modifier != "" {
			d.modifier = n.Modifier
		}
	}
	d.words = a.phraseWords(s, ph.ModStart, ph.NounTok)
	if ph.ModStart < ph.NounTok {
		d.modifier = a.phraseWords(s, ph.ModStart, ph.NounTok-1)
	}
	d.generic = d.modifier == "" && d.places == nil && ph.AdjStart == ph.AdjEnd
	return d
}

func typeOrNone(s string) types {
	if s == "" {
		return 0
	}
	return typeOf(s)
}

// phraseWords joins tokens [from, to] as "video netzwerk".
func (a *article) phraseWords(s *sentence, from, to int) string {
	if from == to {
		return s.Tokens[to].W.Lower
	}
	var b strings.Builder
	for i := from; i <= to; i++ {
		if s.Tokens[i].W == nil {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(s.Tokens[i].W.Lower)
	}
	return b.String()
}

// placesIn are the places that the phrase's adjectives name.
func (a *article) placesIn(s *sentence, ph *clause.Phrase) []int32 {
	for i := ph.AdjStart; i < ph.NounTok || i < ph.AdjEnd; i++ {
		if w := s.Tokens[i].W; w != nil {
			if places := a.l.placeWords[w.Form]; places != nil {
				return places
			}
		}
	}
	if n := a.nameOf(s, ph.ModName); n != nil && a.ents[n.ent].types == place && a.ents[n.ent].index >= 0 {
		return []int32{a.ents[n.ent].index} // "the Redmond company"
	}
	return nil
}

// placeAfter is the place in a prepositional phrase right behind the noun: "der
// Konzern aus Redmond".
func (a *article) placeAfter(s *sentence, ph *clause.Phrase) []int32 {
	k := s.after(ph)
	if k < 0 || s.Phrases[k].PrepTok < 0 {
		return nil
	}
	if n := a.nameOf(s, s.Phrases[k].Name); n != nil && a.ents[n.ent].types == place && a.ents[n.ent].index >= 0 {
		return []int32{a.ents[n.ent].index}
	}
	return nil
}

// best weighs the candidates of a descriptor.
func (a *article) best(s *sentence, ph *clause.Phrase, d description, w want) int {
	if d.types != 0 && w.types != 0 && d.types&w.types == 0 {
		return none
	}
	ask := d.types
	if ask == 0 {
		ask = w.types
	}
	bestEnt, bestScore := none, 0
	tok := s.first + ph.Start
	rank := 0
	seen := map[int]bool{}
	a.each(tok, s.index, len(a.sents), true, func(c candidate) bool {
		if seen[c.ent] || c.sentence == s.index && a.isSource(c) || a.fits(c.ent, w) < 0 || !a.ents[c.ent].is(ask) || a.ents[c.ent].types == 0 && !a.ents[c.ent].describedAs(d) {
			return true
		}
		seen[c.ent] = true
		score := a.likeness(c, d, tok, s.index)
		score -= rank
		rank++
		if score > bestScore {
			bestEnt, bestScore = c.ent, score
		}
		return true
	})
	return bestEnt
}

// likeness scores how well a candidate fits a descriptor, 0 where it cannot be.
// What is said of it outweighs how near it stands.
func (a *article) likeness(c candidate, d description, tok, sentence int) int {
	ent := &a.ents[c.ent]
	score := 0
	switch {
	case ent.calledIn(d.lemmas) && c.tok < tok, ent.declaredAs(d.words):
		score = 600
	case ent.makes(d.modifier):
		score = 500
	case d.kind != "" && ent.kinds[d.kind] && c.tok < tok:
		score = 450
	case d.kind != "" && len(ent.kinds) > 0 && !ent.kinds[d.kind]:
		return 0 // a bank is no airline
	}
	if d.places != nil {
		switch a.seatFits(ent, d.places) {
		case yes:
			score += 400
		case no:
			return 0
		default:
			score = min(score, 150)
		}
	}
	if score == 0 && (c.tok > tok || sentence-c.sentence > 4 || d.types == 0) {
		return 0
	}
	if score == 0 && d.modifier != "" && ent.declared != nil {
		return 0
	}
	if score == 0 {
		score = 100 - 10*(sentence-c.sentence)
	}
	return score
}

// describedAs says whether the entity is called by this noun, in a rule file or
// in the article.
func (ent *entity) describedAs(d description) bool {
	return ent.calledIn(d.lemmas) || ent.declaredAs(d.words)
}

// calledIn says whether the article calls the entity by one of the nouns.
func (ent *entity) calledIn(lemmas []lexicon.Sym) bool {
	for _, l := range lemmas {
		if ent.described[l] {
			return true
		}
	}
	return false
}

// declaredAs says whether a rule file describes the entity so.
func (ent *entity) declaredAs(words string) bool {
	if ent.declared == nil {
		return false
	}
	for _, x := range ent.declared.Descriptors {
		if sameWords(x, words) {
			return true
		}
	}
	return false
}

// sameWords compares a descriptor with a phrase: hyphens, blanks and case do not
// matter, nor an inflectional ending.
func sameWords(x, words string) bool {
	x = squeeze(x)
	words = squeeze(words)
	rest, ok := strings.CutPrefix(words, x)
	return ok && len(rest) <= 2
}

func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '-' || r == ' ' {
			return -1
		}
		return unicode.ToLower(r)
	}, s)
}

// makes says whether the modifier of a compound is what the entity makes:
// "Datenbank-Hersteller".
func (ent *entity) makes(modifier string) bool {
	if ent.declared == nil || modifier == "" {
		return false
	}
	modifier = squeeze(modifier)
	for _, m := range ent.declared.Makes {
		m = squeeze(m)
		if strings.HasPrefix(modifier, m) && len(modifier)-len(m) <= 2 {
			return true
		}
	}
	return false
}

type answer uint8

const (
	unknown answer = iota
	yes
	no
)

// seatFits says whether an entity's seat is in one of the places, in a part of
// them, or elsewhere.
func (a *article) seatFits(ent *entity, places []int32) answer {
	var seats []string
	if ent.declared != nil {
		seats = ent.declared.Seat
	}
	for _, p := range ent.seen {
		seats = append(seats[:len(seats):len(seats)], a.e.entities[p].ID)
	}
	if len(seats) == 0 {
		return unknown
	}
	answer := no
	for _, p := range places {
		id := a.e.entities[p].ID
		for _, seat := range seats {
			if seat == id || a.liesIn(seat, id) {
				return yes
			}
			if a.liesIn(id, seat) && len(seats) == 1 {
				answer = unknown
			}
		}
	}
	return answer
}

// liesIn says whether a declared place has another as its own seat.
func (a *article) liesIn(id, in string) bool {
	k, ok := a.e.byID[id]
	if !ok {
		return false
	}
	for _, s := range a.e.entities[k].Seat {
		if s == in {
			return true
		}
	}
	return false
}

// holder resolves "der US-Präsident": who holds the office when the article
// appears. The country comes from the phrase, else from what the article names.
func (a *article) holder(s *sentence, p int, n lexicon.NounReading, w want) int {
	return a.holderOf(n.Office, a.officeOf(s, &s.Phrases[p]), w)
}

// holderOf is who holds an office of the entity with that id, or, where it is
// empty, of one that the article names.
func (a *article) holderOf(office, of string, w want) int {
	best := none
	for i, d := range a.e.entities {
		for _, o := range d.Offices {
			if o.Relation != office || !a.heldThen(o) || of != "" && o.Of != of || of == "" && !a.mentions(o.Of) {
				continue
			}
			if _, named := a.byKey[d.ID]; named || best == none {
				if k := a.fits(a.declare(int32(i)), w); k >= 0 {
					best = k
				}
			}
		}
	}
	return best
}

// officeOf is the id of the country that the phrase names for an office:
// "US-Präsident", "der amerikanische Präsident", "Präsident der USA".
func (a *article) officeOf(s *sentence, ph *clause.Phrase) string {
	if n := a.nameOf(s, ph.ModName); n != nil && a.ents[n.ent].declared != nil {
		return a.ents[n.ent].declared.ID
	}
	if places := a.placesIn(s, ph); places != nil {
		return a.e.entities[places[0]].ID
	}
	if k := s.after(ph); k >= 0 && s.Phrases[k].Name >= 0 {
		if n := a.nameOf(s, s.Phrases[k].Name); a.ents[n.ent].types == place && a.ents[n.ent].declared != nil {
			return a.ents[n.ent].declared.ID
		}
	}
	return ""
}

// after is the phrase that begins where ph ends, or none.
func (s *sentence) after(ph *clause.Phrase) int {
	if ph.End < len(s.PhraseAt) {
		return s.PhraseAt[ph.End]
	}
	return none
}

// heldThen says whether an office was held when the article appeared, judged by
// the first day of either; an article without a date takes any.
func (a *article) heldThen(o rules.Office) bool {
	d := a.src.Published
	return d == "" || !after(o.From, d) && (o.To == "" || !after(d, o.To))
}

// after compares EDTF dates at the precision that both have.
func after(x, y string) bool {
	n := min(len(x), len(y))
	return x[:n] > y[:n]
}

// mentions says whether the article names a declared entity.
func (a *article) mentions(id string) bool {
	k, ok := a.byKey[id]
	return ok && a.ents[k].named > 0
}
