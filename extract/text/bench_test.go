package text_test

import (
	"strings"
	"testing"

	"dossier/extract/text"
)

const benchText = `Die Alba AG aus Emden übernimmt für 1,2 Mio. Euro die Mehrheit an der Birke-Tochter Cello GmbH, wie die
Chefin am 9. Oktober 2018 erklärte. „Wir freuen uns“, sagte sie. Zuvor hatte das Münchner Haus d. h. die Mutter das Angebot
zweimal abgelehnt.Über den Preis schwiegen beide Seiten (noch).

`

func BenchmarkTokenize(b *testing.B) {
	s := strings.Repeat(benchText, 20)
	l := german()
	want := 20 * len(l.Tokenize(benchText).Tokens)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		if got := len(l.Tokenize(s).Tokens); got != want {
			b.Fatalf("%d tokens, want %d", got, want)
		}
	}
}

func BenchmarkIDs(b *testing.B) {
	x := german().Tokenize(strings.Repeat(benchText, 20))
	words := text.NewWords(folder)
	for _, w := range []string{"Die", "die", "der", "AG", "Haus", "Euro", "sagte", "."} {
		words.Add(w)
	}
	b.SetBytes(int64(len(x.String)))
	b.ReportAllocs()
	for b.Loop() {
		if got := words.IDs(x); len(got) != len(x.Tokens) {
			b.Fatalf("%d numbers for %d tokens", len(got), len(x.Tokens))
		}
	}
}
