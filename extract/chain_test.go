package extract_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dossier/graph"
)

// A claim comes once for every pair of names and pronouns of its sentence.
func TestPairs(t *testing.T) {
	e := engine(t)
	for _, test := range []struct {
		lang, text string
		want       []string
	}{
		{"en", "Tim Cook was born in Paris, and he sold his house.", []string{"Tim Cook born_in Paris", "he born_in Paris", "his born_in Paris"}},
		{"en", "He was born in Paris, and she sold his house.", []string{"He born_in Paris", "his born_in Paris"}},
		{"en", "Tim Cook, who was born in Paris, left.", []string{"Tim Cook born_in Paris", "who born_in Paris"}},
		{"en", "Tim Cook married Larry Ellison.", []string{"Larry Ellison spouse_of Tim Cook", "Tim Cook spouse_of Larry Ellison"}},
		{"de", "Er wurde in Paris geboren und verkaufte sein Haus.", []string{"Er born_in Paris", "sein born_in Paris"}},
	} {
		doc := e.Pairs(graph.Article{ID: "a", Language: test.lang, Text: test.text})
		var got []string
		ids := map[string]bool{}
		for _, c := range doc.All() {
			got = append(got, fmt.Sprint(c.Subject.Text, " ", c.Relation, " ", c.Object.Text))
			ids[c.ID] = true
		}
		slices.Sort(got)
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.text, diff)
		}
		if len(ids) != len(got) {
			t.Errorf("%s: %d ids for %d claims", test.text, len(ids), len(got))
		}
	}
}

// What Extract finds is among the pairs, with the same ids.
func TestPairsHoldAllClaims(t *testing.T) {
	e := engine(t)
	for id, a := range articles(t, "../testdata/articles") {
		pairs := map[string]bool{}
		for _, c := range e.Pairs(a).Claims {
			pairs[c.ID] = true
		}
		for _, c := range e.Extract(a).Claims {
			if !pairs[c.ID] {
				t.Errorf("%s: the pairs lack %s %s %s", id, c.Subject.Text, c.Relation, c.Object.Text)
			}
		}
	}
}
