package main

import (
	"bufio"
	"errors"

	"github.com/urfave/cli/v2"

	"dossier/graph"
	"dossier/internal/load"
	"dossier/internal/source"
)

func (p *program) extractCommand() *cli.Command {
	return &cli.Command{
		Name:      "extract",
		Usage:     "write the claims of articles as JSONL, without a database",
		ArgsUsage: "FILE|FOLDER|GLOB|-…",
		Description: "Writes one claim a line to standard output and nothing else there.\n" +
			"Reads .txt, .md and .jsonl; - is standard input.\n\n" +
			"Example:\n  dossier extract news/*.txt | jq -r '[.subject.name, .relation, .object.name, .status] | @tsv'",
		Flags:  ruleFlags(),
		Action: p.extract,
	}
}

func (p *program) extract(c *cli.Context) error {
	paths, err := articlePaths(c)
	if err != nil {
		return err
	}
	engine, set, err := p.engine(c)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(p.stdout)
	report := p.newReporter()
	for item := range source.Read(c.Context, paths, p.sourceConfig(set)) {
		doc := graph.Document{}
		if item.Err == nil {
			doc, item.Err = load.Extract(engine, item.Article)
		}
		report.item(item)
		for _, claim := range doc.Claims {
			if err := jsonLine(out, claim); err != nil {
				return err
			}
		}
	}
	return errors.Join(out.Flush(), report.end())
}

// articlePaths are the arguments of a command that reads articles.
func articlePaths(c *cli.Context) ([]string, error) {
	if c.NArg() == 0 {
		return nil, misuse(c, "no articles; name files, folders, globs, or - for standard input")
	}
	return c.Args().Slice(), nil
}
