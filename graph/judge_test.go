package graph_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"dossier/graph"
)

// said is a document in which Anna Berg heads Alba, as Birke says.
func annaHeadsAlba() graph.Document {
	c := graph.Claim{
		Article: "a", Relation: "head_of", Status: graph.Asserted, Evidence: "Berg heads Alba, says Birke.", End: 28,
		Subject: graph.Argument{ID: "~anna-berg", Type: "Person", Name: "Anna Berg", Text: "Berg", Start: 0, End: 4},
		Object:  graph.Argument{ID: "~alba", Type: "Organization", Name: "Alba", Text: "Alba", Start: 11, End: 15},
		SaidBy:  []graph.Speaker{{ID: "birke", Name: "Birke", Text: "Birke", Start: 22, End: 27}},
	}
	c.SetID()
	return graph.Document{
		Article: graph.Article{ID: "a"},
		Entities: []graph.Entity{
			{ID: "birke", Type: "Organization", Name: "Birke"},
			{ID: "~alba", Type: "Organization", Name: "Alba", Provisional: true},
			{ID: "~anna-berg", Type: "Person", Name: "Anna Berg", Provisional: true},
		},
		Mentions: []graph.Mentions{{Entity: "birke", Count: 1}, {Entity: "~alba", Count: 2}, {Entity: "~anna-berg", Count: 3}},
		Claims:   []graph.Claim{c},
	}
}

func TestMergedEntities(t *testing.T) {
	before := annaHeadsAlba()
	alba := graph.Entity{ID: "alba-ag", Type: "Organization", Name: "Alba AG", Wikidata: "Q1"}
	got := graph.Judgements{
		Merged:   map[string]string{"~alba": "alba-ag", "birke": "alba-ag"},
		Declared: map[string]graph.Entity{"alba-ag": alba},
	}.Apply(before)
	want := annaHeadsAlba()
	want.Claims[0].Object.ID, want.Claims[0].Object.Name = "alba-ag", "Alba AG"
	want.Claims[0].SaidBy[0].ID, want.Claims[0].SaidBy[0].Name = "alba-ag", "Alba AG"
	want.Entities = []graph.Entity{alba, want.Entities[2]}
	want.Mentions = []graph.Mentions{{Entity: "alba-ag", Count: 3}, {Entity: "~anna-berg", Count: 3}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(annaHeadsAlba(), before); diff != "" {
		t.Errorf("the document given was changed:\n%s", diff)
	}
	if got.Claims[0].ID != graph.ClaimID(got.Claims[0]) {
		t.Error("a merge changed the id of a claim")
	}
}

func TestMergedProvisionalEntitiesKeepTheirNames(t *testing.T) {
	got := graph.Judgements{Merged: map[string]string{"~alba": "~alba-holding"}}.Apply(annaHeadsAlba())
	want := graph.Entity{ID: "~alba-holding", Type: "Organization", Name: "Alba", Provisional: true}
	if diff := cmp.Diff(want, got.Entities[1]); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestSplitMention(t *testing.T) {
	got := graph.Judgements{Splits: map[string][]graph.Split{
		"a": {{Entity: "~anna-berg", Start: 0, As: "anna-berg-2"}},
		"b": {{Entity: "~alba", Start: -1, As: "elsewhere"}},
	}}.Apply(annaHeadsAlba())
	if got.Claims[0].Subject.ID != "anna-berg-2" || got.Claims[0].Object.ID != "~alba" {
		t.Errorf("got %+v", got.Claims[0])
	}
	want := []graph.Mentions{{Entity: "anna-berg-2", Count: 1}, {Entity: "birke", Count: 1}, {Entity: "~alba", Count: 2}, {Entity: "~anna-berg", Count: 2}}
	if diff := cmp.Diff(want, got.Mentions); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestRejectedClaim(t *testing.T) {
	d := annaHeadsAlba()
	no := graph.Judgement{Rejected: true, By: "mk", Why: "another Berg"}
	got := graph.Judgements{Claims: map[string]graph.Judgement{d.Claims[0].ID: no}}.Apply(d)
	if diff := cmp.Diff(&no, got.Claims[0].Judgement); diff != "" {
		t.Error(diff)
	}
	if facts := graph.Derive(got.Claims, nil, nil); len(facts) != 0 {
		t.Errorf("a fact follows from a rejected claim: %+v", facts)
	}
	if facts := graph.Derive(d.Claims, nil, nil); len(facts) != 1 {
		t.Errorf("without the judgement: %+v", facts)
	}
}
