package rules

import (
	"slices"
	"strings"
)

// Implication says who fills a role that the sentence leaves out.
type Implication struct {
	Open     bool   // "open": whom an earlier sentence says to have or seek the other party
	Same     bool   // "same": whom an earlier claim has with the other party, "same acquired": one of that relation
	Type     string // "last Product": the last one named, or whom the article is about
	Relation string // "last operates": the same role of its last claim
	Role     string // "subject of acquired": that role of its last claim
	Function string // "subject", "bei": who stands there in this sentence after all, where nothing better is known
}

// ParseImplied reads what a role has for implied; it gives the zero Implication
// where it cannot be read.
func ParseImplied(s string) Implication {
	first, rest, _ := strings.Cut(s, " ")
	role, relation, of := strings.Cut(s, " of ")
	switch {
	case s == "open":
		return Implication{Open: true}
	case first == "same":
		return Implication{Same: true, Relation: rest}
	case first == "last" && slices.Contains(entityTypes(), rest):
		return Implication{Type: rest}
	case first == "last":
		return Implication{Relation: rest}
	case of && (role == "subject" || role == "object"):
		return Implication{Role: role, Relation: relation}
	case rest != "":
		return Implication{}
	}
	return Implication{Function: s}
}
