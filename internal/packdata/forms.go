package main

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"

	"gopkg.in/yaml.v3"
)

// partWeights are the parts of a verb and how many of a hundred uses of the
// verb, roughly, are of that form.
func partWeights() map[string]int {
	return map[string]int{"infinitive": 40, "present3": 10, "past": 20, "participle": 15, "gerund": 15}
}

// Of a hundred uses of a noun, so many are of the singular and the plural.
const singular, plural = 75, 25

// englishForms spreads the tallies of lemmas over their forms: a verb's over
// all its forms, a noun's over singular and plural where it is also a verb.
func englishForms(packs string, lemmas map[string]tally) (map[string]tally, error) {
	grammar, err := readGrammar(filepath.Join(packs, "en/grammar.yaml"))
	if err != nil {
		return nil, err
	}
	forms := map[string]tally{}
	for lemma, t := range lemmas {
		forms[lemma] = tally{singular * t[0], 0, 100 * t[2], 100 * t[3]}
	}
	for _, name := range []string{"en/verbs.tsv", "en/irregular.tsv"} {
		verbs, err := readVerbs(filepath.Join(packs, name))
		if err != nil {
			return nil, err
		}
		for lemma, variants := range verbs {
			addVerb(forms, grammar.forms, lemma, variants, lemmas[lemma])
		}
	}
	return forms, nil
}

// addVerb adds the forms of a verb, and the plural of the noun that it is.
func addVerb(forms map[string]tally, p paradigm, lemma string, variants []map[string]string, of tally) {
	uses := map[string]int{}
	for part, weight := range partWeights() {
		made := map[string]bool{}
		for _, own := range variants {
			made[p.form(part, lemma, own)] = true
		}
		for form := range maps.Keys(made) {
			uses[form] += weight
		}
	}
	for form, weight := range uses {
		t := forms[form]
		t[verb] += weight * of[verb]
		forms[form] = t
	}
	third := p.form("present3", lemma, nil)
	t := forms[third]
	t[noun] += plural * of[noun]
	forms[third] = t
}

// closedWords are the words of the closed classes of a grammar.yaml, whose
// readings stand there.
func closedWords(path string) (map[string]bool, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var file map[string]yaml.Node
	if err := yaml.Unmarshal(data, &file); err != nil {
		return nil, fmt.Errorf("read %s: %w", path, err)
	}
	closed := map[string]bool{}
	for _, key := range []string{"determiners", "pronouns", "prepositions", "postpositions", "conjunctions", "auxiliaries", "modals"} {
		node := file[key]
		collectWords(&node, closed)
	}
	return closed, nil
}

// collectWords gathers all keys and list items below a node. The keys that are
// names of kinds are no English words that are missed.
func collectWords(n *yaml.Node, words map[string]bool) {
	for i, child := range n.Content {
		if child.Kind == yaml.ScalarNode && (n.Kind == yaml.SequenceNode || i%2 == 0) {
			words[child.Value] = true
		}
		collectWords(child, words)
	}
}
