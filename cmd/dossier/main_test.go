package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"dossier/graph/neo4j"
	"dossier/graph/server"
	"dossier/graph/server/servertest"
)

// home is a data directory with a running server in it, as a user has one.
type home struct {
	once sync.Once
	dir  string
	cfg  server.Config
	inst server.Instance
	err  error
}

var user home

func (h *home) start(t *testing.T) server.Instance {
	t.Helper()
	h.once.Do(func() {
		if h.dir, h.err = os.MkdirTemp("", "dossier-home-"); h.err != nil {
			return
		}
		h.cfg = servertest.Config(filepath.Join(h.dir, "dossier", "server"))
		h.inst, h.err = server.Ensure(context.Background(), h.cfg)
	})
	if h.err != nil {
		t.Fatal(h.err)
	}
	return h.inst
}

func (h *home) stop() {
	if h.dir == "" {
		return
	}
	if err := errors.Join(server.Stop(context.Background(), h.cfg), os.RemoveAll(h.dir)); err != nil {
		fmt.Fprintln(os.Stderr, err)
	}
}

// tests stops the server when the tests are over.
type tests struct{ m *testing.M }

func (t tests) Run() int {
	defer user.stop()
	return t.m.Run()
}

func TestMain(m *testing.M) {
	testscript.Main(tests{m}, map[string]func(){"dossier": main, "exits": exits})
}

func scripts(files ...string) testscript.Params {
	return testscript.Params{Files: files, RequireExplicitExec: true, RequireUniqueNames: true, Setup: ownCache}
}

// ownCache keeps what a script has remembered in its own folder.
func ownCache(env *testscript.Env) error {
	env.Setenv("XDG_CACHE_HOME", filepath.Join(env.WorkDir, ".cache"))
	return nil
}

// TestScripts runs what needs no database, side by side.
func TestScripts(t *testing.T) {
	files, err := filepath.Glob("testdata/script/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, scripts(files...))
}

// TestDatabaseScripts runs what needs a database, one after the other, each in
// an empty one.
func TestDatabaseScripts(t *testing.T) {
	files, err := filepath.Glob("testdata/database/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			inst := user.start(t)
			cypher(t, inst, "MATCH (n) DETACH DELETE n")
			p := scripts(file)
			p.Setup = func(env *testscript.Env) error { atHome(env, inst); return ownCache(env) }
			testscript.Run(t, p)
		})
	}
}

// atHome makes the server the user's own one, and gives what names it under
// other variables.
func atHome(env *testscript.Env, inst server.Instance) {
	env.Setenv("XDG_DATA_HOME", user.dir)
	env.Setenv("BOLT", inst.URI)
	env.Setenv("PASSWORD", inst.Password)
}

// cypher runs a statement that writes.
func cypher(t *testing.T, inst server.Instance, statement string) {
	t.Helper()
	store, err := neo4j.Open(t.Context(), neo4j.Config{URI: inst.URI, Username: inst.Username, Password: inst.Password, Adopt: true})
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close(context.Background()) //nolint:errcheck // nothing is lost
	rows, err := store.Query(t.Context(), statement, nil, true)
	if err != nil {
		t.Fatal(err)
	}
	for _, err := range rows.All() {
		t.Fatal(err)
	}
}
