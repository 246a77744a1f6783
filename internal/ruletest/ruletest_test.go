package ruletest

import (
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"dossier/graph"
	"dossier/rules"
)

const ruleFile = `
pack: trade
language: de
example_names:
  Organization: [Alba, Birke]
relations:
  - relation: owns
    subject: Organization
    object: Organization
    forms:
      de:
        - {name: besitzen, verb: besitzen}
    examples:
      de:
        - text: Alba soll Birke besitzen.
          published: 2020-09
          facts: [{subject: Alba, object: Birke, status: reported}]
        - text: Alba schweigt.
          facts: []
  - relation: partner_of
    subject: Organization
    object: Organization
    symmetric: true
`

func load(t *testing.T, files ...string) *rules.Set {
	t.Helper()
	fsys := fstest.MapFS{}
	for i, text := range files {
		fsys[string(rune('a'+i))+".yaml"] = &fstest.MapFile{Data: []byte(text)}
	}
	set, err := rules.LoadFS(fsys)
	if err != nil {
		t.Fatal(err)
	}
	return set
}

func claim(subject, relation, object string, change ...func(*graph.Claim)) graph.Claim {
	c := graph.Claim{
		Relation: relation, Status: graph.Asserted, Tense: graph.Present, Rules: []string{"trade/owns/besitzen"},
		Subject: graph.Argument{Name: subject}, Object: graph.Argument{Name: object},
	}
	for _, do := range change {
		do(&c)
	}
	return c
}

func reported(c *graph.Claim) { c.Status = graph.Reported }

func TestCompare(t *testing.T) {
	set := load(t, ruleFile)
	said := func(c *graph.Claim) { c.SaidBy = []graph.Speaker{{Name: "Rosa Mayr", Text: "Mayr"}, {Text: "Kreise"}} }
	fact := func(f rules.Fact) []rules.Fact {
		f.Subject, f.Object = "Alba", "Birke"
		if f.Relation == "" {
			f.Relation = "owns"
		}
		return []rules.Fact{f}
	}
	tests := []struct {
		name             string
		facts            []rules.Fact
		claims           []graph.Claim
		missing, surplus int
	}{
		{"nothing expected, nothing found", nil, nil, 0, 0},
		{"as expected", fact(rules.Fact{}), []graph.Claim{claim("Alba", "owns", "Birke")}, 0, 0},
		{"found twice", fact(rules.Fact{}), []graph.Claim{claim("Alba", "owns", "Birke"), claim("Alba", "owns", "Birke")}, 0, 0},
		{"not found", fact(rules.Fact{}), nil, 1, 0},
		{"nothing expected", nil, []graph.Claim{claim("Alba", "owns", "Birke")}, 0, 1},
		{"other status", fact(rules.Fact{}), []graph.Claim{claim("Alba", "owns", "Birke", reported)}, 1, 1},
		{"turned round", fact(rules.Fact{}), []graph.Claim{claim("Birke", "owns", "Alba")}, 1, 1},
		{"turned round, symmetric", fact(rules.Fact{Relation: "partner_of"}), []graph.Claim{claim("Birke", "partner_of", "Alba")}, 0, 0},
		{"another relation is not looked at", fact(rules.Fact{}), []graph.Claim{claim("Alba", "owns", "Birke"), claim("Alba", "partner_of", "Birke")}, 0, 0},
		{"another relation is expected", fact(rules.Fact{Relation: "partner_of"}), []graph.Claim{claim("Alba", "owns", "Birke"), claim("Alba", "partner_of", "Birke")}, 0, 1},
		{"tense", fact(rules.Fact{Tense: "past"}), []graph.Claim{claim("Alba", "owns", "Birke")}, 1, 1},
		{"tense, as expected", fact(rules.Fact{Tense: "present"}), []graph.Claim{claim("Alba", "owns", "Birke")}, 0, 0},
		{"speaker by name", fact(rules.Fact{SaidBy: "Rosa Mayr"}), []graph.Claim{claim("Alba", "owns", "Birke", said)}, 0, 0},
		{"speaker by words", fact(rules.Fact{SaidBy: "Kreise"}), []graph.Claim{claim("Alba", "owns", "Birke", said)}, 0, 0},
		{"no speaker", fact(rules.Fact{SaidBy: "Kreise"}), []graph.Claim{claim("Alba", "owns", "Birke")}, 1, 1},
		{"date", fact(rules.Fact{Date: "2020"}), []graph.Claim{claim("Alba", "owns", "Birke", func(c *graph.Claim) { c.Date = "2021" })}, 1, 1},
		{
			"literal",
			[]rules.Fact{{Relation: "owns", Subject: "Alba", Object: "1972"}},
			[]graph.Claim{claim("Alba", "owns", "", func(c *graph.Claim) { c.Object.Value = "1972" })},
			0, 0,
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			r := Result{Relation: set.Relation("owns"), Example: &rules.Example{Facts: test.facts}}
			r.compare(set, test.claims)
			if len(r.Missing) != test.missing || len(r.Surplus) != test.surplus {
				t.Errorf("got %d missing and %d surplus, want %d and %d:\n%s", len(r.Missing), len(r.Surplus), test.missing, test.surplus, r)
			}
			if r.OK() != (test.missing+test.surplus == 0) {
				t.Errorf("OK is %v", r.OK())
			}
		})
	}
}

