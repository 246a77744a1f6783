package extract_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dossier/graph"
)

// What is said of somebody whom nothing explains is kept apart from the claims
// and names no entity.
func TestUnresolved(t *testing.T) {
	e := engine(t)
	for _, test := range []struct{ lang, text, who, typ string }{
		{"en", "He was born in Paris.", "He", "Person"},
		{"en", "The singer was born in Paris.", "The singer", "Person"},
		{"en", "We bought Microsoft.", "We", ""},
		{"de", "Er wurde in Paris geboren.", "Er", "Person"},
		{"de", "Der Konzern kaufte Microsoft.", "Der Konzern", "Organization"},
	} {
		doc := e.Extract(graph.Article{ID: "a", Language: test.lang, Text: test.text})
		if len(doc.Claims) != 0 || len(doc.Unresolved) != 1 {
			t.Errorf("%s: %d claims, %d unresolved, want one unresolved", test.text, len(doc.Claims), len(doc.Unresolved))
			continue
		}
		want := graph.Argument{Type: test.typ, Text: test.who, End: len(test.who), Unresolved: true}
		if diff := cmp.Diff(want, doc.Unresolved[0].Subject); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.text, diff)
		}
		for _, ent := range doc.Entities {
			if ent.ID == "" || ent.Name == test.who {
				t.Errorf("%s: an entity %+v", test.text, ent)
			}
		}
		line, err := json.Marshal(doc.Unresolved[0])
		if err != nil || !strings.Contains(string(line), `"subject":{"id":"","type":"`+test.typ+`"`) {
			t.Errorf("%s: %v, %s", test.text, err, line)
		}
	}
}

// Nobody is unknown where both parties would be, or where the words point to
// nobody in particular.
func TestNothingUnresolved(t *testing.T) {
	e := engine(t)
	for text, lang := range map[string]string{
		"He married her.":                  "en",
		"A singer was born in Paris.":      "en",
		"Somebody was born in Paris.":      "en",
		"The birds live in Paris.":         "en",
		"Jemand wurde in Paris geboren.":   "de",
		"Eine Frau wurde in Paris geboren": "de",
	} {
		if doc := e.Extract(graph.Article{ID: "a", Language: lang, Text: text}); len(doc.All()) != 0 {
			t.Errorf("%s: %+v", text, doc.All())
		}
	}
}
