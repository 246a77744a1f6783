package load_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dossier/extract"
	"dossier/graph"
	"dossier/graph/neo4j"
	"dossier/graph/server/servertest"
	"dossier/internal/load"
	"dossier/internal/source"
	"dossier/rules"
)

var local servertest.Server

func TestMain(m *testing.M) { os.Exit(local.Run(m)) }

// desk is a set of rules with an empty database of ours.
type desk struct {
	t     testing.TB
	store *neo4j.Store
	cfg   load.Config
	said  []string // what was reported
}

func newDesk(t testing.TB, replace bool) *desk {
	t.Helper()
	set, err := rules.Load("testdata/names.yaml")
	if err != nil {
		t.Fatal(err)
	}
	engine, err := extract.Compile(set)
	if err != nil {
		t.Fatal(err)
	}
	d := &desk{t: t, store: emptyStore(t, set, replace)}
	d.cfg = load.Config{
		Engine: engine, Rules: set, Store: d.store, Replace: replace,
		Report:   d.report,
		Progress: func(load.Summary) {},
	}
	return d
}

func emptyStore(t testing.TB, set *rules.Set, replace bool) *neo4j.Store {
	t.Helper()
	store := openStore(t, set, replace)
	rows, err := store.Query(t.Context(), "MATCH (n) DETACH DELETE n", nil, true)
	if err != nil {
		t.Fatal(err)
	}
	for _, err := range rows.All() {
		t.Fatal(err)
	}
	return store
}

func openStore(t testing.TB, set *rules.Set, replace bool) *neo4j.Store {
	t.Helper()
	inst := local.Start(t)
	store, err := neo4j.Open(t.Context(), neo4j.Config{
		URI: inst.URI, Username: inst.Username, Password: inst.Password, Adopt: true, Replace: replace, Relations: load.Relations(set),
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close(context.Background()) }) //nolint:errcheck // the server ends
	return store
}

// these are articles that are there already.
func these(articles []source.Item) load.Items {
	return func(context.Context) iter.Seq[source.Item] { return slices.Values(articles) }
}

func (d *desk) report(item source.Item) {
	line := item.Name
	if item.Err != nil {
		line += ": " + item.Err.Error()
	}
	d.said = append(d.said, line)
}

// load loads articles and gives the summary without what is counted elsewhere.
func (d *desk) load(articles ...source.Item) load.Summary {
	d.t.Helper()
	d.said = nil
	sum, err := load.Run(d.t.Context(), these(articles), d.cfg)
	if err != nil {
		d.t.Fatal(err)
	}
	return sum
}

// dump is everything in the graph, except when an article was loaded.
func (d *desk) dump() string {
	d.t.Helper()
	const all = `MATCH (n) WHERE NOT n:Dossier
		OPTIONAL MATCH (n)-[r]->(m)
		RETURN labels(n) AS labels, properties(n) AS props, n.id AS id, type(r) AS type, properties(r) AS edge, m.id AS to
		ORDER BY id, type, to`
	rows, err := d.store.Query(d.t.Context(), all, nil, false)
	if err != nil {
		d.t.Fatal(err)
	}
	var b strings.Builder
	for row, err := range rows.All() {
		if err != nil {
			d.t.Fatal(err)
		}
		if props, ok := row[1].(map[string]any); ok {
			delete(props, "loaded_at")
		}
		line, err := json.Marshal(row)
		if err != nil {
			d.t.Fatal(err)
		}
		fmt.Fprintf(&b, "%s\n", line)
	}
	return b.String()
}

func article(id, origin, text string) source.Item {
	return source.Item{Name: origin, Article: graph.Article{
		ID: id, Origin: origin, Language: "de", Text: text, SHA256: graph.TextDigest(text),
		Published: "2020-09", PublishedFrom: "2020-09-01", PublishedTo: "2020-09-30",
	}}
}

const (
	buys   = "Die Alba AG übernimmt die Birke GmbH."
	denies = "Die Alba AG übernimmt die Birke GmbH nicht."
)

