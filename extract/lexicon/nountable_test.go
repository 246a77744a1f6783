package lexicon_test

import (
	"testing"
	"testing/fstest"

	"dossier/extract/lexicon"
	"dossier/rules"
)

// german is a small language with listed nouns and a noun file.
func german(t *testing.T) *lexicon.Lexicon {
	t.Helper()
	set, err := rules.LoadFS(fstest.MapFS{
		"de.yaml": {Data: []byte(`language: de
orthography: {capital_nouns: true, genitive_marks: [s]}
suffixes: {genitive_or_plural: [s, es], dative_plural: n, gender: {in: f, ung: f}, noun_endings: ["", s, es, e, n, en, nen, in], linking: ["", s]}
nouns: [{type: Person, gender: m, nouns: [Chef/Chefs]}, {type: Place, gender: m, nouns: [Ort/Orte]}]
noun_files: [nouns.tsv]
`)},
		"nouns.tsv": {Data: []byte("Anfänger\tmp\nFeld\tn\nHaus\tn\nHäuser\tp\tHaus\nJugendliche\tmfpa\nKundschaft\tf\nLehrerin\tf\nLeute\tp\nLieferant\tm\nTransport\tm\nWirtschaft\tf\n")},
	})
	if err != nil {
		t.Fatal(err)
	}
	return lexicon.New(set.Languages[0], lexicon.Extra{Nouns: []string{"Haus"}})
}

func TestNounsOfNounFiles(t *testing.T) {
	const (
		m, f, n, pl = lexicon.Masc, lexicon.Fem, lexicon.Neut, lexicon.Plural
		known       = "known"
		adj         = "adjective"
		guessed     = "guessed"
		unknown     = "unknown"
	)
	x := german(t)
	for _, c := range []struct {
		form, as string
		agr      lexicon.Agr
		modifier string
	}{
		{"Kundschaft", known, f, ""},
		{"Kundschaften", known, pl, ""},
		{"Anfänger", known, m | pl, ""},
		{"Anfängern", known, m | pl, ""},
		{"Anfängers", known, (m | pl) & (lexicon.Gen | pl), ""},
		{"Lehrerinnen", known, pl, ""},
		{"Lieferantin", known, f, ""},
		{"Leuten", known, pl, ""},
		{"Häusern", known, pl, ""},
		{"Jugendlichen", adj, m | f | pl, ""},
		{"Wirtschaftsfeld", known, n, "wirtschafts"},
		{"Blaufeld", guessed, n, "blau"},
		{"Blaufelds", guessed, (n | pl) & (lexicon.Gen | pl), "blau"},
		{"Zirbel", unknown, lexicon.AnyAgr, ""},
		{"Zirbelung", unknown, f | pl, ""},
		{"Feldchef", known, m, "feld"},
		{"Blauchef", guessed, m, "blau"},
	} {
		nouns := x.Word(c.form).Nouns
		if len(nouns) != 1 {
			t.Errorf("%s: got %d readings, want 1", c.form, len(nouns))
			continue
		}
		got, as := nouns[0], unknown
		switch {
		case got.Guessed:
			as = guessed
		case got.Adj:
			as = adj
		case got.Known:
			as = known
		}
		if as != c.as || got.Agr != c.agr || got.Modifier != c.modifier {
			t.Errorf("%s: got %s, %04x, %q, want %s, %04x, %q", c.form, as, got.Agr, got.Modifier, c.as, c.agr, c.modifier)
		}
	}
}

func TestIrregularPluralsMeanTheSameNoun(t *testing.T) {
	x := german(t)
	if got, want := x.Word("Häuser").Nouns[0].Lemma, x.Lookup("haus"); got != want || want == 0 {
		t.Errorf("got lexeme %d, want %d", got, want)
	}
}

func TestShortHeadsGiveNoTypeToListedNouns(t *testing.T) {
	x := german(t)
	for form, want := range map[string]string{"Transporte": "", "Feldort": "Place", "Zirbelort": "Place"} {
		if got := x.Word(form).Nouns[0].Type; got != want {
			t.Errorf("%s: got type %q, want %q", form, got, want)
		}
	}
}
