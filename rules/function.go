package rules

import (
	"slices"
	"strings"
)

// checkFunction has it checked that a word is one of some functions or a
// preposition of a language.
func (b *builder) checkFunction(v value, language, word string, known []string) {
	word, kase, _ := PrepositionCase(word)
	if kase != "" && !v.among("case", kase, []string{"gen", "dat", "acc"}) {
		return
	}
	if slices.Contains(known, word) {
		return
	}
	b.checkLater(func() {
		l := b.languages[language]
		if l == nil || l.isAdposition(word) {
			return
		}
		want := "a preposition of the language " + language
		if len(known) > 0 {
			want = strings.Join(known, ", ") + " or " + want
		}
		v.fail("unknown function %q%s; want %s", word, didYouMean(word, append(l.adpositions(), known...)), want)
	})
}

// PrepositionCase parts a preposition from the case that it is asked with: "an+acc"
// may stand with the accusative, "an!dat" with the dative only.
func PrepositionCase(function string) (preposition, kase string, only bool) {
	i := strings.IndexAny(function, "+!")
	if i <= 0 {
		return function, "", false
	}
	return function[:i], function[i+1:], function[i] == '!'
}

func (l *Language) isAdposition(word string) bool {
	is := func(w Word) bool { return w.Form == word }
	return slices.ContainsFunc(l.Prepositions, is) || slices.ContainsFunc(l.Postpositions, is)
}

func (l *Language) adpositions() []string {
	var all []string
	for _, w := range slices.Concat(l.Prepositions, l.Postpositions) {
		all = append(all, w.Form)
	}
	return all
}
