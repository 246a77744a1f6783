package lexicon

import (
	"slices"
	"strings"
	"unicode"
)

// maxSpellings bounds how many letters of a word are tried in another spelling.
const maxSpellings = 4

// Spelled reads a form as Word does. Where no list has it, it is read as a word of
// another spelling that some list has: "uebernimmt", "schliesst", "muß".
func (x *Lexicon) Spelled(form string) *Word {
	w := x.Word(form)
	if len(x.Lang.Spellings) == 0 || x.Listed(w) {
		return w
	}
	for _, other := range x.spellings(w.Lower) {
		if w.Upper {
			other = capitalized(other)
		}
		if o := x.Word(other); x.Listed(o) {
			return o
		}
	}
	return w
}

// Listed says whether some list has the word, so that it is not read by its ending
// or parts alone.
func (x *Lexicon) Listed(w *Word) bool {
	const lists = FirstName | Title | LegalForm | OrgWord | NotName | Time | Numeral | Particle
	return w.Closed != nil || w.Verbs != nil || w.Attrs != nil || w.Cues != nil || w.Class&lists != 0 ||
		len(w.Nouns) > 0 && w.Nouns[0].Known || x.Usual(w.Lower) != 0
}

// spellings are the other spellings of a word, those that change least first.
func (x *Lexicon) spellings(lower string) []string {
	type place struct{ at, pair int }
	var places []place
	for i, pair := range x.Lang.Spellings {
		for at := 0; ; at += len(pair[0]) {
			n := strings.Index(lower[at:], pair[0])
			if n < 0 || len(places) == maxSpellings {
				break
			}
			at += n
			places = append(places, place{at, i})
		}
	}
	var out []string
	for mask := 1; mask < 1<<len(places); mask++ {
		var b strings.Builder
		for at := 0; at < len(lower); {
			pair := -1
			for i, p := range places {
				if p.at == at && mask&(1<<i) != 0 {
					pair = p.pair
				}
			}
			if pair < 0 {
				b.WriteByte(lower[at])
				at++
				continue
			}
			b.WriteString(x.Lang.Spellings[pair][1])
			at += len(x.Lang.Spellings[pair][0])
		}
		out = append(out, b.String())
	}
	return out
}

// Unshouted reads a word in capitals as it is written among small letters: small
// where that is a word of the language, else as a noun or name.
func (x *Lexicon) Unshouted(form string) *Word {
	lower := strings.ToLower(form)
	small := x.Spelled(lower)
	if small.Closed != nil || small.Cues != nil || x.Usual(small.Lower) != 0 || !x.Lang.CapitalNouns && x.Listed(small) {
		return small
	}
	capital := x.Spelled(capitalized(lower))
	named := len(capital.Nouns) > 0 && capital.Nouns[0].Known && !capital.Nouns[0].Common && capital.Nouns[0].Lemma == x.Lookup(lower)
	if !named && (small.Attrs != nil || acts(small)) {
		return small
	}
	if proper, ok := x.shouted[form]; ok {
		return x.Word(proper)
	}
	return capital
}

// acts says whether a form is one of a verb that headlines have: not of who speaks
// or is spoken to.
func acts(w *Word) bool {
	return slices.ContainsFunc(w.Verbs, func(r VerbReading) bool { return r.Feat&(First|Second) == 0 })
}

// addShouted enters the words that are not merely small letters or a capital
// before them, by what they are in capitals: GmbH.
func (x *Lexicon) addShouted() {
	x.shouted = map[string]string{}
	for _, f := range x.Lang.Names.LegalForms {
		if strings.IndexFunc(f, unicode.IsSpace) < 0 {
			x.shouted[strings.ToUpper(f)] = f
		}
	}
}
