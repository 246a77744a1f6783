package watch_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"dossier/internal/watch"
)

func write(t *testing.T, name string) {
	t.Helper()
	if err := os.WriteFile(name, []byte("x"), 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestChangesAreTold(t *testing.T) {
	one, tree := t.TempDir(), t.TempDir()
	rule := filepath.Join(one, "a.yaml")
	write(t, rule)
	w, err := watch.New(rule, tree)
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	inNew := filepath.Join(tree, "new", "c.yml")
	for _, test := range []struct {
		name   string
		change func()
		want   string
	}{
		{"written", func() { write(t, rule) }, rule},
		{"others are not told", func() { write(t, filepath.Join(one, "b.yaml")); write(t, rule) }, rule},
		{"a data file beside it", func() { write(t, filepath.Join(one, "towns.tsv")) }, filepath.Join(one, "towns.tsv")},
		{"made in a folder", func() { write(t, filepath.Join(tree, "b.yaml")) }, filepath.Join(tree, "b.yaml")},
		{"renamed as editors do", func() {
			write(t, filepath.Join(one, ".a.yaml.swp"))
			if err := os.Rename(filepath.Join(one, ".a.yaml.swp"), rule); err != nil {
				t.Fatal(err)
			}
		}, rule},
		{"removed", func() {
			if err := os.Remove(rule); err != nil {
				t.Fatal(err)
			}
		}, rule},
	} {
		test.change()
		if got, err := w.Next(t.Context()); err != nil || got != test.want {
			t.Errorf("%s: got %q, %v; want %q", test.name, got, err, test.want)
		}
	}
	if err := os.Mkdir(filepath.Dir(inNew), 0o755); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(tree, "d.yaml")) // told after the folder is known
	if _, err := w.Next(t.Context()); err != nil {
		t.Fatal(err)
	}
	write(t, inNew)
	if got, err := w.Next(t.Context()); err != nil || got != inNew {
		t.Errorf("in a new folder: got %q, %v", got, err)
	}
}

func TestWatchEndsWithItsContext(t *testing.T) {
	w, err := watch.New(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := w.Next(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func TestWhatIsNotThereCannotBeWatched(t *testing.T) {
	if _, err := watch.New(filepath.Join(t.TempDir(), "none.yaml")); err == nil {
		t.Error("got no error")
	}
}
