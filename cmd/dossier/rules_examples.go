package main

import (
	"fmt"
	"os"
	"regexp"
	"strings"

	"github.com/urfave/cli/v2"

	"dossier/internal/ruletest"
	"dossier/internal/watch"
	"dossier/rules"
)

func (p *program) rulesTestCommand() *cli.Command {
	return &cli.Command{
		Name:      "test",
		Usage:     "run the examples of the rules and show those that fail",
		ArgsUsage: "[FILE|FOLDER…]",
		Description: "Tests rule files together with the packs that they add to; without arguments, the packs.\n" +
			"Of an example that fails, - is what was expected, + what was found.\n\n" +
			"Example:\n  dossier rules test my-rules.yaml --relation head_of\n" +
			"  dossier rules test my-rules.yaml --run 'sponsors|Trikot' --watch",
		Flags: append(ruleFlags(),
			&cli.StringFlag{Name: "relation", Usage: "only the examples of this relation"},
			&cli.StringFlag{Name: "language", Usage: "only the examples in this language: de"},
			&cli.StringFlag{Name: "match", Usage: "only the examples with this in their text or in FILE:LINE"},
			&cli.StringFlag{Name: "run", Usage: "only the examples whose relation or text this regular expression matches"},
			&cli.BoolFlag{Name: "watch", Usage: "run them again whenever a rule file changes, until you press Ctrl-C"},
			&cli.StringFlag{Name: "junit", Usage: "also write the results to this file as a JUnit report"},
		),
		Action: p.rulesTest,
	}
}

func (p *program) rulesTest(c *cli.Context) error {
	filter, err := testFilter(c)
	if err != nil {
		return err
	}
	if c.Bool("watch") {
		return p.watchRules(c, filter)
	}
	return p.testRules(c, filter)
}

func testFilter(c *cli.Context) (ruletest.Filter, error) {
	filter := ruletest.Filter{Relation: strings.ToLower(c.String("relation")), Language: c.String("language"), Text: c.String("match")}
	if c.IsSet("run") {
		run, err := regexp.Compile(c.String("run"))
		if err != nil {
			return filter, misuse(c, "--run %q is no regular expression: %v", c.String("run"), err)
		}
		filter.Run = run
	}
	return filter, nil
}

// testRules runs the examples once.
func (p *program) testRules(c *cli.Context, filter ruletest.Filter) error {
	set, err := p.ruleSet(c, c.Args().Slice()...)
	if err != nil {
		return err
	}
	if filter.Relation != "" && set.Relation(filter.Relation) == nil {
		return usageError{c.Command.HelpName, unknownWord("relation", filter.Relation, relationNames(set))}
	}
	results, err := ruletest.Run(set, filter)
	if err != nil {
		return err
	}
	if len(results) == 0 {
		return noExample(c, set)
	}
	failed := 0
	for _, r := range results {
		if !r.OK() {
			failed++
			fmt.Fprintln(p.stdout, p.style.diff(clean(r.String())))
		}
	}
	fmt.Fprintf(p.stdout, "%s, %d failed\n", count(len(results), "example", "examples"), failed)
	if err := writeJUnit(c.String("junit"), results); err != nil {
		return err
	}
	return problemsIf(failed > 0)
}

// noExample says that flags leave no example, and whether --run is nearly the
// name of a relation.
func noExample(c *cli.Context, set *rules.Set) error {
	if word := strings.Trim(c.String("run"), "^$"); set.Relation(word) == nil && nearest(word, relationNames(set)) != "" {
		return usageError{c.Command.HelpName, unknownWord("relation", word, relationNames(set))}
	}
	return misuse(c, "no example is chosen; dossier rules list shows the relations")
}

// watchRules runs the examples again whenever a rule file changes, until the
// user interrupts it.
func (p *program) watchRules(c *cli.Context, filter ruletest.Filter) error {
	paths := append(c.StringSlice("rules"), c.Args().Slice()...)
	if len(paths) == 0 {
		return misuse(c, "--watch has nothing to watch; name the rule files or folders")
	}
	w, err := watch.New(paths...)
	if err != nil {
		return err
	}
	defer w.Close()
	for {
		if err := p.testRules(c, filter); err != nil && err != errProblems {
			p.say("%v", err)
		}
		p.say("waiting for a change; Ctrl-C ends this")
		changed, err := w.Next(c.Context)
		if err != nil {
			return err
		}
		p.say("%s changed", changed)
	}
}

// writeJUnit writes the results to a file where one is named.
func writeJUnit(name string, results []ruletest.Result) error {
	if name == "" {
		return nil
	}
	f, err := os.Create(name)
	if err != nil {
		return fmt.Errorf("write the JUnit report: %w", err)
	}
	defer f.Close() //nolint:errcheck // closed below where it matters
	if err := ruletest.WriteJUnit(f, results); err != nil {
		return fmt.Errorf("write the JUnit report %s: %w", name, err)
	}
	return f.Close()
}

// diff colours the lines of what differs.
func (s style) diff(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		switch trimmed := strings.TrimSpace(line); {
		case i == 0:
			lines[i] = s.bold(line)
		case strings.HasPrefix(trimmed, "- "):
			lines[i] = s.paint("31", line)
		case strings.HasPrefix(trimmed, "+ "):
			lines[i] = s.paint("32", line)
		}
	}
	return strings.Join(lines, "\n")
}
