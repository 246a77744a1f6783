package ruletest

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"dossier/graph"
	"dossier/rules"
)

// String is the position of the example, its text, and what differs: a fact
// that is missing (-), one too many (+), or one that was found otherwise (~),
// with a line each for what was expected and found of what differs.
func (r Result) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s, %s: %s", r.Example.Pos, r.Relation.Name, r.Example.Language, strings.TrimSpace(r.Example.Text))
	b.WriteString(r.differences())
	return b.String()
}

// differences is a line for each fact that is missing or too much; a missing
// one is set beside the claim that is most like it.
func (r Result) differences() string {
	var b strings.Builder
	surplus := slices.Clone(r.Surplus)
	for _, f := range r.Missing {
		i := r.nearest(f, surplus)
		if i < 0 {
			b.WriteString("\n  - expected: " + describe(f))
			continue
		}
		r.writePair(&b, f, surplus[i])
		surplus = slices.Delete(surplus, i, i+1)
	}
	for _, c := range surplus {
		b.WriteString("\n  + found:    " + describe(factOf(c)) + ", by " + strings.Join(c.Rules, " "))
	}
	return b.String()
}

// part is one property of a fact as expected and found.
type part struct{ name, want, got string }

// parts are what is compared of a fact; what it leaves open is not.
func (r Result) parts(want rules.Fact, c graph.Claim) []part {
	got := factOf(c)
	if r.turned(want, got) {
		got.Subject, got.Object = got.Object, got.Subject
	}
	all := []part{
		{"subject", want.Subject, got.Subject},
		{"object", want.Object, got.Object},
		{"status", cmp.Or(want.Status, string(graph.Asserted)), got.Status},
	}
	for _, p := range []part{{"tense", want.Tense, got.Tense}, {"date", want.Date, got.Date}, {"said by", want.SaidBy, got.SaidBy}} {
		if p.want != "" && !(p.name == "said by" && saidBy(c, p.want)) {
			all = append(all, p)
		}
	}
	return all
}

// turned reports whether the sides of a symmetric relation are to be swapped.
func (r Result) turned(want, got rules.Fact) bool {
	return r.Relation.Symmetric && r.Relation.Name == want.Relation &&
		(want.Subject == got.Object || want.Object == got.Subject) && want.Subject != got.Subject && want.Object != got.Object
}

// nearest is the claim that differs least from a fact and shares one of its
// sides; -1 where none does.
func (r Result) nearest(want rules.Fact, claims []graph.Claim) int {
	best, least := -1, 0
	for i, c := range claims {
		parts := r.parts(want, c)
		if c.Relation != want.Relation || parts[0].differs() && parts[1].differs() {
			continue
		}
		n := 0
		for _, p := range parts {
			if p.differs() {
				n++
			}
		}
		if best < 0 || n < least {
			best, least = i, n
		}
	}
	return best
}

func (p part) differs() bool { return p.want != p.got }

// writePair shows a fact and what of it was found otherwise.
func (r Result) writePair(b *strings.Builder, f rules.Fact, c graph.Claim) {
	fmt.Fprintf(b, "\n  ~ %s – %s → %s, found otherwise by %s", f.Subject, f.Relation, f.Object, strings.Join(c.Rules, " "))
	for _, p := range r.parts(f, c) {
		if p.differs() {
			fmt.Fprintf(b, "\n    - %s: %s\n    + %s: %s", p.name, p.want, p.name, cmp.Or(p.got, "none"))
		}
	}
}

// factOf is a claim as an example would expect it.
func factOf(c graph.Claim) rules.Fact {
	return rules.Fact{
		Relation: c.Relation, Subject: name(c.Subject), Object: name(c.Object),
		Status: string(c.Status), Tense: string(c.Tense), Date: c.Date, SaidBy: speakers(c),
	}
}

// describe is a fact on one line: "Alba – acquired → Birke, reported".
func describe(f rules.Fact) string {
	parts := []string{f.Subject + " – " + f.Relation + " → " + f.Object, cmp.Or(f.Status, string(graph.Asserted))}
	for _, p := range []struct{ name, value string }{{"tense ", f.Tense}, {"date ", f.Date}, {"said by ", f.SaidBy}} {
		if p.value != "" {
			parts = append(parts, p.name+p.value)
		}
	}
	return strings.Join(parts, ", ")
}

func speakers(c graph.Claim) string {
	var all []string
	for _, s := range c.SaidBy {
		all = append(all, cmp.Or(s.Name, s.Text))
	}
	return strings.Join(all, " and ")
}