func TestResultShowsWhatDiffers(t *testing.T) {
	set := load(t, ruleFile)
	g := groups(set, Filter{})[0]
	results := g.run(Filter{}, func(a graph.Article) graph.Document {
		if a.Published != "2020-09" || a.Language != "de" {
			return graph.Document{}
		}
		return graph.Document{Claims: []graph.Claim{claim("Alba", "owns", "Birke", func(c *graph.Claim) {
			c.Date, c.SaidBy = "2020-08", []graph.Speaker{{Name: "Rosa Mayr"}, {Text: "Kreise"}}
		})}}
	})
	var got []string
	for _, r := range results {
		got = append(got, r.String())
	}
	want := []string{
		"a.yaml:15:11: owns, de: Alba soll Birke besitzen.\n" +
			"  ~ Alba – owns → Birke, found otherwise by trade/owns/besitzen\n" +
			"    - status: reported\n" +
			"    + status: asserted",
		"a.yaml:18:11: owns, de: Alba schweigt.",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestFilter(t *testing.T) {
	set := load(t, ruleFile)
	tests := []struct {
		filter Filter
		want   int
	}{
		{Filter{}, 2},
		{Filter{Relation: "owns", Language: "de"}, 2},
		{Filter{Relation: "partner_of"}, 0},
		{Filter{Language: "en"}, 0},
		{Filter{Text: "soll"}, 1},
		{Filter{Text: "a.yaml:18"}, 1},
		{Filter{Run: regexp.MustCompile("schweigt|soll")}, 2},
		{Filter{Run: regexp.MustCompile("^owns$")}, 2},
		{Filter{Run: regexp.MustCompile("^Alba schw")}, 1},
		{Filter{Files: []string{"a.yaml"}}, 2},
		{Filter{Files: []string{"b.yaml"}}, 0},
	}
	for _, test := range tests {
		got := 0
		for _, g := range groups(set, test.filter) {
			got += len(g.run(test.filter, func(graph.Article) graph.Document { return graph.Document{} }))
		}
		if got != test.want {
			t.Errorf("%+v chooses %d examples, want %d", test.filter, got, test.want)
		}
	}
}

const otherFile = `
language: de
example_names:
  Organization: [Birke]
  Person: [Alba]
entities:
  - {id: birke, type: Organization, name: Birke}
relations:
  - relation: heads
    subject: Person
    object: Organization
    examples:
      de:
        - {text: Alba leitet Birke., facts: []}
`

func TestNamesOfOtherTypesAreKeptApart(t *testing.T) {
	set := load(t, ruleFile, otherFile)
	var got []string
	for _, g := range groups(set, Filter{}) {
		line := g.relations[0].Name + ":"
		for _, e := range g.set.Entities {
			line += " " + e.Type + " " + e.Name
		}
		got = append(got, line)
	}
	want := []string{"owns: Organization Birke Organization Alba", "heads: Organization Birke Person Alba"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if len(set.Entities) != 1 {
		t.Errorf("the set itself got %d entities", len(set.Entities))
	}
}

// failing is a file whose example cannot pass: a relation without forms.
const failing = ruleFile + `
    examples:
      de:
        - {text: Alba schweigt., facts: [{subject: Alba, object: Birke}]}
`

func TestVerifyRefusesFailingExamplesEachTime(t *testing.T) {
	set := load(t, failing)
	set.Added = []string{"a.yaml"}
	dir := t.TempDir()
	for range 2 {
		err := Verify(set, dir)
		var failed Failures
		if !errors.As(err, &failed) || !strings.Contains(err.Error(), "Alba – partner_of → Birke") {
			t.Fatalf("got %v, want the failing example", err)
		}
	}
}

func TestVerifyRunsOnlyWhatWasAdded(t *testing.T) {
	set := load(t, failing, "pack: mine\n")
	for _, added := range [][]string{nil, {"b.yaml"}} {
		set.Added = added
		dir := filepath.Join(t.TempDir(), "cache")
		if err := Verify(set, dir); err != nil {
			t.Errorf("added %q: %v", added, err)
		}
		if _, err := os.Stat(dir); err == nil {
			t.Errorf("added %q: nothing was run, yet something is remembered", added)
		}
	}
}

// added is a file of a user whose example passes: nothing is expected of it.
const added = `
pack: mine
relations:
  - relation: owns
    examples:
      de:
        - {text: Alba schweigt., facts: []}
`

func TestVerifyRemembersByDigest(t *testing.T) {
	dir := t.TempDir()
	good := load(t, ruleFile, added)
	good.Added = []string{"b.yaml"}
	if err := Verify(good, dir); err != nil {
		t.Fatal(err)
	}
	bad := load(t, failing)
	bad.Added, bad.Digest = []string{"a.yaml"}, good.Digest
	if err := Verify(bad, dir); err != nil {
		t.Errorf("the digest was not remembered: %v", err)
	}
}

func TestVerifyNeedsNoCache(t *testing.T) {
	set := load(t, ruleFile, added)
	set.Added = []string{"b.yaml"}
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := Verify(set, file); err != nil {
		t.Errorf("a cache that cannot be written stops the user: %v", err)
	}
}
