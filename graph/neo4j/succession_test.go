package neo4j_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"dossier/graph"
	"dossier/graph/neo4j"
)

// TestSuccessionInAnyOrder loads who chairs a firm in all orders: an article that
// comes late lands in its place, and one that is retracted gives back what it
// ended.
func TestSuccessionInAnyOrder(t *testing.T) {
	docs := []graph.Document{
		uncued("early", "2018-03-01", said{"alba", "chairs", "firm", "asserted", "", ""}),
		uncued("middle", "2020-06-01", said{"birke", "chairs", "firm", "asserted", "2020-05", ""}),
		uncued("late", "2022", said{"dora", "chairs", "firm", "asserted", "", ""}, said{"dora", "operates", "eva", "asserted", "", ""}),
	}
	var first []string
	for _, order := range [][]int{{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}} {
		s := open(t)
		for _, i := range order {
			put(t, s, docs[i])
		}
		if first == nil {
			first = content(t, s)
			wantLines(t, facts(t, s),
				"alba CHAIRS firm claims=1 articles=1 sources=1 /2020-05",
				"birke CHAIRS firm claims=1 articles=1 sources=1 2020-05/2022",
				"dora CHAIRS firm claims=1 articles=1 sources=1",
				"dora OPERATES eva claims=1 articles=1 sources=1")
		}
		if diff := cmp.Diff(first, content(t, s)); diff != "" {
			t.Errorf("loaded in the order %v (-first +this):\n%s", order, diff)
		}
	}
	s := connect(t, config(t))
	verified(t, s)
	query(t, s, "MATCH (:Entity {id: 'alba'})-[f:CHAIRS]->() REMOVE f.closed_by")
	if diff := cmp.Diff([]string{"fact The alba CHAIRS The firm: closed_by is <nil>, its claims give " +
		query(t, s, "MATCH (:Entity {id: 'birke'})-[f:CHAIRS]->() RETURN f.id")[0]}, differences(t, s)); diff != "" {
		t.Errorf("verify (-want +got):\n%s", diff)
	}
	put(t, s, uncued("early", "2018-03-02", said{"alba", "chairs", "firm", "asserted", "", ""})) // mends it
	verified(t, s)
	rehearsed(t, s, "middle")
	retract(t, s, "middle")
	wantLines(t, query(t, s, "MATCH (a)-[f:CHAIRS]->() RETURN a.id, f.valid_to, f.valid_to_basis ORDER BY a.id"), "alba 2022 published", "dora <nil> <nil>")

	// Without the rules, the claims know what they are in the way of.
	c := config(t)
	c.Relations = nil
	retract(t, connect(t, c), "late")
	wantLines(t, facts(t, s), "alba CHAIRS firm claims=1 articles=1 sources=1")
	verified(t, s)
}

// uncued is an article that Verify has nothing to say about.
func uncued(id, published string, sentences ...said) graph.Document {
	d := article(id, published, "Herald", sentences...)
	for i := range d.Claims {
		d.Claims[i].Cues = nil
	}
	return d
}

// rehearsed checks that a rehearsal of a retraction tells what it then does.
func rehearsed(t *testing.T, s *neo4j.Store, article string) {
	t.Helper()
	changes, err := s.Rehearse(t.Context(), func(r *neo4j.Rehearsal) error {
		_, err := r.Retract(t.Context(), article)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, c := range changes {
		if c.Kind == "fact" {
			names = append(names, string(c.How)+" "+c.Name)
		}
	}
	wantLines(t, names, "changed The alba CHAIRS The firm", "removed The birke CHAIRS The firm")
}

func verified(t *testing.T, s *neo4j.Store) {
	t.Helper()
	if found := differences(t, s); len(found) > 0 {
		t.Errorf("verify found %q", found)
	}
}

func differences(t *testing.T, s *neo4j.Store) (found []string) {
	t.Helper()
	if _, err := s.Verify(t.Context(), func(d string) { found = append(found, d) }); err != nil {
		t.Fatal(err)
	}
	return found
}

func TestRivals(t *testing.T) {
	s := open(t)
	put(t, s, article("a", "2018", "", said{"alba", "chairs", "firm", "asserted", "", ""}, said{"birke", "chairs", "firm", "asserted", "", ""}))
	wantLines(t, query(t, s, "MATCH (a)-[f:CHAIRS]->(o)<-[g:CHAIRS]-(b) WHERE g.id IN f.rivals RETURN a.id, b.id ORDER BY a.id"), "alba birke", "birke alba")
	put(t, s, article("a", "2018", "", said{"alba", "chairs", "firm", "asserted", "", ""}))
	wantLines(t, query(t, s, "MATCH (a)-[f:CHAIRS]->() RETURN a.id, f.rivals"), "alba <nil>")
}
