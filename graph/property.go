package graph

import (
	"cmp"
	"slices"
	"strings"
)

// Property is the value of an entity that its claims with a literal object
// agree on: born_on, founded_on.
type Property struct {
	Entity   string
	Relation string
	Value    string // empty where nobody asserts one or it is disputed
}

// Properties gives one Property for every subject and relation of the claims
// with a literal object, sorted. Only asserted values count, the most exact of
// them where the others say the same less exactly ("1972" and "1972-05"). Two
// that exclude each other, or a denial, make it disputed.
func Properties(claims []Claim) []Property {
	type slot struct{ entity, relation string }
	bySlot := map[slot][]Claim{}
	for _, c := range claims {
		if c.Literal() && !c.Rejected() {
			key := slot{c.Subject.ID, c.Relation}
			bySlot[key] = append(bySlot[key], c)
		}
	}
	var all []Property
	for key, group := range bySlot {
		all = append(all, Property{key.entity, key.relation, agreed(group)})
	}
	slices.SortFunc(all, func(a, b Property) int {
		return cmp.Or(cmp.Compare(a.Entity, b.Entity), cmp.Compare(a.Relation, b.Relation))
	})
	return all
}

// agreed is the value that the asserted claims share, empty if there is none.
func agreed(claims []Claim) string {
	value := ""
	for _, c := range claims {
		if v := c.Object.Value; c.Status == Asserted && (len(v) > len(value) || len(v) == len(value) && v < value) {
			value = v
		}
	}
	for _, c := range claims {
		same := strings.HasPrefix(value, c.Object.Value)
		if c.Status == Asserted && !same || c.Status == Negated && same {
			return ""
		}
	}
	return value
}
