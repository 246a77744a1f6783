package extract_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"dossier/extract"
	"dossier/graph"
	"dossier/rules"
)

// with compiles the packs' languages with a gazetteer and one relation.
func withGazetteer(t *testing.T, rows string) *extract.Engine {
	t.Helper()
	packs, err := rules.Load()
	if err != nil {
		t.Fatal(err)
	}
	own, err := rules.LoadFS(fstest.MapFS{
		"a.yaml": {Data: []byte("gazetteers: [a.tsv]\n")},
		"a.tsv":  {Data: []byte(strings.ReplaceAll(rows, ",", "\t"))},
	})
	if err != nil {
		t.Fatal(err)
	}
	packs.Gazetteer = own.Gazetteer
	engine, err := extract.Compile(packs)
	if err != nil {
		t.Fatal(err)
	}
	return engine
}

const rows = `id,type,name,aliases,wikidata
zirbax-werke,Organization,Zirbax Werke,Zirbax
zirbax-verlag,Organization,Zirbax Verlagshaus,Zirbax
zirbax-app,Product,Zirbax
wolkan-ag,Organization,Wolkan
wolkan-lied,Event,Wolkan
haus,Organization,Haus
schnell,Organization,Schnell
microsoft-alt,Organization,Microsoft
`

// What several rows call themselves is told by another name of the article, by a
// noun or title before it, or by the relation; else it is nobody in particular.
func TestAmbiguousNames(t *testing.T) {
	engine := withGazetteer(t, rows)
	for text, want := range map[string][]string{
		"Die Zirbax Werke kaufen die Wolkan GmbH. Zirbax wächst.": {"zirbax-werke", "wolkan-ag", "zirbax-werke"},
		"Die App Zirbax ist neu.":                                 {"zirbax-app"},
		"Zirbax wächst.":                                          {"~zirbax ?zirbax-app zirbax-verlag zirbax-werke"},
		"Der Konzern Zirbax wächst.":                              {"~zirbax ?zirbax-verlag zirbax-werke"},
		"Microsoft wächst.":                                       {"microsoft"},
		"Das Haus ist schnell. Schnell wächst es.":                nil,
		"Die Firma Haus wächst, die Bank Schnell nicht.":          {"haus", "schnell"},
	} {
		var got []string
		for _, m := range engine.Annotate(graph.Article{ID: "a", Language: "de", Text: text}).Mentions {
			line := m.ID
			if m.Candidates != nil {
				line += " ?" + strings.Join(m.Candidates, " ")
			}
			got = append(got, line)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", text, diff)
		}
	}
}

// A claim takes the one of the type that its relation wants; where two are left,
// the claim is of a provisional entity, never of one of the two.
func TestAmbiguousNamesInClaims(t *testing.T) {
	engine := withGazetteer(t, rows)
	for text, want := range map[string]string{
		"Microsoft kauft Wolkan.": "microsoft wolkan-ag false",
		"Zirbax kauft Wolkan.":    "~zirbax wolkan-ag true",
	} {
		doc := engine.Extract(graph.Article{ID: "a", Language: "de", Text: text})
		if len(doc.Claims) != 1 {
			t.Errorf("%s: got %d claims", text, len(doc.Claims))
			continue
		}
		provisional, known := false, map[string]bool{}
		for _, e := range doc.Entities {
			provisional = provisional || e.Provisional
			known[e.ID] = true
		}
		c := doc.Claims[0]
		if got := fmt.Sprintln(c.Subject.ID, c.Object.ID, provisional); got != want+"\n" {
			t.Errorf("%s: got %s, want %s", text, got, want)
		}
		if !known[c.Subject.ID] || !known[c.Object.ID] {
			t.Errorf("%s: the document has no entity for an argument: %v", text, known)
		}
	}
}

// BenchmarkMillionNames loads and compiles a gazetteer of a million names.
func BenchmarkMillionNames(b *testing.B) {
	var text strings.Builder
	for i := range 1_000_000 {
		fmt.Fprintf(&text, "e-%d\tOrganization\tWort%c%s Werk%s\n", i, 'a'+i%26, letters(i/7), letters(i%9973))
	}
	files := fstest.MapFS{
		"a.yaml": {Data: []byte("gazetteers: [a.tsv]\n")}, "a.tsv": {Data: []byte(text.String())},
		"de.yaml": {Data: []byte("language: de\n")},
	}
	b.SetBytes(int64(text.Len()))
	b.ReportAllocs()
	for b.Loop() {
		set, err := rules.LoadFS(files)
		if err != nil {
			b.Fatal(err)
		}
		engine, err := extract.Compile(set)
		if err != nil {
			b.Fatal(err)
		}
		if n := len(engine.Annotate(graph.Article{Language: "de", Text: "Die Wortb" + letters(11/7) + " Werk" + letters(11) + " ruht."}).Mentions); n > 1 {
			b.Fatalf("%d mentions", n)
		}
	}
}

// letters writes a number with letters.
func letters(n int) string {
	s := ""
	for ; n > 0; n /= 26 {
		s += string(rune('a' + n%26))
	}
	return s
}
