package main

import (
	"os"
	"strings"
)

// readCompounds reads separable verbs from lines that hold a particle and the
// verbs it stands before.
func readCompounds(path string) ([]string, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var verbs []string
	for line := range strings.Lines(string(data)) {
		particle, bases, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok || line[0] == '#' {
			continue
		}
		for _, base := range strings.Fields(bases) {
			verbs = append(verbs, particle+"|"+base)
		}
	}
	return verbs, nil
}
