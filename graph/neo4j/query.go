package neo4j

import (
	"context"
	"iter"

	bolt "github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// Rows is the result of a query. Close it, or range over All to the end.
type Rows struct {
	Columns []string

	store   *Store
	ctx     context.Context
	session bolt.SessionWithContext
	result  bolt.ResultWithContext
}

// Query runs any statement. It may only read unless write is true; a reading
// query that writes is refused with an *Error of the problem ReadOnly. Values
// are nil, bool, int64, float64, string, []byte, []any, map[string]any, Node,
// Relationship, Path and Point; dates, times and durations are ISO 8601 texts.
func (s *Store) Query(ctx context.Context, cypher string, params map[string]any, write bool) (*Rows, error) {
	mode := bolt.AccessModeRead
	if write {
		mode = bolt.AccessModeWrite
	}
	// A transaction of the session's own, not a managed one: people's
	// statements may be CALL { … } IN TRANSACTIONS, and must not run twice.
	session := s.session(ctx, mode)
	rows := &Rows{store: s, ctx: ctx, session: session}
	var err error
	if rows.result, err = session.Run(ctx, cypher, params); err == nil {
		rows.Columns, err = rows.result.Keys()
	}
	if err != nil {
		session.Close(ctx)
		return nil, s.explain(err)
	}
	return rows, nil
}

// All yields the values of each row, in the order of Columns, and closes the
// result. An error ends it.
func (r *Rows) All() iter.Seq2[[]any, error] {
	return func(yield func([]any, error) bool) {
		defer r.Close()
		for r.result.Next(r.ctx) {
			record := r.result.Record().Values
			values := make([]any, len(record))
			for i, v := range record {
				values[i] = plain(v)
			}
			if !yield(values, nil) {
				return
			}
		}
		if err := r.result.Err(); err != nil {
			yield(nil, r.store.explain(err))
		}
	}
}

// Close ends the query. What it was to write and has not is rolled back.
func (r *Rows) Close() error { return r.store.explain(r.session.Close(r.ctx)) }
