package main

import (
	"fmt"

	"github.com/urfave/cli/v2"

	"dossier/internal/lint"
)

func (p *program) rulesLintCommand() *cli.Command {
	house := lint.Default()
	return &cli.Command{
		Name:      "lint",
		Usage:     "find rules that never match, repeat each other, cost much, or lack tests",
		ArgsUsage: "[FILE|FOLDER…]",
		Description: "Looks at rule files together with the packs that they add to, and reports what it finds in\n" +
			"those files; without arguments, in the packs. The kind of a finding stands at its end. What is\n" +
			"meant so is said at the end of the form's line: # lint: common, since no other word says it\n\n" +
			"Example:\n  dossier rules lint my-rules.yaml",
		Flags: append(ruleFlags(),
			&cli.IntFlag{Name: "positive", Value: house.Positive, Usage: "how many examples with facts a relation needs in each language"},
			&cli.IntFlag{Name: "negative", Value: house.Negative, Usage: "how many examples without facts a relation needs in each language"},
			&cli.Float64Flag{Name: "common", Value: 100 * house.Common, Usage: "the percentage of sentences from which on a word is too common to search by"},
		),
		Action: p.rulesLint,
	}
}

func (p *program) rulesLint(c *cli.Context) error {
	set, err := p.ruleSet(c, c.Args().Slice()...)
	if err != nil {
		return err
	}
	engine, err := compile(set)
	if err != nil {
		return err
	}
	found := lint.Run(set, lint.Config{
		Positive: c.Int("positive"), Negative: c.Int("negative"), Common: c.Float64("common") / 100,
		Usage: lint.Count(set, engine), Files: set.Added,
	})
	for _, f := range found {
		fmt.Fprintln(p.stdout, clean(f.String()))
	}
	if len(found) > 0 {
		p.say("%s", count(len(found), "finding", "findings"))
	}
	return problemsIf(len(found) > 0)
}
