package main

import (
	"bufio"
	"errors"
	"iter"
	"slices"

	"github.com/urfave/cli/v2"

	"dossier/extract"
	"dossier/graph"
	"dossier/internal/load"
	"dossier/internal/source"
	"dossier/rules"
)

func (p *program) extractCommand() *cli.Command {
	return &cli.Command{
		Name:      "extract",
		Usage:     "write the claims of articles as JSONL, without a database",
		ArgsUsage: "FILE|FOLDER|GLOB|ADDRESS|-…",
		Description: "Writes one claim a line to standard output and nothing else there.\n" +
			reads + "\n\n" +
			"Example:\n  dossier extract news/*.txt | jq -r '[.subject.name, .relation, .object.name, .status] | @tsv'",
		Flags: slices.Concat(ruleFlags(), articleFlags(), []cli.Flag{pairsFlag()}),
		Action: func(c *cli.Context) error {
			return p.eachArticle(c, func(e *extract.Engine, set *rules.Set) reader {
				judgements := load.Judgements(set)
				return func(a graph.Article) ([]any, error) {
					doc, err := load.Guard(reading(c, e), a)
					doc = judgements.Apply(doc)
					return lines(doc.All()), err
				}
			})
		},
	}
}

// pairsFlag is for comparing with data in which every pair of mentions is a fact.
func pairsFlag() cli.Flag {
	return &cli.BoolFlag{Name: "pairs", Usage: "write a claim once for every pair of names and pronouns in its sentence that mean its parties"}
}

// reading is how articles are read: with --pairs by pairs of mentions.
func reading(c *cli.Context, e *extract.Engine) func(graph.Article) graph.Document {
	if c.Bool("pairs") {
		return e.Pairs
	}
	return e.Extract
}

func lines[T any](values []T) []any {
	out := make([]any, len(values))
	for i, v := range values {
		out[i] = v
	}
	return out
}

func (p *program) annotateCommand() *cli.Command {
	return &cli.Command{
		Name:      "annotate",
		Usage:     "write the mentions, dates and quotations of articles as JSONL",
		ArgsUsage: "FILE|FOLDER|GLOB|ADDRESS|-…",
		Description: "Writes one article a line to standard output and nothing else there.\n" +
			reads + "\n\n" +
			"Example:\n  dossier annotate news/*.txt | jq -r '.dates[] | [.text, .value] | @tsv'",
		Flags: slices.Concat(ruleFlags(), articleFlags()),
		Action: func(c *cli.Context) error {
			return p.eachArticle(c, func(e *extract.Engine, _ *rules.Set) reader {
				return func(a graph.Article) ([]any, error) { return annotationOf(e, a) }
			})
		},
	}
}

func annotationOf(e *extract.Engine, a graph.Article) ([]any, error) {
	annotation, err := load.Guard(e.Annotate, a)
	if err != nil {
		return nil, err
	}
	return []any{annotation}, nil
}

// reader gives what it finds in an article, a line each.
type reader func(graph.Article) ([]any, error)

// eachArticle writes what a reader finds in each article that the arguments
// name, one value a line.
func (p *program) eachArticle(c *cli.Context, reading func(*extract.Engine, *rules.Set) reader) error {
	paths, err := articlePaths(c)
	if err != nil {
		return err
	}
	engine, set, err := p.engine(c)
	if err != nil {
		return err
	}
	return p.writeEach(source.Read(c.Context, paths, p.sourceConfig(c, set)), reading(engine, set))
}

// writeEach writes what a reader finds in each article.
func (p *program) writeEach(items iter.Seq[source.Item], read reader) error {
	out := bufio.NewWriter(p.stdout)
	report := p.newReporter()
	for item := range items {
		var lines []any
		if item.Err == nil {
			lines, item.Err = read(item.Article)
		}
		report.item(item)
		for _, line := range lines {
			if err := jsonLine(out, line); err != nil {
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
