package text

import (
	"unicode"
	"unicode/utf8"
)

// cutter goes over the bytes of one text.
type cutter struct {
	s      string
	lang   *Language
	tokens []Token
	pos    int

	glued     bool   // no blank between the last token and pos
	hyphen    bool   // a hyphen stood there
	paragraph bool   // the next token begins a paragraph
	open      []rune // the marks of the quotations that are open, the innermost last

	line     int // layout: where the line that pos is on begins
	blockEnd int // … the end of the block of lines that it is in
	width    int // … and the length of the longest line of the block
}

func (c *cutter) run() {
	for c.skipBlanks() {
		c.next()
	}
}

// next cuts the token at pos, which is not blank.
func (c *cutter) next() {
	b := c.s[c.pos]
	switch {
	case isASCIILetter(b):
		c.word()
	case isDigit(b):
		c.number()
	case b < utf8.RuneSelf:
		c.sign(rune(b), 1)
	default:
		r, n := utf8.DecodeRuneInString(c.s[c.pos:])
		switch {
		case unicode.IsLetter(r) && !apostrophe(r): // U+02BC is a letter to Unicode
			c.word()
		case unicode.IsDigit(r):
			c.number()
		default:
			c.sign(r, n)
		}
	}
}

// emit adds the token that ends at end and moves on.
func (c *cutter) emit(end int, kind Kind, flags Flags) {
	if c.glued {
		flags |= Glued
	}
	if c.hyphen {
		flags |= Hyphen
	}
	if c.paragraph {
		flags |= Paragraph
	}
	if len(c.open) > 0 {
		flags |= Quoted
	}
	c.tokens = append(c.tokens, Token{Start: int32(c.pos), End: int32(end), Kind: kind, Flags: flags})
	c.pos, c.glued, c.hyphen, c.paragraph = end, true, false, false
}

// sign cuts the sign r of n bytes.
func (c *cutter) sign(r rune, n int) {
	switch r {
	case '-', '‐', '‑':
		c.hyphenSign(n)
	case '.':
		c.emit(c.pos+dots(c.s[c.pos:]), Stop, 0)
	case '!', '?', '…', '‽', '。', '！', '？':
		c.emit(c.pos+n, Stop, 0)
	case '(', '[', '{':
		c.emit(c.pos+n, OpenBracket, 0)
	case ')', ']', '}':
		c.emit(c.pos+n, CloseBracket, 0)
	default:
		c.otherSign(r, n)
	}
}

func (c *cutter) otherSign(r rune, n int) {
	if c.isApostrophe(r) {
		c.emit(c.pos+n, Punct, Clitic)
		return
	}
	if c.lang.closers[r] || c.lang.openers[r] != nil {
		c.quote(r, n)
		return
	}
	if unicode.Is(unicode.Sc, r) && c.pos+n < len(c.s) && isDigit(c.s[c.pos+n]) {
		c.amount(n)
		return
	}
	c.emit(c.pos+n, Punct, 0)
}

// hyphenSign drops a hyphen between two parts of a word and keeps any other as
// a sign.
func (c *cutter) hyphenSign(n int) {
	if c.afterWord() && beginsWord(c.s[c.pos+n:]) {
		c.pos += n
		c.hyphen = true
		return
	}
	c.emit(c.pos+n, Punct, 0)
}

// afterWord reports whether the last token is a word or number that ends at pos.
func (c *cutter) afterWord() bool {
	return c.glued && !c.hyphen && len(c.tokens) > 0 && c.tokens[len(c.tokens)-1].Kind <= Number
}

// dots counts the dots that s begins with.
func dots(s string) int {
	n := 0
	for n < len(s) && s[n] == '.' {
		n++
	}
	return n
}

func beginsWord(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

func isASCIILetter(b byte) bool { return b|0x20-'a' < 26 }
func isDigit(b byte) bool       { return b-'0' < 10 }
