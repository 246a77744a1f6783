package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"dossier/extract/text"
	"dossier/internal/eval"
	"dossier/internal/load"
	"dossier/internal/source"
	"dossier/rules"
)

func (p *program) evalCommand() *cli.Command {
	return &cli.Command{
		Name:      "eval",
		Usage:     "measure the rules on texts in which people marked the facts",
		ArgsUsage: "GOLD.jsonl",
		Description: "Gives precision, recall and F1 of each relation and in all, without a database. GOLD.jsonl has one text\n" +
			"a line with its facts; testdata/gold says how they are written. The rules read the texts, unless --predictions\n" +
			"names claims to measure instead: facts as in GOLD.jsonl, or what dossier extract writes.\n\n" +
			"Example:\n  dossier eval testdata/gold/articles.jsonl --status --verbose --relations head_of,owns",
		Flags: append(ruleFlags(),
			&cli.StringFlag{Name: "predictions", Usage: "measure the claims of this file"},
			&cli.StringFlag{Name: "match", Value: eval.ByName, Usage: "when arguments are the same: entity (any mention of the entity), overlap or exact"},
			&cli.StringFlag{Name: "matching", Value: eval.OneToOne, Usage: "how many facts a claim is good for: one-to-one or any"},
			&cli.BoolFlag{Name: "status", Usage: "the status must be right too"},
			&cli.StringFlag{Name: "symmetric", Usage: "relations that hold both ways: A,B (default: those that the rules declare so)"},
			&cli.StringFlag{Name: "map", Usage: `JSON file that says what the gold calls our relations: {"head_of": "CEO"}`},
			&cli.StringFlag{Name: "relations", Usage: "measure only these: A,B"},
			&cli.StringFlag{Name: "format", Value: "table", Usage: "table or json"},
			pairsFlag(),
			&cli.BoolFlag{Name: "verbose", Usage: "list each missing and each wrong fact with its sentence"},
		),
		Action: p.eval,
	}
}

func (p *program) eval(c *cli.Context) error {
	if err := evalArguments(c); err != nil {
		return err
	}
	data, err := p.input(c.Args().First())
	if err != nil {
		return fmt.Errorf("read the gold: %w", err)
	}
	docs, err := eval.ReadGold(c.Args().First(), bytes.NewReader(data))
	if err != nil {
		return unmeasured(err)
	}
	names, err := readFile(c.String("map"), eval.ReadMap)
	if err != nil {
		return unmeasured(err)
	}
	opt := eval.Options{Match: c.String("match"), Matching: c.String("matching"), Status: c.Bool("status"), Relations: list(c.String("relations"))}
	if err := knownRelations(c, docs, opt.Relations); err != nil {
		return err
	}
	claims, set, problems := p.measured(c, data)
	if problems != nil && !errors.Is(problems, errProblems) {
		return problems
	}
	opt.Symmetric = symmetric(c, set, names)
	result := eval.Score(docs, names.Apply(claims), opt)
	if c.Bool("verbose") {
		quote(docs, &result, set)
	}
	return errors.Join(p.writeEval(c, result), problems)
}

// evalArguments checks what can be checked without reading anything.
func evalArguments(c *cli.Context) error {
	if c.NArg() != 1 {
		return misuse(c, "want one file of texts with their facts: dossier eval GOLD.jsonl")
	}
	for _, choice := range []struct {
		flag   string
		values []string
	}{
		{"match", []string{eval.ByName, eval.Overlap, eval.Exact}},
		{"matching", []string{eval.OneToOne, eval.Any}},
		{"format", []string{"table", "json"}},
	} {
		if value := c.String(choice.flag); !slices.Contains(choice.values, value) {
			return usageError{c.Command.HelpName, unknownWord(choice.flag, value, choice.values)}
		}
	}
	return nil
}

func unmeasured(err error) error {
	var problems eval.Problems
	if errors.As(err, &problems) {
		return fmt.Errorf("%s in the input, so nothing was measured:\n%w", count(len(problems), "problem", "problems"), err)
	}
	return err
}

// input is what a file or standard input holds.
func (p *program) input(path string) ([]byte, error) {
	if path == "-" {
		return io.ReadAll(p.stdin)
	}
	return os.ReadFile(path)
}

// readFile reads the file that a flag names, if it does.
func readFile[T any](path string, read func(string, io.Reader) (T, error)) (none T, err error) {
	if path == "" {
		return none, nil
	}
	f, err := os.Open(path)
	if err != nil {
		return none, err
	}
	defer f.Close()
	return read(path, f)
}

// list is a flag's names, which commas part.
func list(value string) []string {
	return strings.FieldsFunc(value, func(r rune) bool { return r == ',' || r == ' ' })
}

// knownRelations refuses relations that the gold does not have: they would
// silently measure nothing.
func knownRelations(c *cli.Context, docs []*eval.Document, want []string) error {
	known := eval.Relations(docs)
	for _, r := range want {
		if !slices.Contains(known, r) {
			return usageError{c.Command.HelpName, unknownWord("relation", r, known)}
		}
	}
	return nil
}

// measured gives the claims to measure, and the rules. Its error is errProblems
// where some texts could not be read.
func (p *program) measured(c *cli.Context, gold []byte) ([]eval.Fact, *rules.Set, error) {
	if c.String("predictions") == "" {
		return p.extracted(c, gold)
	}
	claims, err := readFile(c.String("predictions"), eval.ReadClaims)
	if err != nil {
		return nil, nil, unmeasured(err)
	}
	set, err := p.ruleSet(c)
	return claims, set, err
}

// extracted lets the rules read the texts.
func (p *program) extracted(c *cli.Context, gold []byte) (claims []eval.Fact, set *rules.Set, err error) {
	engine, set, err := p.engine(c)
	if err != nil {
		return nil, nil, err
	}
	cfg := p.sourceConfig(c, set)
	cfg.Stdin = bytes.NewReader(gold)
	report := p.newReporter()
	for item := range source.Read(c.Context, c.Args().Slice(), cfg) {
		if item.Err == nil {
			doc, err := load.Guard(reading(c, engine), item.Article)
			claims, item.Err = append(claims, eval.Claims(doc.All())...), err
		}
		report.item(item)
	}
	return claims, set, errors.Join(c.Context.Err(), report.end())
}

// symmetric are the relations that hold both ways, in the names of the gold.
func symmetric(c *cli.Context, set *rules.Set, names eval.Map) []string {
	if c.IsSet("symmetric") {
		return list(c.String("symmetric"))
	}
	var both []string
	for _, r := range set.Relations {
		if r.Symmetric {
			both = append(both, r.Name)
		}
	}
	return names.Names(both)
}

// quote gives the facts that are shown their sentences.
func quote(docs []*eval.Document, r *eval.Result, set *rules.Set) {
	languages := map[string]*text.Language{"": text.New(set.Languages[0])}
	for _, l := range set.Languages {
		languages[l.Code] = text.New(l)
	}
	for _, d := range docs {
		if l := languages[d.Language]; l != nil {
			d.FindEvidence(r.Missing, l)
			d.FindEvidence(r.Wrong, l)
		}
	}
}
