package extract_test

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dossier/graph"
)

// TestCorpora reads every text of the corpora that DOSSIER_CORPORA names:
// nothing breaks, and every span stands where the claim says. TestArticles and
// FuzzExtract do the same on what the repository has.
func TestCorpora(t *testing.T) {
	folder := os.Getenv("DOSSIER_CORPORA")
	if folder == "" {
		t.Skip("DOSSIER_CORPORA does not name the folder of the corpora; TestArticles reads the articles of testdata")
	}
	e := engine(t)
	files, err := filepath.Glob(filepath.Join(folder, "*", "*.jsonl"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no corpora in %s: %v", folder, err)
	}
	for _, file := range files {
		t.Run(filepath.Base(filepath.Dir(file))+"/"+filepath.Base(file), func(t *testing.T) {
			for _, a := range readCorpus(t, file) {
				runes := []rune(a.Text)
				for _, c := range e.Extract(a).Claims {
					checkSpan(t, runes, c.Evidence, c.Start, c.End)
					checkSpan(t, runes, c.Subject.Text, c.Subject.Start, c.Subject.End)
					checkSpan(t, runes, c.Object.Text, c.Object.Start, c.Object.End)
					checkSpeakers(t, runes, c)
				}
			}
		})
	}
}

// german are the corpora whose records do not name their language and are German.
var german = []string{"10kgnad", "smartdata", "wikinews_quotes", "spkatt", "krauts", "ud_german_gsd"}

func readCorpus(t *testing.T, file string) (out []graph.Article) {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	language := "en"
	for _, g := range german {
		if strings.Contains(file, g) {
			language = "de"
		}
	}
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var d struct{ Doc, Text, Lang string }
		if err := json.Unmarshal(lines.Bytes(), &d); err != nil {
			t.Fatal(err)
		}
		a := graph.Article{ID: d.Doc, Text: d.Text, Language: language}
		if d.Lang != "" {
			a.Language = d.Lang
		}
		out = append(out, a)
	}
	return out
}
