package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"
)

// TestInterruptedLoad ends a load that waits for input: what came before is
// written and told, and the exit code is that of an interruption.
func TestInterruptedLoad(t *testing.T) {
	inst := user.start(t)
	cypher(t, inst, "MATCH (n) DETACH DELETE n")
	t.Setenv("NEO4J_URI", inst.URI)
	t.Setenv("NEO4J_PASSWORD", inst.Password)
	in, out, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer out.Close()
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	if _, err := io.WriteString(out, `{"id": "a", "language": "de", "text": "Es regnet."}`+"\n"); err != nil {
		t.Fatal(err)
	}
	stdout, stderr := new(bytes.Buffer), &trigger{word: "-:1", hit: cancel}
	code := run(ctx, []string{"dossier", "load", "-", "--batch", "1"}, in, stdout, stderr)
	if code != exitInterrupted {
		t.Errorf("exit code %d, want %d", code, exitInterrupted)
	}
	for _, want := range []string{
		"dossier: 1 article read: 1 loaded, 0 unchanged, 0 failed\n",
		"dossier: changes: articles +1 ~0 -0\n",
		"the same command again goes on with the rest\n",
		"dossier: interrupted\n",
	} {
		if !strings.Contains(stderr.String(), want) {
			t.Errorf("no %q in\n%s", want, stderr.String())
		}
	}
}

// TestResumedLoad is interrupted in the middle of many articles: those at hand are
// finished, and the same command again brings exactly the rest.
func TestResumedLoad(t *testing.T) {
	inst := user.start(t)
	cypher(t, inst, "MATCH (n) DETACH DELETE n")
	t.Setenv("NEO4J_URI", inst.URI)
	t.Setenv("NEO4J_PASSWORD", inst.Password)
	const all = 60
	var lines strings.Builder
	for i := range all {
		fmt.Fprintf(&lines, `{"id": "r%02d", "lang": "de", "text": "Die Alba AG übernimmt die Birke GmbH. Nummer %d."}`+"\n", i, i)
	}
	t.Chdir(t.TempDir())
	if err := os.WriteFile("news.jsonl", []byte(lines.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	stderr := &trigger{word: "news.jsonl:1:", hit: cancel}
	load := []string{"dossier", "load", "news.jsonl", "--batch", "5"}
	if code := run(ctx, load, strings.NewReader(""), new(bytes.Buffer), stderr); code != exitInterrupted {
		t.Errorf("exit code %d, want %d", code, exitInterrupted)
	}
	const count = "MATCH (a:Article) RETURN count(a) AS n"
	var loaded int
	if _, err := fmt.Sscanf(dossier(t, "query", count, "--format", "csv"), "n\n%d", &loaded); err != nil {
		t.Fatal(err)
	}
	if loaded < 5 || loaded >= all || loaded%5 != 0 {
		t.Errorf("%d of %d articles were loaded, want some batches of 5", loaded, all)
	}
	if want := fmt.Sprintf("dossier: %d articles read: %d loaded, 0 unchanged, 0 failed\n", loaded, loaded); !strings.Contains(stderr.String(), want) {
		t.Errorf("no %q in\n%s", want, stderr)
	}
	again := new(bytes.Buffer)
	if code := run(t.Context(), load, strings.NewReader(""), new(bytes.Buffer), again); code != exitDone {
		t.Errorf("exit code %d, want %d", code, exitDone)
	}
	if want := fmt.Sprintf("dossier: %d articles read: %d loaded, %d unchanged, 0 failed\n", all, all-loaded, loaded); !strings.Contains(again.String(), want) {
		t.Errorf("no %q in\n%s", want, again)
	}
}

// trigger calls a function when a word is written.
type trigger struct {
	bytes.Buffer
	word string
	hit  func()
}

func (w *trigger) Write(p []byte) (int, error) {
	if bytes.Contains(p, []byte(w.word)) {
		w.hit()
	}
	return w.Buffer.Write(p)
}
