package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/adrg/xdg"
	"github.com/urfave/cli/v2"

	"dossier/extract"
	"dossier/internal/ruletest"
	"dossier/internal/source"
	"dossier/rules"
)

// ruleFlags say which rules a command uses.
func ruleFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringSliceFlag{Name: "rules", Usage: "rule file or folder that adds to the packs or replaces parts of them; may be repeated"},
		&cli.StringFlag{Name: "judgements", EnvVars: []string{"DOSSIER_JUDGEMENTS"}, Usage: "rule file with what people decided on entities and claims; it need not be there yet"},
		&cli.BoolFlag{Name: "no-packs", Usage: "leave out the packs that come with dossier"},
	}
}

// loadingGC is how far the heap may grow, in percent, while rules are loaded and
// compiled: most of what that makes stays, so looking for garbage then costs a
// third of the start.
const loadingGC = 800

// loadingLimit is the memory from which on garbage is looked for all the same:
// gazetteers of a million names fit into it.
const loadingLimit = 320 << 20

// roomy lets the heap grow until the function it gives is called.
func roomy() (done func()) {
	percent, limit := debug.SetGCPercent(loadingGC), debug.SetMemoryLimit(loadingLimit)
	return func() {
		debug.SetMemoryLimit(limit)
		debug.SetGCPercent(percent)
	}
}

// ruleSet loads the rules that the flags name, and more files if there are.
func (p *program) ruleSet(c *cli.Context, more ...string) (*rules.Set, error) {
	defer roomy()()
	cfg := rules.Config{NoPacks: c.Bool("no-packs"), Paths: slices.Concat(c.StringSlice("rules"), more, judgements(c))}
	if cfg.NoPacks && len(cfg.Paths) == 0 {
		return nil, misuse(c, "--no-packs without --rules leaves no rules")
	}
	set, err := cfg.Load()
	var problems rules.ErrorList
	if errors.As(err, &problems) {
		return nil, fmt.Errorf("the rules have %s, so nothing was done:\n%w", count(len(problems), "problem", "problems"), err)
	}
	return set, err
}

// judgements is the file of judgements, if there is one.
func judgements(c *cli.Context) []string {
	file := c.String("judgements")
	if _, err := os.Stat(file); errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return []string{file}
}

// engine compiles the rules that the flags name, and has the examples of added
// rules run.
func (p *program) engine(c *cli.Context) (*extract.Engine, *rules.Set, error) {
	set, err := p.ruleSet(c)
	if err != nil {
		return nil, nil, err
	}
	engine, err := compile(set)
	if err != nil {
		return nil, nil, fmt.Errorf("compile the rules: %w", err)
	}
	return engine, set, verify(c, set)
}

func compile(set *rules.Set) (*extract.Engine, error) {
	defer roomy()()
	return extract.Compile(set)
}

// verify refuses added rules whose examples fail.
func verify(c *cli.Context, set *rules.Set) error {
	err := ruletest.Verify(set, filepath.Join(xdg.CacheHome, "dossier"))
	var failed ruletest.Failures
	if !errors.As(err, &failed) {
		return err
	}
	return fmt.Errorf("nothing was done: %w\nrun them again with: %s", failed, testAgain(c, failed))
}

// testAgain is the command that tests the relations whose examples fail, since
// the packs have thousands of others.
func testAgain(c *cli.Context, failed ruletest.Failures) string {
	command := "dossier rules test"
	for _, path := range c.StringSlice("rules") {
		command += " --rules " + path
	}
	if c.Bool("no-packs") {
		command += " --no-packs"
	}
	var commands []string
	for _, r := range failed {
		commands = append(commands, command+" --relation "+r.Relation.Name)
	}
	slices.Sort(commands)
	return strings.Join(slices.Compact(commands), " ; ")
}

// articleFlags say how articles are fetched by their addresses.
func articleFlags() []cli.Flag {
	return []cli.Flag{
		&cli.BoolFlag{Name: "follow", Usage: "of feeds, read the pages that they point to"},
		&cli.BoolFlag{Name: "allow-private", Usage: "let addresses lead to this machine and to private networks"},
	}
}

// noTextFlag is for commands that write articles.
func noTextFlag() cli.Flag {
	return &cli.BoolFlag{Name: "no-text", EnvVars: []string{"DOSSIER_NO_TEXT"}, Usage: "keep no texts of articles in the graph, only the sentences of claims"}
}

// reads says what commands that take articles can read.
const reads = "Reads .txt, .md, .html, .jsonl, feeds, .warc and .pdf, also packed as .gz or .zst, and\n" +
	"addresses of pages and feeds; - is standard input."

// sourceConfig reads articles in the languages that there are rules for.
func (p *program) sourceConfig(c *cli.Context, set *rules.Set) source.Config {
	return source.Config{Stdin: p.stdin, Languages: set.Languages, Follow: c.Bool("follow"), AllowPrivate: c.Bool("allow-private")}
}
