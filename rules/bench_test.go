package rules_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"dossier/rules"
)

// BenchmarkLoad loads what is embedded, and 1 MB of YAML with 1 MB of data
// beside it, which the packs may grow to.
func BenchmarkLoad(b *testing.B) {
	b.Run("packs", func(b *testing.B) {
		for b.Loop() {
			if _, err := rules.Load(); err != nil {
				b.Fatal(err)
			}
		}
	})
	files, size := large()
	b.Run("large", func(b *testing.B) {
		b.SetBytes(int64(size))
		for b.Loop() {
			set, err := rules.LoadFS(files)
			if err != nil {
				b.Fatal(err)
			}
			if len(set.Relations) != 8*60 || len(set.Languages[0].Verbs) < 30000 {
				b.Fatalf("got %d relations and %d verbs", len(set.Relations), len(set.Languages[0].Verbs))
			}
		}
	})
}

// large makes eight files of 60 relations each and a data file of verbs.
func large() (fstest.MapFS, int) {
	files := fstest.MapFS{}
	files["a.yaml"] = &fstest.MapFile{Data: []byte("language: de\nverb_files: [verbs.tsv]\nprepositions: {von: dat}\n" +
		"verb_forms: {past: {from: infinitive, rules: []}, participle: {from: infinitive, rules: []}}\n")}
	var verbs strings.Builder
	for i := range 31000 {
		fmt.Fprintf(&verbs, "werk%d\tpast=werkte\tparticiple=gewerkt\n", i)
	}
	files["verbs.tsv"] = &fstest.MapFile{Data: []byte(verbs.String())}
	for f := range 8 {
		files[fmt.Sprintf("r%d.yaml", f)] = &fstest.MapFile{Data: []byte(relations(f, 60))}
	}
	size := 0
	for _, f := range files {
		size += len(f.Data)
	}
	return files, size
}

func relations(file, n int) string {
	var b strings.Builder
	b.WriteString("relations:\n")
	for i := range n {
		fmt.Fprintf(&b, "  - relation: r%d_%d\n    subject: [Organization, Person]\n    object: Organization\n    forms:\n      de:\n", file, i)
		for j := range 8 {
			fmt.Fprintf(&b, "        - name: form-%d\n          verb: [kaufen, auf|kaufen, erwerben, übernehmen]\n          object: [genitive, von]\n", j)
		}
		b.WriteString("    examples:\n      de:\n")
		for range 12 {
			b.WriteString("        - text: Die Alba AG soll die Birke Holding nach Angaben von Rosa Mayr bald übernehmen.\n          facts: [{subject: Alba AG, object: Birke Holding, status: reported}]\n")
		}
	}
	return b.String()
}
