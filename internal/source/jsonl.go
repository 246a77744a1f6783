package source

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	utf16 "golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// hopeless is how many lines without JSON at its start show that a file holds
// something else: its other lines are not told one by one.
const hopeless = 5

// lines reads a file with one article a line.
func (r *reader) lines(f file, in *bufio.Reader) bool {
	in, warning := jsonReader(in)
	found, strange := false, 0
	for n := 1; ; n++ {
		line, err := r.line(in)
		last := errors.Is(err, io.EOF)
		if err != nil && !last && !errors.Is(err, errLong) {
			return r.fail(f.name, cause(err))
		}
		if errors.Is(err, errLong) {
			found = true
			if !r.fail(fmt.Sprintf("%s:%d", f.name, n), r.tooLarge()) {
				return false
			}
			continue
		}
		if len(bytes.TrimSpace(line)) > 0 {
			found = true
			item := r.record(f, n, line, warning)
			if errors.Is(item.Err, errEarly) && (last || atEnd(in)) {
				item.Err = errCut
			}
			if strange == n-1 && errors.Is(item.Err, errSpread) {
				return r.yield(item)
			}
			if !r.yield(item) {
				return false
			}
			if strange == n-1 && errors.Is(item.Err, errSyntax) {
				strange++
			}
		}
		if strange == hopeless && !last {
			return r.fail(f.name, fmt.Errorf("its first %d lines are no JSON; the rest was not read", hopeless))
		}
		if last {
			return found || r.fail(f.name, errEmpty)
		}
	}
}

var (
	errEarly = errors.New("the line ends in the middle of the JSON")
	errCut   = errors.New("the line ends in the middle of the JSON: the file is cut off")

	errSyntax = errors.New("not JSON")
	errSpread = errors.New("the JSON goes over several lines; want one article a line, as jq -c makes it")
)

// atEnd waits for more input and reports that there is none.
func atEnd(in *bufio.Reader) bool {
	_, err := in.Peek(1)
	return errors.Is(err, io.EOF)
}

// jsonReader decodes UTF-16 and drops a byte-order mark.
func jsonReader(in *bufio.Reader) (*bufio.Reader, string) {
	start := peek(in)
	wide := unmarked(start)
	if isUTF16(start) {
		wide = utf16.UTF16(utf16.LittleEndian, utf16.ExpectBOM)
	}
	if wide != nil {
		return bufio.NewReaderSize(transform.NewReader(in, wide.NewDecoder()), 64<<10), "decoded from UTF-16"
	}
	if bytes.HasPrefix(start, []byte("\ufeff")) {
		_, _ = in.Discard(3) // peeked just now
	}
	return in, ""
}

var errLong = errors.New("line too long")

// line reads one line without its end. Of a line over the limit nothing is
// kept. io.EOF comes with the last line.
func (r *reader) line(in *bufio.Reader) ([]byte, error) {
	var line []byte
	long := false
	for {
		part, err := in.ReadSlice('\n')
		if int64(len(line)+len(part)) > r.cfg.maxBytes() {
			line, long = nil, true
		}
		if !long {
			line = append(line, part...)
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case long && (err == nil || errors.Is(err, io.EOF)):
			return nil, errLong
		}
		return bytes.TrimRight(line, "\r\n"), err
	}
}

// record reads one line of JSONL.
func (r *reader) record(f file, n int, line []byte, warning string) Item {
	it := Item{Name: fmt.Sprintf("%s:%d", f.name, n)}
	text, w, err := decode(line)
	if err != nil {
		it.Err = err
		return it
	}
	for _, w := range []string{warning, w} {
		if w != "" {
			it.Warnings = append(it.Warnings, w)
		}
	}
	d, err := parseRecord([]byte(text))
	if err != nil {
		it.Err = err
		return it
	}
	d.origin = f.origin
	if f.id != "" {
		d.id = fmt.Sprintf("%s#%d", f.id, n)
	}
	it.Err = r.settle(d, &it)
	return it
}

// parseRecord reads one JSON object. Keys that articles do not have are passed
// over: data sets carry many.
func parseRecord(line []byte) (d draft, err error) {
	var object map[string]json.RawMessage
	if err := json.Unmarshal(line, &object); err != nil {
		return d, jsonError(err, line)
	}
	if key := twice(line); key != "" {
		return d, fmt.Errorf("%q is there twice; leave one out", key)
	}
	raw, ok := object["text"]
	if !ok {
		return d, errors.New(`no "text"; want an object such as {"id": "a1", "published": "2020-09", "text": "…"}`)
	}
	if err := json.Unmarshal(raw, &d.text); err != nil {
		return d, errors.New(`"text" is not a string`)
	}
	if binary(d.text) {
		return d, errBinary
	}
	d.fields, err = pick(func(key string) (string, error) {
		value, err := scalar(object[key])
		if err != nil {
			err = fmt.Errorf("%q %w", key, err)
		}
		return value, err
	})
	return d, err
}

// twice is a key that the object has twice, of those that count. Nearly all
// lines are spared the second look.
func twice(line []byte) string {
	for _, key := range []string{"text", "id", "doc", "title", "source", "url", "uri", "published", "date", "dct", "language", "lang"} {
		if bytes.Count(line, []byte(`"`+key+`"`)) > 1 && keys(line)[key] > 1 {
			return key
		}
	}
	return ""
}

// keys counts the keys of an object that is known to be one.
func keys(object []byte) map[string]int {
	count := map[string]int{}
	dec := json.NewDecoder(bytes.NewReader(object))
	_, err := dec.Token() // the brace
	for err == nil && dec.More() {
		var key json.Token
		if key, err = dec.Token(); err != nil {
			break
		}
		name, _ := key.(string)
		count[name]++
		var value json.RawMessage
		err = dec.Decode(&value)
	}
	return count
}

// scalar reads a string or a whole number, as ids and years are written.
func scalar(raw json.RawMessage) (string, error) {
	if raw == nil {
		return "", nil
	}
	var s string
	if err := json.Unmarshal(raw, &s); err == nil {
		return s, nil // null too leaves it empty
	}
	var n int64
	if err := json.Unmarshal(raw, &n); err == nil {
		return fmt.Sprint(n), nil
	}
	return "", errors.New("is not a string")
}

func jsonError(err error, line []byte) error {
	var syntax *json.SyntaxError
	switch first := bytes.TrimSpace(line); {
	case len(first) == 1 && (first[0] == '{' || first[0] == '['):
		return errSpread
	case errors.As(err, &syntax) && int(syntax.Offset) >= len(line) && syntax.Error() == "unexpected end of JSON input":
		return errEarly
	case errors.As(err, &syntax):
		return fmt.Errorf("%w at column %d: %w", errSyntax, column(line, syntax.Offset), err)
	}
	return errors.New("not a JSON object; " + `want one such as {"id": "a1", "published": "2020-09", "text": "…"}`)
}

// column counts characters from 1; the offset is behind the one in question.
func column(line []byte, offset int64) int {
	return max(1, len([]rune(string(line[:min(int(offset), len(line))]))))
}
