package main

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/urfave/cli/v2"
)

// The exit codes that scripts rely on.
const (
	exitDone        = 0
	exitProblems    = 1 // problems found in the input; the rest was done
	exitUsage       = 2 // wrong command line
	exitCannot      = 3 // could not do it
	exitInterrupted = 130
)

// errProblems ends a command whose problems were already shown.
var errProblems = errors.New("problems found")

func problemsIf(problems bool) error {
	if problems {
		return errProblems
	}
	return nil
}

// usageError is a mistake in the command line.
type usageError struct {
	command string // as typed: "dossier rules check"
	err     error
}

func (e usageError) Error() string { return e.err.Error() }

// misuse is a mistake in the command line of a command.
func misuse(c *cli.Context, format string, args ...any) error {
	return usageError{c.Command.HelpName, fmt.Errorf(format, args...)}
}

// program is one run of the command: what it reads and where it writes.
type program struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	style          style // of standard output
}

// run does what the command line says and gives the exit code.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	args, plain := withoutColor(args)
	p := &program{stdin: stdin, stdout: stdout, stderr: stderr, style: !style(plain) && styleFor(stdout)}
	app := p.app()
	if len(args) > 1 && args[1] == completer {
		p.complete(app.Commands, args[2:])
		return exitDone
	}
	args, err := arrange(app.Commands, args)
	if err == nil {
		err = app.RunContext(ctx, args)
	}
	return p.exit(ctx, err)
}

// exit says what went wrong and gives its code.
func (p *program) exit(ctx context.Context, err error) int {
	var usage usageError
	switch {
	case ctx.Err() != nil:
		if err != nil && !errors.Is(err, context.Canceled) && !errors.Is(err, errProblems) {
			p.say("%v", err)
		}
		p.say("interrupted")
		return exitInterrupted
	case err == nil:
		return exitDone
	case errors.Is(err, errProblems):
		return exitProblems
	case errors.As(err, &usage):
		p.say("%v", err)
		p.say("see %s --help", usage.command)
		return exitUsage
	}
	p.say("%v", err)
	return exitCannot
}

// say writes a line for the user to standard error.
func (p *program) say(format string, args ...any) {
	fmt.Fprintln(p.stderr, "dossier: "+clean(fmt.Sprintf(format, args...)))
}

// app is the whole command line.
func (p *program) app() *cli.App {
	app := &cli.App{
		Name:      "dossier",
		Usage:     "turn news articles into a Neo4j graph of who did what to whom",
		UsageText: "dossier COMMAND [flags] [arguments]",
		Description: "Rules in YAML say what to look for. Every edge of the graph can be traced to the\n" +
			"sentence, the rule and the date that put it there.\n\n" +
			"Example:\n  dossier load testdata/articles",
		Commands: []*cli.Command{
			p.loadCommand(),
			p.watchCommand(),
			p.extractCommand(),
			p.annotateCommand(),
			p.explainCommand(),
			p.gapsCommand(),
			p.queryCommand(),
			p.browseCommand(),
			p.retractCommand(),
			p.eraseCommand(),
			p.verifyCommand(),
			p.backupCommand(),
			p.restoreCommand(),
			p.entitiesCommand(),
			p.claimsCommand(),
			p.rulesCommand(),
			p.evalCommand(),
			p.neo4jCommand(),
			p.doctorCommand(),
			p.completionCommand(),
			p.manCommand(),
			p.versionCommand(),
		},
		Flags:                     []cli.Flag{&cli.BoolFlag{Name: noColor, Usage: "print without colours, as with the variable NO_COLOR", DisableDefaultText: true}},
		Writer:                    p.stdout,
		ErrWriter:                 p.stderr,
		HideVersion:               true,
		HideHelpCommand:           true,
		DisableSliceFlagSeparator: true, // a value may hold commas
		ExitErrHandler:            func(*cli.Context, error) {},
	}
	prepare(app.Commands)
	return app
}

// prepare makes all commands report mistakes alike.
func prepare(commands []*cli.Command) {
	for _, c := range commands {
		c.HideHelpCommand = true
		c.OnUsageError = func(c *cli.Context, err error, _ bool) error {
			return usageError{c.Command.HelpName, err}
		}
		for _, f := range c.Flags {
			if s, ok := f.(*cli.BoolFlag); ok {
				s.DisableDefaultText = true // all are off
			}
		}
		prepare(c.Subcommands)
	}
}
