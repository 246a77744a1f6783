package main

import (
	"fmt"

	"github.com/urfave/cli/v2"

	"dossier/internal/ruletest"
)

func (p *program) rulesTestCommand() *cli.Command {
	return &cli.Command{
		Name:      "test",
		Usage:     "run the examples of the rules and show those that fail",
		ArgsUsage: "[FILE|FOLDER…]",
		Description: "Tests rule files together with the packs that they add to; without arguments, the packs.\n\n" +
			"Example:\n  dossier rules test my-rules.yaml --relation head_of",
		Flags: append(ruleFlags(),
			&cli.StringFlag{Name: "relation", Usage: "only the examples of this relation"},
			&cli.StringFlag{Name: "language", Usage: "only the examples in this language: de"},
			&cli.StringFlag{Name: "match", Usage: "only the examples with this in their text or in FILE:LINE"},
		),
		Action: p.rulesTest,
	}
}

func (p *program) rulesTest(c *cli.Context) error {
	set, err := p.ruleSet(c, c.Args().Slice()...)
	if err != nil {
		return err
	}
	filter := ruletest.Filter{Relation: c.String("relation"), Language: c.String("language"), Text: c.String("match")}
	results, err := ruletest.Run(set, filter)
	if err != nil {
		return err
	}
	failed := 0
	for _, r := range results {
		if !r.OK() {
			failed++
			fmt.Fprintln(p.stdout, clean(r.String()))
		}
	}
	fmt.Fprintf(p.stdout, "%s, %d failed\n", count(len(results), "example", "examples"), failed)
	if len(results) == 0 {
		return fmt.Errorf("no example is chosen; see dossier rules list")
	}
	return problemsIf(failed > 0)
}
