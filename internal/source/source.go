// Package source reads articles: from text files with a date head or YAML front
// matter, from Markdown, web pages, feeds, web archives and PDF files, from JSONL
// with one article a line, packed or not, from standard input, and by the
// address of a page or a feed. It decodes what is not UTF-8 and says of each
// article that it cannot read why, going on with the next.
package source

import (
	"context"
	"errors"
	"io"
	"iter"
	"time"

	"dossier/graph"
	"dossier/internal/tongue"
	"dossier/rules"
)

// DefaultMaxBytes is the size over which a single article is refused.
const DefaultMaxBytes = 8 << 20

// ErrSkipped marks a file that a folder holds and that is no article: it is
// worth a line to the user, but nothing went wrong.
var ErrSkipped = errors.New("skipped")

// Config says how articles are read; its zero value reads everything but
// standard input and leaves undeclared languages open.
type Config struct {
	Languages []*rules.Language // codes that may be detected; none: no detection
	MaxBytes  int64             // size limit of one article, DefaultMaxBytes if 0
	Stdin     io.Reader         // what the path "-" reads

	// Follow reads the pages that feeds point to, instead of what feeds say of them.
	Follow bool
	// AllowPrivate lets addresses lead to this machine and to private networks.
	AllowPrivate bool
	// Pause is between two requests to one host; a second if 0, none if negative.
	Pause time.Duration
}

func (c Config) maxBytes() int64 {
	if c.MaxBytes > 0 {
		return c.MaxBytes
	}
	return DefaultMaxBytes
}

// Item is one article, or the reason why there is none.
type Item struct {
	Name     string // for messages: the path as given, with the line in JSONL
	Article  graph.Article
	Warnings []string
	Err      error // the article could not be read; the others go on
}

// Read gives the articles at the paths, one at a time: files, folders (all
// below them, sorted), globs and "-" for standard input. It holds one article
// in memory. It ends early when ctx is done.
func Read(ctx context.Context, paths []string, cfg Config) iter.Seq[Item] {
	return func(yield func(Item) bool) {
		r := &reader{cfg: cfg, ctx: ctx, done: ctx.Done(), yield: func(it Item) bool {
			return ctx.Err() == nil && yield(it)
		}}
		for _, path := range paths {
			if ctx.Err() != nil || !r.path(path, len(paths) > 1) {
				return
			}
		}
	}
}

// reader carries one Read along. Its methods report whether to go on.
type reader struct {
	cfg     Config
	ctx     context.Context
	fetch   *fetcher
	guesser *tongue.Guesser // made when first needed
	done    <-chan struct{} // closed when no more is wanted
	yield   func(Item) bool
	seen    map[string]bool // absolute paths read, where several paths are given
}

func (r *reader) fail(name string, err error) bool {
	return r.yield(Item{Name: name, Err: err})
}

func (r *reader) path(path string, several bool) bool {
	switch {
	case path == "-":
		return r.stdin()
	case isAddress(path):
		return r.address(path)
	}
	for f := range find(path) {
		if f.err != nil {
			if !r.fail(f.name, f.err) {
				return false
			}
			continue
		}
		if several && r.again(f.origin) {
			continue
		}
		if !r.file(f) {
			return false
		}
	}
	return true
}

// again reports whether the file was read before, so that a folder and a file
// in it can be named together.
func (r *reader) again(origin string) bool {
	if r.seen[origin] {
		return true
	}
	if r.seen == nil {
		r.seen = map[string]bool{}
	}
	r.seen[origin] = true
	return false
}
