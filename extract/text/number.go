package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// number cuts the number at pos: digits with separators between them, a
// percent sign, or letters ("5G", "1990er", "9th").
func (c *cutter) number() {
	end := c.numberEnd()
	var flags Flags
	if c.isOrdinal(end) {
		end++
		flags = Dotted
	}
	if strings.ContainsFunc(c.s[c.pos:end], ignorable) {
		flags |= Dirty
	}
	c.emit(end, Number, flags)
}

// amount cuts the sign of a currency, of n bytes, and the number behind it: "£40m".
func (c *cutter) amount(n int) {
	c.emit(c.digitsEnd(c.pos+n), Number, 0)
}

func (c *cutter) numberEnd() int {
	if n := isoDate(c.s[c.pos:]); n > 0 {
		return c.pos + n
	}
	return c.digitsEnd(c.pos)
}

// digitsEnd is the end of the digits at i, with what is between and behind them.
func (c *cutter) digitsEnd(i int) int {
	for i < len(c.s) {
		r, n := utf8.DecodeRuneInString(c.s[i:])
		switch {
		case unicode.IsDigit(r) || unicode.IsLetter(r) || ignorable(r):
		case strings.ContainsRune(".,:/'’", r):
			next, _ := utf8.DecodeRuneInString(c.s[i+n:])
			if !unicode.IsDigit(next) {
				return i
			}
		case r == '%' || r == '‰':
			return i + n
		default:
			return i
		}
		i += n
	}
	return i
}

// isoDate gives the length of the date of the form 2020-09 or 2020-09-14 that s
// begins with.
func isoDate(s string) int {
	const form = "0000-00-00"
	n := 0
	for n < len(s) && n < len(form) && (s[n] == '-') == (form[n] == '-') && (s[n] == '-' || isDigit(s[n])) {
		n++
	}
	for _, length := range []int{len("0000-00-00"), len("0000-00")} {
		if n >= length && (len(s) == length || !isDigit(s[length]) && s[length] != '-') {
			return length
		}
	}
	return 0
}

// isOrdinal reports whether the dot at end makes the number before it an
// ordinal, by its length and by what follows.
func (c *cutter) isOrdinal(end int) bool {
	const longest = 3
	if !c.lang.ordinalDot || end-c.pos > longest || end >= len(c.s) || c.s[end] != '.' || !allDigits(c.s[c.pos:end]) {
		return false
	}
	rest := c.s[end+1:]
	word := strings.TrimLeft(rest, " \t\u00a0\n\r")
	next, _ := utf8.DecodeRuneInString(word)
	switch {
	case word == rest:
		return strings.ContainsRune("/–,)-", next) && rest != ""
	case unicode.IsDigit(next):
		return end-c.pos < longest
	case strings.ContainsRune("–-/", next):
		return end-c.pos < longest
	}
	return unicode.IsLetter(next) && !c.lang.begins(word[:letters(word)])
}

func allDigits(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r < '0' || r > '9' }) < 0
}

// letters gives the length of the letters that s begins with.
func letters(s string) int {
	for i, r := range s {
		if !unicode.IsLetter(r) {
			return i
		}
	}
	return len(s)
}
