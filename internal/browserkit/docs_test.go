package browserkit_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"dossier/graph/neo4j"
)

// What the documents tell people to type finds something in the articles of
// testdata.
func TestCypherOfDocuments(t *testing.T) {
	store, _ := open(t)
	files, err := filepath.Glob("../../docs/*.md")
	if err != nil {
		t.Fatal(err)
	}
	blocks := 0
	for _, file := range append(files, "../../README.md") {
		for _, block := range regexp.MustCompile("(?ms)^```cypher\n(.*?)^```").FindAllStringSubmatch(read(t, file), -1) {
			blocks++
			if lines := run(t, store, block[1], nil); len(lines) < 2 {
				t.Errorf("%s: nothing comes of\n%s", file, block[1])
			}
		}
	}
	if blocks < 25 {
		t.Errorf("%d blocks, want those of docs/graph.md and docs/cypher.md", blocks)
	}
}

// docs/graph.md lists the saved queries.
func TestDocumentListsSavedQueries(t *testing.T) {
	all, err := neo4j.SavedQueries()
	if err != nil {
		t.Fatal(err)
	}
	doc := read(t, "../../docs/graph.md")
	for _, q := range all {
		row := "| `" + q.Name + "` | " + q.Question + " |"
		if !strings.Contains(doc, row) {
			t.Errorf("docs/graph.md lacks the row %s", row)
		}
	}
}

func read(t *testing.T, file string) string {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
