package extract

import (
	"sort"
)

// candidate is an earlier or later mention that a descriptor or pronoun may mean.
type candidate struct {
	ent, tok int
	sentence int
}

// farthest is how many mentions each looks at in either direction: what stands
// farther off is no longer in anybody's mind.
const farthest = 200

// each calls yield with the mentions around token tok, the nearest before it
// first, then those after it, at most reach sentences away.
func (a *article) each(tok, sentence, reach int, after bool, yield func(candidate) bool) {
	k := sort.Search(len(a.names), func(i int) bool { return a.names[i].first >= tok })
	for j := k - 1; j >= max(0, k-farthest); j-- {
		s := a.sentenceOf(a.names[j].first)
		if sentence-s > reach {
			break
		}
		if !yield(candidate{a.names[j].ent, a.names[j].first, s}) {
			return
		}
	}
	for j := k; after && j < min(len(a.names), k+farthest); j++ {
		if !yield(candidate{a.names[j].ent, a.names[j].first, a.sentenceOf(a.names[j].first)}) {
			return
		}
	}
}

// sentenceOf is the sentence that token tok stands in.
func (a *article) sentenceOf(tok int) int {
	lo, hi := 0, len(a.tx.Sentences)
	for lo < hi {
		mid := (lo + hi) / 2
		if int(a.tx.Sentences[mid].Last) <= tok {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}
