package load_test

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"dossier/extract"
	"dossier/graph"
	"dossier/graph/neo4j"
	"dossier/internal/load"
	"dossier/internal/source"
	"dossier/rules"
)

// forgetful takes articles and keeps nothing: what is measured is what the load
// itself holds on to.
type forgetful struct{}

func (forgetful) Known(context.Context, []string) (map[string]neo4j.Known, error) { return nil, nil }

func (forgetful) Put(context.Context, ...graph.Document) (neo4j.Changes, error) {
	return neo4j.Changes{}, nil
}

// TestMemoryDoesNotGrow loads many articles: the heap hardly depends on how many.
func TestMemoryDoesNotGrow(t *testing.T) {
	if grown := growth(t, "../../testdata/unseen/articles.jsonl", 500, 2000); grown > 1<<10 {
		t.Errorf("the heap grows by %d bytes an article", grown)
	}
}

// TestLongWork is the same with ten thousand articles of newspapers, whose words
// the engine remembers up to a bound: it is measured when each worker has met them.
func TestLongWork(t *testing.T) {
	corpora := os.Getenv("DOSSIER_CORPORA")
	if corpora == "" {
		t.Skip("DOSSIER_CORPORA does not name the folder of corpora; TestMemoryDoesNotGrow reads fewer articles")
	}
	if grown := growth(t, filepath.Join(corpora, "10kgnad", "articles.jsonl"), 4000, 10_000); grown > 4<<10 {
		t.Errorf("the heap grows by %d bytes an article", grown)
	}
}

// growth is how many bytes the heap grows by an article between two numbers of
// them, made from those of a file.
func growth(t *testing.T, file string, from, to int) int {
	t.Helper()
	set, err := rules.Config{}.Load()
	if err != nil {
		t.Fatal(err)
	}
	engine, err := extract.Compile(set)
	if err != nil {
		t.Fatal(err)
	}
	heap := map[int]uint64{}
	texts := textsOf(t, file)
	items := func(context.Context) iter.Seq[source.Item] {
		return func(yield func(source.Item) bool) {
			for i := 0; i < to && yield(varied(texts, i)); i++ {
			}
		}
	}
	sum, err := load.Run(t.Context(), items, load.Config{
		Engine: engine, Rules: set, Store: forgetful{}, Report: func(source.Item) {},
		Progress: func(sum load.Summary) {
			if sum.Read == from || sum.Read == to {
				var m runtime.MemStats
				runtime.GC()
				runtime.ReadMemStats(&m)
				heap[sum.Read] = m.HeapAlloc
			}
		},
	})
	if err != nil || sum.Loaded != to || len(heap) != 2 {
		t.Fatalf("%+v, %v", sum, err)
	}
	t.Logf("%d articles %d KB, %d articles %d KB", from, heap[from]>>10, to, heap[to]>>10)
	return (int(heap[to]) - int(heap[from])) / (to - from)
}

func textsOf(t *testing.T, file string) []graph.Article {
	t.Helper()
	in, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	var all []graph.Article
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var a struct{ Text, Lang string }
		if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
			t.Fatal(err)
		}
		all = append(all, graph.Article{Text: a.Text, Language: a.Lang})
	}
	if len(all) == 0 || lines.Err() != nil {
		t.Fatal(file, lines.Err())
	}
	return all
}

// varied is one of the articles with a name of its own in it.
func varied(texts []graph.Article, i int) source.Item {
	a := texts[i%len(texts)]
	made := article(fmt.Sprint("g", i), fmt.Sprintf("news.jsonl:%d", i+1), a.Text+fmt.Sprintf("\n\nDie Alba%c%c AG übernimmt die Birke GmbH.", 'a'+i%26, 'a'+i/26%26))
	made.Article.Language = a.Language
	return made
}
