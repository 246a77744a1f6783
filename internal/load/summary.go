package load

import (
	"errors"

	"dossier/graph"
	"dossier/graph/neo4j"
	"dossier/internal/source"
)

// Summary says what a load did.
type Summary struct {
	Read      int // articles, those that failed too
	Loaded    int // new or changed
	Unchanged int
	Failed    int
	Skipped   int          // files that are no articles
	Claims    map[Kind]int // of the articles loaded
	LeftOut   int          // claims of these articles about somebody unknown
	Changes   neo4j.Changes
}

// Kind is what claims are counted by.
type Kind struct {
	Relation string
	Status   graph.Status
}

func newSummary() Summary { return Summary{Claims: map[Kind]int{}} }

// readArticles counts an item that came from the source, unless it is a file
// that is no article.
func readArticles(err error) int {
	if errors.Is(err, source.ErrSkipped) {
		return 0
	}
	return 1
}

// add counts what was written.
func (s *Summary) add(docs []graph.Document, changes neo4j.Changes) {
	s.Loaded += len(docs)
	s.Changes = s.Changes.Plus(changes)
	for _, d := range docs {
		s.LeftOut += len(d.Unresolved)
		for _, c := range d.Claims {
			s.Claims[Kind{c.Relation, c.Status}]++
		}
	}
}
