package graph

import (
	"cmp"
	"maps"
	"slices"
)

// EntityTypes are the types an entity can have.
func EntityTypes() []string {
	return []string{"Event", "Organization", "Person", "Place", "Product"}
}

// Naming is how one article calls an entity that no rule file declares.
type Naming struct {
	Type    string
	Name    string
	Aliases []string
	Count   int // how often the article names it
}

// Elect says what a provisional entity is, from what all articles that name
// it say: the type and the name used most often, the first by the alphabet
// where two are used equally often, and every other name as an alias. So it does not
// depend on the order in which articles were loaded.
func Elect(id string, namings []Naming) Entity {
	types, names := map[string]int{}, map[string]int{}
	var aliases []string
	for _, n := range namings {
		types[n.Type] += n.Count
		names[n.Name] += n.Count
		aliases = append(append(aliases, n.Aliases...), n.Name)
	}
	name := most(names)
	slices.Sort(aliases)
	aliases = slices.DeleteFunc(slices.Compact(aliases), func(a string) bool { return a == name })
	return Entity{ID: id, Type: most(types), Name: name, Aliases: aliases, Provisional: true}
}

func most(votes map[string]int) string {
	keys := slices.Collect(maps.Keys(votes))
	if len(keys) == 0 {
		return ""
	}
	return slices.MinFunc(keys, func(a, b string) int {
		return cmp.Or(cmp.Compare(votes[b], votes[a]), cmp.Compare(a, b))
	})
}
