package source

import (
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestPaths(t *testing.T) {
	files := map[string]string{
		"n/b.txt": "date 2020 B.", "n/a.de.txt": "date 2020 A.", "n/sub/c.md": "date 2020 C.",
		"n/sub/deep/d.jsonl": `{"text": "date 2020 D."}`, "n/.hidden/e.txt": "date 2020 E.", "n/.f.txt": "",
		"n/README.md": "About.", "n/p.png": "x", "n/LICENSE": "x", "page.docx": "<p>x", "plain": "date 2020 P.",
		"w[1].txt": "date 2020 W.", "empty/.keep": "",
	}
	for _, tc := range []struct {
		name  string
		paths []string
		want  []string
	}{
		{"folder", []string{"n"}, []string{
			"n/LICENSE: error: skipped: not a format of articles; want .txt, .md, .html, .jsonl, .rss, .atom, .xml, .warc or .pdf, also packed as .gz or .zst",
			"n/README.md: error: skipped: it is about the folder; name the file itself to read it",
			"n/a.de.txt: a.de", "n/b.txt: b",
			"n/p.png: error: skipped: not a format of articles; want .txt, .md, .html, .jsonl, .rss, .atom, .xml, .warc or .pdf, also packed as .gz or .zst",
			"n/sub/c.md: sub/c", "n/sub/deep/d.jsonl:1: sub/deep/d#1",
		}},
		{"folder without articles", []string{"empty"}, []string{
			"empty: error: the folder holds no articles; want .txt, .md, .html, .jsonl, .rss, .atom, .xml, .warc or .pdf, also packed as .gz or .zst",
		}},
		{"file", []string{"n/sub/c.md"}, []string{"n/sub/c.md: c"}},
		{"file without extension", []string{"plain"}, []string{"plain: plain"}},
		{"file of another format", []string{"page.docx"}, []string{
			"page.docx: error: not a format of articles; want .txt, .md, .html, .jsonl, .rss, .atom, .xml, .warc or .pdf, also packed as .gz or .zst",
		}},
		{"no such file", []string{"x.txt", "n/b.txt"}, []string{
			"x.txt: error: no such file or directory", "n/b.txt: b",
		}},
		{"glob", []string{"n/*.txt"}, []string{"n/a.de.txt: a.de", "n/b.txt: b"}},
		{"glob over folders", []string{"n/s*/*/*.jsonl"}, []string{"n/sub/deep/d.jsonl:1: sub/deep/d#1"}},
		{"glob with **", []string{"**/[cd].*"}, []string{
			"n/sub/c.md: n/sub/c", "n/sub/deep/d.jsonl:1: n/sub/deep/d#1",
		}},
		{"glob without match", []string{"n/*.csv"}, []string{"n/*.csv: error: no file matches"}},
		{"glob in no folder", []string{"m/*.txt"}, []string{"m/*.txt: error: no file matches: m: no such file or directory"}},
		{"broken glob", []string{"n/[a.txt"}, []string{"n/[a.txt: error: not a valid glob: a [ is not closed"}},
		{"a name that looks like a glob", []string{"w[1].txt"}, []string{"w[1].txt: w[1]"}},
		{"nothing is read twice", []string{"n/b.txt", "n/*.txt", "n/a.de.txt"}, []string{"n/b.txt: b", "n/a.de.txt: a.de"}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			tree(t, files)
			if diff := cmp.Diff(tc.want, brief(readAll(Config{}, tc.paths...))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestLinksInFolders(t *testing.T) {
	dir := tree(t, map[string]string{"real/a.txt": "date 2020 A."})
	for from, to := range map[string]string{
		"real/loop": dir + "/real", "real/b.txt": dir + "/real/a.txt", "real/c.txt": "nowhere", "way": dir + "/real",
	} {
		if err := os.Symlink(to, from); err != nil {
			t.Skip(err)
		}
	}
	want := []string{"way/a.txt: a", "way/b.txt: b", "way/c.txt: error: no such file or directory"}
	if diff := cmp.Diff(want, brief(readAll(Config{}, "way"))[:3]); diff != "" {
		t.Error(diff)
	}
}

// What stands behind the name of a volume, which no other system has.
func TestSplitGlob(t *testing.T) {
	for pattern, want := range map[string][2]string{
		"*.txt":          {".", "*.txt"},
		"/*.txt":         {"/", "*.txt"},
		"/news/*.txt":    {"/news", "*.txt"},
		"news/**/a?.txt": {"news", "**/a?.txt"},
		"a/b/[ab]/*.md":  {"a/b", "[ab]/*.md"},
		"./*/*.jsonl":    {".", "*/*.jsonl"},
	} {
		root, rest := splitGlob(pattern)
		if got := [2]string{root, rest}; got != want {
			t.Errorf("%s: %q, want %q", pattern, got, want)
		}
	}
}

// A language's infix is found behind either slash.
func TestInfixOfWindowsPaths(t *testing.T) {
	r := &reader{cfg: Config{Languages: packs(t, "de", "en")}}
	for origin, want := range map[string]string{
		`C:\news\a.de.txt`: "de", `\\server\share\b.en.md`: "en", `C:\de.x\plain.txt`: "", "/news/a.de.txt": "de",
	} {
		if got := r.infix(origin); got != want {
			t.Errorf("%s: %q, want %q", origin, got, want)
		}
	}
}
