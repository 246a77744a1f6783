package source

import (
	"bufio"
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
)

// file reads the articles of one file.
func (r *reader) file(f file) bool {
	in, err := os.Open(f.name)
	if err != nil {
		return r.fail(f.name, cause(err))
	}
	defer in.Close()
	return r.stream(f, bufio.NewReaderSize(in, 64<<10))
}

func (r *reader) stdin() bool {
	if r.cfg.Stdin == nil {
		return r.fail("-", errors.New("there is no standard input here"))
	}
	in := &interruptible{done: r.done, in: r.cfg.Stdin}
	return r.stream(file{name: "-", origin: "-"}, bufio.NewReaderSize(in, 64<<10))
}

// interruptible gives up waiting for input when done closes: a terminal may
// never send more, and a read from it cannot be called off.
type interruptible struct {
	done <-chan struct{}
	in   io.Reader
}

// Read reads into memory of its own, since a read that is given up goes on.
func (r *interruptible) Read(p []byte) (int, error) {
	type result struct {
		n   int
		err error
	}
	own := make([]byte, len(p))
	read := make(chan result, 1)
	go func() {
		n, err := r.in.Read(own)
		read <- result{n, err}
	}()
	select {
	case got := <-read:
		return copy(p, own[:got.n]), got.err
	case <-r.done:
		return 0, io.EOF
	}
}

// stream reads what a file or standard input holds, told by its first bytes
// where the name does not say. Files in plain text that are something else,
// such as a page saved as .txt, are read as what they are.
func (r *reader) stream(f file, in *bufio.Reader) bool {
	in, err := Unpack(in)
	if err != nil {
		return r.fail(f.name, err)
	}
	if found := sniff(in); f.format == unknown || f.format == plain {
		f.format = found
	}
	switch f.format {
	case jsonl:
		return r.lines(f, in)
	case feed:
		return r.feed(f, in)
	case warc:
		return r.warc(f, in)
	}
	return r.whole(f, in)
}

// peek is what has come of the input so far, without waiting for more: whoever
// writes to a pipe line by line is read line by line.
func peek(in *bufio.Reader) []byte {
	_, _ = in.Peek(1)                  // an error comes again with the first read
	start, _ := in.Peek(in.Buffered()) // there is as much
	return start
}

// whole reads a file that is one article.
func (r *reader) whole(f file, in io.Reader) bool {
	it := Item{Name: f.name}
	data, err := io.ReadAll(io.LimitReader(in, r.cfg.maxBytes()+1))
	if err != nil {
		return r.fail(f.name, cause(err))
	}
	if int64(len(data)) > r.cfg.maxBytes() {
		return r.fail(f.name, r.tooLarge())
	}
	it.Err = r.article(f, data, &it)
	return r.yield(it)
}

// article reads the data of one article.
func (r *reader) article(f file, data []byte, it *Item) error {
	switch f.format {
	case page:
		if len(bytes.TrimSpace(data)) == 0 {
			return errEmpty
		}
		return r.page(data, "text/html", "", draft{id: f.id, origin: f.origin}, it)
	case pdf:
		return r.pdf(data, draft{id: f.id, origin: f.origin}, it)
	}
	return r.text(f, data, it)
}

func (r *reader) tooLarge() error {
	return fmt.Errorf("larger than %s, the limit of one article", size(r.cfg.maxBytes()))
}

func size(n int64) string {
	if n >= 1<<20 {
		return fmt.Sprintf("%d MB", n>>20)
	}
	return fmt.Sprintf("%d bytes", n)
}

// text reads plain text or Markdown with its head.
func (r *reader) text(f file, data []byte, it *Item) error {
	text, warning, err := decode(data)
	if err != nil {
		return err
	}
	if warning != "" {
		it.Warnings = append(it.Warnings, warning)
	}
	about, body, err := frontMatter(unixLines(text))
	if err != nil {
		return err
	}
	if f.format == markdown {
		var title string
		title, body = stripMarkdown(body)
		about.title = cmp.Or(about.title, title)
	}
	return r.settle(draft{fields: about, text: body, id: f.id, origin: f.origin}, it)
}

// unixLines makes every line end a \n, as readers in text mode do.
func unixLines(text string) string {
	return strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
}
