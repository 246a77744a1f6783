package text_test

import (
	"fmt"
	"testing"
	"unicode/utf8"

	"dossier/extract/text"
	"dossier/rules"

	"pgregory.net/rapid"
)

// folder spells umlauts as two letters.
var folder = text.NewFolder(&rules.Language{Spellings: [][2]string{{"ae", "ä"}, {"oe", "ö"}, {"ue", "ü"}, {"ss", "ß"}}})

func TestWords(t *testing.T) {
	words := text.NewWords(folder)
	ids := map[string]text.ID{}
	for i := range 5000 {
		s := fmt.Sprintf("wort%d", i)
		ids[s] = words.Add(s)
	}
	for s, id := range ids {
		if words.ID(s) != id || words.String(id) != s || words.Add(s) != id {
			t.Fatalf("%s: number %d is not kept", s, id)
		}
	}
	if id := words.ID("fremd"); id != 0 {
		t.Errorf("unknown word has number %d", id)
	}
}

func TestFold(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		{"Müller", "Mueller"},
		{"MÜLLER", "MUELLER"},
		{"Äpfel", "Aepfel"},
		{"Groß", "Gross"},
		{"Mu\u0308ller", "Mueller"},
		{"U.S.", "US"},
		{"O’Neill", "O'Neill"},
		{"Ver\u00adtrag", "Vertrag"},
		{"Citroën", "Citroën"},
		{"...", "..."},
		{"a\xffü", "a�ue"},
	} {
		if got := folder.Fold(test.in); got != test.want {
			t.Errorf("Fold(%q) = %q, want %q", test.in, got, test.want)
		}
	}
}

func TestFoldedWords(t *testing.T) {
	words := text.NewWords(folder)
	words.Add("Müller")
	for _, s := range []string{"Müller", "Mueller", "Mu\u0308ller"} {
		if got := words.String(words.Folded(words.ID(s), s)); got != "Mueller" {
			t.Errorf("%q folded is %q, want Mueller", s, got)
		}
	}
	if id := words.Folded(0, "Möller"); id != 0 {
		t.Errorf("unknown word folded has number %d", id)
	}
}

func TestIDs(t *testing.T) {
	words := text.NewWords(folder)
	vertrag := words.Add("Vertrag")
	got := words.IDs(german().Tokenize("Der Ver\u00adtrag"))
	if got[0] != 0 || got[1] != vertrag {
		t.Errorf("numbers %v, want [0 %d]", got, vertrag)
	}
}

func TestRunes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringN(0, 400, -1).Draw(t, "s")
		runes := text.NewRunes(s)
		for i := range s + "." {
			if got, want := runes.Offset(int32(i)), utf8.RuneCountInString(s[:i]); got != want {
				t.Fatalf("Offset(%d) = %d, want %d", i, got, want)
			}
		}
	})
}
