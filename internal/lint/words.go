package lint

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/rules"
)

// manyVerbs is how many verbs a word list has that may be taken for complete.
const manyVerbs = 1000

// knownVerb reports whether a word list has a verb, without its particle.
func knownVerb(l *rules.Language, lemma string) bool {
	if len(l.Verbs) < manyVerbs {
		return true
	}
	bases := strings.Split(lemma, "|")
	is := func(v rules.Verb) bool {
		return v.Lemma == lemma || len(bases) == 2 && slices.Contains(bases, v.Lemma)
	}
	return slices.ContainsFunc(l.Verbs, is) || slices.ContainsFunc(l.Auxiliaries, is) || slices.ContainsFunc(l.Modals, is) || strings.Contains(l.Words[lemma], "v")
}

// knownNoun reports whether a word list has a noun, or the parts of one.
func knownNoun(l *rules.Language, lemma string) bool {
	if !l.CapitalNouns {
		return true // only words that can be something else too are listed
	}
	if strings.HasPrefix(lemma, "<") || slices.ContainsFunc(l.Nouns, func(n rules.Noun) bool { return strings.EqualFold(n.Lemma, lemma) }) {
		return true
	}
	last := lemma[strings.LastIndexAny(lemma, " -")+1:]
	first, size := utf8.DecodeRuneInString(last)
	capital := string(unicode.ToUpper(first)) + last[size:]
	if _, ok := l.NounTable.Find(capital); ok {
		return true
	}
	_, ok := l.NounTable.Split(capital, l.Suffixes.Linking)
	return ok || strings.Contains(l.Words[strings.ToLower(last)], "n")
}

// common notes words by which forms are found and that stand in many sentences
// that have nothing to do with the relation: each of them is then looked at.
func (l *linter) common() {
	if l.Usage == nil {
		return
	}
	for _, r := range l.set.Relations {
		for _, f := range r.Forms {
			if len(f.With) > 0 {
				continue // the complement is what it is about
			}
			for _, word := range triggers(f) {
				if share := l.Usage.elsewhere(f.Language, word, r.Name); share >= l.Common {
					l.form(f, "common", "%s stands in %s of the examples of other relations, so that nearly every text is searched for this form; name a rarer word, or a noun with this verb", word, percent(share))
				}
			}
		}
	}
}

func percent(share float64) string { return fmt.Sprintf("%.0f %%", 100*share) }

// triggers are the words that a form is found by.
func triggers(f *rules.Form) []string {
	if f.Kind == rules.TextForm {
		return textTriggers(f.Pattern)
	}
	return f.Lemmas
}
