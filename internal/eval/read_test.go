package eval_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dossier/extract/text"
	"dossier/internal/eval"
	"dossier/rules"
)

// All lines are read, and of each all that is wrong is said.
func TestGoldProblems(t *testing.T) {
	input := strings.Join([]string{
		record(`["buys"]`, fact("buys alba birke")),
		``,
		`{"doc":"e","text":"Ä kauft B.","facts":[`,
		`{"text":"Alba kauft Birke."}`,
		`["e"]`,
		`{"doc":"f","text":7}`,
		record(`[]`),
		`{"doc":"g","text":"Ä kauft B.","facts":[{"relation":"buys","subject":"Ä","subject_start":0,"subject_end":2,"object":"B","object_start":8,"object_end":9},` +
			`{"relation":"buys","subject":"Ä","subject_start":0,"subject_end":1,"object":"B","object_start":8,"object_end":90}]}`,
		`{"doc":"h","text":"Ä kauft B.","facts":[{"subject":"Ä","subject_start":3,"subject_end":3,"object":"B","status":"perhaps"}]}`,
		`{"doc":"i","text":"Ä kauft B.","entities":[{"id":"A","mentions":[["Ä"]]}]}`,
	}, "\n")
	want := `gold.jsonl:3: not JSON at column 40: unexpected end of JSON input
gold.jsonl:4: no "doc", the id of the text
gold.jsonl:5: not a JSON object
gold.jsonl:6: "text" cannot be a number
gold.jsonl:7: there is a text "d" before
gold.jsonl:8: fact 1: "Ä" from 0 to 2 is "Ä " in the text; offsets are Unicode code points, the end exclusive; fact 2: "B" from 8 to 90 is outside the text, which has 10 characters
gold.jsonl:9: fact 1: subject from 3 to 3 is no span; no "object_start" and "object_end"; no "relation"; unknown status "perhaps"; want one of [asserted reported speculative negated]
gold.jsonl:10: a mention is ["Ä"]; want [start, end, "text"]`
	_, err := eval.ReadGold("gold.jsonl", strings.NewReader(input))
	if err == nil {
		t.Fatal("no problems")
	}
	if diff := cmp.Diff(want, err.Error()); diff != "" {
		t.Errorf("(- want, + got)\n%s", diff)
	}
}

func TestGoldWithoutFacts(t *testing.T) {
	_, err := eval.ReadGold("gold.jsonl", strings.NewReader(`{"doc":"a","text":"Alba."}`))
	if want := `gold.jsonl: nothing to measure: no record has "facts" or "annotated_relations"`; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

// Claims come as facts, in records, or as extract writes them.
func TestReadClaims(t *testing.T) {
	extracted := `{"id":"1","article":"d","relation":"buys","status":"reported","subject":{"type":"Organization","name":"Alba AG","text":"Alba","start":0,"end":4},` +
		`"object":{"type":"Organization","name":"Birke","text":"Birke","start":11,"end":16},"evidence":"Alba kauft Birke.","rules":["p/buys/kaufen"]}`
	claims, err := eval.ReadClaims("claims", strings.NewReader(strings.Join([]string{
		fact("buys alba birke status=negated"), record(`[]`, fact("heads rosa birke2")), extracted,
	}, "\n")))
	if err != nil {
		t.Fatal(err)
	}
	alba, birke, rosa := eval.Span{Start: 0, End: 4}, eval.Span{Start: 11, End: 16}, eval.Span{Start: 28, End: 32}
	want := []eval.Fact{
		{Doc: "d", Relation: "buys", Status: "negated", Subject: eval.Argument{Text: "Alba", Span: alba, Entity: "A"}, Object: eval.Argument{Text: "Birke", Span: birke, Entity: "B"}},
		{
			Doc: "d", Relation: "heads", Status: "asserted", Subject: eval.Argument{Text: "Rosa", Name: "Rosa", Span: rosa, Entity: "R"},
			Object: eval.Argument{Text: "Birke", Name: "Birke", Span: eval.Span{Start: 49, End: 54}, Entity: "B"},
		},
		{
			Doc: "d", Relation: "buys", Status: "reported", Subject: eval.Argument{Text: "Alba", Name: "Alba AG", Span: alba},
			Object: eval.Argument{Text: "Birke", Name: "Birke", Span: birke}, Evidence: "Alba kauft Birke.", Rules: []string{"p/buys/kaufen"},
		},
	}
	if diff := cmp.Diff(want, claims); diff != "" {
		t.Errorf("(- want, + got)\n%s", diff)
	}
}

func TestMap(t *testing.T) {
	m, err := eval.ReadMap("map", strings.NewReader(`{"buys": "Purchase", "heads": {"relation": "HEAD", "swap": true}}`))
	if err != nil {
		t.Fatal(err)
	}
	claims, err := eval.ReadClaims("claims", strings.NewReader(strings.Join(facts([]string{"buys alba birke", "heads rosa birke", "likes rosa alba"}), "\n")))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, c := range m.Apply(claims) {
		got = append(got, c.Subject.Text+" "+c.Relation+" "+c.Object.Text)
	}
	if diff := cmp.Diff([]string{"Alba Purchase Birke", "Birke HEAD Rosa"}, got); diff != "" {
		t.Errorf("(- want, + got)\n%s", diff)
	}
	if diff := cmp.Diff([]string{"HEAD"}, m.Names([]string{"heads", "likes"})); diff != "" {
		t.Errorf("(- want, + got)\n%s", diff)
	}
}

func TestMapProblems(t *testing.T) {
	for input, want := range map[string]string{
		"{\n\"buys\" 1}":                      `map.json:2: not JSON: invalid character '1' after object key`,
		`{"buys": 1}`:                         `map.json: 1 is no relation; want "NAME" or {"relation": "NAME", "swap": true}`,
		`{"buys": {"relation": "X", "a": 1}}`: `map.json: {"relation": "X", "a": 1} is no relation; want "NAME" or {"relation": "NAME", "swap": true}`,
		`[]`:                                  `map.json: not a JSON object; want {"our relation": "relation of the gold"}`,
	} {
		if _, err := eval.ReadMap("map.json", strings.NewReader(input)); err == nil || err.Error() != want {
			t.Errorf("%s\n got %v\nwant %s", input, err, want)
		}
	}
}

// A fact that names no evidence is shown with the sentences of its arguments.
func TestFindEvidence(t *testing.T) {
	doc := &eval.Document{ID: "d", Text: "Ärger bei Dr. Alba. Nichts Neues. Birke wird z. B. verkauft."}
	at := func(s string) eval.Argument {
		before, _, _ := strings.Cut(doc.Text, s)
		start := len([]rune(before))
		return eval.Argument{Text: s, Span: eval.Span{Start: start, End: start + len([]rune(s))}}
	}
	facts := []eval.Fact{
		{Doc: "d", Subject: at("Ärger"), Object: at("Alba")},
		{Doc: "d", Subject: at("Alba"), Object: at("Birke")},
		{Doc: "d", Subject: at("Alba"), Object: at("Birke"), Evidence: "As it says."},
		{Doc: "other", Subject: at("Alba"), Object: at("Birke")},
	}
	doc.FindEvidence(facts, text.New(&rules.Language{Abbreviations: []string{"Dr.", "z. B."}}))
	want := []string{"Ärger bei Dr. Alba.", "Ärger bei Dr. Alba. … Birke wird z. B. verkauft.", "As it says.", ""}
	for i, f := range facts {
		if f.Evidence != want[i] {
			t.Errorf("fact %d: %q, want %q", i, f.Evidence, want[i])
		}
	}
}
