package scan_test

import (
	"fmt"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"dossier/extract/scan"
	"dossier/extract/text"
)

// manyNames makes n names of one to three words, of which some share words.
func manyNames(n int) []scan.Name {
	syllables := []string{"al", "ber", "cel", "dor", "en", "fal", "gor", "hu", "is", "jan"}
	word := func(k int) string {
		var b strings.Builder
		for range 6 {
			b.WriteString(syllables[k%10])
			k /= 10
		}
		return strings.ToUpper(b.String()[:1]) + b.String()[1:]
	}
	names := make([]scan.Name, n)
	for i := range names {
		s := word(i)
		if i%3 > 0 {
			s += " " + word(i/7+500_000)
		}
		if i%3 > 1 {
			s += " GmbH"
		}
		names[i] = scan.Name{Text: s, Value: int32(i)}
	}
	return names
}

// BenchmarkFind scans a text in which every tenth word begins a name.
func BenchmarkFind(b *testing.B) {
	for _, n := range []int{10, 10_000, 1_000_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			names := manyNames(n)
			words := text.NewWords(folder)
			scanner := scan.Build(words, []*text.Language{german, english}, slices.Values(names))
			var s strings.Builder
			for i := range 1000 {
				s.WriteString("Die Firma erklärte am Dienstag, sie habe " + names[i*7919%n].Text + " für viel Geld gekauft. ")
			}
			x := german.Tokenize(s.String())
			ids := words.IDs(x)
			var out []scan.Match
			b.SetBytes(int64(s.Len()))
			b.ReportAllocs()
			for b.Loop() {
				out = scanner.Find(out[:0], x, ids, german)
				if len(out) != 1000 {
					b.Fatalf("%d names found, want 1000", len(out))
				}
			}
		})
	}
}

// BenchmarkBuild compiles a million names and says what they keep in memory.
func BenchmarkBuild(b *testing.B) {
	names := manyNames(1_000_000)
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	start := time.Now()
	var keep *scan.Scanner
	for b.Loop() {
		keep = scan.Build(text.NewWords(folder), []*text.Language{german, english}, slices.Values(names))
	}
	b.ReportMetric(time.Since(start).Seconds()/float64(b.N), "s/build")
	runtime.ReadMemStats(&after)
	b.ReportMetric(float64(after.TotalAlloc-before.TotalAlloc)/float64(b.N)/1e6, "MB-allocated")
	runtime.GC()
	runtime.ReadMemStats(&after)
	b.ReportMetric(float64(after.HeapAlloc-before.HeapAlloc)/1e6, "MB-kept")
	runtime.KeepAlive(keep)
}
