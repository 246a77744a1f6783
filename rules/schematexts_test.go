package rules

import (
	"strings"
	"testing"
)

// What editors say of keys is said of keys that there are.
func TestTextsAreOfKeys(t *testing.T) {
	text, err := Schema(RuleFileSchema)
	if err != nil {
		t.Fatal(err)
	}
	for key, says := range keyTexts() {
		begin, _, _ := strings.Cut(says, `"`)
		if !strings.Contains(string(text), `"description": "`+begin) {
			t.Errorf("there is no key %s", key)
		}
	}
}
