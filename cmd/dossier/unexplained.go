package main

import (
	"fmt"
	"slices"
	"strings"

	"dossier/graph/neo4j"
	"dossier/rules"
)

// unexplained says why there is nothing to explain: which part of an edge is
// unknown, or that no claim joins what is known, and how to find out why.
func (e explainer) unexplained(what string, ruleFiles []string) ([]string, error) {
	edge, ok := asEdge(what, e.relations)
	if !ok {
		return []string{fmt.Sprintf("nothing in the graph is called %q; want SUBJECT RELATION OBJECT, or the id of a claim or an article", what)}, nil
	}
	relation := e.show.rules.Relation(edge.Relation)
	sides := []string{edge.Subject}
	if relation == nil || !ofLiterals(relation) {
		sides = append(sides, edge.Object)
	}
	var lines []string
	for _, side := range sides {
		unknown, err := e.unknown(side)
		if err != nil {
			return nil, err
		}
		if unknown != "" {
			lines = append(lines, unknown)
		}
	}
	if relation == nil {
		lines = append(lines, unknownWord("relation", edge.Relation, e.relations).Error())
	}
	if lines != nil {
		return lines, nil
	}
	return []string{
		fmt.Sprintf("no claim joins %q and %q by %s", edge.Subject, edge.Object, edge.Relation),
		"what a sentence lacks for it: " + whyNotCommand(edge, ruleFiles),
	}, nil
}

// asEdge reads words as the edge that they most likely mean: by a relation that
// there is, then by a word that is nearly one, by one that is written as one,
// and of three words by the middle one, whatever it is.
func asEdge(what string, relations []string) (neo4j.Filter, bool) {
	words := strings.Fields(what)
	for _, is := range []func(string) bool{
		func(w string) bool { return slices.Contains(relations, bare(w)) },
		func(w string) bool { return nearest(bare(w), relations) != "" },
		relationWord.MatchString,
		func(string) bool { return len(words) == 3 },
	} {
		for i := 1; i < len(words)-1; i++ {
			if is(words[i]) {
				return split(words, i), true
			}
		}
	}
	return neo4j.Filter{}, false
}

// unknown says that nothing has a name, and which names are like it; "" where
// something has it.
func (e explainer) unknown(name string) (string, error) {
	found, err := e.store.Entities(e.ctx, name)
	if err != nil || len(found) > 0 {
		return "", err
	}
	if _, err = e.store.Resolve(e.ctx, name); err == nil {
		return "", nil
	}
	return err.Error(), nil
}

// ofLiterals reports whether the objects of a relation are no entities.
func ofLiterals(r *rules.Relation) bool {
	return !slices.ContainsFunc(r.Object, func(t string) bool { return slices.Contains(rules.EntityTypes(), t) })
}

// whyNotCommand is ready but for the sentence.
func whyNotCommand(f neo4j.Filter, ruleFiles []string) string {
	command := "dossier explain --why-not"
	for _, file := range ruleFiles {
		command += " --rules " + shellWord(file)
	}
	return command + " --relation " + f.Relation + " --subject " + shellWord(f.Subject) + " --object " + shellWord(f.Object) + " 'SENTENCE OR FILE'"
}

// shellWord is a word as a shell takes it for one.
func shellWord(s string) string {
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}
