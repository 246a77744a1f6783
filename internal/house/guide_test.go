package house

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dossier/internal/ruletest"
	"dossier/rules"
)

// guides are the documents whose rule files and commands are run.
func guides() []string { return []string{"docs/rules.md", "docs/tutorial.md"} }

// Every rule file that a guide shows in full is valid and passes its examples.
func TestGuidesShowRulesThatWork(t *testing.T) {
	shown := 0
	for _, doc := range guides() {
		for _, block := range fence.FindAllStringSubmatch(content(t, doc), -1) {
			if block[1] != "yaml" || !strings.HasPrefix(block[2], "pack: ") || !strings.Contains(block[2], "\n    examples:\n") {
				continue
			}
			shown++
			file := filepath.Join(t.TempDir(), "shown.yaml")
			if err := os.WriteFile(file, []byte(block[2]), 0o644); err != nil {
				t.Fatal(err)
			}
			set, err := rules.Load(file)
			if err != nil {
				t.Errorf("%s: %v\n%s", doc, err, block[2])
				continue
			}
			results, err := ruletest.Run(set, ruletest.Filter{Files: []string{filepath.ToSlash(file)}})
			if err != nil {
				t.Fatal(err)
			}
			for _, r := range results {
				if !r.OK() {
					t.Errorf("%s: %s", doc, r)
				}
			}
		}
	}
	if shown < 2 {
		t.Errorf("%d rule files are shown in full", shown)
	}
}

// Every command of a guide that shows what it prints prints that, beside a copy
// of docs; those before it are run too.
func TestGuidesShowWhatIsPrinted(t *testing.T) {
	program := build(t)
	_, noJQ := exec.LookPath("jq")
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS(filepath.Join(root, "docs"))); err != nil {
		t.Fatal(err)
	}
	for _, block := range fence.FindAllStringSubmatch(content(t, "docs/tutorial.md"), -1) {
		if block[1] != "console" {
			continue
		}
		for _, part := range strings.Split("\n"+block[2], "\n$ ")[1:] {
			line, want, _ := strings.Cut(part, "\n")
			if noJQ != nil && strings.Contains(line, "| jq ") {
				continue
			}
			cmd := exec.Command("sh", "-c", line)
			cmd.Dir = dir
			cmd.Env = append(os.Environ(), "PATH="+filepath.Dir(program)+string(os.PathListSeparator)+os.Getenv("PATH"), "XDG_CACHE_HOME="+t.TempDir())
			out, err := cmd.Output()
			var exit *exec.ExitError
			if err != nil && !errors.As(err, &exit) {
				t.Fatal(err)
			}
			if got := strings.TrimRight(string(out), "\n"); got != strings.TrimRight(want, "\n") {
				t.Errorf("$ %s\ngot\n%s\nwant\n%s", line, got, want)
			}
		}
	}
}

// What the tutorial shows of its rule file is in the file.
func TestGuideShowsItsFile(t *testing.T) {
	file := strings.Split(content(t, "docs/tutorial/sponsors.yaml"), "\n")
	for _, block := range fence.FindAllStringSubmatch(content(t, "docs/tutorial.md"), -1) {
		for _, line := range strings.Split(block[2], "\n") {
			if block[1] == "yaml" && !slices.Contains(file, line) {
				t.Errorf("docs/tutorial/sponsors.yaml lacks the line %q", line)
			}
		}
	}
}
