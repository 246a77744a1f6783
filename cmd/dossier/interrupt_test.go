package main

import (
	"bytes"
	"context"
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
