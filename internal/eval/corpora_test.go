package eval_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"dossier/extract"
	"dossier/internal/eval"
	"dossier/internal/source"
	"dossier/rules"
)

// corpus opens a file of the corpora that DOSSIER_CORPORA names.
func corpus(t *testing.T, file string) (path string, data []byte) {
	t.Helper()
	folder := os.Getenv("DOSSIER_CORPORA")
	if folder == "" {
		t.Skip("DOSSIER_CORPORA does not name the folder of the corpora; TestScore measures small records")
	}
	path = filepath.Join(folder, filepath.FromSlash(file))
	data, err := os.ReadFile(path)
	if err != nil {
		t.Skip(err)
	}
	return path, data
}

// sets are the corpora whose facts are measured, with the figures that the
// scorer beside them gives for the claims of distort.
func sets() []measured {
	return []measured{
		{file: "news_dev/articles.jsonl", distorted: "37 27 17 17", options: []eval.Options{
			{Match: eval.ByName, Status: true},
			{Match: eval.ByName, Matching: eval.Any},
			{Match: eval.Overlap, Status: true},
			{Match: eval.Exact},
		}},
		{file: "smartdata/train_news.jsonl", renamed: "maps/smartdata.json", distorted: "174 150 102 102", options: []eval.Options{
			{Match: eval.Overlap}, {Match: eval.Overlap, Matching: eval.Any}, {Match: eval.Exact}, {Match: eval.ByName},
		}},
	}
}

type measured struct {
	file, renamed string
	distorted     string // gold, claims, found and right of distorted claims with the first options
	options       []eval.Options
}

// symmetric are the relations of all sets that hold both ways.
func symmetric() []string { return []string{"partner_of", "has_ties_to", "Merger"} }

// TestCorporaFigures compares with what the scorer gave, where it cannot be run.
func TestCorporaFigures(t *testing.T) {
	for _, set := range sets() {
		t.Run(set.file, func(t *testing.T) {
			_, data := corpus(t, set.file)
			docs, err := eval.ReadGold(set.file, bytes.NewReader(data))
			if err != nil {
				t.Fatal(err)
			}
			opt := set.options[0]
			opt.Symmetric = symmetric()
			all := eval.Score(docs, distort(docs), opt).All
			if got := fmt.Sprint(all.Gold, all.Claims, all.Found, all.Right); got != set.distorted {
				t.Errorf("gold, claims, found, right: %s, want %s", got, set.distorted)
			}
		})
	}
}

// TestCorporaAgree compares the measures with those of the scorer that comes
// with the corpora, for what the packs find and for claims that are wrong in
// every way.
func TestCorporaAgree(t *testing.T) {
	scorer, _ := corpus(t, "score.py")
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("no python3 to run the scorer of the corpora")
	}
	for _, set := range sets() {
		t.Run(set.file, func(t *testing.T) {
			path, data := corpus(t, set.file)
			docs, err := eval.ReadGold(set.file, bytes.NewReader(data))
			if err != nil {
				t.Fatal(err)
			}
			for what, claims := range map[string][]eval.Fact{"found": set.found(t, data), "distorted": distort(docs)} {
				for _, opt := range set.options {
					opt.Symmetric = symmetric()
					name := fmt.Sprintf("%s %s %s status %v", what, opt.Match, opt.Matching, opt.Status)
					compare(t, name, eval.Score(docs, claims, opt), ask(t, python, scorer, path, claims, opt))
				}
			}
		})
	}
}

// found is what the packs find in the texts, in the names of the gold.
func (m measured) found(t *testing.T, data []byte) (claims []eval.Fact) {
	t.Helper()
	set, err := rules.Load()
	if err != nil {
		t.Fatal(err)
	}
	engine, err := extract.Compile(set)
	if err != nil {
		t.Fatal(err)
	}
	for item := range source.Read(t.Context(), []string{"-"}, source.Config{Languages: set.Languages, Stdin: bytes.NewReader(data)}) {
		if item.Err != nil {
			t.Fatal(item.Err)
		}
		claims = append(claims, eval.Claims(engine.Extract(item.Article).Claims)...)
	}
	if m.renamed == "" {
		return claims
	}
	path, renamed := corpus(t, m.renamed)
	names, err := eval.ReadMap(path, bytes.NewReader(renamed))
	if err != nil {
		t.Fatal(err)
	}
	return names.Apply(claims)
}

// distort makes claims of the gold facts: some as they are, some with another
// span, direction, status or relation, some twice, some not at all.
func distort(docs []*eval.Document) (claims []eval.Fact) {
	n := 0
	for _, d := range docs {
		for _, f := range d.Facts {
			n++
			switch n % 7 {
			case 0:
				continue
			case 1:
				f.Subject.Span.End++
			case 2:
				f.Subject, f.Object = f.Object, f.Subject
			case 3:
				f.Status = "negated"
			case 4:
				f.Relation = "never_heard_of"
			case 5:
				claims = append(claims, f)
				f.Object.Span.Start++
				f.Object.Span.End++
			}
			claims = append(claims, f)
		}
	}
	return claims
}

