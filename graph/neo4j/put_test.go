package neo4j_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dossier/graph"
	"dossier/graph/neo4j"
)

func TestPutTwiceChangesNothing(t *testing.T) {
	s := open(t)
	docs := []graph.Document{
		article("a", "2020-09", "Herald", said{"alba", "operates", "birke", "asserted", "", ""}, said{"~carla", "head_of", "alba", "reported", "", "herald"}),
		article("b", "", "", said{"alba", "born_on", "1972", "asserted", "", ""}),
	}
	first := put(t, s, docs...)
	want := neo4j.Changes{
		Articles: neo4j.Count{Added: 2}, Claims: neo4j.Count{Added: 3}, Edges: neo4j.Count{Added: 2}, Entities: neo4j.Count{Added: 4},
	}
	if diff := cmp.Diff(want, first); diff != "" {
		t.Errorf("first load (-want +got):\n%s", diff)
	}
	before := dump(t, s)
	second := put(t, s, docs...)
	if !second.None() || second.Claims.Kept != 3 || second.Articles.Kept != 2 {
		t.Errorf("second load changed %+v", second)
	}
	wantLines(t, dump(t, s), before...)
}

func TestArticleChanges(t *testing.T) {
	s := open(t)
	put(t, s, article("a", "2020", "Herald",
		said{"alba", "operates", "birke", "asserted", "", ""}, said{"~carla", "head_of", "alba", "asserted", "", ""}))
	changes := put(t, s, article("a", "2021", "Herald",
		said{"alba", "operates", "birke", "asserted", "", ""}, said{"dora", "head_of", "alba", "asserted", "", ""}))
	want := neo4j.Changes{
		Articles: neo4j.Count{Changed: 1},
		Claims:   neo4j.Count{Added: 1, Removed: 1, Changed: 1}, // the caption of the one that stays names the new year
		Edges:    neo4j.Count{Added: 1, Removed: 1, Changed: 1},
		Entities: neo4j.Count{Added: 1, Removed: 1, Kept: 2},
	}
	if diff := cmp.Diff(want, changes); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	wantLines(t, facts(t, s),
		"alba OPERATES birke claims=1 articles=1 sources=1",
		"dora HEAD_OF alba claims=1 articles=1 sources=1")
}

func TestRetractLeavesNothing(t *testing.T) {
	s := open(t)
	a := article("a", "2020", "Herald", said{"alba", "operates", "birke", "asserted", "", "herald"}, said{"alba", "born_on", "1972", "asserted", "", ""})
	b := article("b", "2021", "Courier", said{"alba", "operates", "birke", "asserted", "", ""}, said{"birke", "operates", "~carla", "reported", "", ""})
	put(t, s, a)
	before := dump(t, s)
	put(t, s, b)
	wantLines(t, facts(t, s),
		"alba OPERATES birke claims=2 articles=2 sources=2",
		"birke ALLEGED_OPERATES ~carla claims=1 articles=1 sources=1")

	retract(t, s, "b")
	wantLines(t, dump(t, s), before...)
	if again := retract(t, s, "b"); !again.None() {
		t.Errorf("second retraction changed %+v", again)
	}
	changes := retract(t, s, "a", "never-stored")
	if changes.Articles.Removed != 1 || changes.Entities.Removed != 3 {
		t.Errorf("retraction of the last article: %+v", changes)
	}
	wantLines(t, dump(t, s))
}

func retract(t *testing.T, s *neo4j.Store, ids ...string) neo4j.Changes {
	t.Helper()
	changes, err := s.Retract(t.Context(), ids...)
	if err != nil {
		t.Fatal(err)
	}
	return changes
}

// TestStatus follows one fact through what later articles say of it, and back.
func TestStatus(t *testing.T) {
	s := open(t)
	steps := []struct {
		status graph.Status
		want   []string
	}{
		{"negated", nil},
		{"speculative", []string{"alba ALLEGED_OPERATES birke claims=1 articles=1 sources=1 disputed"}},
		{"reported", []string{"alba ALLEGED_OPERATES birke claims=2 articles=2 sources=1 disputed"}},
		{"asserted", []string{"alba OPERATES birke claims=3 articles=3 sources=1 disputed"}},
	}
	for _, step := range steps {
		put(t, s, article(string(step.status), "2020", "Herald", said{"alba", "operates", "birke", step.status, "", ""}))
		wantLines(t, facts(t, s), step.want...)
	}
	for i := len(steps) - 1; i > 0; i-- {
		retract(t, s, string(steps[i].status))
		wantLines(t, facts(t, s), steps[i-1].want...)
	}
}

