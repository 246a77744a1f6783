package clause

import "dossier/extract/lexicon"

// tagger gives each token of a sentence one tag by its readings and its
// neighbours.
type tagger struct {
	lex  *lexicon.Lexicon
	t    []Token
	out  []Tag
	form []lexicon.Feat
	lat  *lattice
}

func (g *tagger) run() {
	if g.lex.Lang.Order != "v2" {
		g.path()
		return
	}
	for i := range g.t {
		g.out[i] = g.tag(i)
	}
}

func (g *tagger) tag(i int) Tag {
	t := &g.t[i]
	switch {
	case t.Name > 0:
		return NameTag
	case t.W == nil:
		return Punct
	case t.Number || t.W.Is(lexicon.Numeral):
		return Number
	case i == 0 && len(g.t) > 1 && g.t[1].Name == 0 && g.t[1].W != nil && g.t[1].W.Is(lexicon.Noun) && g.lex.Counts(t.W):
		return Number // "Zehn Millionen Euro"
	case t.W.Is(lexicon.Clitic):
		return g.clitic(i)
	}
	if t.Hyphen && t.W.Is(lexicon.Noun) {
		return Noun
	}
	if i+1 < len(g.t) && g.t[i+1].Hyphen && g.lex.Prefix(t.W) {
		return Adj
	}
	if t.W.Is(lexicon.Verb) && g.inSource(i) || g.inCue(i) {
		return Adv
	}
	if t.W.Is(lexicon.InfMark) && g.infinitiveFollows(i) {
		return InfMark
	}
	if len(t.W.Closed) > 0 {
		if tag := g.closed(i); tag != None {
			return tag
		}
	}
	if g.particle(i) && (t.W.Verbs == nil || g.otherFinite(i) && !g.awaited(i)) {
		return Particle
	}
	return g.open(i)
}

// particle says whether the word at i can be a particle that its verb has left at
// the end of the field. Where nouns have a capital, a particle has none: "Er
// besucht ein Haus."
func (g *tagger) particle(i int) bool {
	w := g.t[i].W
	if i == 0 || !w.Is(lexicon.Particle) || g.lex.Lang.CapitalNouns && w.Upper && !w.Shout {
		return false
	}
	return g.endsField(i + 1)
}

// awaited says whether the word at i can be the infinitive that a helper in its
// field waits for: "muss hinter ihm stehen".
func (g *tagger) awaited(i int) bool {
	if !g.t[i].W.HasVerb(lexicon.Infinitive) {
		return false
	}
	for j := i - 1; j >= 0 && g.t[j].W != nil && g.out[j] != Coord; j-- {
		if g.out[j] == Verb {
			return g.lex.Helper(g.t[j].W)
		}
	}
	return false
}

// clitic tells the genitive 's from a short verb.
func (g *tagger) clitic(i int) Tag {
	w := g.t[i].W
	if w.Is(lexicon.Verb) && i > 0 && (g.out[i-1] == Pron || g.verbFollows(i+1)) {
		return Verb
	}
	if w.Is(lexicon.Verb) && !g.isGenitive(w) {
		return Verb
	}
	if g.isGenitive(w) {
		return Possess
	}
	return Adv
}

func (g *tagger) isGenitive(w *lexicon.Word) bool {
	for _, m := range g.lex.Lang.GenitiveMarks {
		if m == w.Lower {
			return true
		}
	}
	return false
}

// verbFollows looks for a participle or gerund after a short "is" or "has".
func (g *tagger) verbFollows(i int) bool {
	w := g.word(i)
	return w != nil && g.t[i].Name == 0 && w.HasVerb(lexicon.Gerund|lexicon.Participle) && !w.Is(lexicon.Noun) && !g.nominal(i+1)
}

