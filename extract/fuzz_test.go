package extract_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"dossier/extract"
	"dossier/graph"
)

// FuzzExtract reads anything without a panic, and what comes out stands in the
// text where it says.
func FuzzExtract(f *testing.F) {
	e := sharedEngine(f)
	for _, s := range fuzzSeeds {
		f.Add(s, "de", "2020-09")
		f.Add(s, "en", "")
	}
	f.Add("Der ukrainische Komponist und Pianist Lubo Melk lädt die Gäste ein. Weil alles gut ist, widmete sich Lubo Melk dem Strom.", "de", "")
	f.Fuzz(func(t *testing.T, text, language, published string) {
		if len(text) > 1<<14 || !utf8.ValidString(text) {
			t.Skip("longer texts only take longer, and readers let no broken encoding through")
		}
		a := graph.Article{ID: "fuzz", Text: text, Language: language, Published: published}
		doc := e.Extract(a)
		runes := []rune(text)
		described := map[string]bool{"": true}
		for _, e := range doc.Entities {
			described[e.ID] = e.Type != ""
		}
		for _, c := range doc.Claims {
			if !described[c.Subject.ID] || !described[c.Object.ID] {
				t.Errorf("claim about %q and %q, one of which is not described", c.Subject.ID, c.Object.ID)
			}
			checkSpan(t, runes, c.Evidence, c.Start, c.End)
			checkSpan(t, runes, c.Subject.Text, c.Subject.Start, c.Subject.End)
			checkSpan(t, runes, c.Object.Text, c.Object.Start, c.Object.End)
			checkSpeakers(t, runes, c)
			if c.Subject.ID == "" || c.Subject.ID == c.Object.ID {
				t.Errorf("claim of %q about %q", c.Subject.ID, c.Object.ID)
			}
		}
		e.Annotate(a)
	})
}

func checkSpan(t *testing.T, runes []rune, text string, start, end int) {
	t.Helper()
	if start < 0 || start > end || end > len(runes) || string(runes[start:end]) != text {
		t.Errorf("%q is not what stands at %d to %d", text, start, end)
	}
}

// checkSpeakers: who says it is named by some words, which do not reach into or
// out of the sentence of the claim.
func checkSpeakers(t *testing.T, runes []rune, c graph.Claim) {
	t.Helper()
	for _, s := range c.SaidBy {
		checkSpan(t, runes, s.Text, s.Start, s.End)
		if s.Text == "" || strings.Contains(s.Text, "\n\n") || s.Start < c.Start && s.End > c.Start || s.Start < c.End && s.End > c.End {
			t.Errorf("%q at %d to %d is who says what stands at %d to %d: %q", s.Text, s.Start, s.End, c.Start, c.End, c.Evidence)
		}
	}
}

func sharedEngine(f *testing.F) *extract.Engine {
	f.Helper()
	e, err := compileAll()
	if err != nil {
		f.Fatal(err)
	}
	return e
}

var fuzzSeeds = []string{
	"„Wir sagen: „Unser Haus kauft Birke““, sagte Rosa Mayr. „Ich kündige an: Wir kaufen Birke.“",
	"Die Bank aus dem Wiener/Lechtaler Umland und der Kieler – Nordmark – Konzern kaufen Birke.",
	"„AlBau“ Gefallen",
	"Die Alba AG übernimmt Birke nicht, sagte Rosa Mayr.",
	"Laut „Lechpost“ soll der Bonner Konzern, der Birke 1999 gekauft hatte, nun doch verkauft werden.",
	"Weder Alba noch Birke wollten sich äußern. Er gehört zum Kreis der Unterstützer Karl Mayrs.",
	"Alba Ltd., which owns Birke, plans to buy Corvina's shops, people close to the talks said.",
	"\"We run it,\" said Mr. Hale, the chief executive of Alba.",
	"Bonn is big. Two people said Alba Ltd. has bought Birke. According to three managers of Alba Ltd., it sued Corvina.",
	"— … „“ ''s 's n't AG & Co. KG zu zu to to und",
	"",
}
