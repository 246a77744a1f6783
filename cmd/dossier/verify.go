package main

import (
	"fmt"
	"slices"

	"github.com/urfave/cli/v2"

	"dossier/graph/neo4j"
	"dossier/rules"
)

func (p *program) verifyCommand() *cli.Command {
	return &cli.Command{
		Name:  "verify",
		Usage: "check that the graph agrees with its texts and with itself",
		Description: "Reads the span of every claim again in the text of its article, and derives every\n" +
			"edge again from its claims. Each difference is a line; nothing is changed.\n\n" +
			"Example:\n  dossier verify",
		Flags:  slices.Concat(ruleFlags(), databaseFlags()),
		Action: p.verify,
	}
}

func (p *program) verify(c *cli.Context) error {
	if c.NArg() > 0 {
		return misuse(c, "verify looks at the whole graph; leave out %s", c.Args().First())
	}
	return p.inGraph(c, func(store *neo4j.Store, _ *rules.Set) error {
		found := 0
		seen, err := store.Verify(c.Context, func(difference string) {
			found++
			fmt.Fprintln(p.stdout, cleanLine(difference))
		})
		if err != nil {
			return err
		}
		if found > 0 {
			p.say("%s; somebody else wrote into this database: retract the articles concerned and load them again, or load all into an empty one",
				count(found, "difference", "differences"))
			return errProblems
		}
		fmt.Fprintf(p.stdout, "%s, %s and %s agree with their texts and with each other\n",
			count(seen.Articles, "article", "articles"), count(seen.Claims, "claim", "claims"), count(seen.Facts, "fact", "facts"))
		return nil
	})
}
