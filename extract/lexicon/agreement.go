package lexicon

import "strings"

// Agr is a set of case and gender-or-plural pairs: what a word or phrase can
// be. Intersecting two sets is agreement.
type Agr uint16

// Cases of four bits each: masculine, feminine, neuter, plural.
const (
	Nom Agr = 0x000F
	Acc Agr = 0x00F0
	Dat Agr = 0x0F00
	Gen Agr = 0xF000

	Masc   Agr = 0x1111
	Fem    Agr = 0x2222
	Neut   Agr = 0x4444
	Plural Agr = 0x8888

	AnyAgr Agr = 0xFFFF
)

// Singular is every pair that is not plural.
const Singular = Masc | Fem | Neut

// ParseAgr reads pairs such as "nom.m" or "gen"; words it does not know are
// ignored, since rules are checked before. An empty list is AnyAgr.
func ParseAgr(pairs []string) Agr {
	if len(pairs) == 0 {
		return AnyAgr
	}
	var out Agr
	for _, pair := range pairs {
		kase, gender, _ := strings.Cut(pair, ".")
		out |= caseOf(kase) & genderOf(gender)
	}
	return out
}

func caseOf(s string) Agr {
	switch s {
	case "nom":
		return Nom
	case "acc":
		return Acc
	case "dat":
		return Dat
	case "gen":
		return Gen
	}
	return 0
}

// genderOf reads m, f, n or pl; empty is every gender.
func genderOf(s string) Agr {
	switch s {
	case "m":
		return Masc
	case "f":
		return Fem
	case "n":
		return Neut
	case "pl":
		return Plural
	}
	return AnyAgr
}

// Can says whether some pair of a is in b.
func (a Agr) Can(b Agr) bool { return a&b != 0 }

// Only says whether all of a is in b.
func (a Agr) Only(b Agr) bool { return a != 0 && a&^b == 0 }
