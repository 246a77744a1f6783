// Package ruletest runs the examples that stand beside the relations of rule
// files: they are the rules' tests.
package ruletest

import (
	"fmt"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"sync"

	"dossier/extract"
	"dossier/graph"
	"dossier/rules"
)

// Filter chooses examples; the zero value chooses all.
type Filter struct {
	Relation string         // the name of one relation
	Language string         // a language code
	Text     string         // a part of the example's text or of its position
	Run      *regexp.Regexp // matches the relation's name or the example's text; nil matches all
	Files    []string       // rule files, as positions name them
}

// matches reports whether the filter chooses an example.
func (f Filter) matches(r *rules.Relation, e *rules.Example) bool {
	return (f.Relation == "" || f.Relation == r.Name) &&
		(f.Language == "" || f.Language == e.Language) &&
		(f.Run == nil || f.Run.MatchString(r.Name) || f.Run.MatchString(e.Text)) &&
		(len(f.Files) == 0 || slices.Contains(f.Files, e.Pos.File)) &&
		(strings.Contains(e.Text, f.Text) || strings.Contains(e.Pos.String(), f.Text))
}

// Result is one example with what differs from it.
type Result struct {
	Relation *rules.Relation
	Example  *rules.Example
	Missing  []rules.Fact  // expected and not found
	Surplus  []graph.Claim // found and not expected
}

// OK reports whether the example gave what it must give.
func (r Result) OK() bool { return len(r.Missing) == 0 && len(r.Surplus) == 0 }

// Run runs the examples that the filter chooses, in the order of the set.
func Run(set *rules.Set, filter Filter) ([]Result, error) {
	var results []Result
	for _, g := range groups(set, filter) {
		engine, err := extract.Compile(g.set)
		if err != nil {
			return nil, fmt.Errorf("compile the rules with the names of the examples: %w", err)
		}
		results = append(results, g.run(filter, engine.Extract)...)
	}
	return inOrder(set, results), nil
}

// run tests the group's relations, many examples side by side, each by itself.
func (g *group) run(filter Filter, read func(graph.Article) graph.Document) []Result {
	var results []Result
	for _, r := range g.relations {
		for _, e := range r.Examples {
			if filter.matches(r, e) {
				results = append(results, Result{Relation: r, Example: e})
			}
		}
	}
	next := make(chan *Result)
	var wg sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			for r := range next {
				doc := read(article(r.Example))
				r.compare(g.set, doc.All())
			}
		})
	}
	for i := range results {
		next <- &results[i]
	}
	close(next)
	wg.Wait()
	return results
}

// article is an example as an article.
func article(e *rules.Example) graph.Article {
	return graph.Article{ID: e.Pos.String(), Language: e.Language, Published: e.Published, Text: e.Text}
}
