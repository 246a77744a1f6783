package rules

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"gopkg.in/yaml.v3"
)

// value is a YAML value that knows its file, so that whatever reads it can say
// where it is wrong. Reading never stops at an error: it notes it and goes on.
type value struct {
	node *yaml.Node
	file *file
}

// field is one key that a map may have and what reads its value.
type field struct {
	key      string
	required bool
	read     func(value)
}

func need(key string, read func(value)) field { return field{key, true, read} }
func may(key string, read func(value)) field  { return field{key, false, read} }

func (v value) pos() Pos {
	return Pos{File: v.file.name, Line: v.node.Line, Col: v.node.Column}
}

func (v value) fail(format string, args ...any) {
	v.file.fail(v.pos(), fmt.Sprintf(format, args...))
}

// object reads a map by its fields. what names it in messages.
func (v value) object(what string, fields ...field) {
	seen := map[string]bool{}
	ok := v.pairs(what, func(key, val value) {
		f := find(fields, key.node.Value)
		if f == nil {
			key.fail("%s", unexpected(what, key.node.Value, fields))
			return
		}
		seen[f.key] = true
		f.read(val)
	})
	for _, f := range fields {
		if ok && f.required && !seen[f.key] {
			v.fail("%s needs the key %q", what, f.key)
		}
	}
}

func find(fields []field, key string) *field {
	for i := range fields {
		if fields[i].key == key {
			return &fields[i]
		}
	}
	return nil
}

// unexpected says that a map has no such key and which it has.
func unexpected(what, key string, fields []field) string {
	var keys []string
	for _, f := range fields {
		keys = append(keys, f.key)
	}
	near := didYouMean(key, keys)
	if near != "" && len(keys) > mostListed {
		return fmt.Sprintf("unexpected key %q in %s%s", key, what, near)
	}
	return fmt.Sprintf("unexpected key %q in %s%s; expected one of %s", key, what, near, strings.Join(keys, ", "))
}

// pairs calls do for each key of a map, in order. It reports whether v is a map.
func (v value) pairs(what string, do func(key, val value)) bool {
	if !v.is(yaml.MappingNode, what) {
		return false
	}
	first := make(map[string]int, len(v.node.Content)/2)
	for i := 0; i+1 < len(v.node.Content); i += 2 {
		key, val := v.inner(i), v.inner(i+1)
		if key.node.Kind != yaml.ScalarNode {
			key.fail("a key of %s must be a word", what)
			continue
		}
		if line, twice := first[key.node.Value]; twice {
			key.fail("key %q stands in %s twice; the first is in line %d", key.node.Value, what, line)
			continue
		}
		first[key.node.Value] = key.node.Line
		do(key, val)
	}
	return true
}

// items calls do for each item of a list. It reports whether v is a list.
func (v value) items(what string, do func(value)) bool {
	if !v.is(yaml.SequenceNode, what) {
		return false
	}
	for i := range v.node.Content {
		do(v.inner(i))
	}
	return true
}

// inner is a child of v. A reference (*x) is followed to its anchor (&x), but
// not to one that holds references: those could go on without end.
func (v value) inner(i int) value {
	n := v.node.Content[i]
	if n.Kind == yaml.AliasNode && !refers(n.Alias) {
		n = n.Alias
	}
	return value{n, v.file}
}

func refers(n *yaml.Node) bool {
	return n.Kind == yaml.AliasNode || slices.ContainsFunc(n.Content, refers)
}

// is reports whether v is of a kind, and says so where it is not.
func (v value) is(kind yaml.Kind, what string) bool {
	switch {
	case v.node.Kind == yaml.AliasNode:
		v.fail("*%s stands for a value that holds such a reference itself; write it out", v.node.Value)
	case v.node.Style&yaml.TaggedStyle != 0:
		v.fail("tag %s is not known here; write %s without it", v.node.Tag, what)
	case v.empty():
		v.fail("%s has no value; write %s or leave the key out", what, kindName(kind))
	case v.node.Kind != kind:
		v.fail("%s must be %s, not %s", what, kindName(kind), kindName(v.node.Kind))
	default:
		return true
	}
	return false
}

