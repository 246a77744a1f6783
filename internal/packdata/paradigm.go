package main

import (
	"fmt"
	"os"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"
)

// paradigm is the verb_forms of a grammar.yaml, by part.
type paradigm map[string]derivation

type derivation struct {
	From  string    `yaml:"from"`
	Rules []rewrite `yaml:"rules"`
}

type rewrite struct {
	Starts []string `yaml:"starts"`
	Ends   []string `yaml:"ends"`
	Drop   int      `yaml:"drop"`
	Add    string   `yaml:"add"`
	Prefix string   `yaml:"prefix"`
}

// grammar is what the builder needs of a grammar.yaml.
type grammar struct {
	forms     paradigm
	closed    map[string]bool // auxiliaries and modals, which stand there with all forms
	particles []string        // the longest first
}

func readGrammar(path string) (*grammar, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var file struct {
		Forms       paradigm                                     `yaml:"verb_forms"`
		Particles   []string                                     `yaml:"particles"`
		Auxiliaries map[string]struct{ Forms map[string]string } `yaml:"auxiliaries"`
		Modals      map[string]yaml.Node                         `yaml:"modals"`
	}
	if err := yaml.Unmarshal(data, &file); err != nil {
		return nil, fmt.Errorf("read %s: %w", path, err)
	}
	closed := map[string]bool{}
	for lemma, verb := range file.Auxiliaries {
		closed[lemma] = len(verb.Forms) > 0
	}
	for lemma := range file.Modals {
		closed[lemma] = true
	}
	slices.SortFunc(file.Particles, func(a, b string) int { return len(b) - len(a) })
	return &grammar{file.Forms, closed, file.Particles}, nil
}

// form makes one part of a verb: the verb's own, else by the first rule that
// applies to the part it is derived from.
func (p paradigm) form(part, infinitive string, own map[string]string) string {
	if form, ok := own[part]; ok {
		return form
	}
	from := p[part].From
	if from == part || from == "" {
		return infinitive
	}
	return apply(p[part].Rules, p.form(from, infinitive, own))
}

func apply(rules []rewrite, word string) string {
	for _, r := range rules {
		if oneOf(r.Starts, word, strings.HasPrefix) && oneOf(r.Ends, word, strings.HasSuffix) {
			letters := []rune(word)
			return r.Prefix + string(letters[:max(0, len(letters)-r.Drop)]) + r.Add
		}
	}
	return word
}

func oneOf(affixes []string, word string, has func(s, affix string) bool) bool {
	for _, affix := range affixes {
		if has(word, affix) {
			return true
		}
	}
	return len(affixes) == 0
}
