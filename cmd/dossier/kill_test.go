package main

import (
	"bytes"
	"context"
	"math/rand/v2"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// everything is the whole graph but for the times of loading.
const everything = `MATCH (n) WHERE NOT n:Dossier
OPTIONAL MATCH (n)-[r]->(m)
RETURN labels(n) AS labels, n {.*, loaded_at: null} AS node, type(r) AS type, properties(r) AS edge, m.id AS to
ORDER BY n.id, type, to, edge.id`

const articles = "../../testdata/articles"

// TestKilledLoads kills a load at ten moments, each in an empty database. A
// second run must then give the graph of one clean run.
func TestKilledLoads(t *testing.T) {
	inst := user.start(t)
	t.Setenv("NEO4J_URI", inst.URI)
	t.Setenv("NEO4J_PASSWORD", inst.Password)
	wipe := func() { cypher(t, inst, "MATCH (n) DETACH DELETE n") }
	dossier(t, "load", articles) // makes the indexes, which takes its time
	wipe()
	start := time.Now()
	dossier(t, "load", articles)
	whole := time.Since(start)
	want := dossier(t, "query", everything, "--format", "json")
	if !strings.Contains(want, `"Claim"`) {
		t.Fatalf("the articles make no claims: %s", want)
	}
	for range 10 {
		wipe()
		after := time.Duration(rand.Int64N(int64(whole)))
		killed(t, after)
		dossier(t, "load", articles)
		if diff := cmp.Diff(want, dossier(t, "query", everything, "--format", "json")); diff != "" {
			t.Fatalf("killed after %v: %s", after, diff)
		}
	}
}

// dossier runs a command that must do its work and gives its output.
func dossier(t *testing.T, args ...string) string {
	t.Helper()
	var out, errs bytes.Buffer
	if code := run(context.Background(), append([]string{"dossier"}, args...), strings.NewReader(""), &out, &errs); code != exitDone {
		t.Fatalf("dossier %s: exit code %d\n%s", args[0], code, errs.String())
	}
	return out.String()
}

// killed runs a load of one article a transaction and ends it after a while.
func killed(t *testing.T, after time.Duration) {
	t.Helper()
	cmd := exec.Command(os.Args[0], "load", articles, "--batch", "1")
	cmd.Args[0] = "dossier" // the test binary is the command under that name
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	timer := time.AfterFunc(after, func() { cmd.Process.Kill() }) //nolint:errcheck // it may be done already
	defer timer.Stop()
	cmd.Wait() //nolint:errcheck // however it ended
}
