package neo4j

import (
	"context"
	"maps"
	"slices"

	bolt "github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// Naming gives the ids of the articles that name an entity, in whichever role.
func (s *Store) Naming(ctx context.Context, entity string) ([]string, error) {
	rows, err := s.read(ctx, statement("read_naming"), row{"id": entity})
	ids := make([]string, len(rows))
	for i, r := range rows {
		ids[i] = text(r["id"])
	}
	return ids, err
}

// Search looks through every property of every node and relationship, and tells
// of those that have a text that is wanted: of what kind the thing is, its id
// where it has one, and the property. It holds one record at a time.
func (s *Store) Search(ctx context.Context, wanted func(string) bool, found func(kind, id, property string)) error {
	session := s.session(ctx, bolt.AccessModeRead)
	defer session.Close(ctx)
	for _, cypher := range []string{
		"MATCH (n) RETURN labels(n)[0] AS kind, properties(n) AS props",
		"MATCH ()-[r]->() RETURN type(r) AS kind, properties(r) AS props",
	} {
		_, err := session.ExecuteRead(ctx, func(tx bolt.ManagedTransaction) (any, error) {
			result, err := tx.Run(ctx, cypher, nil)
			if err != nil {
				return nil, err
			}
			for result.Next(ctx) {
				r := result.Record().AsMap()
				props, _ := r["props"].(row)
				for _, key := range slices.Sorted(maps.Keys(props)) {
					if holds(props[key], wanted) {
						found(text(r["kind"]), text(props["id"]), key)
					}
				}
			}
			return nil, result.Err()
		})
		if err != nil {
			return s.explain(err)
		}
	}
	return nil
}

// holds says whether a value is a wanted text or a list with one.
func holds(value any, wanted func(string) bool) bool {
	switch v := value.(type) {
	case string:
		return wanted(v)
	case []any:
		return slices.ContainsFunc(v, func(item any) bool { return holds(item, wanted) })
	}
	return false
}