// infinitiveFollows says whether the marker at i has its verb: "zu kaufen",
// "to quietly buy".
func (g *tagger) infinitiveFollows(i int) bool {
	w := g.word(i + 1)
	if w == nil || g.t[i+1].Name > 0 || w.Upper {
		return false
	}
	if w.HasVerb(lexicon.Infinitive) {
		return true
	}
	next := g.word(i + 2)
	return !g.lex.Lang.CapitalNouns && w.Closed == nil && !w.Is(lexicon.Noun|lexicon.Verb) && next != nil && next.HasVerb(lexicon.Infinitive)
}

// inSource says whether a source cue of several words begins at i: "according to".
func (g *tagger) inSource(i int) bool {
	for _, c := range g.t[i].W.Cues {
		if c.Kind != "source" || len(c.Words) < 2 || i+len(c.Words) > len(g.t) {
			continue
		}
		same := true
		for j, w := range c.Words {
			same = same && g.t[i+j].W != nil && g.t[i+j].W.Lower == w
		}
		if same {
			return true
		}
	}
	return false
}

// inCue says whether token i stands in a cue of several words that hold no noun:
// "nach wie vor".
func (g *tagger) inCue(i int) bool {
	if !g.lex.Lang.CapitalNouns {
		return false
	}
	for first := max(0, i-2); first <= i; first++ {
		if w := g.t[first].W; w == nil {
			continue
		} else if n := g.cueLength(first, w); first+n > i {
			return true
		}
	}
	return false
}

// cueLength is the length of the longest cue of at least three small words that
// begins at token i, or zero.
func (g *tagger) cueLength(i int, w *lexicon.Word) int {
	for _, c := range w.Cues {
		if len(c.Words) > 2 && g.reads(i, c.Words) {
			return len(c.Words)
		}
	}
	return 0
}

// reads says whether the words stand at token i, none with a capital but the first.
func (g *tagger) reads(i int, words []string) bool {
	if i+len(words) > len(g.t) {
		return false
	}
	for j, want := range words {
		w := g.t[i+j].W
		if w == nil || w.Lower != want || w.Upper && j > 0 || w.HasVerb(lexicon.Finite) {
			return false
		}
	}
	return true
}

func (g *tagger) word(i int) *lexicon.Word {
	if i < 0 || i >= len(g.t) {
		return nil
	}
	return g.t[i].W
}

// closed chooses among the closed classes of a word, None where it is better
// read as a verb, noun or adverb.
func (g *tagger) closed(i int) Tag {
	w := g.t[i].W
	switch {
	case w.Is(lexicon.Rel) && g.relativeFinal(i):
		return Rel
	case w.Is(lexicon.Sub) && g.subordinates(i):
		return Sub
	case w.Is(lexicon.Det) && (g.nominal(i+1) || g.lex.Lang.CapitalNouns && g.extended(i)) && !g.bareVerb(i):
		return Det
	case g.particle(i) && !w.Is(lexicon.Det):
		return Particle
	case w.Is(lexicon.Prep) && g.approximates(i):
		return Adv
	case w.Is(lexicon.Post) && g.postposed(i):
		return Post
	case w.Is(lexicon.Prep) && (g.nominal(i+1) || g.word(i+1) != nil && g.word(i+1).Is(lexicon.Prep|lexicon.Wh)):
		return Prep
	case w.Is(lexicon.Post) && g.afterNominal(i):
		return Post
	case w.Is(lexicon.Verb) && !w.Is(lexicon.Pron|lexicon.Coord):
		return Verb
	case w.Is(lexicon.Coord):
		return Coord
	case w.Is(lexicon.Pron):
		return Pron
	case w.Is(lexicon.Wh):
		return Wh
	case w.Is(lexicon.Prep) && !w.Is(lexicon.Particle):
		return Prep
	case w.Is(lexicon.Correl):
		return Adv
	}
	return None
}

// afterNominal says whether a noun, name or number ends before i, in quotation
// marks or not.
func (g *tagger) afterNominal(i int) bool {
	if i > 1 && g.t[i-1].Punct == '”' {
		i--
	}
	return i > 0 && (g.out[i-1] == Noun || g.out[i-1] == NameTag || g.out[i-1] == Number)
}

