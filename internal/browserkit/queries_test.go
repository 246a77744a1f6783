package browserkit_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"dossier/graph/neo4j"
)

// answer is what a saved query must say of the articles of testdata: rows that
// begin so, and words that no row may have.
type answer struct {
	rows  []string
	never []string
	with  map[string]string // parameters other than the examples of the query
}

func answers() map[string]answer {
	return map[string]answer{
		"about": {
			rows: []string{
				"Microsoft | ACQUIRED | TikTok | negated | ", "ByteDance | OWNS | TikTok | asserted | ",
				"Oracle | ALLEGED_OPERATES | TikTok | reported | ",
			},
			never: []string{"Kicksy"},
		},
		"around": {rows: []string{"{[{"}},
		"as-of": {
			rows: []string{
				"Marlene Ostholt | HEAD_OF | Lindwerk AG | 2018-05-03 | published | 2021-02-09 | false | ",
				"Donald Trump | PRESIDENT_OF | USA | ", "Satya Nadella | HEAD_OF | Microsoft | 2014 | text | <nil> | false | ",
			},
			never: []string{"Reitmeier", "Torvane", "ALLEGED", "Voßkühl"},
		},
		"articles": {rows: []string{"rain.de | 2020-09-20 | <nil> | <nil> | 0 | <nil>", "tiktok-absage.de | 2020-09 | "}},
		"copies":   {rows: []string{"agentur.de.txt | 2 | [Küstenblatt Hafenkurier] | 2022-06-14 | 2022-06-15 | "}, never: []string{"tiktok"}},
		"denied":   {rows: []string{"Microsoft | acquired | TikTok | <nil> | tiktok-absage.de | "}, never: []string{"Saaledruck"}},
		"contradictions": {
			rows: []string{
				"denied | Alba AG | ACQUIRED | Voßkühl GmbH | Die Alba AG übernimmt die Voßkühl GmbH. | Die Alba AG übernimmt die Voßkühl GmbH nicht. | dementi.de",
				"two at one time | ", "two dates | Torvane Ltd. | FOUNDED_ON | 1911 | Torvane Ltd. was founded in 1911. | Die Torvane Ltd. wurde 1913 gegründet. | nachfolger.de",
			},
			never: []string{"TikTok", "Lindwerk"},
		},
		"entities": {rows: []string{"TikTok | tiktok | Product | false | ", "Saaledruck | ~saaledruck | Organization | true | 1 | "}},
		"evidence": {rows: []string{"{[{"}},
		"facts":    {rows: []string{"Larry Ellison | FOUNDER_OF | Oracle | asserted | false | ", "Hedda Lorentzen | HEAD_OF | Reederei Nordfjell | asserted | false | 2 | 1 | "}, never: []string{"Microsoft | ACQUIRED"}},
		"graph":    {rows: []string{"{[{"}},
		"hearsay": {
			rows:  []string{"Oracle | ALLEGED_OPERATES | TikTok | [zwei mit den Gesprächen vertraute Personen] | tiktok-ellison.de.md | "},
			never: []string{"FOUNDER_OF", "Walmart"},
		},
		"known-on": {
			rows:  []string{"Halden Lighting Ltd. | sells_to | Cotter & Byrne | asserted | false | 1 | ", "Marlene Ostholt | head_of | Lindwerk AG | "},
			never: []string{"TikTok", "Alba", "Reitmeier"},
			with:  map[string]string{"day": "2020-09-13"},
		},
		"new": {
			rows:  []string{"Alba AG | ACQUIRED | Voßkühl GmbH | 2023-04-03 | asserted | "},
			never: []string{"Halden", "Kicksy", "Walmart"},
			with:  map[string]string{"day": "2023-01-01"},
		},
		"path":     {rows: []string{"3 | [Walmart ALLEGED_INVESTED_IN TikTok "}},
		"rules":    {rows: []string{"business/operates/betreiben | "}},
		"rumours":  {rows: []string{"Walmart | ALLEGED_INVESTED_IN | TikTok | speculative | 1 | "}, never: []string{"| asserted |"}},
		"said":     {rows: []string{"[zwei mit den Gesprächen vertraute Personen] | [] | Oracle – operates – TikTok, reported, 2020-09-14 | tiktok-ellison.de.md | "}},
		"search":   {rows: []string{"Microsoft – acquired – TikTok, negated, 2020-09-14 | tiktok-deal.en.txt | "}, with: map[string]string{"words": "buy"}},
		"silent":   {rows: []string{"rain.de | 2020-09-20 | "}, never: []string{"tiktok"}},
		"sources":  {rows: []string{"acquired | negated | tiktok-absage.de | <nil> | 2020-09 | <nil> | [business/acquired/"}},
		"speakers": {rows: []string{"Wall Street Journal | Oracle | partner_of | ByteDance | reported | "}},
		"timeline": {
			rows:  []string{"2020-09 | published | Microsoft – acquired – TikTok, negated, 2020-09 | tiktok-absage.de | "},
			never: []string{"Kicksy"},
		},
	}
}

