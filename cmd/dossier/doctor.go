package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/urfave/cli/v2"

	"dossier/graph/neo4j"
)

// finding is what the doctor says of one thing.
type finding struct {
	Name   string `json:"name"`
	Status string `json:"status"`           // one of the three below
	Found  string `json:"found"`            // what is there
	Advice string `json:"advice,omitempty"` // how to get what is missing
}

// How a thing is.
const (
	healthy = "ok"
	note    = "note"    // something that one may want to know, or can do without
	problem = "problem" // dossier cannot do its work
)

func (p *program) doctorCommand() *cli.Command {
	return &cli.Command{
		Name:  "doctor",
		Usage: "say what dossier needs, what is there, and how to get what is missing",
		Description: "Looks at the rules, the database, what dossier's own server needs, folders and disk, and changes\n" +
			"nothing; a server that does not run is not started. The exit code is 1 where something is missing\n" +
			"that dossier needs.\n\n" +
			"Example:\n  dossier doctor\n  dossier doctor --json | jq -r '.[] | select(.status == \"problem\") | .advice'",
		Flags:  append(append(ruleFlags(), databaseFlags()...), &cli.BoolFlag{Name: "json", Usage: "write the findings as JSON"}),
		Action: p.doctor,
	}
}

func (p *program) doctor(c *cli.Context) error {
	if c.NArg() > 0 {
		return misuse(c, "doctor takes no arguments")
	}
	findings := p.examine(c)
	if c.Bool("json") {
		if err := writeFindings(p.stdout, findings); err != nil {
			return err
		}
	} else {
		for _, f := range findings {
			p.tell(f)
		}
	}
	ill := false
	for _, f := range findings {
		ill = ill || f.Status == problem
	}
	return problemsIf(ill)
}

// examine looks at everything, one thing after the other.
func (p *program) examine(c *cli.Context) []finding {
	all := []finding{p.examineProgram(), p.examineRules(c)}
	if c.String("uri") != "" {
		all = append(all, p.examineNamed(c))
	} else {
		all = append(all, p.examineLocal(c)...)
	}
	all = append(all, p.examineFolders()...)
	return append(all, examineBrowser())
}

// tell shows a finding to people: a line, and the advice below it.
func (p *program) tell(f finding) {
	mark := map[string]string{
		healthy: p.style.paint("32", "ok     "),
		note:    p.style.paint("33", "note   "),
		problem: p.style.paint("31", "problem"),
	}[f.Status]
	fmt.Fprintf(p.stdout, "%s  %-10s  %s\n", mark, f.Name, cleanLine(f.Found))
	for line := range strings.Lines(f.Advice) {
		fmt.Fprintf(p.stdout, "%21s%s\n", "", cleanLine(line))
	}
}

// examineDatabase opens a database and says what is in it.
func examineDatabase(ctx context.Context, pl place) finding {
	f := finding{Name: "database", Status: healthy}
	err := pl.open(ctx, func(store *neo4j.Store) error {
		about, err := store.About(ctx)
		if err != nil {
			return err
		}
		f.Found = fmt.Sprintf("%s: Neo4j %s %s, ", pl.config.URI, about.Version, about.Edition)
		if about.Schema == 0 {
			f.Found += "nothing loaded yet"
			return nil
		}
		f.Found += fmt.Sprintf("schema %d, written by dossier %s: %s, %d entities, %s", about.Schema, about.Writer,
			count(int(about.Counts.Articles), "article", "articles"), about.Counts.Entities, count(int(about.Counts.Claims), "claim", "claims"))
		if about.Older {
			f.Status, f.Advice = note, "the graph is from an older dossier; dossier load --all brings it up to date"
		}
		return nil
	})
	if err != nil {
		what, advice, _ := strings.Cut(err.Error(), "\n")
		return finding{"database", problem, what, advice}
	}
	return f
}
