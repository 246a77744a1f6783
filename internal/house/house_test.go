package house

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// root is the top of the repository, seen from this package.
const root = "../.."

// walked are the folders that hold no work of ours.
var walked = []string{".git", "node_modules", "dist"}

// files gives the repository's files that a test wants, by slash-separated
// paths from its top.
func files(t *testing.T, want func(string) bool) []string {
	t.Helper()
	var found []string
	err := fs.WalkDir(os.DirFS(root), ".", func(p string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && slices.Contains(walked, d.Name()):
			return fs.SkipDir
		case d.Type().IsRegular() && want(p):
			found = append(found, p)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(found) == 0 {
		t.Fatal("found no file to test")
	}
	return found
}

func content(t *testing.T, file string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(file)))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func isGo(p string) bool       { return path.Ext(p) == ".go" }
func isTest(p string) bool     { return strings.HasSuffix(p, "_test.go") }
func isProgram(p string) bool  { return isGo(p) && !isTest(p) }
func isDocument(p string) bool { return path.Ext(p) == ".md" && !strings.HasPrefix(p, "testdata/") }
