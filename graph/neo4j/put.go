package neo4j

import (
	"cmp"
	"context"
	"slices"

	bolt "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"dossier/graph"
)

// Count says what became of the things of one kind. Kept are those looked at
// and found as they must be.
type Count struct {
	Added, Changed, Removed, Kept int
}

func (c Count) none() bool { return c.Added+c.Changed+c.Removed == 0 }

func (c Count) plus(o Count) Count {
	return Count{c.Added + o.Added, c.Changed + o.Changed, c.Removed + o.Removed, c.Kept + o.Kept}
}

// Changes says what a write did to the graph. Edges are facts.
type Changes struct {
	Articles, Claims, Edges, Entities Count
}

// None says that nothing at all was changed.
func (c Changes) None() bool {
	return c.Articles.none() && c.Claims.none() && c.Edges.none() && c.Entities.none()
}

// Plus adds up the changes of several writes.
func (c Changes) Plus(o Changes) Changes {
	return Changes{c.Articles.plus(o.Articles), c.Claims.plus(o.Claims), c.Edges.plus(o.Edges), c.Entities.plus(o.Entities)}
}

// Put replaces what each of the articles said, and derives the facts that this
// touches, in one transaction. Putting the same again changes nothing.
//
// An article stored from another origin is refused with an *OriginError unless
// Config.Replace is set. What is wrong with the documents is said of all of
// them at once, and then nothing is written.
//
// Where the connection is lost while the transaction is committed, nobody knows
// whether it was: then the changes it would have made come with the error.
// Putting the same again makes good what is missing, and changes nothing where
// nothing is.
func (s *Store) Put(ctx context.Context, docs ...graph.Document) (Changes, error) {
	wants, err := s.prepare(docs)
	if err != nil || len(wants) == 0 {
		return Changes{}, err
	}
	if err := s.Schema(ctx); err != nil {
		return Changes{}, err
	}
	return s.write(ctx, wants)
}

// Retract removes articles with all that only they said. Ids that are not
// stored are no error: Changes counts the articles removed.
func (s *Store) Retract(ctx context.Context, articles ...string) (Changes, error) {
	wants := absent(articles)
	if len(wants) == 0 {
		return Changes{}, nil
	}
	return s.write(ctx, wants)
}

// absent are documents that say that these articles are not to be there.
func absent(articles []string) []document {
	ids := slices.Compact(slices.Sorted(slices.Values(articles)))
	wants := make([]document, len(ids))
	for i, id := range ids {
		wants[i] = document{id: id}
	}
	return wants
}

// write makes the database hold the documents, which are sorted by id, in one
// transaction that the driver repeats where others are in its way.
func (s *Store) write(ctx context.Context, wants []document) (Changes, error) {
	session := s.session(ctx, bolt.AccessModeWrite)
	defer session.Close(ctx)
	var ready Changes // those of the newest attempt that was to be committed
	changes, err := bolt.ExecuteWrite(ctx, session, func(tx bolt.ManagedTransaction) (Changes, error) {
		w := newWriter(ctx, s, tx, wants)
		err := w.run()
		if ready = w.changes; err != nil {
			ready = Changes{}
		}
		return w.changes, err
	})
	if err != nil {
		return ready, s.explain(err)
	}
	return changes, nil
}

// Known is what a stored article was made from.
type Known struct {
	SHA256, MadeBy, Origin string
	Erased                 bool // names were blackened in it
}

// Known gives those of the articles that are stored, so that what did not
// change can be skipped.
func (s *Store) Known(ctx context.Context, articles []string) (map[string]Known, error) {
	rows, err := s.read(ctx, statement("read_known"), row{"ids": articles})
	return loadKnown(rows), err
}

func loadKnown(rows []row) map[string]Known {
	known := make(map[string]Known, len(rows))
	for _, r := range rows {
		known[text(r["id"])] = Known{text(r["sha256"]), text(r["made_by"]), text(r["origin"]), r["erased"] == true}
	}
	return known
}

func compareText(a, b string) int { return cmp.Compare(a, b) }
