package server_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"dossier/graph/server"
	"dossier/graph/server/servertest"
)

// TestLife takes one real server through all that happens to it.
func TestLife(t *testing.T) {
	cfg := servertest.Config(filepath.Join(t.TempDir(), "server"))
	t.Cleanup(func() {
		if err := server.Stop(context.Background(), cfg); err != nil {
			t.Error(err)
		}
	})
	first := startTwice(t, cfg)
	checkRunning(t, cfg, first)
	checkFiles(t, first)
	query(t, first, "neo4j", "CREATE (:Kept {n: 7})")

	if err := server.Stop(t.Context(), cfg); err != nil {
		t.Fatal(err)
	}
	checkStopped(t, cfg)
	second := ensure(t, cfg)
	checkSame(t, first, second)
	checkKept(t, second)

	killHard(t, second.PID)
	third := ensure(t, cfg)
	checkSame(t, first, third)
	checkKept(t, third)

	changePassword(t, cfg, third)
	loseState(t, cfg)
}

// TestStartInterrupted gives up while the server starts: nothing may stay that
// nobody asked for, and the next start must find its way.
func TestStartInterrupted(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cfg := servertest.Config(filepath.Join(t.TempDir(), "server"))
	cfg.Progress = onStart(cancel)
	if _, err := server.Ensure(ctx, cfg); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v; want the interruption", err)
	}
	checkStopped(t, cfg)
	cfg.Progress = nil
	inst := ensure(t, cfg)
	query(t, inst, "neo4j", "RETURN 1")
	if err := server.Stop(t.Context(), cfg); err != nil {
		t.Error(err)
	}
}

// onStart calls itself when the server is about to start.
type onStart func()

func (f onStart) Write(p []byte) (int, error) {
	if strings.HasPrefix(string(p), "starting") {
		f()
	}
	return len(p), nil
}

// startTwice lets two processes ask for the server at once; both end, it stays.
func startTwice(t *testing.T, cfg server.Config) server.Instance {
	t.Helper()
	var pids [2]int
	var cmds [2]*exec.Cmd
	var outs [2]strings.Builder
	for i := range cmds {
		cmds[i] = exec.Command(os.Args[0])
		cmds[i].Env = append(os.Environ(), helperDir+"="+cfg.Dir)
		cmds[i].Stdout = &outs[i]
		if err := cmds[i].Start(); err != nil {
			t.Fatal(err)
		}
	}
	for i, cmd := range cmds {
		err := cmd.Wait()
		if pids[i], _ = strconv.Atoi(strings.TrimSpace(outs[i].String())); err != nil {
			t.Errorf("process %d: %v: %s", i, err, &outs[i])
		}
	}
	if pids[0] != pids[1] {
		t.Errorf("servers %v; want one for both processes", pids)
	}
	inst := ensure(t, cfg)
	if inst.PID != pids[0] {
		t.Errorf("server %d; want %d, which the other processes left running", inst.PID, pids[0])
	}
	return inst
}

func checkRunning(t *testing.T, cfg server.Config, want server.Instance) {
	t.Helper()
	got, err := server.Status(t.Context(), cfg)
	if err != nil || got != want {
		t.Errorf("Status = %+v, %v; want %+v", got, err, want)
	}
	resp, err := http.Get(want.HTTP + "/browser/")
	if err != nil {
		t.Fatal(err)
	}
	resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		t.Errorf("Neo4j Browser answers %s", resp.Status)
	}
}

// checkFiles wants what holds secrets to be readable by the user alone.
func checkFiles(t *testing.T, inst server.Instance) {
	t.Helper()
	for name, want := range map[string]fs.FileMode{".": 0o700, "password": 0o600, "state.json": 0o600} {
		info, err := os.Stat(filepath.Join(inst.Dir, name))
		if err != nil {
			t.Error(err)
		} else if got := info.Mode().Perm(); got != want {
			t.Errorf("mode of %s is %v; want %v", name, got, want)
		}
	}
	if _, err := os.Stat(filepath.Join(inst.Dir, "admin.args")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the file that handed over the password is still there: %v", err)
	}
}

