package browserkit

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"dossier/graph/neo4j"
)

// For makes the kit of a graph: it styles the relations given and those that
// the graph has, and takes its examples from there.
func For(ctx context.Context, store *neo4j.Store, relations []string) (Kit, error) {
	types, err := column(ctx, store, "CALL db.relationshipTypes() YIELD relationshipType RETURN relationshipType")
	if err != nil {
		return Kit{}, err
	}
	kit := Kit{Relations: slices.Clone(relations), Examples: map[string]string{}}
	for _, t := range types {
		if !slices.Contains(neo4j.OwnTypes(), t) {
			kit.Relations = append(kit.Relations, strings.ToLower(strings.TrimPrefix(t, "ALLEGED_")))
		}
	}
	slices.Sort(kit.Relations)
	kit.Relations = slices.Compact(kit.Relations)
	for _, names := range [][]string{{"name"}, {"from", "to"}, {"day"}} {
		if err := kit.example(ctx, store, names); err != nil {
			return Kit{}, err
		}
	}
	return kit, nil
}

// example finds values for parameters that show something of this graph.
func (k Kit) example(ctx context.Context, store *neo4j.Store, names []string) error {
	values, err := column(ctx, store, map[string]string{
		"name": "MATCH (e:Entity)-[f]-(:Entity) WITH e, sum(f.claims) AS n ORDER BY n DESC, e.id LIMIT 1 RETURN e.name",
		"from": "MATCH (a:Entity)-[f]->(b:Entity) WITH a, b, sum(f.claims) AS n ORDER BY n DESC, a.id, b.id LIMIT 1 UNWIND [a, b] AS e RETURN e.name",
		"day":  "MATCH (a:Article) WHERE a.published_to IS NOT NULL RETURN toString(a.published_to) ORDER BY a.published_to DESC LIMIT 1",
	}[names[0]])
	if err != nil || len(values) != len(names) {
		return err // of an empty graph the queries' own examples will do
	}
	for i, name := range names {
		k.Examples[name] = values[i]
	}
	return nil
}

// column gives the first value of each row as text.
func column(ctx context.Context, store *neo4j.Store, cypher string) ([]string, error) {
	rows, err := store.Query(ctx, cypher, nil, false)
	if err != nil {
		return nil, err
	}
	var all []string
	for values, err := range rows.All() {
		if err != nil {
			return nil, err
		}
		all = append(all, fmt.Sprint(values[0]))
	}
	return all, nil
}
