package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"
	"github.com/xrash/smetrics"
)

// arrange puts flags before arguments, since people write them in any order
// and the flag parser takes flags behind the first argument as file names. It
// finds the command on the way and refuses commands and flags that are none.
func arrange(commands []*cli.Command, args []string) ([]string, error) {
	path, rest := []string{"dossier"}, args[1:]
	if len(rest) > 0 && rest[0] == "help" {
		rest = append(slices.Clone(rest[1:]), "--help")
	}
	for len(commands) > 0 {
		switch {
		case len(rest) == 0:
			return nil, usageError{strings.Join(path, " "), errors.New("no command; " + wantOne(names(commands)))}
		case isHelp(rest[0]):
			return append(path, "--help"), nil
		case len(path) == 1 && rest[0] == "--version":
			rest = []string{"version"}
		}
		c := find(commands, rest[0])
		if c == nil {
			return nil, usageError{strings.Join(path, " "), unknownWord("command", rest[0], names(commands))}
		}
		path, rest, commands = append(path, c.Name), rest[1:], c.Subcommands
		if len(commands) == 0 {
			return arrangeLeaf(c, path, rest)
		}
	}
	return append(path, rest...), nil
}

// noColor is the flag that all commands have.
const noColor = "no-color"

// withoutColor takes the flag out of a command line, wherever it stands before
// the arguments that -- sets apart.
func withoutColor(args []string) (rest []string, found bool) {
	for i, word := range args {
		switch word {
		case "--":
			return append(rest, args[i:]...), found
		case "--" + noColor:
			found = true
		default:
			rest = append(rest, word)
		}
	}
	return rest, found
}

func isHelp(arg string) bool { return arg == "--help" || arg == "-h" || arg == "-help" }

// arrangeLeaf sorts the words behind a command into flags and arguments.
func arrangeLeaf(c *cli.Command, path, rest []string) ([]string, error) {
	flags, arguments := []string{}, []string{"--"}
	for len(rest) > 0 {
		word := rest[0]
		rest = rest[1:]
		if isHelp(word) {
			return append(path, word), nil
		}
		if word == "--" {
			arguments = append(arguments, rest...)
			break
		}
		if word == "-" || !strings.HasPrefix(word, "-") {
			arguments = append(arguments, word)
			continue
		}
		flag, used, err := readFlag(c, word, rest)
		if err != nil {
			return nil, usageError{strings.Join(path, " "), err}
		}
		flags, rest = append(flags, flag), rest[used:]
	}
	return slices.Concat(path, flags, arguments), nil
}

// readFlag reads a flag, with its value from the next word where it takes one,
// and gives it as one word.
func readFlag(c *cli.Command, word string, rest []string) (flag string, used int, err error) {
	name, value, given := strings.Cut(strings.TrimLeft(word, "-"), "=")
	f := findFlag(c, name)
	switch {
	case f == nil:
		return "", 0, unknownWord("flag", strings.TrimSuffix(word, "="+value), flagNames(c))
	case given:
		return "--" + f.Names()[0] + "=" + value, 0, nil
	case isSwitch(f):
		return "--" + f.Names()[0], 0, nil
	case len(rest) == 0:
		return "", 0, fmt.Errorf("flag --%s needs a value", name)
	}
	return "--" + f.Names()[0] + "=" + rest[0], 1, nil
}

func isSwitch(f cli.Flag) bool {
	_, ok := f.(*cli.BoolFlag)
	return ok
}

func find(commands []*cli.Command, name string) *cli.Command {
	for _, c := range commands {
		if c.HasName(name) {
			return c
		}
	}
	return nil
}

func findFlag(c *cli.Command, name string) cli.Flag {
	for _, f := range c.Flags {
		if slices.Contains(f.Names(), name) {
			return f
		}
	}
	return nil
}

func names(commands []*cli.Command) []string {
	var out []string
	for _, c := range commands {
		out = append(out, c.Name)
	}
	return out
}

func flagNames(c *cli.Command) []string {
	out := []string{"--help"}
	for _, f := range c.Flags {
		out = append(out, "--"+f.Names()[0])
	}
	return out
}

// unknownWord says that a word is none of those there are, and which is near.
func unknownWord(kind, word string, words []string) error {
	if near := nearest(word, words); near != "" {
		return fmt.Errorf("unknown %s %q; did you mean %s?", kind, word, near)
	}
	return fmt.Errorf("unknown %s %q; %s", kind, word, wantOne(words))
}

func wantOne(words []string) string {
	return "want one of " + strings.Join(words, ", ")
}

// nearest is the word that differs least, where a slip of the hand explains
// the difference.
func nearest(word string, words []string) string {
	best, near := len(strings.TrimLeft(word, "-"))/3+1, ""
	for _, w := range words {
		if d := smetrics.WagnerFischer(strings.ToLower(word), strings.ToLower(w), 1, 1, 1); d <= best {
			best, near = d-1, w
		}
	}
	return near
}
