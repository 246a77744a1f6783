package house

import (
	"go/parser"
	"go/token"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// layer says what the packages below a folder may import, beside each other.
// The first layer whose folder holds a package is its own.
type layer struct {
	folder  string
	ours    []string // folders of this module
	modules []string // of others; nil: any
	never   []string // packages of the standard library that would make it impure
}

// layers are the arrows between packages: cmd, internal, extract, rules; extract,
// graph; graph/neo4j, graph. They point one way.
func layers() []layer {
	world := []string{"os", "net", "log", "math/rand", "database"}
	return []layer{
		{folder: "rules", modules: []string{"gopkg.in/yaml.v3", "golang.org/x/text", "github.com/xrash/smetrics"}},
		{folder: "graph/neo4j", ours: []string{"graph"}, modules: []string{"github.com/neo4j/neo4j-go-driver"}},
		{folder: "graph/server", modules: []string{"github.com/adrg/xdg", "github.com/gofrs/flock", "golang.org/x/sys", "golang.org/x/term"}},
		{folder: "graph", modules: []string{"golang.org/x/text"}, never: world},
		{folder: "extract", ours: []string{"rules", "graph"}, modules: []string{"golang.org/x/text"}, never: world},
		{folder: "internal", ours: []string{"rules", "extract", "graph"}},
		{folder: "cmd", ours: []string{"rules", "extract", "graph", "internal"}},
	}
}

func TestArrows(t *testing.T) {
	for _, file := range files(t, isProgram) {
		l, ok := layerOf(path.Dir(file))
		if !ok {
			t.Errorf("%s: belongs to no layer", file)
			continue
		}
		for _, imported := range imports(t, file) {
			if !l.allows(path.Dir(file), imported) {
				t.Errorf("%s: %s may not import %q", file, l.folder, imported)
			}
		}
	}
}

// What gives other claims tomorrow cannot be tested, and loading twice would not
// be loading once.
func TestNoClock(t *testing.T) {
	for _, file := range files(t, isProgram) {
		if l, _ := layerOf(path.Dir(file)); l.folder != "rules" && l.never == nil {
			continue
		}
		for _, call := range []string{"time.Now(", "time.Since("} {
			if strings.Contains(content(t, file), call) {
				t.Errorf("%s: %s) makes it depend on the clock", file, call)
			}
		}
	}
}

// Only one package speaks to the database.
func TestDriver(t *testing.T) {
	for _, file := range files(t, isProgram) {
		for _, imported := range imports(t, file) {
			if strings.Contains(imported, "neo4j-go-driver") && path.Dir(file) != "graph/neo4j" {
				t.Errorf("%s: only graph/neo4j imports the driver", file)
			}
		}
	}
}

func layerOf(pkg string) (layer, bool) {
	for _, l := range layers() {
		if within(pkg, l.folder) {
			return l, true
		}
	}
	return layer{}, false
}

func within(p, folder string) bool { return p == folder || strings.HasPrefix(p, folder+"/") }

func anyWithin(p string, folders []string) bool {
	for _, f := range folders {
		if within(p, f) {
			return true
		}
	}
	return false
}

func (l layer) allows(pkg, imported string) bool {
	if ours, ok := strings.CutPrefix(imported, "dossier/"); ok {
		own, _ := layerOf(ours)
		return own.folder == l.folder || anyWithin(ours, l.ours)
	}
	if first, _, _ := strings.Cut(imported, "/"); strings.Contains(first, ".") {
		return l.modules == nil || anyWithin(imported, l.modules)
	}
	return !anyWithin(imported, l.never)
}

func imports(t *testing.T, file string) []string {
	t.Helper()
	f, err := parser.ParseFile(token.NewFileSet(), filepath.Join(root, filepath.FromSlash(file)), nil, parser.ImportsOnly)
	if err != nil {
		t.Fatal(err)
	}
	var paths []string
	for _, spec := range f.Imports {
		p, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			t.Fatal(err)
		}
		paths = append(paths, p)
	}
	return paths
}
