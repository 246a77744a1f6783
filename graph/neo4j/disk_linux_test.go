package neo4j_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"dossier/graph"
	"dossier/graph/neo4j"
	"dossier/graph/server"
	"dossier/graph/server/servertest"
)

// TestFullDisk loads until the server's disk is full: the error says so at once,
// and with more room and a restart all that was written is there, the rest
// follows, and nothing is in pieces.
func TestFullDisk(t *testing.T) {
	if os.Getenv("DOSSIER_SOAK") == "" {
		t.Skip("it takes minutes: make soak")
	}
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=24m"); err != nil {
		t.Skipf("only root can mount a small disk: %v", err)
	}
	t.Cleanup(func() { syscall.Unmount(dir, syscall.MNT_DETACH) }) //nolint:errcheck // it is in memory
	cfg := servertest.Config(filepath.Join(dir, "server"))
	s := storeOn(t, cfg)
	t.Cleanup(func() { server.Stop(context.Background(), cfg) }) //nolint:errcheck // it dies with the test
	var docs []graph.Document
	var err error
	for i := 0; err == nil; i++ {
		docs = append(docs, wordy(i))
		_, err = s.Put(t.Context(), docs[i])
	}
	wantProblem(t, err, neo4j.Broken, "Its disk may be full")
	wantPasses(t, err, false)
	_, err = s.Known(t.Context(), []string{"a0"})
	wantProblem(t, err, neo4j.Broken, "needs to be restarted")

	if err := syscall.Mount("tmpfs", dir, "tmpfs", syscall.MS_REMOUNT, "size=200m"); err != nil {
		t.Fatal(err)
	}
	if err := server.Stop(t.Context(), cfg); err != nil {
		t.Fatal(err)
	}
	s = storeOn(t, cfg)
	for i, d := range docs[:len(docs)-1] {
		if changes := put(t, s, d); !changes.None() {
			t.Fatalf("article %d was written and changed again: %+v", i, changes)
		}
	}
	put(t, s, docs[len(docs)-1])
	wantLines(t, content(t, s), cleanly(t, docs...)...)
	t.Logf("the disk was full after %d articles", len(docs)-1)
}

func storeOn(t *testing.T, cfg server.Config) *neo4j.Store {
	t.Helper()
	inst, err := server.Ensure(t.Context(), cfg)
	if err != nil {
		t.Fatal(err)
	}
	c := config(t)
	c.URI, c.Password = inst.URI, inst.Password
	return connect(t, c)
}

// wordy is an article of many claims.
func wordy(n int) graph.Document {
	var sentences []said
	for i := range 60 {
		sentences = append(sentences, said{fmt.Sprintf("f%d-%d", n, i), "operates", fmt.Sprintf("g%d-%d", n, i), "asserted", "", ""})
	}
	return article(fmt.Sprint("a", n), "2020", "", sentences...)
}