func TestLoadTwiceChangesNothing(t *testing.T) {
	d := newDesk(t, false)
	articles := []source.Item{article("a", "/a.txt", buys), article("b", "/b.txt", denies)}
	sum := d.load(articles...)
	want := load.Summary{Read: 2, Loaded: 2, Claims: map[load.Kind]int{
		{Relation: "acquired", Status: graph.Asserted}: 1, {Relation: "acquired", Status: graph.Negated}: 1,
	}, Changes: sum.Changes}
	if diff := cmp.Diff(want, sum); diff != "" || sum.Changes.None() {
		t.Error(diff, sum.Changes)
	}
	before := d.dump()
	sum = d.load(articles...)
	want = load.Summary{Read: 2, Unchanged: 2, Claims: map[load.Kind]int{}}
	if diff := cmp.Diff(want, sum); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(before, d.dump()); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"/a.txt", "/b.txt"}, d.said); diff != "" {
		t.Error(diff)
	}
}

func TestBatchesDoNotMatter(t *testing.T) {
	var articles []source.Item
	for i := range 5 {
		articles = append(articles, article(fmt.Sprint("a", i), fmt.Sprintf("/%d.txt", i), []string{buys, denies}[i%2]))
	}
	d := newDesk(t, false)
	d.load(articles...)
	want := d.dump()
	for _, batch := range []int{1, 2, 5} {
		d := newDesk(t, false)
		d.cfg.Batch = batch
		var steps []int
		d.cfg.Progress = func(s load.Summary) { steps = append(steps, s.Loaded) }
		d.load(articles...)
		if diff := cmp.Diff(want, d.dump()); diff != "" {
			t.Errorf("batches of %d: %s", batch, diff)
		}
		if got, want := len(steps), (5+batch-1)/batch; got != want || steps[got-1] != 5 {
			t.Errorf("batches of %d: progress %v, want %d steps", batch, steps, want)
		}
	}
}

// witness is a graph that notes when it is asked and written to.
type witness struct {
	load.Graph
	asked, written []string // the first articles
	ahead          int      // the most batches that were asked for and not yet written
}

func (w *witness) Known(ctx context.Context, ids []string) (map[string]neo4j.Known, error) {
	w.asked = append(w.asked, ids[0])
	w.ahead = max(w.ahead, len(w.asked)-len(w.written))
	return w.Graph.Known(ctx, ids)
}

func (w *witness) Put(ctx context.Context, docs ...graph.Document) (neo4j.Changes, error) {
	w.written = append(w.written, docs[0].Article.ID)
	return w.Graph.Put(ctx, docs...)
}

// TestAhead extracts a batch while the one before is written. What is told and
// written keeps the order of the articles, and no more than that batch waits.
func TestAhead(t *testing.T) {
	d := newDesk(t, false)
	w := &witness{Graph: d.store}
	d.cfg.Store, d.cfg.Batch = w, 2
	var articles []source.Item
	var want []string
	for i := range 8 {
		articles = append(articles, article(fmt.Sprint("a", i), fmt.Sprintf("/%d.txt", i), buys))
		want = append(want, articles[i].Name)
	}
	articles[3].Err = errors.New("empty")
	d.load(articles...)
	want[3] += ": empty"
	want[2], want[3] = want[3], want[2] // what was not to be written is told first
	if diff := cmp.Diff(want, d.said); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"a0", "a2", "a4", "a6"}, w.written); diff != "" {
		t.Error(diff)
	}
	if w.ahead > 2 {
		t.Errorf("%d batches were on their way at once", w.ahead)
	}
}

// TestReadingEndsWithTheRun: an error of the database ends the wait for input.
func TestReadingEndsWithTheRun(t *testing.T) {
	d := newDesk(t, false)
	d.cfg.Store, d.cfg.Batch = broken{}, 1
	_, err := load.Run(t.Context(), func(ctx context.Context) iter.Seq[source.Item] {
		return func(yield func(source.Item) bool) {
			if yield(article("a", "/a.txt", buys)) {
				<-ctx.Done() // a terminal that says nothing more
			}
		}
	}, d.cfg)
	var fault *neo4j.Error
	if !errors.As(err, &fault) {
		t.Errorf("got %v", err)
	}
}

// broken is a database that nobody may write to.
type broken struct{}

func (broken) Known(context.Context, []string) (map[string]neo4j.Known, error) { return nil, nil }

func (broken) Put(context.Context, ...graph.Document) (neo4j.Changes, error) {
	return neo4j.Changes{}, &neo4j.Error{Problem: neo4j.ReadOnly}
}

