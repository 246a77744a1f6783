package graph

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode"
)

// Candidate is a pair of entities that may be one. Nothing is merged for it:
// a person decides.
type Candidate struct {
	A, B   Entity // A has the smaller id
	Why    string
	Weight int // the heavier, the likelier
}

// Candidates gives the pairs of entities whose ids or names speak for their
// being one: the same Wikidata id, the same name or alias, a name that is part
// of the other, an abbreviation of it, the surname with the initial of the
// first name. The likeliest come first. The work grows with the number of pairs
// that share a word, not with that of all pairs.
func Candidates(entities []Entity) []Candidate {
	known := make([]known, len(entities))
	blocks := map[string][]int{}
	for i, e := range entities {
		known[i] = know(e)
		for _, key := range known[i].keys() {
			blocks[key] = append(blocks[key], i)
		}
	}
	best := map[[2]int]Candidate{}
	for _, key := range slices.Sorted(maps.Keys(blocks)) {
		block := blocks[key]
		if len(block) > mostAlike {
			continue
		}
		for n, i := range block {
			for _, j := range block[:n] {
				if c, alike := compare(known[j], known[i]); alike {
					best[[2]int{j, i}] = c
				}
			}
		}
	}
	all := slices.Collect(maps.Values(best))
	slices.SortFunc(all, func(x, y Candidate) int {
		return cmp.Or(cmp.Compare(y.Weight, x.Weight), cmp.Compare(x.A.ID, y.A.ID), cmp.Compare(x.B.ID, y.B.ID))
	})
	return all
}

// mostAlike is how many entities may share a word for it to tell something:
// "Bank" or "Müller" alone are no reason.
const mostAlike = 50

// known is an entity with its names made comparable.
type known struct {
	Entity
	names []string   // folded
	words [][]string // of each name
}

func know(e Entity) known {
	k := known{Entity: e}
	for _, n := range append([]string{e.Name}, e.Aliases...) {
		words := strings.FieldsFunc(strings.TrimPrefix(ProvisionalID(n), "~"), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
		if len(words) > 0 {
			k.names = append(k.names, strings.Join(words, " "))
			k.words = append(k.words, words)
		}
	}
	return k
}

// keys are what another entity must share one of to be compared.
func (k known) keys() []string {
	keys := map[string]bool{}
	if k.Wikidata != "" {
		keys["id "+k.Wikidata] = true
	}
	for _, words := range k.words {
		for _, w := range words {
			if len([]rune(w)) > 1 {
				keys[w] = true
			}
		}
		keys[initials(words)] = len(words) > 1
	}
	maps.DeleteFunc(keys, func(_ string, use bool) bool { return !use })
	return slices.Collect(maps.Keys(keys))
}

func initials(words []string) string {
	var b strings.Builder
	for _, w := range words {
		b.WriteRune([]rune(w)[0])
	}
	return b.String()
}

// compare says whether two entities may be one, and why.
func compare(a, b known) (Candidate, bool) {
	if b.ID < a.ID {
		a, b = b, a
	}
	c := Candidate{A: a.Entity, B: b.Entity}
	switch sameType := a.Type == b.Type; {
	case a.Wikidata != "" && a.Wikidata == b.Wikidata:
		c.Why, c.Weight = "the same Wikidata id", 5
	case a.Wikidata != "" && b.Wikidata != "":
		return c, false
	case shares(a.names, b.names) && sameType:
		c.Why, c.Weight = "the same name", 4
	case shares(a.names, b.names):
		c.Why, c.Weight = "the same name, but "+a.Type+" and "+b.Type, 1
	case !sameType:
		return c, false
	case a.Type == "Person":
		c.Why, c.Weight = "the surname and the initial", 3
		return c, anyPair(a.words, b.words, abbreviated)
	case anyPair(a.words, b.words, abbreviates):
		c.Why, c.Weight = "an abbreviation of the name", 3
	case anyPair(a.words, b.words, within):
		c.Why, c.Weight = "a part of the name", 2
	default:
		return c, false
	}
	return c, true
}

func shares(a, b []string) bool {
	return slices.ContainsFunc(a, func(n string) bool { return slices.Contains(b, n) })
}

// anyPair tries all names of two entities, either way round.
func anyPair(a, b [][]string, alike func(short, long []string) bool) bool {
	for _, x := range a {
		for _, y := range b {
			if alike(x, y) || alike(y, x) {
				return true
			}
		}
	}
	return false
}

// abbreviated is "A. Berg" beside "Anna Berg"; other first names are others.
func abbreviated(short, long []string) bool {
	if len(short) < 2 || len(long) < 2 || short[len(short)-1] != long[len(long)-1] {
		return false
	}
	first := []rune(short[0])
	return len(first) == 1 && first[0] == []rune(long[0])[0] || short[0] == long[0] && len(short) < len(long)
}

// abbreviates is "HL" beside "Hansa Linien".
func abbreviates(short, long []string) bool {
	return len(short) == 1 && len(long) > 1 && len([]rune(short[0])) > 1 && short[0] == initials(long)
}

// within is "Hansa AG" beside "Hansa Linien AG": the same beginning, and words
// left out.
func within(short, long []string) bool {
	if len(short) >= len(long) || len([]rune(short[0])) < 3 || short[0] != long[0] {
		return false
	}
	for _, w := range short {
		at := slices.Index(long, w)
		if at < 0 {
			return false
		}
		long = long[at+1:]
	}
	return true
}
