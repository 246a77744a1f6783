package text

import (
	"slices"
	"unicode"
	"unicode/utf8"
)

// isApostrophe reports whether the mark r at pos is the apostrophe of a
// genitive or an elision ("Kaufhaus'") and closes no quotation.
func (c *cutter) isApostrophe(r rune) bool {
	return apostrophe(r) && c.afterWord() && c.closes(r) < 0
}

// mostOpen is how many of the quotations that are open are looked at: in a text
// that opens thousands and closes none, each mark would ask all before it.
const mostOpen = 32

// closes gives the innermost open quotation that r closes, or -1.
func (c *cutter) closes(r rune) int {
	for i := len(c.open) - 1; i >= max(0, len(c.open)-mostOpen); i-- {
		if slices.Contains(c.lang.openers[c.open[i]], r) {
			return i
		}
	}
	return -1
}

// quote cuts the quotation mark r of n bytes. The same mark may open in one
// pair and close in another („…“ and “…”), so what is open and what stands
// around it decide together.
func (c *cutter) quote(r rune, n int) {
	opener := c.lang.openers[r] != nil
	if i := c.closes(r); i >= 0 && !(opener && c.opensByPlace(n)) {
		c.open = c.open[:i]
		c.emit(c.pos+n, CloseQuote, 0)
		return
	}
	if opener && (!c.lang.closers[r] || c.opensByPlace(n)) {
		c.emit(c.pos+n, OpenQuote, 0)
		c.open = append(c.open, r)
		return
	}
	c.emit(c.pos+n, CloseQuote, 0)
}

// opensByPlace reports whether the mark of n bytes at pos has a blank or an
// opening sign before it and none after it.
func (c *cutter) opensByPlace(n int) bool {
	after, _ := utf8.DecodeRuneInString(c.s[c.pos+n:])
	if c.pos+n >= len(c.s) || unicode.IsSpace(after) {
		return false
	}
	if !c.glued || len(c.tokens) == 0 {
		return true
	}
	switch c.tokens[len(c.tokens)-1].Kind {
	case OpenQuote, OpenBracket:
		return true
	case Punct:
		return len(c.open) == 0
	}
	return false
}