// Every saved query runs against the loaded articles and says what it must.
func TestSavedQueries(t *testing.T) {
	store, _ := open(t)
	all, err := neo4j.SavedQueries()
	if err != nil {
		t.Fatal(err)
	}
	want := answers()
	for _, q := range all {
		t.Run(q.Name, func(t *testing.T) {
			answer, known := want[q.Name]
			if !known {
				t.Fatal("nothing says what it must answer")
			}
			answer.check(t, run(t, store, q.Cypher, given(t, store, q, answer.with)))
		})
		delete(want, q.Name)
	}
	for name := range want {
		t.Errorf("there is no query %s", name)
	}
}

// given are the parameters of a query as dossier gives them.
func given(t *testing.T, store *neo4j.Store, q neo4j.Saved, with map[string]string) map[string]any {
	t.Helper()
	params := map[string]any{}
	for _, p := range q.Parameters {
		value := p.Example
		if other, ok := with[p.Name]; ok {
			value = other
		}
		if p.Entity() {
			id, err := store.Resolve(t.Context(), value)
			if err != nil {
				t.Fatal(err)
			}
			value = id
		}
		params[p.Name] = value
	}
	return params
}

func (a answer) check(t *testing.T, lines []string) {
	t.Helper()
	all := strings.Join(lines, "\n")
	for _, row := range a.rows {
		if !slices.ContainsFunc(lines[1:], func(l string) bool { return strings.HasPrefix(l, row) }) {
			t.Errorf("no row begins %q in:\n%s", row, all)
		}
	}
	for _, word := range a.never {
		if strings.Contains(all, word) {
			t.Errorf("%q is in:\n%s", word, all)
		}
	}
}

// People find an entity however they spell it.
func TestResolve(t *testing.T) {
	store, _ := open(t)
	for spelling, id := range map[string]string{
		"TikTok": "tiktok", "tiktok": "tiktok", "TIKTOK": "tiktok", "tik tok": "tiktok", "Tik-Tok": "tiktok",
		"Microsoft Corporation": "microsoft", "microsoft corp": "microsoft", "microsoft": "microsoft",
		"vosskuehl gmbh": "~vosskühl-gmbh", "VOSSKÜHL GMBH": "~vosskühl-gmbh",
		"Luethi & Cie": "~lüthi-&-cie.", "Tomas Breen": "~tomás-breen", "~tomás-breen": "~tomás-breen",
	} {
		got, err := store.Resolve(t.Context(), spelling)
		if err != nil || got != id {
			t.Errorf("%q is %q, want %q (%v)", spelling, got, id, err)
		}
	}
}

func TestResolveFindsNothing(t *testing.T) {
	store, _ := open(t)
	for name, want := range map[string]string{
		"Microsofd": `no entity is called "Microsofd"; did you mean Microsoft`,
		"!?":        `no entity is called "!?"; dossier query entities lists them`,
		"Qwrtzpsdf": `no entity is called "Qwrtzpsdf"; dossier query entities lists them`,
	} {
		if _, err := store.Resolve(t.Context(), name); err == nil || !strings.HasPrefix(fmt.Sprint(err), want) {
			t.Errorf("%q: got %v, want %s", name, err, want)
		}
	}
}
