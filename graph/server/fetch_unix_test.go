//go:build unix

package server

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
)

// fakeMaven puts a shell script in mvn's place. $LIB is the folder it is to fill.
func fakeMaven(t *testing.T, script string) {
	t.Helper()
	bin := t.TempDir()
	const head = "#!/bin/sh\nfor a; do case $a in -DoutputDirectory=*) LIB=${a#*=};; esac; done\n"
	if err := os.WriteFile(filepath.Join(bin, "mvn"), []byte(head+script), 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", bin+string(os.PathListSeparator)+os.Getenv("PATH"))
}

// entries lists a cache without the lock, which stays.
func entries(t *testing.T, dir string) []string {
	t.Helper()
	found, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range found {
		if !strings.HasSuffix(e.Name(), ".lock") {
			names = append(names, e.Name())
		}
	}
	return names
}

// TestFetchInterrupted stops a fetch that is half done, then fetches again.
func TestFetchInterrupted(t *testing.T) {
	c := Config{CacheDir: t.TempDir()}.withDefaults()
	halfway := filepath.Join(t.TempDir(), "halfway")
	if err := syscall.Mkfifo(halfway, 0o600); err != nil {
		t.Fatal(err)
	}
	fakeMaven(t, "mkdir $LIB; touch $LIB/a.jar; echo > "+halfway+"; exec sleep 600\n")
	ctx, cancel := context.WithCancel(t.Context())
	go func() {
		os.ReadFile(halfway) //nolint:errcheck // it ends when the script has come that far
		cancel()
	}()
	if _, err := c.fetch(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v; want the interruption", err)
	}
	if left := entries(t, c.CacheDir); len(left) > 0 {
		t.Errorf("an interrupted fetch leaves %v", left)
	}

	fakeMaven(t, "mkdir $LIB; touch $LIB/a.jar $LIB/b.jar\n")
	dir, err := c.fetch(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if got := entries(t, dir); len(got) != 2 {
		t.Errorf("fetched %v; want both jars", got)
	}
}

// TestFetchKilled begins where a process died: its half-filled folder stands.
func TestFetchKilled(t *testing.T) {
	c := Config{CacheDir: t.TempDir()}.withDefaults()
	if err := os.MkdirAll(filepath.Join(c.CacheDir, distribution()+leftover+"1", "lib"), 0o755); err != nil {
		t.Fatal(err)
	}
	fakeMaven(t, "mkdir $LIB; touch $LIB/a.jar\n")
	if _, err := c.fetch(t.Context()); err != nil {
		t.Fatal(err)
	}
	if got := entries(t, c.CacheDir); len(got) != 1 || got[0] != distribution() {
		t.Errorf("the cache holds %v; want the jars alone", got)
	}
}

func TestFetchTwiceAtOnce(t *testing.T) {
	c := Config{CacheDir: t.TempDir()}.withDefaults()
	runs := filepath.Join(t.TempDir(), "runs")
	fakeMaven(t, "echo run >> "+runs+"; mkdir $LIB; touch $LIB/a.jar\n")
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			if _, err := c.fetch(t.Context()); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	if data, err := os.ReadFile(runs); err != nil || string(data) != "run\n" {
		t.Errorf("Maven ran %q times, %v; want once", data, err)
	}
}

func TestFetchFails(t *testing.T) {
	c := Config{CacheDir: t.TempDir()}.withDefaults()
	fakeMaven(t, "echo '[ERROR] Unknown host repo.example'; exit 1\n")
	_, err := c.fetch(t.Context())
	var unavailable *UnavailableError
	if !errors.As(err, &unavailable) || !strings.Contains(err.Error(), "Unknown host repo.example") {
		t.Errorf("error %v; want an UnavailableError with Maven's own words", err)
	}
	if left := entries(t, c.CacheDir); len(left) > 0 {
		t.Errorf("a failed fetch leaves %v", left)
	}
}

func TestNoMaven(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	_, err := Config{CacheDir: t.TempDir()}.withDefaults().fetch(t.Context())
	var unavailable *UnavailableError
	if !errors.As(err, &unavailable) || !strings.Contains(err.Error(), "mvn (Maven) is not installed") {
		t.Errorf("error %v; want an UnavailableError that names Maven", err)
	}
}
