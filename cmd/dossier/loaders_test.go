package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"dossier/graph/neo4j"
	"dossier/graph/server"
)

// TestLoadersKilledAndServerRestarted lets four loads run at once over halves
// that overlap, kills one of them again and again, and starts the server again
// meanwhile. Each killed load is begun anew. In the end the graph is that of one
// undisturbed load. DOSSIER_SOAK=1 takes 2,000 articles.
func TestLoadersKilledAndServerRestarted(t *testing.T) {
	size := upheaval{articles: 120, kills: 2, restarts: 1, batch: "2"}
	if os.Getenv("DOSSIER_SOAK") != "" {
		size = upheaval{articles: 2000, kills: 24, restarts: 3, batch: "10"}
	}
	inst := emptyServer(t)
	quarters := generate(t, size.articles)
	dossier(t, append([]string{"load"}, quarters...)...)
	want := dossier(t, "query", everything, "--format", "json")
	cypher(t, inst, "MATCH (n) CALL { WITH n DETACH DELETE n } IN TRANSACTIONS OF 500 ROWS")

	done := size.run(t, quarters)
	sum := dossier(t, "query", "MATCH (a:Article) RETURN count(a)", "--format", "csv")
	if got := strings.Fields(sum)[1]; got != fmt.Sprint(size.articles) {
		t.Errorf("%s articles after all loads ended well, want %d", got, size.articles)
	}
	dossier(t, append([]string{"load"}, quarters...)...)
	if diff := cmp.Diff(want, dossier(t, "query", everything, "--format", "json")); diff != "" {
		t.Errorf("not the graph of one load: %s", diff)
	}
	dossier(t, "verify")
	t.Logf("%d articles by 4 loads: %d killed, the server started again %d times, %d loads begun in all", size.articles, done.kills, done.restarts, done.begun)
	if done.kills == 0 || done.restarts != size.restarts {
		t.Errorf("%d loads were killed and the server started again %d times; want some and %d", done.kills, done.restarts, size.restarts)
	}
}

// generate writes articles into four folders.
func generate(t *testing.T, n int) []string {
	t.Helper()
	dir := t.TempDir()
	var folders []string
	for q := range 4 {
		folders = append(folders, filepath.Join(dir, fmt.Sprint("q", q)))
		if err := os.MkdirAll(folders[q], 0o700); err != nil {
			t.Fatal(err)
		}
	}
	for i := range n {
		one, two, three := i%37, i*7%61, i*13%89
		text := fmt.Sprintf("date 2020-%02d\n\nDie Nord%d AG übernimmt die Süd%d GmbH. Die Süd%d GmbH übernimmt die West%d AG nicht. "+
			"Die Nord%d AG und die West%d AG sind Partner. Anna Berg%d ist Chefin der Süd%d GmbH.\n", i%12+1, one, two, two, three, one, three, i%11, two)
		if err := os.WriteFile(filepath.Join(folders[i*4/n], fmt.Sprintf("a%d.de.txt", i)), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return folders
}

// upheaval is what happens to four loads: what is to, and what did.
type upheaval struct {
	articles, kills, restarts, begun int
	batch                            string
}

// run lets four loads bring all articles into the graph. What happens to them
// happens when the graph has a certain number of articles.
func (size upheaval) run(t *testing.T, quarters []string) (done upheaval) {
	t.Helper()
	var down sync.RWMutex // held while the server is away
	var loads []*loader
	var all sync.WaitGroup
	for q := range 4 {
		l := &loader{t: t, args: []string{"load", quarters[q], quarters[(q+1)%4], "--batch", size.batch}, down: &down}
		loads = append(loads, l)
		all.Go(l.untilDone)
	}
	over := make(chan struct{})
	go func() { all.Wait(); close(over) }()
	look := time.NewTicker(20 * time.Millisecond)
	defer look.Stop()
	for running := true; running; {
		select {
		case <-over:
			running = false
		case <-look.C:
			n := articlesThere(t)
			if done.restarts < size.restarts && n > size.articles*(done.restarts+1)/(size.restarts+2) {
				done.restarts++
				down.Lock()
				restart(t)
				down.Unlock()
			}
			if done.kills < size.kills && n > size.articles*(done.kills+1)/(size.kills+2) && loads[done.kills%4].kill() {
				done.kills++
			}
		}
	}
	for _, l := range loads {
		done.begun += l.begun
	}
	return done
}

// articlesThere counts the articles in the graph; 0 while nobody answers.
func articlesThere(t *testing.T) int {
	store, err := neo4j.Open(t.Context(), neo4j.Config{URI: user.inst.URI, Username: user.inst.Username, Password: user.inst.Password})
	if err != nil {
		return 0
	}
	defer store.Close(context.Background()) //nolint:errcheck // nothing is lost
	about, err := store.About(t.Context())
	if err != nil {
		return 0
	}
	return int(about.Counts.Articles)
}

func restart(t *testing.T) {
	if err := server.Stop(t.Context(), user.cfg); err != nil {
		t.Error(err)
	}
	if inst, err := server.Ensure(t.Context(), user.cfg); err != nil || inst.URI != user.inst.URI {
		t.Errorf("the server is at %s again, %v; want %s", inst.URI, err, user.inst.URI)
	}
}

// loader is a load in a process of its own that is begun again when it is killed.
type loader struct {
	t     *testing.T
	args  []string
	down  *sync.RWMutex
	begun int

	mu      sync.Mutex
	process *os.Process
	killed  bool
}

func (l *loader) untilDone() {
	for {
		var said bytes.Buffer
		cmd := exec.Command(os.Args[0], l.args...)
		cmd.Args[0] = "dossier" // the test binary is the command under that name
		cmd.Stderr = &said
		l.down.RLock() // a load that begins while nobody answers ends at once
		l.mu.Lock()
		err := cmd.Start()
		l.process, l.killed = cmd.Process, false
		l.begun++
		l.mu.Unlock()
		l.down.RUnlock()
		if err != nil {
			l.t.Error(err)
			return
		}
		cmd.Wait() //nolint:errcheck // the state says how it ended
		switch code := cmd.ProcessState.ExitCode(); {
		case l.ended(): // killed
		case code == exitDone:
			return
		case code == exitCannot && !strings.Contains(said.String(), " read: "): // nobody answered when it began
		default:
			l.t.Errorf("%s ended with %v:\n%s", l.args, cmd.ProcessState, said.String())
			return
		}
	}
}

// ended notes that the process is gone and says whether it was killed.
func (l *loader) ended() bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.process = nil
	return l.killed
}

// kill ends the load at once, if there is one.
func (l *loader) kill() bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.process == nil || l.process.Kill() != nil {
		return false
	}
	l.killed = true
	return true
}
