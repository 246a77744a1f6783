package date

import (
	"fmt"
	"strconv"
	"strings"

	"dossier/extract/text"
)

// binding is what a slot was filled with: a number, a unit or parts of a date.
type binding struct {
	n       int
	unit    unit
	y, m, d int
	clock   string
}

// bind fills a slot of a kind with word, the token i or its first part.
func (m *matcher) bind(kind, word string, i int) (binding, bool) {
	switch kind {
	case "month":
		return m.lookUp(m.months, word, i)
	case "weekday":
		return m.lookUp(m.weekdays, word, i)
	case "unit":
		return m.unit(word, i)
	case "n":
		return m.number(word, i)
	}
	if m.t.Tokens[i].Kind == text.Number {
		return m.digits(kind, word)
	}
	return m.inWords(kind, word, i)
}

// inWords fills a slot for digits with a number in words.
func (m *matcher) inWords(kind, word string, i int) (binding, bool) {
	b, ok := m.lookUp(m.numbers, word, i)
	switch kind {
	case "day":
		return upTo(31)(b, ok)
	case "clock":
		b.clock = fmt.Sprintf("%02d:00", b.n)
		return upTo(24)(b, ok)
	}
	return b, false
}

func (m *matcher) digits(kind, word string) (binding, bool) {
	switch kind {
	case "year":
		n, ok := plain(word)
		return binding{n: n}, ok && len(word) == 4 && n >= 1000 && n < 2100
	case "mm":
		return upTo(12)(ordinal(word))
	case "day":
		if n, ok := m.numbers[word]; ok {
			return upTo(31)(binding{n: n}, true)
		}
		return upTo(31)(ordinal(word))
	case "clock":
		return clock(word)
	}
	return parts(kind, word)
}

// lookUp finds a word in a table, with or without its dot.
func (m *matcher) lookUp(in map[string]int, word string, i int) (b binding, ok bool) {
	ok = m.eachSpelling(word, i, func(w string) bool {
		if b.n, ok = in[w]; !ok && strings.HasSuffix(w, ".") {
			b.n, ok = in[w[:len(w)-1]]
		}
		return ok
	})
	return b, ok
}

func (m *matcher) unit(word string, i int) (b binding, ok bool) {
	ok = m.eachSpelling(word, i, func(w string) bool {
		b.unit, ok = m.units[w]
		return ok
	})
	return b, ok
}

// number reads a number in words or in digits.
func (m *matcher) number(word string, i int) (binding, bool) {
	if m.t.Tokens[i].Kind == text.Number {
		n, ok := plain(word)
		return binding{n: n}, ok && n < 1000 // beyond, it is a year
	}
	return m.lookUp(m.numbers, word, i)
}

// plain reads a number of nothing but digits.
func plain(word string) (int, bool) {
	if word == "" || word[0] < '0' || word[0] > '9' {
		return 0, false
	}
	n, err := strconv.Atoi(word)
	return n, err == nil
}

func ordinal(word string) (binding, bool) {
	n, ok := plain(strings.TrimSuffix(word, "."))
	return binding{n: n}, ok
}

// upTo narrows a binding to numbers from 1 to most.
func upTo(most int) func(binding, bool) (binding, bool) {
	return func(b binding, ok bool) (binding, bool) { return b, ok && 1 <= b.n && b.n <= most }
}

// clock reads an hour, or an hour and minutes.
func clock(word string) (binding, bool) {
	h, m, minutes := strings.Cut(strings.ReplaceAll(word, ".", ":"), ":")
	hour, ok := plain(h)
	if !ok || hour > 24 || len(h) > 2 {
		return binding{}, false
	}
	if !minutes {
		m = "00"
	}
	if n, ok := plain(m); !ok || n > 59 || len(m) != 2 {
		return binding{}, false
	}
	if len(h) == 1 {
		h = "0" + h
	}
	return binding{clock: h + ":" + m}, true
}

// parts reads a date in one token, in the order that kind says.
func parts(kind, word string) (binding, bool) {
	separator := "-"
	if kind != "iso" {
		separator = string(word[strings.IndexAny(word+".", "./")%len(word)])
	}
	fields := strings.Split(strings.TrimSuffix(word, "."), separator)
	numbers := make([]int, 3)
	if len(fields) > 3 || len(fields) < 2 || len(fields) == 2 && (kind == "dmy" || kind == "mdy") || len(fields) == 3 && kind == "dm" {
		return binding{}, false
	}
	for i, f := range fields {
		n, ok := plain(f)
		if !ok || n == 0 || len(f) > 4 {
			return binding{}, false
		}
		numbers[i] = n
	}
	var b binding
	switch kind {
	case "mdy":
		b = binding{m: numbers[0], d: numbers[1], y: numbers[2]}
	case "iso":
		b = binding{y: numbers[0], m: numbers[1], d: numbers[2]}
	default:
		b = binding{d: numbers[0], m: numbers[1], y: numbers[2]}
	}
	b.y = fullYear(b.y, len(fields[len(fields)-1]))
	return b, b.m <= 12 && b.d <= 31 && (b.y == 0 || b.y >= 1000)
}

// fullYear adds the century to a year of two digits.
func fullYear(y, digits int) int {
	const pivot = 50
	switch {
	case y == 0 || y >= 100 || digits != 2:
		return y
	case y < pivot:
		return 2000 + y
	}
	return 1900 + y
}
