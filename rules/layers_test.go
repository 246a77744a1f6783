package rules_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"dossier/rules"
)

const packFile = `
pack: base
language: de
prepositions: {von: dat}
entities:
  - {id: a, type: Organization, name: Alba}
  - {id: b, type: Organization, name: Birke}
relations:
  - relation: owns
    subject: Organization
    object: Organization
    qualifiers: [stake]
    forms:
      de:
        - {name: halten, verb: halten}
        - {name: besitzen, verb: besitzen}
    examples:
      de:
        - {text: Alba besitzt Birke., facts: [{subject: Alba, object: Birke}]}
`

const userFile = `
pack: mine
language: de
prepositions: {an: dat}
entities:
  - {id: a, type: Person, name: Alba Kern}
  - {id: c, type: Product, name: Corvina}
relations:
  - relation: owns
    qualifiers: [price]
    forms:
      de:
        - {name: besitzen, verb: haben}
        - {name: gehoeren, verb: gehören}
    examples:
      de:
        - {text: Alba hat Birke., facts: []}
`

// write puts files into a folder of their own.
func write(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// loaded loads paths without the embedded packs.
func loaded(t *testing.T, paths ...string) *rules.Set {
	t.Helper()
	set, err := rules.Config{NoPacks: true, Paths: paths}.Load()
	if err != nil {
		t.Fatal(err)
	}
	return set
}

func TestLaterFilesReplaceAndExtend(t *testing.T) {
	dir := write(t, map[string]string{"pack.yaml": packFile, "user.yml": userFile})
	set := loaded(t, filepath.Join(dir, "pack.yaml"), filepath.Join(dir, "user.yml"))

	var got []string
	for _, e := range set.Entities {
		got = append(got, e.ID+" "+e.Type+" "+e.Name)
	}
	r := set.Relation("owns")
	for _, f := range r.Forms {
		got = append(got, f.ID+" "+strings.Join(f.Lemmas, " "))
	}
	for _, e := range r.Examples {
		got = append(got, e.Text)
	}
	for _, w := range set.Languages[0].Prepositions {
		got = append(got, w.Form)
	}
	got = append(got, strings.Join(r.Qualifiers, " "), r.Pack)
	want := []string{
		"a Person Alba Kern", "b Organization Birke", "c Product Corvina",
		"base/owns/halten halten", "mine/owns/besitzen haben", "mine/owns/gehoeren gehören",
		"Alba besitzt Birke.", "Alba hat Birke.",
		"von", "an", "stake price", "base",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestAddedFilesAreTold(t *testing.T) {
	dir := write(t, map[string]string{"user.yaml": "pack: mine\n"})
	user := filepath.Join(dir, "user.yaml")
	for _, tc := range []struct {
		cfg  rules.Config
		want []string
	}{
		{rules.Config{}, nil},
		{rules.Config{Paths: []string{user, dir}}, []string{filepath.ToSlash(user)}},
	} {
		set, err := tc.cfg.Load()
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(tc.want, set.Added); diff != "" {
			t.Errorf("%+v (-want +got):\n%s", tc.cfg, diff)
		}
	}
}

func TestLaterFileDeclaresRelationAnew(t *testing.T) {
	dir := write(t, map[string]string{
		"pack.yaml": packFile,
		"user.yaml": "relations:\n  - {relation: owns, subject: Person, object: [Product, Place], functional: subject}\n",
	})
	r := loaded(t, filepath.Join(dir, "pack.yaml"), filepath.Join(dir, "user.yaml")).Relation("owns")
	if diff := cmp.Diff([]string{"Product", "Place"}, r.Object); diff != "" {
		t.Errorf("object types (-want +got):\n%s", diff)
	}
	if r.Functional.One != "subject" || len(r.Qualifiers) != 1 || len(r.Forms) != 2 {
		t.Errorf("got functional %v, qualifiers %q and %d forms; want subject, the old ones and 2", r.Functional, r.Qualifiers, len(r.Forms))
	}
}

func TestFormIsFoundByItsID(t *testing.T) {
	dir := write(t, map[string]string{"p/pack.yaml": packFile})
	set := loaded(t, dir)
	f := set.Form("base/owns/halten", "de")
	if f == nil {
		t.Fatal("base/owns/halten is not found")
	}
	got := f.Pos.String() + " " + f.Source
	if want := filepath.ToSlash(dir) + "/p/pack.yaml:15:18 - {name: halten, verb: halten}"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	for _, id := range []string{"", "base", "base/owns", "base/owns/x", "x/owns/halten", "base/x/halten"} {
		if set.Form(id, "") != nil {
			t.Errorf("there is a form %q", id)
		}
	}
	if set.Form("base/owns/halten", "en") != nil {
		t.Error("the German form is found in English")
	}
}

func TestFoldersAreReadSortedAndDeep(t *testing.T) {
	one := func(id string) string {
		return "entities:\n  - {id: " + id + ", type: Place, name: N}\n"
	}
	dir := write(t, map[string]string{
		"b.yaml": one("b"), "a/z.yml": one("az"), "c.yaml": one("c"), "c.txt": "not: [yaml", ".hidden.yaml": "not: [yaml",
	})
	var got []string
	for _, e := range loaded(t, dir).Entities {
		got = append(got, e.ID)
	}
	if diff := cmp.Diff([]string{"az", "b", "c"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestMissingPathsAreNamed(t *testing.T) {
	empty := t.TempDir()
	_, err := rules.Config{NoPacks: true, Paths: []string{filepath.Join(empty, "none.yaml"), empty}}.Load()
	want := filepath.ToSlash(empty) + ": the folder holds no rule file; their names end in .yaml or .yml\n" +
		filepath.ToSlash(empty) + "/none.yaml: cannot read the rules: no such file or directory"
	if err == nil || err.Error() != want {
		t.Errorf("got %v\nwant %s", err, want)
	}
}

func TestDigestIsOfNamesAndBytes(t *testing.T) {
	digest := func(files fstest.MapFS) string {
		set, err := rules.LoadFS(files)
		if err != nil {
			t.Fatal(err)
		}
		return set.Digest
	}
	text := func(s string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(s)} }
	one := digest(fstest.MapFS{"a.yaml": text(packFile)})
	if moved := digest(fstest.MapFS{"deep/a.yaml": text(packFile)}); moved != one {
		t.Error("moving the file changed the digest")
	}
	if other := digest(fstest.MapFS{"a.yaml": text(packFile + "# more\n")}); other == one {
		t.Error("a change left the digest as it was")
	}
	withData := func(data string) string {
		return digest(fstest.MapFS{"a.yaml": text("entities_files: [a.tsv]"), "a.tsv": text(data)})
	}
	if withData("a\tPlace\tA\n") == withData("a\tPlace\tB\n") {
		t.Error("a change of a data file left the digest as it was")
	}
}

func TestMapsKeepTheirOrder(t *testing.T) {
	set, err := rules.LoadFS(fstest.MapFS{"a.yaml": {Data: []byte(`
language: de
prepositions: {zu: dat, an: dat, mit: dat}
names: {titles: {Herr: m, Dr.: "", Frau: f}}
verb_forms: {stem: {from: infinitive, rules: []}, past: {from: stem, rules: []}}
`)}})
	if err != nil {
		t.Fatal(err)
	}
	l := set.Languages[0]
	got := append([]string{}, l.Names.Titles...)
	for _, w := range l.Prepositions {
		got = append(got, w.Form)
	}
	for _, d := range l.Paradigm {
		got = append(got, d.Part)
	}
	if diff := cmp.Diff([]string{"Herr", "Dr.", "Frau", "zu", "an", "mit", "stem", "past"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestFileNamedTwiceIsReadOnce(t *testing.T) {
	t.Chdir(write(t, map[string]string{"a/pack.yaml": packFile}))
	if set := loaded(t, "a", "a/pack.yaml", "./a"); len(set.Entities) != 2 {
		t.Errorf("got %d entities, want 2", len(set.Entities))
	}
}

func TestSourceOfPackReplacesWhatIsEmbedded(t *testing.T) {
	before, err := rules.Load()
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(write(t, map[string]string{"rules/packs/de/cues.yaml": "pack: de\n"}))
	after, err := rules.Load("rules/packs/de/cues.yaml")
	if err != nil {
		t.Fatal(err)
	}
	attitudes := func(set *rules.Set) (n int) {
		for _, l := range set.Languages {
			n += len(l.Attitudes)
		}
		return n
	}
	if attitudes(after) >= attitudes(before) {
		t.Errorf("got %d attitudes, and %d with the file replaced; want fewer", attitudes(before), attitudes(after))
	}
}
