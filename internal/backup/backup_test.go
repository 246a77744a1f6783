package backup_test

import (
	"bytes"
	"context"
	"errors"
	"iter"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dossier/graph"
	"dossier/internal/backup"
)

func documents() []graph.Document {
	claim := graph.Claim{
		Article: "a", Published: "2020-09", Relation: "acquired", Status: graph.Reported, Tense: graph.Present,
		Subject: graph.Argument{ID: "alba", Type: "Organization", Name: "Alba <AG>", Text: "sie", Start: 20, End: 23, Implied: true, Occurrence: 1},
		Object:  graph.Argument{ID: "~birke", Type: "Organization", Name: "Birke", Text: "Birke", Start: 30, End: 35},
		SaidBy:  []graph.Speaker{{ID: "~lech", Name: "Lech", Text: "Lech", Start: 1, End: 5}},
		Date:    "2020-08", DateBasis: "text", ValidFrom: "2020-08", Evidence: "„Ä“\u2028", Start: 1, End: 40, Occurrence: 2, Rules: []string{"p/acquired/buy"},
		Cues:       []graph.Cue{{Kind: "status", Text: "soll", Start: 6, End: 10}},
		Qualifiers: map[string]string{"price": "5"},
		Judgement:  &graph.Judgement{Rejected: true, By: "me", On: "2020-10-01", Why: "wrong"},
	}
	claim.SetID()
	return []graph.Document{
		{
			Article: graph.Article{ID: "a", Title: "T", Language: "de", Published: "2020-09", Text: "ä: Die Alba <AG>", Body: 4, SHA256: "x", MadeBy: "y", Origin: "/a"},
			Entities: []graph.Entity{
				{ID: "alba", Type: "Organization", Name: "Alba <AG>", Aliases: []string{"Alba"}, Wikidata: "Q1"},
				{ID: "~birke", Type: "Organization", Name: "Birke", Provisional: true},
			},
			Mentions: []graph.Mentions{{Entity: "alba", Count: 2}},
			Claims:   []graph.Claim{claim},
		},
		{Article: graph.Article{ID: "b", Text: "", SHA256: "z"}},
		{Article: graph.Article{ID: "c", Text: "Es regnet."}},
	}
}

// pages gives documents two at a time, then an error if there is one.
func pages(docs []graph.Document, err error) iter.Seq2[[]graph.Document, error] {
	return func(yield func([]graph.Document, error) bool) {
		for len(docs) > 0 {
			n := min(2, len(docs))
			if !yield(docs[:n], nil) {
				return
			}
			docs = docs[n:]
		}
		if err != nil {
			yield(nil, err)
		}
	}
}

func written(t *testing.T) string {
	t.Helper()
	var out bytes.Buffer
	head := backup.Head{Version: "1", Relations: []graph.Relation{{Name: "acquired"}, {Name: "partner_of", Symmetric: true}}, Languages: []string{"de"}}
	if n, err := backup.Write(&out, head, pages(documents(), nil)); n != 3 || err != nil {
		t.Fatal(n, err)
	}
	return out.String()
}

// read gives all documents of a backup and the sizes of its pages.
func read(in string) (docs []graph.Document, sizes []int, err error) {
	r, err := backup.NewReader(strings.NewReader(in))
	if err != nil {
		return nil, nil, err
	}
	for page, fault := range r.Documents(context.Background(), 2) {
		if fault != nil {
			return docs, sizes, fault
		}
		docs, sizes = append(docs, page...), append(sizes, len(page))
	}
	return docs, sizes, nil
}

func TestRoundTrip(t *testing.T) {
	docs, sizes, err := read(written(t))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(documents(), docs); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]int{2, 1}, sizes); diff != "" {
		t.Error(diff)
	}
}

// TestBroken: whatever is missing is told; what stands before it is given.
func TestBroken(t *testing.T) {
	whole := written(t)
	lines := strings.SplitAfter(whole, "\n")
	for _, test := range []struct {
		name, in, want string
		docs           int
	}{
		{"empty", "", "not a backup of dossier: its first line is not that of one", 0},
		{"an article", "Es regnet.\n", "not a backup of dossier: its first line is not that of one", 0},
		{"claims", `{"relation":"acquired"}` + "\n", "not a backup of dossier: its first line is not that of one", 0},
		{"newer", `{"dossier_backup":2,"version":"9"}` + "\n", "made by dossier 9 in form 2, and this one knows form 1 at most; use a newer dossier", 0},
		{"without its end", strings.Join(lines[:4], ""), "line 5: the backup was cut off here; what stands before is whole", 3},
		{"cut off in a line", whole[:strings.LastIndex(whole, "regnet")], "line 4: the backup was cut off here; what stands before is whole", 2},
		{"a line lost", lines[0] + lines[1] + lines[3] + lines[4], "line 4: 2 articles are in it, and 3 were written", 2},
		{"no JSON", lines[0] + "x\n", "line 2: not readable as JSON: invalid character 'x' looking for beginning of value", 0},
		{"something else", lines[0] + "{}\n", "line 2: neither an article nor the end", 0},
	} {
		docs, _, err := read(test.in)
		if err == nil || err.Error() != test.want || len(docs) != test.docs {
			t.Errorf("%s: got %d documents and %v, want %d and %s", test.name, len(docs), err, test.docs, test.want)
		}
	}
}

// TestFaultWhileReading: a store that fails leaves no file that looks whole.
func TestFaultWhileReading(t *testing.T) {
	var out bytes.Buffer
	fault := errors.New("the server is down")
	if _, err := backup.Write(&out, backup.Head{}, pages(documents(), fault)); !errors.Is(err, fault) {
		t.Fatal(err)
	}
	if strings.Contains(out.String(), `"articles":`) {
		t.Error("it has an end")
	}
}
