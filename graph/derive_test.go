package graph_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"dossier/graph"
)

// relations are those of the tests.
func relations() []graph.Relation {
	return []graph.Relation{{Name: "operates"}, {Name: "partner_of", Symmetric: true}, {Name: "born_on"}}
}

// says makes a claim between alba and birke.
func says(status graph.Status, article, published, evidence string) graph.Claim {
	c := base()
	c.Status, c.Article, c.Published, c.Evidence = status, article, published, evidence
	c.SetID()
	return c
}

func TestDerive(t *testing.T) {
	during := func(c graph.Claim, from, to string) graph.Claim {
		c.ValidFrom, c.ValidTo = from, to
		c.SetID()
		return c
	}
	denied := says(graph.Negated, "n", "2021", "No.")
	for name, test := range map[string]struct {
		claims []graph.Claim
		want   []graph.Fact
	}{
		"nothing":    {nil, nil},
		"all denied": {[]graph.Claim{denied}, nil},
		"newest assertion is the evidence": {
			[]graph.Claim{
				says(graph.Asserted, "a", "2020-09", "Old."), says(graph.Asserted, "b", "2020-09-14", "Old too."),
				says(graph.Asserted, "c", "2021", "New."), says(graph.Asserted, "d", "", "Undated."), says(graph.Reported, "e", "2022", "Rumour."),
			},
			[]graph.Fact{{
				Type: "OPERATES", Status: "asserted", Evidence: "New.", Claims: 5, Articles: 5, Sources: 2,
				FirstPublished: "2020-09", LastPublished: "2022",
			}},
		},
		"a rumour, denied": {
			[]graph.Claim{says(graph.Speculative, "a", "2020", "Maybe."), says(graph.Reported, "b", "2019", "Heard."), denied},
			[]graph.Fact{{
				Type: "ALLEGED_OPERATES", Status: "reported", Evidence: "Heard.", Disputed: true, Claims: 2, Articles: 2, Sources: 2,
				FirstPublished: "2019", LastPublished: "2020",
			}},
		},
		"periods are facts of their own, an undated denial is of all": {
			[]graph.Claim{
				during(says(graph.Asserted, "a", "", "Then."), "2001", "2004"), during(says(graph.Asserted, "a", "", "Now."), "2014", ""),
				during(denied, "2014", ""),
			},
			[]graph.Fact{
				{Type: "OPERATES", Status: "asserted", Evidence: "Then.", Claims: 1, Articles: 1, Sources: 1, ValidFrom: "2001", ValidTo: "2004"},
				{Type: "OPERATES", Status: "asserted", Evidence: "Now.", Claims: 1, Articles: 1, Sources: 1, ValidFrom: "2014", Disputed: true},
			},
		},
		"an undated denial is of every period": {
			[]graph.Claim{during(says(graph.Asserted, "a", "", "Then."), "2001", ""), denied},
			[]graph.Fact{{Type: "OPERATES", Status: "asserted", Evidence: "Then.", Claims: 1, Articles: 1, Sources: 1, ValidFrom: "2001", Disputed: true}},
		},
	} {
		t.Run(name, func(t *testing.T) {
			got := graph.Derive(test.claims, map[string]graph.Source{"a": {Paper: "Herald"}, "b": {Paper: "Courier"}, "c": {Paper: "Herald"}}, relations())
			for i := range test.want {
				f := &test.want[i]
				f.Relation, f.Subject, f.Object, f.Tense = "operates", "alba", "birke", graph.Present
			}
			if diff := cmp.Diff(test.want, withoutIDs(got)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// Articles that carry one text are one witness, however many papers print it.
func TestCopiesCountOnce(t *testing.T) {
	claims := []graph.Claim{
		says(graph.Asserted, "a", "2020", "It."), says(graph.Asserted, "b", "2020", "It."), says(graph.Asserted, "c", "2020", "It."),
		says(graph.Asserted, "d", "2020", "Indeed."),
	}
	sources := map[string]graph.Source{"a": {"Herald", "a"}, "b": {"Courier", "a"}, "c": {"", "a"}, "d": {"Herald", "d"}}
	for i, want := range [][4]int{{4, 2, 2, 2}, {3, 2, 1, 2}, {2, 2, 0, 1}} {
		f := graph.Derive(claims[i:], sources, relations())[0]
		if got := [4]int{f.Claims, f.Articles, f.Copies, f.Sources}; got != want {
			t.Errorf("without the first %d: claims, articles, copies and sources %v, want %v", i, got, want)
		}
	}
}

func withoutIDs(facts []graph.Fact) []graph.Fact {
	for i := range facts {
		facts[i].ID = ""
	}
	return facts
}

func TestDeriveSymmetric(t *testing.T) {
	there := says(graph.Asserted, "a", "", "x")
	there.Relation = "partner_of"
	back := there
	back.Subject, back.Object = there.Object, there.Subject
	got := graph.Derive([]graph.Claim{back, there}, nil, relations())
	if len(got) != 1 || got[0].Subject != "alba" || got[0].Object != "birke" || got[0].Claims != 2 {
		t.Errorf("%+v", got)
	}
	if got := graph.Derive([]graph.Claim{back, there}, nil, nil); len(got) != 2 {
		t.Errorf("not declared symmetric: %+v", got)
	}
}

// TestDeriveProperties holds facts against what they must be whatever the
// claims.
func TestDeriveProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		claims := rapid.SliceOfN(anyClaim(), 0, 20).Draw(t, "claims")
		facts := graph.Derive(claims, nil, relations())
		if diff := cmp.Diff(facts, graph.Derive(rapid.Permutation(claims).Draw(t, "shuffled"), nil, relations())); diff != "" {
			t.Errorf("the order matters:\n%s", diff)
		}
		support := map[string]int{}
		for _, c := range claims {
			if c.Status != graph.Negated && c.Subject.ID != c.Object.ID { // nobody does it to himself
				support[graph.FactID(c, c.Relation == "partner_of")]++
			}
		}
		for _, f := range facts {
			if support[f.ID] != f.Claims {
				t.Errorf("%+v has %d claims", f, support[f.ID])
			}
			delete(support, f.ID)
		}
		if len(support) > 0 {
			t.Errorf("no facts for %v", support)
		}
	})
}

func TestProperties(t *testing.T) {
	born := func(status graph.Status, value string) graph.Claim {
		c := base()
		c.Relation, c.Status = "born_on", status
		c.Object = graph.Argument{Type: "Date", Value: value}
		return c
	}
	for i, test := range []struct {
		claims []graph.Claim
		want   string
	}{
		{[]graph.Claim{born("asserted", "1972")}, "1972"},
		{[]graph.Claim{born("asserted", "1972-05"), born("asserted", "1972")}, "1972-05"},
		{[]graph.Claim{born("asserted", "1972"), born("asserted", "1973")}, ""},
		{[]graph.Claim{born("asserted", "1972-05"), born("negated", "1972")}, ""},
		{[]graph.Claim{born("asserted", "1972"), born("negated", "1973")}, "1972"},
		{[]graph.Claim{born("asserted", "1972"), born("reported", "1973")}, "1972"},
		{[]graph.Claim{born("reported", "1973")}, ""},
	} {
		t.Run(fmt.Sprint(i), func(t *testing.T) {
			want := []graph.Property{{Entity: "alba", Relation: "born_on", Value: test.want}}
			if diff := cmp.Diff(want, graph.Properties(append(test.claims, base()))); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if facts := graph.Derive(test.claims, nil, relations()); len(facts) != 0 {
				t.Errorf("literals gave facts: %+v", facts)
			}
		})
	}
}

func TestElect(t *testing.T) {
	got := graph.Elect("~x", []graph.Naming{
		{Type: "Person", Name: "X Y", Count: 1}, {Type: "Organization", Name: "X. Y", Aliases: []string{"XY"}, Count: 2}, {Type: "Person", Name: "X Y", Count: 1},
	})
	want := graph.Entity{ID: "~x", Type: "Organization", Name: "X Y", Aliases: []string{"X. Y", "XY"}, Provisional: true}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
