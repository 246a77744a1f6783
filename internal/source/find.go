package source

import (
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// file is a place to read articles from.
type file struct {
	name   string // as the user would name it
	origin string // absolute path
	id     string // path below the folder given, without its extension
	format format
	err    error
}

// find gives the files at a path that is a file, a folder or a glob.
func find(name string) iter.Seq[file] {
	return func(yield func(file) bool) {
		info, err := os.Stat(name)
		switch {
		case err == nil && info.IsDir():
			folder(name, "**", yield)
		case err == nil:
			yield(given(name))
		case isGlob(name) && !errors.Is(err, fs.ErrPermission): // Windows says of a * that the name is wrong
			glob(name, yield)
		default:
			yield(file{name: name, err: cause(err)})
		}
	}
}

// given is a file that the user named: its name is its id.
func given(name string) file {
	f := newFile(name, filepath.Base(name))
	if f.format == foreign {
		f.err = fmt.Errorf("not a format of articles; %s", wanted)
	}
	return f
}

func newFile(name, below string) file {
	origin, err := filepath.Abs(name)
	f, id := formatOf(filepath.ToSlash(below))
	if f == unknown || f == foreign {
		id = filepath.ToSlash(below)
	}
	return file{name: name, origin: origin, id: id, format: f, err: err}
}

// isGlob reports whether a path has wildcards. On Windows the name of a volume
// may begin with \\?\, which is none.
func isGlob(name string) bool {
	return strings.ContainsAny(name[len(filepath.VolumeName(name)):], wildcards)
}

const wildcards = `*?[`

// glob gives the files that match a pattern, where ** stands for any number of
// folders. Ids are paths below the folders that the pattern names in full.
func glob(pattern string, yield func(file) bool) {
	volume := filepath.VolumeName(pattern)
	root, rest := splitGlob(filepath.ToSlash(pattern[len(volume):]))
	root = volume + filepath.FromSlash(root)
	if _, err := path.Match(rest, ""); err != nil {
		yield(file{name: pattern, err: errors.New("not a valid glob: a [ is not closed")})
		return
	}
	if _, err := os.Stat(root); err != nil {
		yield(file{name: pattern, err: fmt.Errorf("no file matches: %s: %w", root, cause(err))})
		return
	}
	folder(root, rest, func(f file) bool {
		if errors.Is(f.err, errNoArticles) {
			f = file{name: pattern, err: errors.New("no file matches")}
		}
		return yield(f)
	})
}

// splitGlob cuts a pattern without a volume before its first segment with a
// wildcard.
func splitGlob(pattern string) (root, rest string) {
	segments := strings.Split(pattern, "/")
	n := 0
	for n < len(segments)-1 && !strings.ContainsAny(segments[n], wildcards) {
		n++
	}
	root = strings.Join(segments[:n], "/")
	if n == 1 && segments[0] == "" {
		root = "/"
	}
	if root == "" {
		root = "."
	}
	return root, strings.Join(segments[n:], "/")
}

// matches reports whether a slash path matches a pattern with **.
func matches(pattern, name []string) bool {
	if len(pattern) == 0 {
		return len(name) == 0
	}
	if pattern[0] == "**" {
		return matches(pattern[1:], name) || len(name) > 0 && matches(pattern, name[1:])
	}
	if len(name) == 0 {
		return false
	}
	ok, err := path.Match(pattern[0], name[0])
	return ok && err == nil && matches(pattern[1:], name[1:])
}

var errNoArticles = fmt.Errorf("the folder holds no articles; %s", wanted)

// folder gives the files below root whose path there matches the pattern.
func folder(root, pattern string, yield func(file) bool) {
	found := false
	w := walker{root: root, pattern: strings.Split(pattern, "/"), yield: func(f file) bool {
		found = true
		return yield(f)
	}}
	// The walk's error is only ever the wish to stop.
	if err := fs.WalkDir(os.DirFS(root), ".", w.visit); err == nil && !found {
		yield(file{name: root, err: errNoArticles})
	}
}

type walker struct {
	root    string
	pattern []string
	yield   func(file) bool
}

func (w walker) visit(below string, d fs.DirEntry, err error) error {
	name := filepath.Join(w.root, filepath.FromSlash(below))
	switch {
	case err != nil:
		return w.give(file{name: name, err: cause(err)})
	case below == ".":
		return nil
	case strings.HasPrefix(d.Name(), "."):
		return skipHidden(d)
	case d.IsDir() || !matches(w.pattern, strings.Split(below, "/")):
		return nil
	}
	if f, ok := w.regular(name, below); ok {
		return w.give(f)
	}
	return nil
}

// errStop ends a walk whose reader wants no more.
var errStop = errors.New("stop")

func (w walker) give(f file) error {
	if !w.yield(f) {
		return errStop
	}
	return nil
}

func skipHidden(d fs.DirEntry) error {
	if d.IsDir() {
		return fs.SkipDir
	}
	return nil
}

// regular is the file at a path of the walk. Links to folders are not followed,
// since they may lead in circles; pipes and devices would block.
func (w walker) regular(name, below string) (file, bool) {
	f := newFile(name, below)
	info, err := os.Stat(name)
	switch {
	case err != nil:
		f.err = cause(err)
	case !info.Mode().IsRegular():
		return f, false
	case f.format == foreign || f.format == unknown:
		f.err = fmt.Errorf("%w: not a format of articles; %s", ErrSkipped, wanted)
	case f.format == markdown && strings.EqualFold(path.Base(f.id), "readme"):
		f.err = fmt.Errorf("%w: it is about the folder; name the file itself to read it", ErrSkipped)
	}
	return f, true
}

// cause is an error without the path that its reader names anyway.
func cause(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}
