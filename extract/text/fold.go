package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"dossier/rules"
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

// Folder knows the letters that some language spells with several, as "ü" with
// "ue". Its zero value knows none.
type Folder struct{ spelled map[rune]string }

// NewFolder makes a folder of the spellings of languages. They hold for the names
// of all, since articles of each name people of the others.
func NewFolder(languages ...*rules.Language) Folder {
	f := Folder{map[rune]string{}}
	for _, l := range languages {
		for _, s := range l.Spellings {
			if r, n := utf8.DecodeRuneInString(s[1]); n == len(s[1]) && r >= utf8.RuneSelf && f.spelled[r] == "" {
				f.spelled[r] = s[0]
			}
		}
	}
	return f
}

// Fold is the form of a word that the spellings of one name share: clean,
// without dots ("U.S." is "US"), with straight apostrophes, and with several
// letters for one where a language has it so ("Müller" is "Mueller"). Case stays.
func (f Folder) Fold(word string) string { return string(f.appendFold(nil, word)) }

// appendFold appends the folded word to out, which is empty.
func (f Folder) appendFold(out []byte, word string) []byte {
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
			out = f.appendSpelled(out, r, unicode.IsUpper(next) || !unicode.IsLetter(next) && unicode.IsUpper(last))
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

// appendSpelled spells r with several letters where that is its other spelling;
// caps says that it stands among capitals.
func (f Folder) appendSpelled(out []byte, r rune, caps bool) []byte {
	letters := f.spelled[unicode.ToLower(r)]
	switch {
	case letters == "":
		return utf8.AppendRune(out, r)
	case !unicode.IsUpper(r):
		return append(out, letters...)
	case caps:
		return append(out, strings.ToUpper(letters)...)
	}
	first, n := utf8.DecodeRuneInString(letters)
	return append(utf8.AppendRune(out, unicode.ToUpper(first)), letters[n:]...)
}
