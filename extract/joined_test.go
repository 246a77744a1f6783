package extract_test

import (
	"testing"

	"dossier/graph"
)

// TestNamesThroughSentenceEnds reads names in which a sentence seems to end.
func TestNamesThroughSentenceEnds(t *testing.T) {
	e := engine(t)
	for _, text := range []string{
		"Ines Falk was the chairman and chief executive of Yahoo! Incorporated.",
		"Ines Falk heads Yahoo! Incorporated. Karl Brandt left.",
	} {
		doc := e.Extract(graph.Article{ID: "a", Language: "en", Text: text})
		if len(doc.Claims) == 0 || doc.Claims[0].Object.Name == "" {
			t.Errorf("%s: got %+v", text, doc.Claims)
		}
	}
}
