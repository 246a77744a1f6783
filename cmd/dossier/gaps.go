package main

import (
	"errors"
	"fmt"
	"slices"

	"github.com/urfave/cli/v2"

	"dossier/extract"
	"dossier/graph"
	"dossier/internal/gaps"
	"dossier/internal/load"
	"dossier/internal/source"
)

func (p *program) gapsCommand() *cli.Command {
	return &cli.Command{
		Name:      "gaps",
		Usage:     "list the words that join two entities in sentences without a claim",
		ArgsUsage: "FILE|FOLDER|GLOB|-…",
		Description: "Shows where a rule is missing: sentences that name two entities and give no claim, by the\n" +
			"verb or noun that joins the two, the commonest first.\n\n" +
			"Example:\n  dossier gaps news/*.txt --top 10\n" +
			"  dossier gaps news/ --format json --examples 5",
		Flags: append(ruleFlags(),
			&cli.IntFlag{Name: "top", Value: 20, Usage: "how many words to list, 0 for all"},
			&cli.IntFlag{Name: "examples", Value: 1, Usage: "how many sentences to show of each"},
			&cli.StringFlag{Name: "format", Value: "table", Usage: "table, json or csv"},
		),
		Action: p.gaps,
	}
}

func (p *program) gaps(c *cli.Context) error {
	format := c.String("format")
	if !slices.Contains(rowFormats(), format) {
		return usageError{c.Command.HelpName, unknownWord("format", format, rowFormats())}
	}
	paths, err := articlePaths(c)
	if err != nil {
		return err
	}
	if c.Int("top") < 0 || c.Int("examples") < 0 {
		return misuse(c, "--top and --examples count; write 0 or more")
	}
	engine, set, err := p.engine(c)
	if err != nil {
		return err
	}
	counter, report := gaps.NewCounter(c.Int("examples")), p.newReporter()
	for item := range source.Read(c.Context, paths, p.sourceConfig(c, set)) {
		var readings []extract.Reading
		if item.Err == nil {
			readings, item.Err = load.Guard(func(a graph.Article) []extract.Reading { return engine.Trace(a, "") }, item.Article)
		}
		report.item(item)
		counter.Add(item.Article.ID, readings)
	}
	found := counter.Gaps()
	if top := c.Int("top"); top > 0 && top < len(found) {
		found = found[:top]
	}
	return errors.Join(p.writeGaps(format, found), report.end())
}

// writeGaps writes the gaps with their examples: as a list of objects in JSON,
// else a row for each example.
func (p *program) writeGaps(format string, found []gaps.Gap) error {
	if format == "json" {
		return jsonLine(p.stdout, found)
	}
	var rows [][]any
	for _, g := range found {
		row := []any{fmt.Sprint(g.Sentences), g.Trigger, g.Kind, g.Language, g.Types[0], ""}
		if len(g.Examples) == 0 {
			rows = append(rows, row)
		}
		for i, e := range g.Examples {
			if i > 0 && format == "table" {
				row = []any{"", "", "", "", "", ""}
			}
			row = slices.Clone(row)
			row[len(row)-1] = e.Text
			rows = append(rows, row)
		}
	}
	return writeRows(p.stdout, format, []string{"sentences", "trigger", "kind", "language", "types", "example"}, rows)
}
