package server

import (
	"bytes"
	"context"
	"crypto/sha256"
	_ "embed"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

//go:embed pom.xml
var pom []byte

// fetch gives the folder with the server's jars, fetched through Maven where it
// is missing. The folder appears in one step when it is complete, so a fetch
// that was interrupted leaves nothing that looks like one.
func (c Config) fetch(ctx context.Context) (string, error) {
	dir := filepath.Join(c.CacheDir, distribution())
	if isDir(dir) {
		return dir, nil
	}
	if err := os.MkdirAll(c.CacheDir, 0o755); err != nil {
		return "", fmt.Errorf("make the cache folder: %w", err)
	}
	err := withLock(ctx, dir+".lock", func() error {
		if isDir(dir) { // another process was faster
			return nil
		}
		return c.fetchInto(ctx, dir)
	})
	return dir, err
}

// distribution names the cache's folder by all that decides what is in it.
func distribution() string {
	return fmt.Sprintf("neo4j-%s-%.4x", Version, sha256.Sum256(pom))
}

func (c Config) fetchInto(ctx context.Context, dir string) error {
	mvn, err := exec.LookPath("mvn")
	if err != nil {
		return &UnavailableError{Cause: errors.New("mvn (Maven) is not installed")}
	}
	if err := removeLeftovers(dir); err != nil {
		return err
	}
	tmp, err := os.MkdirTemp(c.CacheDir, filepath.Base(dir)+leftover)
	if err != nil {
		return fmt.Errorf("make the cache folder: %w", err)
	}
	defer os.RemoveAll(tmp)
	if err := c.runMaven(ctx, mvn, tmp); err != nil {
		return err
	}
	return os.Rename(filepath.Join(tmp, "lib"), dir)
}

// leftover marks the temporary folders of fetches.
const leftover = ".tmp-"

// removeLeftovers clears what fetches that were killed left behind. The caller
// holds the lock, so none of it is in use.
func removeLeftovers(dir string) error {
	old, err := filepath.Glob(dir + leftover + "*")
	if err != nil {
		return err
	}
	for _, path := range old {
		if err := os.RemoveAll(path); err != nil {
			return fmt.Errorf("clear an old fetch: %w", err)
		}
	}
	return nil
}

func (c Config) runMaven(ctx context.Context, mvn, tmp string) error {
	if err := os.WriteFile(filepath.Join(tmp, "pom.xml"), pom, 0o644); err != nil {
		return err
	}
	progress := newMeter(c.Progress, time.Now())
	defer progress.finish()
	var out bytes.Buffer
	cmd := exec.CommandContext(ctx, mvn, "--batch-mode", "--strict-checksums", "dependency:copy-dependencies",
		"-DincludeScope=runtime", "-DoutputDirectory="+filepath.Join(tmp, "lib"))
	cmd.Dir = tmp
	cmd.Stdout = lineWriter(func(line string) {
		fmt.Fprintln(&out, line)
		progress.see(line, time.Now())
	})
	cmd.Stderr = cmd.Stdout
	cmd.WaitDelay = time.Second
	if err := cmd.Run(); err != nil {
		return fetchError(ctx, err, out.String())
	}
	return nil
}

// fetchError tells an interruption, which the user wanted, from a failure.
func fetchError(ctx context.Context, err error, output string) error {
	if ctx.Err() != nil {
		return fmt.Errorf("fetch Neo4j %s: %w", Version, ctx.Err())
	}
	return &UnavailableError{Cause: fmt.Errorf("fetch Neo4j %s through Maven: %w\n%s", Version, err, indent(mavenErrors(output)))}
}

// mavenErrors picks what Maven says went wrong out of its long output.
func mavenErrors(output string) string {
	const prefix = "[ERROR] "
	var found []string
	for line := range strings.Lines(output) {
		if text, ok := strings.CutPrefix(strings.TrimSpace(line), prefix); ok && !strings.HasPrefix(text, "[Help") {
			found = append(found, text)
		}
	}
	if len(found) == 0 {
		return lastLines(output, 5)
	}
	return strings.Join(found[:min(len(found), 3)], "\n")
}

func isDir(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}
