package extract

import (
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/extract/lexicon"
	"dossier/extract/scan"
	"dossier/rules"
)

// allNames are the names of rule files and of gazetteers.
func (e *Engine) allNames() iter.Seq[scan.Name] {
	return func(yield func(scan.Name) bool) {
		for _, n := range e.gazetteer() {
			if !yield(n) {
				return
			}
		}
		for row, text := range e.set.Gazetteer.Names() {
			if !yield(scan.Name{Text: text, Value: int32(len(e.entities) + row)}) {
				return
			}
		}
	}
}

// gazetteer is every name and alias that rule files declare.
func (e *Engine) gazetteer() []scan.Name {
	var out []scan.Name
	for i, ent := range e.entities {
		for _, text := range append([]string{ent.Name}, ent.Aliases...) {
			out = append(out, scan.Name{Text: text, Value: int32(i)})
			for _, l := range e.languages {
				for _, inflected := range e.inflectedNames(l, text) {
					out = append(out, scan.Name{Text: inflected, Value: int32(i)})
				}
			}
		}
		for _, adj := range ent.Adjectives {
			if ent.Type == "Place" && strings.Contains(adj, " ") {
				out = append(out, scan.Name{Text: adj, Value: int32(i)}) // "South Korean"
			}
		}
	}
	return out
}

// inflectedNames are the forms of a name of several words whose first is an
// adjective or common noun: "der Deutschen Bahn", "des Handelsverbands Nord".
func (e *Engine) inflectedNames(c *language, name string) (out []string) {
	first, rest, more := strings.Cut(name, " ")
	if !more || !c.rules.CapitalNouns {
		return nil
	}
	e.filled(c)
	if w := c.lex.Word(first); len(w.Nouns) > 0 && w.Nouns[0].Known {
		for _, mark := range c.rules.GenitiveMarks {
			out = append(out, first+mark+" "+rest)
		}
		return out
	}
	stem, ok := strings.CutSuffix(first, c.adjectiveEnding)
	if !ok || !c.lex.Word(strings.ToLower(first)).Is(lexicon.Adj) {
		return nil
	}
	for _, end := range c.rules.Suffixes.Adjective {
		out = append(out, stem+end+" "+rest)
	}
	return out
}

// addPlaceWords enters the adjectives of places in every inflection, and those
// that the language derives from their names (Redmonder).
func (c *language) addPlaceWords(entities []*rules.Entity) {
	for i, ent := range entities {
		if ent.Type != "Place" {
			continue
		}
		for _, adj := range ent.Adjectives {
			c.addPlaceWord(adj, int32(i))
			for _, end := range c.rules.Suffixes.Adjective {
				c.addPlaceWord(adj+end, int32(i))
			}
		}
		for _, d := range ent.Demonyms {
			addPlace(c.demonyms, d, int32(i))
		}
		for _, name := range append([]string{ent.Name}, ent.Aliases...) {
			for _, end := range c.rules.Suffixes.PlaceAdjective {
				c.addPlaceWord(name+end, int32(i))
			}
		}
	}
}

func (c *language) addPlaceWord(w string, place int32) {
	addPlace(c.placeWords, w, place)
	if first, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(first) {
		return
	}
	if c.rules.CapitalNouns {
		c.lex.AddPlaceAdjective(w)
	}
	for _, end := range c.rules.Suffixes.Demonym {
		addPlace(c.demonyms, w+end, place)
	}
}

func addPlace(words map[string][]int32, w string, place int32) {
	if !slices.Contains(words[w], place) {
		words[w] = append(words[w], place)
	}
}
