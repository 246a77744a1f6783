// Package lint looks for rules that are valid and yet cannot do what their
// author means: they never fire, repeat each other, cost much, or lack tests.
package lint

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"dossier/rules"
)

// Config says how much is asked for; see Default.
type Config struct {
	Positive int      // examples with facts, for each relation and language
	Negative int      // examples without
	Common   float64  // the share of sentences from which on a word is common
	Usage    *Usage   // where words stand; nil: not looked at
	Files    []string // look at what these files say only, by the names that positions have; none: at all
}

// Default is the measure of the house.
func Default() Config { return Config{Positive: 12, Negative: 6, Common: 0.08} }

// Finding is one thing that its author should look at.
type Finding struct {
	Pos  rules.Pos
	Kind string // never, twice, common, examples, text, unknown
	Msg  string
}

func (f Finding) String() string { return f.Pos.String() + ": " + f.Msg + " [" + f.Kind + "]" }

// linter collects findings.
type linter struct {
	Config
	set      *rules.Set
	findings []Finding
}

// Run looks at all rules.
func Run(set *rules.Set, cfg Config) []Finding {
	l := &linter{Config: cfg, set: set}
	for _, r := range set.Relations {
		l.relation(r)
	}
	l.common()
	l.textShare()
	slices.SortStableFunc(l.findings, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.Pos.File, b.Pos.File), cmp.Compare(a.Pos.Line, b.Pos.Line), cmp.Compare(a.Pos.Col, b.Pos.Col), cmp.Compare(a.Msg, b.Msg))
	})
	return slices.Compact(l.findings)
}

// wanted reports whether a file is looked at.
func (l *linter) wanted(at rules.Pos) bool {
	return len(l.Files) == 0 || slices.Contains(l.Files, at.File)
}

func (l *linter) find(at rules.Pos, kind, format string, args ...any) {
	if l.wanted(at) {
		l.findings = append(l.findings, Finding{at, kind, fmt.Sprintf(format, args...)})
	}
}

// form notes a finding of a form, unless its line says why it is meant so.
func (l *linter) form(f *rules.Form, kind, format string, args ...any) {
	if !justified(f.Source, kind) {
		l.find(f.Pos, kind, format, args...)
	}
}

// justified reports whether a line ends in a comment such as "# lint: common,
// since …".
func justified(line, kind string) bool {
	_, says, ok := strings.Cut(line, "# lint: ")
	return ok && strings.HasPrefix(says, kind+", ")
}

func (l *linter) relation(r *rules.Relation) {
	l.examples(r)
	l.functional(r)
	for i, f := range r.Forms {
		l.canFire(r, f)
		l.known(f)
		for _, earlier := range r.Forms[:i] {
			l.repeats(earlier, f)
		}
	}
}

// functional wants the qualifiers that a relation is functional for from some
// form: else no claim has one, and no period is ever ended.
func (l *linter) functional(r *rules.Relation) {
	for _, q := range r.Functional.Per {
		if !slices.ContainsFunc(r.Forms, func(f *rules.Form) bool { return f.Literal[q] != "" }) {
			l.find(r.Pos, "never", "%s has one %s at a time for each %s, but no form of it sets one with literal", r.Name, r.Functional.One, q)
		}
	}
}

// examples wants enough tests in each language that has forms.
func (l *linter) examples(r *rules.Relation) {
	count := map[string][2]int{}
	for _, e := range r.Examples {
		n := count[e.Language]
		n[min(len(e.Facts), 1)]++
		count[e.Language] = n
	}
	seen := map[string]bool{}
	for _, f := range r.Forms {
		if seen[f.Language] {
			continue
		}
		seen[f.Language] = true
		n := count[f.Language]
		if n[1] < l.Positive {
			l.find(r.Pos, "examples", "%s has too few examples with facts in %s: %d, want %d", r.Name, f.Language, n[1], l.Positive)
		}
		if n[0] < l.Negative {
			l.find(r.Pos, "examples", "%s has too few examples without facts in %s: %d, want %d", r.Name, f.Language, n[0], l.Negative)
		}
	}
}

// textShare wants a quarter of text forms at most.
func (l *linter) textShare() {
	texts, all := 0, 0
	var at rules.Pos
	for _, r := range l.set.Relations {
		for _, f := range r.Forms {
			if !l.wanted(f.Pos) {
				continue
			}
			all++
			if f.Kind == rules.TextForm {
				texts, at = texts+1, f.Pos
			}
		}
	}
	if 4*texts > all && all >= fewForms {
		l.find(at, "text", "%d of %d forms are text forms; want a quarter at most, since verb and noun forms match what no pattern foresees", texts, all)
	}
}

// fewForms is how many forms there must be for a share to say something.
const fewForms = 8
