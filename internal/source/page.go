package source

import (
	"bytes"
	"cmp"
	"errors"
	"io"
	"net/http"
	"net/url"
	"strings"
	"time"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/net/html/charset"
)

var errNoMainText = errors.New("no text of an article found in the page")

// page reads the article out of a web page: its main text, and what the page
// says of title, paper, date, language and address.
func (r *reader) page(data []byte, contentType, address string, d draft, it *Item) error {
	if kind := http.DetectContentType(data); !strings.HasPrefix(kind, "text/") {
		return errBinary
	}
	encoding, _, _ := charset.DetermineEncoding(data, contentType)
	text, err := encoding.NewDecoder().Bytes(data)
	if err != nil {
		return errors.New("not readable as HTML: " + err.Error())
	}
	doc, err := html.Parse(bytes.NewReader(bytes.ToValidUTF8(text, []byte("\ufffd"))))
	if err != nil {
		return errors.New("not readable as HTML: " + err.Error())
	}
	address = cmp.Or(canonicalLink(doc, address), address)
	base, err := url.Parse(address)
	if err != nil || base.Host == "" {
		base = nil
	}
	found, err := readability.FromDocument(doc, base)
	if err != nil || found.Node == nil {
		return errNoMainText
	}
	d.text = textOf(found.Node)
	if strings.TrimSpace(d.text) == "" {
		return errNoMainText
	}
	if binary(d.text) {
		return errBinary
	}
	d.fields.title = oneLine(found.Title())
	d.fields.source = oneLine(found.SiteName())
	d.fields.language = found.Language()
	d.fields.url = address
	if published, err := found.PublishedTime(); err == nil {
		d.fields.date = published.Format(time.DateOnly)
	}
	if err := r.settle(d, it); err != nil && d.fields.date != "" {
		d.fields.date = "" // a page may say any date; the article is worth more
		return r.settle(d, it)
	} else if err != nil {
		return err
	}
	return nil
}

// canonicalLink is the address that a page says is its own.
func canonicalLink(doc *html.Node, address string) string {
	for n := range doc.Descendants() {
		if n.DataAtom == atom.Link && attribute(n, "rel") == "canonical" {
			return resolved(attribute(n, "href"), address)
		}
	}
	return ""
}

// resolved is a link as it is meant on a page.
func resolved(link, page string) string {
	u, err := url.Parse(link)
	if err != nil {
		return ""
	}
	if base, err := url.Parse(page); err == nil {
		u = base.ResolveReference(u)
	}
	return canonicalURL(u.String())
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return strings.TrimSpace(a.Val)
		}
	}
	return ""
}

// fragment is the text of a piece of HTML, as feeds carry it.
func fragment(s string) string {
	doc, err := html.Parse(io.LimitReader(strings.NewReader(s), DefaultMaxBytes))
	if err != nil {
		return ""
	}
	return textOf(doc)
}

// textOf is the text of a tree: blocks are paragraphs, what is not shown is
// left out.
func textOf(n *html.Node) string {
	var w textWriter
	w.node(n)
	return strings.TrimSpace(w.String()) + "\n"
}

// textWriter collects text and knows what blank it needs before more of it.
type textWriter struct {
	strings.Builder
	gap string // before the next word: "", a blank, or an empty line
}

// node writes a tree, which the parser keeps from being deep.
func (w *textWriter) node(n *html.Node) {
	switch {
	case n.Type == html.CommentNode || hiddenElement(n.DataAtom):
		return
	case n.Type == html.TextNode:
		w.text(n.Data)
		return
	}
	block := blockElement(n.DataAtom)
	if block {
		w.gap = "\n\n"
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.node(c)
	}
	if block {
		w.gap = "\n\n"
	}
}

func (w *textWriter) text(s string) {
	words := strings.Fields(s)
	if s != strings.TrimLeft(s, " \t\r\n") && w.gap == "" {
		w.gap = " "
	}
	for _, word := range words {
		if w.Len() > 0 {
			w.WriteString(w.gap)
		}
		w.WriteString(word)
		w.gap = " "
	}
	if len(words) > 0 && s == strings.TrimRight(s, " \t\r\n") {
		w.gap = ""
	}
}

func hiddenElement(a atom.Atom) bool {
	switch a {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Head, atom.Svg, atom.Math, atom.Iframe, atom.Object, atom.Figcaption:
		return true
	}
	return false
}

func blockElement(a atom.Atom) bool {
	switch a {
	case atom.P, atom.Div, atom.Section, atom.Article, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Ul, atom.Ol, atom.Li,
		atom.Blockquote, atom.Pre, atom.Table, atom.Tr, atom.Br, atom.Hr, atom.Dl, atom.Dt, atom.Dd, atom.Figure, atom.Header, atom.Footer, atom.Main, atom.Aside, atom.Address:
		return true
	}
	return false
}

// oneLine is a title or a name without line breaks.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
