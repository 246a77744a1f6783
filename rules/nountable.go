package rules

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// CommonNoun is a noun of a noun file. Of what its form can be, Genders says
// m, f, n, p for a plural, and a for an adjective that stands as a noun.
type CommonNoun struct {
	Lemma   string
	Genders string
}

// NounTable holds the common nouns of noun files. They are kept as text in the
// order of the alphabet and searched there: there are too many to be put into
// a map whenever rules are loaded.
type NounTable struct {
	texts []string // lines of one file each, the later files first
}

// Find looks up a noun as the files spell it: a singular, or a plural that
// endings do not make.
func (t *NounTable) Find(form string) (CommonNoun, bool) {
	for _, text := range t.texts {
		if n, ok := search(text, form); ok {
			return n, true
		}
	}
	return CommonNoun{}, false
}

// Adjectival is the forms that files list as adjectives that stand as nouns. To
// ask it of many words takes less than to find each.
func (t *NounTable) Adjectival() map[string]bool {
	found := map[string]bool{}
	for _, text := range t.texts {
		for line := range strings.Lines(text) {
			form, rest, _ := strings.Cut(line, "\t")
			if genders, _, _ := strings.Cut(strings.TrimSuffix(rest, "\n"), "\t"); strings.HasSuffix(genders, "a") {
				found[form] = true
			}
		}
	}
	return found
}

// search halves the text until the line of form is left.
func search(text, form string) (CommonNoun, bool) {
	for text != "" {
		middle := strings.LastIndexByte(text[:len(text)/2], '\n') + 1
		line, after, _ := strings.Cut(text[middle:], "\n")
		have, rest, _ := strings.Cut(line, "\t")
		switch strings.Compare(form, have) {
		case 0:
			genders, lemma, irregular := strings.Cut(rest, "\t")
			if !irregular {
				lemma = have
			}
			return CommonNoun{lemma, genders}, true
		case -1:
			text = text[:middle]
		default:
			text = after
		}
	}
	return CommonNoun{}, false
}

// Compound is a word taken apart: the noun at its end, and what comes before.
type Compound struct {
	First string
	Head  CommonNoun
	Known bool // no name: the plural of a listed noun, or long and of listed parts
}

// Compound heads have four letters or more, first parts three. A word of listed
// parts that is shorter than twelve letters may as well be a name: Garnwerk.
const (
	minHead  = 4
	minFirst = 3
	minKnown = 12
)

// Split takes apart a word that the table lacks. The head is the longest noun
// of the table at its end; linking are the endings that first parts may have.
func (t *NounTable) Split(word string, linking []string) (Compound, bool) {
	return SplitNoun(word, linking, t.Find)
}

// SplitNoun is NounTable.Split for nouns that find knows.
func SplitNoun(word string, linking []string, find func(string) (CommonNoun, bool)) (Compound, bool) {
	letters := utf8.RuneCountInString(word)
	left := letters
	for i := range word {
		if letters-left >= minFirst && left >= minHead {
			if head, ok := find(capitalized(word[i:])); ok {
				c := Compound{First: word[:i], Head: head}
				c.Known = c.listedSingular(find) || letters >= minKnown && knownFirst(c.First, linking, find)
				return c, true
			}
		}
		left--
	}
	return Compound{}, false
}

// listedSingular says whether c is a listed noun in its plural: Hochhäuser.
func (c Compound) listedSingular(find func(string) (CommonNoun, bool)) bool {
	if c.Head.Genders != "p" {
		return false
	}
	_, ok := find(c.First + strings.ToLower(c.Head.Lemma))
	return ok
}

// knownFirst says whether the first part of a compound is a noun with a
// linking ending.
func knownFirst(first string, linking []string, find func(string) (CommonNoun, bool)) bool {
	return slices.ContainsFunc(linking, func(end string) bool {
		stem, ok := strings.CutSuffix(first, end)
		return ok && utf8.RuneCountInString(stem) >= minFirst && knownNoun(stem, linking, find)
	})
}

// knownNoun says whether a word is a noun or a known compound of nouns.
func knownNoun(word string, linking []string, find func(string) (CommonNoun, bool)) bool {
	if _, ok := find(word); ok {
		return true
	}
	c, ok := SplitNoun(word, linking, find)
	return ok && c.Known
}

func capitalized(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + s[size:]
}
