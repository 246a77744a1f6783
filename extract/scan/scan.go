// Package scan finds many names at once in a tokenised text.
//
// Names are compared word by word with case and folded as text.Folder does, so
// "Müller" is "Mueller" and "U.S." is "US". Hyphens between words do not
// matter. A word in capitals of more than three letters also stands for the
// same word of a name in other case ("MICROSOFT"), and the last word of a name
// may carry a genitive mark of the language ("Oracles", "Kaufhaus'").
package scan

import (
	"slices"

	"dossier/extract/text"
)

// Name is a name to look for and what it stands for. One name may stand for
// several things.
type Name struct {
	Text  string
	Value int32
}

// Match is a name found: the tokens from First up to but not including Last.
type Match struct {
	First, Last int32
	Values      []int32 // in ascending order, not to be changed
	Mark        int32   // the bytes of a genitive mark at the end of the last token
	Genitive    bool    // by such a mark or by the clitic that follows
	Caps        bool    // the text has capitals where the name has none
}

// Scanner holds the compiled names, for any number of goroutines.
type Scanner struct {
	words *text.Words
	index index
	caps  []capital // by the digest of the word in capitals
}

// Find gives the names in t, whose tokens have the numbers ids: the longest
// that begins at a token, then on from its end. What it appends to out comes in
// the order of the text. A name never goes beyond a paragraph.
func (s *Scanner) Find(out []Match, t *text.Text, ids []text.ID, lang *text.Language) []Match {
	f := finder{Scanner: s, t: t, ids: ids, marks: lang.GenitiveMarks()}
	for i := 0; i < len(ids); {
		f.reset(i)
		f.step(node{}, i, 0)
		if len(f.nodes) == 0 {
			i++
			continue
		}
		out = append(out, f.match())
		i = int(f.best.Last)
	}
	return out
}

// finder looks for the longest name at one token.
type finder struct {
	*Scanner
	t     *text.Text
	ids   []text.ID
	marks []string

	best  Match
	cost  int
	nodes []node // where the best names end, several where spellings tie
}

// What makes one reading of a text worse than another of the same length.
const (
	costMark = 1
	costCaps = 2
)

func (f *finder) reset(i int) {
	f.best = Match{First: int32(i)}
	f.nodes = f.nodes[:0]
}

// step follows every reading of token i from node.
func (f *finder) step(from node, i, cost int) {
	if i >= len(f.ids) || !from.isRoot() && f.t.Tokens[i].Has(text.Paragraph) {
		return
	}
	word := f.words.Folded(f.ids[i], f.t.Word(i))
	if word != 0 {
		f.follow(from, word, i, cost)
	}
	caps := f.inCaps(i)
	if caps {
		f.eachCapital(f.t.Word(i), func(w text.ID) { f.follow(from, w, i, cost+costCaps) })
	}
	if f.t.Tokens[i].Kind == text.Word {
		f.stripped(from, i, cost, caps)
	}
}

// follow goes from a node over word, token i of the text, and on from there.
func (f *finder) follow(from node, word text.ID, i, cost int) {
	next := f.index.next(from, word)
	if next.isRoot() {
		return
	}
	if f.index.ends(next) {
		f.offer(next, Match{Last: int32(i + 1), Genitive: f.cliticFollows(i + 1), Caps: cost >= costCaps}, cost)
	}
	if f.index.inner(next) {
		f.step(next, i+1, cost)
	}
}

// offer keeps the name that ends in a node if it is as good as the best so far.
func (f *finder) offer(end node, m Match, cost int) {
	switch {
	case len(f.nodes) == 0 || m.Last > f.best.Last || m.Last == f.best.Last && cost < f.cost:
		f.nodes = f.nodes[:0]
	case m.Last < f.best.Last || cost > f.cost || slices.Contains(f.nodes, end):
		return
	}
	m.First = f.best.First
	f.best, f.cost, f.nodes = m, cost, append(f.nodes, end)
}

// match is the best name, with the values of all that tie.
func (f *finder) match() Match {
	m := f.best
	m.Values = f.index.valuesOf(f.nodes[0])
	if len(f.nodes) > 1 {
		m.Values = slices.Clone(m.Values)
		for _, node := range f.nodes[1:] {
			m.Values = append(m.Values, f.index.valuesOf(node)...)
		}
		slices.Sort(m.Values)
		m.Values = slices.Compact(m.Values)
	}
	return m
}
