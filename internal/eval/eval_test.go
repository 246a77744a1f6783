package eval_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dossier/internal/eval"
)

// A record about three entities and a place for facts. The text is
// "Alba kauft Birke. Sie zahlt Rosa, der Chefin von Birke.".
func record(annotated string, facts ...string) string {
	return `{"doc":"d","lang":"de","text":"Alba kauft Birke. Sie zahlt Rosa, der Chefin von Birke.","annotated_relations":` + annotated +
		`,"entities":[{"id":"A","name":"Alba","mentions":[[0,4,"Alba"],[18,21,"Sie"]]},{"id":"B","name":"Birke","mentions":[[11,16,"Birke"],[49,54,"Birke"]]},` +
		`{"id":"R","name":"Rosa","mentions":[[28,32,"Rosa"]]}],"facts":[` + strings.Join(facts, ",") + `]}`
}

// The mentions of the text as arguments.
func places() map[string]string {
	return map[string]string{"alba": "0 4 A Alba", "sie": "18 21 A Sie", "birke": "11 16 B Birke", "birke2": "49 54 B Birke", "rosa": "28 32 R Rosa", "verb+birke": "5 16 B kauft Birke", "none": "5 10 - kauft"}
}

// fact writes "relation subject object key=value…".
func fact(s string) string {
	words := strings.Fields(s)
	out := fmt.Sprintf(`{"doc":"d","relation":%q`, words[0])
	for i, role := range []string{"subject", "object"} {
		p := strings.SplitN(places()[words[i+1]], " ", 4)
		out += fmt.Sprintf(`,%q:%q,"%s_start":%s,"%s_end":%s`, role, p[3], role, p[0], role, p[1])
		if p[2] != "-" {
			out += fmt.Sprintf(`,"%s_entity":%q`, role, p[2])
		}
	}
	for _, w := range words[3:] {
		key, value, _ := strings.Cut(w, "=")
		if key == "status" {
			value = `"` + value + `"`
		}
		out += fmt.Sprintf(`,%q:%s`, key, value)
	}
	return out + "}"
}

func facts(all []string) []string {
	out := make([]string, len(all))
	for i, s := range all {
		out[i] = fact(s)
	}
	return out
}

