package extract

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dossier/extract/clause"
	"dossier/extract/date"
	"dossier/extract/lexicon"
	"dossier/extract/scan"
	"dossier/extract/text"
	"dossier/graph"
)

// worker reads one article at a time and keeps its buffers and the words it has
// read for the next.
type worker struct {
	e       *Engine
	l       *language
	parsers []*clause.Parser // one for each sentence analysed: a result holds until its parser's next call
	memo    map[string]*entry
	found   []scan.Match

	doc article
}

// entry is a word with what the engine wants to know of it at a glance.
type entry struct {
	word    *lexicon.Word
	trigger bool
}

// maxMemo bounds what a worker remembers of words no rule knows.
const maxMemo = 1 << 16

func newWorker(e *Engine, l *language) *worker {
	return &worker{e: e, l: l, memo: map[string]*entry{}}
}

// parser is the n-th parser, made when first needed.
func (w *worker) parser(n int) *clause.Parser {
	switch {
	case n < len(w.parsers):
	case n == 0:
		w.parsers = append(w.parsers, clause.NewParser(w.l.lex))
	default:
		w.parsers = append(w.parsers, w.parsers[0].Sibling())
	}
	return w.parsers[n]
}

// word reads a form once.
func (w *worker) word(form string) *entry {
	if en := w.memo[form]; en != nil {
		return en
	}
	if len(w.memo) > maxMemo {
		clear(w.memo)
	}
	en := &entry{word: w.l.lex.Spelled(text.Clean(form))}
	en.trigger = w.l.triggers(en.word)
	w.memo[strings.Clone(form)] = en // not to keep the whole article
	return en
}

// joined is the entry of a word behind a hyphen: that of both together where they
// are a verb of their own ("co-operate"), else its own.
func (w *worker) joined(before string, en *entry) *entry {
	if en.word.Verbs == nil || !w.l.lex.Hyphenated(before) {
		return en
	}
	if whole := w.word(before + "-" + en.word.Lower); whole.word.Verbs != nil {
		return whole
	}
	return en
}

// triggers says whether some form can match where the word stands.
func (c *language) triggers(w *lexicon.Word) bool {
	for _, r := range w.Verbs {
		if c.verbForms[r.Lemma] != nil || c.verbForms[r.Base] != nil {
			return true
		}
		for _, p := range c.rules.Particles {
			if whole := c.lex.Compose(c.lex.Lookup(p), r.Base); whole != 0 && c.verbForms[whole] != nil {
				return true
			}
		}
	}
	for _, r := range w.Attrs {
		if c.verbForms[r.Lemma] != nil {
			return true
		}
	}
	for _, r := range w.Nouns {
		if c.nounForms[r.Lemma] != nil {
			return true
		}
	}
	for _, n := range c.lex.Compounds(w.Lower) {
		if c.nounForms[n.Reading.Lemma] != nil {
			return true
		}
	}
	return c.textForms[w.Lower] != nil || len(c.classForms) > 0 && c.placeWords[w.Form] != nil
}

// article is all that is known of the article at hand.
type article struct {
	w         *worker
	l         *language
	e         *Engine
	src       graph.Article
	tx        *text.Text
	first     int // first token of the body
	parsed    int // sentences analysed
	published date.Published

	words []*lexicon.Word // by token, nil for signs
	trig  []bool
	toks  []clause.Token
	names []name
	ents  []entity
	byKey map[string]int // entity by declared id or provisional id

	sents  []*sentence // analysed ones, by sentence
	quotes []quotation // once asked for
	asking bool        // who speaks is being found out
	claims []found
	facts  []recent // roles of claims so far, for what is implied
	trace  *tracer  // nil: nobody wants to know
}

// begin takes an article up.
func (w *worker) begin(src graph.Article) *article {
	a := &w.doc
	*a = article{
		w: w, l: w.l, e: w.e, src: src, byKey: map[string]int{},
		words: a.words[:0], trig: a.trig[:0], toks: a.toks[:0], names: a.names[:0], ents: a.ents[:0], sents: a.sents[:0], claims: a.claims[:0], facts: a.facts[:0],
	}
	a.tx = w.l.text.Tokenize(src.Text)
	a.published = date.Parse(src.Published)
	a.tx.Sentences = cutLong(a.tx.Sentences, a.tx.Tokens)
	for _, s := range a.tx.Sentences {
		shouted := a.shouts(s)
		for i := int(s.First); i < int(s.Last); i++ {
			a.addToken(i, shouted)
		}
	}
	a.sents = append(a.sents, make([]*sentence, len(a.tx.Sentences))...)
	return a
}

// addToken reads token i, of a sentence in capitals or not.
func (a *article) addToken(i int, shouted bool) {
	t := a.tx.Tokens[i]
	c := clause.Token{Hyphen: t.Has(text.Hyphen)}
	trigger := false
	switch t.Kind {
	case text.Word, text.Number, text.Address:
		en := a.w.word(a.tx.Word(i))
		if shouted {
			en = a.w.unshouted(a.tx.Word(i), en)
		}
		if c.Hyphen && i > 0 && a.words[i-1] != nil {
			en = a.nounPart(i, a.w.joined(a.words[i-1].Lower, en))
		}
		c.W, trigger = en.word, en.trigger
		c.Number = t.Kind == text.Number && !c.W.Is(lexicon.Noun)
	case text.OpenQuote:
		c.Punct = '“'
	case text.CloseQuote:
		c.Punct = '”'
	default:
		c.Punct, _ = utf8.DecodeRuneInString(a.tx.Word(i))
		trigger = a.l.textForms[string(c.Punct)] != nil
	}
	a.words = append(a.words, c.W)
	a.trig = append(a.trig, trigger)
	a.toks = append(a.toks, c)
	if int(t.Start) < a.src.Body {
		a.first = i + 1
	}
}

// nounPart reads a part behind a hyphen that only the noun as a whole writes
// small, as the rules list it: "Start-up".
func (a *article) nounPart(i int, en *entry) *entry {
	if !a.l.rules.CapitalNouns || en.word.Upper || !a.words[i-1].Upper {
		return en
	}
	if up := a.w.word(capitalize(a.tx.Word(i))); len(up.word.Nouns) > 0 && up.word.Nouns[0].Type != "" {
		return up
	}
	return en
}

// longestSentence is how many tokens are analysed together: what is longer is no
// sentence but a table or a broken file, and analysis is not linear in length.
const longestSentence = 400

// cutLong cuts sentences that are too long into pieces.
func cutLong(sentences []text.Sentence, tokens []text.Token) []text.Sentence {
	long := func(s text.Sentence) bool { return s.Last-s.First > longestSentence }
	if !slices.ContainsFunc(sentences, long) {
		return sentences
	}
	var out []text.Sentence
	for _, s := range sentences {
		for long(s) {
			head := s
			head.Last = s.First + longestSentence
			head.End = tokens[head.Last-1].End
			s.First, s.Start = head.Last, tokens[head.Last].Start
			out = append(out, head)
		}
		out = append(out, s)
	}
	return out
}
