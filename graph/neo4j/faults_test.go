package neo4j_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dossier/graph"
	"dossier/graph/neo4j"
	"dossier/graph/server/servertest"
)

// through gives an empty store behind a proxy that can break the connection.
func through(t *testing.T) (*neo4j.Store, *servertest.Proxy) {
	t.Helper()
	wipe(t)
	c := config(t)
	proxy := servertest.NewProxy(t, c.URI)
	c.URI = proxy.URI
	s := connect(t, c)
	if err := s.Schema(t.Context()); err != nil {
		t.Fatal(err)
	}
	return s, proxy
}

func faultDocs() []graph.Document {
	return []graph.Document{
		article("a", "2020-09", "Herald", said{"alba", "operates", "birke", "asserted", "", "herald"}, said{"~carla", "head_of", "alba", "reported", "", ""}),
		article("b", "2020-10", "Courier", said{"alba", "operates", "birke", "asserted", "", ""}, said{"alba", "born_on", "1972", "asserted", "", ""}),
	}
}

// cleanly is the graph of documents that nothing disturbed.
func cleanly(t *testing.T, docs ...graph.Document) []string {
	t.Helper()
	s := open(t)
	put(t, s, docs...)
	return content(t, s)
}

// Whether a commit whose answer is lost was done nobody knows. Put again gives
// the graph of one undisturbed write in either case, and what was done is done
// once.
func TestLostCommit(t *testing.T) {
	want := cleanly(t, faultDocs()...)
	for name, test := range map[string]struct {
		fate servertest.Fate
		done bool
	}{"the answer is lost": {servertest.Lose, true}, "the request is lost": {servertest.Drop, false}} {
		t.Run(name, func(t *testing.T) {
			s, proxy := through(t)
			proxy.Meet(servertest.Commit, func() servertest.Fate { return test.fate })
			made, err := s.Put(t.Context(), faultDocs()...)
			wantProblem(t, err, neo4j.Down, "no Neo4j answers")
			if made.Articles.Added != 2 || made.Claims.Added != 4 {
				t.Errorf("the changes that nobody knows of are %+v, want those of two articles", made)
			}
			again := put(t, s, faultDocs()...)
			if test.done != again.None() {
				t.Errorf("the second write changed %+v", again)
			}
			wantLines(t, content(t, s), want...)
		})
	}
}

// A connection that is lost before the commit costs an attempt, whichever
// statement it is lost at; the driver makes the next one.
func TestConnectionLostAtEachStatement(t *testing.T) {
	want := cleanly(t, faultDocs()...)
	for _, words := range []string{
		"MERGE (a:Article", "MERGE (e:Entity", "USING INDEX c:Claim(fact)", "SET a.text = row.text", "CREATE (c:Claim)",
		"CREATE (e)-[m:MENTIONED_IN]", "[r:OPERATES]->(o)", "SET e += row.props",
	} {
		for _, fate := range []servertest.Fate{servertest.Drop, servertest.Lose} {
			t.Run(fmt.Sprint(words, " ", fate), func(t *testing.T) {
				s, proxy := through(t)
				met := false
				proxy.Meet(words, func() servertest.Fate { met = true; return fate })
				put(t, s, faultDocs()...)
				wantLines(t, content(t, s), want...)
				if !met {
					t.Error("no statement has these words any more")
				}
			})
		}
	}
}

// A server that goes and stays away is told as such once the driver has given up.
func TestServerGoesAway(t *testing.T) {
	s, proxy := through(t)
	put(t, s, faultDocs()...)
	proxy.Away(true)
	_, err := s.Known(t.Context(), []string{"a"})
	wantProblem(t, err, neo4j.Down, "no Neo4j answers at "+proxy.URI)
	wantPasses(t, err, true)
	proxy.Away(false)
	if known, err := s.Known(t.Context(), []string{"a"}); err != nil || len(known) != 1 {
		t.Errorf("got %v, %v when it is back, want the article", known, err)
	}
}

