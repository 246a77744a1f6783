package ruletest

import (
	"cmp"
	"slices"

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
		(f.SaidBy == "" || saidBy(c, f.SaidBy))
}

// saidBy reports whether somebody of that name, or in those words, says so.
func saidBy(c graph.Claim, who string) bool {
	return slices.ContainsFunc(c.SaidBy, func(s graph.Speaker) bool { return who == s.Name || who == s.Text })
}

// name is what examples call an argument.
func name(a graph.Argument) string { return cmp.Or(a.Name, a.Value, a.Text) }
