package eval_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"testing"

	"dossier/graph"
)

// timed is an expression of time as the corpora write it. GUM names the value "when".
type timed struct {
	Start, End        int
	Type, Value, When string
	Date              string // EDTF, in testdata
	Text              string
}

// timedArticle is an article with its expressions of time.
type timedArticle struct {
	Doc, Lang, Text, Date, DCT string
	Timexes, Dates             []timed
}

// timing counts expressions of time: those that people marked, those given, and
// those of both that overlap and have the same value.
type timing struct{ marked, given, right int }

func (n timing) f1() float64 { return 2 * float64(n.right) / float64(max(n.marked+n.given, 1)) }

func (n timing) String() string {
	return fmt.Sprintf("value F1 %.3f (%d marked, %d given, %d right)", n.f1(), n.marked, n.given, n.right)
}

// TestTimes measures expressions of time on sentences of our own, EDTF included:
// every value must be right.
func TestTimes(t *testing.T) {
	data, err := os.ReadFile("testdata/times.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	n, wrong := timeAll(t, timedArticles(t, data, "de"))
	for _, w := range wrong {
		t.Log(w)
	}
	t.Log(n)
	if n.f1() < 0.95 {
		t.Errorf("%v, want 0.95", n)
	}
}

// TestTimesOfNews does the same on German and English news. HeidelTime, made for
// this, reaches 0.693 on the German. The English marks no durations, so that only
// what it marks can be asked for.
func TestTimesOfNews(t *testing.T) {
	_, data := corpus(t, "krauts/train.jsonl")
	n, _ := timeAll(t, timedArticles(t, data, "de"))
	t.Logf("German: %v", n)
	if n.f1() < 0.76 {
		t.Errorf("German: %v, want 0.76", n)
	}
	_, data = corpus(t, "gum_wikinews/train.jsonl")
	docs := timedArticles(t, data, "en")
	for i := range docs {
		docs[i].Timexes = slices.DeleteFunc(docs[i].Timexes, func(x timed) bool { return x.When == "" })
	}
	n, _ = timeAll(t, docs)
	recall := float64(n.right) / float64(n.marked)
	t.Logf("English: recall %.3f (%d of %d)", recall, n.right, n.marked)
	if recall < 0.80 {
		t.Errorf("English: recall %.3f, want 0.80", recall)
	}
}

func timedArticles(t *testing.T, data []byte, language string) (docs []timedArticle) {
	t.Helper()
	for line := range bytes.Lines(data) {
		d := timedArticle{Lang: language}
		if err := json.Unmarshal(line, &d); err != nil {
			t.Fatal(err)
		}
		if d.Date == "" {
			d.Date = d.DCT
		}
		d.Timexes = append(d.Timexes, d.Dates...)
		docs = append(docs, d)
	}
	return docs
}

// timeAll annotates articles and counts. Each expression given stands for one that
// people marked, the first that it overlaps.
func timeAll(t *testing.T, docs []timedArticle) (n timing, wrong []string) {
	t.Helper()
	e := annotator(t)
	for _, d := range docs {
		given := e.Annotate(graph.Article{ID: d.Doc, Text: d.Text, Language: d.Lang, Published: d.Date}).Dates
		n.marked, n.given = n.marked+len(d.Timexes), n.given+len(given)
		used := make([]bool, len(given))
		for _, x := range d.Timexes {
			got := "nothing"
			for i, g := range given {
				if used[i] || g.Start >= x.End || x.Start >= g.End {
					continue
				}
				used[i] = true
				got = g.Value + " " + g.Date
				if x.Value+x.When == g.Value && (x.Date == "" || x.Date == g.Date) {
					n.right++
					got = ""
				}
				break
			}
			if got != "" {
				wrong = append(wrong, fmt.Sprintf("%s: %q: want %s %s, got %s", d.Doc, x.Text, x.Value+x.When, x.Date, got))
			}
		}
	}
	return n, wrong
}
