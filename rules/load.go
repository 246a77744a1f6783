package rules

import (
	"embed"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"strings"
	"sync/atomic"
)

//go:embed packs
var packs embed.FS

// Config says which rules to load. The zero value means the embedded packs.
type Config struct {
	NoPacks bool     // leave the embedded packs out
	Paths   []string // files, and folders with *.yaml and *.yml files, in order
}

// Load reads the embedded packs and then the given files and folders (*.yaml,
// *.yml), which extend or replace what the packs say: an entity whose id is
// there already is replaced; a relation that is there already gets the new
// forms and examples, and a form of the same name is replaced; what is said
// of a language adds to it. A file whose name is that of an embedded one, such
// as rules/packs/de/cues.yaml, stands in for it. The error is an ErrorList with
// every problem.
func Load(paths ...string) (*Set, error) {
	return Config{Paths: paths}.Load()
}

// LoadFS reads the rule files of fsys alone, without the embedded packs.
func LoadFS(fsys fs.FS) (*Set, error) {
	return build(fsFiles(fsys, "", 0))
}

// Load reads what the configuration names.
func (c Config) Load() (*Set, error) {
	var files []*file
	if !c.NoPacks {
		files = fsFiles(packs, "rules", 0)
	}
	for i, p := range c.Paths {
		files = append(files, diskFiles(p, i+1)...)
	}
	return build(unique(files))
}

// unique keeps the last of files with the same name, in the place of the first:
// a file that is named twice is read once, and the packs' own sources stand in
// for what is embedded of them.
func unique(files []*file) []*file {
	var kept []*file
	at := map[string]int{}
	for _, f := range files {
		i, known := at[f.name]
		if !known {
			at[f.name] = len(kept)
			kept = append(kept, f)
			continue
		}
		f.layer = kept[i].layer
		kept[i] = f
	}
	return kept
}

// isRuleFile tells rule files by their ending.
func isRuleFile(name string) bool {
	ext := path.Ext(name)
	return (ext == ".yaml" || ext == ".yml") && !strings.HasPrefix(path.Base(name), ".")
}

// fsFiles reads all rule files of fsys, sorted by name. Messages show the
// names under the folder shown.
func fsFiles(fsys fs.FS, shown string, layer int) []*file {
	read := func(name string) ([]byte, error) { return fs.ReadFile(fsys, name) }
	var files []*file
	err := fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && isRuleFile(name) {
			files = append(files, open(name, path.Join(shown, name), layer, read))
		}
		return err
	})
	if err != nil {
		files = append(files, unreadable(shown, layer, err))
	}
	return files
}

// diskFiles reads one file, or all rule files of a folder, sorted by name.
func diskFiles(root string, layer int) []*file {
	root = filepath.Clean(root)
	var files []*file
	err := filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && (name == root || isRuleFile(name)) {
			files = append(files, open(name, filepath.ToSlash(name), layer, os.ReadFile))
		}
		return err
	})
	switch {
	case err != nil:
		files = append(files, unreadable(filepath.ToSlash(root), layer, err))
	case len(files) == 0:
		f := &file{name: filepath.ToSlash(root), layer: layer}
		f.fail(Pos{File: f.name}, "the folder holds no rule file; their names end in .yaml or .yml")
		files = append(files, f)
	}
	return files
}

// open reads a file. Data files beside it are read the same way.
func open(name, shown string, layer int, read func(string) ([]byte, error)) *file {
	data, err := read(name)
	if err != nil {
		return unreadable(shown, layer, err)
	}
	beside := func(relative string) ([]byte, error) {
		return read(path.Join(path.Dir(filepath.ToSlash(name)), relative))
	}
	return &file{name: shown, data: data, layer: layer, read: beside}
}

// unreadable stands for a file that could not be read.
func unreadable(name string, layer int, err error) *file {
	f := &file{name: name, layer: layer}
	f.fail(Pos{File: name}, "cannot read the rules: "+cause(err))
	return f
}

// cause is what went wrong with a file, without its name.
func cause(err error) string {
	if pe, ok := err.(*fs.PathError); ok {
		return pe.Err.Error()
	}
	return err.Error()
}

// build makes a set of files that were opened, in order. Parsing is most of the
// work, so files are parsed side by side while those before them are read.
func build(files []*file) (*Set, error) {
	b := newBuilder(files)
	for _, parsed := range parseAll(files) {
		f := <-parsed
		if f.root != nil {
			b.readFile(f)
		}
		if f.layer > 0 {
			b.set.Added = append(b.set.Added, f.name)
		}
	}
	b.merge()
	b.mergeGazetteer()
	b.checkJudgements()
	b.check()
	if errs := b.errors(); len(errs) > 0 {
		return nil, errs
	}
	b.set.Digest = b.digest()
	return b.set, nil
}

// parseAll starts to parse the files and gives a channel for each.
func parseAll(files []*file) []chan *file {
	parsed := make([]chan *file, len(files))
	for i := range parsed {
		parsed[i] = make(chan *file, 1)
	}
	var next atomic.Int64
	for range runtime.GOMAXPROCS(0) {
		go func() {
			for i := int(next.Add(1)) - 1; i < len(files); i = int(next.Add(1)) - 1 {
				if f := files[i]; len(f.errs) == 0 {
					f.parse()
				}
				parsed[i] <- files[i]
			}
		}()
	}
	return parsed
}