func TestScore(t *testing.T) {
	for _, test := range []struct {
		name         string
		annotated    string
		gold, claims []string
		opt          eval.Options
		want         string
	}{
		{
			name: "right, missing and wrong",
			gold: []string{"buys alba birke", "heads rosa birke2"}, claims: []string{"buys alba birke", "heads alba birke2"},
			opt: eval.Options{Match: eval.Exact},
			want: `buys 1 gold, 1 claims, 1 found, 1 right: 1.00 1.00 1.00
heads 1 gold, 1 claims, 0 found, 0 right: 0.00 0.00 0.00
all 2 gold, 2 claims, 1 found, 1 right: 0.50 0.50 0.50
mean 0.50 0.50 0.50
missing Rosa heads Birke asserted
wrong Alba heads Birke asserted`,
		},
		{
			name: "nothing claimed",
			gold: []string{"buys alba birke"}, opt: eval.Options{Match: eval.Overlap},
			want: `buys 1 gold, 0 claims, 0 found, 0 right: 0.00 0.00 0.00
all 1 gold, 0 claims, 0 found, 0 right: 0.00 0.00 0.00
mean 0.00 0.00 0.00
missing Alba buys Birke asserted`,
		},
		{
			name: "an exact match takes the same span",
			gold: []string{"buys alba birke"}, claims: []string{"buys alba verb+birke"}, opt: eval.Options{Match: eval.Exact},
			want: `buys 1 gold, 1 claims, 0 found, 0 right: 0.00 0.00 0.00
all 1 gold, 1 claims, 0 found, 0 right: 0.00 0.00 0.00
mean 0.00 0.00 0.00
missing Alba buys Birke asserted
wrong Alba buys kauft Birke asserted`,
		},
		{
			name: "an overlap is enough, touching is not",
			gold: []string{"buys alba birke"}, claims: []string{"buys alba verb+birke", "buys alba none"}, opt: eval.Options{Match: eval.Overlap},
			want: `buys 1 gold, 2 claims, 1 found, 1 right: 0.50 1.00 0.67
all 1 gold, 2 claims, 1 found, 1 right: 0.50 1.00 0.67
mean 0.50 1.00 0.67
wrong Alba buys kauft asserted`,
		},
		{
			name: "any mention is the entity, and a fact said twice is one",
			gold: []string{"buys alba birke", "buys sie birke2"}, claims: []string{"buys sie birke", "buys alba birke2"}, opt: eval.Options{Match: eval.ByName},
			want: `buys 1 gold, 1 claims, 1 found, 1 right: 1.00 1.00 1.00
all 1 gold, 1 claims, 1 found, 1 right: 1.00 1.00 1.00
mean 1.00 1.00 1.00`,
		},
		{
			name: "one claim is good for one fact",
			gold: []string{"buys alba birke", "buys alba verb+birke"}, claims: []string{"buys alba birke"}, opt: eval.Options{Match: eval.Overlap},
			want: `buys 2 gold, 1 claims, 1 found, 1 right: 1.00 0.50 0.67
all 2 gold, 1 claims, 1 found, 1 right: 1.00 0.50 0.67
mean 1.00 0.50 0.67
missing Alba buys kauft Birke asserted`,
		},
		{
			name: "or for any",
			gold: []string{"buys alba birke", "buys alba verb+birke"}, claims: []string{"buys alba birke"}, opt: eval.Options{Match: eval.Overlap, Matching: eval.Any},
			want: `buys 2 gold, 1 claims, 2 found, 1 right: 1.00 1.00 1.00
all 2 gold, 1 claims, 2 found, 1 right: 1.00 1.00 1.00
mean 1.00 1.00 1.00`,
		},
		{
			name: "as many facts as can be get a claim",
			gold: []string{"buys alba verb+birke", "buys alba birke"}, claims: []string{"buys alba birke", "buys alba none"}, opt: eval.Options{Match: eval.Overlap},
			want: `buys 2 gold, 2 claims, 2 found, 2 right: 1.00 1.00 1.00
all 2 gold, 2 claims, 2 found, 2 right: 1.00 1.00 1.00
mean 1.00 1.00 1.00`,
		},
		{
			name: "direction matters",
			gold: []string{"likes alba rosa"}, claims: []string{"likes rosa alba"}, opt: eval.Options{Match: eval.ByName},
			want: `likes 1 gold, 1 claims, 0 found, 0 right: 0.00 0.00 0.00
all 1 gold, 1 claims, 0 found, 0 right: 0.00 0.00 0.00
mean 0.00 0.00 0.00
missing Alba likes Rosa asserted
wrong Rosa likes Alba asserted`,
		},
		{
			name: "unless the relation is symmetric: then both ways are one claim",
			gold: []string{"likes alba rosa"}, claims: []string{"likes rosa alba", "likes sie rosa"}, opt: eval.Options{Match: eval.ByName, Symmetric: []string{"likes"}},
			want: `likes 1 gold, 1 claims, 1 found, 1 right: 1.00 1.00 1.00
all 1 gold, 1 claims, 1 found, 1 right: 1.00 1.00 1.00
mean 1.00 1.00 1.00`,
		},
		{
			name: "the status does not count",
			gold: []string{"buys alba birke status=negated"}, claims: []string{"buys alba birke"}, opt: eval.Options{Match: eval.ByName},
			want: `buys 1 gold, 1 claims, 1 found, 1 right: 1.00 1.00 1.00
all 1 gold, 1 claims, 1 found, 1 right: 1.00 1.00 1.00
mean 1.00 1.00 1.00`,
		},
		{
			name: "unless it is asked for; without one it is asserted",
			gold: []string{"buys alba birke status=negated"}, claims: []string{"buys alba birke"}, opt: eval.Options{Match: eval.ByName, Status: true},
			want: `buys 1 gold, 1 claims, 0 found, 0 right: 0.00 0.00 0.00
all 1 gold, 1 claims, 0 found, 0 right: 0.00 0.00 0.00
mean 0.00 0.00 0.00
missing Alba buys Birke negated
wrong Alba buys Birke asserted`,
		},
		{
			name: "what was not looked for is left out, where the text has no fact of it", annotated: `["buys"]`,
			gold: []string{"heads rosa birke"}, claims: []string{"likes rosa alba", "heads alba birke", "buys alba birke"}, opt: eval.Options{Match: eval.ByName},
			want: `buys 0 gold, 1 claims, 0 found, 0 right: 0.00 0.00 0.00
heads 1 gold, 1 claims, 0 found, 0 right: 0.00 0.00 0.00
all 1 gold, 2 claims, 0 found, 0 right: 0.00 0.00 0.00
mean 0.00 0.00 0.00
left out: 0 optional, 0 only optional, 1 not annotated, 0 elsewhere, 0 recall only
missing Rosa heads Birke asserted
wrong Alba heads Birke asserted
wrong Alba buys Birke asserted`,
		},
		{
			name: "recall only", annotated: `[]`,
			gold: []string{"buys alba birke"}, claims: []string{"buys alba birke", "likes rosa alba"}, opt: eval.Options{Match: eval.ByName},
			want: `buys 1 gold, 1 claims, 1 found, 1 right: 1.00 1.00 1.00
all 1 gold, 1 claims, 1 found, 1 right: 1.00 1.00 1.00
mean 1.00 1.00 1.00
left out: 0 optional, 0 only optional, 1 not annotated, 0 elsewhere, 1 recall only`,
		},
		{
			name: "an optional fact is not missed",
			gold: []string{"heads rosa birke optional=true", "buys alba birke"}, claims: []string{"buys alba birke"}, opt: eval.Options{Match: eval.Overlap},
			want: `buys 1 gold, 1 claims, 1 found, 1 right: 1.00 1.00 1.00
all 1 gold, 1 claims, 1 found, 1 right: 1.00 1.00 1.00
mean 1.00 1.00 1.00
left out: 1 optional, 0 only optional, 0 not annotated, 0 elsewhere, 0 recall only`,
		},
		{
			name: "and finding it earns nothing",
			gold: []string{"heads rosa birke optional=true", "buys alba birke"}, claims: []string{"heads rosa birke"}, opt: eval.Options{Match: eval.ByName},
			want: `buys 1 gold, 0 claims, 0 found, 0 right: 0.00 0.00 0.00
all 1 gold, 0 claims, 0 found, 0 right: 0.00 0.00 0.00
mean 0.00 0.00 0.00
left out: 1 optional, 1 only optional, 0 not annotated, 0 elsewhere, 0 recall only
missing Alba buys Birke asserted`,
		},
		{
			name: "the fact that is asked for comes first",
			gold: []string{"buys alba birke optional=true", "buys alba verb+birke"}, claims: []string{"buys alba birke"}, opt: eval.Options{Match: eval.Overlap},
			want: `buys 1 gold, 1 claims, 1 found, 1 right: 1.00 1.00 1.00
all 1 gold, 1 claims, 1 found, 1 right: 1.00 1.00 1.00
mean 1.00 1.00 1.00
left out: 1 optional, 0 only optional, 0 not annotated, 0 elsewhere, 0 recall only`,
		},
		{
			name: "only some relations",
			gold: []string{"buys alba birke", "heads rosa birke"}, claims: []string{"buys alba birke", "likes rosa alba"},
			opt: eval.Options{Match: eval.ByName, Relations: []string{"heads"}},
			want: `heads 1 gold, 0 claims, 0 found, 0 right: 0.00 0.00 0.00
all 1 gold, 0 claims, 0 found, 0 right: 0.00 0.00 0.00
mean 0.00 0.00 0.00
missing Rosa heads Birke asserted`,
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			if test.annotated == "" {
				test.annotated = `["buys","heads","likes"]`
			}
			docs, err := eval.ReadGold("gold", strings.NewReader(record(test.annotated, facts(test.gold)...)))
			if err != nil {
				t.Fatal(err)
			}
			claims, err := eval.ReadClaims("claims", strings.NewReader(strings.Join(facts(test.claims), "\n")))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.want, written(eval.Score(docs, claims, test.opt))); diff != "" {
				t.Errorf("(- want, + got)\n%s", diff)
			}
		})
	}
}

func written(r eval.Result) string {
	var b strings.Builder
	for _, row := range append(r.Relations, r.All) {
		fmt.Fprintf(&b, "%s %d gold, %d claims, %d found, %d right: %.2f %.2f %.2f\n",
			row.Relation, row.Gold, row.Claims, row.Found, row.Right, row.Precision, row.Recall, row.F1)
	}
	fmt.Fprintf(&b, "mean %.2f %.2f %.2f\n", r.Mean.Precision, r.Mean.Recall, r.Mean.F1)
	if l := r.LeftOut; l != (eval.Left{}) {
		fmt.Fprintf(&b, "left out: %d optional, %d only optional, %d not annotated, %d elsewhere, %d recall only\n",
			l.Optional, l.OnlyAllowed, l.Unasked, l.Elsewhere, l.RecallOnly)
	}
	for _, f := range r.Missing {
		fmt.Fprintf(&b, "missing %s %s %s %s\n", f.Subject.Text, f.Relation, f.Object.Text, f.Status)
	}
	for _, f := range r.Wrong {
		fmt.Fprintf(&b, "wrong %s %s %s %s\n", f.Subject.Text, f.Relation, f.Object.Text, f.Status)
	}
	return strings.TrimSuffix(b.String(), "\n")
}
