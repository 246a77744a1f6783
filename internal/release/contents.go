package main

import (
	"context"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
)

// content is one file of an archive.
type content struct {
	name       string // below the archive's folder, with slashes
	data       []byte
	executable bool
}

// prepare gives the version and the files that all archives have: documents,
// example articles, licences, and what the program itself prints.
func prepare(ctx context.Context, src source, work string) (version string, files []content, err error) {
	host := filepath.Join(work, "host.exe")
	if err := compile(ctx, src, runtime.GOOS+"/"+runtime.GOARCH, host); err != nil {
		return "", nil, err
	}
	said, err := output(ctx, nil, host, "version")
	if err != nil {
		return "", nil, err
	}
	version = strings.Fields(string(said))[1]
	for name, args := range map[string][]string{
		"completions/dossier.bash": {"completion", "bash"},
		"completions/_dossier":     {"completion", "zsh"},
		"completions/dossier.fish": {"completion", "fish"},
		"completions/dossier.ps1":  {"completion", "powershell"},
		"man/man1/dossier.1":       {"man"},
	} {
		printed, err := output(ctx, nil, host, args...)
		if err != nil {
			return "", nil, err
		}
		files = append(files, content{name: name, data: printed})
	}
	documents, err := tracked(ctx, "LICENSE", "NOTICE", "README.md", "CHANGELOG.md", "ARCHITECTURE.md", "CONTRIBUTING.md",
		"docker-compose.yml", "docs", "testdata/articles", "internal/browserkit/container",
		"rules/packs/*LICENSE*", "rules/packs/*NOTICE*")
	if err != nil {
		return "", nil, err
	}
	modules, err := moduleLicences(ctx)
	return version, slices.Concat(files, documents, modules), err
}

// tracked reads files under version control: no stray file gets out.
func tracked(ctx context.Context, paths ...string) ([]content, error) {
	list, err := output(ctx, nil, "git", append([]string{"ls-files", "-z", "--"}, paths...)...)
	if err != nil {
		return nil, err
	}
	var files []content
	for name := range strings.SplitSeq(strings.Trim(string(list), "\x00"), "\x00") {
		data, err := os.ReadFile(filepath.FromSlash(name))
		if err != nil {
			return nil, err
		}
		files = append(files, content{name: name, data: data})
	}
	return files, nil
}

// moduleLicences reads the licences of all modules that are linked into the
// program on any system.
func moduleLicences(ctx context.Context) ([]content, error) {
	found := map[string]content{}
	for _, target := range systems() {
		system, architecture, _ := strings.Cut(target, "/")
		list, err := output(ctx, []string{"GOOS=" + system, "GOARCH=" + architecture}, "go", "list", "-deps",
			"-f", "{{with .Module}}{{if not .Main}}{{.Path}}\t{{.Dir}}{{end}}{{end}}", "./cmd/dossier")
		if err != nil {
			return nil, err
		}
		for line := range strings.Lines(string(list)) {
			if module, dir, ok := strings.Cut(strings.TrimSpace(line), "\t"); ok {
				if err := addLicences(found, module, dir); err != nil {
					return nil, err
				}
			}
		}
	}
	var files []content
	for _, file := range found {
		files = append(files, file)
	}
	return files, nil
}

func addLicences(found map[string]content, module, dir string) error {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	before := len(found)
	known := false
	for _, e := range entries {
		upper := strings.ToUpper(e.Name())
		if e.IsDir() || !strings.HasPrefix(upper, "LICENSE") && !strings.HasPrefix(upper, "COPYING") && !strings.HasPrefix(upper, "NOTICE") {
			continue
		}
		name := path.Join("licences", module, e.Name())
		_, seen := found[name]
		known = known || seen
		data, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			return err
		}
		found[name] = content{name: name, data: data}
	}
	if len(found) == before && !known {
		return fmt.Errorf("the module %s has no licence in %s", module, dir)
	}
	return nil
}
