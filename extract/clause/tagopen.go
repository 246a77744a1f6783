package clause

import "dossier/extract/lexicon"

// open tags a word of an open class.
func (g *tagger) open(i int) Tag {
	w := g.t[i].W
	if w.Upper && (!g.sentenceStart(i) || i+1 < len(g.t) && g.t[i+1].Punct == '”') {
		return Noun
	}
	if w.Upper && (g.lex.Helper(w) || g.topicalized(i)) {
		return Verb // "Habe gekauft": the subject is left out
	}
	before := g.nounAhead(i+1) && g.lex.Usual(w.Lower) != 'r'
	switch {
	case w.Upper && g.lowerAdjective(i, w) && g.capitalAt(i+1):
		return Adj
	case w.Upper && g.asks(i):
		return Verb
	case w.Upper && (w.Verbs == nil || g.listedNoun(w)):
		return g.startNoun(i)
	case w.Is(lexicon.Adj) && before && !g.lex.Helper(w) && g.adjectivePlace(i):
		return Adj
	case g.closesBracket(i):
		return Verb
	case g.lex.Usual(w.Lower) == 'r' && w.Verbs != nil && addressing(w) && !w.Upper:
		return Adv
	case g.lex.Usual(w.Lower) == 'r' && (w.Upper && !w.HasVerb(lexicon.Finite) || g.otherFinite(i)):
		return Adv
	case g.lex.Lang.CapitalNouns && i > 0 && g.out[i-1] == Prep && w.HasVerb(lexicon.Participle):
		return Adv // "als erwartet"
	case w.Verbs != nil:
		return Verb
	}
	return Adv
}

// addressing says whether a word can be a verb in the second person only: "einst".
func addressing(w *lexicon.Word) bool {
	for i := range w.Verbs {
		if w.Verbs[i].Feat&lexicon.Second == 0 {
			return false
		}
	}
	return true
}

// closesBracket says whether a participle at the end of the field is what the
// helper before it waits for, though it is mostly an adverb: "zum Partner bestimmt".
func (g *tagger) closesBracket(i int) bool {
	w := g.t[i].W
	if w.Upper || !w.HasVerb(lexicon.Participle) {
		return false
	}
	if next := g.word(i + 1); next != nil && g.lex.Lang.Order == "v2" && g.lex.Helper(next) && g.endsField(i+2) {
		return true // "weil sie sich ausgesprochen hat"
	}
	if !g.endsField(i + 1) {
		return false
	}
	for j := i - 1; j >= 0 && g.t[j].W != nil && g.out[j] != Coord; j-- {
		if g.out[j] == Verb {
			return g.finiteAt(j) && g.lex.Helper(g.t[j].W)
		}
	}
	return false
}

// asks says whether the word that opens the sentence is its finite verb though it
// could be a noun: somebody named follows, and no other verb is there. "Tritt Mayr
// für Alba an?"
func (g *tagger) asks(i int) bool {
	if g.lex.Lang.Order != "v2" || i+1 >= len(g.t) || g.otherFinite(i) {
		return false
	}
	if next := g.word(i + 1); g.t[i+1].Name == 0 && (next == nil || next.Upper || !next.Is(lexicon.Pron) || next.Is(lexicon.Det|lexicon.Prep)) {
		return false
	}
	for _, r := range g.t[i].W.Verbs {
		if r.Feat&lexicon.Finite != 0 && r.Feat&lexicon.SingularForm != 0 && r.Feat&lexicon.Indicative != 0 && r.Feat&(lexicon.First|lexicon.Second) == 0 {
			return true
		}
	}
	return false
}

// topicalized says whether the word that opens the sentence is the participle of
// the helper behind it, which finds no other: "Verboten hat sie das nicht".
func (g *tagger) topicalized(i int) bool {
	next := g.word(i + 1)
	if !g.t[i].W.HasVerb(lexicon.Participle) || next == nil || !g.finiteAt(i+1) || !g.lex.Helper(next) {
		return false
	}
	for j := i + 2; j < len(g.t) && g.t[j].W != nil; j++ {
		if w := g.t[j].W; g.t[j].Name == 0 && !w.Upper && w.HasVerb(lexicon.Participle|lexicon.Infinitive) {
			return false
		}
	}
	return true
}

