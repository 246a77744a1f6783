package server

import (
	"bytes"
	"context"
	"crypto/rand"
	_ "embed"
	"errors"
	"fmt"
	"maps"
	mathrand "math/rand/v2"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"text/template"
	"time"
)

//go:embed neo4j.conf
var confTemplate string

// writeConf writes Neo4j's configuration for the ports chosen.
func (c Config) writeConf(st state) error {
	t, err := template.New("neo4j.conf").Parse(confTemplate)
	if err != nil {
		return err
	}
	var conf bytes.Buffer
	if err := t.Execute(&conf, st); err != nil {
		return err
	}
	for _, name := range slices.Sorted(maps.Keys(c.Settings)) {
		fmt.Fprintf(&conf, "%s=%s\n", name, c.Settings[name])
	}
	if err := os.MkdirAll(c.confDir(), 0o700); err != nil {
		return fmt.Errorf("write Neo4j's configuration: %w", err)
	}
	if err := writeFile(filepath.Join(c.confDir(), "neo4j.conf"), conf.Bytes()); err != nil {
		return fmt.Errorf("write Neo4j's configuration: %w", err)
	}
	return nil
}

func (c Config) confDir() string { return filepath.Join(c.Dir, "conf") }

// portPatience is how long a process that was killed may take to give its ports
// back.
const portPatience = time.Second

// withPorts keeps the ports of the last run where they are still free.
func withPorts(st state) (state, error) {
	for deadline := time.Now().Add(portPatience); st.Bolt != 0 && st.HTTP != 0 && time.Now().Before(deadline); time.Sleep(pollEvery) {
		if free(st.Bolt) && free(st.HTTP) {
			return st, nil
		}
	}
	var err error
	if st.Bolt, err = choosePort(0); err != nil {
		return st, err
	}
	st.HTTP, err = choosePort(st.Bolt)
	return st, err
}

// choosePort picks a free port other than the one given. It stays below the
// ports that systems hand out for outgoing connections: one of those may be
// taken again before the server listens on it.
func choosePort(other int) (int, error) {
	const from, to, tries = 20000, 32000, 200
	for range tries {
		if port := from + mathrand.IntN(to-from); port != other && free(port) {
			return port, nil
		}
	}
	return 0, fmt.Errorf("find a free port between %d and %d: none in %d tries", from, to, tries)
}

func free(port int) bool {
	l, err := net.Listen("tcp", net.JoinHostPort("127.0.0.1", strconv.Itoa(port)))
	if err != nil {
		return false
	}
	return l.Close() == nil
}

func (c Config) passwordPath() string { return filepath.Join(c.Dir, "password") }

func (c Config) readPassword() (string, error) {
	data, err := os.ReadFile(c.passwordPath())
	if errors.Is(err, os.ErrNotExist) {
		return "", errors.New("the local Neo4j has no password yet: it is made when the server first starts")
	}
	if err != nil {
		return "", fmt.Errorf("read the local Neo4j's password: %w", err)
	}
	return string(bytes.TrimSpace(data)), nil
}

// initialize gives a server that never ran its password. It may be interrupted
// at any point and done again.
func (c Config) initialize(ctx context.Context, java, jarDir string) error {
	if isDir(filepath.Join(c.Dir, "data", "databases")) {
		return c.checkPassword()
	}
	password := rand.Text()
	if err := writeFile(c.passwordPath(), []byte(password+"\n")); err != nil {
		return fmt.Errorf("keep the local Neo4j's password: %w", err)
	}
	if err := os.RemoveAll(filepath.Join(c.Dir, "data", "dbms")); err != nil {
		return fmt.Errorf("set the local Neo4j's password: %w", err)
	}
	return c.setInitialPassword(ctx, java, jarDir, password)
}

// checkPassword refuses a database whose password is lost.
func (c Config) checkPassword() error {
	if _, err := os.Stat(c.passwordPath()); err != nil {
		return fmt.Errorf("start the local Neo4j: its password is missing: %w; "+
			"put it back there, or remove %s to begin with an empty database", err, c.Dir)
	}
	return nil
}

// setInitialPassword hands the password to Neo4j's own command in a file: every
// user of the machine can read command lines.
func (c Config) setInitialPassword(ctx context.Context, java, jarDir, password string) error {
	args := filepath.Join(c.Dir, "admin.args")
	if err := writeFile(args, []byte("dbms set-initial-password "+password+"\n")); err != nil {
		return fmt.Errorf("set the local Neo4j's password: %w", err)
	}
	defer os.Remove(args)
	cmd := exec.CommandContext(ctx, java, "-cp", filepath.Join(jarDir, "*"),
		"org.neo4j.server.startup.Neo4jAdminCommand", "@"+args)
	cmd.Env = append(os.Environ(), "NEO4J_HOME="+c.Dir, "NEO4J_CONF="+c.confDir())
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("set the local Neo4j's password: %w\n%s", err, indent(lastLines(string(out), 10)))
	}
	return nil
}
