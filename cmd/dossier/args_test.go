package main

import (
	"bytes"
	"context"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/urfave/cli/v2"
)

func TestArrange(t *testing.T) {
	commands := []*cli.Command{
		{Name: "load", Flags: []cli.Flag{
			&cli.StringSliceFlag{Name: "rules", Aliases: []string{"r"}}, &cli.BoolFlag{Name: "replace"},
		}},
		{Name: "rules", Subcommands: []*cli.Command{{Name: "check"}, {Name: "test"}}},
	}
	for _, tc := range []struct{ in, want, err string }{
		{in: "load a b", want: "load -- a b"},
		{in: "load a --replace b --rules r.yaml", want: "load --replace --rules=r.yaml -- a b"},
		{in: "load a -r x --rules=y=z", want: "load --rules=x --rules=y=z -- a"},
		{in: "load --rules -x a", want: "load --rules=-x -- a"},
		{in: "load - -- --replace -x", want: "load -- - --replace -x"},
		{in: "load a --help", want: "load --help"},
		{in: "help load", want: "load --help"},
		{in: "help", want: "--help"},
		{in: "rules -h", want: "rules --help"},
		{in: "rules check x", want: "rules check -- x"},
		{in: "", err: "no command; want one of load, rules"},
		{in: "laod", err: `unknown command "laod"; did you mean load?`},
		{in: "destroy", err: `unknown command "destroy"; want one of load, rules`},
		{in: "rules", err: "no command; want one of check, test"},
		{in: "load --replce", err: `unknown flag "--replce"; did you mean --replace?`},
		{in: "load -q", err: `unknown flag "-q"; want one of --help, --rules, --replace`},
		{in: "load a --rules", err: "flag --rules needs a value"},
	} {
		got, err := arrange(commands, append([]string{"/bin/dossier"}, strings.Fields(tc.in)...))
		if err != nil {
			if err.Error() != tc.err {
				t.Errorf("%q: error %q, want %q", tc.in, err, tc.err)
			}
			continue
		}
		if diff := cmp.Diff(strings.TrimSpace("dossier "+tc.want), strings.Join(got, " ")); diff != "" || tc.err != "" {
			t.Errorf("%q: want error %q\n%s", tc.in, tc.err, diff)
		}
	}
}

// TestHelp holds every command to an example that names it.
func TestHelp(t *testing.T) {
	p := &program{stdout: io.Discard, stderr: io.Discard}
	var visit func(path string, commands []*cli.Command)
	visit = func(path string, commands []*cli.Command) {
		for _, c := range commands {
			name := path + " " + c.Name
			var out, errs bytes.Buffer
			code := run(context.Background(), append(strings.Fields(name), "--help"), strings.NewReader(""), &out, &errs)
			_, example, ok := strings.Cut(out.String(), "Example:\n")
			if code != exitDone || errs.Len() > 0 || !ok || !strings.Contains(example, name) {
				t.Errorf("%s --help: code %d, no example of it, or %q", name, code, errs.String())
			}
			visit(name, c.Subcommands)
		}
	}
	visit("dossier", p.app().Commands)
}

// TestFlagsStandAnywhere gives every flag of every command before and behind
// the arguments, with its value joined and apart.
func TestFlagsStandAnywhere(t *testing.T) {
	p := &program{stdout: io.Discard, stderr: io.Discard}
	app := p.app()
	var visit func(path []string, commands []*cli.Command)
	visit = func(path []string, commands []*cli.Command) {
		for _, c := range commands {
			command := append(slices.Clone(path), c.Name)
			for _, f := range c.Flags {
				name := "--" + f.Names()[0]
				apart, joined := []string{name, "3"}, []string{name + "=3"}
				if isSwitch(f) {
					apart, joined = []string{name}, []string{name}
				}
				want := slices.Concat(command, joined, []string{"--", "a", "b"})
				for _, words := range [][]string{
					slices.Concat(apart, []string{"a", "b"}), slices.Concat(joined, []string{"a", "b"}),
					slices.Concat([]string{"a"}, apart, []string{"b"}), slices.Concat([]string{"a", "b"}, apart), slices.Concat([]string{"a", "b"}, joined),
				} {
					got, err := arrange(app.Commands, slices.Concat(command, words))
					if diff := cmp.Diff(want, got); diff != "" || err != nil {
						t.Errorf("%q of %q: %v\n%s", words, command, err, diff)
					}
				}
			}
			visit(command, c.Subcommands)
		}
	}
	visit([]string{"dossier"}, app.Commands)
}
