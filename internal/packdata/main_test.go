package main

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestFormFollowsTheGrammar(t *testing.T) {
	tests := []struct{ language, verb, part, want string }{
		{"de", "arbeiten", "present3", "arbeitet"},
		{"de", "sammeln", "present1", "sammle"},
		{"de", "öffnen", "past", "öffnete"},
		{"de", "verkaufen", "participle", "verkauft"},
		{"de", "kaufen", "participle", "gekauft"},
		{"de", "überreden", "participle", "überredet"},
		{"de", "investieren", "participle", "investiert"},
		{"de", "grüßen", "present2", "grüßt"},
		{"en", "buy", "present3", "buys"},
		{"en", "deny", "present3", "denies"},
		{"en", "veto", "present3", "vetoes"},
		{"en", "agree", "gerund", "agreeing"},
		{"en", "merge", "gerund", "merging"},
		{"en", "deny", "participle", "denied"},
		{"en", "panic", "past", "panicked"},
	}
	for _, tt := range tests {
		g, err := readGrammar("../../rules/packs/" + tt.language + "/grammar.yaml")
		if err != nil {
			t.Fatal(err)
		}
		if got := g.forms.form(tt.part, tt.verb, nil); got != tt.want {
			t.Errorf("%s of %s: got %q, want %q", tt.part, tt.verb, got, tt.want)
		}
	}
}

func TestOwnPartsComeBeforeThePattern(t *testing.T) {
	g, err := readGrammar("../../rules/packs/de/grammar.yaml")
	if err != nil {
		t.Fatal(err)
	}
	own := map[string]string{"past": "nahm", "present3": "nimmt"}
	for part, want := range map[string]string{"past": "nahm", "past_pl": "nahmen", "present2": "nimmst"} {
		if got := g.forms.form(part, "nehmen", own); got != want {
			t.Errorf("%s: got %q, want %q", part, got, want)
		}
	}
}

// The files in the packs are what the grammar and the lists by hand make of
// the sources; these verbs have gone wrong before.
func TestGermanVerbFile(t *testing.T) {
	verbs, err := readVerbs("../../rules/packs/de/verbs.tsv")
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		lemma string
		want  []map[string]string
	}{
		{"nehmen", []map[string]string{{"present3": "nimmt", "past": "nahm", "subjunctive2": "nähme", "participle": "genommen"}}},
		{"übernehmen", []map[string]string{{"present3": "übernimmt", "past": "übernahm", "subjunctive2": "übernähme", "participle": "übernommen"}}},
		{"über|nehmen", nil},
		{"ein|springen", []map[string]string{{}}},
		{"untersagen", []map[string]string{{}}},
		{"unter|sagen", nil},
		{"heraus|finden", []map[string]string{{}}},
		{"durch|brechen", []map[string]string{{}}},
		{"durchbrechen", []map[string]string{{"present3": "durchbricht", "past": "durchbrach", "subjunctive2": "durchbräche", "participle": "durchbrochen"}}},
		{"schließen", []map[string]string{{"past": "schloss", "subjunctive2": "schlösse", "participle": "geschlossen"}}},
		{"messen", []map[string]string{{"present3": "misst", "past": "maß", "subjunctive2": "mäße", "participle": "gemessen"}}},
		{"zu|wenden", []map[string]string{{}}},
		{"an|zetteln", []map[string]string{{}}},
		{"zetteln", []map[string]string{{}}},
		{"vor|bereiten", []map[string]string{{}}},
		{"müssen", nil},
	}
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, verbs[tt.lemma]); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.lemma, diff)
		}
	}
}

func TestDoubles(t *testing.T) {
	for verb, want := range map[string]bool{
		"plan": true, "stop": true, "quiz": true, "fix": false, "play": false, "train": false, "buy": false, "open": false, "add": false, "bar": true,
	} {
		if got := doubles(verb); got != want {
			t.Errorf("doubles(%q): got %v, want %v", verb, got, want)
		}
	}
}

func TestRespell(t *testing.T) {
	tests := []struct{ infinitive, form, want string }{
		{"müssen", "mußte", "musste"},
		{"lassen", "läßt", "lässt"},
		{"lassen", "ließ", "ließ"},
		{"essen", "aß", "aß"},
		{"essen", "ißt", "isst"},
		{"wissen", "weiß", "weiß"},
		{"reißen", "riß", "riss"},
		{"gießen", "goß", "goss"},
		{"stoßen", "stößt", "stößt"},
		{"grüßen", "grüßt", "grüßt"},
		{"fassen", "faßte", "fasste"},
	}
	for _, tt := range tests {
		if got := respell(tt.infinitive, tt.form); got != tt.want {
			t.Errorf("respell(%q, %q): got %q, want %q", tt.infinitive, tt.form, got, tt.want)
		}
	}
}

func TestNameLines(t *testing.T) {
	groups := []map[string]genders{{"Andrea": {f: 1}, "Will": {m: 1}}, {"Andrea": {m: 1}, "Kim": {m: 1, f: 1}}}
	want := []string{"Andrea\tf", "Kim"}
	got := nameLines(groups, map[string]bool{"Will": true})
	if diff := cmp.Diff(want, got, cmp.Transformer("set", func(lines []string) map[string]bool {
		set := map[string]bool{}
		for _, l := range lines {
			set[l] = true
		}
		return set
	})); diff != "" {
		t.Errorf("names (-want +got):\n%s", diff)
	}
}
