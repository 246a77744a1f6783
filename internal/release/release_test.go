package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"
)

// TestRelease builds for this system alone, twice, and uses what comes out.
func TestRelease(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("the archive of this system is a .zip, which nothing here unpacks")
	}
	if err := exec.Command("git", "log", "-1").Run(); err != nil {
		t.Skip("no commit to release: this is no clone of the repository")
	}
	t.Chdir("../..")
	target := runtime.GOOS + "/" + runtime.GOARCH
	var sums [2][]byte
	dirs := [2]string{t.TempDir(), t.TempDir()}
	for i, dir := range dirs {
		for _, name := range []string{"dossier-0.0.1-linux-amd64.tar.gz", "mine.txt"} {
			if err := os.WriteFile(filepath.Join(dir, name), nil, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if err := release(t.Context(), dir, []string{target}, io.Discard); err != nil {
			t.Fatal(err)
		}
		var err error
		if sums[i], err = os.ReadFile(filepath.Join(dir, "SHA256SUMS")); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(sums[0], sums[1]) {
		t.Errorf("two releases of one commit differ:\n%s%s", sums[0], sums[1])
	}
	archive := onlyArchive(t, dirs[0])
	if want := fmt.Sprintf("%x  %s\n", sha256.Sum256(read(t, archive)), filepath.Base(archive)); string(sums[0]) != want {
		t.Errorf("SHA256SUMS is %q, want %q", sums[0], want)
	}
	read(t, filepath.Join(dirs[0], "mine.txt")) // what is not of a release stays
	checkContents(t, unpack(t, archive))
}

func onlyArchive(t *testing.T, dir string) string {
	t.Helper()
	found, err := filepath.Glob(filepath.Join(dir, "dossier-*.tar.gz"))
	if err != nil || len(found) != 1 {
		t.Fatalf("archives %q, %v", found, err)
	}
	return found[0]
}

func read(t *testing.T, file string) []byte {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// unpack gives the folder that an archive holds.
func unpack(t *testing.T, archive string) string {
	t.Helper()
	dir := t.TempDir()
	uncompressed, err := gzip.NewReader(bytes.NewReader(read(t, archive)))
	if err != nil {
		t.Fatal(err)
	}
	for files := tar.NewReader(uncompressed); ; {
		header, err := files.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		if header.Uid != 0 || header.Uname != "" || !filepath.IsLocal(header.Name) {
			t.Errorf("%s belongs to %d %q", header.Name, header.Uid, header.Uname)
		}
		path := filepath.Join(dir, header.Name)
		data, err := io.ReadAll(files)
		if err := errors.Join(err, os.MkdirAll(filepath.Dir(path), 0o755), os.WriteFile(path, data, os.FileMode(header.Mode))); err != nil {
			t.Fatal(err)
		}
	}
	return filepath.Join(dir, strings.TrimSuffix(filepath.Base(archive), ".tar.gz"))
}

func checkContents(t *testing.T, dir string) {
	t.Helper()
	for _, name := range []string{
		"LICENSE", "NOTICE", "README.md", "docs/rules.md", "testdata/articles/lamp-ban.en.txt", "docker-compose.yml",
		"completions/dossier.bash", "completions/_dossier", "completions/dossier.fish", "completions/dossier.ps1", "man/man1/dossier.1",
		"rules/packs/de/LICENSE-CC-BY-SA-4.0.txt", "licences/github.com/neo4j/neo4j-go-driver/v5/LICENSE",
	} {
		if len(read(t, filepath.Join(dir, name))) == 0 {
			t.Errorf("%s is empty", name)
		}
	}
	out, err := exec.Command(filepath.Join(dir, "dossier"), "version").Output()
	if err != nil || strings.Contains(string(out), "source unknown") || !strings.Contains(string(out), runtime.Version()) {
		t.Errorf("version: %s %v", out, err)
	}
	if program := read(t, filepath.Join(dir, "dossier")); bytes.Contains(program, []byte(os.Getenv("HOME")+"/go/")) {
		t.Error("the program knows where it was built")
	}
}

func TestZip(t *testing.T) {
	date := time.Date(2026, 1, 2, 3, 4, 6, 0, time.UTC)
	data, err := zipped("d", []content{{"dossier.exe", []byte("MZ"), true}, {"LICENSE", []byte("text"), false}}, date)
	if err != nil {
		t.Fatal(err)
	}
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, f := range archive.File {
		names = append(names, fmt.Sprint(f.Name, " ", f.Mode(), " ", f.Modified.UTC().Format(time.DateTime)))
	}
	want := []string{"d/dossier.exe -rwxr-xr-x 2026-01-02 03:04:06", "d/LICENSE -rw-r--r-- 2026-01-02 03:04:06"}
	if !slices.Equal(names, want) {
		t.Errorf("%q, want %q", names, want)
	}
}
