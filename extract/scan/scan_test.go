package scan_test

import (
	"fmt"
	"slices"
	"testing"

	"dossier/extract/scan"
	"dossier/extract/text"
	"dossier/rules"

	"github.com/google/go-cmp/cmp"
)

var (
	german  = text.New(&rules.Language{GenitiveMarks: []string{"s", "'", "’"}, Abbreviations: []string{"Dr.", "Co."}, OrdinalDot: true})
	english = text.New(&rules.Language{GenitiveMarks: []string{"'s", "'", "’s", "’"}, Clitics: []string{"'s"}, Abbreviations: []string{"Inc.", "U.S."}})
)

// folder spells umlauts as two letters.
var folder = text.NewFolder(&rules.Language{Spellings: [][2]string{{"ae", "ä"}, {"oe", "ö"}, {"ue", "ü"}, {"ss", "ß"}}})

func build(names ...string) (*text.Words, *scan.Scanner) {
	words := text.NewWords(folder)
	list := make([]scan.Name, len(names))
	for i, name := range names {
		list[i] = scan.Name{Text: name, Value: int32(i)}
	}
	return words, scan.Build(words, []*text.Language{german, english}, slices.Values(list))
}

// found writes the matches in s as "words=values", with ' for a genitive and ^
// for capitals.
func found(words *text.Words, scanner *scan.Scanner, l *text.Language, s string) []string {
	t := l.Tokenize(s)
	var out []string
	for _, m := range scanner.Find(nil, t, words.IDs(t), l) {
		span := s[t.Tokens[m.First].Start : t.Tokens[m.Last-1].End-m.Mark]
		if m.Genitive {
			span += "'"
		}
		if m.Caps {
			span += "^"
		}
		out = append(out, fmt.Sprint(span, m.Values))
	}
	return out
}

func TestFind(t *testing.T) {
	words, scanner := build("Alba", "Alba Marine", "Müller", "Orange", "Dr. Kiel", "Birke & Co. KG", "U.S.", "McBirke's", "iCello", "Kaufhaus", "TikTok", "WHO", "Alba", "Tiktok", "Nordbank-Gruppe")
	for _, test := range []struct {
		lang *text.Language
		in   string
		want []string
	}{
		{german, "Alba kauft Alba Marine.", []string{"Alba[0 12]", "Alba Marine[1]"}},
		{german, "Alba Nord, Alba-Chef", []string{"Alba[0 12]", "Alba[0 12]"}},
		{german, "Albas Chef, Alba Marines Preis, Alba's Ruf", []string{"Alba'[0 12]", "Alba Marine'[1]", "Alba'[0 12]"}},
		{german, "Kaufhaus' Angebot", []string{"Kaufhaus'[9]"}},
		{german, "Mueller, MÜLLER und Müllers", []string{"Mueller[2]", "MÜLLER^[2]", "Müller'[2]"}},
		{german, "Eine orange Orange", []string{"Orange[3]"}},
		{german, "Dr. Kiel, Birke & Co. KG und die Birke & Co. Kasse", []string{"Dr. Kiel[4]", "Birke & Co. KG[5]"}},
		{german, "Die US-Firma, die TIKTOK und Tiktok kennt, who?", []string{"US[6]", "TIKTOK^[10 13]", "Tiktok[13]"}},
		{german, "ALBAS ICELLO ICELLOS", []string{"ALBA'^[0 12]", "ICELLO^[8]", "ICELLO'^[8]"}},
		{german, "Die Alba\n\nMarine", []string{"Alba[0 12]"}},
		{german, "Die Nordbank Gruppe, Nordbank-Gruppe", []string{"Nordbank Gruppe[14]", "Nordbank-Gruppe[14]"}},
		{english, "Alba's chief in the U.S. likes McBirke's", []string{"Alba'[0 12]", "U.S.[6]", "McBirke's[7]"}},
		{english, "Al\u00adba", []string{"Al\u00adba[0 12]"}},
	} {
		if diff := cmp.Diff(test.want, found(words, scanner, test.lang, test.in)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", test.in, diff)
		}
	}
}

func TestFindAppends(t *testing.T) {
	words, scanner := build("Alba")
	x := german.Tokenize("Alba")
	out := scanner.Find([]scan.Match{{First: 7}}, x, words.IDs(x), german)
	if len(out) != 2 || out[0].First != 7 || !slices.Equal(out[1].Values, []int32{0}) {
		t.Errorf("Find changed what was there: %v", out)
	}
}

func TestNoNames(t *testing.T) {
	words, scanner := build("", " . ")
	if got := found(words, scanner, german, "Ein Text. Mit Punkt . hier"); got != nil {
		t.Errorf("found %v without names", got)
	}
}
