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
func (g *matcher) bind(kind, word string, i int) (binding, bool) {
	switch kind {
	case "month":
		return g.lookUp(g.months, word, i)
	case "weekday":
		return g.lookUp(g.weekdays, word, i)
	case "unit":
		return g.unit(word, i)
	case "n":
		return g.number(word, i)
	}
	if g.t.Tokens[i].Kind == text.Number {
		return g.digits(kind, word)
	}
	return g.inWords(kind, word, i)
}

// inWords fills a slot for digits with a number in words.
func (g *matcher) inWords(kind, word string, i int) (binding, bool) {
	b, ok := g.lookUp(g.numbers, word, i)
	switch kind {
	case "day":
		return within(1, 31)(b, ok)
	case "clock":
		b.clock = fmt.Sprintf("%02d:00", b.n)
		return within(1, 24)(b, ok)
	}
	return b, false
}

func (g *matcher) digits(kind, word string) (binding, bool) {
	switch kind {
	case "year":
		n, ok := plain(word)
		return binding{n: n}, ok && len(word) == 4 && n >= 1000 && n < 2100
	case "mm":
		return within(1, 12)(ordinal(word))
	case "day":
		if n, ok := g.numbers[word]; ok {
			return within(1, 31)(binding{n: n}, true)
		}
		return within(1, 31)(ordinal(word))
	case "clock":
		return clock(word)
	}
	return parts(kind, word)
}

// lookUp finds a word in a table, with or without its dot.
func (g *matcher) lookUp(in map[string]int, word string, i int) (b binding, ok bool) {
	ok = g.eachSpelling(word, i, func(w string) bool {
		if b.n, ok = in[w]; !ok && strings.HasSuffix(w, ".") {
			b.n, ok = in[w[:len(w)-1]]
		}
		return ok
	})
	return b, ok
}

func (g *matcher) unit(word string, i int) (b binding, ok bool) {
	ok = g.eachSpelling(word, i, func(w string) bool {
		b.unit, ok = g.units[w]
		return ok
	})
	return b, ok
}

// number reads a number in words or in digits.
func (g *matcher) number(word string, i int) (binding, bool) {
	if g.t.Tokens[i].Kind == text.Number {
		n, ok := plain(word)
		return binding{n: n}, ok && n < 1000 // beyond, it is a year
	}
	return g.lookUp(g.numbers, word, i)
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

// within narrows a binding to numbers between two bounds.
func within(least, most int) func(binding, bool) (binding, bool) {
	return func(b binding, ok bool) (binding, bool) { return b, ok && least <= b.n && b.n <= most }
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
