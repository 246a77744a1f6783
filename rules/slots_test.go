package rules_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"dossier/rules"
)

// A language may take the slots of another and say only what differs, and the
// other keeps its own.
func TestSlotsOfAnotherLanguage(t *testing.T) {
	set := loaded(t, write(t, map[string]string{
		"b.yaml": "language: es\nslots_like: en\nslot_changes: {noun: 3, noun adj: 2}\n",
		"c.yaml": "language: en\nslots: {adj: \"5: 1 4\", noun: \"6: 9 8\"}\n",
	}))
	slots := map[string][]rules.Slot{}
	for _, l := range set.Languages {
		slots[l.Code] = l.Slots
	}
	want := map[string][]rules.Slot{
		"en": {{Name: "adj", Rarity: 5, Follows: []int8{1, 4}}, {Name: "noun", Rarity: 6, Follows: []int8{9, 8}}},
		"es": {{Name: "adj", Rarity: 5, Follows: []int8{1, 4}}, {Name: "noun", Rarity: 3, Follows: []int8{2, 8}}},
	}
	if diff := cmp.Diff(want, slots); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// Languages add what they call entities that another file declares.
func TestNamesOfEntitiesInALanguage(t *testing.T) {
	set := loaded(t, write(t, map[string]string{
		"a.yaml": "language: es\nentity_names: {germany: {aliases: [Alemania], adjectives: [alemán]}}\n",
		"b.yaml": "entities: [{id: germany, type: Place, name: Germany, aliases: [Deutschland]}]\n",
	}))
	want := []string{"Deutschland", "Alemania", "alemán"}
	if diff := cmp.Diff(want, append(set.Entities[0].Aliases, set.Entities[0].Adjectives...)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}
