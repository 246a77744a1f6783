package browserkit_test

import (
	"context"
	"fmt"
	"iter"
	"os"
	"strings"
	"sync"
	"testing"

	"dossier/extract"
	"dossier/graph/neo4j"
	"dossier/graph/server"
	"dossier/graph/server/servertest"
	"dossier/internal/load"
	"dossier/internal/source"
	"dossier/rules"
)

// articles are those of testdata, with a few more: one says nothing, two
// contradict each other.
func articles() []string { return []string{"../../testdata/articles", "testdata/articles"} }

var local servertest.Server

func TestMain(m *testing.M) { os.Exit(local.Run(m)) }

// library is a server with the articles of testdata in it, filled once.
var library struct {
	once sync.Once
	err  error
}

// open gives a store on the loaded articles, which no test changes.
func open(t *testing.T) (*neo4j.Store, server.Instance) {
	t.Helper()
	inst := local.Start(t)
	cfg := neo4j.Config{URI: inst.URI, Username: inst.Username, Password: inst.Password}
	set, err := rules.Load()
	if err != nil {
		t.Fatal(err)
	}
	cfg.Relations = load.Relations(set)
	for _, l := range set.Languages {
		cfg.Languages = append(cfg.Languages, l.Code)
	}
	store, err := neo4j.Open(t.Context(), cfg)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close(context.Background()) }) //nolint:errcheck // the server ends
	library.once.Do(func() { library.err = fill(store, set) })
	if library.err != nil {
		t.Fatal(library.err)
	}
	return store, inst
}

func fill(store *neo4j.Store, set *rules.Set) error {
	engine, err := extract.Compile(set)
	if err != nil {
		return err
	}
	var bad []string
	items := func(ctx context.Context) iter.Seq[source.Item] {
		return source.Read(ctx, articles(), source.Config{Languages: set.Languages})
	}
	_, err = load.Run(context.Background(), items, load.Config{
		Engine: engine, Rules: set, Store: store,
		Report: func(item source.Item) {
			if item.Err != nil {
				bad = append(bad, item.Err.Error())
			}
		},
		Progress: func(load.Summary) {},
	})
	if err == nil && len(bad) > 0 {
		err = fmt.Errorf("not loaded: %s", strings.Join(bad, "; "))
	}
	return err
}

// run gives the rows of a query as text, with its columns first.
func run(t *testing.T, store *neo4j.Store, cypher string, params map[string]any) []string {
	t.Helper()
	rows, err := store.Query(t.Context(), cypher, params, false)
	if err != nil {
		t.Fatal(err)
	}
	lines := []string{strings.Join(rows.Columns, " | ")}
	for values, err := range rows.All() {
		if err != nil {
			t.Fatal(err)
		}
		cells := make([]string, len(values))
		for i, v := range values {
			cells[i] = fmt.Sprint(v)
		}
		lines = append(lines, strings.Join(cells, " | "))
	}
	return lines
}
