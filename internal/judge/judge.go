// Package judge writes judgements into the file where people keep them.
package judge

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"gopkg.in/yaml.v3"
)

// Entry is one judgement as it stands in the file: one of the verdicts, and who
// decided so and why.
type Entry struct {
	Same      []string `yaml:"same,omitempty,flow"`
	Different []string `yaml:"different,omitempty,flow"`
	Split     string   `yaml:"split,omitempty"`
	Reject    string   `yaml:"reject,omitempty"`
	Confirm   string   `yaml:"confirm,omitempty"`
	Article   string   `yaml:"article,omitempty"`
	Start     *int     `yaml:"start,omitempty"`
	As        string   `yaml:"as,omitempty"`
	By        string   `yaml:"by"`
	On        string   `yaml:"on,omitempty"`
	Why       string   `yaml:"why"`
}

// Add appends a judgement to a file, which it makes where there is none. What
// check says of the new file, under another name, decides whether it takes the
// place of the old one.
func Add(path string, e Entry, check func(file string) error) error {
	old, err := os.ReadFile(path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("read the judgements: %w", err)
	}
	text, err := appended(path, old, e)
	if err != nil {
		return err
	}
	return replace(path, text, check)
}

// appended is the file's text with the judgement behind the others.
func appended(path string, old []byte, e Entry) ([]byte, error) {
	var doc yaml.Node
	if err := yaml.Unmarshal(old, &doc); err != nil {
		return nil, fmt.Errorf("read the judgements in %s: %w; dossier rules check %s says more", path, err, path)
	}
	item, err := yaml.Marshal([]Entry{e})
	if err != nil {
		return nil, fmt.Errorf("write a judgement: %w", err)
	}
	var b bytes.Buffer
	b.Write(bytes.TrimRight(old, " \t\n"))
	switch root := root(&doc); {
	case root == nil:
		if b.Len() > 0 {
			b.WriteString("\n")
		}
		b.WriteString("judgements:\n")
	case root.Kind == yaml.MappingNode && len(root.Content) > 1 && root.Content[len(root.Content)-2].Value == "judgements" && root.Content[len(root.Content)-1].Style&yaml.FlowStyle == 0:
		b.WriteString("\n")
	default:
		return nil, fmt.Errorf("%s does not end with its judgements, a line each with a hyphen; let it, or name another file with --judgements", path)
	}
	b.WriteString(indented(string(item)))
	return b.Bytes(), nil
}

func root(doc *yaml.Node) *yaml.Node {
	if len(doc.Content) == 0 {
		return nil
	}
	return doc.Content[0]
}

func indented(item string) string {
	return "  " + strings.ReplaceAll(strings.TrimSuffix(item, "\n"), "\n", "\n  ") + "\n"
}

// replace puts a text in the place of a file once it is read without complaint.
func replace(path string, text []byte, check func(file string) error) (err error) {
	f, err := os.CreateTemp(filepath.Dir(path), ".judgements-*.yaml")
	if err != nil {
		return fmt.Errorf("write the judgements: %w", err)
	}
	defer func() { err = errors.Join(err, os.RemoveAll(f.Name())) }()
	_, err = f.Write(text)
	if err := errors.Join(err, f.Close()); err != nil {
		return fmt.Errorf("write the judgements: %w", err)
	}
	if err := check(f.Name()); err != nil {
		return fmt.Errorf("the judgement was not written, %s stays as it is:\n%s", path, strings.ReplaceAll(err.Error(), filepath.ToSlash(f.Name()), path))
	}
	if err := os.Chmod(f.Name(), 0o644); err != nil {
		return fmt.Errorf("write the judgements: %w", err)
	}
	return os.Rename(f.Name(), path)
}
