package house

import (
	"go/ast"
	"go/parser"
	"go/token"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"dossier/rules"
)

// wordless are the folders whose Go knows no word, ending or letter of a language:
// all of it is data.
var wordless = []string{
	"extract/", "rules/", "graph/", "internal/tongue/", "internal/newrule/", "internal/whynot/", "internal/lint/",
	"internal/eval/", "internal/gold/", "internal/ruletest/", "internal/load/",
}

// terms are words of a pack that also name something in the graph or in the code,
// beside the keys and choices of rule files. What is added here must be such a name.
const terms = `Organization a acc after all an and any as be been bin by century class date day decade each except first from future gen have having
	hour in inside is last m man me mid min minute month months n name never next no nobody none now of off on one open or out outside own past
	pl quarter r rejected reported rest role s second sg since some source start state stop text that this to type unit until v value w week when why with year`

// Go knows no word, ending or letter of a language.
func TestNoWordsOfLanguages(t *testing.T) {
	known := languageWords(t)
	for _, file := range files(t, isProgram) {
		if slices.ContainsFunc(wordless, func(dir string) bool { return strings.HasPrefix(file, dir) }) {
			for _, found := range wordsIn(t, file, content(t, file), known) {
				t.Errorf("%s: a word, ending or letter of a language belongs into rules/packs; if it names something, add it to terms", found)
			}
		}
	}
}

// The test finds what is planted.
func TestWordsOfLanguagesAreFound(t *testing.T) {
	const planted = `package p
import "und"
// und ß
var a, b, c = "und", " nicht ", 'ß'
var d = strings.HasSuffix(word, "ung") || word == "Straße" || word == "n't" || word == "enero"
var e = "unknown word of a message, and no more"
var f, g = "lemma", "past"
`
	want := []string{`p.go:4:15: "und"`, `p.go:4:22: " nicht "`, `p.go:4:33: 'ß'`, `p.go:5:33: "ung"`, `p.go:5:51: "Straße"`, `p.go:5:72: "n't"`, `p.go:5:89: "enero"`}
	if diff := cmp.Diff(want, wordsIn(t, "p.go", planted, languageWords(t))); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// wordsIn are the strings and letters of a Go file that are of a language.
func wordsIn(t *testing.T, name, source string, known map[string]bool) (found []string) {
	t.Helper()
	set := token.NewFileSet()
	f, err := parser.ParseFile(set, name, source, 0)
	if err != nil {
		t.Fatal(err)
	}
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.ImportSpec:
			return false
		case *ast.BasicLit:
			if ofLanguage(n, known) {
				found = append(found, set.Position(n.Pos()).String()+": "+n.Value)
			}
		}
		return true
	})
	return found
}

// ofLanguage reports whether a literal is a word or ending of a language, or one
// word or letter with more than the letters from a to z; signs that stand for an
// apostrophe and code points apart.
func ofLanguage(lit *ast.BasicLit, known map[string]bool) bool {
	if lit.Kind != token.STRING && lit.Kind != token.CHAR {
		return false
	}
	s, err := strconv.Unquote(lit.Value)
	if err != nil || strings.Contains(lit.Value, `\u`) {
		return false
	}
	word := s
	if strings.HasPrefix(s, " ") {
		word = strings.TrimSpace(s) // one that is looked for between others; messages have a blank behind it alone
	}
	foreign := func(r rune) bool { return r >= 0x80 && unicode.IsLetter(r) && !unicode.Is(unicode.Lm, r) }
	return !strings.Contains(word, " ") && strings.ContainsFunc(s, foreign) || lit.Kind == token.STRING && known[word]
}

// languageWords are the small words, the words for time and the endings of all
// packs, terms apart.
func languageWords(t *testing.T) map[string]bool {
	t.Helper()
	set, err := rules.Load()
	if err != nil {
		t.Fatal(err)
	}
	known := map[string]bool{}
	for _, l := range set.Languages {
		for _, w := range slices.Concat(l.Determiners, l.Pronouns, l.Prepositions, l.Postpositions, l.Conjunctions) {
			known[w.Form] = true
		}
		for _, v := range slices.Concat(l.Auxiliaries, l.Modals) {
			known[v.Lemma] = true
			addKeys(known, v.Forms)
		}
		for _, c := range slices.Concat(l.Cues, l.Adjectives, l.Prefixes) {
			known[c.Words] = true
		}
		addKeys(known, l.Contractions)
		addKeys(known, l.Dates.Months)
		addKeys(known, l.Dates.Weekdays)
		addKeys(known, l.Dates.Units)
		addKeys(known, l.Suffixes.Gender)
		for _, w := range slices.Concat(l.Clitics, l.GenitiveMarks, l.Particles, l.Sources, l.InfinitiveMarkers, l.Names.Titles, l.Names.LegalForms,
			l.Names.OrgWords, l.Names.Particles, l.Abbreviations, l.Suffixes.NounEndings, l.Suffixes.Adjective, l.Suffixes.Linking) {
			known[w] = true
		}
		known[l.Code] = true
	}
	for _, w := range append(strings.Fields(terms), "", "'", "’", "&") {
		delete(known, w)
	}
	for _, key := range regexp.MustCompile(`"(\w+)"`).FindAllStringSubmatch(content(t, "rules/schema/rules.schema.json"), -1) {
		delete(known, key[1])
	}
	return known
}

func addKeys[V any](known map[string]bool, words map[string]V) {
	for w := range words {
		known[w] = true
	}
}
