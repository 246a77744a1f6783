package lexicon

import (
	"strings"

	"dossier/rules"
)

// addAttitudes indexes the words that say how their complement holds.
func (x *Lexicon) addAttitudes() {
	for i := range x.Lang.Attitudes {
		a := &x.Lang.Attitudes[i]
		for _, v := range a.Verbs {
			x.attitudes[x.VerbSym(v)] = append(x.attitudes[x.VerbSym(v)], a)
		}
		for _, n := range a.Nouns {
			sym := x.NounSym(n)
			x.attitudeNouns[sym] = append(x.attitudeNouns[sym], a)
		}
		for _, adj := range a.Adjectives {
			for _, e := range append([]string{""}, x.Lang.Suffixes.Adjective...) {
				x.attitudeAdj[strings.ToLower(adj)+e] = a
			}
		}
	}
	for _, v := range x.Lang.Occurrence {
		x.occurrence[x.VerbSym(v)] = true
	}
}

// Attitudes returns how complements of a verb hold, in the order of the rules.
func (x *Lexicon) Attitudes(verb Sym) []*rules.Attitude { return x.attitudes[verb] }

// NounAttitudes is Attitudes for a noun: "der Plan, …".
func (x *Lexicon) NounAttitudes(noun Sym) []*rules.Attitude { return x.attitudeNouns[noun] }

// AdjectiveAttitude is the attitude of an adjective: "bereit", or nil.
func (x *Lexicon) AdjectiveAttitude(lower string) *rules.Attitude { return x.attitudeAdj[lower] }

// Says says whether the verb's subject tells what its complement says.
func (x *Lexicon) Says(verb Sym) bool { return x.Saying(verb) != nil }

// Saying is the attitude of a verb whose subject says something, or nil.
func (x *Lexicon) Saying(verb Sym) *rules.Attitude {
	for _, a := range x.attitudes[verb] {
		if a.Says {
			return a
		}
	}
	return nil
}

// Quotes says whether it is the verb's object who speaks: "quote".
func (x *Lexicon) Quotes(verb Sym) bool {
	a := x.Saying(verb)
	return a != nil && a.Speaker == "object"
}

// Occurs says whether an event noun shares the status of its clause with this verb.
func (x *Lexicon) Occurs(verb Sym) bool { return x.occurrence[verb] }

// Reports says whether the verb's complement is hearsay.
func (x *Lexicon) Reports(verb Sym) bool {
	for _, a := range x.attitudes[verb] {
		if a.Status == "reported" {
			return true
		}
	}
	return false
}
