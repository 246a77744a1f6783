package neo4j

import (
	"context"

	bolt "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"dossier/graph"
)

// Rehearsal does all that Store does in one transaction that is not kept. It
// needs an account that may write, and the server the memory to hold what is
// rehearsed.
type Rehearsal struct {
	store  *Store
	tx     transaction
	ledger *ledger
}

// Rehearse lets run put and retract articles, tells what that would change, and
// leaves the database as it was.
func (s *Store) Rehearse(ctx context.Context, run func(*Rehearsal) error) ([]Change, error) {
	if err := s.checkWritable(ctx); err != nil {
		return nil, err
	}
	session := s.session(ctx, bolt.AccessModeWrite)
	defer session.Close(ctx)
	tx, err := session.BeginTransaction(ctx)
	if err != nil {
		return nil, s.explain(err)
	}
	defer tx.Close(ctx) //nolint:errcheck // rolls back; a lost connection does the same
	r := &Rehearsal{store: s, tx: tx, ledger: newLedger()}
	if err := run(r); err != nil {
		return nil, s.explain(err)
	}
	return r.ledger.net(), s.explain(tx.Rollback(ctx))
}

// Put does what Store.Put does.
func (r *Rehearsal) Put(ctx context.Context, docs ...graph.Document) (Changes, error) {
	wants, err := r.store.prepare(docs)
	if err != nil || len(wants) == 0 {
		return Changes{}, err
	}
	return r.write(ctx, wants)
}

// Retract does what Store.Retract does.
func (r *Rehearsal) Retract(ctx context.Context, articles ...string) (Changes, error) {
	wants := absent(articles)
	if len(wants) == 0 {
		return Changes{}, nil
	}
	return r.write(ctx, wants)
}

func (r *Rehearsal) write(ctx context.Context, wants []document) (Changes, error) {
	w := newWriter(ctx, r.store, r.tx, wants)
	w.note = r.ledger.note
	err := w.run()
	return w.changes, r.store.explain(err)
}

// Known does what Store.Known does.
func (r *Rehearsal) Known(ctx context.Context, articles []string) (map[string]Known, error) {
	rows, err := collect(ctx, r.tx, statement("read_known"), row{"ids": articles})
	return loadKnown(rows), r.store.explain(err)
}
