package main

import (
	"context"
	"errors"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/urfave/cli/v2"

	"dossier/graph/neo4j"
	"dossier/internal/load"
	"dossier/internal/watch"
)

func (p *program) watchCommand() *cli.Command {
	return &cli.Command{
		Name:      "watch",
		Usage:     "load articles again whenever files change or feeds have something new",
		ArgsUsage: "FILE|FOLDER|ADDRESS…",
		Description: "Loads as dossier load does, then waits for changes of the files, and asks addresses\n" +
			"again after a while. A database that does not answer is tried again. Ctrl-C ends it.\n\n" +
			"Example:\n  dossier watch news/ https://example.org/feed.rss --every 15m",
		Flags: slices.Concat(ruleFlags(), articleFlags(), databaseFlags(), []cli.Flag{
			&cli.DurationFlag{Name: "every", Value: 10 * time.Minute, Usage: "how often addresses are asked, and files looked at that no change was told of"},
			&cli.BoolFlag{Name: "replace", Usage: "let articles replace those of the same id that were read elsewhere"},
			noTextFlag(),
			waitFlag(),
		}),
		Action: p.watch,
	}
}

// shortestWatch is how often sites may be asked at most.
const shortestWatch = 10 * time.Second

func (p *program) watch(c *cli.Context) error {
	paths, err := articlePaths(c)
	switch {
	case err != nil:
		return err
	case slices.Contains(paths, "-"):
		return misuse(c, "standard input cannot be watched; dossier load - reads it")
	case c.Duration("every") < shortestWatch:
		return misuse(c, "--every %s: want %s or more", c.Duration("every"), shortestWatch)
	}
	engine, set, err := p.engine(c)
	if err != nil {
		return err
	}
	files, err := watch.Files(local(paths)...)
	if err != nil {
		return err
	}
	defer files.Close()
	pl, err := p.place(c)
	if err != nil {
		return err
	}
	pl = pl.with(set)
	pl.config.Replace = c.Bool("replace")
	return pl.open(c.Context, func(store *neo4j.Store) error {
		for {
			l := loading{p: p, place: pl, items: p.items(c, paths, set), articles: notCounted, config: load.Config{
				Engine: engine, Rules: set, Store: store, Replace: pl.config.Replace, NoText: c.Bool("no-text"), Patience: p.patience(c),
			}}
			if err := p.round(c.Context, l); err != nil {
				return err
			}
			p.say("waiting for changes; Ctrl-C ends it")
			if err := nextChange(c.Context, files, c.Duration("every")); err != nil {
				return err
			}
		}
	})
}

// round loads once. What is wrong with articles was said; a database that does
// not answer may do so the next time.
func (p *program) round(ctx context.Context, l loading) error {
	sum, _, err := l.into(ctx, l.config.Store)
	p.say("%s", summary(sum, "loaded"))
	p.say("%s", changed(sum.Changes))
	var database *neo4j.Error
	if errors.As(err, &database) && database.Passes() {
		p.say("%v", err)
		return nil
	}
	return err
}

// nextChange waits until a file changes, or for as long as given.
func nextChange(ctx context.Context, files *watch.Watcher, most time.Duration) error {
	waiting, cancel := context.WithTimeout(ctx, most)
	defer cancel()
	if _, err := files.Next(waiting); err != nil && !errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	return ctx.Err()
}

// local are the paths that are there to be watched.
func local(paths []string) []string {
	return slices.DeleteFunc(slices.Clone(paths), func(path string) bool {
		_, err := os.Stat(path)
		return err != nil || strings.Contains(path, "://")
	})
}
