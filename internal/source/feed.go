package source

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/mmcdole/gofeed"
)

// maxFeed is how large a feed may be.
const maxFeed = 64 << 20

// feed reads the articles of an RSS or Atom feed: what it gives of each, which
// may be no more than the first lines, or with Config.Follow the pages that it
// points to.
func (r *reader) feed(f file, in io.Reader) bool {
	limited := &io.LimitedReader{R: in, N: maxFeed + 1}
	parsed, err := gofeed.NewParser().Parse(limited)
	switch {
	case limited.N <= 0:
		return r.fail(f.name, fmt.Errorf("larger than %s, the limit of a feed", size(maxFeed)))
	case err != nil:
		return r.fail(f.name, errors.New("not readable as a feed: "+oneLine(err.Error())))
	case len(parsed.Items) == 0:
		return r.fail(f.name, errors.New("the feed has no items"))
	}
	for n, entry := range parsed.Items {
		if r.cfg.Follow && entry.Link != "" {
			if !r.address(entry.Link) {
				return false
			}
			continue
		}
		it := Item{Name: fmt.Sprintf("%s:%d", f.name, n+1)}
		it.Err = r.entry(f, n, parsed, entry, &it)
		if !r.yield(it) {
			return false
		}
	}
	return true
}

// entry reads one item of a feed.
func (r *reader) entry(f file, n int, of *gofeed.Feed, entry *gofeed.Item, it *Item) error {
	d := draft{origin: f.origin, text: fragment(cmp.Or(entry.Content, entry.Description))}
	if strings.TrimSpace(d.text) == "" {
		return errors.New("the feed has no text of it; --follow reads the page that it points to")
	}
	if binary(d.text) {
		return errBinary
	}
	d.fields = fields{
		title: oneLine(entry.Title), source: oneLine(of.Title), language: of.Language,
		url: entry.Link, date: day(entry.PublishedParsed, entry.UpdatedParsed),
	}
	if canonicalURL(entry.Link) == "" {
		d.fields.id = oneLine(entry.GUID)
	}
	if f.id != "" {
		d.id = fmt.Sprintf("%s#%d", f.id, n+1)
	}
	return r.settle(d, it)
}

// day is the first of these times that there is, as a day where it was written.
func day(times ...*time.Time) string {
	for _, t := range times {
		if t != nil && !t.IsZero() {
			return t.Format(time.DateOnly)
		}
	}
	return ""
}
