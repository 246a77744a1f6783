package source

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	pdfreader "github.com/ledongthuc/pdf"
)

// What a PDF file may ask for. Its parts point at each other, in circles too,
// and are packed.
const (
	mostReads = 1 << 16 // and more of large files: whoever goes in a circle reads on and on
	mostPage  = 64 << 20
	mostDepth = 50 // of the tree of pages
)

// pdf reads the text of a PDF file. Pages that are pictures have none.
func (r *reader) pdf(data []byte, d draft, it *Item) error {
	if len(data) == 0 {
		return errEmpty
	}
	text, err := pdfText(data, r.cfg.maxBytes())
	if err != nil {
		return err
	}
	if strings.TrimSpace(text) == "" {
		return errors.New("the PDF holds no text; it may be pictures of pages")
	}
	if d.text, _, err = decode([]byte(text)); err != nil {
		return err
	}
	return r.settle(d, it)
}

// pdfText has the library's faults on broken files end as errors.
func pdfText(data []byte, limit int64) (text string, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = fmt.Errorf("not readable as PDF: %s", oneLine(fmt.Sprint(fault)))
		}
	}()
	in := &rationed{in: bytes.NewReader(data), left: mostReads + len(data)}
	doc, err := pdfreader.NewReader(in, int64(len(data)))
	if err != nil {
		return "", brokenPDF(err)
	}
	p := pdfPages{limit: limit}
	if err := p.walk(doc.Trailer().Key("Root").Key("Pages"), 0); err != nil {
		return "", brokenPDF(err)
	}
	return p.text.String(), nil
}

// brokenPDF has the words of the library's commonest errors said plainly.
func brokenPDF(err error) error {
	says := oneLine(err.Error())
	switch {
	case strings.Contains(says, "invalid header"):
		says = "it does not begin as PDF files do"
	case strings.Contains(says, "missing %%EOF"):
		says = "it does not end as PDF files do; it may be cut off"
	}
	return errors.New("not readable as PDF: " + says)
}

// rationed gives an end to reading in circles.
type rationed struct {
	in   io.ReaderAt
	left int
}

var errCircles = errors.New("its parts point at each other in circles")

// ReadAt ends the library by a fault, since it passes over errors.
func (r *rationed) ReadAt(p []byte, at int64) (int, error) {
	n, err := r.in.ReadAt(p, at)
	if r.left--; r.left < 0 {
		panic(errCircles)
	}
	return n, err
}

// pdfPages collects the text of pages up to a limit.
type pdfPages struct {
	text  strings.Builder
	limit int64
}

func (p *pdfPages) walk(node pdfreader.Value, depth int) error {
	kids := node.Key("Kids")
	switch {
	case depth > mostDepth:
		return errCircles
	case int64(p.text.Len()) > p.limit:
		return fmt.Errorf("its text is larger than %s, the limit of one article", size(p.limit))
	case kids.Kind() != pdfreader.Array:
		return p.page(pdfreader.Page{V: node})
	}
	for i := range kids.Len() {
		if err := p.walk(kids.Index(i), depth+1); err != nil {
			return err
		}
	}
	return nil
}

func (p *pdfPages) page(page pdfreader.Page) error {
	contents := page.V.Key("Contents")
	large := streamSize(contents)
	for i := 0; contents.Kind() == pdfreader.Array && i < contents.Len() && large <= mostPage; i++ {
		large += streamSize(contents.Index(i))
	}
	switch {
	case large == 0:
		return nil
	case large > mostPage:
		return fmt.Errorf("a page of it unpacks to more than %s", size(mostPage))
	}
	text, err := page.GetPlainText(nil)
	p.text.WriteString(text)
	return err
}

// streamSize is how much a stream unpacks to, as far as that is allowed.
func streamSize(v pdfreader.Value) int64 {
	if v.Kind() != pdfreader.Stream {
		return 0
	}
	in := v.Reader()
	defer in.Close()
	n, _ := io.Copy(io.Discard, io.LimitReader(in, mostPage+1)) // what is broken is found by who reads it
	return n
}
