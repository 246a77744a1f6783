package scan

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/extract/text"
)

// minCaps is the least number of letters that a word in capitals needs to stand
// for a word in other case: shorter ones are words of their own (WHO, US).
const minCaps = 4

// capital is a word of names and the digest of the same word in capitals.
type capital struct {
	upper uint32
	word  text.ID
}

// inCaps reports whether token i may stand for a word in other case.
func (f *finder) inCaps(i int) bool {
	return f.t.Tokens[i].Has(text.Caps) && utf8.RuneCountInString(f.t.Word(i)) >= minCaps
}

// eachCapital calls do with the words that are upper in capitals.
func (s *Scanner) eachCapital(upper string, do func(text.ID)) {
	upper = s.words.Fold(upper)
	wanted := digest(upper)
	i, _ := slices.BinarySearchFunc(s.caps, wanted, func(c capital, d uint32) int { return cmp.Compare(c.upper, d) })
	for ; i < len(s.caps) && s.caps[i].upper == wanted; i++ {
		if strings.ToUpper(s.words.String(s.caps[i].word)) == upper {
			do(s.caps[i].word)
		}
	}
}

// stripped offers the names that end with token i less a genitive mark, and
// less an apostrophe before it.
func (f *finder) stripped(from node, i, cost int, caps bool) {
	word := f.t.Word(i)
	for _, mark := range f.marks {
		bare, ok := cutMark(word, mark, caps)
		if !ok {
			continue
		}
		f.strippedTo(from, bare, i, cost, caps)
		if barer := strings.TrimRight(bare, "'’"); barer != bare {
			f.strippedTo(from, barer, i, cost, caps)
		}
	}
}

// strippedTo is stripped for one way to take the mark off.
func (f *finder) strippedTo(from node, bare string, i, cost int, caps bool) {
	m := Match{Last: int32(i + 1), Mark: int32(len(f.t.Word(i)) - len(bare)), Genitive: true}
	end := func(word text.ID, cost int) {
		if next := f.index.next(from, word); f.index.ends(next) {
			m.Caps = cost >= costCaps
			f.offer(next, m, cost)
		}
	}
	word := f.words.Folded(f.words.ID(bare), bare)
	if word != 0 {
		end(word, cost+costMark)
	}
	if caps && utf8.RuneCountInString(bare) >= minCaps {
		f.eachCapital(bare, func(w text.ID) { end(w, cost+costMark+costCaps) })
	}
}

// cutMark takes the genitive mark off word, in capitals where the word is.
func cutMark(word, mark string, caps bool) (string, bool) {
	if n := len(word) - len(mark); n > 0 && word[n:] == mark {
		return word[:n], true
	}
	if caps {
		if upper := strings.ToUpper(mark); upper != mark {
			return cutMark(word, upper, false)
		}
	}
	return word, false
}

// cliticFollows reports whether token i is a genitive mark cut off the word
// before it.
func (f *finder) cliticFollows(i int) bool {
	return i < len(f.ids) && f.t.Tokens[i].Has(text.Clitic|text.Glued) && slices.Contains(f.marks, text.Clean(f.t.Word(i)))
}

// mixed reports whether a word of names is worth finding in capitals.
func mixed(word string) bool {
	return utf8.RuneCountInString(word) >= minCaps && strings.IndexFunc(word, unicode.IsLower) >= 0
}
