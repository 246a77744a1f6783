package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/rules"
)

// Language is what the cutting of a text needs to know of its language. It is
// read-only, for any number of goroutines.
type Language struct {
	abbreviations map[string]bool // "Mio.", and each part of "d. h."
	openers       map[rune][]rune // opening quotation mark to its closing ones
	closers       map[rune]bool
	clitics       []string // with straight apostrophes
	marks         []string
	ordinalDot    bool
	function      map[string]bool // closed-class words: capitalised after a dot they begin a sentence
}

// New compiles what l says about spelling.
func New(l *rules.Language) *Language {
	c := &Language{
		abbreviations: map[string]bool{},
		openers:       map[rune][]rune{},
		closers:       map[rune]bool{},
		marks:         l.GenitiveMarks,
		ordinalDot:    l.OrdinalDot,
		function:      map[string]bool{},
	}
	for _, a := range l.Abbreviations {
		for _, part := range strings.Fields(a) {
			if strings.HasSuffix(part, ".") {
				c.abbreviations[part] = true
			}
		}
	}
	for _, q := range l.Quotes {
		c.addQuotes(q)
	}
	for _, clitic := range l.Clitics {
		c.clitics = append(c.clitics, straight(clitic))
	}
	c.addFunctionWords(l)
	return c
}

// GenitiveMarks are the endings that a name may carry.
func (l *Language) GenitiveMarks() []string { return l.marks }

func (l *Language) addQuotes(pair [2]string) {
	open, _ := utf8.DecodeRuneInString(pair[0])
	closing, _ := utf8.DecodeRuneInString(pair[1])
	l.openers[open] = append(l.openers[open], closing)
	l.closers[closing] = true
}

func (l *Language) addFunctionWords(r *rules.Language) {
	for _, class := range [][]rules.Word{r.Determiners, r.Pronouns, r.Prepositions, r.Conjunctions} {
		for _, w := range class {
			l.function[w.Form] = true
		}
	}
	for contraction := range r.Contractions {
		l.function[contraction] = true
	}
}

// begins reports whether a capitalised word after an abbreviation or a number
// with a dot shows that a sentence ended there: nouns and names say nothing,
// but function words are capitalised nowhere else.
func (l *Language) begins(word string) bool {
	r, n := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r) && len(word) > n && l.function[string(unicode.ToLower(r))+word[n:]]
}

// straight replaces typographic apostrophes.
func straight(s string) string {
	return strings.Map(func(r rune) rune {
		if apostrophe(r) {
			return '\''
		}
		return r
	}, s)
}
