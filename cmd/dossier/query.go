package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"dossier/graph/neo4j"
)

func (p *program) queryCommand() *cli.Command {
	return &cli.Command{
		Name:      "query",
		Usage:     "run Cypher, or a saved query by its name",
		ArgsUsage: "CYPHER|NAME|-",
		Description: "Without arguments the saved queries are listed; - reads Cypher from standard input.\n" +
			"Entities in the parameters of saved queries are found by name, alias or id, whatever the\n" +
			"case and spelling (Mueller is Müller).\n\n" +
			"Example:\n  dossier query path --param from='Rosa Mayr' --param to=Alba\n" +
			"  dossier query 'MATCH (:Person)-[f]->(o) RETURN type(f), o.name LIMIT $n' --param n=5 --format csv",
		Flags: append(databaseFlags(),
			&cli.StringSliceFlag{Name: "param", Usage: "a parameter, as `NAME=VALUE`; a value that is JSON is taken as such (7, true, [1,2], \"7\")"},
			&cli.StringFlag{Name: "format", Value: "table", Usage: "table, json or csv"},
			&cli.BoolFlag{Name: "write", Usage: "let the query change the graph"},
		),
		Action: p.query,
	}
}

func (p *program) query(c *cli.Context) error {
	format := c.String("format")
	if !slices.Contains(rowFormats(), format) {
		return usageError{c.Command.HelpName, unknownWord("format", format, rowFormats())}
	}
	params, err := parseParams(c.StringSlice("param"))
	if err != nil {
		return usageError{c.Command.HelpName, err}
	}
	if c.NArg() == 0 {
		return p.listQueries(format)
	}
	q, err := p.wanted(c, params)
	if err != nil {
		return err
	}
	pl, err := p.place(c)
	if err != nil {
		return err
	}
	return pl.open(c.Context, func(store *neo4j.Store) error {
		if err := resolve(c.Context, store, q, params); err != nil {
			return err
		}
		result, err := store.Query(c.Context, q.Cypher, params, c.Bool("write"))
		if err != nil {
			return err
		}
		var rows [][]any
		for row, err := range result.All() {
			if err != nil {
				return err
			}
			rows = append(rows, row)
		}
		if len(result.Columns) == 0 {
			return nil // a statement that only writes
		}
		return writeRows(p.stdout, format, result.Columns, rows)
	})
}

func (p *program) listQueries(format string) error {
	all, err := neo4j.SavedQueries()
	if err != nil {
		return err
	}
	var rows [][]any
	for _, q := range all {
		rows = append(rows, []any{q.Name, q.Title, q.Question, parameterNames(q)})
	}
	return writeRows(p.stdout, format, []string{"name", "title", "question", "parameters"}, rows)
}

// wanted is the query that the arguments name or spell out.
func (p *program) wanted(c *cli.Context, params map[string]any) (neo4j.Saved, error) {
	text := strings.Join(c.Args().Slice(), " ")
	if text == "-" {
		data, err := io.ReadAll(p.stdin)
		if err != nil {
			return neo4j.Saved{}, fmt.Errorf("read the query from standard input: %w", err)
		}
		text = string(data)
	} else if !strings.ContainsAny(text, " \n\t(") && text != "" {
		return savedFor(c, text, params)
	}
	if strings.TrimSpace(text) == "" {
		return neo4j.Saved{}, misuse(c, "the query is empty")
	}
	return neo4j.Saved{Cypher: text}, nil
}

// savedFor is a saved query that has all its parameters and no others.
func savedFor(c *cli.Context, name string, params map[string]any) (neo4j.Saved, error) {
	q, err := savedQuery(name)
	if err == nil {
		err = strange(q, params)
	}
	if err == nil {
		err = missing(q, params)
	}
	if err != nil {
		return neo4j.Saved{}, usageError{c.Command.HelpName, err}
	}
	return q, nil
}
