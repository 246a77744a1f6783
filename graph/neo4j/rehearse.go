package neo4j

import (
	"context"

	bolt "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"dossier/graph"
)

// rehearsed is how many articles are rehearsed in one transaction: the server
// holds what it would write in memory, and others wait for what it locks.
const rehearsed = 500

// Rehearsal does all that Store does in transactions that are not kept. It needs
// an account that may write. Up to 500 articles see each other's changes. Of more,
// each 500 are compared with the database as it is: an edge of which the
// articles of two such parts take the last support away is shown as changed,
// not as removed. Others that write wait until it ends: see writer.lockGraph.
type Rehearsal struct {
	store   *Store
	session bolt.SessionWithContext
	tx      bolt.ExplicitTransaction
	held    int // articles in tx
	ledger  *ledger
}

// Rehearse lets run put and retract articles, tells what that would change, and
// leaves the database as it was.
func (s *Store) Rehearse(ctx context.Context, run func(*Rehearsal) error) ([]Change, error) {
	if err := s.checkWritable(ctx); err != nil {
		return nil, err
	}
	session := s.session(ctx, bolt.AccessModeWrite)
	defer session.Close(ctx)
	r := &Rehearsal{store: s, session: session, ledger: newLedger()}
	if err := r.begin(ctx); err != nil {
		return nil, s.explain(err)
	}
	defer func() { _ = r.tx.Close(ctx) }() // rolls back; a lost connection does the same
	if err := run(r); err != nil {
		return nil, s.explain(err)
	}
	return r.ledger.net(), s.explain(r.tx.Rollback(ctx))
}

func (r *Rehearsal) begin(ctx context.Context) (err error) {
	r.held = 0
	r.tx, err = r.session.BeginTransaction(ctx)
	return err
}

// room begins anew where the transaction would hold too many articles.
func (r *Rehearsal) room(ctx context.Context, more int) error {
	if r.held > 0 && r.held+more > rehearsed {
		if err := r.tx.Rollback(ctx); err != nil {
			return err
		}
		if err := r.begin(ctx); err != nil {
			return err
		}
	}
	r.held += more
	return nil
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
	if err := r.room(ctx, len(wants)); err != nil {
		return Changes{}, r.store.explain(err)
	}
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
