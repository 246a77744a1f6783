package text

import (
	"unicode"
	"unicode/utf8"
)

// Plain reports whether every language cuts s at its blanks and nowhere else:
// words of letters with a single blank between them.
func Plain(s string) bool {
	blank := true
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z':
			blank = false
			i++
		case c == ' ' && !blank:
			blank = true
			i++
		case c < utf8.RuneSelf:
			return false
		default:
			r, n := utf8.DecodeRuneInString(s[i:])
			if r == utf8.RuneError || !unicode.IsLetter(r) {
				return false
			}
			blank = false
			i += n
		}
	}
	return !blank
}
