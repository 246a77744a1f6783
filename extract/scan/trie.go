package scan

import "dossier/extract/text"

// root is the node that every name begins at. As a target it means none.
const root = 0

// trie is a tree over words in flat arrays. Edges from the root, where most
// look-ups end, are an array by word; all others are in one hash table with
// open addressing.
type trie struct {
	first []int32 // by word: the node after it at the beginning of a name
	keys  []uint64
	nodes []int32
	used  int

	leaf   []bool  // by node: no edge leaves it
	starts []int32 // by node, one more: its values
	all    []int32
}

func key(node int32, word text.ID) uint64 { return uint64(node)<<32 | uint64(word) }

// slot gives where k stands or would stand; the multiplier is 2⁶⁴ over the
// golden ratio.
func (t *trie) slot(k uint64) uint64 {
	mask := uint64(len(t.keys) - 1)
	h := k * 0x9E3779B97F4A7C15
	i := (h ^ h>>32) & mask
	for t.keys[i] != 0 && t.keys[i] != k {
		i = (i + 1) & mask
	}
	return i
}

// next gives the node that word leads to from node, 0 where there is none.
func (t *trie) next(node int32, word text.ID) int32 {
	if node == root {
		if int(word) < len(t.first) {
			return t.first[word]
		}
		return 0
	}
	return t.nodes[t.slot(key(node, word))]
}

// ends reports whether a name ends in node.
func (t *trie) ends(node int32) bool { return t.starts[node] < t.starts[node+1] }

// inner reports whether longer names go on from node.
func (t *trie) inner(node int32) bool { return !t.leaf[node] }

// values are what the name that ends in node stands for.
func (t *trie) values(node int32) []int32 {
	end := t.starts[node+1]
	return t.all[t.starts[node]:end:end]
}
