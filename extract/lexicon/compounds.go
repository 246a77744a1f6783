package lexicon

import (
	"strings"

	"dossier/rules"
)

// Compound is a noun of several words: "chief executive".
type Compound struct {
	Before  []string // the words before the last, lower case
	Reading NounReading
}

// Compounds are the nouns of several words whose last word has this form, the
// longest first.
func (x *Lexicon) Compounds(lower string) []Compound { return x.compounds[lower] }

// addCompound enters a noun written in several words under the forms of its
// last one, which becomes a noun itself if no list has it.
func (x *Lexicon) addCompound(n rules.Noun) {
	words := strings.FieldsFunc(strings.ToLower(n.Lemma), func(r rune) bool { return r == ' ' || r == '-' })
	last := lastPart(n, strings.LastIndexAny(n.Lemma, " -"))
	lemma := strings.ToLower(last.Lemma)
	if x.nouns[lemma] == nil {
		x.addNoun(rules.Noun{Lemma: lemma, Plural: last.Plural, Gender: n.Gender})
	}
	r := NounReading{Lemma: x.NounSym(n.Lemma), Type: n.Type, Office: n.Office, Known: true}
	r.setKind(n.Kind)
	for _, form := range x.formsOf(lemma, strings.ToLower(last.Plural)) {
		one := r
		for _, head := range x.nouns[form] {
			one.Agr |= head.Agr
			if n.Type == "" && one.Type == "" && one.Office == "" {
				one.Type, one.Kind, one.Firm = head.Type, head.Kind, head.Firm
			}
		}
		x.insertCompound(form, Compound{Before: words[:len(words)-1], Reading: one})
	}
}

// formsOf are the forms of a noun by its endings, or its own plural.
func (x *Lexicon) formsOf(lemma, plural string) []string {
	if plural != "" {
		return []string{lemma, plural}
	}
	var out []string
	for _, e := range x.endings {
		out = append(out, lemma+e)
	}
	return out
}

// insertCompound keeps the longest first, and one of each lemma.
func (x *Lexicon) insertCompound(form string, c Compound) {
	list := x.compounds[form]
	at := len(list)
	for i, have := range list {
		if have.Reading.Lemma == c.Reading.Lemma {
			return
		}
		if at == len(list) && len(have.Before) < len(c.Before) {
			at = i
		}
	}
	list = append(list, c)
	copy(list[at+1:], list[at:])
	list[at] = c
	x.compounds[form] = list
}
