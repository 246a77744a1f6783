package source

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/textproto"
	"strconv"
	"strings"
)

// warc reads the pages in a web archive (ISO 28500): responses whose content is
// HTML. Other records are passed over.
func (r *reader) warc(f file, in *bufio.Reader) bool {
	found := false
	for n := 1; ; n++ {
		record, err := nextRecord(in)
		if errors.Is(err, io.EOF) {
			return found || r.fail(f.name, errors.New("the archive holds no pages"))
		}
		if err != nil {
			return r.fail(fmt.Sprintf("%s:%d", f.name, n), err)
		}
		it, isPage := r.archived(f, n, record)
		if err := record.skip(); err != nil {
			return r.fail(fmt.Sprintf("%s:%d", f.name, n), errCutArchive)
		}
		if isPage {
			found = true
			if !r.yield(it) {
				return false
			}
		}
	}
}

// warcRecord is one record; its body is what of the input belongs to it.
type warcRecord struct {
	header textproto.MIMEHeader
	body   *io.LimitedReader
}

func (w warcRecord) skip() error {
	_, err := io.Copy(io.Discard, w.body)
	if err == nil && w.body.N > 0 {
		err = io.ErrUnexpectedEOF
	}
	return err
}

// nextRecord reads the head of the next record. io.EOF says that there is none.
func nextRecord(in *bufio.Reader) (warcRecord, error) {
	line := ""
	for line == "" { // records end with two empty lines
		var err error
		if line, err = headLine(in); err != nil && (line == "" || !errors.Is(err, io.EOF)) {
			return warcRecord{}, err
		}
	}
	if !strings.HasPrefix(line, "WARC/") {
		return warcRecord{}, fmt.Errorf("not readable as WARC: want WARC/1.0 and not %.40q; what follows was not read", line)
	}
	header, err := recordHead(in)
	if err != nil {
		return warcRecord{}, err
	}
	length, err := strconv.ParseInt(header.Get("Content-Length"), 10, 64)
	if err != nil || length < 0 {
		return warcRecord{}, fmt.Errorf("not readable as WARC: Content-Length is %q", header.Get("Content-Length"))
	}
	return warcRecord{header, &io.LimitedReader{R: in, N: length}}, nil
}

var errCutArchive = errors.New("the archive is cut off")

// mostFields bounds the head of a record, which has ten or so.
const mostFields = 1000

// recordHead reads the fields of a record up to the empty line.
func recordHead(in *bufio.Reader) (textproto.MIMEHeader, error) {
	header := textproto.MIMEHeader{}
	for range mostFields {
		line, err := headLine(in)
		switch {
		case errors.Is(err, io.EOF):
			return nil, errCutArchive
		case err != nil:
			return nil, err
		case line == "":
			return header, nil
		}
		if key, value, ok := strings.Cut(line, ":"); ok {
			header.Add(strings.TrimSpace(key), strings.TrimSpace(value))
		}
	}
	return nil, fmt.Errorf("not readable as WARC: the head of a record has more than %d lines", mostFields)
}

// headLine reads a line that fits into the buffer: longer ones are no heads.
func headLine(in *bufio.Reader) (string, error) {
	line, err := in.ReadSlice('\n')
	if errors.Is(err, bufio.ErrBufferFull) {
		return "", errors.New("not readable as WARC: a line of the head of a record has no end")
	}
	return strings.TrimSpace(string(line)), err
}

// archived is the article of a record, if it is a page that was there.
func (r *reader) archived(f file, n int, record warcRecord) (Item, bool) {
	kind := record.header.Get("WARC-Type")
	if kind != "response" && kind != "resource" {
		return Item{}, false
	}
	address := strings.Trim(record.header.Get("WARC-Target-URI"), "<>")
	it := Item{Name: fmt.Sprintf("%s:%d", f.name, n)}
	contentType, body := record.header.Get("Content-Type"), io.Reader(record.body)
	if kind == "response" {
		// A head may be as long as it likes, but not longer than a page.
		resp, err := http.ReadResponse(bufio.NewReader(io.LimitReader(record.body, r.cfg.maxBytes()+1<<20)), nil)
		if err != nil {
			it.Err = errors.New("not readable as an HTTP response: " + err.Error())
			return it, true
		}
		defer resp.Body.Close()
		if resp.StatusCode != http.StatusOK {
			return Item{}, false
		}
		contentType, body = resp.Header.Get("Content-Type"), resp.Body
	}
	if !isPage(contentType) {
		return Item{}, false
	}
	it.Err = r.pageFrom(body, contentType, address, draft{id: fmt.Sprintf("%s#%d", f.id, n), origin: f.origin}, &it)
	return it, true
}

func isPage(contentType string) bool {
	return strings.Contains(contentType, "html")
}

// pageFrom reads a page up to the limit of an article's file, packed or not.
func (r *reader) pageFrom(body io.Reader, contentType, address string, d draft, it *Item) error {
	in, err := Unpack(bufio.NewReader(body))
	if err != nil {
		return err
	}
	data, err := io.ReadAll(io.LimitReader(in, r.cfg.maxBytes()+1))
	switch {
	case err != nil:
		return errors.New("not readable as an HTTP response: " + err.Error())
	case int64(len(data)) > r.cfg.maxBytes():
		return r.tooLarge()
	case len(bytes.TrimSpace(data)) == 0:
		return errEmpty
	}
	return r.page(data, contentType, address, d, it)
}
