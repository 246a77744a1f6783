package ruletest

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"dossier/graph"
	"dossier/rules"
)

// compare notes which expected facts no claim gives, and which claims of the
// relations in question no fact expects. Claims of other relations are not
// looked at: a sentence may say more than its relation is about.
func (r *Result) compare(set *rules.Set, claims []graph.Claim) {
	asked := map[string]bool{r.Relation.Name: true}
	for _, f := range r.Example.Facts {
		asked[f.Relation] = true
	}
	claims = slices.DeleteFunc(slices.Clone(claims), func(c graph.Claim) bool { return !asked[c.Relation] })
	fits := func(f rules.Fact, c graph.Claim) bool {
		rel := set.Relation(f.Relation)
		return matches(f, c, rel != nil && rel.Symmetric)
	}
	for _, f := range r.Example.Facts {
		if !slices.ContainsFunc(claims, func(c graph.Claim) bool { return fits(f, c) }) {
			r.Missing = append(r.Missing, f)
		}
	}
	for _, c := range claims {
		if !slices.ContainsFunc(r.Example.Facts, func(f rules.Fact) bool { return fits(f, c) }) {
			r.Surplus = append(r.Surplus, c)
		}
	}
}

// matches reports whether a claim is what a fact expects. The two sides of a
// symmetric relation may be swapped.
func matches(f rules.Fact, c graph.Claim, symmetric bool) bool {
	subject, object := name(c.Subject), name(c.Object)
	sides := f.Subject == subject && f.Object == object || symmetric && f.Subject == object && f.Object == subject
	return sides && f.Relation == c.Relation &&
		cmp.Or(f.Status, string(graph.Asserted)) == string(c.Status) &&
		(f.Tense == "" || f.Tense == string(c.Tense)) &&
		(f.Date == "" || f.Date == c.Date) &&
		(f.SaidBy == "" || slices.ContainsFunc(c.SaidBy, func(s graph.Speaker) bool { return f.SaidBy == s.Name || f.SaidBy == s.Text }))
}

// name is what examples call an argument.
func name(a graph.Argument) string { return cmp.Or(a.Name, a.Value, a.Text) }

// String is the position of the example, its text, and a line for each fact
// that is missing (-) or too much (+).
func (r Result) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s, %s: %s", r.Example.Pos, r.Relation.Name, r.Example.Language, strings.TrimSpace(r.Example.Text))
	for _, f := range r.Missing {
		b.WriteString("\n  - expected: " + describe(f))
	}
	for _, c := range r.Surplus {
		found := rules.Fact{
			Relation: c.Relation, Subject: name(c.Subject), Object: name(c.Object),
			Status: string(c.Status), Tense: string(c.Tense), Date: c.Date, SaidBy: speakers(c),
		}
		b.WriteString("\n  + found:    " + describe(found) + ", by " + strings.Join(c.Rules, " "))
	}
	return b.String()
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
