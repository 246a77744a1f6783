package main

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"

	"github.com/urfave/cli/v2"

	"dossier/extract"
	"dossier/graph"
	"dossier/graph/neo4j"
	"dossier/internal/erase"
	"dossier/internal/load"
	"dossier/internal/source"
	"dossier/rules"
)

func (p *program) eraseCommand() *cli.Command {
	return &cli.Command{
		Name:      "erase",
		Usage:     "take somebody's names out of the graph, as he may ask for",
		ArgsUsage: "ENTITY",
		Description: "Blackens the names in every article that names the entity, and reads these articles again,\n" +
			"so that no claim, mention or edge of it is left. Then the whole store is searched for the\n" +
			"names, and every place that still has one is listed. Without --yes it only says what it\n" +
			"would do. A whole article is taken out by dossier retract.\n\n" +
			"Example:\n  dossier erase 'Rosa Brandl' --also 'R. Brandl' --yes",
		Flags: slices.Concat(ruleFlags(), databaseFlags(), []cli.Flag{
			&cli.StringSliceFlag{Name: "also", Usage: "another name to blacken in these articles and to search for; may be repeated"},
			&cli.BoolFlag{Name: "yes", Usage: "really do it"},
		}),
		Action: p.erase,
	}
}

func (p *program) erase(c *cli.Context) error {
	if c.NArg() != 1 {
		return misuse(c, "want one entity, by its id or name, not %d", c.NArg())
	}
	engine, set, pl, err := p.engineAt(c)
	if err != nil {
		return err
	}
	return pl.open(c.Context, func(store *neo4j.Store) error {
		e := erasure{p: p, store: store, engine: engine, set: set}
		if err := e.find(c.Context, c.Args().First(), c.StringSlice("also")); err != nil {
			return err
		}
		if !c.Bool("yes") {
			return e.plan()
		}
		return e.run(c.Context)
	})
}

// erasure is who is erased, and where.
type erasure struct {
	p      *program
	store  *neo4j.Store
	engine *extract.Engine
	set    *rules.Set

	entity   graph.Entity
	names    []string
	articles []string
}

func (e *erasure) find(ctx context.Context, who string, also []string) error {
	id, err := e.store.Resolve(ctx, who)
	if err != nil {
		return err
	}
	found, err := e.store.Entities(ctx, id)
	if err != nil {
		return err
	}
	e.entity = found[0]
	e.names = slices.Concat([]string{e.entity.Name}, e.entity.Aliases, also)
	e.articles, err = e.store.Naming(ctx, id)
	return err
}

func (e *erasure) plan() error {
	for _, name := range e.names {
		fmt.Fprintf(e.p.stdout, "name     %s\n", cleanLine(name))
	}
	for _, id := range e.articles {
		fmt.Fprintf(e.p.stdout, "article  %s\n", cleanLine(id))
	}
	e.p.say("nothing was changed; --yes blackens the names, and what else these articles call %s, in %s",
		cleanLine(e.entity.Name), count(len(e.articles), "article", "articles"))
	return nil
}

// run blackens the names, reads the articles again, and searches the store.
func (e *erasure) run(ctx context.Context) error {
	var changes neo4j.Changes
	var fault error
	report := e.p.newReporter()
	sum, err := load.Run(ctx, func(context.Context) iter.Seq[source.Item] { return e.blackened(ctx, &changes, &fault) }, load.Config{
		Engine: e.engine, Rules: e.set, Store: e.store,
		Report:   report.item,
		Progress: func(load.Summary) {},
	})
	if err := errors.Join(err, fault); err != nil {
		return fmt.Errorf("erase %s: %w; what was erased stays so, the same command again goes on", e.entity.ID, err)
	}
	e.p.say("%s", changed(changes.Plus(sum.Changes)))
	return errors.Join(e.prove(ctx), report.end())
}

// blackened gives the articles without the names. Those without their texts are
// written at once: there is nothing to be read again.
func (e *erasure) blackened(ctx context.Context, changes *neo4j.Changes, fault *error) iter.Seq[source.Item] {
	w := erase.NewWords(e.names...)
	return func(yield func(source.Item) bool) {
		for _, id := range e.articles {
			docs, err := e.store.Document(ctx, id)
			if err != nil {
				*fault = err
				return
			}
			for _, d := range docs {
				if d.Article.Text == "" {
					done, err := e.store.Put(ctx, erase.Document(d, e.entity.ID, w))
					if *changes = changes.Plus(done); err != nil {
						*fault = err
						return
					}
				} else if !yield(source.Item{Name: id, Article: erase.Article(d.Article, w, e.spans(d.Article))}) {
					return
				}
			}
		}
	}
}

// spans are where the engine finds the entity named in an article, whatever it is
// called there.
func (e *erasure) spans(a graph.Article) []erase.Span {
	var spans []erase.Span
	for _, m := range e.engine.Annotate(a).Mentions {
		if m.ID == e.entity.ID || slices.Contains(m.Candidates, e.entity.ID) {
			spans = append(spans, erase.Span{Start: m.Start, End: m.End})
		}
	}
	return spans
}

// prove searches the whole store for the names.
func (e *erasure) prove(ctx context.Context) error {
	left := 0
	w := erase.NewWords(e.names...)
	err := e.store.Search(ctx, w.In, func(kind, id, property string) {
		left++
		fmt.Fprintf(e.p.stdout, "%s %s: its %s has one of the names\n", cleanLine(kind), cleanLine(id), property)
	})
	if err != nil {
		return err
	}
	if left > 0 {
		e.p.say("%s one of the names: another article may mean somebody else by it; dossier retract takes a whole article out", count(left, "place has", "places have"))
		return errProblems
	}
	e.p.say("searched the whole store: no node and no relationship has one of the names; files, rules, judgements and backups are yours to clean")
	return nil
}
