package lexicon

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/rules"
)

// tableNoun reads a form as a noun of the noun files: as it stands, inflected,
// or as a compound with one. Of a compound that may be a name only the gender
// is taken; it is guessed.
func (x *Lexicon) tableNoun(lower string) (NounReading, bool) {
	form := capitalized(lower)
	for _, e := range x.endings {
		if stem, ok := strings.CutSuffix(form, e); ok {
			if n, ok := x.Lang.NounTable.Find(stem); ok {
				return x.inflected(n, e), true
			}
		}
	}
	var guess NounReading
	for _, e := range x.endings {
		stem, ok := strings.CutSuffix(form, e)
		if !ok {
			continue
		}
		c, ok := x.Lang.NounTable.Split(stem, x.Lang.Suffixes.Linking)
		if !ok || !c.Known && guess.Guessed {
			continue
		}
		r := x.inflected(c.Head, e)
		r.Modifier, r.Known, r.Guessed = strings.ToLower(c.First), r.Known && c.Known, !c.Known
		if c.Known {
			return r, true
		}
		guess = r
	}
	if g := x.genderByEnding(lower); guess.Guessed && g != "" {
		guess.Agr |= genderOf(g) | Plural // "Skandinavier" hardly ends in "Vier"
	}
	return guess, guess.Guessed
}

// inflected is the reading of a noun with an ending. One that is feminine alone
// has endings in the plural only.
func (x *Lexicon) inflected(n rules.CommonNoun, ending string) NounReading {
	adj := strings.Contains(n.Genders, "a")
	r := NounReading{Lemma: x.Lookup(strings.ToLower(n.Lemma)), Known: !adj, Adj: adj, Common: true}
	for _, g := range strings.TrimSuffix(n.Genders, "a") {
		r.Agr |= letterOf(g)
	}
	r.Human = x.person(n)
	if ending == "" {
		if adj {
			r.Agr &= Plural | x.Weak(strings.ToLower(n.Lemma))
		}
		return r
	}
	if g := x.Lang.Suffixes.Gender[ending]; g != "" {
		r.Agr, r.Adj, r.Known = genderOf(g), false, true
		return r
	}
	if r.Agr &^= Plural; r.Agr == Fem {
		r.Agr = 0
	}
	r.Agr = x.caseByEnding(r.Agr|Plural, ending)
	return r
}

// person says whether a noun of the noun files means a person: it is inflected as an
// adjective and no neuter, or they have one for a man and one for a woman, made of it.
func (x *Lexicon) person(n rules.CommonNoun) bool {
	if genders, adj := strings.CutSuffix(n.Genders, "a"); adj && len(x.Lang.Suffixes.Feminine) > 0 {
		return strings.Contains(genders, "m") && !strings.Contains(genders, "n")
	}
	for _, fem := range x.Lang.Suffixes.Feminine {
		base, woman := strings.CutSuffix(n.Lemma, fem)
		for _, e := range x.endings {
			if woman && n.Genders == "f" && x.listedAs(base+e, "m") {
				return true
			}
			if stem, ok := strings.CutSuffix(n.Lemma, e); ok && strings.Contains(n.Genders, "m") && x.listedAs(stem+fem, "f") {
				return true
			}
		}
	}
	return false
}

// listedAs says whether the noun files list a noun with a gender.
func (x *Lexicon) listedAs(lemma, gender string) bool {
	n, ok := x.Lang.NounTable.Find(lemma)
	return ok && n.Lemma == lemma && strings.Contains(n.Genders, gender)
}

// letterOf reads a letter of the noun files.
func letterOf(gender rune) Agr {
	if gender == 'p' {
		return Plural
	}
	return genderOf(string(gender))
}

func capitalized(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + s[size:]
}
