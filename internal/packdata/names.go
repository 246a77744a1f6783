package main

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"gopkg.in/yaml.v3"
)

// germanNames are first names as a German reader takes them: Andrea is a woman.
func germanNames(sources, packs string) ([]string, error) {
	return firstNames(sources, filepath.Join(packs, "de/names.yaml"), []string{"de_DE", "de_AT", "de_CH"}, []string{"en_US", "en_GB", "fr_FR"})
}

// englishNames are the same for an English reader.
func englishNames(sources, packs string) ([]string, error) {
	return firstNames(sources, filepath.Join(packs, "en/names.yaml"), []string{"en_US", "en_GB", "en_IE", "en_NZ", "en"}, []string{"de_DE", "fr_FR", "es_ES"})
}

// spanishNames are the same for a Spanish reader.
func spanishNames(sources, packs string) ([]string, error) {
	return firstNames(sources, filepath.Join(packs, "es/names.yaml"), []string{"es_ES", "es_MX", "es_AR", "es_CL", "es_CO", "es"}, []string{"pt_PT", "pt_BR", "it_IT", "fr_FR", "en_US"})
}

// genders counts where a name stands.
type genders struct{ m, f int }

// firstNames are the first names of faker: those of the home and near locales,
// and those that at least two of the others share. The home locales decide on a
// name's gender, then the near ones, then all. Words that the language's
// names.yaml has for something else are left out.
func firstNames(sources, names string, home, near []string) ([]string, error) {
	root := filepath.Join(sources, "faker/faker/providers/person")
	folders, err := filepath.Glob(filepath.Join(root, "*", "__init__.py"))
	if err != nil || len(folders) == 0 {
		return nil, fmt.Errorf("no locales in %s: %w", root, err)
	}
	other, err := otherWords(names)
	if err != nil {
		return nil, err
	}
	seen := [3]map[string]genders{{}, {}, {}}
	for _, path := range folders {
		locale := filepath.Base(filepath.Dir(path))
		if err := readLocale(path, seen[rank(locale, home, near)]); err != nil {
			return nil, err
		}
	}
	maps.DeleteFunc(seen[2], func(_ string, g genders) bool { return g.m+g.f < 2 })
	return nameLines(seen[:], other), nil
}

// otherWords reads which words of a names.yaml are no first names.
func otherWords(path string) (map[string]bool, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var file struct {
		Names struct {
			NotNames   []string `yaml:"not_names"`
			OrgWords   []string `yaml:"org_words"`
			LegalForms []string `yaml:"legal_forms"`
		}
	}
	if err := yaml.Unmarshal(data, &file); err != nil {
		return nil, fmt.Errorf("read %s: %w", path, err)
	}
	words := map[string]bool{}
	for _, word := range slices.Concat(file.Names.NotNames, file.Names.OrgWords, file.Names.LegalForms) {
		words[word] = true
	}
	return words, nil
}

func rank(locale string, home, near []string) int {
	switch {
	case slices.Contains(home, locale):
		return 0
	case slices.Contains(near, locale):
		return 1
	}
	return 2
}

// nameLines gives each name the gender of the first group of locales that has
// it; none where that group has both. Names that are done get no line.
func nameLines(groups []map[string]genders, done map[string]bool) []string {
	var lines []string
	for _, group := range groups {
		for name, g := range group {
			if !done[name] {
				lines = append(lines, strings.TrimRight(name+"\t"+g.String(), "\t"))
			}
		}
		for name := range group {
			done[name] = true
		}
	}
	return lines
}

func (g genders) String() string {
	switch {
	case g.m > 0 && g.f > 0:
		return ""
	case g.m > 0:
		return "m"
	case g.f > 0:
		return "f"
	}
	return ""
}

// readLocale counts the names of the Python tuples first_names_male and so on,
// each once a locale.
func readLocale(path string, into map[string]genders) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	block := regexp.MustCompile(`(?ms)^    first(?:_romanized)?_names?_(male|female)\w*(?::[^=\n]*)? = .*?^    [)}\]]`)
	quoted := regexp.MustCompile(`"([^"\n]+)"|'([^'\n]+)'`)
	seen := map[string]bool{}
	for _, b := range block.FindAllSubmatch(data, -1) {
		for _, q := range quoted.FindAllSubmatch(b[0], -1) {
			name, gender := string(q[1])+string(q[2]), string(b[1])
			if !seen[name+gender] {
				count(into, name, gender == "male")
			}
			seen[name+gender] = true
		}
	}
	return nil
}

func count(into map[string]genders, name string, male bool) {
	if !isName(name) {
		return
	}
	g := into[name]
	if male {
		g.m++
	} else {
		g.f++
	}
	into[name] = g
}

// isName keeps names in one word of Latin letters, hyphens allowed.
func isName(name string) bool {
	letters := []rune(name)
	if len(letters) < 3 || !unicode.IsUpper(letters[0]) || unicode.IsUpper(letters[1]) {
		return false
	}
	return !strings.ContainsFunc(name, func(c rune) bool {
		return c != '-' && !unicode.Is(unicode.Latin, c)
	})
}
