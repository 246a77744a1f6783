package neo4j

import (
	"context"
	"fmt"
	"maps"
	"slices"

	bolt "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"dossier/graph"
)

// upgradePage is how many articles one transaction brings up to date.
const upgradePage = 50

// upgrade brings a graph that an older dossier made to the shape of this one:
// every article is written again as it is stored, which adds what its claims lack
// and derives all facts again. Nothing is extracted. Interrupted, it is done again
// from the beginning, since only its end is noted.
func (s *Store) upgrade(ctx context.Context) error {
	rows, err := s.read(ctx, statement("read_owner"), nil)
	if err != nil {
		return err
	}
	if schema, _ := rows[0]["schema"].(int64); schema == 0 || schema == schemaVersion {
		return nil
	}
	whole, err := s.declaringAll(ctx)
	if err != nil {
		return err
	}
	done := 0
	for page, err := range whole.Documents(ctx) {
		if err != nil {
			return err
		}
		for docs := range slices.Chunk(page, upgradePage) {
			if err := whole.rewrite(ctx, docs); err != nil {
				return fmt.Errorf("bring the graph of an older dossier up to date, %d articles done: %w", done, err)
			}
			done += len(docs)
			s.upgrading(done)
		}
	}
	return s.apply(ctx, statement("upgraded"), row{"schema": schemaVersion})
}

// declaringAll is the store that also takes claims of relations that no rule at
// hand declares: they are there already.
func (s *Store) declaringAll(ctx context.Context) (*Store, error) {
	stored, err := s.StoredRelations(ctx)
	whole := &Store{
		driver: s.driver, uri: s.uri, database: s.database, version: s.version,
		relations: maps.Clone(s.relations), languages: s.languages, ready: true,
	}
	for _, r := range stored {
		whole.relations[r.Name] = r
	}
	return whole, err
}

// rewrite puts documents that are stored, and derives their facts again even
// where nothing else differs.
func (s *Store) rewrite(ctx context.Context, docs []graph.Document) error {
	wants, err := s.prepare(docs)
	if err != nil {
		return err
	}
	session := s.session(ctx, bolt.AccessModeWrite)
	defer session.Close(ctx)
	_, err = session.ExecuteWrite(ctx, func(tx bolt.ManagedTransaction) (any, error) {
		w := newWriter(ctx, s, tx, wants)
		w.again = true
		return nil, w.run()
	})
	return s.explain(err)
}
