package neo4j_test

import (
	"fmt"
	"slices"
	"testing"

	"dossier/graph"
	"dossier/graph/neo4j"
)

// TestRehearsalOfMany rehearses more articles than one transaction holds: what
// they all say counts once, and nothing is kept.
func TestRehearsalOfMany(t *testing.T) {
	s := open(t)
	const many = 1100
	changes, err := s.Rehearse(t.Context(), func(r *neo4j.Rehearsal) error {
		var docs []graph.Document
		for i := range many {
			docs = append(docs, article(fmt.Sprint("a", i), "2020", "Herald", said{"alba", "operates", "birke", "asserted", "", ""}))
		}
		for batch := range slices.Chunk(docs, 100) {
			if _, err := r.Put(t.Context(), batch...); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	sum := neo4j.Tally(changes)
	want := neo4j.Changes{
		Articles: neo4j.Count{Added: many}, Claims: neo4j.Count{Added: many}, Edges: neo4j.Count{Added: 1}, Entities: neo4j.Count{Added: 2},
	}
	if sum != want {
		t.Errorf("got %+v, want %+v", sum, want)
	}
	wantLines(t, dump(t, s))
}
