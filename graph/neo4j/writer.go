package neo4j

import (
	"context"
	"fmt"
	"maps"
	"slices"

	bolt "github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// batchSize is how many rows one statement gets.
const batchSize = 1000

// transaction is what a writer needs of one, managed or not.
type transaction interface {
	Run(ctx context.Context, cypher string, params map[string]any) (bolt.ResultWithContext, error)
}

// writer is one attempt at one writing transaction.
type writer struct {
	ctx     context.Context
	tx      transaction
	store   *Store
	wants   []document          // sorted by id
	stored  map[string]document // what is there of them
	diff    difference
	locked  map[string]entity // the entities touched, as they were
	others  witnesses         // claims of other articles for the same facts
	changes Changes
	note    func(Change) // told of everything that is not kept
	again   bool         // the facts of articles that did not change are derived again too

	copies   regrouping
	called   map[string]string // names of entities that are not touched themselves
	literals map[string]row    // properties of entities that claims give: born_on
}

func newWriter(ctx context.Context, s *Store, tx transaction, wants []document) *writer {
	return &writer{ctx: ctx, store: s, tx: tx, wants: wants, note: func(Change) {}, called: map[string]string{}, literals: map[string]row{}}
}

// run takes the write locks of articles, then of entities, each in id order,
// and reads only behind them: Neo4j is read-committed, and what was read
// before a lock may be gone.
func (w *writer) run() error {
	for _, step := range []func() error{
		w.lockGraph, w.lockArticles, w.readArticles, w.checkOrigins, w.compare, w.regroup,
		w.lockEntities, w.readEntities, w.readWitnesses,
		w.writeArticles, w.writeGroups, w.writeClaims, w.writeMentions, w.removeArticles,
		w.writeFacts, w.removeEntities, w.writeEntities,
	} {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

func (w *writer) query(cypher string, params row) ([]row, error) {
	return collect(w.ctx, w.tx, cypher, params)
}

// batch runs a statement over rows, a slice of them at a time.
func batch[T any](w *writer, cypher string, rows []T) ([]row, error) {
	var all []row
	for chunk := range slices.Chunk(rows, batchSize) {
		got, err := w.query(cypher, row{"rows": chunk})
		if err != nil {
			return nil, err
		}
		all = append(all, got...)
	}
	return all, nil
}

// lock runs a locking statement until it has all ids: a node that its last
// owner deleted while this transaction waited has to be made again.
func (w *writer) lock(cypher string, ids []string) error {
	for range 10 {
		rows, err := w.query(cypher, row{"ids": ids})
		if err != nil {
			return err
		}
		if number(rows[0]["locked"]) == len(ids) {
			return nil
		}
	}
	return w.store.problem(Busy, fmt.Sprintf("others delete what it would lock, %d nodes", len(ids)), nil)
}

// lockArticles makes those that are to be written and not there yet.
func (w *writer) lockArticles() error {
	var written, retracted []string
	for _, d := range w.wants {
		if d.props == nil {
			retracted = append(retracted, d.id)
		} else {
			written = append(written, d.id)
		}
	}
	if len(retracted) > 0 {
		// Those that are not there cannot be locked and need not be.
		_, err := w.query(statement("lock_known_articles"), row{"ids": retracted})
		return err
	}
	return w.lock(statement("lock_articles"), written)
}

func (w *writer) readArticles() error {
	ids := make([]string, len(w.wants))
	for i, d := range w.wants {
		ids[i] = d.id
	}
	rows, err := w.query(statement("read_articles"), row{"ids": ids})
	w.stored = make(map[string]document, len(rows))
	for _, r := range rows {
		if d := storedDocument(r); len(d.props) > 1 { // with only an id, this transaction made it
			w.stored[d.id] = d
		}
	}
	return err
}

func storedDocument(r row) document {
	props := plainProps(r["props"])
	d := document{id: text(r["id"]), group: text(props["copy_group"]), props: props, claims: map[string]claimRow{}, mentions: map[string]row{}}
	delete(props, "copy_group") // follows from all articles, see regroup
	for _, item := range items(r["claims"]) {
		c := storedClaim(item)
		d.claims[c.id()] = c
	}
	for _, m := range items(r["mentions"]) {
		d.mentions[text(m["entity"])] = plainProps(m["props"])
	}
	return d
}

func storedClaim(r row) claimRow {
	c := claimRow{props: plainProps(r["props"]), subject: text(r["subject"]), object: text(r["object"]), speakers: map[int64]string{}}
	for _, who := range items(r["speakers"]) {
		nth, _ := who["nth"].(int64)
		c.speakers[nth] = text(who["id"])
	}
	return c
}

// checkOrigins stands inside the transaction: only behind the lock is it
// certain where the stored article came from.
func (w *writer) checkOrigins() error {
	if w.store.replace {
		return nil
	}
	var conflicts []OriginConflict
	for _, d := range w.wants {
		have, isThere := w.stored[d.id]
		if d.props != nil && isThere && text(have.props["origin"]) != text(d.props["origin"]) {
			conflicts = append(conflicts, OriginConflict{d.id, text(have.props["origin"]), text(d.props["origin"])})
		}
	}
	if len(conflicts) > 0 {
		return &OriginError{conflicts}
	}
	return nil
}

func (w *writer) compare() error {
	w.diff = newDifference(w.note)
	for _, d := range w.wants {
		have, isThere := w.stored[d.id]
		if d.props == nil && !isThere {
			continue
		}
		w.diff.add(have, d, w.again)
	}
	w.changes.Articles, w.changes.Claims = w.diff.articles, w.diff.claims
	return nil
}

func (w *writer) writeArticles() error {
	var rows []row
	for _, d := range w.diff.write {
		rows = append(rows, row{"props": d.props, "text": dropEmpty(row{"": d.text})[""], "group": d.group}) // none is no property
	}
	_, err := batch(w, statement("write_articles"), rows)
	return err
}

func (w *writer) writeClaims() error {
	create, speakers := claimRows(w.diff.create)
	update, moreSpeakers := claimRows(w.diff.update)
	if _, err := batch(w, statement("delete_claims"), w.diff.drop); err != nil {
		return err
	}
	return w.batches(
		job{"create_claims", create},
		job{"update_claims", update}, job{"link_claims", update},
		job{"link_speakers", slices.Concat(speakers, moreSpeakers)})
}

// claimRows gives a row for each claim, and one for each entity that says it.
func claimRows(claims []madeClaim) (rows, speakers []row) {
	for _, c := range claims {
		r := row{"props": c.props, "article": c.article, "subject": c.subject, "object": nil}
		if c.object != "" {
			r["object"] = c.object
		}
		rows = append(rows, r)
		for _, nth := range slices.Sorted(maps.Keys(c.speakers)) {
			speakers = append(speakers, row{"claim": c.id(), "nth": nth, "id": c.speakers[nth]})
		}
	}
	return rows, speakers
}

// job is a statement and the rows it is for.
type job struct {
	statement string
	rows      []row
}

func (w *writer) batches(jobs ...job) error {
	for _, j := range jobs {
		if _, err := batch(w, statement(j.statement), j.rows); err != nil {
			return err
		}
	}
	return nil
}

func (w *writer) writeMentions() error {
	return w.batches(
		job{"delete_mentions", w.diff.dropMentions},
		job{"create_mentions", w.diff.createMentions},
		job{"update_mentions", w.diff.updateMentions})
}

func (w *writer) removeArticles() error {
	_, err := batch(w, statement("delete_articles"), w.diff.gone)
	return err
}
