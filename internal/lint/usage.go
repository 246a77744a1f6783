package lint

import (
	"strings"

	"dossier/extract"
	"dossier/graph"
	"dossier/rules"
)

// Usage is how many examples of each relation a word stands in. The examples are
// the only texts that every rule set has.
type Usage struct {
	all   map[string]int // by language: examples
	of    map[place]int  // of a relation
	words map[string]map[place]int
}

type place struct{ language, relation string }

// Count reads all examples of a set with its engine.
func Count(set *rules.Set, engine *extract.Engine) *Usage {
	u := &Usage{all: map[string]int{}, of: map[place]int{}, words: map[string]map[place]int{}}
	for _, r := range set.Relations {
		for _, e := range r.Examples {
			at := place{e.Language, r.Name}
			u.all[e.Language]++
			u.of[at]++
			for word := range wordsOf(e, engine) {
				if u.words[word] == nil {
					u.words[word] = map[place]int{}
				}
				u.words[word][at]++
			}
		}
	}
	return u
}

// wordsOf are the lemmas of the verbs and nouns of an example, and its words as
// they stand.
func wordsOf(e *rules.Example, engine *extract.Engine) map[string]bool {
	seen := map[string]bool{}
	for _, r := range engine.Trace(graph.Article{ID: "example", Language: e.Language, Text: e.Text}, "") {
		for _, w := range r.Words {
			seen[w.Lemma] = true
		}
	}
	for _, w := range strings.Fields(strings.ToLower(e.Text)) {
		seen[strings.Trim(w, ".,;:!?\"“”„()")] = true
	}
	return seen
}

// elsewhere is the share of the examples of other relations that have a word.
func (u *Usage) elsewhere(language, word, relation string) float64 {
	n := 0
	for at, count := range u.words[word] {
		if at.language == language && at.relation != relation {
			n += count
		}
	}
	all := u.all[language] - u.of[place{language, relation}]
	if all < fewExamples {
		return 0
	}
	return float64(n) / float64(all)
}

// fewExamples is how many examples there must be for a share to say something.
const fewExamples = 100
