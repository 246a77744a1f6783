package clause

import "dossier/extract/lexicon"

// open tags a word of an open class.
func (g *tagger) open(i int) Tag {
	if g.lex.Lang.CapitalNouns {
		return g.openCapital(i)
	}
	return g.openPlain(i)
}

// openCapital serves languages that write nouns with a capital.
func (g *tagger) openCapital(i int) Tag {
	w := g.t[i].W
	if w.Upper && (!g.sentenceStart(i) || i+1 < len(g.t) && g.t[i+1].Punct == '”') {
		return Noun
	}
	before := g.nounAhead(i+1) && g.lex.Usual(w.Lower) != 'r'
	switch {
	case w.Upper && g.lowerAdjective(w) && g.capitalAt(i+1):
		return Adj
	case w.Upper && (w.Verbs == nil || g.listedNoun(w)):
		return g.startNoun(i)
	case w.Is(lexicon.Adj) && before && !g.lex.Helper(w) && g.adjectivePlace(i):
		return Adj
	case g.lex.Usual(w.Lower) == 'r' && g.otherFinite(i):
		return Adv
	case w.Verbs != nil:
		return Verb
	}
	return Adv
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
	return len(w.Nouns) > 0 && (w.Nouns[0].Known)
}

// lowerAdjective looks at a capitalized word as if it were written small.
func (g *tagger) lowerAdjective(w *lexicon.Word) bool {
	if w.Adj != "" {
		return true
	}
	small := g.lex.Word(w.Lower)
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
	case Det, Adj, Prep, Number:
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

// openPlain serves languages that write only names with a capital.
func (g *tagger) openPlain(i int) Tag {
	w := g.t[i].W
	prev := None
	if i > 0 {
		prev = g.out[i-1]
	}
	usual := g.lex.Usual(w.Lower)
	switch {
	case usual == 'r' && !w.Upper:
		return Adv
	case w.Verbs == nil:
		return g.plainNominal(i)
	case prev == InfMark || g.afterAuxiliary(i):
		return Verb
	case w.Upper && i > 0 && g.t[i-1].Punct == 0:
		return Noun
	case prev == Det || prev == Possess || prev == Adj || prev == Number:
		return g.insidePhrase(i)
	case prev == Prep:
		if w.HasVerb(lexicon.Gerund) {
			return Verb
		}
		return g.insidePhrase(i)
	case !w.HasVerb(lexicon.Infinitive | lexicon.PresentTense):
		return Verb
	}
	return g.ambiguous(i)
}

// plainNominal tells nouns, adjectives and adverbs apart.
func (g *tagger) plainNominal(i int) Tag {
	w := g.t[i].W
	switch {
	case w.Nouns != nil || w.Upper:
		return Noun
	case w.Adj != "", g.lex.Usual(w.Lower) == 'a' && g.phraseWord(i+1):
		return Adj
	case g.lex.Usual(w.Lower) == 'a':
		return g.lonelyAdjective(i)
	case g.lex.Lookup(w.Lower) == 0 && w.Cues == nil && !w.Is(lexicon.Particle):
		if g.phraseWord(i + 1) {
			return Adj
		}
		return Noun
	}
	return Adv
}

// phraseWord says whether the word at i can only go on with a noun phrase.
func (g *tagger) phraseWord(i int) bool {
	if i >= len(g.t) || g.t[i].W == nil {
		return false
	}
	w := g.t[i].W
	return g.t[i].Name > 0 || w.Closed == nil && (w.Verbs == nil || w.Nouns != nil) && !w.Is(lexicon.Clitic|lexicon.InfMark)
}

// insidePhrase reads a verb form after a determiner as adjective or noun.
func (g *tagger) insidePhrase(i int) Tag {
	if g.phraseWord(i + 1) {
		return Adj
	}
	return Noun
}

// afterAuxiliary says whether an auxiliary, modal or "not" asks for a verb here.
func (g *tagger) afterAuxiliary(i int) bool {
	w := g.t[i].W
	for j := i - 1; j >= 0 && j >= i-3; j-- {
		p := g.t[j].W
		switch {
		case p == nil:
			return false
		case g.out[j] == Verb && g.lex.Helper(p):
			return w.HasVerb(lexicon.Infinitive | lexicon.Participle | lexicon.Gerund)
		case g.out[j] != Adv:
			return false
		}
	}
	return false
}

// ambiguous decides between noun and present-tense verb by what stands around:
// a verb wants a subject before it and a phrase, adverb or end after it, and no
// surer verb in its field.
func (g *tagger) ambiguous(i int) Tag {
	if i == 0 {
		return Noun
	}
	switch g.out[i-1] {
	case Noun, NameTag, Pron, Adv, Rel, Coord, Post, Punct, Wh:
	default:
		return g.insidePhrase(i)
	}
	if g.out[i-1] == Pron {
		return Verb
	}
	if g.surerVerb(i) || g.lex.Usual(g.t[i].W.Lower) == 'n' && g.fieldHasVerb(i) {
		return Noun
	}
	next := g.word(i + 1)
	if next == nil || g.t[i+1].Name > 0 || next.Upper || next.Closed != nil || next.Is(lexicon.InfMark|lexicon.Particle) || next.Nouns == nil && next.Verbs == nil {
		return Verb
	}
	if g.lex.Usual(g.t[i].W.Lower) != 'n' {
		return Verb
	}
	return g.insidePhrase(i)
}

// surerVerb looks for a form later in the field that can only be a finite verb.
func (g *tagger) surerVerb(i int) bool {
	for j := i + 1; j < len(g.t) && g.t[j].W != nil; j++ {
		w := g.t[j].W
		if g.t[j].Name > 0 {
			continue
		}
		if w.Is(lexicon.Sub|lexicon.Rel|lexicon.Coord|lexicon.InfMark|lexicon.Wh) && !w.Is(lexicon.Prep) {
			return false
		}
		if g.lex.Helper(w) && w.HasVerb(lexicon.Finite) {
			return true
		}
	}
	return false
}

// lonelyAdjective tags an adjective with no noun after it: the head of its
// phrase after a determiner, else predicative.
func (g *tagger) lonelyAdjective(i int) Tag {
	if i > 0 && (g.out[i-1] == Det || g.out[i-1] == Possess) {
		return Noun
	}
	return Adv
}

// fieldHasVerb says whether a verb stands before i in its field.
func (g *tagger) fieldHasVerb(i int) bool {
	for j := i - 1; j >= 0 && g.t[j].W != nil; j-- {
		switch g.out[j] {
		case Verb:
			return true
		case Sub, Rel:
			return false
		}
	}
	return false
}
