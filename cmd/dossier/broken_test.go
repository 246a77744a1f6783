package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/charmap"
	utf16 "golang.org/x/text/encoding/unicode"
)

// brokenFiles are good and bad articles by name, with what load says of each.
func brokenFiles(t *testing.T) (content, said map[string]string) {
	t.Helper()
	wide, err := utf16.UTF16(utf16.LittleEndian, utf16.UseBOM).NewEncoder().String("date 2020-09 Oracle übernimmt Walmart.")
	if err != nil {
		t.Fatal(err)
	}
	narrow, err := charmap.Windows1252.NewEncoder().String("date 2020-09 Oracle übernimmt Walmart. Das „ärgert“ viele – sehr.")
	if err != nil {
		t.Fatal(err)
	}
	const noDate = `warning: no date; say it as "date 2020-09" before the text or as published`
	files := []struct{ name, content, said string }{
		{"good.txt", "date 2020-09 Oracle übernimmt Walmart.", ""},
		{"good.jsonl", `{"id": "r1", "lang": "de", "date": "2020", "text": "Oracle kauft Walmart."}` + "\n", ""},
		{"utf16.txt", wide, "warning: decoded from UTF-16"},
		{"windows.txt", narrow, "warning: decoded from Windows-1252"},
		{"undated.txt", "Oracle übernimmt Walmart.", noDate},
		{"cut.jsonl", `{"id": "r2", "lang": "de", "date": "2020", "text": "Oracle kauft Walmart."}` + "\n" + `{"id": "r3", "te`, ":2: the line ends in the middle of the JSON: the file is cut off"},
		{"bytes.txt", "date 2020 Gr\xc3\xbcn \xc3( und \xe2\x28\x81.", "not valid UTF-8 at byte 16, and not Windows-1252 either; convert it to UTF-8"},
		{"empty.txt", "", "empty"},
		{"binary.txt", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "binary data, not text"},
		{"long.txt", "date 2020 " + strings.Repeat("Oracle kauft Walmart. ", 50<<20/22), "larger than 8 MB, the limit of one article"},
		{"long.jsonl", `{"text": "` + strings.Repeat("x", 50<<20) + `"}` + "\n" + `{"id": "r4", "lang": "de", "date": "2020", "text": "Oracle kauft Walmart."}` + "\n", ":1: larger than 8 MB, the limit of one article"},
		{"month.txt", "date 2020-13 Oracle übernimmt Walmart.", `date "2020-13" is none that the calendar has; want a year (2020), a month (2020-09) or a day (2020-09-14)`},
	}
	content, said = map[string]string{}, map[string]string{}
	for _, f := range files {
		content[f.name], said[f.name] = f.content, f.said
	}
	return content, said
}

// TestBrokenFolder loads broken files among good ones: the good ones are in the
// graph, each bad one is named with its reason, and the exit code says so.
func TestBrokenFolder(t *testing.T) {
	inst := user.start(t)
	cypher(t, inst, "MATCH (n) DETACH DELETE n")
	t.Setenv("NEO4J_URI", inst.URI)
	t.Setenv("NEO4J_PASSWORD", inst.Password)
	content, said := brokenFiles(t)
	dir := t.TempDir()
	for name, text := range content {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	var stdout, stderr bytes.Buffer
	if code := run(context.Background(), []string{"dossier", "load", dir}, strings.NewReader(""), &stdout, &stderr); code != exitProblems {
		t.Errorf("exit code %d, want %d", code, exitProblems)
	}
	for name, want := range said {
		path := "dossier: " + filepath.ToSlash(filepath.Join(dir, name))
		switch {
		case want == "" && strings.Contains(stderr.String(), path):
			t.Errorf("something is said of %s", name)
		case strings.HasPrefix(want, ":"):
			want = path + want
		case want != "":
			want = path + ": " + want
		}
		if !strings.Contains(stderr.String(), want) {
			t.Errorf("no %q", want)
		}
	}
	if want := "dossier: 14 articles read: 7 loaded, 0 unchanged, 7 failed\n"; !strings.Contains(stderr.String(), want) {
		t.Errorf("no %q", want)
	}
	const claims = `MATCH (a:Article)<-[:FROM]-(c:Claim {relation: 'acquired', status: 'asserted'}) RETURN a.id AS id ORDER BY id`
	if diff := cmp.Diff("id\ngood\nr1\nr2\nr4\nundated\nutf16\nwindows\n", dossier(t, "query", claims, "--format", "csv")); diff != "" {
		t.Error(diff)
	}
	if t.Failed() {
		t.Log(stderr.String())
	}
}
