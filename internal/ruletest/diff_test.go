package ruletest

import (
	"bytes"
	"encoding/xml"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dossier/graph"
	"dossier/rules"
)

// Only what differs of a fact is marked, and a fact that is missing is set
// beside the claim that is most like it.
func TestDifferences(t *testing.T) {
	set := load(t, ruleFile)
	said := func(c *graph.Claim) { c.SaidBy = []graph.Speaker{{Name: "Rosa Mayr", Text: "Mayr"}} }
	dated := func(c *graph.Claim) { c.Date = "2021" }
	fact := func(subject, object string, f rules.Fact) rules.Fact {
		f.Relation, f.Subject, f.Object = "owns", subject, object
		return f
	}
	for _, test := range []struct {
		name     string
		relation string
		facts    []rules.Fact
		claims   []graph.Claim
		want     string
	}{
		{
			"everything but the sides", "owns",
			[]rules.Fact{fact("Alba", "Birke", rules.Fact{Status: "negated", Tense: "past", Date: "2020", SaidBy: "Kreise"})},
			[]graph.Claim{claim("Alba", "owns", "Birke", said, dated)},
			"\n  ~ Alba – owns → Birke, found otherwise by trade/owns/besitzen" +
				"\n    - status: negated\n    + status: asserted\n    - tense: past\n    + tense: present" +
				"\n    - date: 2020\n    + date: 2021\n    - said by: Kreise\n    + said by: Rosa Mayr",
		},
		{
			"a speaker by his words is no difference", "owns",
			[]rules.Fact{fact("Alba", "Birke", rules.Fact{Tense: "past", SaidBy: "Mayr"})},
			[]graph.Claim{claim("Alba", "owns", "Birke", said)},
			"\n  ~ Alba – owns → Birke, found otherwise by trade/owns/besitzen\n    - tense: past\n    + tense: present",
		},
		{
			"nobody says so", "owns",
			[]rules.Fact{fact("Alba", "Birke", rules.Fact{SaidBy: "Kreise"})},
			[]graph.Claim{claim("Alba", "owns", "Birke")},
			"\n  ~ Alba – owns → Birke, found otherwise by trade/owns/besitzen\n    - said by: Kreise\n    + said by: none",
		},
		{
			"the likest is taken", "owns",
			[]rules.Fact{fact("Alba", "Birke", rules.Fact{Status: "negated"})},
			[]graph.Claim{claim("Alba", "owns", "Corvina"), claim("Alba", "owns", "Birke")},
			"\n  ~ Alba – owns → Birke, found otherwise by trade/owns/besitzen\n    - status: negated\n    + status: asserted" +
				"\n  + found:    Alba – owns → Corvina, asserted, tense present, by trade/owns/besitzen",
		},
		{
			"another object", "owns",
			[]rules.Fact{fact("Alba", "Birke", rules.Fact{})},
			[]graph.Claim{claim("Alba", "owns", "Corvina")},
			"\n  ~ Alba – owns → Birke, found otherwise by trade/owns/besitzen\n    - object: Birke\n    + object: Corvina",
		},
		{
			"turned round", "owns",
			[]rules.Fact{fact("Alba", "Birke", rules.Fact{})},
			[]graph.Claim{claim("Birke", "owns", "Alba")},
			"\n  - expected: Alba – owns → Birke, asserted" +
				"\n  + found:    Birke – owns → Alba, asserted, tense present, by trade/owns/besitzen",
		},
		{
			"turned round, symmetric", "partner_of",
			[]rules.Fact{{Relation: "partner_of", Subject: "Alba", Object: "Birke", Status: "reported"}},
			[]graph.Claim{claim("Birke", "partner_of", "Alba")},
			"\n  ~ Alba – partner_of → Birke, found otherwise by trade/owns/besitzen\n    - status: reported\n    + status: asserted",
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := Result{Relation: set.Relation(test.relation), Example: &rules.Example{Facts: test.facts}}
			r.compare(set, test.claims)
			if diff := cmp.Diff(test.want, r.differences()); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// The report reads back as XML with the counts that servers show.
func TestJUnit(t *testing.T) {
	set := load(t, ruleFile)
	owns := set.Relation("owns")
	owns.Examples[1].Text = "Alba <schweigt> & \x01 wartet\nlange."
	bad := Result{Relation: owns, Example: owns.Examples[1], Surplus: []graph.Claim{claim("Alba", "owns", "Birke")}}
	var b bytes.Buffer
	if err := WriteJUnit(&b, []Result{{Relation: owns, Example: owns.Examples[0]}, bad}); err != nil {
		t.Fatal(err)
	}
	var got junitSuites
	if err := xml.Unmarshal(b.Bytes(), &got); err != nil {
		t.Fatalf("%v in\n%s", err, &b)
	}
	want := junitSuites{
		XMLName: xml.Name{Local: "testsuites"}, Name: "dossier rules test", Tests: 2, Failures: 1,
		Suites: []junitSuite{{Name: "owns", Tests: 2, Failures: 1, Cases: []junitCase{
			{Class: "owns.de", Name: "Alba soll Birke besitzen.", File: "a.yaml", Line: 15},
			{
				Class: "owns.de", Name: "Alba <schweigt> & \ufffd wartet lange.", File: "a.yaml", Line: 18,
				Failure: &junitFailure{
					Message: "0 missing, 1 too many", Type: "example",
					Text: "a.yaml:18:11: owns, de: Alba <schweigt> & \ufffd wartet\nlange." +
						"\n  + found:    Alba – owns → Birke, asserted, tense present, by trade/owns/besitzen",
				},
			},
		}}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
