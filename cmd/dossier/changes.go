package main

import (
	"fmt"
	"io"

	"dossier/graph/neo4j"
)

// writeChanges shows what a load would do, a line each, or two where there is a
// sentence behind it.
func writeChanges(w io.Writer, changes []neo4j.Change, asJSON bool) error {
	for _, c := range changes {
		if err := writeChange(w, c, asJSON); err != nil {
			return err
		}
	}
	return nil
}

func writeChange(w io.Writer, c neo4j.Change, asJSON bool) error {
	if asJSON {
		return jsonLine(w, c)
	}
	sign := map[neo4j.How]string{neo4j.Added: "+", neo4j.Changed: "~", neo4j.Removed: "-"}[c.How]
	line := fmt.Sprintf("%s %-8s %s", sign, c.Kind, cleanLine(c.Name))
	if c.Article != "" {
		line += " [" + cleanLine(c.Article) + "]"
	}
	if c.Kind == "claim" {
		line += "\n           " + cleanLine(c.Evidence)
	}
	_, err := fmt.Fprintln(w, line)
	return err
}
