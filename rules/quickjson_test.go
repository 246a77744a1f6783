package rules

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"
)

// TestQuickRowReadsAsJSON compares what is read quickly with encoding/json, on
// lines that are good and on lines with pieces exchanged.
func TestQuickRowReadsAsJSON(t *testing.T) {
	plain := rapid.StringOf(rapid.SampledFrom([]rune("aä,:{}[] 中")))
	word := rapid.OneOf(plain, plain, plain, plain, rapid.StringOf(rapid.SampledFrom([]rune("a\"\\\t\u2028"))))
	quickly := 0
	rapid.Check(t, func(t *rapid.T) {
		good := nameRow{ID: word.Draw(t, "id"), Type: word.Draw(t, "type"), Name: word.Draw(t, "name"), Aliases: rapid.SliceOf(word).Draw(t, "aliases")}
		data, err := json.Marshal(good)
		if err != nil {
			t.Fatal(err)
		}
		line := string(data)
		for range rapid.IntRange(0, 2).Draw(t, "changes") {
			from := rapid.SampledFrom([]string{`"name"`, `"wikidata":""`, `,`, `}`, `:`, `[`, ` `}).Draw(t, "from")
			to := rapid.SampledFrom([]string{`"nam"`, `"id"`, `null`, ``, ` , `, ` }`, `3`, "\x80"}).Draw(t, "to")
			line = strings.Replace(line, from, to, 1)
		}
		got, ok := quickRow([]byte(line))
		if !ok {
			return
		}
		quickly++
		var want nameRow
		if err := strictJSON([]byte(line)).Decode(&want); err != nil {
			t.Fatalf("%q is read, but is no JSON: %v", line, err)
		}
		if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
			t.Fatalf("%q (-want +got):\n%s", line, diff)
		}
	})
	if _, ok := quickRow([]byte(` {"id": "a", "type" : "Person","name":"A B", "aliases":["C", "D"] , "wikidata":"Q1"} `)); !ok || quickly == 0 {
		t.Error("a plain line is not read quickly")
	}
}
