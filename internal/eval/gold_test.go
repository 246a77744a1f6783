package eval_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"gopkg.in/yaml.v3"

	"dossier/extract/text"
	"dossier/graph"
	"dossier/internal/gold"
	"dossier/internal/source"
	"dossier/rules"
)

var update = flag.Bool("update", false, "write testdata/gold/articles.jsonl anew")

const goldFile = "../../testdata/gold/articles.jsonl"

// TestGoldArticles keeps testdata/gold/articles.jsonl what it is made of: the
// articles, the claims written by hand, and the mentions of mentions.yaml. After
// a change to one of these run it with -update.
func TestGoldArticles(t *testing.T) {
	b := newBuilder(t)
	var made bytes.Buffer
	enc := json.NewEncoder(&made)
	enc.SetEscapeHTML(false)
	files, err := filepath.Glob("../../testdata/claims/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatalf("no claims: %v", err)
	}
	for _, file := range files {
		f, err := gold.Read(file)
		if err != nil {
			t.Fatal(err)
		}
		if err := enc.Encode(b.record(t, f)); err != nil {
			t.Fatal(err)
		}
	}
	if *update {
		if err := os.WriteFile(goldFile, made.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	is, err := os.ReadFile(goldFile)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(is), made.String()); diff != "" {
		t.Errorf("%s is not what it is made of; run this test with -update (- is, + made):\n%s", goldFile, diff)
	}
}

type goldEntity struct {
	ID       string   `json:"id"`
	Type     string   `json:"type"`
	Name     string   `json:"name"`
	Aliases  []string `json:"aliases"`
	Mentions [][3]any `json:"mentions"`

	spans [][2]int
}

type goldFact struct {
	Relation      string `json:"relation"`
	Subject       string `json:"subject"`
	SubjectStart  int    `json:"subject_start"`
	SubjectEnd    int    `json:"subject_end"`
	SubjectEntity string `json:"subject_entity,omitempty"`
	Object        string `json:"object"`
	ObjectStart   int    `json:"object_start"`
	ObjectEnd     int    `json:"object_end"`
	ObjectEntity  string `json:"object_entity,omitempty"`
	Status        string `json:"status"`
	Tense         string `json:"tense"`
	Source        string `json:"source,omitempty"`
	Date          string `json:"date,omitempty"`
	Evidence      string `json:"evidence"`
	Optional      bool   `json:"optional,omitempty"`
}

type goldRecord struct {
	Doc       string        `json:"doc"`
	Lang      string        `json:"lang"`
	Date      string        `json:"date,omitempty"`
	Title     string        `json:"title,omitempty"`
	Text      string        `json:"text"`
	Annotated []string      `json:"annotated_relations"`
	Entities  []*goldEntity `json:"entities"`
	Facts     []goldFact    `json:"facts"`
}

// builder turns claims by name into facts by place.
type builder struct {
	articles  map[string]graph.Article
	languages map[string]*text.Language
	mentions  map[string]map[string][]string // by article and entity: what else stands for it
}

func newBuilder(t *testing.T) builder {
	t.Helper()
	b := builder{articles: map[string]graph.Article{}, languages: map[string]*text.Language{}}
	set, err := rules.Load()
	if err != nil {
		t.Fatal(err)
	}
	for item := range source.Read(t.Context(), []string{"../../testdata/articles"}, source.Config{Languages: set.Languages}) {
		if item.Err != nil {
			t.Fatal(item.Err)
		}
		b.articles[item.Article.ID] = item.Article
	}
	for _, l := range set.Languages {
		b.languages[l.Code] = text.New(l)
	}
	data, err := os.ReadFile("../../testdata/gold/mentions.yaml")
	if err == nil {
		err = yaml.Unmarshal(data, &b.mentions)
	}
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func (b builder) record(t *testing.T, f *gold.File) goldRecord {
	t.Helper()
	a, ok := b.articles[f.Article]
	if !ok {
		t.Fatalf("no article %s", f.Article)
	}
	r := goldRecord{Doc: f.Article, Lang: a.Language, Date: a.Published, Title: a.Title, Text: a.Text, Annotated: f.Annotated}
	for i, e := range f.Entities {
		more := b.mentions[f.Article][e.Name]
		for _, m := range more {
			if len(stretches(a.Text, []string{m})) == 0 {
				t.Errorf("%s: %q of %s is not in the text", f.Article, m, e.Name)
			}
		}
		names := slices.Concat([]string{e.Name}, e.Aliases, more)
		r.Entities = append(r.Entities, &goldEntity{
			ID: fmt.Sprintf("e%d", i+1), Type: e.Type, Name: e.Name, Aliases: append([]string{}, e.Aliases...), spans: stretches(a.Text, names),
		})
	}
	for _, e := range r.Entities {
		for _, s := range e.spans {
			e.Mentions = append(e.Mentions, [3]any{runes(a.Text, s[0]), runes(a.Text, s[1]), a.Text[s[0]:s[1]]})
		}
	}
	for _, c := range f.Claims {
		r.Facts = append(r.Facts, b.fact(t, r, c))
	}
	return r
}

func (b builder) fact(t *testing.T, r goldRecord, c gold.Claim) goldFact {
	t.Helper()
	sentence := [2]int{}
	at := strings.Index(r.Text, c.Evidence)
	for _, s := range b.languages[r.Lang].Tokenize(r.Text).Sentences {
		if int(s.Start) <= at && at < int(s.End) {
			sentence = [2]int{int(s.Start), int(s.End)}
		}
	}
	if sentence[1] == 0 {
		t.Fatalf("%s: no sentence %q", r.Doc, c.Evidence)
	}
	f := goldFact{
		Relation: c.Relation, Status: c.Status, Tense: tense(c), Source: c.SaidBy, Date: c.Date,
		Evidence: r.Text[sentence[0]:sentence[1]], Optional: c.Optional,
	}
	put := func(name string, in *string, from, to *int, entity *string) {
		id, s, ok := stand(r, name, sentence)
		if !ok {
			t.Fatalf("%s: %q of %v is not in the text", r.Doc, name, c)
		}
		*in, *from, *to, *entity = r.Text[s[0]:s[1]], runes(r.Text, s[0]), runes(r.Text, s[1]), id
	}
	put(c.Subject, &f.Subject, &f.SubjectStart, &f.SubjectEnd, &f.SubjectEntity)
	put(c.Object, &f.Object, &f.ObjectStart, &f.ObjectEnd, &f.ObjectEntity)
	return f
}

// stand is the mention of an entity in a sentence, else the last one before it,
// else the first one.
func stand(r goldRecord, name string, sentence [2]int) (id string, span [2]int, ok bool) {
	spans := stretches(r.Text, []string{name}) // a description is no entity
	for _, e := range r.Entities {
		if e.Name == name {
			id, spans = e.ID, e.spans
		}
	}
	for _, s := range spans {
		if sentence[0] <= s[0] && s[1] <= sentence[1] {
			return id, s, true
		}
	}
	for _, s := range slices.Backward(spans) {
		if s[1] <= sentence[0] {
			return id, s, true
		}
	}
	if len(spans) == 0 {
		return id, span, false
	}
	return id, spans[0], true
}

// stretches are where one of the names stands in a text as a word or several, the
// longest where they overlap. Of a name with brackets only what is in them.
func stretches(s string, names []string) (out [][2]int) {
	slices.SortStableFunc(names, func(a, b string) int { return len(b) - len(a) })
	for _, name := range names {
		before, marked, _ := strings.Cut(name, "[")
		marked, behind, bracket := strings.Cut(marked, "]")
		if !bracket {
			before, marked = "", name
		}
		for from := 0; ; {
			at := strings.Index(s[from:], before+marked+behind)
			if at < 0 {
				break
			}
			span := [2]int{from + at + len(before), from + at + len(before+marked)}
			from = span[1]
			if apart(s, span) && !slices.ContainsFunc(out, func(o [2]int) bool { return o[0] < span[1] && span[0] < o[1] }) {
				out = append(out, span)
			}
		}
	}
	slices.SortFunc(out, func(a, b [2]int) int { return a[0] - b[0] })
	return out
}

// apart reports whether a span is no part of a longer word; an s may follow it,
// as in the genitive.
func apart(s string, span [2]int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:span[0]])
	rest := s[span[1]:]
	if after, ok := strings.CutPrefix(rest, "s"); ok && after != "" {
		rest = after
	}
	after, _ := utf8.DecodeRuneInString(rest)
	return !unicode.IsLetter(before) && !unicode.IsLetter(after)
}

func runes(s string, at int) int { return utf8.RuneCountInString(s[:at]) }

// tense is present where the claims do not say.
func tense(c gold.Claim) string {
	if c.Tense == "" {
		return "present"
	}
	return c.Tense
}
