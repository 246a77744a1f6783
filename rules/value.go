package rules

import (
	"fmt"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"
)

// value is a YAML value that knows its file, so that whatever reads it can say
// where it is wrong. Reading never stops at an error: it notes it and goes on.
type value struct {
	node  *yaml.Node
	file  *file
	shape *shape // not nil: the value is described, not read
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
	if v.shape != nil {
		return
	}
	v.file.fail(v.pos(), fmt.Sprintf(format, args...))
}

// object reads a map by its fields. what names it in messages.
func (v value) object(what string, fields ...field) {
	if v.shape != nil {
		v.shape.object(v, fields)
		return
	}
	var seen uint64 // a bit for each field
	ok := v.pairs(what, func(key, val value) {
		i := slices.IndexFunc(fields, func(f field) bool { return f.key == key.node.Value })
		if i < 0 {
			key.fail("%s", unexpected(what, key.node.Value, fields))
			return
		}
		seen |= 1 << i
		fields[i].read(val)
	})
	for i, f := range fields {
		if ok && f.required && seen&(1<<i) == 0 {
			v.fail("%s needs the key %q", what, f.key)
		}
	}
}

// unexpected says that a map has no such key and which it has.
func unexpected(what, key string, fields []field) string {
	if key == "<<" {
		return "keys cannot be taken over with <<; write them out"
	}
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
	if v.shape != nil {
		v.shape.pairs(v, do)
		return true
	}
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

// items calls do for each item of a list.
func (v value) items(what string, do func(value)) {
	if v.shape != nil {
		v.shape.items(v, do)
		return
	}
	if !v.is(yaml.SequenceNode, what) {
		return
	}
	for i := range v.node.Content {
		do(v.inner(i))
	}
}

// inner is a child of v. A reference (*x) is followed to its anchor (&x), but
// not to one that holds references: those could go on without end.
func (v value) inner(i int) value {
	n := v.node.Content[i]
	if n.Kind == yaml.AliasNode && !refers(n.Alias) {
		n = n.Alias
	}
	return value{node: n, file: v.file}
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
	case kind == yaml.SequenceNode && v.node.Kind == yaml.MappingNode:
		v.fail("%s must be a list, not a map; begin each item with \"- \"", what)
	case v.node.Kind != kind:
		v.fail("%s must be %s, not %s", what, kindName(kind), kindName(v.node.Kind))
	default:
		return true
	}
	return false
}

// empty reports whether nothing was written.
func (v value) empty() bool {
	return v.node.Kind == yaml.ScalarNode && (v.node.Value == "" || v.node.Value == "~") && v.node.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle|yaml.LiteralStyle|yaml.FoldedStyle) == 0
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
