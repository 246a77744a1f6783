package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"dossier/graph"
	"dossier/graph/neo4j"
	"dossier/internal/load"
	"dossier/internal/source"
)

func (p *program) loadCommand() *cli.Command {
	return &cli.Command{
		Name:      "load",
		Usage:     "read articles and keep the graph true to them",
		ArgsUsage: "FILE|FOLDER|GLOB|-…",
		Description: "Loading an article again replaces what it said; articles that did not change are\n" +
			"skipped. Reads .txt, .md and .jsonl; - is standard input.\n\n" +
			"Example:\n  dossier load news/ 'archive/**/*.jsonl' --rules my-rules.yaml",
		Flags: slices.Concat(ruleFlags(), databaseFlags(), []cli.Flag{
			&cli.BoolFlag{Name: "replace", Usage: "let articles replace those of the same id that were read elsewhere"},
			&cli.IntFlag{Name: "batch", Value: load.DefaultBatch, Usage: "how many articles are written in one transaction"},
		}),
		Action: p.load,
	}
}

func (p *program) load(c *cli.Context) error {
	paths, err := articlePaths(c)
	if err != nil {
		return err
	}
	if c.Int("batch") < 1 {
		return misuse(c, "--batch %d: want 1 or more", c.Int("batch"))
	}
	engine, set, err := p.engine(c)
	if err != nil {
		return err
	}
	pl, err := p.place(c)
	if err != nil {
		return err
	}
	pl = pl.with(set)
	pl.config.Replace = c.Bool("replace")
	return pl.open(c.Context, func(store *neo4j.Store) error {
		meter, report := newMeter(p.stderr), p.newReporter()
		items := source.Read(c.Context, paths, p.sourceConfig(set))
		sum, err := load.Run(c.Context, items, load.Config{
			Engine: engine, Rules: set, Store: store,
			Batch: c.Int("batch"), Replace: pl.config.Replace,
			Report:   func(item source.Item) { meter.pause(); report.item(item) },
			Progress: meter.show,
		})
		meter.pause()
		problems := report.end()
		p.learned(sum, pl)
		if err != nil {
			return err
		}
		return problems
	})
}

// learned tells what a load brought and where to look at it.
func (p *program) learned(sum load.Summary, pl place) {
	p.say("%s", summary(sum))
	p.say("%s", changes(sum.Changes))
	if sum.LeftOut > 0 {
		p.say("left out: %s in which nothing tells whom a pronoun or descriptor means", count(sum.LeftOut, "claim", "claims"))
	}
	if len(sum.Claims) > 0 {
		// What cannot be written to standard output has nowhere else to go.
		_ = writeTable(p.stdout, statusHeadings(), claimRows(sum.Claims))
	}
	if pl.browser != "" {
		p.say("browse it at %s (user %s, password: %s)", pl.browser, pl.config.Username, pl.secret)
	}
}

func summary(sum load.Summary) string {
	s := fmt.Sprintf("%s read: %d loaded, %d unchanged, %d failed",
		count(sum.Read, "article", "articles"), sum.Loaded, sum.Unchanged, sum.Failed)
	if sum.Skipped > 0 {
		s += "; " + count(sum.Skipped, "other file", "other files") + " skipped"
	}
	return s
}

func changes(c neo4j.Changes) string {
	if c.None() {
		return "0 changes"
	}
	var parts []string
	for _, kind := range []struct {
		name  string
		count neo4j.Count
	}{{"articles", c.Articles}, {"claims", c.Claims}, {"facts", c.Edges}, {"entities", c.Entities}} {
		if n := kind.count; n.Added+n.Changed+n.Removed > 0 {
			parts = append(parts, fmt.Sprintf("%s +%d ~%d -%d", kind.name, n.Added, n.Changed, n.Removed))
		}
	}
	return "changes: " + strings.Join(parts, ", ")
}

func statuses() []graph.Status {
	return []graph.Status{graph.Asserted, graph.Reported, graph.Speculative, graph.Negated}
}

func statusHeadings() []string {
	headings := []string{"claims"}
	for _, s := range statuses() {
		headings = append(headings, string(s))
	}
	return headings
}

// claimRows counts claims, one relation a row and one status a column.
func claimRows(claims map[load.Kind]int) [][]string {
	relations := map[string]bool{}
	for kind := range claims {
		relations[kind.Relation] = true
	}
	var rows [][]string
	for _, relation := range slices.Sorted(maps.Keys(relations)) {
		row := []string{relation}
		for _, s := range statuses() {
			cell := ""
			if n := claims[load.Kind{Relation: relation, Status: s}]; n > 0 {
				cell = fmt.Sprint(n)
			}
			row = append(row, cell)
		}
		rows = append(rows, row)
	}
	return rows
}
