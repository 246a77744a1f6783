package main

import (
	"bytes"
	"context"
	"io"
	"net/http"
	"os"
	"strings"
	"testing"
)

// TestBrowseServes opens what browse prints while it runs; it ends when the
// user interrupts it.
func TestBrowseServes(t *testing.T) {
	inst := user.start(t)
	cypher(t, inst, "MATCH (n) DETACH DELETE n")
	t.Setenv("NEO4J_URI", inst.URI)
	t.Setenv("NEO4J_PASSWORD", inst.Password)
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	var page string
	stdout := new(bytes.Buffer)
	stderr := &trigger{word: "serving until you press Ctrl-C", hit: func() {
		go func() {
			defer cancel()
			address, _, _ := strings.Cut(stdout.String(), "\n")
			page = get(t, address)
		}()
	}}
	code := run(ctx, []string{"dossier", "browse", "--serve"}, os.Stdin, stdout, stderr)
	<-ctx.Done()
	if code != exitInterrupted || !strings.Contains(page, "cmd=play") {
		t.Errorf("exit code %d, want %d; page %q\n%s", code, exitInterrupted, page, stderr)
	}
}

func get(t *testing.T, address string) string {
	resp, err := http.Get(strings.Replace(address, "localhost", "127.0.0.1", 1))
	if err != nil {
		t.Error(err)
		return ""
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Error(err)
	}
	return string(body)
}
