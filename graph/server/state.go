package server

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
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

// readState gives the zero state where none was written or it makes no sense:
// whatever still runs then holds the databases' lock, and the start says so.
func (c Config) readState() (state, error) {
	var st state
	data, err := os.ReadFile(c.statePath())
	if errors.Is(err, os.ErrNotExist) {
		return st, nil
	}
	if err != nil {
		return st, fmt.Errorf("read the local Neo4j's state: %w", err)
	}
	if json.Unmarshal(data, &st) != nil {
		return state{}, nil
	}
	return st, nil
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
	if pid <= 0 {
		return false
	}
	_, after, found := strings.Cut(commandLine(pid), c.homeFlag())
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
