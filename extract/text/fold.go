package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Clean is the word without soft hyphens and zero-width characters, in Unicode
// normal form C, with letters of full width and ligatures as plain letters and
// one sign for the many that stand for an apostrophe.
func Clean(word string) string {
	word = strings.Map(func(r rune) rune {
		switch {
		case ignorable(r):
			return -1
		case r != '’' && apostrophe(r):
			return '\''
		}
		return r
	}, word)
	if strings.ContainsFunc(word, compatible) {
		return norm.NFKC.String(word)
	}
	return norm.NFC.String(word)
}

// apostrophe reports whether r is written for an apostrophe: the straight one, the
// typographic one, the letter, the prime, the accents.
func apostrophe(r rune) bool {
	switch r {
	case '\'', '’', 'ʼ', '′', '´', '`', '＇':
		return true
	}
	return false
}

// compatible reports whether r is another form of plain letters: a ligature such
// as "ﬁ", or a letter of full width.
func compatible(r rune) bool {
	return r >= '\ufb00' && r <= '\ufb06' || r >= '\uff01' && r <= '\uff5e'
}

// Fold is the form of a word that the spellings of one name share: clean,
// without dots ("U.S." is "US"), with straight apostrophes, ß as ss and the
// umlauts as two letters ("Müller" is "Mueller"). Case stays.
func Fold(word string) string { return string(appendFold(nil, word)) }

// appendFold appends the folded word to out, which is empty.
func appendFold(out []byte, word string) []byte {
	if strings.IndexFunc(word, beyondLatin) >= 0 {
		word = Clean(word)
	}
	var last rune
	for i := 0; i < len(word); {
		r, n := utf8.DecodeRuneInString(word[i:])
		i += n
		switch {
		case r == '.' || ignorable(r):
			continue
		case apostrophe(r):
			out = append(out, '\'')
		case r < utf8.RuneSelf:
			out = append(out, byte(r))
		default:
			next, _ := utf8.DecodeRuneInString(word[i:])
			out = appendDigraph(out, r, unicode.IsUpper(next) || !unicode.IsLetter(next) && unicode.IsUpper(last))
		}
		last = r
	}
	if len(out) == 0 {
		return append(out, word...)
	}
	return out
}

// beyondLatin reports whether r may change in normal form C; asking norm
// itself about each word costs more.
func beyondLatin(r rune) bool { return r >= '\u02bc' }

// appendDigraph spells r with two letters where that is its other spelling;
// caps says that it stands among capitals.
func appendDigraph(out []byte, r rune, caps bool) []byte {
	var digraph string
	switch unicode.ToLower(r) {
	case 'ä':
		digraph = "ae"
	case 'ö':
		digraph = "oe"
	case 'ü':
		digraph = "ue"
	case 'ß':
		digraph = "ss"
	default:
		return utf8.AppendRune(out, r)
	}
	if !unicode.IsUpper(r) {
		return append(out, digraph...)
	}
	if caps {
		return append(out, strings.ToUpper(digraph)...)
	}
	return append(out, digraph[0]-'a'+'A', digraph[1])
}
