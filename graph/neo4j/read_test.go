package neo4j_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dossier/graph"
	"dossier/graph/neo4j"
)

func TestClaimsComeBackWhole(t *testing.T) {
	s := open(t)
	d := article("a", "2020-09", "Herald",
		said{"~carla", "head_of", "alba", "reported", "2019", "herald"}, said{"alba", "born_on", "1972-05", "asserted", "", ""})
	c := &d.Claims[0]
	c.Subject.Implied, c.Subject.Occurrence, c.Occurrence = true, 2, 1
	c.Date, c.DateBasis, c.ValidTo = "2019-02", "published", "2021"
	c.Qualifiers = map[string]string{"position": "chief"}
	c.SetID()
	put(t, s, d)

	found, err := s.Claims(t.Context(), neo4j.Filter{Article: "a"})
	if err != nil {
		t.Fatal(err)
	}
	article := d.Article
	if err := article.Fill(); err != nil {
		t.Fatal(err)
	}
	want := []neo4j.Witness{
		{Claim: d.Claims[0], Article: article, Fact: graph.FactID(d.Claims[0], false)},
		{Claim: d.Claims[1], Article: article, Fact: graph.FactID(d.Claims[1], false)},
	}
	want[1].Claim.SaidBy = []graph.Speaker{}
	if diff := cmp.Diff(want, found); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestClaimsByFilter(t *testing.T) {
	s := open(t)
	old := article("old", "2019", "", said{"alba", "operates", "birke", "asserted", "", ""}, said{"alba", "head_of", "birke", "negated", "", ""})
	recent := article("recent", "2020", "", said{"alba", "operates", "birke", "reported", "", ""}, said{"birke", "operates", "alba", "asserted", "", ""})
	for i := range recent.Entities {
		if recent.Entities[i].ID == "alba" {
			recent.Entities[i].Aliases = []string{"Alba Group"}
		}
	}
	put(t, s, old, recent)
	oldID, newID, fact := old.Claims[0].ID, recent.Claims[0].ID, graph.FactID(old.Claims[0], false)
	for name, test := range map[string]struct {
		filter neo4j.Filter
		want   []string
	}{
		"edge by ids":     {neo4j.Filter{Subject: "alba", Relation: "operates", Object: "birke"}, []string{newID, oldID}},
		"edge by names":   {neo4j.Filter{Subject: "The alba", Object: "The birke", Relation: "operates"}, []string{newID, oldID}},
		"edge by alias":   {neo4j.Filter{Subject: "alba group", Object: "birke", Status: "reported"}, []string{newID}},
		"object only":     {neo4j.Filter{Object: "alba"}, []string{recent.Claims[1].ID}},
		"claim id":        {neo4j.Filter{ID: oldID}, []string{oldID}},
		"claim id prefix": {neo4j.Filter{ID: oldID[:8]}, []string{oldID}},
		"fact id":         {neo4j.Filter{ID: fact}, []string{newID, oldID}},
		"article":         {neo4j.Filter{Article: "old"}, []string{oldID, old.Claims[1].ID}},
		"relation":        {neo4j.Filter{Relation: "head_of"}, []string{old.Claims[1].ID}},
		"limit":           {neo4j.Filter{Relation: "operates", Limit: 1}, []string{newID}},
		"nobody":          {neo4j.Filter{Subject: "dora"}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			found, err := s.Claims(t.Context(), test.filter)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, w := range found {
				got = append(got, w.Claim.ID)
			}
			wantLines(t, got, test.want...)
		})
	}
}

func TestFactsByFilter(t *testing.T) {
	s := open(t)
	put(t, s, article("a", "2020", "", said{"alba", "operates", "birke", "reported", "", ""}, said{"birke", "partner_of", "alba", "asserted", "", ""}))
	for name, test := range map[string]struct {
		filter neo4j.Filter
		want   string
	}{
		"alleged":      {neo4j.Filter{Relation: "operates"}, "ALLEGED_OPERATES"},
		"subject":      {neo4j.Filter{Subject: "birke"}, "PARTNER_OF"},
		"turned round": {neo4j.Filter{Subject: "birke", Relation: "partner_of", Object: "alba"}, "PARTNER_OF"},
	} {
		t.Run(name, func(t *testing.T) {
			found, err := s.Facts(t.Context(), test.filter)
			if err != nil || len(found) != 1 || found[0].Type != test.want {
				t.Errorf("%+v, error %v; want one %s", found, err, test.want)
			}
		})
	}
}

func TestQueryGivesPlainValues(t *testing.T) {
	s := open(t)
	for cypher, want := range map[string]string{
		"RETURN 1, 1.5, 'a', true, null, [1, 'b'], {k: date('2020-09-14')}":                                                `[1,1.5,"a",true,null,[1,"b"],{"k":"2020-09-14"}]`,
		"RETURN datetime('2020-09-14T01:02:03Z'), localtime('01:02:03'), duration('P1DT2H'), 0.0/0.0, point({x: 1, y: 2})": `["2020-09-14T01:02:03Z","01:02:03","P0M1DT7200S","NaN",{"srid":7203,"coordinates":[1,2]}]`,
	} {
		rows, err := s.Query(t.Context(), cypher, nil, false)
		if err != nil {
			t.Fatal(err)
		}
		for values, err := range rows.All() {
			got, jsonErr := json.Marshal(values)
			if err != nil || jsonErr != nil || string(got) != want {
				t.Errorf("%s\ngives %s, errors %v, %v\nwant  %s", cypher, got, err, jsonErr, want)
			}
		}
	}
}

func TestQueryGivesNodesAndPaths(t *testing.T) {
	s := open(t)
	put(t, s, article("a", "2020", "", said{"alba", "operates", "birke", "asserted", "", ""}))
	rows, err := s.Query(t.Context(), "MATCH p = (:Entity {id: $from})-[r:OPERATES]->(n) RETURN p, n, r", map[string]any{"from": "alba"}, false)
	if err != nil {
		t.Fatal(err)
	}
	wantLines(t, rows.Columns, "p", "n", "r")
	count := 0
	for values, err := range rows.All() {
		if err != nil {
			t.Fatal(err)
		}
		count++
		path, node, edge := values[0].(neo4j.Path), values[1].(neo4j.Node), values[2].(neo4j.Relationship)
		if diff := cmp.Diff(path.Nodes[1], node); diff != "" || edge.End != node.ID || edge.Type != "OPERATES" || node.Properties["id"] != "birke" {
			t.Errorf("path %+v\nnode %+v\nedge %+v", path, node, edge)
		}
	}
	if count != 1 {
		t.Errorf("%d rows, want 1", count)
	}
}

func TestQueryReadsOnly(t *testing.T) {
	s := open(t)
	for cypher, want := range map[string]neo4j.Problem{
		"CREATE (:Stranger)":                neo4j.ReadOnly,
		"CREATE INDEX x FOR (n:X) ON (n.x)": neo4j.ReadOnly,
		"MATCH (n RETURN n":                 neo4j.BadQuery,
	} {
		rows, err := s.Query(t.Context(), cypher, nil, false)
		if err == nil {
			for _, err = range rows.All() {
			}
		}
		wantProblem(t, err, want, "")
	}
	wantLines(t, dump(t, s))
}
