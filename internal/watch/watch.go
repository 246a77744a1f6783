// Package watch tells when files change: rules, or articles.
package watch

import (
	"context"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"
)

// calm is how long no file may change before a change is told: editors write a
// file in several steps, and several files at once.
const calm = 50 * time.Millisecond

// Watcher waits for changes of files.
type Watcher struct {
	notify *fsnotify.Watcher
	files  []string // files named one by one
	trees  []string // folders named, with all below them
	any    bool     // every file of a tree matters, not rules alone
}

// New begins to watch files and folders. Folders are watched instead of their
// files, since many editors write a new file and rename it; so are the data
// files that stand beside a rule file.
func New(paths ...string) (*Watcher, error) { return watch(false, paths) }

// Files begins to watch files and folders of whatever kind.
func Files(paths ...string) (*Watcher, error) { return watch(true, paths) }

func watch(everything bool, paths []string) (*Watcher, error) {
	n, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, fmt.Errorf("watch for changes: %w", err)
	}
	w := &Watcher{notify: n, any: everything}
	for _, p := range paths {
		if err := w.add(filepath.Clean(p)); err != nil {
			w.Close()
			return nil, fmt.Errorf("watch %s: %w", p, err)
		}
	}
	return w, nil
}

// Close ends the watch.
func (w *Watcher) Close() { _ = w.notify.Close() } // nothing is lost

func (w *Watcher) add(path string) error {
	isFolder := false
	err := filepath.WalkDir(path, func(name string, d fs.DirEntry, err error) error {
		if err != nil || !d.IsDir() {
			return err
		}
		isFolder = true
		return w.notify.Add(name)
	})
	if err != nil {
		return err
	}
	if isFolder {
		w.trees = append(w.trees, path)
		return nil
	}
	w.files = append(w.files, path)
	return w.notify.Add(filepath.Dir(path))
}

// Next waits until a file has changed and then none for a while, and gives its
// name. The error is that of the context, or of the watch itself.
func (w *Watcher) Next(ctx context.Context) (string, error) {
	changed := ""
	var settled <-chan time.Time
	for {
		select {
		case <-ctx.Done():
			return "", ctx.Err()
		case <-settled:
			return changed, nil
		case err := <-w.notify.Errors:
			return "", fmt.Errorf("watch for changes: %w", err)
		case e := <-w.notify.Events:
			if w.grows(e) || !w.matters(e) {
				continue
			}
			changed, settled = filepath.Clean(e.Name), time.After(calm)
		}
	}
}

// grows watches a folder that came into being below one that is watched.
func (w *Watcher) grows(e fsnotify.Event) bool {
	return e.Has(fsnotify.Create) && w.inTree(e.Name) && filepath.Ext(e.Name) == "" && w.notify.Add(e.Name) == nil
}

// matters reports whether rules may be read otherwise after an event.
func (w *Watcher) matters(e fsnotify.Event) bool {
	name := filepath.Clean(e.Name)
	if e.Op == fsnotify.Chmod || strings.HasPrefix(filepath.Base(name), ".") {
		return false
	}
	if slices.Contains(w.files, name) {
		return true
	}
	if w.any {
		return w.inTree(name)
	}
	switch filepath.Ext(name) {
	case ".yaml", ".yml":
		return w.inTree(name)
	case ".tsv", ".csv", ".jsonl":
		return true
	}
	return false
}

func (w *Watcher) inTree(name string) bool {
	return slices.ContainsFunc(w.trees, func(tree string) bool {
		rel, err := filepath.Rel(tree, name)
		return err == nil && filepath.IsLocal(rel)
	})
}