func TestSymmetricFactIsStoredOnce(t *testing.T) {
	s := open(t)
	put(t, s, article("a", "2020", "", said{"birke", "partner_of", "alba", "asserted", "", ""}))
	put(t, s, article("b", "2020", "", said{"alba", "partner_of", "birke", "asserted", "", ""}))
	wantLines(t, facts(t, s), "alba PARTNER_OF birke claims=2 articles=2 sources=0")
	for _, f := range []neo4j.Filter{{Subject: "alba", Object: "birke"}, {Subject: "birke", Object: "alba", Relation: "partner_of"}} {
		if found, err := s.Claims(t.Context(), f); err != nil || len(found) != 2 {
			t.Errorf("%+v gives %d claims, error %v; want 2", f, len(found), err)
		}
	}

	// Without the rule file that declares it, the edge keeps its direction.
	c := config(t)
	c.Relations = nil
	undeclared := connect(t, c)
	retract(t, undeclared, "b")
	wantLines(t, facts(t, s), "alba PARTNER_OF birke claims=1 articles=1 sources=0")
}

func TestTwoPeriodsAreTwoEdges(t *testing.T) {
	s := open(t)
	put(t, s, article("a", "2020", "",
		said{"alba", "head_of", "birke", "asserted", "2001", ""}, said{"alba", "head_of", "birke", "asserted", "2014-05", ""}))
	wantLines(t, facts(t, s),
		"alba HEAD_OF birke claims=1 articles=1 sources=0 2001/",
		"alba HEAD_OF birke claims=1 articles=1 sources=0 2014-05/")
}

func TestLiteralWhileUndisputed(t *testing.T) {
	s := open(t)
	born := func() string {
		return query(t, s, "MATCH (e:Entity {id: 'alba'}) RETURN coalesce(e.born_on, 'unknown')")[0]
	}
	for _, step := range []struct{ article, date, want string }{
		{"a", "1972", "1972"},
		{"b", "1972-05", "1972-05"},
		{"c", "1973", "unknown"},
	} {
		put(t, s, article(step.article, "2020", "", said{"alba", "born_on", step.date, "asserted", "", ""}))
		if got := born(); got != step.want {
			t.Errorf("after %s: born_on %s, want %s", step.date, got, step.want)
		}
	}
	retract(t, s, "c")
	if got := born(); got != "1972-05" {
		t.Errorf("after the retraction of 1973: born_on %s, want 1972-05", got)
	}
}

// TestProvisionalTypeIsVoted checks that it does not matter which article came
// first, and that a retracted vote is gone.
func TestProvisionalTypeIsVoted(t *testing.T) {
	calls := func(id, kind string, times int) graph.Document {
		d := article(id, "2020", "", said{"~carla", "operates", "birke", "asserted", "", ""})
		d.Entities[0].Type, d.Entities[0].Name, d.Mentions[0].Count = kind, "Carla ("+kind+")", times
		return d
	}
	org, person := calls("a", "Organization", 1), calls("b", "Person", 2)
	s := open(t)
	put(t, s, org)
	alone := dump(t, s)
	put(t, s, person)
	both := content(t, s)
	wantLines(t, query(t, s, "MATCH (e:Provisional) RETURN e:Person AND NOT e:Organization, e.name, e.aliases"), "true Carla (Person) [Carla (Organization)]")
	retract(t, s, "b")
	wantLines(t, dump(t, s), alone...)

	s = open(t)
	put(t, s, person)
	put(t, s, org)
	wantLines(t, content(t, s), both...)
}

