package neo4j_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"dossier/graph"
)

// BenchmarkPut loads articles of ten claims each, in batches, into an
// empty graph. Each names six entities, and few are in most of the news.
func BenchmarkPut(b *testing.B) {
	for _, size := range []int{1, 100, 250, 500} {
		b.Run(fmt.Sprint("batch=", size), func(b *testing.B) {
			s := open(b)
			put(b, s, article("warm", "2020", "", said{"alba", "operates", "birke", "asserted", "", ""}))
			rng := rand.New(rand.NewPCG(1, 2))
			articles := 0
			for b.Loop() {
				b.StopTimer()
				docs := benchArticles(rng, size, articles)
				b.StartTimer()
				if changes := put(b, s, docs...); changes.Claims.Added < 9*size/10 {
					b.Fatalf("%+v", changes)
				}
				articles += size
			}
			b.ReportMetric(float64(articles)/b.Elapsed().Seconds(), "articles/s")
		})
	}
}

func benchArticles(rng *rand.Rand, n, from int) []graph.Document {
	popular := rand.NewZipf(rng, 1.1, 10, 20_000)
	entity := func() string {
		n := popular.Uint64()
		if n%3 == 0 {
			return fmt.Sprint("~firm-", n)
		}
		return fmt.Sprint("firm-", n)
	}
	docs := make([]graph.Document, n)
	for i := range docs {
		var sentences []said
		who := []string{entity(), entity(), entity(), entity(), entity(), entity()}
		for range 10 {
			relation := []string{"operates", "partner_of", "head_of"}[rng.IntN(3)]
			sentences = append(sentences, said{who[rng.IntN(6)], relation, who[rng.IntN(6)], "asserted", "", ""})
		}
		docs[i] = article(fmt.Sprint("art", from+i), "2020-09", "Herald", sentences...)
	}
	return docs
}
