package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/extract/text"
)

// Two names of one: "Quarry Genome Center (QGC)", "Alba (formerly Birke)", "Corvina,
// also known as Halden, …". What they are called later means the same.

// others joins each name with another name for the same that stands behind it.
func (f *nameFinder) others() {
	for k := 0; k < len(f.found); k++ {
		n := f.found[k]
		if n.first == n.last || n.last+1 >= len(f.a.toks) || f.a.ents[n.ent].types == person || f.a.ents[n.ent].types == place {
			continue
		}
		switch f.a.toks[n.last].Punct {
		case '(':
			f.inBrackets(n)
		case ',':
			if at := f.also(n.last + 1); at > n.last+1 {
				f.same(n, f.nameFrom(at))
			}
		}
	}
}

// inBrackets takes what stands in the brackets behind a name for the same where
// words say so, or where it is made of the name's first letters.
func (f *nameFinder) inBrackets(n name) {
	at := f.also(n.last + 1)
	told := at > n.last+1
	for at < len(f.a.toks) && (f.a.tx.Tokens[at].Kind == text.OpenQuote || f.a.toks[at].Punct == '\'' || f.article(at)) {
		at++
	}
	if told {
		f.same(n, f.nameFrom(at))
		return
	}
	end := at + 1
	for end < len(f.a.toks) && (f.a.tx.Tokens[end].Kind == text.CloseQuote || f.a.toks[end].Punct == '\'') {
		end++
	}
	if end >= len(f.a.toks) || f.a.toks[end].Punct != ')' && f.a.toks[end].Punct != ',' && f.a.toks[end].Punct != ';' || f.a.words[at] == nil {
		return
	}
	if full := f.a.src.Text[f.a.tx.Tokens[n.first].Start:f.a.tx.Tokens[n.last-1].End]; initialsOf(f.a.tx.Word(at), full) || f.inside(f.a.tx.Word(at), n) {
		f.same(n, f.nameAt(at, at+1, n.ent))
	}
}

// inside says whether a word with a capital is one of a longer name's.
func (f *nameFinder) inside(word string, n name) bool {
	for i := n.first; i < n.last && n.last-n.first > 1; i++ {
		if f.a.tx.Word(i) == word && f.a.words[i] != nil && f.a.words[i].Upper && !f.commonWord(i) {
			return true
		}
	}
	return false
}

// also is where a name can begin that words such as "formerly" at token i lead to,
// i where none stand there.
func (f *nameFinder) also(i int) int {
	best := i
	for _, phrase := range f.a.l.also {
		if k := i + len(phrase); k > best && k < len(f.a.toks) && f.spelled(i, phrase) {
			best = k
		}
	}
	return best
}

// nameFrom is the index in found plus one of the name that begins at token i, a
// determiner apart, zero where none does.
func (f *nameFinder) nameFrom(i int) int {
	if i < len(f.at) && f.at[i] == 0 && f.a.words[i] != nil && f.a.words[i].Closed != nil {
		i++
	}
	if i < len(f.at) && f.at[i] > 0 && f.found[f.at[i]-1].first == i {
		return f.at[i]
	}
	return 0
}

// nameAt is the name at the tokens [i, end), made if it is none yet.
func (f *nameFinder) nameAt(i, end, ent int) int {
	if f.at[i] == 0 {
		f.add(name{first: i, last: end, ent: ent})
	}
	return f.at[i]
}

// same makes name m mean what n means, wherever it stands.
func (f *nameFinder) same(n name, m int) {
	if m == 0 || f.found[m-1].ent == n.ent {
		return
	}
	old, now := &f.a.ents[f.found[m-1].ent], &f.a.ents[n.ent]
	if old.declared != nil || old.types != 0 && now.types != 0 && old.types != now.types {
		return
	}
	if now.types == 0 {
		now.types = old.types
	}
	gone := f.found[m-1].ent
	for k := range f.found {
		if f.found[k].ent == gone {
			f.found[k].ent = n.ent
		}
	}
	for s, ent := range f.short {
		if ent == gone {
			f.short[s] = n.ent
		}
	}
	f.a.byKey[old.id] = n.ent
}

// initialsOf says whether a word in capitals is made of the first letters of a
// longer name's words, in their order; small words and signs may give none.
func initialsOf(word, full string) bool {
	if utf8.RuneCountInString(word) < 2 || strings.ToUpper(word) != word {
		return false
	}
	fields := strings.FieldsFunc(full, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	k := 0
	letters := []rune(word)
	for _, w := range fields {
		if first, _ := utf8.DecodeRuneInString(w); k < len(letters) && unicode.ToUpper(first) == letters[k] {
			k++
		}
	}
	return k == len(letters) && len(fields) > 1
}
