package extract_test

import (
	"cmp"
	"os"
	"slices"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"

	"dossier/extract"
	"dossier/graph"
	"dossier/rules"
)

// holdingFile is a file of testdata/holding: sentences with how they hold what
// they say, written before the engine read them.
type holdingFile struct {
	Names     map[string][]string
	Published string
	Sentences []struct {
		Text  string
		Facts []string // relation | subject | object | status | tense | speaker | date, "-" for no date
		None  []string
	}
}

// wantHolding is how many of the sentences of testdata/holding come out just as
// they say, at least. Raise it with the packs; never lower it.
const wantHolding = 0.97

// TestHolding measures status, tense, speaker and date on sentences of their own.
func TestHolding(t *testing.T) {
	for _, code := range []string{"de", "en"} {
		t.Run(code, func(t *testing.T) {
			f := readHolding(t, code)
			e := f.engine(t)
			good := 0
			for _, s := range f.Sentences {
				var problems []string
				claims := e.Extract(graph.Article{ID: "h", Language: code, Text: s.Text, Published: f.Published}).Claims
				for _, rel := range s.None {
					if slices.ContainsFunc(claims, func(c graph.Claim) bool { return c.Relation == rel }) {
						problems = append(problems, "want no "+rel)
					}
				}
				problems = append(problems, compareHolding(s.Facts, claims)...)
				if len(problems) == 0 {
					good++
					continue
				}
				t.Logf("%s\n\t%s", s.Text, strings.Join(problems, "\n\t"))
			}
			share := float64(good) / float64(len(f.Sentences))
			t.Logf("%d of %d sentences right: %.3f", good, len(f.Sentences), share)
			if share < wantHolding {
				t.Errorf("%.3f of the sentences are right, want %.2f", share, wantHolding)
			}
		})
	}
}

func readHolding(t *testing.T, code string) (f holdingFile) {
	t.Helper()
	data, err := os.ReadFile("testdata/holding/" + code + ".yaml")
	if err != nil {
		t.Fatal(err)
	}
	if err := yaml.Unmarshal(data, &f); err != nil {
		t.Fatal(err)
	}
	return f
}

func (f *holdingFile) engine(t *testing.T) *extract.Engine {
	t.Helper()
	set, err := rules.Load()
	if err != nil {
		t.Fatal(err)
	}
	for kind, names := range f.Names {
		for _, name := range names {
			set.Entities = append(set.Entities, &rules.Entity{ID: "example-" + name, Type: kind, Name: name})
		}
	}
	e, err := extract.Compile(set)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// compareHolding lists the facts that are missing, and the claims of their
// relations that are too much.
func compareHolding(facts []string, claims []graph.Claim) (problems []string) {
	used := make([]bool, len(claims))
	asked := map[string]bool{}
	for _, fact := range facts {
		want := strings.Split(fact, "|")
		for i := range want {
			want[i] = strings.TrimSpace(want[i])
		}
		asked[want[0]] = true
		i := slices.IndexFunc(claims, func(c graph.Claim) bool { return holdsAs(want, &c) })
		if i < 0 {
			problems = append(problems, "- "+fact)
			continue
		}
		used[i] = true
	}
	for i := range claims {
		if !used[i] && asked[claims[i].Relation] {
			c := &claims[i]
			problems = append(problems, "+ "+strings.Join([]string{c.Relation, c.Subject.Name, c.Object.Name, string(c.Status), string(c.Tense), strings.Join(names(c.SaidBy), " and "), c.Date}, " | "))
		}
	}
	return problems
}

func holdsAs(want []string, c *graph.Claim) bool {
	sides := want[1] == c.Subject.Name && want[2] == c.Object.Name
	if c.Relation == "merged_with" || c.Relation == "partner_of" {
		sides = sides || want[1] == c.Object.Name && want[2] == c.Subject.Name
	}
	got := []string{c.Relation, "", "", string(c.Status), string(c.Tense), strings.Join(names(c.SaidBy), " and "), cmp.Or(c.Date, "-")}
	for i, w := range want {
		if i != 1 && i != 2 && w != "" && w != got[i] {
			return false
		}
	}
	return sides
}
