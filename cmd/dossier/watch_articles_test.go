package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestWatchedArticles loads a folder, then what is written into it, until it is
// interrupted.
func TestWatchedArticles(t *testing.T) {
	inst := user.start(t)
	cypher(t, inst, "MATCH (n) DETACH DELETE n")
	t.Setenv("NEO4J_URI", inst.URI)
	t.Setenv("NEO4J_PASSWORD", inst.Password)
	dir := t.TempDir()
	save := func(name, text string) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Error(err)
		}
	}
	save("a.de.txt", "date 2020-09 Es regnet.")
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	stderr := &stepper{word: "waiting for changes", steps: []func(){
		func() { save("b.de.txt", "date 2020-09 Es schneit.") },
		func() { save("a.de.txt", "date 2020-09 Es hagelt.") },
		cancel,
	}}
	code := run(ctx, []string{"dossier", "watch", dir}, nil, new(bytes.Buffer), stderr)
	if code != exitInterrupted {
		t.Errorf("exit code %d, want %d", code, exitInterrupted)
	}
	rest := stderr.String()
	for _, want := range []string{
		"1 article read: 1 loaded, 0 unchanged", "2 articles read: 1 loaded, 1 unchanged", "articles +0 ~1 -0", "dossier: interrupted\n",
	} {
		_, after, found := strings.Cut(rest, want)
		if !found {
			t.Fatalf("no %q in\n%s", want, stderr.String())
		}
		rest = after
	}
}
