package main

import (
	"github.com/urfave/cli/v2"
)

func (p *program) rulesCommand() *cli.Command {
	return &cli.Command{
		Name:        "rules",
		Usage:       "check, test and list the rules, and help to write them",
		Description: "Example:\n  dossier rules check my-rules.yaml",
		Subcommands: []*cli.Command{p.rulesCheckCommand(), p.rulesTestCommand(), p.rulesListCommand(), p.rulesLintCommand(), p.rulesNewCommand(), p.rulesSchemaCommand()},
	}
}
