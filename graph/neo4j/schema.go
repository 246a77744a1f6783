package neo4j

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	bolt "github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// Schema makes the constraints and indexes that are not there yet and marks
// the database as ours. Put does it before its first write. A graph that an older
// dossier made is brought up to date.
//
// Sentences are searched by language: the index evidence_de holds the property
// evidence_de of claims, analyzed as German.
func (s *Store) Schema(ctx context.Context) error {
	s.schema.Lock()
	defer s.schema.Unlock()
	if s.ready {
		return nil
	}
	if err := s.makeSchema(ctx); err != nil {
		return err
	}
	s.ready = true
	return nil
}

func (s *Store) makeSchema(ctx context.Context) error {
	if err := s.checkWritable(ctx); err != nil {
		return err
	}
	missing, err := s.missingSchema(ctx)
	if err != nil {
		return err
	}
	if len(missing) > 0 {
		if err := s.define(ctx, missing); err != nil {
			return err
		}
		if _, err := s.read(ctx, "CALL db.awaitIndexes(300)", nil); err != nil {
			return err
		}
	}
	if err := s.upgrade(ctx); err != nil {
		return err
	}
	return s.apply(ctx, statement("mark"), row{"schema": schemaVersion, "version": s.version})
}

// checkWritable says at once what a write would say after half a minute: the
// driver takes a read-only database for one that will soon be written to again.
func (s *Store) checkWritable(ctx context.Context) error {
	rows, err := s.read(ctx, "SHOW DATABASES YIELD name, access WHERE name = $name RETURN access", row{"name": s.database})
	if err == nil && len(rows) > 0 && rows[0]["access"] == "read-only" {
		return s.problem(ReadOnly, "it is read-only", nil)
	}
	return err
}

// missingSchema gives the statements whose constraint or index is not there.
func (s *Store) missingSchema(ctx context.Context) ([]string, error) {
	rows, err := s.read(ctx, "SHOW INDEXES YIELD name", nil)
	if err != nil {
		return nil, err
	}
	var missing []string
	for _, definition := range s.definitions() {
		if !slices.ContainsFunc(rows, func(r row) bool { return r["name"] == indexName(definition) }) {
			missing = append(missing, definition)
		}
	}
	return missing, nil
}

// definitions are all schema statements: those of schema.cypher, and a
// full-text index for each language.
func (s *Store) definitions() []string {
	var all []string
	for part := range strings.SplitSeq(statement("schema"), ";") {
		if strings.TrimSpace(part) != "" {
			all = append(all, strings.TrimSpace(part))
		}
	}
	for _, language := range s.languages {
		all = append(all, named("evidence_index", language)+fmt.Sprintf(
			"OPTIONS {indexConfig: {`fulltext.analyzer`: '%s'}}", analyzer(language)))
	}
	return all
}

// indexName finds the name in "CREATE … INDEX|CONSTRAINT name IF NOT EXISTS";
// the index of a constraint has the constraint's name.
func indexName(definition string) string {
	words := strings.Fields(definition)
	if at := slices.Index(words, "IF"); at > 0 {
		return words[at-1]
	}
	return ""
}

// define runs schema statements, each in a transaction of its own: two loaders
// that make several constraints in one each wait for each other, and the server
// does not see it. Who comes second is told that the thing is there, "IF NOT
// EXISTS" notwithstanding.
func (s *Store) define(ctx context.Context, statements []string) error {
	for _, cypher := range statements {
		err := s.apply(ctx, cypher, nil)
		var server *bolt.Neo4jError
		if errors.As(err, &server) && strings.HasPrefix(server.Code, "Neo.ClientError.Schema.") && strings.HasSuffix(server.Code, "AlreadyExists") {
			continue
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// apply runs one statement in a writing transaction.
func (s *Store) apply(ctx context.Context, cypher string, params row) error {
	session := s.session(ctx, bolt.AccessModeWrite)
	defer session.Close(ctx)
	_, err := session.ExecuteWrite(ctx, func(tx bolt.ManagedTransaction) (any, error) {
		return collect(ctx, tx, cypher, params)
	})
	return s.explain(err)
}
