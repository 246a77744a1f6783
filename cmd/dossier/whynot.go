package main

import (
	"cmp"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/urfave/cli/v2"

	"dossier/extract"
	"dossier/graph"
	"dossier/internal/load"
	"dossier/internal/source"
	"dossier/internal/tongue"
	"dossier/internal/whynot"
	"dossier/rules"
)

// whyNotFlags are those of explain --why-not.
func whyNotFlags() []cli.Flag {
	return []cli.Flag{
		&cli.BoolFlag{Name: "why-not", Usage: "say why a sentence or an article gives no claim of a relation, without a database"},
		&cli.StringFlag{Name: "relation", Usage: "with --why-not: the relation"},
		&cli.StringFlag{Name: "subject", Usage: "with --why-not: the subject that was expected"},
		&cli.StringFlag{Name: "object", Usage: "with --why-not: the object that was expected"},
		&cli.StringFlag{Name: "language", Usage: "with --why-not: the language of the sentence, such as de; told by its words unless given"},
	}
}

// whyNot says of each sentence of a text why it gives no claim.
func (p *program) whyNot(c *cli.Context) error {
	text := strings.Join(c.Args().Slice(), " ")
	if c.String("relation") == "" || strings.TrimSpace(text) == "" {
		return misuse(c, "--why-not needs a sentence or an article, and --relation")
	}
	engine, set, err := p.engine(c)
	if err != nil {
		return err
	}
	q := whynot.Question{Relation: set.Relation(strings.ToLower(c.String("relation"))), Subject: c.String("subject"), Object: c.String("object")}
	if q.Relation == nil {
		return usageError{c.Command.HelpName, unknownWord("relation", c.String("relation"), relationNames(set))}
	}
	report := p.newReporter()
	shown := 0
	for item := range p.textOrFile(c, set, text) {
		var readings []extract.Reading
		if item.Err == nil && item.Article.Language == "" {
			item.Err = errors.New("its language cannot be told; say it with --language")
		}
		if item.Err == nil {
			readings, item.Err = load.Guard(func(a graph.Article) []extract.Reading { return engine.Trace(a, q.Relation.Name) }, item.Article)
		}
		report.item(item)
		for _, r := range readings {
			if len(readings) == 1 || whynot.Worth(r, q) {
				shown++
				fmt.Fprintln(p.stdout, clean(strings.Join(whynot.Explain(r, q), "\n")))
			}
		}
	}
	if shown == 0 {
		p.say("no sentence has a word that the forms of %s are found by; see dossier rules list %s", q.Relation.Name, q.Relation.Name)
	}
	return report.end()
}

// textOrFile gives the articles of a file, or a text that was typed as one.
func (p *program) textOrFile(c *cli.Context, set *rules.Set, text string) func(func(source.Item) bool) {
	cfg, path := p.sourceConfig(c, set), text
	if _, err := os.Stat(text); err != nil && text != "-" {
		cfg.Stdin, path = strings.NewReader(text), "-"
	}
	return func(yield func(source.Item) bool) {
		for item := range source.Read(c.Context, []string{path}, cfg) {
			if l := c.String("language"); l != "" {
				item.Article.Language = l
			}
			if path == "-" {
				item.Warnings = nil // a sentence needs no date
				item.Article.Language = cmp.Or(item.Article.Language, tongue.New(set.Languages).Likeliest(text))
			}
			if !yield(item) {
				return
			}
		}
	}
}
