package main

import (
	"bufio"
	"bytes"
	"os"
	"slices"
	"strings"
)

// writeLines writes lines in order, each once, under a head that says where
// they are from.
func writeLines(path, head string, lines []string) error {
	slices.Sort(lines)
	var b bytes.Buffer
	b.WriteString("# " + head + "\n# Built by internal/packdata; do not edit.\n")
	for _, line := range slices.Compact(lines) {
		b.WriteString(line + "\n")
	}
	return os.WriteFile(path, b.Bytes(), 0o644)
}

// readVerbs reads a verb file: lemma, then part=form. A lemma may have several
// lines.
func readVerbs(path string) (map[string][]map[string]string, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	verbs := map[string][]map[string]string{}
	for s := bufio.NewScanner(f); s.Scan(); {
		if line := s.Text(); line != "" && line[0] != '#' {
			lemma, parts := parseVerb(line)
			verbs[lemma] = append(verbs[lemma], parts)
		}
	}
	return verbs, nil
}

func parseVerb(line string) (string, map[string]string) {
	fields := strings.Split(line, "\t")
	parts := map[string]string{}
	for _, field := range fields[1:] {
		part, form, _ := strings.Cut(field, "=")
		parts[part] = form
	}
	return fields[0], parts
}

// verbLine is the line of a verb file for a lemma with its own parts.
func verbLine(lemma string, order []string, parts map[string]string) string {
	line := lemma
	for _, part := range order {
		if form, ok := parts[part]; ok {
			line += "\t" + part + "=" + form
		}
	}
	return line
}
