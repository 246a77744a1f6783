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
	return r.stream(file{name: "-", origin: "-"}, bufio.NewReaderSize(r.cfg.Stdin, 64<<10))
}

// stream reads what a file or standard input holds, told by its first bytes
// where the name does not say.
func (r *reader) stream(f file, in *bufio.Reader) bool {
	if f.format == unknown {
		f.format = sniff(in)
	}
	if f.format == jsonl {
		return r.lines(f, in)
	}
	return r.whole(f, in)
}

// sniff tells JSONL from text by its first bytes.
func sniff(in *bufio.Reader) format {
	start, _ := in.Peek(512) // what is there is enough
	start = bytes.TrimLeft(bytes.TrimPrefix(start, []byte("\ufeff")), " \t\r\n")
	if rest, ok := bytes.CutPrefix(start, []byte("{")); ok {
		rest = bytes.TrimLeft(rest, " \t")
		if bytes.HasPrefix(rest, []byte(`"`)) || bytes.HasPrefix(rest, []byte("}")) {
			return jsonl
		}
	}
	return plain
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
	it.Err = r.text(f, data, &it)
	return r.yield(it)
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
