package rules

import (
	"bytes"
	"unicode/utf8"
)

// quickRow reads a line of JSONL as most are written: the keys of a name once
// each, with texts and lists of texts that need no escapes. It reports false of
// any other line, which encoding/json then reads; that takes ten times as long,
// too long for a million lines.
func quickRow(line []byte) (row nameRow, ok bool) {
	q := &quick{rest: bytes.TrimSpace(line)}
	if !utf8.Valid(q.rest) || !q.sign('{') {
		return row, false
	}
	var seen [5]bool
	for {
		key, ok := q.text()
		i, known := quickKeys(key)
		if !ok || !known || seen[i] || !q.sign(':') {
			return nameRow{}, false
		}
		seen[i] = true
		if i == aliasColumn {
			row.Aliases, ok = q.list()
		} else {
			*[]*string{&row.ID, &row.Type, &row.Name, nil, &row.Wikidata}[i], ok = q.text()
		}
		switch {
		case !ok:
			return nameRow{}, false
		case q.sign(','):
		default:
			return row, q.sign('}') && len(q.rest) == 0
		}
	}
}

func quickKeys(key string) (column int, known bool) {
	for i, name := range [...]string{"id", "type", "name", "aliases", "wikidata"} {
		if key == name {
			return i, true
		}
	}
	return 0, false
}

// quick is what is left of a line.
type quick struct{ rest []byte }

// sign takes a sign and the blanks around it.
func (q *quick) sign(c byte) bool {
	q.rest = pastBlanks(q.rest)
	if len(q.rest) == 0 || q.rest[0] != c {
		return false
	}
	q.rest = pastBlanks(q.rest[1:])
	return true
}

func pastBlanks(b []byte) []byte {
	for len(b) > 0 && (b[0] == ' ' || b[0] == '\t') {
		b = b[1:]
	}
	return b
}

// text takes a text without escapes.
func (q *quick) text() (string, bool) {
	if len(q.rest) == 0 || q.rest[0] != '"' {
		return "", false
	}
	for i, c := range q.rest[1:] {
		switch {
		case c == '"':
			s := string(q.rest[1 : 1+i])
			q.rest = pastBlanks(q.rest[i+2:])
			return s, true
		case c == '\\' || c < ' ':
			return "", false
		}
	}
	return "", false
}

// list takes a list of texts.
func (q *quick) list() ([]string, bool) {
	if !q.sign('[') {
		return nil, false
	}
	if q.sign(']') {
		return nil, true
	}
	var all []string
	for {
		s, ok := q.text()
		if !ok {
			return nil, false
		}
		if all = append(all, s); !q.sign(',') {
			return all, q.sign(']')
		}
	}
}
