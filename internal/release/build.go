package main

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"
)

// source is the commit that is released.
type source struct {
	commit string
	date   time.Time
}

// release builds an archive for each target, and SHA256SUMS, and tells of each.
// Archives of earlier releases are removed from the folder.
func release(ctx context.Context, folder string, targets []string, progress io.Writer) error {
	src, err := checkedOut(ctx)
	if err != nil {
		return err
	}
	if err := errors.Join(os.MkdirAll(folder, 0o755), removeOld(folder)); err != nil {
		return err
	}
	work, err := os.MkdirTemp("", "dossier-release-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work)
	version, common, err := prepare(ctx, src, work)
	if err != nil {
		return err
	}
	var sums []string
	for _, target := range targets {
		name, data, err := pack(ctx, src, work, target, version, common)
		if err != nil {
			return fmt.Errorf("%s: %w", target, err)
		}
		if err := os.WriteFile(filepath.Join(folder, name), data, 0o644); err != nil {
			return err
		}
		fmt.Fprintf(progress, "%s  %d bytes\n", name, len(data))
		sums = append(sums, fmt.Sprintf("%x  %s\n", sha256.Sum256(data), name))
	}
	slices.SortFunc(sums, func(a, b string) int { return strings.Compare(a[sha256.Size*2:], b[sha256.Size*2:]) })
	return os.WriteFile(filepath.Join(folder, "SHA256SUMS"), []byte(strings.Join(sums, "")), 0o644)
}

// removeOld takes away what the checksums would not name.
func removeOld(folder string) error {
	var all []error
	for _, pattern := range []string{"dossier-*.tar.gz", "dossier-*.zip", "SHA256SUMS"} {
		old, err := filepath.Glob(filepath.Join(folder, pattern))
		all = append(all, err)
		for _, file := range old {
			all = append(all, os.Remove(file))
		}
	}
	return errors.Join(all...)
}

// checkedOut reads the commit and its date. Changes that are not committed are
// marked, since nobody else has them.
func checkedOut(ctx context.Context) (source, error) {
	out, err := output(ctx, nil, "git", "log", "-1", "--format=%H %ct")
	if err != nil {
		return source{}, fmt.Errorf("read the commit to release: %w", err)
	}
	commit, seconds, _ := strings.Cut(strings.TrimSpace(string(out)), " ")
	unix, err := strconv.ParseInt(seconds, 10, 64)
	if err != nil {
		return source{}, fmt.Errorf("read the date of the commit: %w", err)
	}
	changed, err := output(ctx, nil, "git", "status", "--porcelain", "--untracked-files=no")
	if err != nil {
		return source{}, err
	}
	src := source{commit[:min(12, len(commit))], time.Unix(unix, 0).UTC()}
	if len(changed) > 0 {
		src.commit += "+changes"
	}
	return src, nil
}

// compile builds the program for a system, static and without anything of this
// machine.
func compile(ctx context.Context, src source, target, file string) error {
	system, architecture, ok := strings.Cut(target, "/")
	if !ok {
		return fmt.Errorf("%q is no SYSTEM/ARCHITECTURE, such as linux/amd64", target)
	}
	env := []string{"CGO_ENABLED=0", "GOOS=" + system, "GOARCH=" + architecture, "GOFLAGS="}
	_, err := output(ctx, env, "go", "build", "-trimpath", "-buildvcs=false",
		"-ldflags=-s -w -buildid= -X main.commit="+src.commit, "-o", file, "./cmd/dossier")
	return err
}

// output runs a program and gives what it prints.
func output(ctx context.Context, env []string, program string, args ...string) ([]byte, error) {
	cmd := exec.CommandContext(ctx, program, args...)
	cmd.Env = append(os.Environ(), env...)
	out, err := cmd.Output()
	var failed *exec.ExitError
	if errors.As(err, &failed) {
		return nil, fmt.Errorf("%s: %w\n%s", strings.Join(cmd.Args, " "), err, failed.Stderr)
	}
	return out, err
}
