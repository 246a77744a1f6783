package date_test

import (
	"strings"
	"testing"

	"dossier/extract/date"
)

func BenchmarkFind(b *testing.B) {
	l := load(b, "de")
	x := l.text.Tokenize(strings.Repeat("Die Alba AG aus Emden übernimmt am 9. Oktober für viel Geld die Mehrheit an der Tochter, wie sie letzte Woche erklärte. "+
		"Zuvor hatte das Haus mit dem langen Namen das Angebot zweimal abgelehnt, was niemand verstand.\n", 50))
	published := date.Parse("2018-10-09")
	b.SetBytes(int64(len(x.String)))
	b.ReportAllocs()
	for b.Loop() {
		n := 0
		for _, s := range x.Sentences {
			n += len(l.date.Find(x, int(s.First), int(s.Last), published))
		}
		if n != 100 {
			b.Fatalf("%d dates, want 100", n)
		}
	}
}
