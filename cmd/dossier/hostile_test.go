package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"gopkg.in/yaml.v3"

	"dossier/extract"
	"dossier/graph"
	"dossier/internal/load"
	"dossier/internal/source"
	"dossier/rules"
)

// hostile is where the files are that no reader should break on, and the table
// of what becomes of each.
const hostile = "../../testdata/hostile"

// outcome is what becomes of a file: what is said of it, and for each article
// in it a line for its id or, where it gives claims, for each of them.
type outcome struct {
	Says    []string `yaml:"says,omitempty"`
	Gives   []string `yaml:"gives,omitempty"`
	Refused []string `yaml:"refused,omitempty"` // what load says beside
}

// hostileFolder copies the files into a new folder, makes those that are large
// or have names that not every system allows, and goes there.
func hostileFolder(t *testing.T) map[string]outcome {
	t.Helper()
	table, err := os.ReadFile(filepath.Join(hostile, "outcomes.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]outcome{}
	if err := yaml.Unmarshal(table, &want); err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS(filepath.Join(hostile, "files"))); err != nil {
		t.Fatal(err)
	}
	t.Chdir(dir)
	for name, content := range madeFiles(t) {
		if err := os.WriteFile(name, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return want
}

// packEngine is the engine of the packs alone.
func packEngine(t *testing.T) (*extract.Engine, *rules.Set) {
	t.Helper()
	set, err := rules.Config{}.Load()
	if err != nil {
		t.Fatal(err)
	}
	engine, err := compile(set)
	if err != nil {
		t.Fatal(err)
	}
	return engine, set
}

// TestHostileFiles reads every file as dossier extract does: it is refused in
// plain words or gives the claims that the table says, soon and whole.
func TestHostileFiles(t *testing.T) {
	table, err := filepath.Abs(filepath.Join(hostile, "outcomes.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	want := hostileFolder(t)
	engine, set := packEngine(t)
	got := map[string]outcome{}
	for _, file := range inFiles(t, set) {
		o := file.extracted(t, engine)
		o.Refused = want[file.name].Refused // not of extract
		got[file.name] = o
	}
	if os.Getenv("DOSSIER_UPDATE") != "" {
		writeOutcomes(t, table, got)
		return
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// TestHostileFolder loads all files in one transaction: what extract gives of
// the good ones is in the graph, each bad one is named, and nothing is half there.
func TestHostileFolder(t *testing.T) {
	inst := user.start(t)
	cypher(t, inst, "MATCH (n) DETACH DELETE n")
	t.Setenv("NEO4J_URI", inst.URI)
	t.Setenv("NEO4J_PASSWORD", inst.Password)
	table, err := filepath.Abs(filepath.Join(hostile, "outcomes.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	want := hostileFolder(t)
	var stdout, stderr bytes.Buffer
	if code := run(t.Context(), []string{"dossier", "load", ".", "--batch", "1000"}, strings.NewReader(""), &stdout, &stderr); code != exitProblems {
		t.Errorf("exit code %d, want %d", code, exitProblems)
	}
	engine, set := packEngine(t)
	graphed := newContents()
	for _, file := range inFiles(t, set) {
		o := want[file.name]
		bad := slices.DeleteFunc(linesOf(stderr.String(), file.name), func(s string) bool { return slices.Contains(o.Says, s) })
		if os.Getenv("DOSSIER_UPDATE") != "" {
			o.Refused = bad
			want[file.name] = o
		}
		if diff := cmp.Diff(o.Refused, bad, cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%s: %s", file.name, diff)
		}
		graphed.add(t, engine, file, bad)
	}
	if os.Getenv("DOSSIER_UPDATE") != "" {
		writeOutcomes(t, table, want)
	}
	graphed.compare(t)
	if got := dossier(t, "verify"); !strings.HasSuffix(got, " agree with their texts and with each other\n") {
		t.Errorf("verify: %s", got)
	}
	if t.Failed() {
		t.Log(stderr.String())
	}
}

// linesOf are the lines of an output that are about a file.
func linesOf(output, name string) []string {
	var found []string
	for line := range strings.Lines(output) {
		rest, ok := strings.CutPrefix(strings.TrimSuffix(line, "\n"), "dossier: "+name+":")
		if ok {
			found = append(found, ":"+rest)
		}
	}
	return found
}

// contents are what a graph holds: the ids of articles and claims.
type contents struct{ articles, claims map[string]bool }

func newContents() contents { return contents{map[string]bool{}, map[string]bool{}} }

// add adds what a file gives, but for the articles that load refused.
func (c contents) add(t *testing.T, engine *extract.Engine, file hostileFile, refused []string) {
	t.Helper()
	for _, item := range file.items {
		_, part, _ := strings.Cut(item.Name, file.name)
		bad := slices.ContainsFunc(refused, func(s string) bool { return strings.HasPrefix(s, part+": ") })
		if item.Err != nil || bad {
			continue
		}
		doc, err := load.Guard(engine.Extract, item.Article)
		if err != nil {
			t.Fatal(err)
		}
		c.articles[item.Article.ID] = true
		for _, claim := range doc.Claims {
			c.claims[claim.ID] = true
		}
	}
}

// compare compares with what is in the database.
func (c contents) compare(t *testing.T) {
	t.Helper()
	for label, want := range map[string]map[string]bool{"Article": c.articles, "Claim": c.claims} {
		var rows []struct{ ID string }
		if err := json.Unmarshal([]byte(dossier(t, "query", "MATCH (n:"+label+") RETURN n.id AS id", "--format", "json")), &rows); err != nil {
			t.Fatal(err)
		}
		got := map[string]bool{}
		for _, row := range rows {
			got[row.ID] = true
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %s", label, diff)
		}
	}
}

// hostileFile is a file with what was read from it.
type hostileFile struct {
	name  string // as it is shown
	items []source.Item
}

// inFiles reads the folder as a whole and gives the items of each file.
func inFiles(t *testing.T, set *rules.Set) []hostileFile {
	t.Helper()
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	var files []hostileFile
	for item := range source.Read(t.Context(), []string{"."}, source.Config{Languages: set.Languages}) {
		for len(files) == 0 || !isOf(item, entries[len(files)-1].Name()) {
			if len(files) == len(entries) {
				t.Fatalf("%q is of no file", item.Name)
			}
			files = append(files, hostileFile{name: cleanLine(entries[len(files)].Name())})
		}
		last := &files[len(files)-1]
		last.items = append(last.items, item)
	}
	return files
}

// isOf reports whether an item is the file or a part of it.
func isOf(item source.Item, file string) bool {
	return item.Name == file || strings.HasPrefix(item.Name, file+":")
}

// extracted is what comes of a file.
func (f hostileFile) extracted(t *testing.T, engine *extract.Engine) outcome {
	t.Helper()
	var out, errs bytes.Buffer
	p := &program{stdout: &out, stderr: &errs}
	var o outcome
	start := time.Now()
	err := p.writeEach(slices.Values(f.items), func(a graph.Article) ([]any, error) {
		doc, err := load.Guard(engine.Extract, a)
		o.Gives = append(o.Gives, gives(doc)...)
		return lines(doc.All()), err
	})
	if took := time.Since(start); took > 20*time.Second {
		t.Errorf("%s takes %v", f.name, took)
	}
	o.Says = said(t, f.name, errs.String())
	if failed := err != nil; failed != hasErrors(o.Says) {
		t.Errorf("%s: said %q and ended with %v", f.name, o.Says, err)
	}
	for line := range strings.Lines(out.String()) {
		if strings.ContainsFunc(strings.TrimSuffix(line, "\n"), func(r rune) bool { return acts(r) && r != unicode.ReplacementChar }) {
			t.Errorf("%s: the output acts on terminals: %q", f.name, line)
		}
	}
	return o
}

// gives is the article with its claims, a line each; of many the last.
func gives(doc graph.Document) []string {
	id := brief(doc.Article.ID)
	if len(doc.Claims) == 0 {
		return []string{id}
	}
	var all []string
	for _, c := range doc.Claims {
		line := fmt.Sprintf("%s: %s %s %s", id, brief(c.Subject.Name), c.Relation, c.Object.Name)
		if c.Status != graph.Asserted {
			line += ", " + string(c.Status)
		}
		all = append(all, line)
	}
	if n := len(all); n > 3 {
		return []string{fmt.Sprintf("%d claims, the last: %s", n, all[n-1])}
	}
	return all
}

// said are the lines about a file, without its name.
func said(t *testing.T, name, all string) []string {
	t.Helper()
	var says []string
	for line := range strings.Lines(all) {
		line, ok := strings.CutPrefix(strings.TrimSuffix(line, "\n"), "dossier: "+name)
		if !ok {
			t.Errorf("%s: a line without its name: %q", name, line)
		}
		says = append(says, line)
	}
	return says
}

func hasErrors(says []string) bool {
	return slices.ContainsFunc(says, func(s string) bool {
		return !strings.Contains(s, ": warning: ") && !strings.Contains(s, ": skipped: ")
	})
}

func writeOutcomes(t *testing.T, file string, got map[string]outcome) {
	t.Helper()
	var b bytes.Buffer
	enc := yaml.NewEncoder(&b)
	enc.SetIndent(2)
	if err := enc.Encode(got); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
}