// empty reports whether nothing was written.
func (v value) empty() bool {
	return v.node.Kind == yaml.ScalarNode && v.node.Value == "" && v.node.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle|yaml.LiteralStyle|yaml.FoldedStyle) == 0
}

func kindName(k yaml.Kind) string {
	switch k {
	case yaml.MappingNode:
		return "a map"
	case yaml.SequenceNode:
		return "a list"
	}
	return "a word or text"
}

// text is the value of a scalar of one line; "" and false where it is none.
func (v value) text(what string) (string, bool) {
	if !v.is(yaml.ScalarNode, what) {
		return "", false
	}
	if strings.ContainsFunc(v.node.Value, unicode.IsControl) {
		v.fail("%s holds a control character or a line break", what)
		return "", false
	}
	return v.node.Value, true
}

// word is a text that is not blank and has no blank ends.
func (v value) word(what string) (string, bool) {
	s, ok := v.text(what)
	switch {
	case !ok:
		return "", false
	case strings.TrimSpace(s) == "":
		v.fail("%s is empty", what)
		return "", false
	case strings.TrimSpace(s) != s:
		v.fail("%s %q begins or ends with a space", what, s)
		return "", false
	}
	return s, true
}

// prose is a text that may have several lines and must say something.
func (v value) prose() string {
	if !v.is(yaml.ScalarNode, "text") {
		return ""
	}
	s := v.node.Value
	if strings.TrimSpace(s) == "" {
		v.fail("text is empty")
	}
	if strings.ContainsFunc(s, func(c rune) bool { return unicode.IsControl(c) && c != '\n' && c != '\t' }) {
		v.fail("text holds a control character")
	}
	return s
}

func (v value) isList() bool { return v.node.Kind == yaml.SequenceNode }

// words reads a list of words, or a single one.
func (v value) words(what string, do func(value, string)) {
	if v.node.Kind == yaml.ScalarNode {
		if s, ok := v.word(what); ok {
			do(v, s)
		}
		return
	}
	each := "an item of " + what
	v.items(what, func(item value) {
		if s, ok := item.word(each); ok {
			do(item, s)
		}
	})
}

// strIn makes a reader of a word.
func strIn(to *string, what string) func(value) {
	return func(v value) {
		if s, ok := v.word(what); ok {
			*to = s
		}
	}
}

// listIn makes a reader of a list of words, appended to what is there.
func listIn(to *[]string, what string) func(value) {
	return func(v value) {
		v.words(what, func(_ value, s string) { *to = append(*to, s) })
	}
}

// choiceIn makes a reader of a word that must be one of some.
func choiceIn(to *string, what string, want ...string) func(value) {
	return func(v value) {
		if s, ok := v.word(what); ok && v.among(what, s, want) {
			*to = s
		}
	}
}

// choicesIn makes a reader of a list of words that must be some of some.
func choicesIn(to *[]string, what string, want ...string) func(value) {
	return func(v value) {
		v.words(what, func(item value, s string) {
			if item.among(what, s, want) {
				*to = append(*to, s)
			}
		})
	}
}

// among reports whether a word is one of those wanted, and says so if not.
func (v value) among(what, got string, want []string) bool {
	for _, w := range want {
		if w == got {
			return true
		}
	}
	v.fail("%s", unknown(what, got, want))
	return false
}

// boolIn makes a reader of true or false.
func boolIn(to *bool, what string) func(value) {
	return func(v value) {
		s, ok := v.word(what)
		if ok && s != "true" && s != "false" {
			v.fail("%s must be true or false, not %q", what, s)
		}
		*to = s == "true"
	}
}

// numberIn reads one number of a map of words to numbers.
func (v value) number(what string) (int, bool) {
	s, ok := v.word(what)
	if !ok {
		return 0, false
	}
	n, err := strconv.Atoi(s)
	if err != nil {
		v.fail("%s must be a whole number, not %q", what, s)
	}
	return n, err == nil
}