func checkStopped(t *testing.T, cfg server.Config) {
	t.Helper()
	got, err := server.Status(t.Context(), cfg)
	if err != nil || got.Running() {
		t.Errorf("Status after Stop = %+v, %v", got, err)
	}
	if err := server.Stop(t.Context(), cfg); err != nil {
		t.Errorf("Stop of a server that does not run: %v", err)
	}
}

// checkSame wants a restarted server to be reached as before.
func checkSame(t *testing.T, before, after server.Instance) {
	t.Helper()
	if before.PID == after.PID {
		t.Errorf("process %d is still the same", after.PID)
	}
	after.PID, after.Started = before.PID, before.Started
	if before != after {
		t.Errorf("after the restart: %+v; want %+v", after, before)
	}
}

func checkKept(t *testing.T, inst server.Instance) {
	t.Helper()
	if got := query(t, inst, "neo4j", "MATCH (k:Kept) RETURN k.n"); got != "[[7]]" {
		t.Errorf("kept nodes %s; want [[7]]", got)
	}
}

// changePassword does what a user may do in Neo4j Browser, and then what the
// error says.
func changePassword(t *testing.T, cfg server.Config, inst server.Instance) {
	t.Helper()
	query(t, inst, "system", "ALTER CURRENT USER SET PASSWORD FROM '"+inst.Password+"' TO 'another-one'")
	_, err := server.Ensure(t.Context(), cfg)
	path := filepath.Join(cfg.Dir, "password")
	if err == nil || !strings.Contains(err.Error(), path) {
		t.Fatalf("error %v; want one that names %s", err, path)
	}
	if err := os.WriteFile(path, []byte("another-one\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := ensure(t, cfg); got.PID != inst.PID || got.Password != "another-one" {
		t.Errorf("got %+v; want the running server with the new password", got)
	}
}

// loseState removes or breaks the state file under a running server: it is
// found all the same, and can be stopped.
func loseState(t *testing.T, cfg server.Config) {
	t.Helper()
	running := ensure(t, cfg)
	path := filepath.Join(cfg.Dir, "state.json")
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	if got := ensure(t, cfg); got.PID != running.PID || got.URI != running.URI || got.HTTP != running.HTTP || got.Version != running.Version {
		t.Errorf("without its state: %+v; want %+v", got, running)
	}
	if err := os.WriteFile(path, []byte("{"), 0o600); err != nil {
		t.Fatal(err)
	}
	if got, err := server.Status(t.Context(), cfg); err != nil || got.PID != running.PID {
		t.Errorf("with a broken state: %+v, %v; want process %d", got, err, running.PID)
	}
	if err := server.Stop(t.Context(), cfg); err != nil {
		t.Error(err)
	}
	checkStopped(t, cfg)
}

func ensure(t *testing.T, cfg server.Config) server.Instance {
	t.Helper()
	inst, err := server.Ensure(t.Context(), cfg)
	if err != nil {
		t.Fatal(err)
	}
	return inst
}

func killHard(t *testing.T, pid int) {
	t.Helper()
	p, err := os.FindProcess(pid)
	if err == nil {
		err = p.Kill()
	}
	if err != nil {
		t.Fatal(err)
	}
}

// query gives the rows as JSON.
func query(t *testing.T, inst server.Instance, database, statement string) string {
	t.Helper()
	body, err := json.Marshal(map[string]string{"statement": statement})
	if err != nil {
		t.Fatal(err)
	}
	req, err := http.NewRequestWithContext(t.Context(), http.MethodPost,
		fmt.Sprintf("%s/db/%s/query/v2", inst.HTTP, database), strings.NewReader(string(body)))
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Content-Type", "application/json")
	req.SetBasicAuth(inst.Username, inst.Password)
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	var answer struct {
		Data   struct{ Values json.RawMessage }
		Errors []struct{ Message string }
	}
	if err := json.NewDecoder(resp.Body).Decode(&answer); err != nil {
		t.Fatal(err)
	}
	if len(answer.Errors) > 0 {
		t.Fatalf("%s: %s", statement, answer.Errors[0].Message)
	}
	return string(answer.Data.Values)
}
