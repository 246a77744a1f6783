// Package load takes articles from their source through extraction into the
// graph. It skips what is there already and unchanged, writes many articles in
// one transaction but never a part of one, and on a cancelled context finishes
// what it has begun.
package load

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"iter"

	"dossier/extract"
	"dossier/graph"
	"dossier/graph/neo4j"
	"dossier/internal/source"
	"dossier/rules"
)

// DefaultBatch is how many articles are written in one transaction.
const DefaultBatch = 100

// Graph is where articles go: a store, or a rehearsal of one.
type Graph interface {
	Known(ctx context.Context, articles []string) (map[string]neo4j.Known, error)
	Put(ctx context.Context, docs ...graph.Document) (neo4j.Changes, error)
}

// Config says how articles are loaded.
type Config struct {
	Engine  *extract.Engine
	Rules   *rules.Set // what the engine was compiled from
	Store   Graph
	Batch   int  // articles a transaction, DefaultBatch if 0
	Replace bool // the store replaces articles that were read elsewhere before
	NoText  bool // the texts of articles are not kept, only the sentences of claims

	// Report is told of every article when it is known what became of it, with
	// Err where it was not loaded.
	Report func(source.Item)
	// Progress is told how far the load is, after every transaction.
	Progress func(Summary)
	// Patience is with a database that does not answer for a while.
	Patience Patience
}

// Items gives the articles until its context is done.
type Items func(context.Context) iter.Seq[source.Item]

// Run loads the articles. It stops at the end, at the first error of the
// database that does not pass, or when ctx is done, and then writes what was
// read before. The summary tells how far it came.
func Run(ctx context.Context, items Items, cfg Config) (Summary, error) {
	l := &loader{Config: cfg, judgements: Judgements(cfg.Rules), seen: map[digest]sighting{}, sum: newSummary()}
	l.patiently = func(call func() error) error { return cfg.Patience.Do(ctx, call) }
	reading, stop := context.WithCancel(ctx)
	batches, over := make(chan []source.Item), make(chan struct{})
	go func() {
		defer close(batches)
		for batch := range l.batches(items(reading)) {
			select {
			case batches <- batch:
			case <-over:
				return
			}
		}
	}()
	err := l.run(context.WithoutCancel(ctx), batches)
	stop()
	close(over)
	for range batches { // the reader ends before the database is closed
	}
	return l.sum, err
}

// run has a batch extracted while the one before it is written. All that asks
// the database or tells the user is done here, one after the other: so what is
// told comes in the order of the articles.
func (l *loader) run(ctx context.Context, batches <-chan []source.Item) error {
	var before *extraction
	for open := true; open || before != nil; {
		var batch []source.Item
		select {
		case batch, open = <-batches:
		case <-before.extracted(): // and nothing more was read: it need not wait
		}
		if !open {
			batches = nil
		}
		now, err := l.begin(ctx, batch)
		if err == nil {
			err = l.finish(ctx, before)
		}
		if err != nil {
			before.wait()
			now.wait()
			return err
		}
		before = now
	}
	return nil
}

type loader struct {
	Config
	judgements graph.Judgements
	seen       map[digest]sighting // by the ids of the articles of this run
	sum        Summary
	patiently  func(call func() error) error // until the run is interrupted
}

// batches groups what is read, also what could not be read.
func (l *loader) batches(items iter.Seq[source.Item]) iter.Seq[[]source.Item] {
	size := cmp.Or(max(l.Batch, 0), DefaultBatch)
	return func(yield func([]source.Item) bool) {
		var batch []source.Item
		for item := range items {
			if batch = append(batch, item); len(batch) == size {
				if !yield(batch) {
					return
				}
				batch = nil
			}
		}
		if len(batch) > 0 {
			yield(batch)
		}
	}
}

// drop counts an article that is not loaded and tells why.
func (l *loader) drop(item source.Item) {
	if errors.Is(item.Err, source.ErrSkipped) {
		l.sum.Skipped++
	} else {
		l.sum.Failed++
	}
	l.Report(item)
}

// putAll writes documents, those that the store refuses left out. Which they are
// is found by halves, so that a few of many cost little.
func (l *loader) putAll(ctx context.Context, batch []source.Item, docs []graph.Document) error {
	err := l.put(ctx, batch, docs)
	if len(batch) == 1 || !ofDocuments(err) {
		return l.dropIf(err, batch[0])
	}
	half := len(batch) / 2
	if err := l.putAll(ctx, batch[:half], docs[:half]); err != nil {
		return err
	}
	return l.putAll(ctx, batch[half:], docs[half:])
}

// put writes documents in one transaction. Where it is not known whether an
// attempt was committed and the next one finds all in place, it was.
func (l *loader) put(ctx context.Context, batch []source.Item, docs []graph.Document) error {
	var changes, before neo4j.Changes
	err := l.patiently(func() (err error) {
		changes, err = l.Store.Put(ctx, docs...)
		switch {
		case err != nil && !changes.None():
			before = changes
		case err == nil && changes.None():
			changes = before
		}
		return err
	})
	if err != nil {
		return err
	}
	l.sum.add(docs, changes)
	for _, item := range batch {
		l.Report(item)
	}
	return nil
}

// dropIf drops an article that the store refused; what is wrong with the
// database it gives back.
func (l *loader) dropIf(err error, item source.Item) error {
	if !ofDocuments(err) {
		return err
	}
	item.Err = err
	l.drop(item)
	return nil
}

// ofDocuments reports whether an error is about what was to be written, not
// about the database.
func ofDocuments(err error) bool {
	var database *neo4j.Error
	return err != nil && !errors.As(err, &database)
}

// read gives what an article says, as judgements have it.
func (l *loader) read(a graph.Article) graph.Document {
	d := l.judgements.Apply(l.Engine.Extract(a))
	if l.NoText {
		d.Article.Runs = graph.RunsOf(a.Text[a.Body:]).String()
		d.Article.Text, d.Article.Body = "", 0
	}
	return d
}

// Guard lets a method of the engine read one article. A fault of the engine
// becomes an error of that article, so that it does not take ten thousand
// others with it.
func Guard[T any](read func(graph.Article) T, a graph.Article) (found T, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = fmt.Errorf("the engine broke on it (%v): this is an error of dossier, please report it with the article", fault)
		}
	}()
	return read(a), nil
}