func (g *tagger) sentenceStart(i int) bool {
	return i == 0 || i == 1 && g.t[0].W == nil || g.t[i-1].Punct == '“' || g.t[i-1].Punct == ':'
}

// startNoun tells a noun from an adverb at the beginning of a sentence.
func (g *tagger) startNoun(i int) Tag {
	if g.lex.Usual(g.t[i].W.Lower) == 'r' {
		return Adv
	}
	if g.listedNoun(g.t[i].W) || g.t[i].W.Is(lexicon.FirstName|lexicon.Title|lexicon.LegalForm) {
		return Noun
	}
	if i+1 < len(g.t) && g.t[i+1].W != nil && g.verbAt(i+1) && !g.capitalAt(i+1) {
		return Noun
	}
	return Adv
}

func (g *tagger) listedNoun(w *lexicon.Word) bool {
	return len(w.Nouns) > 0 && w.Nouns[0].Known
}

// lowerAdjective looks at a capitalized word as if it were written small.
func (g *tagger) lowerAdjective(i int, w *lexicon.Word) bool {
	if w.Adj != "" {
		return true
	}
	small := g.lex.Word(w.Lower)
	if next := g.word(i + 1); next != nil && g.t[i+1].Name == 0 && !g.t[i+1].Hyphen && g.listedNoun(next) && !next.Is(lexicon.Time) {
		return small.Is(lexicon.Adj) // "Enge Kontakte"
	}
	return small.Is(lexicon.Adj) && small.Verbs == nil && !g.listedNoun(w)
}

func (g *tagger) capitalAt(i int) bool {
	w := g.word(i)
	return w != nil && (w.Upper || g.t[i].Name > 0)
}

func (g *tagger) verbAt(i int) bool {
	w := g.word(i)
	return w != nil && g.t[i].Name == 0 && !w.Upper && w.Verbs != nil && w.HasVerb(lexicon.Finite)
}

// adjectivePlace tells an adjective from a finite verb of the same form: after
// a determiner, preposition or adjective, or where it is no verb.
func (g *tagger) adjectivePlace(i int) bool {
	w := g.t[i].W
	if !w.HasVerb(lexicon.Finite) && !w.HasVerb(lexicon.Infinitive) {
		return true
	}
	if i == 0 {
		return false
	}
	switch g.out[i-1] {
	case Number:
		if len(g.t[i-1].W.Form) != 4 {
			return true
		} // "im Mai 2019 gründete Mayr"
	case Det, Adj, Prep:
		return true
	}
	return g.otherFinite(i)
}

// otherFinite says whether the field of token i has another form that can only
// be its finite verb.
func (g *tagger) otherFinite(i int) bool {
	for j := i - 1; j >= 0 && g.t[j].W != nil && g.out[j] != Coord; j-- {
		if g.out[j] == Verb && g.finiteAt(j) {
			return true
		}
	}
	for j := i + 1; j < len(g.t) && g.t[j].W != nil && !g.t[j].W.Is(lexicon.Coord); j++ {
		if w := g.t[j].W; g.finiteAt(j) && w.Closed == nil && g.surelyFinite(w, i) {
			return true
		}
	}
	return false
}

// surelyFinite says whether a form after token i is no adjective, participle, or
// infinitive outside a verb-final clause.
func (g *tagger) surelyFinite(w *lexicon.Word, i int) bool {
	return g.lex.Helper(w) || !w.Is(lexicon.Adj) && !w.HasVerb(lexicon.Participle) && (!w.HasVerb(lexicon.Infinitive) || g.subordinate(i))
}

// subordinate says whether a subordinator or relative pronoun opens the field of
// token i.
func (g *tagger) subordinate(i int) bool {
	for j := i - 1; j >= 0 && g.t[j].W != nil; j-- {
		if g.out[j] == Sub || g.out[j] == Rel {
			return true
		}
	}
	return false
}
