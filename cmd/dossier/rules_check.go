package main

import (
	"errors"
	"fmt"

	"github.com/urfave/cli/v2"

	"dossier/extract"
	"dossier/rules"
)

func (p *program) rulesCheckCommand() *cli.Command {
	return &cli.Command{
		Name:      "check",
		Usage:     "report every problem of rule files, with the line and a caret",
		ArgsUsage: "[FILE|FOLDER…]",
		Description: "Checks rule files together with the packs that they add to; without arguments, the packs.\n\n" +
			"Example:\n  dossier rules check my-rules.yaml",
		Flags:  ruleFlags(),
		Action: p.rulesCheck,
	}
}

func (p *program) rulesCheck(c *cli.Context) error {
	cfg := rules.Config{NoPacks: c.Bool("no-packs"), Paths: append(c.StringSlice("rules"), c.Args().Slice()...)}
	if cfg.NoPacks && len(cfg.Paths) == 0 {
		return misuse(c, "no rules; name files or folders, or leave out --no-packs")
	}
	set, err := cfg.Load()
	if err == nil {
		_, err = extract.Compile(set)
	}
	var problems rules.ErrorList
	switch {
	case errors.As(err, &problems):
		fmt.Fprintln(p.stdout, clean(problems.Error()))
		p.say("%s", count(len(problems), "problem", "problems"))
		return errProblems
	case err != nil:
		return err
	}
	p.say("%s, %s, %s: no problems", count(len(set.Relations), "relation", "relations"),
		count(len(set.Entities), "entity", "entities"), count(len(set.Languages), "language", "languages"))
	return nil
}

// count is a number with its noun.
func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
