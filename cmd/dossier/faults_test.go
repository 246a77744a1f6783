package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"strings"
	"sync"
	"testing"

	"dossier/graph/server"
	"dossier/graph/server/servertest"
)

// feeding is a load that runs and waits for its next article on standard input.
type feeding struct {
	t    *testing.T
	in   *os.File
	errs *telling
	code chan int
}

// feed begins a load of standard input, an article a transaction.
func feed(ctx context.Context, t *testing.T, flags ...string) *feeding {
	t.Helper()
	out, in, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	f := begin(ctx, t, out, append([]string{"dossier", "load", "-", "--batch", "1"}, flags...)...)
	f.in = in
	return f
}

// begin runs a command.
func begin(ctx context.Context, t *testing.T, stdin *os.File, args ...string) *feeding {
	f := &feeding{t: t, errs: &telling{changed: make(chan struct{})}, code: make(chan int, 1)}
	go func() {
		defer stdin.Close()
		f.code <- run(ctx, args, stdin, io.Discard, f.errs)
	}()
	return f
}

// article sends an article without a date, of which a warning is said.
func (f *feeding) article(id string) {
	f.t.Helper()
	if _, err := fmt.Fprintf(f.in, `{"id": %q, "language": "de", "text": "Es regnet."}`+"\n", id); err != nil {
		f.t.Fatal(err)
	}
}

// says waits until these words were written.
func (f *feeding) says(words string) {
	f.t.Helper()
	for {
		text, changed := f.errs.now()
		if strings.Contains(text, words) {
			return
		}
		select {
		case <-changed:
		case <-f.t.Context().Done():
			return
		case code := <-f.code:
			f.t.Fatalf("it ended with exit code %d and never said %q:\n%s", code, words, text)
		}
	}
}

// ends waits for the end and wants a code and words.
func (f *feeding) ends(code int, words ...string) {
	f.t.Helper()
	f.in.Close()
	if got := <-f.code; got != code {
		f.t.Errorf("exit code %d, want %d", got, code)
	}
	text, _ := f.errs.now()
	for _, w := range words {
		if !strings.Contains(text, w) {
			f.t.Errorf("no %q in\n%s", w, text)
		}
	}
}

// telling keeps what is written and tells that there is more.
type telling struct {
	mu      sync.Mutex
	text    strings.Builder
	changed chan struct{}
}

func (w *telling) Write(p []byte) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	close(w.changed)
	w.changed = make(chan struct{})
	return w.text.Write(p)
}

func (w *telling) now() (string, <-chan struct{}) {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.text.String(), w.changed
}

// emptyServer names the tests' server, emptied, to the command.
func emptyServer(t *testing.T) server.Instance {
	t.Helper()
	inst := user.start(t)
	cypher(t, inst, "MATCH (n) DETACH DELETE n")
	t.Setenv("NEO4J_URI", inst.URI)
	t.Setenv("NEO4J_PASSWORD", inst.Password)
	return inst
}

func loadedIDs(t *testing.T) string {
	t.Helper()
	return strings.Join(strings.Fields(dossier(t, "query", "MATCH (a:Article) RETURN a.id ORDER BY a.id", "--format", "csv"))[1:], " ")
}

// TestServerRestartsMeanwhile stops the server while a load runs: it says so,
// waits, and goes on when the server is back.
func TestServerRestartsMeanwhile(t *testing.T) {
	emptyServer(t)
	f := feed(t.Context(), t)
	f.article("a")
	f.says("-:1: warning")
	if err := server.Stop(t.Context(), user.cfg); err != nil {
		t.Fatal(err)
	}
	f.article("b")
	f.says("waiting for it, ")
	inst, err := server.Ensure(t.Context(), user.cfg)
	if err != nil || inst.URI != user.inst.URI {
		t.Fatalf("restarted at %s, %v; want %s", inst.URI, err, user.inst.URI)
	}
	f.says("it answers again; the load goes on")
	f.article("c")
	f.ends(exitDone, "3 articles read: 3 loaded, 0 unchanged, 0 failed\n", "changes: articles +3 ~0 -0\n")
	if got := loadedIDs(t); got != "a b c" {
		t.Errorf("articles %s are there", got)
	}
}

// TestServerStaysAway ends a load when the time is over: what was done stays,
// and no article is blamed.
func TestServerStaysAway(t *testing.T) {
	inst := emptyServer(t)
	proxy := servertest.NewProxy(t, inst.URI)
	f := feed(t.Context(), t, "--uri", proxy.URI, "--wait", "1s")
	f.article("a")
	f.says("-:1: warning")
	proxy.Away(true)
	f.article("b")
	f.ends(exitCannot,
		"dossier: no Neo4j answers at "+proxy.URI, "waiting for it, 1s at most; Ctrl-C ends it\n",
		": 1 loaded, 0 unchanged, 0 failed\n", // the next one is read ahead, or not yet
		"stopped before the end: what is counted here stays in the graph; the same command again goes on with the rest\n")
	if got := loadedIDs(t); got != "a" {
		t.Errorf("articles %s are there, want a", got)
	}
	proxy.Away(false)
	f = feed(t.Context(), t, "--uri", proxy.URI)
	f.article("a")
	f.article("b")
	f.ends(exitDone, "2 articles read: 1 loaded, 1 unchanged, 0 failed\n")
}

// TestLoadAllGoesOn loses the server while the articles in the graph are read.
func TestLoadAllGoesOn(t *testing.T) {
	inst := emptyServer(t)
	proxy := servertest.NewProxy(t, inst.URI)
	f := feed(t.Context(), t)
	f.article("a")
	f.ends(exitDone)
	proxy.Meet("a.id > $after", func() servertest.Fate { proxy.Away(true); return servertest.Drop })
	f = begin(t.Context(), t, nil, "dossier", "load", "--all", "--uri", proxy.URI)
	f.says("waiting for it, ")
	proxy.Away(false)
	f.ends(exitDone, "it answers again; the load goes on\n", "1 article read: 0 loaded, 1 unchanged, 0 failed\n")
}

// TestInterruptedWaiting presses Ctrl-C while the load waits.
func TestInterruptedWaiting(t *testing.T) {
	inst := emptyServer(t)
	proxy := servertest.NewProxy(t, inst.URI)
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	f := feed(ctx, t, "--uri", proxy.URI, "--wait", "1h")
	f.article("a")
	f.says("-:1: warning")
	proxy.Away(true)
	f.article("b")
	f.says("waiting for it, 1h0m0s at most")
	cancel()
	f.ends(exitInterrupted, "interrupted before the end: what is counted here stays", "dossier: interrupted\n")
}

// TestCommitIsLostOnTheWay loses the answer to a commit: the article is written
// once, and counted.
func TestCommitIsLostOnTheWay(t *testing.T) {
	inst := emptyServer(t)
	proxy := servertest.NewProxy(t, inst.URI)
	f := feed(t.Context(), t, "--uri", proxy.URI)
	f.article("a")
	f.says("-:1: warning")
	proxy.Meet("SET a.text = row.text", func() servertest.Fate {
		proxy.Meet(servertest.Commit, func() servertest.Fate { return servertest.Lose })
		return servertest.Pass
	})
	f.article("b")
	f.says("it answers again; the load goes on")
	f.ends(exitDone, "2 articles read: 2 loaded, 0 unchanged, 0 failed\n", "changes: articles +2 ~0 -0\n")
	if got := loadedIDs(t); got != "a b" {
		t.Errorf("articles %s are there, want a and b", got)
	}
}
