package rules_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"dossier/rules"
)

// FuzzLoad looks for panics and for errors that are not in an ErrorList.
func FuzzLoad(f *testing.F) {
	for _, folder := range []string{"ok", "bad"} {
		names, err := filepath.Glob(filepath.Join("testdata", folder, "*.yaml"))
		if err != nil || len(names) == 0 {
			f.Fatalf("no seeds in testdata/%s: %v", folder, err)
		}
		for _, name := range names {
			data, err := os.ReadFile(name)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(data)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		_, err := rules.LoadFS(fstest.MapFS{"a.yaml": {Data: data}})
		var list rules.ErrorList
		if err == nil || errors.As(err, &list) && !strings.ContainsRune(err.Error(), '\x1b') {
			return
		}
		t.Errorf("got %T %q", err, err)
	})
}

// FuzzParsePattern looks for panics and for offsets outside the pattern.
func FuzzParsePattern(f *testing.F) {
	for _, s := range []string{"", "{subject} (a|b) [c] ... <d> {object}", "((", "[|]", "{}", "a|b", ")"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		_, err := rules.ParsePattern(s)
		var bad *rules.PatternError
		if errors.As(err, &bad) && (bad.Offset < 0 || bad.Offset > len([]rune(s))) {
			t.Errorf("the error is at %d of %d", bad.Offset, len([]rune(s)))
		}
	})
}