// figures are those of the scorer.
type figures struct {
	Relation                 string
	Gold, Pred, Found, Right int
	P, R, F1                 float64
}

type answer struct {
	Relations    []figures
	Micro, Macro figures
}

// ask lets the scorer measure claims.
func ask(t *testing.T, python, scorer, gold string, claims []eval.Fact, opt eval.Options) answer {
	t.Helper()
	var lines bytes.Buffer
	for _, c := range claims {
		line := map[string]any{
			"doc": c.Doc, "relation": c.Relation, "status": c.Status,
			"subject": c.Subject.Text, "subject_start": c.Subject.Span.Start, "subject_end": c.Subject.Span.End,
			"object": c.Object.Text, "object_start": c.Object.Span.Start, "object_end": c.Object.Span.End,
		}
		if err := json.NewEncoder(&lines).Encode(line); err != nil {
			t.Fatal(err)
		}
	}
	file := filepath.Join(t.TempDir(), "claims.jsonl")
	if err := os.WriteFile(file, lines.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	args := []string{scorer, gold, file, "--json", "--match", opt.Match, "--symmetric", strings.Join(opt.Symmetric, ",")}
	if opt.Matching != "" {
		args = append(args, "--matching", opt.Matching)
	}
	if opt.Status {
		args = append(args, "--status")
	}
	out, err := exec.CommandContext(t.Context(), python, args...).Output()
	if err != nil {
		t.Fatal(err)
	}
	answers := map[string]answer{}
	if err := json.Unmarshal(out, &answers); err != nil {
		t.Fatal(err)
	}
	return answers[opt.Match]
}

func compare(t *testing.T, name string, r eval.Result, want answer) {
	t.Helper()
	if len(r.Relations) != len(want.Relations) || len(r.Relations) == 0 {
		t.Fatalf("%s: %d relations, want %d", name, len(r.Relations), len(want.Relations))
	}
	for i, row := range append(r.Relations, r.All) {
		w := append(want.Relations, want.Micro)[i]
		if row.Relation != w.Relation && w.Relation != "MICRO" || row.Gold != w.Gold || row.Claims != w.Pred || row.Found != w.Found || row.Right != w.Right ||
			!near(row.Precision, w.P) || !near(row.Recall, w.R) || !near(row.F1, w.F1) {
			t.Errorf("%s: %+v, want %+v", name, row, w)
		}
	}
	if m := want.Macro; math.Abs(r.Mean.Precision-m.P)+math.Abs(r.Mean.Recall-m.R)+math.Abs(r.Mean.F1-m.F1) > 0.0005 {
		t.Errorf("%s: mean %+v, want %+v", name, r.Mean, m)
	}
}

// near reports whether a rate is the one that the scorer rounds.
func near(a, b float64) bool { return math.Abs(a-b) <= 0.00005+1e-9 }

// TestPacksKnowNoInventedName looks for the names that the developers' articles
// invent: rules that know them would measure themselves.
func TestPacksKnowNoInventedName(t *testing.T) {
	_, data := corpus(t, "news_dev/articles.jsonl")
	var names, short []string
	for line := range bytes.Lines(data) {
		var d struct {
			Kind     string
			Entities []struct {
				Type, Name string
				Aliases    []string
			}
		}
		if err := json.Unmarshal(line, &d); err != nil {
			t.Fatal(err)
		}
		for _, e := range d.Entities {
			if d.Kind == "fictional" && e.Type != "LOC" { // places are real
				names = append(names, regexp.QuoteMeta(e.Name))
				for _, a := range e.Aliases {
					short = append(short, regexp.QuoteMeta(a))
				}
			}
		}
	}
	if len(names) < 10 {
		t.Fatalf("only %d invented names", len(names))
	}
	anywhere, inRules := words(names), words(append(short, names...)) // a dictionary may have a word that is a short name
	packs := os.DirFS("../../rules/packs")
	err := fs.WalkDir(packs, ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := fs.ReadFile(packs, path)
		invented := anywhere
		if filepath.Ext(path) == ".yaml" {
			invented = inRules
		}
		for n, line := range strings.Split(string(text), "\n") {
			if m := invented.FindStringSubmatch(line); m != nil {
				t.Errorf("rules/packs/%s:%d: has %q, which the developers' articles invent", path, n+1, m[2])
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// words finds any of the words, which must not go on in letters but for the s of
// the genitive.
func words(all []string) *regexp.Regexp {
	return regexp.MustCompile(`(^|[^\pL])(` + strings.Join(all, "|") + `)s?([^\pL]|$)`)
}
