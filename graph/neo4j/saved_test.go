package neo4j_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dossier/graph/neo4j"
)

// A saved query says what it is called, what it answers and what it needs.
func TestSavedQueriesDeclareThemselves(t *testing.T) {
	all, err := neo4j.SavedQueries()
	if err != nil || len(all) == 0 {
		t.Fatalf("%d queries, %v", len(all), err)
	}
	for _, q := range all {
		if q.Title == "" || strings.HasSuffix(q.Title, ".") || !strings.Contains(q.Question, "?") {
			t.Errorf("%s: title %q, question %q", q.Name, q.Title, q.Question)
		}
		var declared, used []string
		for _, p := range q.Parameters {
			declared = append(declared, p.Name)
			if kinds := []string{"an entity", "a day", "words to look for"}; !slices.Contains(kinds, p.Kind) {
				t.Errorf("%s: parameter %s is %q, want one of %q", q.Name, p.Name, p.Kind, kinds)
			}
		}
		for _, m := range regexp.MustCompile(`\$([a-z_]+)`).FindAllStringSubmatch(q.Body(), -1) {
			used = append(used, m[1])
		}
		slices.Sort(used)
		slices.Sort(declared)
		if diff := cmp.Diff(slices.Compact(used), declared); diff != "" {
			t.Errorf("%s: parameters used and declared differ:\n%s", q.Name, diff)
		}
		if strings.Contains(q.Body(), "//") {
			t.Errorf("%s: Neo4j Browser knows comments at the top only", q.Name)
		}
	}
}
