package main

import (
	"embed"
	"fmt"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"
)

// shellScripts teach shells to ask dossier how a command line may go on.
//
//go:embed shells
var shellScripts embed.FS

func shells() []string { return []string{"bash", "zsh", "fish", "powershell"} }

func (p *program) completionCommand() *cli.Command {
	return &cli.Command{
		Name:      "completion",
		Usage:     "print what teaches a shell to complete commands, flags and names",
		ArgsUsage: strings.Join(shells(), "|"),
		Description: "Commands, flags, saved queries with their parameters, and relations are completed.\n\n" +
			"Example:\n  source <(dossier completion bash)            # in ~/.bashrc; zsh likewise\n" +
			"  dossier completion fish | source             # in ~/.config/fish/config.fish\n" +
			"  dossier completion powershell | Out-String | Invoke-Expression",
		Action: func(c *cli.Context) error {
			shell := c.Args().First()
			if c.NArg() != 1 || !slices.Contains(shells(), shell) {
				return usageError{c.Command.HelpName, unknownWord("shell", shell, shells())}
			}
			script, err := shellScripts.ReadFile("shells/" + shell)
			if err != nil {
				return err
			}
			_, err = p.stdout.Write(script)
			return err
		},
	}
}

// completer is the word that the scripts ask with. It is no command: nobody
// types it.
const completer = "__complete"

// candidate is a word that a command line may go on with.
type candidate struct{ word, help string }

// complete writes how a command line may go on, one candidate a line with its
// help behind a tab. The last word is the one that is being typed. Nothing at
// all means that it is a file or anything else.
func (p *program) complete(commands []*cli.Command, words []string) {
	if len(words) == 0 {
		words = []string{""}
	}
	typed := words[len(words)-1]
	for _, c := range candidates(commands, words[:len(words)-1], typed) {
		if strings.HasPrefix(c.word, typed) {
			help, _, _ := strings.Cut(c.help, "\n")
			fmt.Fprintf(p.stdout, "%s\t%s\n", c.word, help)
		}
	}
}

// candidates are the words that may follow others.
func candidates(commands []*cli.Command, before []string, typed string) []candidate {
	var command *cli.Command
	if len(before) > 0 && before[0] == "help" {
		before = before[1:]
	}
	for len(before) > 0 && len(commands) > 0 {
		if command = find(commands, before[0]); command == nil {
			return nil
		}
		before, commands = before[1:], command.Subcommands
	}
	switch {
	case len(commands) > 0:
		return commandCandidates(commands)
	case command == nil || slices.Contains(before, "--"):
		return nil
	case len(before) > 0 && valueOf(command, before[len(before)-1]) != "":
		return values(command, valueOf(command, before[len(before)-1]), before)
	case strings.HasPrefix(typed, "-"):
		return flagCandidates(command)
	}
	return arguments(command, before)
}

func commandCandidates(commands []*cli.Command) []candidate {
	var all []candidate
	for _, c := range commands {
		all = append(all, candidate{c.Name, c.Usage})
	}
	return all
}

func flagCandidates(c *cli.Command) []candidate {
	all := []candidate{{"--help", "show help"}, {"--" + noColor, "print without colours"}}
	for _, f := range c.Flags {
		usage := ""
		if d, ok := f.(cli.DocGenerationFlag); ok {
			usage = strings.ReplaceAll(d.GetUsage(), "`", "")
		}
		all = append(all, candidate{"--" + f.Names()[0], usage})
	}
	return all
}

// valueOf is the flag whose value stands behind a word.
func valueOf(c *cli.Command, word string) string {
	if !strings.HasPrefix(word, "-") || strings.Contains(word, "=") {
		return ""
	}
	f := findFlag(c, strings.TrimLeft(word, "-"))
	if f == nil || isSwitch(f) {
		return ""
	}
	return f.Names()[0]
}
