package source

import (
	"bufio"
	"bytes"
	"strings"
)

// isAddress tells addresses of pages and feeds from paths.
func isAddress(path string) bool {
	return strings.HasPrefix(path, "http://") || strings.HasPrefix(path, "https://")
}

// address reads what is at the address of a page or a feed.
func (r *reader) address(address string) bool {
	if canonical := canonicalURL(address); canonical != "" && r.again(canonical) {
		return true // two feeds may point to one page
	}
	if r.fetch == nil {
		r.fetch = newFetcher(r.cfg)
	}
	got, err := r.fetch.get(r.ctx, address)
	if err != nil {
		return r.fail(address, err)
	}
	f := file{name: address, origin: address}
	in := bufio.NewReader(bytes.NewReader(got.data))
	if in, err = Unpack(in); err != nil {
		return r.fail(address, err)
	}
	switch f.format = r.formatAt(got, in); f.format {
	case feed:
		return r.feed(f, in)
	case jsonl:
		return r.lines(f, in)
	}
	it := Item{Name: address}
	switch d := (draft{origin: address, fields: fields{url: got.address}}); f.format {
	case page:
		it.Err = r.page(got.data, got.contentType, got.address, d, &it)
	case pdf:
		it.Err = r.pdf(got.data, d, &it)
	default:
		it.Err = r.plainAt(got, d, &it)
	}
	return r.yield(it)
}

// formatAt goes by what a page begins with, then by what the site calls it.
func (r *reader) formatAt(got fetched, in *bufio.Reader) format {
	if found := sniff(in); found != plain {
		return found
	}
	switch kind := got.contentType; {
	case isPage(kind):
		return page
	case strings.Contains(kind, "xml"):
		return feed
	case strings.Contains(kind, "pdf"):
		return pdf
	}
	return plain
}

// plainAt reads a page of plain text.
func (r *reader) plainAt(got fetched, d draft, it *Item) error {
	text, warning, err := decode(got.data)
	if err != nil {
		return err
	}
	if warning != "" {
		it.Warnings = append(it.Warnings, warning)
	}
	d.text = unixLines(text)
	return r.settle(d, it)
}
