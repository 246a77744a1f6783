package source

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Paths as Windows has them: drives, shares, either slash, either case.
func TestFindOnWindows(t *testing.T) {
	dir := t.TempDir() // C:\Users\…
	for _, name := range []string{"one.de.txt", "below/two.txt", "below/three.md"} {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte("Es regnet."), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	share := `\\localhost\` + dir[:1] + "$" + dir[2:]
	for path, want := range map[string][]string{
		dir:                              {"below/three", "below/two", "one.de"},
		dir + `\below`:                   {"three", "two"},
		dir + `\one.de.txt`:              {"one.de"},
		filepath.ToSlash(dir) + "/*.txt": {"one.de"},
		dir + `\*.txt`:                   {"one.de"},
		dir + `\**\*.txt`:                {"below/two", "one.de"},
		`\\?\` + dir + `\*.txt`:          {"one.de"},
		share + `\be*\t*.md`:             {"below/three"},
	} {
		var got []string
		for f := range find(path) {
			if f.err != nil {
				t.Errorf("%s: %v", path, f.err)
			}
			got = append(got, f.id)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", path, diff)
		}
	}
}
