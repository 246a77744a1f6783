package house

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strings"
	"testing"
)

// The limits of what is read at one go. There are no exceptions.
const (
	maxFile     = 400
	maxFunction = 60
)

func TestFilesAreShort(t *testing.T) {
	for _, file := range files(t, isProgram) {
		if n := strings.Count(content(t, file), "\n"); n > maxFile {
			t.Errorf("%s: %d lines, want %d at most: split it by what its parts are for", file, n, maxFile)
		}
	}
}

func TestFunctionsAreShort(t *testing.T) {
	for _, file := range files(t, isProgram) {
		for name, n := range functions(t, file) {
			if n > maxFunction {
				t.Errorf("%s: %s has %d lines, want %d at most", file, name, n, maxFunction)
			}
		}
	}
}

// What runs by itself when a package is imported surprises.
func TestNothingRunsAtImport(t *testing.T) {
	for _, file := range files(t, isGo) {
		if _, ok := functions(t, file)["init"]; ok {
			t.Errorf("%s: has an init function", file)
		}
	}
}

// functions gives the lines of each function, by its name.
func functions(t *testing.T, file string) map[string]int {
	t.Helper()
	set := token.NewFileSet()
	f, err := parser.ParseFile(set, filepath.Join(root, filepath.FromSlash(file)), nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	lines := map[string]int{}
	for _, d := range f.Decls {
		if fn, ok := d.(*ast.FuncDecl); ok {
			name := fn.Name.Name
			if fn.Recv != nil {
				name = "method " + name
			}
			lines[name] = max(lines[name], set.Position(fn.End()).Line-set.Position(fn.Pos()).Line+1)
		}
	}
	return lines
}
