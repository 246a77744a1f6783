package graph_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dossier/graph"
)

func TestCandidates(t *testing.T) {
	entities := []graph.Entity{
		{ID: "alba", Type: "Organization", Name: "Alba AG", Wikidata: "Q1"},
		{ID: "~alba", Type: "Organization", Name: "Alba"},
		{ID: "~hansa-linien", Type: "Organization", Name: "Hansa Linien"},
		{ID: "~hl", Type: "Organization", Name: "HL"},
		{ID: "~hansa-bank", Type: "Organization", Name: "Hansa Bank"},
		{ID: "~anna-berg", Type: "Person", Name: "Anna Berg"},
		{ID: "~a.-berg", Type: "Person", Name: "A. Berg"},
		{ID: "~anton-berg", Type: "Person", Name: "Anton Berg"},
		{ID: "~anna-maria-berg", Type: "Person", Name: "Anna Maria Berg"},
		{ID: "~strasse", Type: "Place", Name: "Straße"},
		{ID: "~strasse-2", Type: "Organization", Name: "Strasse"},
		{ID: "alba-old", Type: "Organization", Name: "Bau und Boden", Wikidata: "Q1"},
		{ID: "other", Type: "Organization", Name: "Alba AG", Wikidata: "Q2"},
	}
	var got []string
	for _, c := range graph.Candidates(entities) {
		got = append(got, fmt.Sprintf("%s %s: %s", c.A.ID, c.B.ID, c.Why))
	}
	want := []string{
		"alba alba-old: the same Wikidata id",
		"~a.-berg ~anna-berg: the surname and the initial",
		"~a.-berg ~anna-maria-berg: the surname and the initial",
		"~a.-berg ~anton-berg: the surname and the initial",
		"~anna-berg ~anna-maria-berg: the surname and the initial",
		"~hansa-linien ~hl: an abbreviation of the name",
		"alba ~alba: a part of the name",
		"other ~alba: a part of the name",
		"~strasse ~strasse-2: the same name, but Place and Organization",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
