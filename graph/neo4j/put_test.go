package neo4j_test

import (
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
