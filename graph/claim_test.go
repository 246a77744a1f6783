package graph_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"dossier/graph"
)

// base is a claim about a sentence that begins at offset 100.
func base() graph.Claim {
	return graph.Claim{
		Article: "a", Relation: "operates", Status: graph.Asserted, Tense: graph.Present,
		Subject:  graph.Argument{ID: "alba", Text: "Alba", Start: 100, End: 104},
		Object:   graph.Argument{ID: "birke", Text: "Birke", Start: 115, End: 120},
		Evidence: "Alba betreibt Birke.", Start: 100, End: 121, Rules: []string{"p/operates/one"},
	}
}

func TestClaimID(t *testing.T) {
	outside := func(c *graph.Claim) { c.Subject.Start, c.Subject.End = 20, 24 }
	for name, test := range map[string]struct {
		change func(*graph.Claim)
		same   bool
	}{
		"resolved otherwise": {func(c *graph.Claim) { c.Subject.ID, c.Subject.Name = "other", "Other" }, true},
		"found otherwise":    {func(c *graph.Claim) { c.Rules = []string{"p/operates/two"} }, true},
		"moved as a whole": {func(c *graph.Claim) {
			for _, at := range []*int{&c.Start, &c.End, &c.Subject.Start, &c.Subject.End, &c.Object.Start, &c.Object.End} {
				*at += 7
			}
		}, true},
		"tense":          {func(c *graph.Claim) { c.Tense = graph.Past }, true},
		"speaker entity": {func(c *graph.Claim) { c.SaidBy = []graph.Speaker{} }, true},
		"article":        {func(c *graph.Claim) { c.Article = "b" }, false},
		"relation":       {func(c *graph.Claim) { c.Relation = "owns" }, false},
		"sentence":       {func(c *graph.Claim) { c.Evidence += "!" }, false},
		"second time":    {func(c *graph.Claim) { c.Occurrence = 1 }, false},
		"other word":     {func(c *graph.Claim) { c.Object.Start++ }, false},
		"status":         {func(c *graph.Claim) { c.Status = graph.Reported }, false},
		"speaker":        {func(c *graph.Claim) { c.SaidBy = []graph.Speaker{{Text: "people"}} }, false},
		"period":         {func(c *graph.Claim) { c.ValidFrom = "2020" }, false},
		"period's end":   {func(c *graph.Claim) { c.ValidTo = "2020" }, false},
		"outside":        {outside, false},
	} {
		t.Run(name, func(t *testing.T) {
			c := base()
			test.change(&c)
			if same := graph.ClaimID(c) == graph.ClaimID(base()); same != test.same {
				t.Errorf("same id: %t, want %t", same, test.same)
			}
		})
	}
}

// TestClaimIDOutsideTheSentence checks that text put into the article before
// an argument that the sentence does not name changes no id.
func TestClaimIDOutsideTheSentence(t *testing.T) {
	far, farther, implied, second := base(), base(), base(), base()
	far.Subject.Start, far.Subject.End = 20, 24
	farther.Subject.Start, farther.Subject.End = 40, 44
	implied.Subject.Implied = true
	second.Subject.Start, second.Subject.End, second.Subject.Occurrence = 20, 24, 1
	if graph.ClaimID(far) != graph.ClaimID(farther) || graph.ClaimID(far) != graph.ClaimID(implied) {
		t.Error("ids differ by where the argument stands")
	}
	if graph.ClaimID(far) == graph.ClaimID(second) {
		t.Error("the occurrence number does not count")
	}
}

func TestMergeClaims(t *testing.T) {
	one, two, other := base(), base(), base()
	one.Rules, one.Qualifiers = []string{"p/operates/b"}, map[string]string{"price": "1"}
	one.Cues = []graph.Cue{{Kind: "status", Text: "x"}}
	two.Rules, two.Qualifiers, two.Date = []string{"p/operates/a"}, map[string]string{"price": "2", "stake": "3"}, "2020"
	two.Cues = []graph.Cue{{Kind: "tense", Text: "y"}}
	other.Start, other.Status = 90, graph.Negated
	for _, c := range []*graph.Claim{&one, &two, &other} {
		c.SetID()
	}
	merged := two
	merged.Rules = []string{"p/operates/a", "p/operates/b"}
	merged.Cues = []graph.Cue{{Kind: "tense", Text: "y"}, {Kind: "status", Text: "x"}}
	want := []graph.Claim{other, merged}
	for _, given := range [][]graph.Claim{{one, two, other}, {other, two, one, two}} {
		if diff := cmp.Diff(want, graph.MergeClaims(given)); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	}
	if len(two.Cues) != 1 || len(one.Rules) != 1 {
		t.Error("MergeClaims changed what it was given")
	}
}

func TestMergeClaimsTwiceIsOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		claims := rapid.SliceOfN(anyClaim(), 0, 12).Draw(t, "claims")
		once := graph.MergeClaims(claims)
		shuffled := rapid.Permutation(claims).Draw(t, "shuffled")
		if diff := cmp.Diff(once, graph.MergeClaims(shuffled)); diff != "" {
			t.Errorf("the order matters:\n%s", diff)
		}
		if diff := cmp.Diff(once, graph.MergeClaims(once)); diff != "" {
			t.Errorf("merging again changes something:\n%s", diff)
		}
	})
}

// anyClaim draws from few values, so that claims meet.
func anyClaim() *rapid.Generator[graph.Claim] {
	return rapid.Custom(func(t *rapid.T) graph.Claim {
		pick := func(name string, from ...string) string { return rapid.SampledFrom(from).Draw(t, name) }
		c := base()
		c.Article, c.Published = pick("article", "a", "b"), pick("published", "", "2020", "2020-05", "2021")
		c.Relation = pick("relation", "operates", "partner_of")
		c.Subject.ID, c.Object.ID = pick("subject", "alba", "birke"), pick("object", "alba", "dora")
		c.Status = graph.Status(pick("status", "asserted", "reported", "speculative", "negated"))
		c.ValidFrom, c.Start = pick("from", "", "2020"), rapid.IntRange(80, 100).Draw(t, "start")
		c.Rules = []string{pick("rule", "p/x/a", "p/x/b")}
		c.SetID()
		return c
	})
}
