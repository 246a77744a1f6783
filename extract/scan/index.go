package scan

import (
	"sort"

	"dossier/extract/text"
)

// index is all names in the order of their words, as flat arrays: what begins
// alike stands side by side, so that reading on in a text narrows a range. A
// name costs what its words cost, four bytes each, and eight bytes more.
type index struct {
	words  []text.ID // of all names, one after the other
	starts []uint32  // by name, one more: where its words begin
	values []int32   // by name
	first  []uint32  // by word, one more: the first name that begins with it
}

// node is the names from lo up to but not including hi, which share their first
// depth words. The zero node is the root, which all names begin at; as a target
// it means none.
type node struct {
	lo, hi uint32
	depth  uint32
}

// isRoot reports whether n is the root, or none as a target.
func (n node) isRoot() bool { return n.hi == 0 }

// word is a word of a name, zero behind its last, which sorts first.
func (x *index) word(name, i uint32) text.ID {
	if at := x.starts[name] + i; at < x.starts[name+1] {
		return x.words[at]
	}
	return 0
}

// next gives the node that word leads to from n, the root where there is none.
func (x *index) next(n node, word text.ID) node {
	if n.isRoot() {
		if int(word)+1 >= len(x.first) || x.first[word] == x.first[word+1] {
			return node{}
		}
		return node{x.first[word], x.first[word+1], 1}
	}
	lo := n.lo + uint32(sort.Search(int(n.hi-n.lo), func(i int) bool { return x.word(n.lo+uint32(i), n.depth) >= word }))
	if lo == n.hi || x.word(lo, n.depth) != word {
		return node{}
	}
	hi := lo + uint32(sort.Search(int(n.hi-lo), func(i int) bool { return x.word(lo+uint32(i), n.depth) > word }))
	return node{lo, hi, n.depth + 1}
}

// ends reports whether a name ends in n.
func (x *index) ends(n node) bool { return !n.isRoot() && x.word(n.lo, n.depth) == 0 }

// inner reports whether longer names go on from n.
func (x *index) inner(n node) bool { return x.word(n.hi-1, n.depth) != 0 }

// valuesOf are what the name that ends in n stands for.
func (x *index) valuesOf(n node) []int32 {
	end := n.lo + uint32(sort.Search(int(n.hi-n.lo), func(i int) bool { return x.word(n.lo+uint32(i), n.depth) != 0 }))
	return x.values[n.lo:end:end]
}
