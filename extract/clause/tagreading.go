package clause

import (
	"strings"

	"dossier/extract/lexicon"
)

// reading is one slot that a unit can fill, and what the word itself says
// against it.
type reading struct {
	slot  slot
	cost  int8
	says  bool         // a verb whose object can be a clause
	parts bool         // a sign that parts main clauses, as a comma alone does not
	form  lexicon.Feat // verbs: which form it is
}

// What a word costs in its first, second … usual class, and what departs from
// the word lists.
const (
	usualClass   = 1
	nextClass    = 3
	laterClass   = 2
	oddVerb      = 8 // the word lists do not know it as a verb
	oddNoun      = 5
	oddAdjective = 6 // the lists have nearly all
	oddAdverb    = 8
	verbAsAdj    = 8 // "the announced deal"
	verbAsNoun   = 4 // "the buying of"
	formOfTwo    = 1 // a form that can be one of two: "bought", "buy"
)

// readings adds to out what the unit [start, end) can be.
func (g *tagger) readings(out []reading, start, end int) []reading {
	first := len(out)
	l := readingList{g: g, at: end - 1, start: start, out: out}
	t := &g.t[end-1]
	switch {
	case t.Name > 0:
		l.add(nameSlot, 0)
	case t.W == nil && (t.Punct == '&' || t.Punct == '/'):
		l.add(coordSlot, 0)
	case t.W == nil:
		l.out = append(l.out, reading{slot: stopSlot, parts: t.Punct != ','})
	case t.Number:
		l.add(numSlot, 0)
	case t.W.Is(lexicon.Clitic):
		l.clitic(t.W)
	case end-start > 1 && !g.t[start+1].Hyphen:
		l.add(nounSlot, usualClass) // "head of design": listed as a noun
	case end-start > 1:
		l.joined(t.W)
	case g.denies(end - 1):
		l.adverb(usualClass)
	default:
		l.word(t.W)
	}
	if len(l.out) == first {
		l.add(nounSlot, usualClass)
	}
	for i := first; i < len(l.out); i++ {
		l.out[i].cost -= g.lat.costs.rarity[l.out[i].slot]
	}
	return l.out
}

// denies says whether token i stands in a denial of several words: "no longer".
func (g *tagger) denies(i int) bool {
	for first := max(0, i-2); first <= i; first++ {
		w := g.t[first].W
		if w == nil {
			continue
		}
		for _, c := range w.Cues {
			if c.Kind == "negated" && len(c.Words) > 1 && first+len(c.Words) > i && g.reads(first, c.Words) {
				return true
			}
		}
	}
	return false
}

// readingList collects the readings of one unit.
type readingList struct {
	g         *tagger
	at, start int
	out       []reading
}

func (l *readingList) add(s slot, cost int8) { l.out = append(l.out, reading{slot: s, cost: cost}) }

func (l *readingList) verb(s slot, cost int8, takes bool, form lexicon.Feat) {
	l.out = append(l.out, reading{slot: s, cost: cost, says: takes, form: form})
}

// takesClause says whether the verb can have a clause for its object.
func (g *tagger) takesClause(w *lexicon.Word) bool {
	for i := range w.Verbs {
		if g.lex.Says(w.Verbs[i].Base) {
			return true
		}
	}
	return false
}

// clitic: the genitive 's, a short verb, "not".
func (l *readingList) clitic(w *lexicon.Word) {
	genitive := l.g.isGenitive(w)
	if genitive {
		l.add(possSlot, 1)
	}
	l.verbs(w, 1)
	if w.Verbs == nil && !genitive {
		l.adverb(0)
	}
}

// joined: "home-grown", "co-founded", "TikTok-owner": mostly as its last part,
// or an adjective whatever that is.
func (l *readingList) joined(w *lexicon.Word) {
	if len(w.Closed) > 0 && len(w.Nouns) > 0 && w.Nouns[0].Known {
		l.add(nounSlot, usualClass) // "start-up": no preposition
		return
	}
	l.word(w)
	if l.g.t[l.start].Name == 0 || w.Is(lexicon.Verb) {
		l.adjective(l.joinedAdjective(w))
	}
}

