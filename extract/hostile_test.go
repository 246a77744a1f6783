package extract_test

import (
	"strings"
	"testing"

	"dossier/graph"
)

// BenchmarkHostile reads texts made to be slow: each is one thing over and over,
// without an end to its sentences. MB/s must not fall with the length.
func BenchmarkHostile(b *testing.B) {
	e, err := compileAll()
	if err != nil {
		b.Fatal(err)
	}
	for _, s := range []string{"A-", "AG ", "Dr. ", "Rosa Mayr ", "Alba und ", "„Alba“ ", "der, die ", "der Chef der ", "sagte er, ", "zu kaufen ", "GmbH & Co. KG "} {
		for _, size := range []int{1 << 14, 1 << 17} {
			a := graph.Article{ID: "hostile", Language: "de", Text: strings.Repeat(s, size/len(s))}
			b.Run(strings.TrimSpace(s)+"/"+map[bool]string{true: "16k", false: "128k"}[size == 1<<14], func(b *testing.B) {
				b.SetBytes(int64(len(a.Text)))
				for b.Loop() {
					e.Extract(a)
				}
			})
		}
	}
}
