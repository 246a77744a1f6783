package eval_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"hash/crc32"
	"os"
	"testing"

	"dossier/extract"
	"dossier/graph"
	"dossier/rules"
)

// span is a stretch of text in code points, as the corpora write it: [start, end, text].
type span struct {
	start, end int
	text       string
}

func (s *span) UnmarshalJSON(data []byte) error {
	return json.Unmarshal(data, &[]any{&s.start, &s.end, &s.text})
}

// covers says whether two stretches share half of the shorter one at least.
func (s span) covers(o span) bool {
	common := min(s.end, o.end) - max(s.start, o.start)
	return common > 0 && 2*common >= min(s.end-s.start, o.end-o.start)
}

// spoken is a quotation with whoever says it.
type spoken struct {
	Type    string
	Quote   []span
	Speaker []span
}

// fits says whether a quotation is one that people marked: it shares half of the
// shorter with it.
func (q spoken) fits(o spoken) bool {
	for _, a := range q.Quote {
		for _, b := range o.Quote {
			if a.covers(b) {
				return true
			}
		}
	}
	return false
}

// saidBySame says whether the speakers of two quotations overlap.
func (q spoken) saidBySame(o spoken) bool {
	for _, a := range q.Speaker {
		for _, b := range o.Speaker {
			if a.start < b.end && b.start < a.end {
				return true
			}
		}
	}
	return false
}

// attribution counts quotations with a speaker: those that people marked, how
// many of them were found with theirs, those found, and how many of them are right.
type attribution struct{ marked, found, given, right int }

func (a attribution) precision() float64 { return float64(a.right) / float64(max(a.given, 1)) }
func (a attribution) recall() float64    { return float64(a.found) / float64(max(a.marked, 1)) }

func (a attribution) String() string {
	return fmt.Sprintf("precision %.3f, recall %.3f (%d of %d marked, %d of %d given)", a.precision(), a.recall(), a.found, a.marked, a.right, a.given)
}

// spokenArticle is an article with its quotations and times.
type spokenArticle struct {
	Doc, Lang, Text, Date string
	Quotes                []spoken
}

// TestQuotes measures who is said to say what. A quotation counts as found where
// one of those given shares half of the shorter with it and their speakers
// overlap; one may stand for several, since people mark quotations in quotations.
func TestQuotes(t *testing.T) {
	data, err := os.ReadFile("testdata/quotes.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	if a := attribute(t, spokenArticles(t, data)); a.precision() < 0.90 || a.recall() < 0.85 {
		t.Errorf("%v, want 0.90 and 0.85", a)
	} else {
		t.Log(a)
	}
}

// TestQuotesOfNews does the same on German news. What is developed on is the half
// whose ids have an even checksum; the other is only measured.
func TestQuotesOfNews(t *testing.T) {
	_, data := corpus(t, "wikinews_quotes/train.jsonl")
	for half, name := range []string{"developed on", "only measured"} {
		var docs []spokenArticle
		for _, d := range spokenArticles(t, data) {
			if int(crc32.ChecksumIEEE([]byte(d.Doc))%2) == half {
				docs = append(docs, d)
			}
		}
		a := attribute(t, docs)
		t.Logf("%s: %v", name, a)
		if a.precision() < 0.70 || a.recall() < 0.60 {
			t.Errorf("%s: want 0.70 and 0.60", name)
		}
	}
}

func spokenArticles(t *testing.T, data []byte) (docs []spokenArticle) {
	t.Helper()
	for line := range bytes.Lines(data) {
		d := spokenArticle{Lang: "de"}
		if err := json.Unmarshal(line, &d); err != nil {
			t.Fatal(err)
		}
		docs = append(docs, d)
	}
	return docs
}

// annotator is the engine with the packs.
func annotator(t *testing.T) *extract.Engine {
	t.Helper()
	set, err := rules.Load()
	if err != nil {
		t.Fatal(err)
	}
	e, err := extract.Compile(set)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// attribute annotates articles and counts.
func attribute(t *testing.T, docs []spokenArticle) (a attribution) {
	t.Helper()
	e := annotator(t)
	for _, d := range docs {
		given := spokenIn(e.Annotate(graph.Article{ID: d.Doc, Text: d.Text, Language: d.Lang, Published: d.Date}))
		for _, q := range d.Quotes {
			if len(q.Speaker) == 0 {
				continue
			}
			a.marked++
			if matched(q, given) {
				a.found++
			}
		}
		for _, q := range given {
			a.given++
			if matched(q, d.Quotes) {
				a.right++
			}
		}
	}
	return a
}

func matched(q spoken, others []spoken) bool {
	for _, o := range others {
		if q.fits(o) && q.saidBySame(o) {
			return true
		}
	}
	return false
}

// spokenIn are the quotations of an annotation that have a speaker.
func spokenIn(a extract.Annotation) (out []spoken) {
	for _, q := range a.Quotes {
		if q.Speaker != nil {
			out = append(out, spoken{Quote: []span{{q.Start, q.End, q.Text}}, Speaker: []span{{q.Speaker.Start, q.Speaker.End, q.Speaker.Text}}})
		}
	}
	return out
}