// joinedAdjective: "full-time" may be one, "co-founder" hardly.
func (l *readingList) joinedAdjective(w *lexicon.Word) int8 {
	if len(w.Nouns) > 0 && w.Nouns[0].Known && !w.HasVerb(lexicon.Participle) {
		if w.Nouns[0].Type == "Person" {
			return 2 * oddAdjective
		}
		return oddAdjective
	}
	return usualClass
}

// adverb: anywhere, or between a helper and its verb.
func (l *readingList) adverb(cost int8) {
	l.add(advSlot, cost)
	l.add(modalAdvSlot, cost)
	l.add(beAdvSlot, cost)
	l.add(haveAdvSlot, cost)
}

// adjective: before a noun, or by itself.
func (l *readingList) adjective(cost int8) {
	l.add(adjSlot, cost)
	l.add(predSlot, cost)
}

// word: the readings of a single word.
func (l *readingList) word(w *lexicon.Word) {
	if w.Is(lexicon.Verb) && l.g.inSource(l.at) && l.g.lex.Usual(w.Lower) == 'v' {
		l.adverb(0)
		return
	}
	if w.Is(lexicon.Prep) && l.endsSource() {
		l.add(prepSlot, 0)
		return
	}
	for i := range w.Closed {
		l.closed(w, &w.Closed[i])
	}
	if w.Is(lexicon.InfMark) {
		l.add(markSlot, 1)
	}
	if w.Is(lexicon.Particle) {
		l.add(particleSlot, 3)
	}
	if l.g.lex.Helper(w) {
		l.verbs(w, 0)
		if len(w.Closed) == 0 && l.g.lex.Usual(w.Lower) == 0 {
			return
		}
	}
	l.open(w)
}

// endsSource says whether the word before opens a source cue: "according to".
func (l *readingList) endsSource() bool {
	before := l.g.word(l.at - 1)
	return before != nil && before.Is(lexicon.Verb) && l.g.inSource(l.at-1) && l.g.lex.Usual(before.Lower) == 'v'
}

// closed adds one reading of a closed class.
func (l *readingList) closed(w *lexicon.Word, c *lexicon.Closed) {
	cost := int8(0)
	if len(w.Closed) > 1 {
		cost = 2
	}
	switch c.Class {
	case lexicon.Det:
		l.add(detSlot, cost)
		if c.Kind == "quantifier" {
			l.add(numSlot, cost+nextClass)
			l.add(pronSlot, cost+nextClass)
		}
	case lexicon.Pron:
		l.add(pronSlot, cost)
	case lexicon.Prep:
		l.add(prepSlot, cost)
	case lexicon.Post:
		l.adverb(cost)
	case lexicon.Coord:
		l.add(coordSlot, cost)
		l.add(verbCoordSlot, cost)
	case lexicon.Rel:
		if !l.g.sentenceStart(l.at) {
			l.add(relSlot, cost)
		}
	case lexicon.Wh:
		l.add(whSlot, cost)
	case lexicon.Correl:
		l.adverb(3)
	default:
		l.add(subSlot, cost)
	}
}

// open adds the open classes of a word, the usual one first.
func (l *readingList) open(w *lexicon.Word) {
	classes := l.g.lex.Lang.Words[w.Lower]
	closed := len(w.Closed) > 0
	cost := int8(usualClass)
	if closed {
		cost = nextClass
	}
	for i, c := range []byte(classes) {
		l.class(w, c, cost)
		cost += choose(i == 0 && !closed, nextClass, laterClass)
	}
	if closed && w.Adj != "" {
		l.adjective(usualClass)
	}
	if !closed {
		l.unlisted(w, classes)
	}
}

func (l *readingList) class(w *lexicon.Word, c byte, cost int8) {
	switch c {
	case 'n':
		if len(w.Nouns) > 0 && w.Nouns[0].Known && w.Closed == nil {
			cost = min(cost, usualClass+1)
		}
		l.add(nounSlot, cost)
	case 'v':
		if w.HasVerb(lexicon.Participle | lexicon.Gerund) {
			cost = min(cost, usualClass+1)
		}
		l.verbs(w, cost)
	case 'a':
		if w.HasVerb(lexicon.Participle | lexicon.Gerund) {
			cost = max(cost, nextClass)
		}
		l.adjective(cost)
	case 'r':
		l.adverb(cost)
	}
}

