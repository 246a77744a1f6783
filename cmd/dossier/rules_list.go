package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"dossier/rules"
)

func (p *program) rulesListCommand() *cli.Command {
	return &cli.Command{
		Name:      "list",
		Usage:     "list the relations, or the forms of some",
		ArgsUsage: "[RELATION…]",
		Description: "Example:\n  dossier rules list\n" +
			"  dossier rules list head_of",
		Flags:  ruleFlags(),
		Action: p.rulesList,
	}
}

func (p *program) rulesList(c *cli.Context) error {
	set, err := p.ruleSet(c)
	if err != nil {
		return err
	}
	if c.NArg() == 0 {
		return writeTable(p.stdout, []string{"relation", "subject", "object", "forms", "examples"}, relationRows(set))
	}
	var rows [][]string
	for _, name := range c.Args().Slice() {
		forms, ok := formRows(set, strings.ToLower(name))
		if !ok {
			return usageError{c.Command.HelpName, unknownWord("relation", name, relationNames(set))}
		}
		rows = append(rows, forms...)
	}
	return writeTable(p.stdout, []string{"rule", "language", "kind", "where"}, rows)
}

func relationRows(set *rules.Set) [][]string {
	var rows [][]string
	for _, r := range sortedRelations(set) {
		languages := map[string]int{}
		for _, f := range r.Forms {
			languages[f.Language]++
		}
		var forms []string
		for _, l := range slices.Sorted(maps.Keys(languages)) {
			forms = append(forms, fmt.Sprintf("%s %d", l, languages[l]))
		}
		rows = append(rows, []string{
			r.Name, strings.Join(r.Subject, " "), strings.Join(r.Object, " "),
			strings.Join(forms, ", "), fmt.Sprint(len(r.Examples)),
		})
	}
	return rows
}

func formRows(set *rules.Set, relation string) (rows [][]string, ok bool) {
	for _, r := range set.Relations {
		if r.Name != relation {
			continue
		}
		ok = true
		for _, f := range r.Forms {
			rows = append(rows, []string{f.ID, f.Language, kindName(f.Kind), f.Pos.String()})
		}
	}
	return rows, ok
}

func kindName(k rules.Kind) string {
	return map[rules.Kind]string{rules.VerbForm: "verb", rules.NounForm: "noun", rules.TextForm: "text"}[k]
}

func sortedRelations(set *rules.Set) []*rules.Relation {
	return slices.SortedFunc(slices.Values(set.Relations), func(a, b *rules.Relation) int {
		return strings.Compare(a.Name+" "+a.Pack, b.Name+" "+b.Pack)
	})
}

func relationNames(set *rules.Set) []string {
	var names []string
	for _, r := range sortedRelations(set) {
		names = append(names, r.Name)
	}
	return slices.Compact(names)
}
