package main

import (
	"github.com/urfave/cli/v2"

	"dossier/rules"
)

func (p *program) rulesSchemaCommand() *cli.Command {
	return &cli.Command{
		Name:      "schema",
		Usage:     "print the JSON Schema of rule files, for editors",
		ArgsUsage: "[KIND]",
		Description: "KIND is rules, for any rule file, or entity, for a line of a list of entities in JSONL.\n\n" +
			"Example:\n  dossier rules schema > rules.schema.json\n" +
			"and at the head of a rule file:\n  # yaml-language-server: $schema=rules.schema.json",
		Action: func(c *cli.Context) error {
			kind := rules.RuleFileSchema
			switch c.NArg() {
			case 0:
			case 1:
				kind = c.Args().First()
			default:
				return misuse(c, "want one kind of file at most")
			}
			text, err := rules.Schema(kind)
			if err != nil {
				return usageError{c.Command.HelpName, err}
			}
			_, err = p.stdout.Write(text)
			return err
		},
	}
}