// postposed says whether a word that may also be a preposition stands behind its
// noun: "dem Vernehmen nach werde", with the finite verb next.
func (g *tagger) postposed(i int) bool {
	next := g.word(i + 1)
	return g.afterNominal(i) && next != nil && next.Closed == nil && g.finiteAt(i+1) && g.lex.Helper(next)
}

// approximates says whether two prepositions before a number only say how exact
// it is, of which token i is one: "bis zu sechs Millionen".
func (g *tagger) approximates(i int) bool {
	if !g.lex.Lang.CapitalNouns {
		return false
	}
	next, prev := g.word(i+1), g.word(i-1)
	return next != nil && next.Is(lexicon.Prep) && g.number(i+2) ||
		prev != nil && prev.Is(lexicon.Prep) && g.out[i-1] == Adv && g.number(i+1)
}

func (g *tagger) number(i int) bool {
	return i < len(g.t) && g.t[i].Name == 0 && (g.t[i].Number || g.t[i].W != nil && g.t[i].W.Is(lexicon.Numeral))
}

// bareVerb reads a word that is determiner and verb ("sein") as a verb where a
// verb group ends with it.
func (g *tagger) bareVerb(i int) bool {
	return g.t[i].W.Is(lexicon.Verb) && i > 0 && g.out[i-1] == Verb && g.endsField(i+1)
}

// nominal says whether a noun phrase can go on at i.
func (g *tagger) nominal(i int) bool {
	for ; i < len(g.t); i++ {
		t := &g.t[i]
		switch {
		case t.Name > 0 || t.Number:
			return true
		case t.W == nil:
			return t.Punct == '“'
		case t.W.Is(lexicon.Numeral):
			return true
		case g.lex.Lang.CapitalNouns && t.W.Upper:
			return true
		case t.W.Is(lexicon.Det|lexicon.Pron) && !t.W.Is(lexicon.Coord):
			return true
		case t.W.Is(lexicon.Adj) && (!t.W.HasVerb(lexicon.Finite) || g.nounAhead(i+1)):
			return true
		case g.lex.Lang.CapitalNouns && t.W.Closed == nil && t.W.Verbs == nil:
			continue // an adverb before an adjective: "die weltweit größte"
		case g.lex.Lang.CapitalNouns:
			return false
		}
		return t.W.Closed == nil || t.W.Is(lexicon.Noun)
	}
	return false
}

// endsField says whether the field ends before i: punctuation, a conjunction
// or the end of the sentence.
func (g *tagger) endsField(i int) bool {
	return i >= len(g.t) || g.t[i].W == nil || g.t[i].W.Is(lexicon.Coord)
}

// nounAhead says whether a noun, name or number follows, other attributes apart.
func (g *tagger) nounAhead(i int) bool {
	for ; i < len(g.t); i++ {
		t := &g.t[i]
		switch {
		case t.Name > 0 || t.Number:
			return true
		case t.W == nil:
			return t.Punct == '“' && i+1 < len(g.t) && g.t[i+1].W != nil && g.t[i+1].W.Upper
		case t.W.Upper:
			return !t.W.Is(lexicon.Det|lexicon.Pron) || t.W.Is(lexicon.Noun)
		case t.W.Is(lexicon.Coord):
			if next := g.word(i + 1); next == nil || !next.Is(lexicon.Adj) || next.Upper {
				return false
			}
		case t.W.Closed != nil || t.W.HasVerb(lexicon.Finite) && !t.W.Is(lexicon.Adj):
			return false
		}
	}
	return false
}

// fieldEnd is the first token from i on that is punctuation, or the end;
// quotation marks inside a field do not end it.
func (g *tagger) fieldEnd(i int) int {
	for i < len(g.t) && (g.t[i].W != nil || g.t[i].Punct == '“' || g.t[i].Punct == '”') {
		i++
	}
	return i
}

// afterBoundary says whether a clause can begin at i.
func (g *tagger) afterBoundary(i int) bool {
	return i == 0 || g.t[i-1].W == nil || g.t[i-1].W.Is(lexicon.Coord)
}
