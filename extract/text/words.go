package text

import (
	"hash/maphash"
	"math"
	"unicode/utf8"
)

// ID is the number of a word in a Words; 0 is every word it does not hold.
type ID uint32

// Words gives words numbers from 1 on. It is filled once, when rules are
// compiled, and then only read, by any number of goroutines. Beside each word
// it holds the word folded (see Fold), which is what names are compared by.
type Words struct {
	fold   Folder
	seed   maphash.Seed
	bytes  []byte   // all words, one after the other
	ends   []uint32 // where each ends; ends[0] is 0
	folded []ID
	slots  []slot // open addressing, at most half full
}

type slot struct {
	hash uint32
	id   ID
}

// NewWords makes an empty vocabulary of words that are folded so.
func NewWords(fold Folder) *Words {
	return &Words{fold: fold, seed: maphash.MakeSeed(), ends: []uint32{0}, folded: []ID{0}, slots: make([]slot, 1024)}
}

// Fold is the form of a word that names are compared by.
func (w *Words) Fold(word string) string { return w.fold.Fold(word) }

// Len is one more than the highest number.
func (w *Words) Len() int { return len(w.ends) }

// Add gives the number of s and makes one where there is none. It panics
// beyond 4 GiB of words.
func (w *Words) Add(s string) ID {
	hash := w.hash(s)
	i := w.find(s, hash)
	if id := w.slots[i].id; id != 0 {
		return id
	}
	if len(w.bytes)+len(s) > math.MaxUint32 {
		panic("text: more than 4 GiB of words")
	}
	id := ID(len(w.ends))
	w.slots[i] = slot{hash, id}
	w.bytes = append(w.bytes, s...)
	w.ends = append(w.ends, uint32(len(w.bytes)))
	w.folded = append(w.folded, id)
	if 2*len(w.ends) > len(w.slots) {
		w.grow()
	}
	if needsFold(s) {
		folded := w.Add(w.fold.Fold(s))
		w.folded[id] = folded
	}
	return id
}

// ID gives the number of s, 0 where it has none.
func (w *Words) ID(s string) ID { return w.slots[w.find(s, w.hash(s))].id }

// String is the word with the number id.
func (w *Words) String(id ID) string {
	if id == 0 {
		return ""
	}
	return string(w.bytes[w.ends[id-1]:w.ends[id]])
}

// Folded gives the number of the word s folded, where id is the number of s.
func (w *Words) Folded(id ID, s string) ID {
	if id != 0 {
		return w.folded[id]
	}
	if !needsFold(s) {
		return 0
	}
	var buf [64]byte
	folded := w.fold.appendFold(buf[:0], s)
	return w.ID(string(folded))
}

// IDs gives the numbers of the tokens of t.
func (w *Words) IDs(t *Text) []ID {
	ids := make([]ID, len(t.Tokens))
	for i := range t.Tokens {
		word := t.Word(i)
		if t.Tokens[i].Has(Dirty) {
			word = Clean(word)
		}
		ids[i] = w.ID(word)
	}
	return ids
}

func (w *Words) hash(s string) uint32 { return uint32(maphash.String(w.seed, s)) }

// find gives the slot of s, or the empty one where it would stand.
func (w *Words) find(s string, hash uint32) uint32 {
	mask := uint32(len(w.slots) - 1)
	for i := hash & mask; ; i = (i + 1) & mask {
		if w.slots[i].id == 0 || w.slots[i].hash == hash && w.is(w.slots[i].id, s) {
			return i
		}
	}
}

func (w *Words) is(id ID, s string) bool {
	return string(w.bytes[w.ends[id-1]:w.ends[id]]) == s
}

func (w *Words) grow() {
	old := w.slots
	w.slots = make([]slot, 2*len(old))
	mask := uint32(len(w.slots) - 1)
	for _, s := range old {
		if s.id == 0 {
			continue
		}
		i := s.hash & mask
		for w.slots[i].id != 0 {
			i = (i + 1) & mask
		}
		w.slots[i] = s
	}
}

// needsFold reports whether Fold may change s.
func needsFold(s string) bool {
	for i := range len(s) {
		if s[i] == '.' || s[i] >= utf8.RuneSelf {
			return true
		}
	}
	return false
}
