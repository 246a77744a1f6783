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

// container holds the kit of a graph that nobody knows yet, for servers in a
// container. DOSSIER_UPDATE writes it anew.
func TestKitOfContainer(t *testing.T) {
	kit := packs(t)
	guide, err := kit.Guide("http://localhost:7476/dossier/")
	if err != nil {
		t.Fatal(err)
	}
	style, err := kit.Style()
	if err != nil {
		t.Fatal(err)
	}
	favourites, err := kit.Favourites()
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string][]byte{"guide.html": guide, "style.grass": style, "favourites.zip": favourites} {
		file := "container/" + name
		if os.Getenv("DOSSIER_UPDATE") != "" {
			if err := os.WriteFile(file, want, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if read(t, file) != string(want) {
			t.Errorf("%s is out of date: run DOSSIER_UPDATE=1 go test ./internal/browserkit -run TestKitOfContainer", file)
		}
	}
}
