package scan

import (
	"cmp"
	"iter"
	"slices"
	"strings"

	"dossier/extract/text"
)

// Build compiles names and adds their words to words. A name that languages cut
// up in different ways is found in each of them.
func Build(words *text.Words, languages []*text.Language, names iter.Seq[Name]) *Scanner {
	b := builder{words: words}
	for name := range names {
		if text.Plain(name.Text) {
			b.addPlain(name)
			continue
		}
		for i, l := range languages {
			if i > 0 && !strings.ContainsAny(name.Text, ".'’") {
				break
			}
			b.add(l.Tokenize(name.Text), name.Value)
		}
	}
	s := &Scanner{words: words}
	s.caps = b.capitals()
	s.index = b.sorted()
	return s
}

// builder collects names in the order they come.
type builder struct {
	words *text.Words
	ids   []text.ID // words of all names, one after the other
	names []entry
}

// entry is a name: its words are ids[start:start+length].
type entry struct {
	start, length uint32
	value         int32
}

// addPlain adds a name that is cut at its blanks.
func (b *builder) addPlain(name Name) {
	start := len(b.ids)
	for word := range strings.SplitSeq(name.Text, " ") {
		b.addWord(word)
	}
	b.end(start, name.Value)
}

// add adds a name. Full stops are left out, since the text may have them as part
// of an abbreviation or not at all.
func (b *builder) add(name *text.Text, value int32) {
	start := len(b.ids)
	for i, token := range name.Tokens {
		word := name.Word(i)
		if token.Kind == text.Stop && word == "." {
			continue
		}
		b.addWord(word)
	}
	b.end(start, value)
}

func (b *builder) addWord(word string) {
	b.ids = append(b.ids, b.words.Folded(b.words.Add(word), word))
}

func (b *builder) end(start int, value int32) {
	if n := len(b.ids) - start; n > 0 {
		b.names = append(b.names, entry{uint32(start), uint32(n), value})
	}
}

func (b *builder) wordsOf(e entry) []text.ID { return b.ids[e.start : e.start+e.length] }

// sorted makes the index. The names are first put where their first word
// belongs, and then in order there: most words begin few names.
func (b *builder) sorted() index {
	x := index{first: make([]uint32, b.words.Len()+1)}
	for _, e := range b.names {
		x.first[b.ids[e.start]+1]++
	}
	for i := 1; i < len(x.first); i++ {
		x.first[i] += x.first[i-1]
	}
	order := make([]entry, len(b.names))
	at := slices.Clone(x.first)
	for _, e := range b.names {
		word := b.ids[e.start]
		order[at[word]] = e
		at[word]++
	}
	b.names = nil
	x.words = make([]text.ID, 0, len(b.ids))
	x.starts = append(make([]uint32, 0, len(order)+1), 0)
	x.values = make([]int32, 0, len(order))
	for word := range len(x.first) - 1 {
		from := x.first[word]
		x.first[word] = uint32(len(x.values))
		b.put(&x, order[from:x.first[word+1]])
	}
	x.first[len(x.first)-1] = uint32(len(x.values))
	return x
}

// put adds names that begin with the same word to the index, each once.
func (b *builder) put(x *index, names []entry) {
	slices.SortFunc(names, func(p, q entry) int {
		return cmp.Or(slices.Compare(b.wordsOf(p)[1:], b.wordsOf(q)[1:]), cmp.Compare(p.value, q.value))
	})
	for i, e := range names {
		if i > 0 && e.value == names[i-1].value && slices.Equal(b.wordsOf(e), b.wordsOf(names[i-1])) {
			continue
		}
		x.words = append(x.words, b.wordsOf(e)...)
		x.starts = append(x.starts, uint32(len(x.words)))
		x.values = append(x.values, e.value)
	}
}

// capitals lists the words of names that a text may have in capitals, by a
// digest of those: they are seldom asked for and need no numbers of their own.
func (b *builder) capitals() []capital {
	used := make([]bool, b.words.Len())
	for _, id := range b.ids {
		used[id] = true
	}
	var out []capital
	for id, used := range used {
		if !used {
			continue
		}
		if word := b.words.String(text.ID(id)); mixed(word) {
			out = append(out, capital{digest(strings.ToUpper(word)), text.ID(id)})
		}
	}
	slices.SortFunc(out, func(x, y capital) int {
		return cmp.Or(cmp.Compare(x.upper, y.upper), cmp.Compare(x.word, y.word))
	})
	return out
}

// digest is FNV-1a.
func digest(s string) uint32 {
	h := uint32(2166136261)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}
