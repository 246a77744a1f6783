package rules_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"dossier/rules"
)

func TestParsePattern(t *testing.T) {
	word := func(s string) rules.Item { return rules.Item{Kind: rules.WordItem, Word: s} }
	got, err := rules.ParsePattern("{object} geht ... [endgültig|bald] (an|<über>  die) \\( {subject}")
	if err != nil {
		t.Fatal(err)
	}
	want := []rules.Item{
		{Kind: rules.SlotItem, Word: "object"},
		word("geht"),
		{Kind: rules.GapItem},
		{Kind: rules.MaybeItem, Sub: [][]rules.Item{{word("endgültig")}, {word("bald")}}},
		{Kind: rules.EitherItem, Sub: [][]rules.Item{{word("an")}, {{Kind: rules.LemmaItem, Word: "über"}, word("die")}}},
		word("("),
		{Kind: rules.SlotItem, Word: "subject"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestTriggers(t *testing.T) {
	for pattern, want := range map[string][]string{
		"{subject} geht [endgültig] an {object}":          {"geht"},
		"{subject} in (Besitz|Hand) von {object}":         {"besitz", "hand"},
		"{subject} mit {object} (verbunden|gut bekannt)":  {"verbunden", "bekannt"},
		"{subject} (in|bei) {object} gegründet":           {"gegründet"},
		"{subject} (gehört|<sein>) {object}":              nil,
		"{subject} <sein> {object}":                       nil,
		"{subject} (will|[nicht]) vielleicht ja {object}": {"vielleicht"},
	} {
		items, err := rules.ParsePattern(pattern)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, rules.Triggers(items)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", pattern, diff)
		}
	}
}
