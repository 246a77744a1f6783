package ruletest

import (
	"testing"

	"dossier/rules"
)

// TestExamplesOfThePacks runs every example that ships.
func TestExamplesOfThePacks(t *testing.T) {
	set, err := rules.Load()
	if err != nil {
		t.Fatal(err)
	}
	results, err := Run(set, Filter{})
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range results {
		if !r.OK() {
			t.Error(r)
		}
	}
	t.Logf("%d of %d examples pass", len(results)-len(failures(results)), len(results))
}
