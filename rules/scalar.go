package rules

import (
	"strconv"
	"strings"
	"unicode"

	"gopkg.in/yaml.v3"
)

// text is the value of a scalar of one line; "" and false where it is none.
func (v value) text(what string) (string, bool) {
	if v.shape != nil {
		v.shape.scalar()
		return "", true
	}
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
	case !ok || v.shape != nil:
		return s, ok
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
	if v.shape != nil {
		v.shape.scalar()
		return ""
	}
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
	if v.shape != nil {
		v.shape.words(v, do)
		return
	}
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
	if v.shape != nil {
		v.shape.among(want)
		return false
	}
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
		if *to = s == "true"; v.shape != nil {
			v.shape.Type = "boolean"
		}
	}
}

// number is a whole number; false where v is none.
func (v value) number(what string) (int, bool) {
	s, ok := v.word(what)
	if v.shape != nil {
		v.shape.Type = "integer"
		return 0, false
	}
	if !ok {
		return 0, false
	}
	n, err := strconv.Atoi(s)
	if err != nil {
		v.fail("%s must be a whole number, not %q", what, s)
	}
	return n, err == nil
}
