// Package server runs the stock Neo4j Community server for one user, without a
// container: Maven fetches its jars once into the user's cache directory, the
// data live in the user's data directory, and the process outlives its caller.
//
// The server listens on this machine only, on ports that were free, with a
// password of its own that only the user can read. It is known by its state
// file; a server that somebody else runs on Neo4j's default ports is never
// touched. Every function may be called from several processes at once: a lock
// in the data directory puts them in a row.
package server

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"github.com/adrg/xdg"
	"github.com/gofrs/flock"
)

// Version is the release of Neo4j that this package runs.
const Version = "5.26.31"

// Username is the only user of the server.
const Username = "neo4j"

// Config says where the server lives. The zero value is the user's own server.
type Config struct {
	// Dir holds the server's data, configuration, password and logs. Empty
	// means dossier/server in the user's data directory.
	Dir string
	// CacheDir holds the fetched jars. Empty means dossier in the user's cache
	// directory.
	CacheDir string
	// Progress is told what takes time. Nil is silent.
	Progress io.Writer
	// DieWithParent ends the server with the process that started it, where the
	// system can do that (Linux). It is for tests.
	DieWithParent bool
	// Settings are more of Neo4j's own, by their names, taken at the next start.
	// They are for tests.
	Settings map[string]string
}

// Instance is one server: how to reach it and where it keeps its things.
type Instance struct {
	URI      string // of Bolt, for a driver
	HTTP     string // address of Neo4j Browser and the HTTP API, without a path
	Username string
	Password string
	Database string
	Version  string
	PID      int // 0 when it does not run
	Started  time.Time
	Dir      string
	Log      string // path of the newest run's log
}

// Running says whether the server's process lives.
func (i Instance) Running() bool { return i.PID != 0 }

// Ensure gives the running server: it is fetched where it is missing, started
// where it does not run, and answers queries when Ensure returns. Where no
// server can be had the error is an *UnavailableError.
func Ensure(ctx context.Context, cfg Config) (Instance, error) {
	cfg = cfg.withDefaults()
	var inst Instance
	err := cfg.locked(ctx, func() error {
		var err error
		inst, err = cfg.ensure(ctx)
		return err
	})
	return inst, err
}

func (c Config) ensure(ctx context.Context) (Instance, error) {
	st, err := c.readState()
	if err != nil {
		return Instance{}, err
	}
	if c.owns(st.PID) {
		inst, err := c.await(ctx, st, nil)
		if err == nil {
			err = c.writeState(st) // it may have been lost
		}
		if !errors.Is(err, errDied) { // else it was just ending
			return inst, err
		}
	}
	return c.launch(ctx, st)
}

// Status says what is known of the server without starting it. A server that
// never ran gives an Instance that is not running.
func Status(_ context.Context, cfg Config) (Instance, error) {
	cfg = cfg.withDefaults()
	st, err := cfg.readState()
	if err != nil {
		return Instance{}, err
	}
	if !cfg.owns(st.PID) {
		st.PID = 0
	}
	return cfg.instance(st), nil
}

// Stop ends the server, so that its databases are closed in good order. It does
// nothing when the server does not run. A server that has not ended after
// stopPatience is killed, which Neo4j's log recovers from.
func Stop(ctx context.Context, cfg Config) error {
	cfg = cfg.withDefaults()
	if _, err := os.Stat(cfg.Dir); errors.Is(err, os.ErrNotExist) {
		return nil
	}
	return cfg.locked(ctx, func() error {
		st, err := cfg.readState()
		if err != nil {
			return err
		}
		if err := cfg.terminate(ctx, st.PID); err != nil {
			return fmt.Errorf("stop the local Neo4j (process %d): %w", st.PID, err)
		}
		st.PID = 0
		return cfg.writeState(st)
	})
}

// LogPath is the file that the newest run of the server writes to.
func LogPath(cfg Config) string { return cfg.withDefaults().logPath() }

// Password is the password of the server, made when it first started.
func Password(cfg Config) (string, error) {
	return cfg.withDefaults().readPassword()
}

func (c Config) withDefaults() Config {
	if c.Dir == "" {
		c.Dir = filepath.Join(xdg.DataHome, "dossier", "server")
	}
	if abs, err := filepath.Abs(c.Dir); err == nil {
		c.Dir = abs // the process is known by it
	}
	if c.CacheDir == "" {
		c.CacheDir = filepath.Join(xdg.CacheHome, "dossier")
	}
	if c.Progress == nil {
		c.Progress = io.Discard
	}
	return c
}

// locked runs f while no other process changes this server.
func (c Config) locked(ctx context.Context, f func() error) error {
	if err := os.MkdirAll(c.Dir, 0o700); err != nil {
		return fmt.Errorf("make the local Neo4j's folder: %w", err)
	}
	return withLock(ctx, filepath.Join(c.Dir, "lock"), f)
}

func withLock(ctx context.Context, path string, f func() error) error {
	lock := flock.New(path)
	if _, err := lock.TryLockContext(ctx, pollEvery); err != nil {
		return fmt.Errorf("wait for the lock %s: %w", path, err)
	}
	defer lock.Unlock() //nolint:errcheck // the end of the process frees it too
	return f()
}

func (c Config) instance(st state) Instance {
	password, _ := c.readPassword() // none before the first start
	return Instance{
		URI:      fmt.Sprintf("bolt://127.0.0.1:%d", st.Bolt),
		HTTP:     fmt.Sprintf("http://127.0.0.1:%d", st.HTTP),
		Username: Username,
		Password: password,
		Database: "neo4j",
		Version:  st.Version,
		PID:      st.PID,
		Started:  st.Started,
		Dir:      c.Dir,
		Log:      c.logPath(),
	}
}

func (c Config) logPath() string { return filepath.Join(c.Dir, "logs", "server.log") }
