package lexicon

import "strings"

// AddPlaceAdjective has a form read as the adjective of a listed place. It is for
// compiling only.
func (x *Lexicon) AddPlaceAdjective(form string) { x.flags[form] |= PlaceAdj }

// PlaceLike says whether a word is the adjective of a listed place, or has the
// ending of one: "Tannberger".
func (x *Lexicon) PlaceLike(w *Word) bool {
	if w.Is(PlaceAdj) {
		return w.Upper
	}
	if !w.Upper || w.Closed != nil || len(w.Nouns) > 0 && (w.Nouns[0].Known || w.Nouns[0].Modifier != "" && w.Nouns[0].Type != "") || w.Is(FirstName) || x.Usual(w.Lower) == 'a' {
		return false
	}
	for _, e := range x.Lang.Suffixes.PlaceAdjective {
		if len(w.Form) > len(e)+3 && strings.HasSuffix(w.Form, e) {
			return true
		}
	}
	return false
}

// Weak is what an adjective can be by its ending after a definite article.
func (x *Lexicon) Weak(lower string) Agr {
	agr, length := AnyAgr, 0
	for e, a := range x.weak {
		if len(e) > length && strings.HasSuffix(lower, e) {
			agr, length = a, len(e)
		}
	}
	return agr
}

// Prefix says whether the word stands before a hyphen to say something of the
// whole: "Ex-Chef".
func (x *Lexicon) Prefix(w *Word) bool {
	for _, p := range x.Lang.Prefixes {
		if p.Words == w.Form {
			return true
		}
	}
	return false
}
