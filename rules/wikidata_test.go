package rules_test

import (
	"testing"

	"dossier/rules"
)

// An item of Wikidata is one entity of the packs, and a property one relation.
func TestWikidataIsOneToOne(t *testing.T) {
	set, err := rules.Load()
	if err != nil {
		t.Fatal(err)
	}
	items := map[string]string{}
	for _, e := range set.Entities {
		if other, twice := items[e.Wikidata]; twice && e.Wikidata != "" {
			t.Errorf("%s: %s is the item of %s and of %s", e.Pos.File, e.Wikidata, other, e.ID)
		}
		items[e.Wikidata] = e.ID
	}
	properties := map[string]string{}
	for _, r := range set.Relations {
		if other, twice := properties[r.Wikidata]; twice && r.Wikidata != "" {
			t.Errorf("%s: %s is the property of %s and of %s", r.Pos.File, r.Wikidata, other, r.Name)
		}
		properties[r.Wikidata] = r.Name
	}
}
