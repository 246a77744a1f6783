package main

import (
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"dossier/graph/neo4j"
	"dossier/internal/eval"
	"dossier/rules"
)

// values are what a flag may be given, where that can be listed.
func values(c *cli.Command, flag string, before []string) []candidate {
	switch flag {
	case "format":
		return plainCandidates(rowFormats())
	case "match", "matching":
		if c.Name != "eval" {
			return nil
		}
		return plainCandidates(map[string][]string{
			"match":    {eval.ByName, eval.Overlap, eval.Exact},
			"matching": {eval.OneToOne, eval.Any},
		}[flag])
	case "relation", "relations", "symmetric":
		return relationCandidates(before)
	case "language":
		return languageCandidates(before)
	case "param":
		return parameterCandidates(before)
	}
	return nil
}

// arguments are what a command takes, where that can be listed.
func arguments(c *cli.Command, before []string) []candidate {
	switch c.Name {
	case "query":
		if slices.ContainsFunc(before, isQuery) {
			return nil
		}
		return queryCandidates()
	case "list":
		return relationCandidates(before)
	case "completion":
		return plainCandidates(shells())
	}
	return nil
}

func plainCandidates(words []string) []candidate {
	var all []candidate
	for _, w := range words {
		all = append(all, candidate{word: w})
	}
	return all
}

func queryCandidates() []candidate {
	queries, _ := neo4j.SavedQueries() // a completion that fails is none
	var all []candidate
	for _, q := range queries {
		all = append(all, candidate{q.Name, q.Title})
	}
	return all
}

func isQuery(word string) bool {
	_, err := savedQuery(word)
	return err == nil
}

// parameterCandidates are the parameters of the query that was named before,
// without those given.
func parameterCandidates(before []string) []candidate {
	var all []candidate
	for _, word := range before {
		q, err := savedQuery(word)
		if err != nil {
			continue
		}
		for _, p := range q.Parameters {
			given := func(w string) bool { return strings.HasPrefix(w, p.Name+"=") }
			if !slices.ContainsFunc(before, given) {
				all = append(all, candidate{p.Name + "=", p.Kind + ", such as " + p.Example})
			}
		}
	}
	return all
}

// chosenRules are the packs and the rule files that the words before name.
func chosenRules(before []string) *rules.Set {
	var paths []string
	for i, word := range before {
		if path, ok := strings.CutPrefix(word, "--rules="); ok {
			paths = append(paths, path)
		} else if word == "--rules" && i+1 < len(before) {
			paths = append(paths, before[i+1])
		}
	}
	set, err := rules.Load(paths...)
	if err != nil {
		return &rules.Set{} // the command itself will say what is wrong
	}
	return set
}

func relationCandidates(before []string) []candidate {
	set := chosenRules(before)
	var all []candidate
	for _, name := range relationNames(set) {
		all = append(all, candidate{word: name})
	}
	return all
}

func languageCandidates(before []string) []candidate {
	var all []candidate
	for _, l := range chosenRules(before).Languages {
		all = append(all, candidate{word: l.Code})
	}
	return all
}
