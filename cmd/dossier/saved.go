package main

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"dossier/graph/neo4j"
)

// savedQuery finds a saved query by its name.
func savedQuery(name string) (neo4j.Saved, error) {
	all, err := neo4j.SavedQueries()
	if err != nil {
		return neo4j.Saved{}, err
	}
	var names []string
	for _, q := range all {
		if q.Name == name {
			return q, nil
		}
		names = append(names, q.Name)
	}
	return neo4j.Saved{}, unknownWord("query", name, names)
}

// strange says which given parameter a query does not have.
func strange(q neo4j.Saved, given map[string]any) error {
	var known []string
	for _, p := range q.Parameters {
		known = append(known, p.Name)
	}
	for _, name := range slices.Sorted(maps.Keys(given)) {
		switch {
		case slices.Contains(known, name):
		case known == nil:
			return fmt.Errorf("query %s takes no parameters; leave out --param %s", q.Name, name)
		default:
			return unknownWord("parameter", name, known)
		}
	}
	return nil
}

// missing says which parameters of a query were not given.
func missing(q neo4j.Saved, given map[string]any) error {
	var want []string
	for _, p := range q.Parameters {
		if _, ok := given[p.Name]; !ok {
			want = append(want, fmt.Sprintf("--param %s=… (%s, such as %s)", p.Name, p.Kind, p.Example))
		}
	}
	if len(want) == 0 {
		return nil
	}
	return fmt.Errorf("query %s needs %s", q.Name, strings.Join(want, " "))
}

// resolve puts ids in the place of the entities that parameters name.
func resolve(ctx context.Context, store *neo4j.Store, q neo4j.Saved, params map[string]any) error {
	for _, p := range q.Parameters {
		name := fmt.Sprint(params[p.Name])
		if !p.Entity() {
			params[p.Name] = name // 2020 is a year here, not a number
			continue
		}
		id, err := store.Resolve(ctx, name)
		if err != nil {
			return fmt.Errorf("parameter %s of query %s: %w", p.Name, q.Name, err)
		}
		params[p.Name] = id
	}
	return nil
}

// parameterNames are what a query must be given, as a list.
func parameterNames(q neo4j.Saved) string {
	var names []string
	for _, p := range q.Parameters {
		names = append(names, p.Name)
	}
	return strings.Join(slices.Clip(names), ", ")
}
