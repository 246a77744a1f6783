package rules_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"dossier/rules"
)

// Rows of all formats become the entities that they say, but those whose id a
// rule file declares itself.
func TestGazetteer(t *testing.T) {
	g := &loaded(t, "testdata/base.yaml", "testdata/ok/gazetteers.yaml").Gazetteer
	var got []string
	for row, name := range g.Names() {
		got = append(got, fmt.Sprintf("%d %s", row, name))
	}
	if diff := cmp.Diff([]string{"1 Birke", "2 Corvina, die Erste", "2 Corvina", "2 C1", "3 Delta", "3 D"}, got); diff != "" {
		t.Errorf("names (-want +got):\n%s", diff)
	}
	var entities []*rules.Entity
	for i := range g.Len() {
		entities = append(entities, g.Entity(i))
	}
	want := []*rules.Entity{
		{ID: "alba", Type: "Organization", Name: "Alba"},
		{ID: "birke", Type: "Organization", Name: "Birke"},
		{ID: "corvina", Type: "Product", Name: "Corvina, die Erste", Aliases: []string{"Corvina", "C1"}, Wikidata: "Q7"},
		{ID: "delta", Type: "Place", Name: "Delta", Aliases: []string{"D"}},
	}
	if diff := cmp.Diff(want, entities, cmpopts.IgnoreFields(rules.Entity{}, "Pos")); diff != "" {
		t.Errorf("entities (-want +got):\n%s", diff)
	}
	for id, row := range map[string]int{"birke": 1, "delta": 3} {
		if i, ok := g.Find(id); !ok || i != row {
			t.Errorf("%s is found in row %d, %v", id, i, ok)
		}
	}
	if _, ok := g.Find("nobody"); ok {
		t.Error("nobody is found")
	}
	var none rules.Gazetteer
	if _, ok := none.Find("alba"); ok || none.Len() != 0 {
		t.Error("the zero value has something")
	}
}
