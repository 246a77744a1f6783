package ruletest

import (
	"slices"
	"strings"

	"dossier/rules"
)

// group is a set of rules with the names of some relations' examples, and those
// relations. Compiling costs more than running examples, so relations share an
// engine wherever their names allow it.
type group struct {
	set       *rules.Set
	relations []*rules.Relation
	types     map[string]string // example name to type
}

// groups puts every relation with an example for the filter into the first
// group in which none of its names has another type.
func groups(set *rules.Set, filter Filter) []*group {
	declared := map[string]string{}
	for _, e := range set.Entities {
		declared[e.Name] = e.Type
	}
	var all []*group
	for _, r := range set.Relations {
		if !slices.ContainsFunc(r.Examples, func(e *rules.Example) bool { return filter.matches(r, e) }) {
			continue
		}
		i := slices.IndexFunc(all, func(g *group) bool { return g.takes(r) })
		if i < 0 {
			i = len(all)
			copied := *set
			copied.Entities = slices.Clone(set.Entities)
			all = append(all, &group{set: &copied, types: map[string]string{}})
		}
		all[i].add(r, declared)
	}
	return all
}

// takes reports whether the names of a relation's examples go with the group's.
func (g *group) takes(r *rules.Relation) bool {
	for _, list := range r.Names {
		for _, name := range list.Names {
			if t, known := g.types[name]; known && t != list.Type {
				return false
			}
		}
	}
	return true
}

// add puts a relation into the group and declares its names, but for those that
// a rule file declares as entities of that type.
func (g *group) add(r *rules.Relation, declared map[string]string) {
	g.relations = append(g.relations, r)
	for _, list := range r.Names {
		for _, name := range list.Names {
			if g.types[name] != "" || declared[name] == list.Type {
				continue
			}
			g.types[name] = list.Type
			id := "example-" + strings.ToLower(list.Type) + "-" + name
			g.set.Entities = append(g.set.Entities, &rules.Entity{ID: id, Type: list.Type, Name: name})
		}
	}
}

// inOrder sorts the results of the groups as the set has its relations.
func inOrder(set *rules.Set, results []Result) []Result {
	at := map[*rules.Relation]int{}
	for i, r := range set.Relations {
		at[r] = i
	}
	slices.SortStableFunc(results, func(a, b Result) int { return at[a.Relation] - at[b.Relation] })
	return results
}
