package extract_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"dossier/extract"
	"dossier/graph"
	"dossier/rules"
)

// Tracing tells of the sentences what Extract finds in them, whatever relation
// is asked for.
func TestTraceFindsWhatExtractFinds(t *testing.T) {
	set, err := rules.Load()
	if err != nil {
		t.Fatal(err)
	}
	engine, err := extract.Compile(set)
	if err != nil {
		t.Fatal(err)
	}
	text := map[string]string{}
	for _, r := range set.Relations {
		for _, e := range r.Examples {
			text[e.Language] += e.Text + "\n\n"
		}
	}
	for language, all := range text {
		a := graph.Article{ID: "a", Language: language, Text: all}
		want := engine.Extract(a).Claims
		for _, relation := range []string{"", "acquired", "head_of"} {
			var got []graph.Claim
			for _, r := range engine.Trace(a, relation) {
				got = append(got, r.Claims...)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s, traced for %q (-want +got):\n%.2000s", language, relation, diff)
			}
		}
	}
}
