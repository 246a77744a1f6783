package main

import (
	"context"
	"path/filepath"
	"testing"

	"github.com/adrg/xdg"
	"github.com/rogpeppe/go-internal/testscript"

	"dossier/graph/server"
)

// TestProjects runs commands that start a server themselves.
func TestProjects(t *testing.T) {
	p := scripts("testdata/projects/projects.txtar")
	p.Setup = func(env *testscript.Env) error {
		data := filepath.Join(env.WorkDir, "data")
		env.Setenv("XDG_DATA_HOME", data)
		env.Setenv("XDG_CACHE_HOME", xdg.CacheHome) // Neo4j is there already
		env.Defer(func() {                          // where the script fails
			if err := server.Stop(context.Background(), server.Config{Dir: filepath.Join(data, "dossier", "projects", "merger")}); err != nil {
				t.Error(err)
			}
		})
		return nil
	}
	testscript.Run(t, p)
}
