package main

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dossier/rules"
)

// nounHead are columns of german-nouns that the builder reads.
func nounHead() []string {
	return []string{"lemma", "pos", "genus", "genus 1", "genus 2", "nominativ singular", "nominativ singular schwach", "nominativ plural", "nominativ plural 1"}
}

func TestNounLines(t *testing.T) {
	rows := [][]string{
		{"Haus", "Substantiv", "n", "", "", "Haus", "", "Häuser", ""},
		{"Berg", "Substantiv", "m", "", "", "Berg", "", "Berge", ""},
		{"Berghaus", "Substantiv", "n", "", "", "Berghaus", "", "Berghäuser", ""},
		{"Anfänger", "Substantiv", "m", "", "", "Anfänger", "", "Anfänger", ""},
		{"Anfängerhaus", "Substantiv", "n", "", "", "Anfängerhaus", "", "Anfängerhäuser", ""},
		{"Filter", "Substantiv", "", "n", "m", "Filter", "", "Filter", ""},
		{"Band", "Substantiv", "f", "", "", "Band", "", "Bands", ""},
		{"Band", "Substantiv", "n", "", "", "Band", "", "", "Bänder"},
		{"Leute", "Substantiv", "", "", "", "", "", "Leute", ""},
		{"Jugendlicher", "Substantiv,adjektivische Deklination", "m", "", "", "Jugendlicher", "Jugendliche", "Jugendliche", ""},
		{"Zirbel", "Substantiv", "f", "", "", "Zirbel", "", "Zirbeln", ""},
		{"Tanne", "Substantiv,Toponym", "n", "", "", "Tanne", "", "", ""},
		{"Berliner", "Substantiv", "m", "", "", "Berliner", "", "Berliner", ""},
		{"Berlin", "Substantiv,Toponym", "n", "", "", "Berlin", "", "", ""},
		{"E-Mail", "Substantiv", "f", "", "", "E-Mail", "", "E-Mails", ""},
		{"LKW", "Abkürzung,Substantiv", "m", "", "", "LKW", "", "LKWs", ""},
	}
	l := &nounList{
		endings: []string{"", "s", "e", "n"}, linking: []string{""}, proper: map[string]bool{}, places: map[string]bool{}, nouns: map[string]*rules.CommonNoun{},
		plain: map[string]bool{"Haus": true, "Berg": true, "Filter": true, "Band": true, "Leute": true, "Berliner": true},
	}
	for _, row := range rows {
		l.add(nounRow{nounHead(), row})
	}
	got := l.lines()
	slices.Sort(got)
	want := []string{
		"Anfänger\tmp", "Band\tfn", "Berg\tm", "Berghaus\tn", "Bänder\tp\tBand", "Filter\tmnp", "Haus\tn", "Häuser\tp\tHaus",
		"Jugendliche\tmpa", "Jugendlicher\tma", "Leute\tp",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("lines (-want +got):\n%s", diff)
	}
}
