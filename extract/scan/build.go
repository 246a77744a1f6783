package scan

import (
	"cmp"
	"slices"
	"strings"

	"dossier/extract/text"
)

// Build compiles names and adds their words to words. A name that languages cut
// up in different ways is found in each of them.
func Build(words *text.Words, languages []*text.Language, names []Name) *Scanner {
	b := builder{words: words, trie: trie{keys: make([]uint64, 1024), nodes: make([]int32, 1024), leaf: []bool{false}}}
	for _, name := range names {
		for i, l := range languages {
			if i > 0 && !strings.ContainsAny(name.Text, ".'’") {
				break
			}
			b.add(l.Tokenize(name.Text), name.Value)
		}
	}
	b.collectValues()
	return &Scanner{words: words, trie: b.trie, caps: b.capitals()}
}

type builder struct {
	words *text.Words
	trie  trie
	ends  []end
	used  []bool // by word: it stands in a name
}

// end says that a name that stands for value ends in node.
type end struct{ node, value int32 }

// add grows the tree by one name. Full stops are left out, since the text may
// have them as part of an abbreviation or not at all.
func (b *builder) add(name *text.Text, value int32) {
	node := int32(root)
	for i, token := range name.Tokens {
		word := name.Word(i)
		if token.Kind == text.Stop && word == "." {
			continue
		}
		id := b.words.Add(word)
		node = b.grow(node, b.words.Folded(id, word))
	}
	if node != root {
		b.ends = append(b.ends, end{node, value})
	}
}

// grow gives the node that word leads to and makes one where there is none.
func (b *builder) grow(node int32, word text.ID) int32 {
	t := &b.trie
	if next := t.next(node, word); next != 0 {
		return next
	}
	next := int32(len(t.leaf))
	t.leaf[node] = false
	t.leaf = append(t.leaf, true)
	b.use(word)
	if node == root {
		t.first = append(t.first, make([]int32, max(0, int(word)+1-len(t.first)))...)
		t.first[word] = next
		return next
	}
	i := t.slot(key(node, word))
	t.keys[i], t.nodes[i] = key(node, word), next
	t.used++
	if 2*t.used > len(t.keys) {
		t.rehash()
	}
	return next
}

func (b *builder) use(word text.ID) {
	b.used = append(b.used, make([]bool, max(0, int(word)+1-len(b.used)))...)
	b.used[word] = true
}

func (t *trie) rehash() {
	keys, nodes := t.keys, t.nodes
	t.keys, t.nodes = make([]uint64, 2*len(keys)), make([]int32, 2*len(keys))
	for i, k := range keys {
		if k != 0 {
			j := t.slot(k)
			t.keys[j], t.nodes[j] = k, nodes[i]
		}
	}
}

// collectValues puts the values of each node side by side.
func (b *builder) collectValues() {
	slices.SortFunc(b.ends, func(x, y end) int {
		return cmp.Or(cmp.Compare(x.node, y.node), cmp.Compare(x.value, y.value))
	})
	b.ends = slices.Compact(b.ends)
	t := &b.trie
	t.starts = make([]int32, len(t.leaf)+1)
	t.all = make([]int32, len(b.ends))
	for i, e := range b.ends {
		t.all[i] = e.value
		t.starts[e.node+1] = int32(i + 1)
	}
	for i := 1; i < len(t.starts); i++ {
		t.starts[i] = max(t.starts[i], t.starts[i-1])
	}
}

// capitals pairs the words of names with themselves in capitals.
func (b *builder) capitals() []capital {
	var out []capital
	for id, used := range b.used {
		if !used {
			continue
		}
		if word := b.words.String(text.ID(id)); mixed(word) {
			out = append(out, capital{b.words.Add(strings.ToUpper(word)), text.ID(id)})
		}
	}
	slices.SortFunc(out, func(x, y capital) int {
		return cmp.Or(cmp.Compare(x.upper, y.upper), cmp.Compare(x.word, y.word))
	})
	return out
}
