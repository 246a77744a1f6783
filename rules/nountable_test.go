package rules_test

import (
	"bytes"
	"os"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"dossier/rules"
)

// nounTable loads noun files, each with a head, in order.
func nounTable(t *testing.T, texts ...string) *rules.NounTable {
	t.Helper()
	fsys := fstest.MapFS{}
	list := ""
	for i, text := range texts {
		name := string(rune('a'+i)) + ".tsv"
		fsys[name] = &fstest.MapFile{Data: []byte("# nouns\n" + text)}
		list += name + ", "
	}
	fsys["nouns.yaml"] = &fstest.MapFile{Data: []byte("language: de\nnoun_files: [" + list + "]\n")}
	set, err := rules.LoadFS(fsys)
	if err != nil {
		t.Fatal(err)
	}
	return &set.Languages[0].NounTable
}

func TestFindNoun(t *testing.T) {
	table := nounTable(t, "Amt\tn\nHaus\tn\nHausarzt\tm\nHäuser\tp\tHaus\nZug\tm\nÖl\tn", "Amt\tm\n")
	for _, c := range []struct {
		form string
		want rules.CommonNoun
	}{
		{"Amt", rules.CommonNoun{Lemma: "Amt", Genders: "m"}}, // of the later file
		{"Haus", rules.CommonNoun{Lemma: "Haus", Genders: "n"}},
		{"Hausarzt", rules.CommonNoun{Lemma: "Hausarzt", Genders: "m"}},
		{"Häuser", rules.CommonNoun{Lemma: "Haus", Genders: "p"}},
		{"Öl", rules.CommonNoun{Lemma: "Öl", Genders: "n"}},
		{"Hau", rules.CommonNoun{}},
		{"Hausa", rules.CommonNoun{}},
		{"A", rules.CommonNoun{}},
		{"Über", rules.CommonNoun{}},
		{"", rules.CommonNoun{}},
	} {
		got, ok := table.Find(c.form)
		if diff := cmp.Diff(c.want, got); diff != "" || ok != (c.want.Genders != "") {
			t.Errorf("%q: found %v (-want +got):\n%s", c.form, ok, diff)
		}
	}
}

func TestEveryNounOfThePackIsFound(t *testing.T) {
	set, err := rules.Load()
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile("packs/de/nouns.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range set.Languages {
		if l.Code != "de" {
			continue
		}
		for line := range bytes.Lines(data) {
			form, _, _ := bytes.Cut(line, []byte("\t"))
			if _, ok := l.NounTable.Find(string(form)); !ok && line[0] != '#' {
				t.Fatalf("%s is not found", form)
			}
		}
	}
}

func TestSplitNoun(t *testing.T) {
	table := nounTable(t, "Arzt\tm\nFeld\tn\nGarn\tn\nHochhaus\tn\nHäuser\tp\tHaus\nLand\tn\nLandwirtschaft\tf\nWerk\tn\nWirtschaft\tf\n")
	linking := []string{"", "s"}
	for _, c := range []struct {
		word, first, head string
		known             bool
	}{
		{"Garnwerk", "Garn", "Werk", false},
		{"Blaufeld", "Blau", "Feld", false},
		{"Hochhäuser", "Hoch", "Haus", true},
		{"Neuhäuser", "Neu", "Haus", false},
		{"Wirtschaftsfeld", "Wirtschafts", "Feld", true},
		{"Garnwirtschaftsfeld", "Garnwirtschafts", "Feld", true},
		{"Blauwirtschaftsfeld", "Blauwirtschafts", "Feld", false},
		{"Garnlandwirtschaft", "Garn", "Landwirtschaft", true},
		{"Exfeld", "", "", false},
		{"Werk", "", "", false},
		{"Zirbel", "", "", false},
	} {
		got, ok := table.Split(c.word, linking)
		if got.First != c.first || got.Head.Lemma != c.head || got.Known != c.known || ok != (c.first != "") {
			t.Errorf("%s: got %+v, %v, want %+v", c.word, got, ok, c)
		}
	}
}

func TestAdjectival(t *testing.T) {
	table := nounTable(t, "Angestellte\tmfpa\nArea\tf\nBeamter\tma\tBeamte\nWerk\tn\n")
	if diff := cmp.Diff(map[string]bool{"Angestellte": true, "Beamter": true}, table.Adjectival()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
