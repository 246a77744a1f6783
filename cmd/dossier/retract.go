package main

import (
	"fmt"
	"slices"

	"github.com/urfave/cli/v2"

	"dossier/graph/neo4j"
	"dossier/rules"
)

func (p *program) retractCommand() *cli.Command {
	return &cli.Command{
		Name:      "retract",
		Usage:     "take articles out of the graph, with all that only they said",
		ArgsUsage: "ARTICLE…",
		Description: "Articles are named by their ids, which dossier query articles lists.\n\n" +
			"Example:\n  dossier retract tiktok.de",
		Flags:  slices.Concat(ruleFlags(), databaseFlags()),
		Action: p.retract,
	}
}

func (p *program) retract(c *cli.Context) error {
	ids := c.Args().Slice()
	if len(ids) == 0 {
		return misuse(c, "no articles; name them by their ids, which dossier query articles lists")
	}
	return p.inGraph(c, func(store *neo4j.Store, _ *rules.Set) error {
		known, err := store.Known(c.Context, ids)
		if err != nil {
			return err
		}
		missing := false
		for _, id := range ids {
			if _, ok := known[id]; !ok {
				missing = true
				p.say("there is no article %q; dossier query articles lists them", id)
			}
		}
		done, err := store.Retract(c.Context, ids...)
		if err != nil {
			return err
		}
		fmt.Fprintf(p.stdout, "%s retracted\n", count(done.Articles.Removed, "article", "articles"))
		p.say("%s", changed(done))
		return problemsIf(missing)
	})
}
