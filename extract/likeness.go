package extract

import (
	"strings"
	"unicode"

	"dossier/extract/lexicon"
)

// describedAs says whether the entity is called by this noun, in a rule file or
// in the article.
func (ent *entity) describedAs(d description) bool {
	return ent.calledIn(d.lemmas) || ent.declaredAs(d.words)
}

// calledIn says whether the article calls the entity by one of the nouns.
func (ent *entity) calledIn(lemmas []lexicon.Sym) bool {
	for _, l := range lemmas {
		if ent.described[l] {
			return true
		}
	}
	return false
}

// declaredAs says whether a rule file describes the entity so.
func (ent *entity) declaredAs(words string) bool {
	if ent.declared == nil {
		return false
	}
	for _, x := range ent.declared.Descriptors {
		if sameWords(x, words) {
			return true
		}
	}
	return false
}

// sameWords compares a descriptor with a phrase: hyphens, blanks and case do not
// matter, nor an inflectional ending.
func sameWords(x, words string) bool {
	x = squeeze(x)
	words = squeeze(words)
	rest, ok := strings.CutPrefix(words, x)
	return ok && len(rest) <= 2
}

func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '-' || r == ' ' {
			return -1
		}
		return unicode.ToLower(r)
	}, s)
}

// makes says whether the modifier of a compound is what the entity makes:
// "Datenbank-Hersteller".
func (ent *entity) makes(modifier string) bool {
	if ent.declared == nil || modifier == "" {
		return false
	}
	modifier = squeeze(modifier)
	for _, m := range ent.declared.Makes {
		m = squeeze(m)
		if strings.HasPrefix(modifier, m) && len(modifier)-len(m) <= 2 {
			return true
		}
	}
	return false
}
