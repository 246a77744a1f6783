package rules_test

import (
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dossier/rules"
)

var update = flag.Bool("update", false, "write what the tests find into testdata")

func TestPacksLoad(t *testing.T) {
	set, err := rules.Load()
	if err != nil {
		t.Fatalf("the embedded packs have problems:\n%v", err)
	}
	if len(set.Languages) < 2 || len(set.Digest) != 64 {
		t.Errorf("got %d languages and digest %q", len(set.Languages), set.Digest)
	}
}

// files lists the rule files of a folder of testdata.
func files(t *testing.T, folder string) []string {
	t.Helper()
	names, err := filepath.Glob(filepath.Join("testdata", folder, "*.yaml"))
	if err != nil || len(names) == 0 {
		t.Fatalf("no cases in testdata/%s: %v", folder, err)
	}
	return names
}

// load reads the base file and a case.
func load(name string) (*rules.Set, error) {
	return rules.Config{NoPacks: true, Paths: []string{"testdata/base.yaml", name}}.Load()
}

func TestGoodFilesAreSilent(t *testing.T) {
	for _, name := range files(t, "ok") {
		t.Run(filepath.Base(name), func(t *testing.T) {
			if _, err := load(name); err != nil {
				t.Errorf("got errors:\n%v", err)
			}
		})
	}
}

// TestBadFiles compares the whole text of the errors with the file beside the
// case; -update writes it.
func TestBadFiles(t *testing.T) {
	for _, name := range files(t, "bad") {
		t.Run(filepath.Base(name), func(t *testing.T) {
			_, err := load(name)
			var list rules.ErrorList
			if !errors.As(err, &list) {
				t.Fatalf("got %v, want an ErrorList", err)
			}
			golden(t, strings.TrimSuffix(name, ".yaml")+".out", err.Error()+"\n")
		})
	}
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got; go test ./rules -update writes it):\n%s", name, diff)
	}
}
