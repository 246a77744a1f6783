package load

import (
	"context"
	"runtime"
	"sync"

	"dossier/graph"
	"dossier/internal/source"
)

// extraction is a batch on its way from the source to the graph.
type extraction struct {
	read   int           // how many articles the batch has
	others []source.Item // those not to be written, with Err or unchanged
	items  []source.Item
	docs   []graph.Document // of items, complete when done is closed
	done   chan struct{}
}

// extracted is closed when the articles are extracted; without a batch it never
// is.
func (e *extraction) extracted() <-chan struct{} {
	if e == nil {
		return nil
	}
	return e.done
}

// wait ends when the articles are extracted.
func (e *extraction) wait() {
	if e != nil {
		<-e.done
	}
}

// begin finds out which articles of a batch are to be written and has them
// extracted side by side.
func (l *loader) begin(ctx context.Context, batch []source.Item) (*extraction, error) {
	if len(batch) == 0 {
		return nil, nil
	}
	e := &extraction{done: make(chan struct{})}
	for _, item := range batch {
		e.read += readArticles(item.Err)
		again := false
		if item.Err == nil {
			again, item.Err = l.again(item)
		}
		if again || item.Err != nil {
			e.others = append(e.others, item)
		} else {
			e.items = append(e.items, item)
		}
	}
	if err := l.changed(ctx, e); err != nil {
		return nil, err
	}
	e.docs = make([]graph.Document, len(e.items))
	go func() {
		defer close(e.done)
		l.extract(e)
	}()
	return e, nil
}

// extract reads the articles; what they give has their order.
func (l *loader) extract(e *extraction) {
	next := make(chan int)
	var wg sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(e.items)) {
		wg.Go(func() {
			for i := range next {
				e.docs[i], e.items[i].Err = Guard(l.read, e.items[i].Article)
			}
		})
	}
	for i := range e.items {
		next <- i
	}
	close(next)
	wg.Wait()
}

// finish writes a batch and tells what became of its articles.
func (l *loader) finish(ctx context.Context, e *extraction) error {
	if e == nil {
		return nil
	}
	l.sum.Read += e.read
	for _, item := range e.others {
		l.leave(item)
	}
	e.wait()
	items, docs := l.sound(e)
	if len(items) > 0 {
		if err := l.putAll(ctx, items, docs); err != nil {
			return err
		}
	}
	l.Progress(l.sum)
	return nil
}

// leave tells of an article that is not to be written.
func (l *loader) leave(item source.Item) {
	if item.Err != nil {
		l.drop(item)
		return
	}
	l.sum.Unchanged++
	l.Report(item)
}

// sound drops the articles that the engine broke on.
func (l *loader) sound(e *extraction) (items []source.Item, docs []graph.Document) {
	for i, item := range e.items {
		if item.Err != nil {
			l.drop(item)
			continue
		}
		items, docs = append(items, item), append(docs, e.docs[i])
	}
	return items, docs
}
