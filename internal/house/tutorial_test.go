package house

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dossier/internal/ruletest"
	"dossier/rules"
)

// The tutorial's rule file does what the tutorial says.
func TestTutorial(t *testing.T) {
	set, err := rules.Load(filepath.Join(root, "docs", "sponsors.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	results, err := ruletest.Run(set, ruletest.Filter{Relation: "sponsors"})
	if err != nil {
		t.Fatal(err)
	}
	if len(results) < 5 {
		t.Errorf("%d examples, want those of the tutorial", len(results))
	}
	for _, r := range results {
		if !r.OK() {
			t.Error(r)
		}
	}
}

// What the tutorial shows of the file is in the file, line by line.
func TestTutorialShowsTheFile(t *testing.T) {
	file := strings.Split(content(t, "docs/sponsors.yaml"), "\n")
	tutorial, _, _ := strings.Cut(content(t, "docs/rules.md"), "\n## A file")
	for _, block := range fence.FindAllStringSubmatch(tutorial, -1) {
		for _, line := range strings.Split(block[2], "\n") {
			if block[1] == "yaml" && !slices.Contains(file, line) {
				t.Errorf("docs/sponsors.yaml lacks the line %q", line)
			}
		}
	}
}

// A pack of surface patterns is not what this program is for.
func TestTextFormsAreFew(t *testing.T) {
	set, err := rules.Load()
	if err != nil {
		t.Fatal(err)
	}
	texts, all := 0, 0
	for _, r := range set.Relations {
		for _, f := range r.Forms {
			all++
			if f.Kind == rules.TextForm {
				texts++
			}
		}
	}
	if 4*texts > all {
		t.Errorf("%d of %d forms are text forms, want a quarter at most", texts, all)
	}
}
