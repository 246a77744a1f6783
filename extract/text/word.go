package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// shape is what was seen of a word while it was cut.
type shape struct {
	upper, lower int
	capital      bool
	apostrophe   bool
	dots         int // inside the word
	piece        int // letters since the last of them
	flags        Flags
}

// word cuts the word at pos, with the dot of an abbreviation, and apart from
// it a clitic.
func (c *cutter) word() {
	var w shape
	end := c.wordEnd(&w)
	if address := c.addressEnd(end, &w); address > 0 {
		c.emit(address, Address, 0)
		return
	}
	if c.takesDot(end, &w) {
		end++
		w.flags |= Dotted
	}
	flags := w.allFlags()
	if w.apostrophe {
		if n := c.clitic(c.s[c.pos:end]); n > 0 {
			c.emit(end-n, Word, flags)
			c.emit(end, Word, Clitic)
			return
		}
	}
	c.emit(end, Word, flags)
}

func (w *shape) allFlags() Flags {
	if w.capital {
		w.flags |= Capital
	}
	if w.upper > 1 && w.lower == 0 {
		w.flags |= Caps
	}
	return w.flags
}

// wordEnd finds the end of the word at pos.
func (c *cutter) wordEnd(w *shape) int {
	i := c.pos
	for i < len(c.s) {
		b := c.s[i]
		switch {
		case b-'a' < 26:
			w.lower++
			w.piece++
			i++
		case b-'A' < 26:
			w.capital = w.capital || i == c.pos
			w.upper++
			w.piece++
			i++
		case isDigit(b) || b == '_':
			w.piece++
			i++
		case b < utf8.RuneSelf:
			if !c.inside(i, w) {
				return i
			}
			i++
		default:
			n := c.wideLetter(i, w)
			if n == 0 {
				return i
			}
			i += n
		}
	}
	return i
}

// wideLetter gives the length of the letter at i that is not ASCII, 0 where
// something else stands there.
func (c *cutter) wideLetter(i int, w *shape) int {
	r, n := utf8.DecodeRuneInString(c.s[i:])
	if compatible(r) {
		w.flags |= Dirty
	}
	switch {
	case apostrophe(r):
		if !beginsWord(c.s[i+n:]) {
			return 0
		}
		w.apostrophe = true
		return n
	case unicode.IsLower(r):
		w.lower++
	case unicode.IsUpper(r):
		w.capital = w.capital || i == c.pos
		w.upper++
	case unicode.IsLetter(r) || unicode.IsDigit(r):
	case ignorable(r) || unicode.Is(unicode.Mn, r):
		w.flags |= Dirty
		return n
	default:
		return 0
	}
	w.piece++
	return n
}

// inside reports whether the ASCII sign at i stands inside a word: the
// apostrophe of "O'Neill", the dot of "Booking.com", "Web2.0", "U.S" and
// "ASP.NET". The dot of "waren.Stattdessen" ends a sentence.
func (c *cutter) inside(i int, w *shape) bool {
	switch c.s[i] {
	case '\'', '`':
		w.apostrophe = w.apostrophe || beginsWord(c.s[i+1:])
		return beginsWord(c.s[i+1:])
	case '.':
		if !c.dotInside(i, w) {
			return false
		}
		w.dots++
		w.piece = 0
		return true
	}
	return false
}

func (c *cutter) dotInside(i int, w *shape) bool {
	next, n := utf8.DecodeRuneInString(c.s[i+1:])
	after, _ := utf8.DecodeRuneInString(c.s[i+1+n:])
	switch {
	case unicode.IsLower(next):
		return true
	case unicode.IsUpper(next):
		return w.piece == 1 && !unicode.IsLetter(after) || w.upper > 1 && w.lower == 0 && unicode.IsUpper(after)
	}
	return isDigit(c.s[i-1]) && unicode.IsDigit(next)
}

// takesDot reports whether the dot at end belongs to the word before it: an
// abbreviation that the language lists, an initial, or letters with dots
// between them.
func (c *cutter) takesDot(end int, w *shape) bool {
	if end >= len(c.s) || c.s[end] != '.' || end+1 < len(c.s) && c.s[end+1] == '.' {
		return false
	}
	if w.piece == 1 && w.upper+w.lower > 0 && (w.dots > 0 || w.upper+w.lower == 1) {
		return true
	}
	return c.lang.abbreviations[c.s[c.pos:end+1]]
}

// clitic gives the length of the clitic that word ends in.
func (c *cutter) clitic(word string) int {
	for _, clitic := range c.lang.clitics {
		if n := suffix(word, clitic); n > 0 && n < len(word) {
			return n
		}
	}
	return 0
}

// suffix gives the length of the end of word that spells clitic, with any
// apostrophe.
func suffix(word, clitic string) int {
	end := len(word)
	for len(clitic) > 0 {
		want, n := utf8.DecodeLastRuneInString(clitic)
		got, size := utf8.DecodeLastRuneInString(word[:end])
		if got != want && !(apostrophe(got) && apostrophe(want)) {
			return 0
		}
		clitic, end = clitic[:len(clitic)-n], end-size
	}
	return len(word) - end
}

// addressEnd gives the end of the URL or e-mail address that begins with the
// word up to end, 0 where it is none.
func (c *cutter) addressEnd(end int, w *shape) int {
	if end+1 >= len(c.s) {
		return 0
	}
	rest := c.s[end:]
	switch {
	case strings.HasPrefix(rest, "://"):
	case rest[0] == '@' && beginsWord(rest[1:]):
	case w.dots > 0 && w.piece > 1 && rest[0] == '/' && beginsWord(rest[1:]):
	case w.dots > 1 && strings.HasPrefix(c.s[c.pos:], "www."):
	default:
		return 0
	}
	n := strings.IndexFunc(rest, endsAddress)
	if n < 0 {
		n = len(rest)
	}
	return end + len(strings.TrimRight(rest[:n], ".,;:!?)'’"))
}

func endsAddress(r rune) bool {
	return unicode.IsSpace(r) || unicode.IsControl(r) || strings.ContainsRune(`<>"„“”»«`, r) || r == utf8.RuneError
}