func wantPasses(t *testing.T, err error, want bool) {
	t.Helper()
	var problem *neo4j.Error
	if !errors.As(err, &problem) || problem.Passes() != want {
		t.Errorf("that %v passes: want %t", err, want)
	}
}

// TestDeadlock lets a stranger and a write wait for each other's locks: the
// server ends one of them, and the write is done in the end.
func TestDeadlock(t *testing.T) {
	want := cleanly(t, faultDocs()...)
	s, proxy := through(t)
	put(t, s, faultDocs()[0])
	attempts := 0
	other := connect(t, config(t))
	stranger := make(chan error, 1)
	proxy.Meet("MERGE (e:Entity", func() servertest.Fate {
		// The write holds the articles and has yet to lock the entities.
		attempts++
		go func() { stranger <- lockedInTurn(other) }()
		waitFor(t, other, "SHOW TRANSACTIONS YIELD status, currentQuery WHERE status STARTS WITH 'Blocked' AND currentQuery CONTAINS 'stranger' RETURN count(*)", "1")
		proxy.Meet("MERGE (e:Entity", func() servertest.Fate { attempts++; return servertest.Pass })
		return servertest.Pass
	})
	put(t, s, faultDocs()...)
	err := <-stranger
	if (err == nil) != (attempts == 2) {
		t.Errorf("%d attempts to write, and the stranger got %v; want the server to end one of them", attempts, err)
	}
	if err != nil {
		wantProblem(t, err, neo4j.Busy, "")
	}
	wantLines(t, content(t, s), want...)
}

// lockedInTurn locks an entity, then an article, in one transaction.
func lockedInTurn(s *neo4j.Store) error {
	rows, err := s.Query(context.Background(), `// stranger
		MATCH (e:Entity {id: 'birke'}) SET e.id = e.id
		WITH e MATCH (a:Article {id: 'a'}) SET a.id = a.id
		RETURN 1`, nil, true)
	if err != nil {
		return err
	}
	for _, err := range rows.All() {
		if err != nil {
			return err
		}
	}
	return nil
}

// waitFor asks until the answer is the one wanted or the test is over.
func waitFor(t *testing.T, s *neo4j.Store, cypher, want string) {
	t.Helper()
	for t.Context().Err() == nil {
		if slices.Equal(query(t, s, cypher), []string{want}) {
			return
		}
	}
	t.Fatal("never: " + cypher)
}

// A password that is changed while a load runs ends it: waiting would not help,
// and guessing it again and again locks the account.
func TestPasswordChangesMeanwhile(t *testing.T) {
	s, proxy := through(t)
	query(t, s, "CREATE USER loader SET PASSWORD 'before-it' CHANGE NOT REQUIRED")
	t.Cleanup(func() { query(t, s, "DROP USER loader") })
	c := config(t)
	c.URI, c.Username, c.Password = proxy.URI, "loader", "before-it"
	loader := connect(t, c)
	put(t, loader, faultDocs()[0])
	query(t, s, "ALTER USER loader SET PASSWORD 'after-it' CHANGE NOT REQUIRED")
	proxy.Meet("MERGE (e:Entity", func() servertest.Fate { return servertest.Drop })
	_, err := loader.Put(t.Context(), faultDocs()...)
	wantProblem(t, err, neo4j.Refused, "does not accept the user name and password")
	wantPasses(t, err, false)
	wantLines(t, query(t, s, "MATCH (a:Article) RETURN a.id"), "a")
}

// The address of a cluster serves a single server too.
func TestRoutingAddress(t *testing.T) {
	want := cleanly(t, faultDocs()...)
	wipe(t)
	c := config(t)
	c.URI = strings.Replace(c.URI, "bolt://", "neo4j://", 1)
	s := connect(t, c)
	put(t, s, faultDocs()...)
	if diff := cmp.Diff(want, content(t, s)); diff != "" {
		t.Error(diff)
	}
}