func TestOtherOriginIsRefused(t *testing.T) {
	s := open(t)
	put(t, s, article("a", "2020", "", said{"alba", "operates", "birke", "asserted", "", ""}))
	before := dump(t, s)
	other := article("a", "2020", "", said{"alba", "operates", "dora", "asserted", "", ""})
	other.Article.Origin = "elsewhere.txt"
	_, err := s.Put(t.Context(), article("b", "", ""), other)
	var refused *neo4j.OriginError
	if !errors.As(err, &refused) {
		t.Fatalf("error %v, want an OriginError", err)
	}
	want := []neo4j.OriginConflict{{Article: "a", Stored: "a.txt", New: "elsewhere.txt"}}
	if diff := cmp.Diff(want, refused.Conflicts); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	wantLines(t, dump(t, s), before...)

	c := config(t)
	c.Replace = true
	put(t, connect(t, c), other)
	known, err := s.Known(t.Context(), []string{"a", "b"})
	if err != nil {
		t.Fatal(err)
	}
	wantKnown := map[string]neo4j.Known{"a": {SHA256: graph.TextDigest(other.Article.Text), MadeBy: "1", Origin: "elsewhere.txt"}}
	if diff := cmp.Diff(wantKnown, known); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestBadDocumentsAreRefusedTogether(t *testing.T) {
	s := open(t)
	good := said{"alba", "operates", "birke", "asserted", "", ""}
	unknown := article("unknown", "", "", said{"alba", "ate", "birke", "asserted", "", ""})
	hostile := article("hostile", "", "", said{"alba", "x]->() DETACH DELETE n //", "birke", "asserted", "", ""})
	label := article("label", "", "", good)
	label.Entities[0].Type = "Entity) DETACH DELETE n //"
	undescribed := article("undescribed", "", "", good)
	undescribed.Entities = undescribed.Entities[:1]
	date := article("date", "2020-13", "", good)
	bytes := article("bytes", "", "", good)
	bytes.Article.Text = "\xff"
	qualifier := article("qualifier", "", "", good)
	qualifier.Claims[0].Qualifiers = map[string]string{"evidence": "mine"}
	_, err := s.Put(t.Context(), article("good", "", "", good), unknown, hostile, label, undescribed, date, bytes, qualifier, qualifier)
	if err == nil {
		t.Fatal("no error")
	}
	for _, want := range []string{
		`article "unknown": claim "alba ate birke asserted ().": no rule file declares the relation "ate"`,
		`no rule file declares the relation "x]->() DETACH DELETE n //"`,
		`unknown entity type "Entity) DETACH DELETE n //"; want one of Event, Organization, Person, Place, Product`,
		`article "undescribed": entity "birke" is mentioned but not described`,
		`article "date": date "2020-13" is none that the calendar has`,
		`article "bytes" holds bytes that are no UTF-8`,
		`qualifier "evidence" has the name of a claim's own property`,
		`article "qualifier" is there twice`,
	} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("the error lacks %q:\n%v", want, err)
		}
	}
	wantLines(t, dump(t, s))
}

// TestHostileStrings puts a text that would break out of a statement wherever
// a text can stand.
func TestHostileStrings(t *testing.T) {
	const evil = "x\"}) DETACH DELETE n //`'\\\x1b[31m<script>$(id)\u202e"
	s := open(t)
	put(t, s, article("a", "2020", "", said{"alba", "operates", "birke", "asserted", "", ""}))
	before := dump(t, s)

	d := article("e", "2020", evil, said{"~" + evil, "operates", evil, "reported", evil, evil}, said{evil, "born_on", "1" + evil, "asserted", evil, ""})
	d.Article.ID, d.Article.Title, d.Article.URL, d.Article.MadeBy, d.Article.Origin = evil, evil, evil, evil, evil
	for i := range d.Claims {
		c := &d.Claims[i]
		c.Article, c.Date, c.DateBasis, c.Rules, c.Tense = evil, evil, evil, []string{evil}, graph.Tense(evil)
		c.Qualifiers = map[string]string{"price": evil}
		c.Cues = []graph.Cue{{Kind: "status", Text: evil, Start: 1, End: 2}}
	}
	for i := range d.Entities {
		e := &d.Entities[i]
		e.Name, e.Aliases, e.Wikidata = evil, []string{evil}, evil
	}
	put(t, s, d)
	if again := put(t, s, d); !again.None() {
		t.Errorf("second load changed %+v", again)
	}
	found, err := s.Claims(t.Context(), neo4j.Filter{Subject: evil, Article: evil})
	if err != nil || len(found) != 2 {
		t.Fatalf("%d claims, error %v; want 2", len(found), err)
	}
	if found[0].Claim.Cues[0].Text != evil || found[0].Article.Title != evil || found[0].Claim.Qualifiers["price"] != evil {
		t.Errorf("read back as %+v", found[0])
	}
	retract(t, s, evil)
	wantLines(t, dump(t, s), before...)
}
