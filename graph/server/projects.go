package server

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"

	"github.com/adrg/xdg"
)

// projectName is what a project may be called: it becomes the name of a folder,
// on every system.
var projectName = regexp.MustCompile(`^[a-z0-9][a-z0-9_-]{0,62}$`)

// Project is the server of a project: it has data, ports and a password of its
// own. The empty name is the user's own server.
func Project(name string) (Config, error) {
	if name == "" {
		return Config{}, nil
	}
	if !projectName.MatchString(name) {
		return Config{}, fmt.Errorf("project %q: want small letters, digits, - and _, at most 63, the first a letter or digit", name)
	}
	return Config{Dir: filepath.Join(projectsDir(), name)}, nil
}

func projectsDir() string { return filepath.Join(xdg.DataHome, "dossier", "projects") }

// Projects are the names of all projects that have a server, sorted.
func Projects() ([]string, error) {
	entries, err := os.ReadDir(projectsDir())
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return nil, fmt.Errorf("list projects: %w", err)
	}
	var names []string
	for _, e := range entries {
		if e.IsDir() && projectName.MatchString(e.Name()) {
			names = append(names, e.Name())
		}
	}
	return names, nil
}

// Reset stops the server and removes its folder: data, logs, configuration and
// password. The next start begins with an empty database.
func Reset(ctx context.Context, cfg Config) error {
	cfg = cfg.withDefaults()
	if err := Stop(ctx, cfg); err != nil {
		return err
	}
	if err := os.RemoveAll(cfg.Dir); err != nil {
		return fmt.Errorf("remove the local Neo4j's data: %w", err)
	}
	return nil
}
