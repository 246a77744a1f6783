package server_test

import (
	"context"
	"path/filepath"
	"sync"
	"testing"

	"dossier/graph/server"
	"dossier/graph/server/servertest"
)

// stopAfter ends a server whatever the test does.
func stopAfter(t *testing.T, cfg server.Config) {
	t.Helper()
	t.Cleanup(func() {
		if err := server.Stop(context.Background(), cfg); err != nil {
			t.Error(err)
		}
	})
}

func ensure(t *testing.T, cfg server.Config) server.Instance {
	t.Helper()
	inst, err := server.Ensure(t.Context(), cfg)
	if err != nil {
		t.Fatal(err)
	}
	return inst
}

// TestConcurrentStarts lets callers that know nothing of each other ask at once
// for a server that does not run yet.
func TestConcurrentStarts(t *testing.T) {
	cfg := servertest.Config(filepath.Join(t.TempDir(), "server"))
	stopAfter(t, cfg)
	pids := make([]int, 3)
	var wg sync.WaitGroup
	for i := range pids {
		wg.Go(func() {
			inst, err := server.Ensure(t.Context(), cfg)
			if err != nil {
				t.Error(err)
			}
			pids[i] = inst.PID
		})
	}
	wg.Wait()
	if pids[0] == 0 || pids[0] != pids[1] || pids[0] != pids[2] {
		t.Errorf("processes %v; want one server for all", pids)
	}
}
