package lint

import (
	"slices"
	"strings"

	"dossier/rules"
)

// canFire notes what keeps a form from ever matching.
func (l *linter) canFire(r *rules.Relation, f *rules.Form) {
	for _, side := range []struct {
		name  string
		role  rules.Role
		types []string
	}{{"subject", f.Subject, r.Subject}, {"object", f.Object, r.Object}} {
		types := side.types
		if side.role.Types != nil {
			types = common(side.types, side.role.Types)
		}
		only := side.role.Functions
		switch {
		case len(types) == 0:
			l.form(f, "never", "the form never matches: its %s wants %s, and %s has none of it", side.name, strings.Join(side.role.Types, ", "), r.Name)
		case len(only) == 0 || side.role.Implied != nil:
		case f.Kind == rules.VerbForm && len(f.With) == 0 && !slices.ContainsFunc(only, ofVerb):
			l.form(f, "never", "the form never matches: %s stands beside a noun, not with a verb; write with: and the noun, or a noun form", strings.Join(only, ", "))
		case slices.Equal(only, []string{"adjective"}) && !slices.Contains(types, "Place"):
			l.form(f, "never", "the form never matches: adjective finds places, and the %s of %s is none", side.name, r.Name)
		}
	}
	if f.Kind == rules.TextForm && textTriggers(f.Pattern) == nil {
		l.form(f, "never", "the form never matches: a pattern is found by a word, and each of its readings needs one besides lemmas")
	}
}

// ofVerb reports whether a verb itself has an argument in a function.
func ofVerb(function string) bool {
	return !slices.Contains([]string{"genitive", "possessive", "compound", "adjective", "apposition"}, function)
}

func common(a, b []string) []string {
	return slices.DeleteFunc(slices.Clone(a), func(s string) bool { return !slices.Contains(b, s) })
}

// textTriggers are the words that a pattern is found by.
func textTriggers(pattern string) []string {
	items, err := rules.ParsePattern(pattern)
	if err != nil {
		return nil
	}
	return rules.Triggers(items)
}

// repeats notes what a form says that an earlier form of its relation says too,
// and words that stand in it twice.
func (l *linter) repeats(earlier, f *rules.Form) {
	if earlier.Language != f.Language || earlier.Kind != f.Kind || earlier.Is != f.Is || !sameWith(earlier, f) ||
		!slices.Equal(earlier.Bare, f.Bare) || !slices.Equal(earlier.Under, f.Under) || earlier.Status != f.Status || earlier.Tense != f.Tense || !covers(earlier.Subject, f.Subject) || !covers(earlier.Object, f.Object) {
		return
	}
	if f.Kind == rules.TextForm {
		if f.Pattern == earlier.Pattern {
			l.form(f, "twice", "the form says what %s says", earlier.Name)
		}
		return
	}
	both := common(f.Lemmas, earlier.Lemmas)
	switch {
	case len(both) == len(f.Lemmas):
		l.form(f, "twice", "the form says what %s says", earlier.Name)
	case len(both) > 0:
		l.form(f, "twice", "%s stands in %s too, with the same roles", strings.Join(both, ", "), earlier.Name)
	}
}

// sameWith reports whether two forms want the same complements.
func sameWith(a, b *rules.Form) bool {
	return slices.EqualFunc(a.With, b.With, func(x, y rules.With) bool {
		return x.Function == y.Function && len(common(y.Nouns, x.Nouns)) == len(y.Nouns)
	})
}

// covers reports whether a role finds all that another one finds.
func covers(a, b rules.Role) bool {
	return len(common(b.Functions, a.Functions)) == len(b.Functions) && (a.Types == nil || slices.Equal(a.Types, b.Types)) && slices.Equal(a.Implied, b.Implied)
}

// known notes lemmas that no word list of the language has: mostly a slip of the
// hand.
func (l *linter) known(f *rules.Form) {
	i := slices.IndexFunc(l.set.Languages, func(g *rules.Language) bool { return g.Code == f.Language })
	if i < 0 || f.Kind == rules.TextForm {
		return
	}
	lang := l.set.Languages[i]
	for n, lemma := range f.Lemmas {
		if slices.Contains(f.Lemmas[:n], lemma) {
			l.form(f, "twice", "%s stands in the form twice", lemma)
		}
		switch {
		case l.Usage != nil && l.Usage.words[lemma] != nil: // some example shows that it is read
		case f.Kind == rules.VerbForm && !knownVerb(lang, lemma):
			l.form(f, "unknown", "no word list and no example has the verb %s; check its spelling, or write an example with it", lemma)
		case f.Kind == rules.NounForm && !knownNoun(lang, strings.TrimPrefix(lemma, "*")):
			l.form(f, "unknown", "no word list and no example has the noun %s; check its spelling, or write an example with it", lemma)
		}
	}
}