// unlisted adds what the lists do not say of a word.
func (l *readingList) unlisted(w *lexicon.Word, classes string) {
	has := func(c byte) bool { return strings.IndexByte(classes, c) >= 0 }
	noun := len(w.Nouns) > 0 && w.Nouns[0].Known
	if w.Verbs != nil && !has('v') && !l.g.lex.Helper(w) {
		l.verbs(w, l.asVerb(w, classes != "", noun))
	}
	known := classes != "" || noun || w.Verbs != nil
	if !has('n') {
		l.add(nounSlot, choose(noun && classes == "", usualClass, l.asNoun(w, known)))
	}
	if !has('a') {
		l.asAdjective(w, known)
	}
	if !has('r') && (!known || isCue(w)) {
		l.adverb(choose(isCue(w), usualClass, oddAdverb))
	}
}

func (l *readingList) asVerb(w *lexicon.Word, listed, noun bool) int8 {
	switch {
	case !listed && !noun:
		return usualClass
	case w.HasVerb(lexicon.Participle | lexicon.Gerund), !listed:
		return nextClass
	}
	return oddVerb
}

// isCue says whether the word is a cue by itself.
func isCue(w *lexicon.Word) bool {
	for _, c := range w.Cues {
		if len(c.Words) == 1 && w.Verbs == nil {
			return true
		}
	}
	return w.Is(lexicon.Particle)
}

func choose(when bool, a, b int8) int8 {
	if when {
		return a
	}
	return b
}

func (l *readingList) asNoun(w *lexicon.Word, known bool) int8 {
	switch {
	case !known, w.Upper && !l.g.sentenceStart(l.at):
		return usualClass
	case len(w.Nouns) > 0 && w.Nouns[0].Known:
		return nextClass
	case w.HasVerb(lexicon.Gerund):
		return verbAsNoun
	}
	return oddNoun + nextClass*choose(w.HasVerb(lexicon.Participle|lexicon.PastTense), 1, 0)
}

func (l *readingList) asAdjective(w *lexicon.Word, known bool) {
	switch {
	case w.Adj != "" && w.HasVerb(lexicon.Participle|lexicon.Gerund):
		l.add(adjSlot, nextClass)
	case w.Adj != "":
		l.adjective(usualClass)
	case w.HasVerb(lexicon.Participle | lexicon.Gerund):
		l.add(adjSlot, verbAsAdj)
	case !known && !w.Is(lexicon.Time):
		l.adjective(choose(w.Upper, nextClass, oddAdjective))
	}
}

// verbs adds the forms of a verb.
func (l *readingList) verbs(w *lexicon.Word, cost int8) {
	if w.Upper && !l.g.sentenceStart(l.at) {
		return
	}
	var seen [slots]bool
	first := len(l.out)
	for i := range w.Verbs {
		s := l.g.verbSlot(&w.Verbs[i])
		if !seen[s] {
			seen[s] = true
			l.verb(s, cost, l.g.takesClause(w), w.Verbs[i].Feat&(lexicon.Finite|lexicon.Infinitive|lexicon.Participle|lexicon.Gerund))
		}
	}
	if seen[finiteSlot] && (seen[baseSlot] || seen[partSlot]) {
		for i := first; i < len(l.out); i++ {
			switch l.out[i].slot {
			case finiteSlot, baseSlot, partSlot:
				l.out[i].cost += formOfTwo
			}
		}
	}
}

// verbSlot is the slot of a verb's form by what the verb does to others.
func (g *tagger) verbSlot(r *lexicon.VerbReading) slot {
	role := g.lex.Role(r.Base)
	be := role&lexicon.ProgressiveAux != 0
	have := role&lexicon.PerfectAux != 0
	switch {
	case r.Feat&lexicon.Finite != 0 && role&(lexicon.ModalVerb|lexicon.FutureAux|lexicon.SupportAux) != 0:
		return modalSlot
	case r.Feat&lexicon.Finite != 0 && be:
		return beSlot
	case r.Feat&lexicon.Finite != 0 && have:
		return haveSlot
	case r.Feat&lexicon.Finite != 0:
		return finiteSlot
	case be:
		return beenSlot
	case have && r.Feat&lexicon.Participle == 0:
		return havingSlot
	case r.Feat&lexicon.Infinitive != 0:
		return baseSlot
	case r.Feat&lexicon.Participle != 0:
		return partSlot
	case r.Feat&lexicon.Gerund != 0:
		return gerundSlot
	}
	return finiteSlot
}
