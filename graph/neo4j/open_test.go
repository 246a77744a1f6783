package neo4j_test

import (
	"errors"
	"net"
	"strings"
	"sync"
	"testing"

	"dossier/graph"
	"dossier/graph/neo4j"
)

func TestOpenTellsProblemsApart(t *testing.T) {
	c := config(t)
	wipe(t)
	silent := silentPort(t)
	for name, test := range map[string]struct {
		change  func(*neo4j.Config)
		problem neo4j.Problem
		says    string
	}{
		"down":        {func(c *neo4j.Config) { c.URI = "bolt://" + silent }, neo4j.Down, "NEO4J_URI"},
		"no bolt":     {func(c *neo4j.Config) { c.URI = "bolt://" + strings.TrimPrefix(shared.Start(t).HTTP, "http://") }, neo4j.Down, "no Neo4j answers"},
		"bad address": {func(c *neo4j.Config) { c.URI = "localhost" }, neo4j.Down, "no Neo4j answers at localhost"},
		"password":    {func(c *neo4j.Config) { c.Password = "wrong" }, neo4j.Refused, "NEO4J_PASSWORD"},
		"database":    {func(c *neo4j.Config) { c.Database = "other" }, neo4j.NoDatabase, `no database "other"`},
	} {
		t.Run(name, func(t *testing.T) {
			changed := c
			test.change(&changed)
			_, err := neo4j.Open(t.Context(), changed)
			wantProblem(t, err, test.problem, test.says)
		})
	}
}

func wantProblem(t *testing.T, err error, want neo4j.Problem, says string) {
	t.Helper()
	var problem *neo4j.Error
	if !errors.As(err, &problem) {
		t.Fatalf("error %v, want a *neo4j.Error", err)
	}
	if problem.Problem != want || !strings.Contains(err.Error(), says) {
		t.Errorf("problem %d: %v\nwant problem %d saying %q", problem.Problem, err, want, says)
	}
}

// silentPort is an address at which nothing listens.
func silentPort(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().String()
}

func TestForeignDatabaseNeedsAdopt(t *testing.T) {
	s := open(t)
	query(t, s, "CREATE (:Stranger {id: 'theirs'})")
	c := config(t)
	_, err := neo4j.Open(t.Context(), c)
	wantProblem(t, err, neo4j.Foreign, "nodes such as (:Stranger)\nUse another database, or say --adopt")

	c.Adopt = true
	put(t, connect(t, c), article("a", "2020", "", said{"alba", "operates", "birke", "asserted", "", ""}))
	s = connect(t, config(t)) // it is ours now
	retract(t, s, "a")
	wantLines(t, dump(t, s), "[Stranger] map[id:theirs]")
}

func TestNewerSchemaIsLeftAlone(t *testing.T) {
	s := open(t)
	query(t, s, "CREATE (:Dossier {schema: 99})")
	t.Cleanup(func() { query(t, s, "MATCH (d:Dossier) DELETE d") })
	_, err := neo4j.Open(t.Context(), config(t))
	wantProblem(t, err, neo4j.TooNew, "its schema is 99")
}

func TestBadNamesAreRefused(t *testing.T) {
	for name, want := range map[string]string{
		"x]->() DETACH DELETE n //": "cannot be a relationship type",
		"HEAD_OF":                   "want small letters",
		"said_by":                   "a name that the graph uses itself",
		"alleged_head_of":           "a name that the graph uses itself",
		"name":                      "a name that the graph uses itself",
	} {
		c := config(t)
		c.Relations = append(c.Relations, graph.Relation{Name: name})
		if _, err := neo4j.Open(t.Context(), c); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("relation %q: error %v, want %q", name, err, want)
		}
	}
	c := config(t)
	c.Languages = []string{"de'"}
	if _, err := neo4j.Open(t.Context(), c); err == nil || !strings.Contains(err.Error(), "is no code") {
		t.Errorf("error %v, want one about the language", err)
	}
}

// TestSchema makes it from several stores at once, from nothing.
func TestSchema(t *testing.T) {
	s := open(t)
	for _, name := range query(t, s, "SHOW CONSTRAINTS YIELD name") {
		query(t, s, "DROP CONSTRAINT "+name)
	}
	for _, name := range query(t, s, "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name") {
		query(t, s, "DROP INDEX "+name)
	}
	var all sync.WaitGroup
	for range 4 {
		other := connect(t, config(t))
		all.Go(func() {
			if err := other.Schema(t.Context()); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	wantLines(t, query(t, s, "SHOW INDEXES YIELD name, type, state WHERE type <> 'LOOKUP' RETURN name + ' ' + type + ' ' + state ORDER BY name"),
		"article_copy_group RANGE ONLINE", "article_id RANGE ONLINE", "article_prints FULLTEXT ONLINE", "article_published RANGE ONLINE", "article_source RANGE ONLINE",
		"claim_fact RANGE ONLINE", "claim_id RANGE ONLINE", "claim_slot RANGE ONLINE",
		"dossier_schema RANGE ONLINE", "entity_id RANGE ONLINE", "entity_name RANGE ONLINE", "entity_names FULLTEXT ONLINE",
		"entity_wikidata RANGE ONLINE", "evidence_de FULLTEXT ONLINE", "evidence_en FULLTEXT ONLINE")
	wantLines(t, query(t, s, "MATCH (d:Dossier) RETURN d.schema, d.version"), "2 test")
	wantLines(t, query(t, s, "SHOW INDEXES YIELD name, options WHERE name = 'evidence_de' RETURN options.indexConfig['fulltext.analyzer']"), "german")
}

func TestFullText(t *testing.T) {
	s := open(t)
	d := article("a", "2020", "", said{"alba", "operates", "birke", "asserted", "", ""})
	d.Claims[0].Evidence = "Der Konzern kaufte drei kleinere Häuser."
	d.Entities[0].Aliases = []string{"Café Alba"}
	put(t, s, d)
	for _, search := range []string{
		"CALL db.index.fulltext.queryNodes('evidence_de', 'Haus kauft') YIELD node RETURN count(node)",
		"CALL db.index.fulltext.queryNodes('entity_names', 'cafe') YIELD node RETURN count(node)",
	} {
		query(t, s, "CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()")
		wantLines(t, query(t, s, search), "1")
	}
}
