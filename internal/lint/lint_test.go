package lint_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"dossier/extract"
	"dossier/internal/lint"
	"dossier/rules"
)

const language = `
language: de
verb_files: [verbs.tsv]
orthography: {order: v2, capital_nouns: true}
prepositions: {von: dat, bei: dat, in: dat}
verbs: {kaufen: {}, halten: {}}
nouns: [{nouns: [Käufer, Chef]}]
entities: [{id: a, type: Organization, name: Alba}, {id: b, type: Organization, name: Birke}]
`

const head = `
relations:
  - relation: owns
    subject: Organization
    object: Organization
    examples: {de: [{text: Alba kauft Birke., facts: [{subject: Alba, object: Birke}]}, {text: Alba schweigt., facts: []}]}
    forms:
      de:
`

// verbs is a word list that is long enough to be taken for complete.
func verbs() string {
	var b strings.Builder
	for i := range 1000 {
		fmt.Fprintf(&b, "werk%d\n", i)
	}
	return b.String()
}

// findings looks at forms of one relation.
func findings(t *testing.T, forms string) []string {
	t.Helper()
	set, err := rules.LoadFS(fstest.MapFS{"lang.yaml": {Data: []byte(language)}, "verbs.tsv": {Data: []byte(verbs())}, "a.yaml": {Data: []byte(head + forms)}})
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, f := range lint.Run(set, lint.Config{Positive: 1, Negative: 1, Common: 1}) {
		out = append(out, f.String())
	}
	return out
}

func TestForms(t *testing.T) {
	const kaufen = "        - {name: kaufen, verb: kaufen}\n"
	for _, test := range []struct{ name, forms, want string }{
		{"good", kaufen, ""},
		{"types that the relation has not", "        - {name: x, verb: kaufen, object: {from: object, types: [Person]}}\n", "the form never matches: its object wants Person, and owns has none of it [never]"},
		{"functions of nouns", "        - {name: x, verb: kaufen, subject: subject, object: [genitive, compound]}\n", "the form never matches: genitive, compound stands beside a noun, not with a verb; write with: and the noun, or a noun form [never]"},
		{"functions of nouns, with a noun", "        - {name: x, verb: kaufen, with: {object: [Chef]}, subject: subject, object: [genitive]}\n", ""},
		{"an adjective of no place", "        - {name: x, noun: Chef, is: subject, object: adjective}\n", "the form never matches: adjective finds places, and the object of owns is none [never]"},
		{"a pattern without a word", "        - {name: x, text: '{subject} <kaufen> {object}'}\n", "the form never matches: a pattern is found by a word, and each of its readings needs one besides lemmas [never]"},
		{"a pattern with alternatives", "        - {name: x, text: '{subject} (kauft|kaufte) {object}'}\n", ""},
		{"the same again", kaufen + "        - {name: y, verb: kaufen}\n", "the form says what kaufen says [twice]"},
		{"one word again", kaufen + "        - {name: y, verb: [halten, kaufen]}\n", "kaufen stands in kaufen too, with the same roles [twice]"},
		{"a word twice in a form", "        - {name: y, verb: [kaufen, kaufen]}\n", "kaufen stands in the form twice [twice]"},
		{"the same pattern", "        - {name: x, text: '{subject} kauft {object}'}\n        - {name: y, text: '{subject} kauft {object}'}\n", "the form says what x says [twice]"},
		{"other roles", kaufen + "        - {name: y, verb: kaufen, subject: subject, object: von}\n", ""},
		{"another status", kaufen + "        - {name: y, verb: kaufen, status: negated}\n", ""},
		{"less than another", kaufen + "        - {name: y, verb: kaufen, with: {von: [Chef]}}\n", ""},
		{"no such verb", "        - {name: x, verb: kaufne}\n", "no word list and no example has the verb kaufne; check its spelling, or write an example with it [unknown]"},
		{"no such noun", "        - {name: x, noun: Käufre, is: subject, object: von}\n", "no word list and no example has the noun Käufre; check its spelling, or write an example with it [unknown]"},
		{"meant so", "        - {name: x, verb: kaufne}  # lint: unknown, since it is a word of the trade\n", ""},
		{"meant so otherwise", "        - {name: x, verb: kaufne}  # lint: common, since it is a word of the trade\n", "no word list and no example has the verb kaufne; check its spelling, or write an example with it [unknown]"},
	} {
		got := findings(t, test.forms)
		for i, f := range got {
			_, got[i], _ = strings.Cut(f, ": ")
		}
		if got := strings.Join(got, "\n"); got != test.want {
			t.Errorf("%s: got\n%s\nwant\n%s", test.name, got, test.want)
		}
	}
}

func TestExamplesAndTextForms(t *testing.T) {
	set, err := rules.LoadFS(fstest.MapFS{"lang.yaml": {Data: []byte(language)}, "verbs.tsv": {Data: []byte(verbs())}, "a.yaml": {Data: []byte(head + texts(8))}})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, f := range lint.Run(set, lint.Config{Positive: 2, Negative: 3, Common: 1}) {
		got = append(got, f.String())
	}
	want := []string{
		"a.yaml:3:15: owns has too few examples with facts in de: 1, want 2 [examples]",
		"a.yaml:3:15: owns has too few examples without facts in de: 1, want 3 [examples]",
		"a.yaml:16:18: 8 of 8 forms are text forms; want a quarter at most, since verb and noun forms match what no pattern foresees [text]",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got := lint.Run(set, lint.Config{Positive: 2, Files: []string{"lang.yaml"}}); got != nil {
		t.Errorf("another file was looked at: %v", got)
	}
}

func texts(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "        - {name: x-%d, text: '{subject} kauft%d {object}'}\n", i, i)
	}
	return b.String()
}

// TestPacks wants no form in the packs that cannot match, repeats another or costs
// much, and enough examples of each relation and language; what else there is, it
// tells.
func TestPacks(t *testing.T) {
	set, err := rules.Load()
	if err != nil {
		t.Fatal(err)
	}
	engine, err := extract.Compile(set)
	if err != nil {
		t.Fatal(err)
	}
	cfg := lint.Default()
	cfg.Usage = lint.Count(set, engine)
	for _, f := range lint.Run(set, cfg) {
		switch f.Kind {
		case "never", "twice", "common", "text", "examples":
			t.Error(f)
		default:
			t.Log(f)
		}
	}
}
