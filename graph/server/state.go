package server

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// state is what is remembered of the newest run, in state.json. The ports are
// kept when the server stops, so that bookmarks in a browser stay good.
type state struct {
	PID     int       `json:"pid"` // 0 when stopped
	Bolt    int       `json:"bolt_port"`
	HTTP    int       `json:"http_port"`
	Version string    `json:"version"`
	Started time.Time `json:"started"`
}

func (c Config) statePath() string { return filepath.Join(c.Dir, "state.json") }

// readState gives what can be found out where none was written or it makes no
// sense: a server that still runs holds the databases' lock, so a second one
// could not start.
func (c Config) readState() (state, error) {
	var st state
	data, err := os.ReadFile(c.statePath())
	if errors.Is(err, os.ErrNotExist) {
		return c.recovered(), nil
	}
	if err != nil {
		return st, fmt.Errorf("read the local Neo4j's state: %w", err)
	}
	if json.Unmarshal(data, &st) != nil {
		return c.recovered(), nil
	}
	return st, nil
}

// recovered reads the newest run's ports from the configuration written for it,
// and looks for its process among all. The zero state means that the server
// never ran.
func (c Config) recovered() state {
	path := filepath.Join(c.confDir(), "neo4j.conf")
	conf, err := os.ReadFile(path)
	if err != nil {
		return state{}
	}
	st := state{Bolt: confPort(conf, "bolt"), HTTP: confPort(conf, "http")}
	for pid, line := range processes() {
		if c.runsIn(line) {
			st.PID, st.Version = pid, Version
		}
	}
	if info, err := os.Stat(path); err == nil && st.PID != 0 {
		st.Started = info.ModTime().Truncate(time.Second) // written at every start
	}
	return st
}

// confPort reads the port of one connector; 0 where there is none.
func confPort(conf []byte, connector string) int {
	m := regexp.MustCompile(`(?m)^server\.` + connector + `\.listen_address=:(\d+)\s*$`).FindSubmatch(conf)
	if m == nil {
		return 0
	}
	port, _ := strconv.Atoi(string(m[1])) // digits; too many give a port that is not free
	return port
}

func (c Config) writeState(st state) error {
	data, err := json.MarshalIndent(st, "", "  ")
	if err != nil {
		return err
	}
	if err := writeFile(c.statePath(), append(data, '\n')); err != nil {
		return fmt.Errorf("write the local Neo4j's state: %w", err)
	}
	return nil
}

// owns says whether the process is this folder's server. The number alone does
// not tell: after a crash the system may have given it to another process.
func (c Config) owns(pid int) bool {
	return pid > 0 && c.runsIn(commandLine(pid))
}

// runsIn says whether a command line is that of this folder's server.
func (c Config) runsIn(line string) bool {
	_, after, found := strings.Cut(line, c.homeFlag())
	return found && strings.IndexAny(after, ` "`) == 0 // the folder's name ends here
}

// homeFlag is the argument that tells our server from any other.
func (c Config) homeFlag() string { return "--home-dir=" + c.Dir }

// writeFile replaces a file in one step; only the user can read it.
func writeFile(path string, data []byte) error {
	tmp := path + ".tmp"
	if err := os.WriteFile(tmp, data, 0o600); err != nil {
		return err
	}
	return os.Rename(tmp, path)
}
