package source

import (
	"bytes"
	"cmp"
	"encoding/xml"
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
	data, err := io.ReadAll(io.LimitReader(in, maxFeed+1))
	if err != nil {
		return r.fail(f.name, cause(err))
	}
	parsed, err := parseFeed(data)
	switch {
	case err != nil:
		return r.fail(f.name, err)
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

// parseFeed has the words of the library's errors said plainly.
func parseFeed(data []byte) (*gofeed.Feed, error) {
	switch {
	case len(data) > maxFeed:
		return nil, fmt.Errorf("larger than %s, the limit of a feed", size(maxFeed))
	case len(bytes.TrimSpace(data)) == 0:
		return nil, errEmpty
	case tooDeep(data):
		return nil, fmt.Errorf("not readable as a feed: more than %d elements stand in each other", mostNested)
	}
	parsed, err := gofeed.NewParser().Parse(bytes.NewReader(data))
	switch {
	case errors.Is(err, gofeed.ErrFeedTypeNotDetected):
		err = errors.New("not readable as a feed: neither RSS, Atom nor JSON Feed, or not in the encoding that it says")
	case err != nil && strings.HasSuffix(err.Error(), "unexpected EOF"):
		err = errors.New("not readable as a feed: it is cut off")
	case err != nil:
		err = errors.New("not readable as a feed: " + oneLine(err.Error()))
	}
	return parsed, err
}

// mostNested is how deep the elements of a feed may stand in each other: its
// reader calls itself for each.
const mostNested = 1000

// tooDeep looks at the tags alone, as far as they can be read.
func tooDeep(data []byte) bool {
	dec := xml.NewDecoder(bytes.NewReader(data))
	dec.Strict = false
	dec.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil }
	for depth := 0; ; {
		token, err := dec.RawToken()
		if err != nil {
			return false
		}
		switch token.(type) {
		case xml.StartElement:
			depth++
		case xml.EndElement:
			depth--
		}
		if depth > mostNested {
			return true
		}
	}
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
