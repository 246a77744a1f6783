package main

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/urfave/cli/v2"

	"dossier/graph"
	"dossier/graph/neo4j"
	"dossier/internal/load"
	"dossier/internal/source"
	"dossier/rules"
)

func (p *program) loadCommand() *cli.Command {
	return &cli.Command{
		Name:      "load",
		Usage:     "read articles and keep the graph true to them",
		ArgsUsage: "FILE|FOLDER|GLOB|ADDRESS|-…",
		Description: "Loading an article again replaces what it said; articles that did not change are\n" +
			"skipped. After a change of rules dossier load --all brings the graph up to date\n" +
			"without the files. " + reads + "\n\n" +
			"Example:\n  dossier load news/ 'archive/**/*.jsonl' --rules my-rules.yaml\n  dossier load --all --rules my-rules.yaml --dry-run",
		Flags: slices.Concat(ruleFlags(), articleFlags(), databaseFlags(), []cli.Flag{
			&cli.BoolFlag{Name: "all", Usage: "read the articles in the graph again instead, from the texts kept there: after a change of rules"},
			&cli.BoolFlag{Name: "dry-run", Usage: "show what would change and write nothing"},
			&cli.BoolFlag{Name: "json", Usage: "with --dry-run: one change a line, as JSON"},
			&cli.BoolFlag{Name: "replace", Usage: "let articles replace those of the same id that were read elsewhere"},
			noTextFlag(),
			&cli.IntFlag{Name: "batch", Value: load.DefaultBatch, Usage: "how many articles are written in one transaction"},
			waitFlag(),
		}),
		Action: p.load,
	}
}

func (p *program) load(c *cli.Context) error {
	paths, err := loadPaths(c)
	if err != nil {
		return err
	}
	engine, set, pl, err := p.engineAt(c)
	if err != nil {
		return err
	}
	pl.config.Replace = c.Bool("replace")
	return pl.open(c.Context, func(store *neo4j.Store) error {
		var unread error // why the stored articles could not be read
		l := loading{p: p, place: pl, items: p.items(c, paths, set), articles: func() int { return source.Count(paths) }, config: load.Config{
			Engine: engine, Rules: set, Store: store, Batch: c.Int("batch"), Replace: pl.config.Replace,
			NoText: c.Bool("no-text"), Patience: p.patience(c),
		}}
		if c.Bool("all") {
			l.articles = func() int { return stored(c.Context, store) }
			l.items = func(ctx context.Context) iter.Seq[source.Item] {
				return load.Stored(ctx, store, set, c.Bool("no-text"), p.patience(c), func(err error) {
					if !errors.Is(err, context.Canceled) { // then something else has ended the load
						unread = err
					}
				})
			}
		}
		if c.Bool("dry-run") {
			return errors.Join(l.rehearse(c.Context, store, c.Bool("json")), unread)
		}
		return errors.Join(l.run(c.Context), unread)
	})
}

// stored is how many articles the graph holds.
func stored(ctx context.Context, store *neo4j.Store) int {
	about, err := store.About(ctx)
	if err != nil {
		return uncounted // the load itself will say why
	}
	return int(about.Counts.Articles)
}

// items are the articles at the paths.
func (p *program) items(c *cli.Context, paths []string, set *rules.Set) load.Items {
	return func(ctx context.Context) iter.Seq[source.Item] {
		return source.Read(ctx, paths, p.sourceConfig(c, set))
	}
}

// loadPaths are the articles to load; none with --all.
func loadPaths(c *cli.Context) ([]string, error) {
	switch {
	case c.Int("batch") < 1:
		return nil, misuse(c, "--batch %d: want 1 or more", c.Int("batch"))
	case c.Bool("json") && !c.Bool("dry-run"):
		return nil, misuse(c, "--json goes with --dry-run only")
	case c.Bool("all") && c.NArg() > 0:
		return nil, misuse(c, "--all reads the articles in the graph; leave out %s", c.Args().First())
	case c.Bool("all"):
		return nil, nil
	}
	return articlePaths(c)
}

