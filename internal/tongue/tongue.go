// Package tongue tells which of the languages that there are rules for a text is
// written in, and says so where it is none of them.
package tongue

import (
	"cmp"
	"math/bits"
	"slices"
	"strings"
	"unicode"

	"github.com/abadojack/whatlanggo"

	"dossier/rules"
)

// Guesser knows the small words of some languages, at most 64.
type Guesser struct {
	languages []*rules.Language
	codes     []string
	single    map[string]uint64 // word to the languages that have it, a bit each
	known     map[whatlanggo.Lang]bool
}

// New makes a guesser of what rules say of languages: their closed classes, the
// forms of their auxiliaries, and their words for time.
func New(languages []*rules.Language) *Guesser {
	g := &Guesser{single: map[string]uint64{}, known: map[whatlanggo.Lang]bool{}}
	for _, l := range languages {
		if len(g.codes) < 64 {
			g.add(l)
		}
	}
	return g
}

func (g *Guesser) add(l *rules.Language) {
	bit := uint64(1) << len(g.codes)
	g.codes, g.languages = append(g.codes, l.Code), append(g.languages, l)
	for lang := range whatlanggo.Langs {
		if code(lang) == l.Code || lang.Iso6393() == l.Code {
			g.known[lang] = true
		}
	}
	word := func(form string) {
		if !strings.ContainsRune(form, ' ') {
			g.single[strings.ToLower(form)] |= bit
		}
	}
	for _, class := range [][]rules.Word{l.Determiners, l.Pronouns, l.Prepositions, l.Postpositions, l.Conjunctions} {
		for _, w := range class {
			word(w.Form)
		}
	}
	for form := range l.Contractions {
		word(form)
	}
	for _, verbs := range [][]rules.Verb{l.Auxiliaries, l.Modals} {
		for _, v := range verbs {
			for form := range v.Forms {
				word(form)
			}
		}
	}
	for unit := range l.Dates.Units {
		word(unit)
	}
	for _, c := range l.Cues {
		word(c.Words)
	}
}

// Guess is what a text is written in.
type Guess struct {
	Code  string // one of the languages; empty where none can be told
	Looks string // else what it may be, a language without rules; empty where unknown
	Mixed string // another of the languages, which a good part of the text is in
}

// How sure a guess must be.
const (
	looked    = 16 << 10 // bytes looked at
	fewWords  = 12       // below, how letters follow each other says little
	manyWords = 3        // that outweigh letters that look foreign, in so little text
	cover     = 0.24     // share of small words in the language of a text
	surely    = 0.40     // share that outweighs how the letters look
	hardly    = 0.08     // share that is enough where the letters look the same
	lead      = 1.35     // how much more than the next language
	part      = 0.20     // share of words in another language that is worth telling
)

// Of guesses the language of a text. Small words decide; how the letters follow
// each other tells languages without rules, and helps where small words are few.
func (g *Guesser) Of(text string) Guess {
	text = strings.ToValidUTF8(text[:min(len(text), looked)], "")
	words := g.count(text)
	if words.total < fewWords {
		return g.short(text, &words)
	}
	best, next := words.best()
	letters := whatlanggo.Detect(text)
	foreign := !g.known[letters.Lang] && letters.IsReliable()
	same := best >= 0 && letters.IsReliable() && g.codes[best] == code(letters.Lang)
	switch {
	case best < 0, foreign && words.share(best) < surely, !same && words.share(best) < cover, words.share(best) < hardly:
		return Guess{Looks: g.looks(letters)}
	case !words.leads(best, next):
		return Guess{Mixed: g.codes[next]}
	}
	return Guess{Code: g.codes[best], Mixed: g.mixed(text, best)}
}

// Likeliest is the language that a text is in if it is in any: the best guess for a
// sentence that somebody typed. It is empty where nothing speaks for any.
func (g *Guesser) Likeliest(text string) string {
	words, vocabulary := g.count(text), g.vocabulary(text)
	for i, w := range vocabulary.weight {
		words.weight[i] += w
	}
	if best, _ := words.best(); best >= 0 {
		return g.codes[best]
	}
	return g.nearest(text)
}

