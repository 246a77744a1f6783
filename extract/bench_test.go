package extract

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"dossier/graph"
	"dossier/rules"
)

// BenchmarkExtract reads news-like German with 10,000 declared names. Every
// third sentence has a trigger of one of the rules between two names, so the
// work is the same however many rules there are. It reports MB/s and claims an
// operation, and fails where a claim is lost.
func BenchmarkExtract(b *testing.B) {
	for _, n := range []int{10, 1_000, 10_000} {
		b.Run(fmt.Sprintf("rules=%d", n), func(b *testing.B) {
			engine, article, want := benchCase(b, n)
			b.SetBytes(int64(len(article.Text)))
			b.ReportAllocs()
			b.ResetTimer()
			for b.Loop() {
				if got := len(engine.Extract(article).Claims); got != want {
					b.Fatalf("found %d claims, want %d", got, want)
				}
			}
			b.ReportMetric(float64(want), "claims/op")
		})
	}
}

// benchCase makes n relations of one verb each, 10,000 names, and a text.
func benchCase(tb testing.TB, n int) (*Engine, graph.Article, int) {
	tb.Helper()
	set, err := rules.Load()
	if err != nil {
		tb.Fatal(err)
	}
	set.Relations = nil
	for i := range n {
		set.Relations = append(set.Relations, benchRelation(i))
	}
	for i := range 10_000 {
		set.Entities = append(set.Entities, &rules.Entity{ID: fmt.Sprintf("e%d", i), Type: "Organization", Name: benchName(i)})
	}
	engine, err := Compile(set)
	if err != nil {
		tb.Fatal(err)
	}
	text, claims := benchText(n)
	return engine, graph.Article{ID: "bench", Language: "de", Published: "2020-09", Text: text}, claims
}

func benchRelation(i int) *rules.Relation {
	name := fmt.Sprintf("relation_%d", i)
	return &rules.Relation{
		Pack: "bench", Name: name, Subject: []string{"Organization"}, Object: []string{"Organization"},
		Forms: []*rules.Form{{ID: "bench/" + name + "/verb", Name: "verb", Language: "de", Kind: rules.VerbForm, Lemmas: []string{benchStem(i) + "en"}}},
	}
}

var syllables = []string{"bal", "dor", "fim", "gul", "kes", "lom", "nar", "pel", "rik", "sul", "tam", "vos", "wil", "zor", "hab", "mun", "tir", "gol", "fep", "quo", "jas", "bru"}

// benchStem spells a number in syllables: a word no list knows.
func benchStem(i int) string {
	s := ""
	for k := range 3 {
		_ = k
		s += syllables[i%len(syllables)]
		i /= len(syllables)
	}
	return s
}

func benchName(i int) string {
	s := benchStem(i)
	return strings.ToUpper(s[:1]) + s[1:] + "ix"
}

// fillers are sentences without a trigger.
var fillers = []string{
	"Der Umsatz ist im vergangenen Jahr um drei Prozent auf 1,2 Mrd. Euro gestiegen, wie aus dem Bericht hervorgeht.",
	"Am Dienstag hatten sich die Beschäftigten vor dem Werk versammelt, obwohl es in Strömen regnete.",
	"Für die kleinen Läden in der Innenstadt, die ohnehin kaum Kundschaft haben, ist das eine schlechte Nachricht.",
	"Fachleute rechnen damit, dass sich die Lage erst im Herbst entspannen wird.",
}

// benchText is about a quarter of a megabyte, and the claims it makes.
func benchText(n int) (string, int) {
	rnd := rand.New(rand.NewPCG(1, 2))
	var b strings.Builder
	sentences := slices.Repeat([]int{0, 1, 2}, 900)
	claims := 0
	for _, kind := range sentences {
		x, y := benchName(rnd.IntN(10_000)), benchName(rnd.IntN(10_000))
		if kind > 0 || x == y {
			b.WriteString(fillers[rnd.IntN(len(fillers))])
		} else {
			b.WriteString(benchSentence(rnd.IntN(3), x, benchStem(rnd.IntN(n)), y))
			claims++
		}
		b.WriteByte(' ')
	}
	return b.String(), claims
}

func benchSentence(kind int, x, stem, y string) string {
	switch kind {
	case 0:
		return fmt.Sprintf("Nach langem Zögern %st %s nun doch %s.", stem, x, y)
	case 1:
		return fmt.Sprintf("Es wurde bekannt, dass %s die Firma %s nicht %st.", x, y, stem)
	}
	return fmt.Sprintf("%s wird von %s ge%st, was niemanden überrascht.", x, y, stem)
}
