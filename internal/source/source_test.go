package source

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dossier/graph"
	"dossier/rules"
)

// tree writes files below a new folder and makes it the working directory.
func tree(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(dir)
	return dir
}

func readAll(cfg Config, paths ...string) []Item {
	return slices.Collect(Read(context.Background(), paths, cfg))
}

// brief says of each item what a user sees of it: its id, or what is wrong.
func brief(items []Item) []string {
	var out []string
	for _, it := range items {
		line := it.Name + ": "
		if it.Err != nil {
			line += "error: " + it.Err.Error()
		} else {
			line += it.Article.ID
		}
		for _, w := range it.Warnings {
			line += "; " + w
		}
		out = append(out, line)
	}
	return out
}

func TestTextFormats(t *testing.T) {
	const name = "alba.txt"
	for _, tc := range []struct {
		name, file, content string
		want                graph.Article
	}{
		{"head on the line of the text", name, " date 2020-09 Alba kauft Birke.", graph.Article{
			ID: "alba", Published: "2020-09", PublishedFrom: "2020-09-01", PublishedTo: "2020-09-30",
			Text: " date 2020-09 Alba kauft Birke.", Body: 14,
		}},
		{"head on a line of its own", name, "date 2020\n\nAlba kauft Birke.\n", graph.Article{
			ID: "alba", Published: "2020", PublishedFrom: "2020-01-01", PublishedTo: "2020-12-31",
			Text: "date 2020\n\nAlba kauft Birke.\n", Body: 11,
		}},
		{"a day in a leap year", name, "date 2020-02-29 Alba.", graph.Article{
			ID: "alba", Published: "2020-02-29", PublishedFrom: "2020-02-29", PublishedTo: "2020-02-29",
			Text: "date 2020-02-29 Alba.", Body: 16,
		}},
		{"front matter", name, "---\nid: a1\ntitle: Alba kauft\nsource: Der Bote\nurl: https://bote.example/a\npublished: 2020-09-14\nlanguage: de-AT\nlayout: [x]\n---\n\nAlba kauft Birke.\n", graph.Article{
			ID: "a1", Title: "Alba kauft", Source: "Der Bote", URL: "https://bote.example/a", Language: "de",
			Published: "2020-09-14", PublishedFrom: "2020-09-14", PublishedTo: "2020-09-14",
			Text: "Alba kauft Birke.\n",
		}},
		{"front matter and head agree", name, "---\ndate: 2020-09-14\n---\ndate 2020-09 Alba.", graph.Article{
			ID: "alba", Published: "2020-09-14", PublishedFrom: "2020-09-14", PublishedTo: "2020-09-14",
			Text: "date 2020-09 Alba.", Body: 13,
		}},
		{"front matter and head disagree", name, "---\ndate: 2021\n---\ndate 2020-09 Alba.", graph.Article{
			ID: "alba", Published: "2021", PublishedFrom: "2021-01-01", PublishedTo: "2021-12-31",
			Text: "date 2020-09 Alba.",
		}},
		{"canonical URL as id", name, "---\nurl: HTTPS://Bote.example:443/a?utm_source=x&n=2#top\ndate: 2020\n---\nAlba.", graph.Article{
			ID: "https://bote.example/a?n=2", URL: "HTTPS://Bote.example:443/a?utm_source=x&n=2#top",
			Published: "2020", PublishedFrom: "2020-01-01", PublishedTo: "2020-12-31", Text: "Alba.",
		}},
		{"lines of Windows, byte-order mark", name, "\ufeffdate 2020\r\nAlba.\r\n", graph.Article{
			ID: "alba", Published: "2020", PublishedFrom: "2020-01-01", PublishedTo: "2020-12-31",
			Text: "date 2020\nAlba.\n", Body: 10,
		}},
		{"markdown", "alba.md", "---\ndate: 2020\n---\n# Alba *kauft*\n\n> Die [Alba AG](https://alba.example) kauft **Birke**.\n", graph.Article{
			ID: "alba", Title: "Alba kauft", Published: "2020", PublishedFrom: "2020-01-01", PublishedTo: "2020-12-31",
			Text: "Alba kauft\n\nDie Alba AG kauft Birke.\n",
		}},
		{"infix in the name", "alba.de.txt", "date 2020 Alba.", graph.Article{
			ID: "alba.de", Language: "de", Published: "2020", PublishedFrom: "2020-01-01", PublishedTo: "2020-12-31",
			Text: "date 2020 Alba.", Body: 10,
		}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			dir := tree(t, map[string]string{tc.file: tc.content})
			items := readAll(Config{Languages: packs(t, "de")}, tc.file)
			if len(items) != 1 || items[0].Err != nil || items[0].Warnings != nil {
				t.Fatalf("got %q, want one article", brief(items))
			}
			got := items[0].Article
			tc.want.Origin = filepath.Join(dir, tc.file)
			tc.want.SHA256 = got.SHA256
			tc.want.Language = "de" // the only one there is
			if diff := cmp.Diff(tc.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestSHA256IsOfTheText(t *testing.T) {
	tree(t, map[string]string{"a.txt": "---\nid: x\n---\nabc"})
	const want = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
	if got := readAll(Config{}, "a.txt")[0].Article.SHA256; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestRecords(t *testing.T) {
	tree(t, map[string]string{"news.jsonl": strings.Join([]string{
		`{"doc": 17, "lang": "de", "dct": "2020-09-14T10:00:00Z", "uri": "https://b.example/1", "text": "Alba.", "facts": [1]}`,
		`{"id": "a", "doc": "b", "published": 2019, "date": "2020", "title": null, "text": "date 2019 Alba.\r\nBirke."}`,
		``,
		`{"text": " date 2020-09 Alba."}`,
	}, "\n")})
	items := readAll(Config{}, "news.jsonl")
	var got []string
	for _, it := range items {
		a := it.Article
		got = append(got, fmt.Sprintf("%s %s %q %s %s %q %d %v", it.Name, a.ID, a.URL, a.Language, a.Published, a.Text, a.Body, it.Err))
	}
	want := []string{
		`news.jsonl:1 17 "https://b.example/1" de 2020-09-14 "Alba." 0 <nil>`,
		`news.jsonl:2 a ""  2019 "date 2019 Alba.\r\nBirke." 10 <nil>`,
		`news.jsonl:4 news#4 ""  2020-09 " date 2020-09 Alba." 14 <nil>`,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestStandardInput(t *testing.T) {
	for _, tc := range []struct{ name, in, want string }{
		{"text", "date 2020 Alba kauft.", "-: stdin-8a9b23bff2b2"},
		{"text with front matter", "---\nid: a\ndate: 2020\n---\nAlba.", "-: a"},
		{"records", ` {"id": "a", "date": "2020", "text": "Alba."}`, "-:1: a"},
		{"records without id", `{"date": "2020", "text": "date 2020 Alba kauft."}`, "-:1: stdin-8a9b23bff2b2"},
		{"a brace is no record", "{Anzeige} Alba kauft.", `-: stdin-3cd766349744; no date; say it as "date 2020-09" before the text or as published`},
		{"empty", "", "-: error: empty"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got := brief(readAll(Config{Stdin: strings.NewReader(tc.in)}, "-"))
			if diff := cmp.Diff([]string{tc.want}, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// packs are the languages of these codes that come with dossier.
func packs(t testing.TB, codes ...string) []*rules.Language {
	t.Helper()
	set, err := rules.Load()
	if err != nil {
		t.Fatal(err)
	}
	return slices.DeleteFunc(set.Languages, func(l *rules.Language) bool { return !slices.Contains(codes, l.Code) })
}

func TestLanguage(t *testing.T) {
	const german = "Die Alba AG hat gestern mitgeteilt, dass sie den Hersteller Birke nicht übernehmen wird."
	const english = "The company said yesterday that it would not take over the maker of these machines."
	const french = "La société a annoncé lundi qu'elle ne rachèterait pas le fabricant, selon le journal. Le président n'a pas voulu répondre."
	for _, tc := range []struct{ name, file, text, want, warning string }{
		{"detected", "a.txt", german, "de", ""},
		{"detected behind the head", "a.txt", english, "en", ""},
		{"the name goes before the text", "a.en.txt", german, "en", ""},
		{"no words", "a.txt", "12 345 678", "", "its language cannot be told, so it gives no claims; if it is de or en, say so as language"},
		{"a language without rules", "a.txt", french, "", `it looks like "fr", for which there are no rules, and gives no claims; if it is de or en, say so as language`},
		{"another script", "a.txt", "Компания сообщила вчера.", "", "its language cannot be told, so it gives no claims; if it is de or en, say so as language"},
		{"two languages", "a.txt", strings.Repeat(german+"\n", 4) + english + "\n" + english, "de", `part of it looks like "en"; all is read as "de"`},
		{
			"a language said that has no rules", "a.jsonl", `{"lang": "fr", "date": "2020", "text": "Alba."}`, "fr",
			`no rules for language "fr"; there are rules for de, en`,
		},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if tc.file != "a.jsonl" {
				tc.text = "date 2020 " + tc.text
			}
			tree(t, map[string]string{tc.file: tc.text})
			it := readAll(Config{Languages: packs(t, "de", "en")}, tc.file)[0]
			if got := strings.Join(it.Warnings, "|"); it.Article.Language != tc.want || got != tc.warning {
				t.Errorf("got %q %q, want %q %q", it.Article.Language, got, tc.want, tc.warning)
			}
		})
	}
}

func TestStopsWhenDone(t *testing.T) {
	tree(t, map[string]string{"a.txt": "date 2020 A.", "b.txt": "date 2020 B.", "c.txt": "date 2020 C."})
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	n := 0
	for range Read(ctx, []string{"."}, Config{}) {
		if n++; n == 2 {
			cancel()
		}
	}
	for range Read(context.Background(), []string{"."}, Config{}) {
		n++
		break
	}
	if n != 3 {
		t.Errorf("read %d articles, want 2 before the cancellation and 1 before the break", n)
	}
}

// TestStopsWaitingForInput cancels while standard input is silent.
func TestStopsWaitingForInput(t *testing.T) {
	in, out := io.Pipe()
	defer out.Close()
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	go io.WriteString(out, `{"date": "2020", "text": "Alba."}`+"\n{") //nolint:errcheck // the test sees what arrives
	var got []Item
	for item := range Read(ctx, []string{"-"}, Config{Stdin: in}) {
		got = append(got, item)
		cancel()
	}
	if len(got) != 1 || got[0].Err != nil {
		t.Errorf("got %q, want the article that was there", brief(got))
	}
}