// short guesses the language of a headline: by its small words, else by others
// that only one language has, else by how the letters follow each other. So
// little text is hardly ever foreign for sure.
func (g *Guesser) short(text string, words *counts) Guess {
	letters := whatlanggo.Detect(text)
	best, next := words.best()
	vocabulary := g.vocabulary(text)
	if best < 0 || !words.leads(best, next) || words.share(best) < hardly {
		best, next = vocabulary.best()
		if best >= 0 && !vocabulary.leads(best, next) {
			best = -1
		}
	}
	switch foreign := letters.IsReliable() && !g.known[letters.Lang]; {
	case best >= 0 && foreign && words.has[best]+vocabulary.has[best] < manyWords:
		return Guess{}
	case best >= 0:
		return Guess{Code: g.codes[best]}
	case foreign:
		return Guess{}
	}
	return Guess{Code: g.nearest(text)}
}

// nearest is the language whose letters follow each other most like those of a
// text; empty where there is a tie.
func (g *Guesser) nearest(text string) string {
	letters := whatlanggo.DetectWithOptions(text, whatlanggo.Options{Whitelist: g.known})
	if c := code(letters.Lang); letters.Confidence > 0 && slices.Contains(g.codes, c) {
		return c
	}
	return ""
}

// looks names a language without rules that a text may be in.
func (g *Guesser) looks(letters whatlanggo.Info) string {
	if !letters.IsReliable() || g.known[letters.Lang] {
		return ""
	}
	return code(letters.Lang)
}

// code is the shortest code of a language.
func code(lang whatlanggo.Lang) string { return cmp.Or(lang.Iso6391(), lang.Iso6393()) }

// counts are how many words of a text are small words of each language. A word of
// several languages counts less for each.
type counts struct {
	total  int
	has    []int
	weight []float64
}

func (g *Guesser) count(text string) counts {
	return g.each(text, func(w string) uint64 { return g.single[strings.ToLower(w)] })
}

// vocabulary counts the words that the word lists of the languages have.
func (g *Guesser) vocabulary(text string) counts {
	return g.each(text, func(w string) (has uint64) {
		for i, l := range g.languages {
			_, noun := l.NounTable.Find(w)
			if noun || l.Words[w] != "" {
				has |= 1 << i
			}
		}
		return has
	})
}

// each counts the words of a text by the languages that have them, a bit each.
func (g *Guesser) each(text string, languages func(string) uint64) counts {
	c := counts{has: make([]int, len(g.codes)), weight: make([]float64, len(g.codes))}
	for w := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) }) {
		c.total++
		has := languages(w)
		for i := range g.codes {
			if has&(1<<i) != 0 {
				c.has[i]++
				c.weight[i] += 1 / float64(bits.OnesCount64(has))
			}
		}
	}
	return c
}

// leads says whether the first language is clearly before the second.
func (c *counts) leads(first, second int) bool {
	return second < 0 || c.weight[first] >= lead*c.weight[second]
}

// best are the language with the most small words and the next, -1 where none is.
func (c *counts) best() (first, second int) {
	first, second = -1, -1
	for i, w := range c.weight {
		switch {
		case w == 0:
		case first < 0 || w > c.weight[first]:
			first, second = i, first
		case second < 0 || w > c.weight[second]:
			second = i
		}
	}
	return first, second
}

func (c *counts) share(i int) float64 { return float64(c.has[i]) / float64(c.total) }

// mixed is another language that a good part of the paragraphs is in.
func (g *Guesser) mixed(text string, main int) string {
	words, total := make([]int, len(g.codes)), 0
	for paragraph := range strings.SplitSeq(text, "\n") {
		c := g.count(paragraph)
		total += c.total
		if best, next := c.best(); c.total >= fewWords && best >= 0 && best != main && c.share(best) >= cover && c.leads(best, next) {
			words[best] += c.total
		}
	}
	for i, n := range words {
		if total > 0 && float64(n) >= part*float64(total) {
			return g.codes[i]
		}
	}
	return ""
}
