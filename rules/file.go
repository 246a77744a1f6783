package rules

import (
	"bytes"
	"errors"
	"io"
	"path"
	"strings"

	"gopkg.in/yaml.v3"
)

// file is one rule file or data file while it is read.
type file struct {
	name  string // as messages show it
	data  []byte
	layer int
	read  func(relative string) ([]byte, error) // reads a file beside it
	sum   []byte                                // digest of data that was dropped
	root  *yaml.Node
	lines []string
	errs  ErrorList
}

// base is the file's name without folder and ending.
func (f *file) base() string {
	return strings.TrimSuffix(path.Base(f.name), path.Ext(f.name))
}

// line is a source line, counted from 1.
func (f *file) line(n int) string {
	if f.lines == nil {
		f.lines = strings.Split(string(bytes.TrimPrefix(f.data, []byte("\ufeff"))), "\n")
	}
	if n < 1 || n > len(f.lines) {
		return ""
	}
	return strings.TrimSuffix(f.lines[n-1], "\r")
}

func (f *file) fail(at Pos, msg string) {
	f.errs = append(f.errs, &Error{Pos: at, Msg: msg, Source: f.line(at.Line)})
}

// parse reads the file's one YAML document into root.
func (f *file) parse() {
	dec := yaml.NewDecoder(bytes.NewReader(f.data))
	var doc, next yaml.Node
	switch err := dec.Decode(&doc); {
	case errors.Is(err, io.EOF):
		f.fail(Pos{f.name, 1, 1}, "the file holds nothing; a rule file has at least one key, such as entities: or relations:")
		return
	case err != nil:
		f.fail(f.yamlError(err))
		return
	}
	switch err := dec.Decode(&next); {
	case errors.Is(err, io.EOF):
	case err != nil:
		f.fail(f.yamlError(err))
	default:
		f.fail(Pos{f.name, next.Line, 1}, "a second YAML document begins here; write it in a file of its own")
	}
	f.root = doc.Content[0]
}
