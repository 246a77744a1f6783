// Package backup keeps a graph in a file and puts it back. The file is JSON, one
// value a line: a head, the articles with all that was found in them, and a tail
// that shows that nothing is missing. What follows from claims, such as facts, is
// not in it: it is derived again.
package backup

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"unicode/utf8"

	"dossier/graph"
)

// Format is the version of the file's form.
const Format = 1

// Head is the first line of a backup: what is needed before the articles.
type Head struct {
	Format    int              `json:"dossier_backup"`
	Version   string           `json:"version"` // of the dossier that made it
	Relations []graph.Relation `json:"relations"`
	Languages []string         `json:"languages,omitempty"`
}

// record is a line of a backup behind its head.
type record struct {
	Article  *graph.Article `json:"article,omitempty"`
	Body     int            `json:"body,omitempty"` // where the text begins behind its head, in code points
	Entities []graph.Entity `json:"entities,omitempty"`
	Mentions []mentions     `json:"mentions,omitempty"`
	Claims   []graph.Claim  `json:"claims,omitempty"`
	Articles *int           `json:"articles,omitempty"` // the last line: how many there are
}

type mentions struct {
	Entity string `json:"entity"`
	Count  int    `json:"count"`
}

// Write writes all documents and says how many articles they are.
func Write(w io.Writer, head Head, documents iter.Seq2[[]graph.Document, error]) (int, error) {
	out := bufio.NewWriter(w)
	lines := json.NewEncoder(out)
	lines.SetEscapeHTML(false)
	head.Format = Format
	if err := lines.Encode(head); err != nil {
		return 0, err
	}
	written := 0
	for docs, err := range documents {
		if err != nil {
			return written, err
		}
		for _, d := range docs {
			if err := lines.Encode(newRecord(d)); err != nil {
				return written, err
			}
			written++
		}
	}
	if err := lines.Encode(record{Articles: &written}); err != nil {
		return written, err
	}
	return written, out.Flush()
}

func newRecord(d graph.Document) record {
	r := record{Article: &d.Article, Entities: d.Entities, Claims: d.Claims}
	if d.Article.Body > 0 {
		r.Body = utf8.RuneCountInString(d.Article.Text[:d.Article.Body])
	}
	for _, m := range d.Mentions {
		r.Mentions = append(r.Mentions, mentions(m))
	}
	return r
}

func (r record) document() graph.Document {
	d := graph.Document{Article: *r.Article, Entities: r.Entities, Claims: r.Claims}
	for at := range d.Article.Text {
		if r.Body == 0 {
			d.Article.Body = at
			break
		}
		r.Body--
	}
	for _, m := range r.Mentions {
		d.Mentions = append(d.Mentions, graph.Mentions(m))
	}
	return d
}

// Reader reads a backup.
type Reader struct {
	Head Head
	in   *bufio.Reader
	line int
}

// longest is how long a line may be: an article of the longest kind with all its
// claims is far below.
const longest = 512 << 20

// NewReader reads the head of a backup, and refuses what is none.
func NewReader(in io.Reader) (*Reader, error) {
	r := &Reader{in: bufio.NewReaderSize(in, 1<<20)}
	line, err := r.next()
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, err
	}
	if json.Unmarshal(line, &r.Head) != nil || r.Head.Format == 0 {
		return nil, errors.New("not a backup of dossier: its first line is not that of one")
	}
	if r.Head.Format > Format {
		return nil, fmt.Errorf("made by dossier %s in form %d, and this one knows form %d at most; use a newer dossier", r.Head.Version, r.Head.Format, Format)
	}
	return r, nil
}

// Documents gives the documents of the backup, size at a time. It ends with an
// error where the backup is broken or was cut off; what came before is whole.
func (r *Reader) Documents(ctx context.Context, size int) iter.Seq2[[]graph.Document, error] {
	return func(yield func([]graph.Document, error) bool) {
		var page []graph.Document
		for read := 0; ; read++ {
			rec, err := r.record()
			if err == nil && rec.Article == nil && *rec.Articles != read {
				err = fmt.Errorf("line %d: %d articles are in it, and %d were written", r.line, read, *rec.Articles)
			}
			if err == nil && rec.Article != nil {
				page = append(page, rec.document())
			}
			ends := err != nil || rec.Article == nil
			if len(page) == size || ends && len(page) > 0 {
				if !yield(page, nil) {
					return
				}
				page = nil
			}
			if err == nil {
				err = ctx.Err()
			}
			if err != nil {
				yield(nil, err)
			}
			if ends || err != nil {
				return
			}
		}
	}
}

// record reads a line behind the head: an article, or the tail.
func (r *Reader) record() (record, error) {
	line, err := r.next()
	if errors.Is(err, io.EOF) {
		return record{}, fmt.Errorf("line %d: the backup was cut off here; what stands before is whole", r.line)
	}
	if err != nil {
		return record{}, err
	}
	var rec record
	if err := json.Unmarshal(line, &rec); err != nil {
		return record{}, fmt.Errorf("line %d: not readable as JSON: %w", r.line, err)
	}
	if rec.Article == nil && rec.Articles == nil {
		return record{}, fmt.Errorf("line %d: neither an article nor the end", r.line)
	}
	return rec, nil
}

// next reads a whole line. A line that does not end was cut off.
func (r *Reader) next() ([]byte, error) {
	r.line++
	var line []byte
	for {
		part, err := r.in.ReadSlice('\n')
		line = append(line, part...)
		switch {
		case len(line) > longest:
			return nil, fmt.Errorf("line %d: longer than %d bytes", r.line, longest)
		case errors.Is(err, bufio.ErrBufferFull):
		case err != nil:
			return nil, err
		default:
			return bytes.TrimSpace(line), nil
		}
	}
}
