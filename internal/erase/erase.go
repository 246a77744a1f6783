// Package erase takes the names of somebody out of what a graph keeps, as a person
// may ask for. Names are blackened, so that what is left of a text stays where it
// was and is read again by the rules: whatever a graph says afterwards follows from
// the blackened text.
package erase

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/graph"
)

// Black stands for a letter or digit that was erased.
const Black = '█'

// longestEnding is how many letters a name may have as an ending: "Brandls".
const longestEnding = 2

// Words finds names in texts, in whichever case and with an ending.
type Words struct{ folded [][]rune }

// NewWords is for names such as "Rosa Brandl". Empty ones find nothing.
func NewWords(names ...string) Words {
	var w Words
	for _, n := range names {
		if n = strings.Join(strings.Fields(n), " "); n != "" {
			w.folded = append(w.folded, fold(n))
		}
	}
	// Of two that begin at one place the longer one is meant.
	slices.SortStableFunc(w.folded, func(a, b []rune) int { return len(b) - len(a) })
	return w
}

func fold(s string) []rune {
	runes := []rune(s)
	for i, r := range runes {
		runes[i] = foldRune(r)
	}
	return runes
}

// foldRune makes all blanks one and all letters small, a code point for each.
func foldRune(r rune) rune {
	if unicode.IsSpace(r) {
		return ' '
	}
	return unicode.ToLower(r)
}

// In says whether a text has one of the names.
func (w Words) In(s string) bool {
	found := false
	w.each(fold(s), func(int, int) { found = true })
	return found
}

// Blacken blackens the names in a text.
func (w Words) Blacken(s string) string {
	runes := []rune(s)
	w.each(fold(s), func(from, to int) { blacken(runes[from:to]) })
	return string(runes)
}

// each tells where the names stand in a folded text, with their endings.
func (w Words) each(text []rune, found func(from, to int)) {
	for i := 0; i < len(text); i++ {
		if i > 0 && isWord(text[i-1]) {
			continue
		}
		for _, name := range w.folded {
			if end := nameEnd(text[i:], name); end > 0 {
				found(i, i+end)
				i += end - 1
				break
			}
		}
	}
}

// nameEnd is how long the name at the beginning of a text is with its ending; 0
// where another word stands there.
func nameEnd(text, name []rune) int {
	if len(text) < len(name) || !slices.Equal(text[:len(name)], name) {
		return 0
	}
	end := len(name)
	for end < len(text) && isWord(text[end]) {
		end++
	}
	if end > len(name)+longestEnding {
		return 0
	}
	return end
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

func blacken(runes []rune) {
	for i, r := range runes {
		if isWord(r) {
			runes[i] = Black
		}
	}
}

// Span is a stretch of a text in code points, the end exclusive.
type Span struct{ Start, End int }

// Article is the article without the names and without what stands at the spans
// of its text. It is marked as erased; its address goes where it holds a name.
func Article(a graph.Article, w Words, spans []Span) graph.Article {
	body := utf8.RuneCountInString(a.Text[:a.Body])
	runes := []rune(w.Blacken(a.Text))
	for _, s := range spans {
		if s.Start >= 0 && s.Start <= s.End && s.End <= len(runes) {
			blacken(runes[s.Start:s.End])
		}
	}
	a.Text, a.Title = string(runes), w.Blacken(a.Title)
	a.Body = len(string(runes[:body]))
	if w.In(strings.Map(blankMarks, a.URL)) {
		a.URL = ""
	}
	a.SHA256, a.MadeBy, a.Erased = graph.TextDigest(a.Text), "", true
	return a
}

// blankMarks makes words of what an address joins: "/rosa-brandl.html".
func blankMarks(r rune) rune {
	if isWord(r) {
		return r
	}
	return ' '
}

// Document is what was found in an article whose text is not kept, without
// somebody: his mentions go, and all claims that name him or whose sentence does.
func Document(d graph.Document, id string, w Words) graph.Document {
	d.Article.Title, d.Article.Erased = w.Blacken(d.Article.Title), true
	d.Article.Runs = "" // made of the names too
	if w.In(strings.Map(blankMarks, d.Article.URL)) {
		d.Article.URL = ""
	}
	d.Claims = slices.DeleteFunc(slices.Clone(d.Claims), func(c graph.Claim) bool { return names(c, id) || w.In(c.Evidence) })
	d.Mentions = slices.DeleteFunc(slices.Clone(d.Mentions), func(m graph.Mentions) bool { return m.Entity == id })
	return d
}

// names says whether a claim is about somebody or said by him.
func names(c graph.Claim, id string) bool {
	return c.Subject.ID == id || c.Object.ID == id ||
		slices.ContainsFunc(c.SaidBy, func(s graph.Speaker) bool { return s.ID == id })
}
