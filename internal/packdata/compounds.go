package main

import (
	"os"
	"strings"
)

// readCompounds reads particles with the verbs they stand before.
func readCompounds(path string) (map[string][]string, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	compounds := map[string][]string{}
	for line := range strings.Lines(string(data)) {
		particle, bases, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if ok && line[0] != '#' {
			compounds[particle] = strings.Fields(bases)
		}
	}
	return compounds, nil
}

// compound is a separable verb by the parts of the verb it is made of.
func (l *lexicon) compound(particle, base string) []string {
	if l.variants[base] == nil {
		return []string{particle + "|" + l.line(l.dict[base], "", base)}
	}
	var lines []string
	for _, parts := range l.variants[base] {
		lines = append(lines, verbLine(particle+"|"+base, germanParts(), parts))
	}
	return lines
}
