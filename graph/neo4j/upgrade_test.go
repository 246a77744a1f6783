package neo4j_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dossier/graph"
)

// TestUpgrade brings a graph as version 1 made it to what a load from nothing
// gives, without reading a text, and with a relation that no rule declares any more.
func TestUpgrade(t *testing.T) {
	docs := []graph.Document{
		article("a", "2018-03-01", "x", said{"alba", "chairs", "firm", "asserted", "", ""}, said{"alba", "partner_of", "~birke", "reported", "", "dora"}),
		article("b", "2020-06-01", "y", said{"birke", "chairs", "firm", "asserted", "2020-05", ""}, said{"alba", "born_on", "1972", "asserted", "", ""}),
		article("c", "2021-06-01", "y", said{"eva", "operates", "~birke", "negated", "", ""}),
	}
	s := open(t)
	put(t, s, docs...)
	put(t, s, article("d", "2022", "z", said{"alba", "operates", "eva", "asserted", "", ""}))
	want := content(t, s)

	s = open(t)
	put(t, s, docs...)
	for _, older := range []string{
		"MATCH (c:Claim) REMOVE c.slot",
		"MATCH ()-[f:CHAIRS]->() REMOVE f.valid_to, f.closed_by, f.valid_to_basis",
		"MATCH ()-[f:ALLEGED_PARTNER_OF]->() SET f.articles = 7",
		"DROP INDEX claim_slot",
		"MATCH (d:Dossier) SET d.schema = 1",
	} {
		query(t, s, older)
	}
	c := config(t)
	c.Relations = c.Relations[:1:1] // head_of
	c.Relations = append(c.Relations, graph.Relation{Name: "operates"}, graph.Relation{Name: "chairs", One: "subject"}, graph.Relation{Name: "born_on"})
	var told []int
	c.Upgrading = func(articles int) { told = append(told, articles) }
	put(t, connect(t, c), article("d", "2022", "z", said{"alba", "operates", "eva", "asserted", "", ""}))
	if diff := cmp.Diff(want, content(t, s)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]int{3}, told); diff != "" {
		t.Error(diff)
	}
	wantLines(t, query(t, s, "MATCH (d:Dossier) RETURN count(d), d.schema"), "1 2")
	if got := strings.Join(query(t, s, "SHOW INDEXES YIELD name WHERE name = 'claim_slot'"), ""); got == "" {
		t.Error("the index is not there")
	}
	told = nil
	put(t, connect(t, c), article("d", "2023", "z"))
	if told != nil {
		t.Errorf("brought up to date again: %v", told)
	}
}
