package neo4j

import (
	"embed"
	"strings"
)

//go:embed cypher/*.cypher
var cypherFiles embed.FS

//go:embed analyzers.txt
var analyzerTable string

// statement is the text of cypher/NAME.cypher. The names are constants of this
// package and a test reads them all, so a missing file cannot get out.
func statement(name string) string {
	text, err := cypherFiles.ReadFile("cypher/" + name + ".cypher")
	if err != nil {
		return ""
	}
	return string(text)
}

// named is a statement with its placeholder NAME replaced by a name that has
// been checked.
func named(name, checked string) string {
	return strings.ReplaceAll(statement(name), "NAME", checked)
}
