package server

import "strings"

// UnavailableError says that dossier cannot run a server of its own here. Its
// text names every way to get one.
type UnavailableError struct {
	Cause error
}

func (e *UnavailableError) Error() string {
	return "no Neo4j to work with: " + e.Cause.Error() + `
There are three ways to get one:
  1. install Java 17 or 21 and Maven: dossier then fetches and runs its own server
  2. set NEO4J_PASSWORD to a password of your choice and run "docker compose up -d" in dossier's folder;
     then set NEO4J_URI=bolt://localhost:7687 and NEO4J_USERNAME=neo4j
  3. use any Neo4j 5: set NEO4J_URI, NEO4J_USERNAME and NEO4J_PASSWORD`
}

// Unwrap gives the cause.
func (e *UnavailableError) Unwrap() error { return e.Cause }

// lastLines gives the end of a text, without empty lines.
func lastLines(text string, n int) string {
	var kept []string
	for line := range strings.Lines(text) {
		if line = strings.TrimRight(line, "\r\n"); line != "" {
			kept = append(kept, line)
		}
	}
	return strings.Join(kept[max(0, len(kept)-n):], "\n")
}

// indent sets a text apart from the words around it.
func indent(text string) string {
	return "    " + strings.ReplaceAll(text, "\n", "\n    ")
}
