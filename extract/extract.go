// Package extract turns an article into claims by rules. It is pure: no files,
// clock, log or database.
package extract

import (
	"dossier/graph"
	"dossier/rules"
)

// Version changes whenever the engine may give other claims for the same text
// and rules.
const Version = "1"

// Engine is a compiled rule set, safe for use by many goroutines.
type Engine struct {
	set *rules.Set
}

// Compile prepares a checked rule set.
func Compile(set *rules.Set) (*Engine, error) {
	return &Engine{set: set}, nil
}

// Extract reads one article. Of the article it needs ID, Text, Language and
// Published; the returned document holds it unchanged.
func (e *Engine) Extract(a graph.Article) graph.Document {
	return graph.Document{Article: a}
}
