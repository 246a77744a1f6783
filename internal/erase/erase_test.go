package erase_test

import (
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"dossier/graph"
	"dossier/internal/erase"
)

func TestBlacken(t *testing.T) {
	w := erase.NewWords("Rosa Brandl", "Brandl", "Öz", "")
	for _, test := range []struct{ in, want string }{
		{"Rosa Brandl sprach.", "████ ██████ sprach."},
		{"ROSA\u00a0BRANDL und Rosa\nBrandls Bank", "████\u00a0██████ und ████\n███████ Bank"},
		{"Brandlhof, Rosa, Hildebrandl, Brandl-Bank", "Brandlhof, Rosa, Hildebrandl, ██████-Bank"},
		{"öz, Özil, Özler", "██, ████, Özler"},
		{"", ""},
	} {
		if got := w.Blacken(test.in); got != test.want {
			t.Errorf("%q: got %q, want %q", test.in, got, test.want)
		}
		if w.In(test.in) != (test.in != test.want) || w.In(test.want) {
			t.Errorf("%q: In does not agree with Blacken", test.in)
		}
	}
}

func TestArticle(t *testing.T) {
	a := graph.Article{
		ID: "a", Title: "Rosa Brandl geht", URL: "https://example.org/news/rosa-brandl.html", Published: "2020", MadeBy: "rules",
		Text: "date 2020 Brändl: Rosa Brandl geht. Die Chefin der Bank schweigt.", Body: 10,
	}
	got := erase.Article(a, erase.NewWords("Rosa Brandl"), []erase.Span{{Start: 36, End: 46}, {Start: 60, End: 999}})
	want := graph.Article{
		ID: "a", Title: "████ ██████ geht", Published: "2020", Erased: true,
		Text: "date 2020 Brändl: ████ ██████ geht. ███ ██████ der Bank schweigt.", Body: 10,
	}
	want.SHA256 = graph.TextDigest(want.Text)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// TestBlackenKeepsPlaces: whatever the text, what is left of it stays where it was.
func TestBlackenKeepsPlaces(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`(Rosa|Brandl|brandls|İ|ß|ǅ|e\x{301}|[ .,\n]){0,20}`).Draw(t, "text")
		w := erase.NewWords("Rosa Brandl", "İ", "e\u0301")
		got := w.Blacken(text)
		if utf8.RuneCountInString(got) != utf8.RuneCountInString(text) {
			t.Fatalf("%q became %q", text, got)
		}
		if w.In(got) {
			t.Fatalf("%q still has a name", got)
		}
	})
}

func TestDocument(t *testing.T) {
	claim := func(subject, object, speaker, evidence string) graph.Claim {
		c := graph.Claim{Subject: graph.Argument{ID: subject}, Object: graph.Argument{ID: object}, Evidence: evidence}
		if speaker != "" {
			c.SaidBy = []graph.Speaker{{ID: speaker}}
		}
		return c
	}
	d := graph.Document{
		Article:  graph.Article{ID: "a", Title: "Brandl geht"},
		Mentions: []graph.Mentions{{Entity: "rosa", Count: 1}, {Entity: "bank", Count: 1}},
		Claims: []graph.Claim{
			claim("rosa", "bank", "", "Sie leitet die Bank."), claim("bank", "rosa", "", "Die Bank verklagt sie."),
			claim("bank", "firm", "rosa", "Die Bank kauft die Firma."), claim("bank", "firm", "", "Brandl sah zu, wie die Bank die Firma kauft."),
			claim("bank", "firm", "", "Die Bank kauft die Firma."),
		},
	}
	got := erase.Document(d, "rosa", erase.NewWords("Brandl"))
	want := graph.Document{
		Article:  graph.Article{ID: "a", Title: "██████ geht", Erased: true},
		Mentions: []graph.Mentions{{Entity: "bank", Count: 1}},
		Claims:   []graph.Claim{claim("bank", "firm", "", "Die Bank kauft die Firma.")},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
