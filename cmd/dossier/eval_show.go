package main

import (
	"fmt"
	"strings"

	"github.com/urfave/cli/v2"

	"dossier/internal/eval"
)

// writeEval writes a measurement as --format and --verbose say.
func (p *program) writeEval(c *cli.Context, r eval.Result) error {
	missing, wrong := r.Missing, r.Wrong
	if !c.Bool("verbose") {
		r.Missing, r.Wrong = nil, nil
	}
	if c.String("format") == "json" {
		return jsonLine(p.stdout, r)
	}
	p.leftOut(r.LeftOut)
	if err := writeTable(p.stdout, []string{"relation", "gold", "claims", "found", "precision", "recall", "F1"}, evalRows(r)); err != nil {
		return err
	}
	if c.Bool("verbose") {
		p.listFacts("missing", missing)
		p.listFacts("wrong", wrong)
	}
	return nil
}

func evalRows(r eval.Result) (rows [][]string) {
	for _, row := range append(r.Relations, r.All) {
		cells := []string{row.Relation, fmt.Sprint(row.Gold), fmt.Sprint(row.Claims), fmt.Sprint(row.Found)}
		rows = append(rows, append(cells, rates(row.Precision, row.Recall, row.F1)...))
	}
	return append(rows, append([]string{"mean of relations", "", "", ""}, rates(r.Mean.Precision, r.Mean.Recall, r.Mean.F1)...))
}

func rates(values ...float64) (cells []string) {
	for _, v := range values {
		cells = append(cells, fmt.Sprintf("%.3f", v))
	}
	return cells
}

// leftOut says what is in no row of the table.
func (p *program) leftOut(l eval.Left) {
	for _, note := range []struct {
		n              int
		one, many, why string
	}{
		{l.Optional, "fact", "facts", "accepted, but not asked for"},
		{l.OnlyAllowed, "claim", "claims", "matching only such facts: not counted"},
		{l.Unasked, "claim", "claims", "of relations that were not looked for in their text: not counted"},
		{l.Elsewhere, "claim", "claims", "of texts that the gold does not have: not counted"},
		{l.RecallOnly, "text", "texts", "in which no relation was looked for throughout: look at recall only"},
	} {
		if note.n > 0 {
			p.say("%s %s", count(note.n, note.one, note.many), note.why)
		}
	}
}

// listFacts writes facts with their sentences.
func (p *program) listFacts(title string, facts []eval.Fact) {
	fmt.Fprintf(p.stdout, "\n%s\n", p.style.bold(fmt.Sprintf("%s: %d", title, len(facts))))
	for _, f := range facts {
		line := fmt.Sprintf("%s: %s – %s → %s, %s", f.Doc, named(f.Subject), f.Relation, named(f.Object), f.Status)
		if len(f.Rules) > 0 {
			line += ", by " + strings.Join(f.Rules, ", ")
		}
		fmt.Fprintf(p.stdout, "  %s\n", cleanLine(line))
		if f.Evidence != "" {
			fmt.Fprintf(p.stdout, "    %s\n", cleanLine(f.Evidence))
		}
	}
}

// named is the words of an argument, with the name of what they mean.
func named(a eval.Argument) string {
	if a.Name == "" || a.Name == a.Text {
		return a.Text
	}
	return a.Text + " (" + a.Name + ")"
}
