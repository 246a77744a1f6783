package server

import (
	"context"
	"errors"
	"os/exec"
	"path/filepath"
)

// Java gives the java that the server can run on and its version. The error
// says what was found instead.
func Java(ctx context.Context) (path string, version int, err error) {
	path, err = findJava(ctx)
	var unavailable *UnavailableError
	if errors.As(err, &unavailable) {
		err = unavailable.Cause // the ways to get a server are another matter
	}
	if err == nil {
		version, err = javaVersion(ctx, path)
	}
	return path, version, err
}

// Maven gives the program that fetches the server.
func Maven() (string, error) {
	path, err := exec.LookPath("mvn")
	if err != nil {
		return "", errors.New("mvn (Maven) is not installed")
	}
	return path, nil
}

// Fetched gives the folder of the server's jars and says whether they are
// there.
func Fetched(cfg Config) (dir string, ok bool) {
	dir = filepath.Join(cfg.withDefaults().CacheDir, distribution())
	return dir, isDir(dir)
}

// Folders are where the server keeps its data and its jars.
func Folders(cfg Config) (data, cache string) {
	cfg = cfg.withDefaults()
	return cfg.Dir, cfg.CacheDir
}
