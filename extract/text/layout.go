package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// The least and the greatest width, in bytes, that anybody wraps text at.
const (
	minWidth = 40
	maxWidth = 120
)

// skipBlanks moves to the next character that is no blank, notes what the
// blanks say about the layout, and reports whether there is such a character.
// Control characters, zero-width characters outside words and bytes that are
// no UTF-8 count as blanks.
func (c *cutter) skipBlanks() bool {
	start, line, breaks := c.pos, c.line, 0
	for c.pos < len(c.s) {
		n, lineBreaks := blank(c.s[c.pos:])
		if n == 0 {
			break
		}
		c.pos += n
		if lineBreaks > 0 {
			c.line = c.pos
			breaks += lineBreaks
		}
	}
	if c.pos > start {
		c.glued = false
	}
	if breaks > 1 || breaks == 1 && c.shortLine(line, start) {
		c.paragraph = true
		c.open = c.open[:0]
	}
	return c.pos < len(c.s)
}

// blank gives the length of the blank that s begins with, 0 where there is
// none, and the line breaks it is.
func blank(s string) (n, lineBreaks int) {
	switch b := s[0]; {
	case b == '\n':
		return 1, 1
	case b == '\r':
		if len(s) > 1 && s[1] == '\n' {
			return 2, 1
		}
		return 1, 1
	case b <= ' ' || b == 0x7f:
		return 1, 0
	case b < utf8.RuneSelf:
		return 0, 0
	}
	r, n := utf8.DecodeRuneInString(s)
	switch {
	case r == utf8.RuneError && n == 1:
		return 1, 0
	case r == '\u2028' || r == '\u2029' || r == '\u0085':
		return n, 2
	case unicode.IsSpace(r) || ignorable(r) || unicode.IsControl(r):
		return n, 0
	}
	return 0, 0
}

// ignorable reports whether r is invisible and splits no word.
func ignorable(r rune) bool {
	switch r {
	case '\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff':
		return true
	}
	return false
}

// shortLine reports whether the line from begin to end was broken on purpose:
// the next one does not begin in lower case, its first word would still have
// fitted, and where the lines are short enough to be wrapped ones this one is
// clearly shorter. So a headline above a paragraph is one, and a line of
// wrapped text is not, even with a ragged margin.
func (c *cutter) shortLine(begin, end int) bool {
	next, _ := utf8.DecodeRuneInString(c.s[c.pos:])
	if unicode.IsLower(next) || end > begin && c.s[end-1] == ',' {
		return false
	}
	c.measureBlock(begin)
	word := strings.IndexAny(c.s[c.pos:min(len(c.s), c.pos+minWidth)], " \n\r\t")
	if word < 0 {
		word = minWidth
	}
	length := end - begin
	return length+1+word <= c.width && (c.width > maxWidth || length < c.width*3/4)
}

// measureBlock finds the longest of the lines from begin to the next blank
// line.
func (c *cutter) measureBlock(begin int) {
	if begin < c.blockEnd {
		return
	}
	c.width = minWidth
	for begin < len(c.s) {
		line := c.s[begin:]
		if i := strings.IndexByte(line, '\n'); i >= 0 {
			line = line[:i]
		}
		if strings.TrimSpace(line) == "" {
			break
		}
		c.width = max(c.width, len(line))
		begin += len(line) + 1
	}
	c.blockEnd = begin
}
