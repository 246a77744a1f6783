package load

import (
	"dossier/graph"
	"dossier/rules"
)

// Relations are those of a set of rules, as the graph needs to know them.
func Relations(set *rules.Set) []graph.Relation {
	all := make([]graph.Relation, len(set.Relations))
	for i, r := range set.Relations {
		all[i] = graph.Relation{Name: r.Name, Symmetric: r.Symmetric, One: r.Functional.One, Per: r.Functional.Per}
	}
	return all
}

// Judgements are those of a set of rules, in the form in which they are applied
// to documents.
func Judgements(set *rules.Set) graph.Judgements {
	j := graph.Judgements{
		Merged: set.Merged(), Declared: map[string]graph.Entity{},
		Splits: map[string][]graph.Split{}, Claims: map[string]graph.Judgement{},
	}
	for _, r := range set.Judgements {
		switch r.Verdict {
		case rules.Split:
			j.Splits[r.Article] = append(j.Splits[r.Article], graph.Split{Entity: r.Entities[0], Start: r.Start, As: r.As})
		case rules.Reject, rules.Confirm:
			j.Claims[r.Claim] = graph.Judgement{Rejected: r.Verdict == rules.Reject, By: r.By, On: r.On, Why: r.Why}
		}
	}
	if len(set.Judgements) > 0 {
		for _, e := range set.Entities {
			j.Declared[e.ID] = graph.Entity{ID: e.ID, Type: e.Type, Name: e.Name, Aliases: e.Aliases, Wikidata: e.Wikidata}
		}
	}
	return j
}
