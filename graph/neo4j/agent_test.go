package neo4j

import (
	"strings"
	"testing"
)

func TestTooOld(t *testing.T) {
	for agent, want := range map[string]bool{
		"Neo4j/4.4.28": true, "Neo4j/3.5.1": true,
		"Neo4j/5.26.1": false, "Neo4j/5.0.0-drop01": false, "Neo4j/2025.03.0": false, "Other/1.0": false,
	} {
		if version, old := tooOld(agent); old != want {
			t.Errorf("%s: too old %t (version %s), want %t", agent, old, version, want)
		}
	}
}

func TestErrorSaysVersionFound(t *testing.T) {
	err := &Error{Problem: TooOld, Server: "bolt://there", Detail: "4.4.28"}
	if got := err.Error(); !strings.Contains(got, "needs version 5, found 4.4.28\nUpgrade") {
		t.Error(got)
	}
}

func TestAnalyzers(t *testing.T) {
	for language, want := range map[string]string{"de": "german", "en": "english", "xx": "standard-no-stop-words"} {
		if got := analyzer(language); got != want {
			t.Errorf("%s: %s, want %s", language, got, want)
		}
	}
}