// loading is a load with what it is told to.
type loading struct {
	p      *program
	place  place
	items  load.Items
	config load.Config

	articles  func() int // how many there are, or uncounted
	rehearsal bool       // nothing is written
}

// run loads and tells what that brought.
func (l loading) run(ctx context.Context) error {
	sum, problems, err := l.into(ctx, l.config.Store)
	l.p.learned(sum, l.place)
	const stays = "what is counted here stays in the graph; the same command again goes on with the rest"
	switch {
	case ctx.Err() != nil:
		l.p.say("interrupted before the end: %s", stays)
	case err != nil:
		l.p.say("stopped before the end: %s", stays)
	}
	if err != nil {
		return err
	}
	return problems
}

// rehearse tells what a load would change.
func (l loading) rehearse(ctx context.Context, store *neo4j.Store, asJSON bool) error {
	var sum load.Summary
	var problems error
	l.rehearsal = true
	l.config.Patience = load.Patience{} // a transaction that is lost cannot go on
	changes, err := store.Rehearse(ctx, func(r *neo4j.Rehearsal) (err error) {
		sum, problems, err = l.into(ctx, r)
		return err
	})
	if err != nil {
		return err
	}
	if err := writeChanges(l.p.stdout, changes, asJSON); err != nil {
		return err
	}
	l.p.say("%s", summary(sum, "would be loaded"))
	l.p.say("dry run of %s, nothing was written: %s", count(sum.Read, "article", "articles"), changed(neo4j.Tally(changes)))
	return problems
}

// into brings the articles to a graph and tells how far it is and what is the
// matter with them.
func (l loading) into(ctx context.Context, to load.Graph) (sum load.Summary, problems, err error) {
	tell := func(sum load.Summary) string { return summary(sum, "loaded") }
	work := "loading"
	if l.rehearsal {
		tell = func(sum load.Summary) string { return summary(sum, "would be loaded") }
		work = "comparing"
	}
	meter, report := newMeter(l.p.stderr, work, l.articles), l.p.newReporter()
	l.config.Store = to
	l.config.Report = func(item source.Item) { meter.pause(); report.item(item) }
	l.config.Progress = func(sum load.Summary) { meter.show(sum.Read, tell(sum)) }
	if waiting := l.config.Patience.Waiting; waiting != nil {
		l.config.Patience.Waiting = func(why error, left time.Duration) { meter.pause(); waiting(why, left) }
	}
	sum, err = load.Run(ctx, l.items, l.config)
	meter.pause()
	return sum, report.end(), err
}

// learned tells what a load brought and where to look at it.
func (p *program) learned(sum load.Summary, pl place) {
	p.say("%s", summary(sum, "loaded"))
	p.say("%s", changed(sum.Changes))
	if sum.LeftOut > 0 {
		p.say("left out: %s in which nothing tells whom a pronoun or descriptor means", count(sum.LeftOut, "claim", "claims"))
	}
	if len(sum.Claims) > 0 {
		// What cannot be written to standard output has nowhere else to go.
		_ = writeTable(p.stdout, statusHeadings(), claimRows(sum.Claims))
	}
	if pl.browser != "" && !sum.Changes.None() {
		p.say("look at it with: dossier browse")
		p.say("or without style and guide at %s (user %s, password – %s)", pl.browser, pl.config.Username, pl.secret)
	}
}

// summary says what became of articles; loaded is the word for those that are new
// or changed.
func summary(sum load.Summary, loaded string) string {
	s := fmt.Sprintf("%s read: %d %s, %d unchanged, %d failed",
		count(sum.Read, "article", "articles"), sum.Loaded, loaded, sum.Unchanged, sum.Failed)
	if sum.Skipped > 0 {
		s += "; " + count(sum.Skipped, "other file", "other files") + " skipped"
	}
	return s
}

func changed(c neo4j.Changes) string {
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
