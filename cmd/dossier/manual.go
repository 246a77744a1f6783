package main

import (
	"bytes"
	_ "embed"
	"strings"
	"text/template"

	"github.com/cpuguy83/go-md2man/v2/md2man"
	"github.com/urfave/cli/v2"
)

// manualText is the manual page in Markdown.
//
//go:embed manual.md.tmpl
var manualText string

func (p *program) manCommand() *cli.Command {
	return &cli.Command{
		Name:        "man",
		Usage:       "print the manual page",
		Description: "Example:\n  dossier man | man -l -\n  dossier man > ~/.local/share/man/man1/dossier.1",
		Action: func(c *cli.Context) error {
			if c.NArg() > 0 {
				return misuse(c, "man takes no arguments")
			}
			page, err := manual(c.App)
			if err != nil {
				return err
			}
			_, err = p.stdout.Write(page)
			return err
		},
	}
}

// manual is the manual page of the commands, in roff.
func manual(app *cli.App) ([]byte, error) {
	t, err := template.New("manual").Funcs(template.FuncMap{
		"leaves": leaves, "flag": flagTerm, "usage": flagUsage, "prose": prose, "example": example, "sentence": sentence, "literal": literal,
	}).Parse(manualText)
	if err != nil {
		return nil, err
	}
	var text bytes.Buffer
	err = t.Execute(&text, struct {
		*cli.App
		Version string
	}{app, version})
	return md2man.Render(text.Bytes()), err
}

// leaf is a command that does something, with all words that call it.
type leaf struct {
	Path    string
	Command *cli.Command
}

// leaves are the commands that have none below them.
func leaves(commands []*cli.Command) []leaf {
	var all []leaf
	for _, c := range commands {
		if len(c.Subcommands) == 0 {
			all = append(all, leaf{c.Name, c})
		}
		for _, below := range leaves(c.Subcommands) {
			all = append(all, leaf{c.Name + " " + below.Path, below.Command})
		}
	}
	return all
}

// flagTerm is a flag as one writes it: **--format**=*VALUE*.
func flagTerm(f cli.Flag) string {
	term := "**--" + f.Names()[0] + "**"
	if !isSwitch(f) {
		term += "=*VALUE*"
	}
	return term
}

// flagUsage is what a flag is for, with its default and its variable.
func flagUsage(f cli.Flag) string {
	d, ok := f.(cli.DocGenerationFlag)
	if !ok {
		return ""
	}
	usage := literal(strings.ReplaceAll(d.GetUsage(), "`", ""))
	if text := strings.Trim(d.GetDefaultText(), `"`); text != "" && !isSwitch(f) {
		usage += " (default: " + literal(text) + ")"
	}
	for _, v := range d.GetEnvVars() {
		usage += " [" + literal(v) + "]"
	}
	return usage
}

const exampleHeading = "Example:\n"

// prose is a description without its example.
func prose(description string) string {
	text, _, _ := strings.Cut(description, exampleHeading)
	return literal(strings.TrimSpace(text))
}

// example is the example of a description.
func example(description string) string {
	_, text, _ := strings.Cut(description, exampleHeading)
	return strings.ReplaceAll(strings.TrimSpace(text), "\n  ", "\n")
}

func sentence(s string) string {
	if s == "" {
		return ""
	}
	return literal(strings.ToUpper(s[:1]) + s[1:] + ".")
}

// literal keeps Markdown from reading a text as anything else.
func literal(s string) string {
	return strings.NewReplacer(`\`, `\\`, "*", `\*`, "_", `\_`, "`", "\\`", "[", `\[`, "]", `\]`, "<", `\<`, "{", `\{`).Replace(s)
}