func TestWhatAnArticleSaysIsReplaced(t *testing.T) {
	d := newDesk(t, false)
	d.load(article("a", "/a.txt", denies))
	want := d.dump()
	d = newDesk(t, false)
	d.load(article("a", "/a.txt", buys))
	if sum := d.load(article("a", "/a.txt", denies)); sum.Loaded != 1 || sum.Changes.Claims.Removed != 1 {
		t.Errorf("got %+v", sum)
	}
	if diff := cmp.Diff(want, d.dump()); diff != "" {
		t.Error(diff)
	}
}

func TestACorrectedDateIsAChange(t *testing.T) {
	d := newDesk(t, false)
	d.load(article("a", "/a.txt", buys))
	later := article("a", "/a.txt", buys)
	later.Article.Published, later.Article.PublishedFrom, later.Article.PublishedTo = "2021", "2021-01-01", "2021-12-31"
	if sum := d.load(later); sum.Loaded != 1 {
		t.Errorf("got %+v, want the article loaded again", sum)
	}
}

func TestRefusals(t *testing.T) {
	d := newDesk(t, false)
	d.load(article("a", "/a.txt", buys))
	long := strings.Repeat("x", 5000)
	sum := d.load(
		article("b", "/b.txt", buys),
		article("a", "/other.txt", denies),
		article("b", "/c.txt", denies),
		source.Item{Name: "/d.txt", Err: fmt.Errorf("empty")},
		source.Item{Name: "/e.png", Err: fmt.Errorf("%w: no format", source.ErrSkipped)},
		article(long, "/f.txt", buys),
		article("g", "/g.txt", buys),
	)
	if sum.Read != 6 || sum.Loaded != 2 || sum.Failed != 4 || sum.Skipped != 1 {
		t.Errorf("got %+v", sum)
	}
	slices.Sort(d.said)
	want := []string{
		"/b.txt",
		`/c.txt: its id "b" is that of /b.txt already, which has another text; give it one of its own`,
		"/d.txt: empty",
		"/e.png: skipped: no format",
		`/f.txt: article "` + long + `": the id has 5000 bytes; at most 4000 can be indexed`,
		"/g.txt",
		`/other.txt: an article with the id "a" is in the graph already, read from /a.txt; give this one another id, or say --replace`,
	}
	if diff := cmp.Diff(want, d.said); diff != "" {
		t.Error(diff)
	}
}

// A copy of a feed in the same folder has nothing new, and is no mistake.
func TestCopies(t *testing.T) {
	d := newDesk(t, false)
	sum := d.load(article("a", "/feed.xml", buys), article("a", "/copy.xml", buys))
	if sum.Read != 2 || sum.Loaded != 1 || sum.Unchanged != 1 || sum.Failed != 0 {
		t.Errorf("got %+v, want the copy passed over", sum)
	}
}

func TestReplace(t *testing.T) {
	d := newDesk(t, true)
	d.load(article("a", "/a.txt", buys))
	if sum := d.load(article("a", "/other.txt", buys)); sum.Loaded != 1 || sum.Failed != 0 {
		t.Errorf("got %+v, want the article replaced", sum)
	}
}

// TestInterrupted cancels while articles are read: what was read is written
// whole, and a second run brings the rest.
func TestInterrupted(t *testing.T) {
	articles := []source.Item{article("a", "/a.txt", buys), article("b", "/b.txt", denies), article("c", "/c.txt", buys)}
	d := newDesk(t, false)
	d.load(articles...)
	want := d.dump()
	d = newDesk(t, false)
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	sum, err := load.Run(ctx, func(context.Context) iter.Seq[source.Item] {
		return func(yield func(source.Item) bool) {
			for i, a := range articles {
				if i == 2 {
					cancel()
				}
				if ctx.Err() != nil || !yield(a) {
					return
				}
			}
		}
	}, d.cfg)
	if err != nil || sum.Loaded != 2 {
		t.Fatalf("got %+v, %v, want the 2 articles read before", sum, err)
	}
	if sum := d.load(articles...); sum.Loaded != 1 || sum.Unchanged != 2 {
		t.Errorf("got %+v, want the third article", sum)
	}
	if diff := cmp.Diff(want, d.dump()); diff != "" {
		t.Error(diff)
	}
}

func TestFaultsOfTheEngineStayWithTheirArticle(t *testing.T) {
	_, err := load.Guard(func(graph.Article) int { panic("x") }, graph.Article{})
	if err == nil || !strings.HasPrefix(err.Error(), "the engine broke on it (x)") {
		t.Errorf("got %v", err)
	}
}
