package neo4j_test

import (
	"context"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dossier/graph"
	"dossier/graph/neo4j"
	"dossier/graph/server/servertest"
)

var shared servertest.Server

func TestMain(m *testing.M) { os.Exit(shared.Run(m)) }

// open gives an empty store on the server all tests share.
func open(t testing.TB) *neo4j.Store {
	t.Helper()
	wipe(t)
	return connect(t, config(t))
}

func connect(t testing.TB, c neo4j.Config) *neo4j.Store {
	t.Helper()
	s, err := neo4j.Open(t.Context(), c)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close(context.Background()) })
	return s
}

// config is how to reach the tests' server, with the relations of the tests.
func config(t testing.TB) neo4j.Config {
	t.Helper()
	inst := shared.Start(t)
	return neo4j.Config{
		URI: inst.URI, Username: inst.Username, Password: inst.Password, Version: "test",
		Languages: []string{"de", "en"},
		Relations: []graph.Relation{
			{Name: "head_of"}, {Name: "operates"}, {Name: "partner_of", Symmetric: true}, {Name: "born_on"}, {Name: "chairs", One: "subject"},
		},
	}
}

func wipe(t testing.TB) {
	t.Helper()
	c := config(t)
	c.Adopt = true
	query(t, connect(t, c), "MATCH (n) CALL { WITH n DETACH DELETE n } IN TRANSACTIONS OF 500 ROWS")
}

// query runs a statement and gives each row as text.
func query(t testing.TB, s *neo4j.Store, cypher string) []string {
	t.Helper()
	rows, err := s.Query(context.Background(), cypher, nil, true) // also in clean-ups
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for values, err := range rows.All() {
		if err != nil {
			t.Fatal(err)
		}
		lines = append(lines, strings.TrimSpace(fmt.Sprintln(values...)))
	}
	return lines
}

// dump is the whole graph but for the marker: every node with labels and
// properties, every relationship with its ends and properties.
func dump(t testing.TB, s *neo4j.Store) []string {
	t.Helper()
	return slices.Concat(
		query(t, s, `MATCH (n) WHERE NOT n:Dossier RETURN labels(n), properties(n) ORDER BY labels(n), n.id`),
		query(t, s, `MATCH (a)-[r]->(b) RETURN a.id, type(r), b.id, properties(r) ORDER BY a.id, type(r), b.id, r.id, r.nth`))
}

// content is dump without when articles were loaded.
func content(t testing.TB, s *neo4j.Store) []string {
	t.Helper()
	lines := dump(t, s)
	for i, line := range lines {
		if _, after, found := strings.Cut(line, "loaded_at:"); found {
			at := strings.Index(line, "loaded_at:")
			_, rest, _ := strings.Cut(after, " ")
			lines[i] = line[:at] + rest
		}
	}
	return lines
}

// facts are the fact edges, one a line.
func facts(t testing.TB, s *neo4j.Store) []string {
	t.Helper()
	found, err := s.Facts(t.Context(), neo4j.Filter{})
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, f := range found {
		line := fmt.Sprintf("%s %s %s claims=%d articles=%d sources=%d", f.Subject, f.Type, f.Object, f.Claims, f.Articles, f.Sources)
		if f.Disputed {
			line += " disputed"
		}
		if f.ValidFrom+f.ValidTo != "" {
			line += " " + f.ValidFrom + "/" + f.ValidTo
		}
		lines = append(lines, line)
	}
	return lines
}

func put(t testing.TB, s *neo4j.Store, docs ...graph.Document) neo4j.Changes {
	t.Helper()
	changes, err := s.Put(t.Context(), docs...)
	if err != nil {
		t.Fatal(err)
	}
	return changes
}

func wantLines(t testing.TB, got []string, want ...string) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// said is one sentence of a test article.
type said struct {
	subject, relation, object string // an object in digits is a date
	status                    graph.Status
	from, by                  string
}

// article makes a document of sentences about the entities of the tests. An id
// with "~" is provisional.
func article(id, published, source string, sentences ...said) graph.Document {
	d := graph.Document{Article: graph.Article{
		ID: id, Title: "On " + id, Published: published, Source: source, Language: "de", MadeBy: "1", Origin: id + ".txt",
	}}
	count := map[string]int{}
	name := func(id, kind string) string {
		if count[id]++; count[id] == 1 {
			d.Entities = append(d.Entities, graph.Entity{
				ID: id, Type: kind, Name: "The " + id, Provisional: strings.HasPrefix(id, "~"),
			})
		}
		return "The " + id
	}
	for _, x := range sentences {
		d.Claims = append(d.Claims, claim(&d.Article, x, name))
	}
	for _, e := range d.Entities {
		d.Mentions = append(d.Mentions, graph.Mentions{Entity: e.ID, Count: count[e.ID]})
	}
	return d
}

func claim(a *graph.Article, x said, name func(id, kind string) string) graph.Claim {
	start := len(a.Text)
	sentence := fmt.Sprintf("%s %s %s %s (%s). ", x.subject, x.relation, x.object, x.status, x.from)
	a.Text += sentence
	c := graph.Claim{
		Article: a.ID, Published: a.Published, Relation: x.relation, Status: x.status, Tense: graph.Present,
		Subject:  graph.Argument{ID: x.subject, Type: "Organization", Name: name(x.subject, "Organization"), Text: x.subject, Start: start, End: start + len(x.subject)},
		Evidence: sentence[:len(sentence)-1], Start: start, End: start + len(sentence) - 1,
		ValidFrom: x.from, Rules: []string{"test/" + x.relation + "/form"},
		Cues: []graph.Cue{{Kind: "status", Text: "of all", Start: start, End: start + 1}},
	}
	at := start + len(x.subject) + len(x.relation) + 2
	c.Object = graph.Argument{Text: x.object, Start: at, End: at + len(x.object)}
	if x.object[0] >= '0' && x.object[0] <= '9' {
		c.Object.Type, c.Object.Value = "Date", x.object
	} else {
		c.Object.ID, c.Object.Type, c.Object.Name = x.object, "Organization", name(x.object, "Organization")
	}
	if x.by != "" {
		c.SaidBy = []graph.Speaker{{Text: "people", Start: 1, End: 2}, {ID: x.by, Name: name(x.by, "Organization"), Text: x.by, Start: 3, End: 4}}
	}
	c.SetID()
	return c
}
