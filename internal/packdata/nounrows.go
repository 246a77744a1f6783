package main

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/rules"
)

// nounRow is a line of german-nouns.
type nounRow struct{ head, columns []string }

// all are the filled columns whose heads begin with start.
func (r nounRow) all(start string) []string {
	var out []string
	for i, name := range r.head {
		if r.columns[i] != "" && strings.HasPrefix(name, start) {
			out = append(out, r.columns[i])
		}
	}
	return out
}

// add enters a line under all its forms of the nominative. Nominalized
// adjectives have several in the singular.
func (l *nounList) add(r nounRow) {
	lemma, kinds := r.all("lemma")[0], strings.Split(r.all("pos")[0], ",")
	switch {
	case properNoun(kinds):
		l.proper[lemma] = true
		l.places[lemma] = l.places[lemma] || slices.Contains(kinds, "Toponym") || slices.Contains(kinds, "Vorname")
		return
	case !commonNoun(kinds) || !oneWord(lemma):
		return
	}
	singular := append(r.all("nominativ singular"), lemma)
	for _, form := range singular {
		for _, gender := range r.all("genus") {
			l.form(form, lemma, gender)
		}
		if slices.Contains(kinds, adjective) {
			l.form(form, lemma, "a")
		}
	}
	for _, form := range r.all("nominativ plural") {
		if slices.Contains(singular, form) || !l.regular(form, singular) {
			l.form(form, lemma, "p")
		}
	}
}

// adjective is what the source calls a nominalized adjective.
const adjective = "adjektivische Deklination"

func properNoun(kinds []string) bool {
	return slices.ContainsFunc(kinds, func(kind string) bool {
		return slices.Contains([]string{"Toponym", "Vorname", "Nachname", "Eigenname", "Straßenname"}, kind)
	})
}

func commonNoun(kinds []string) bool {
	return !slices.ContainsFunc(kinds, func(kind string) bool {
		return kind != "Substantiv" && kind != adjective
	})
}

// regular says whether an ending makes a plural of a singular.
func (l *nounList) regular(plural string, singular []string) bool {
	return slices.ContainsFunc(singular, func(form string) bool {
		end, ok := strings.CutPrefix(plural, form)
		return ok && slices.Contains(l.endings, end)
	})
}

// oneWord keeps words of Latin letters of which only the first is a capital.
func oneWord(s string) bool {
	first, size := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(first) && len(s) > size && !strings.ContainsFunc(s[size:], func(c rune) bool {
		return !unicode.IsLower(c) || !unicode.Is(unicode.Latin, c)
	})
}

// form enters a form. What is a singular is its own lemma, whatever else has it
// as its plural.
func (l *nounList) form(form, lemma, gender string) {
	if !oneWord(form) {
		return
	}
	n := l.nouns[form]
	if n == nil {
		n = &rules.CommonNoun{Lemma: lemma}
		l.nouns[form] = n
	}
	if gender != "p" {
		n.Lemma = form
	}
	if !strings.Contains(n.Genders, gender) {
		n.Genders += gender
	}
}
