package source

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	utf16 "golang.org/x/text/encoding/unicode"
)

// TestBroken reads a folder of good and bad files as one: each bad one is named
// with its reason, and all good ones are there.
func TestBroken(t *testing.T) {
	wide, err := utf16.UTF16(utf16.LittleEndian, utf16.UseBOM).NewEncoder().String("date 2020 Grün.")
	if err != nil {
		t.Fatal(err)
	}
	const noDate = `no date; say it as "date 2020-09" before the text or as published`
	cases := []struct{ name, content, want string }{
		{"00-good.txt", "date 2020 Alba.", ": 00-good"},
		{"01-empty.txt", "", ": error: empty"},
		{"02-blank.txt", " \n\t\n", ": error: empty"},
		{"03-utf8.txt", "date 2020 Gr\xc3\xbcn \xc3( und \xe2\x28\xa1.", ": error: not valid UTF-8 at byte 16, and not Windows-1252 either; convert it to UTF-8"},
		{"04-bytes.txt", "date 2020 \xff\xfe\xfa", ": error: not valid UTF-8 at byte 10, and not Windows-1252 either; convert it to UTF-8"},
		{"05-binary.txt", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", ": error: binary data, not text"},
		{"06-controls.txt", "\x01\x02\x03\x04abc", ": error: binary data, not text"},
		{"07-good.txt", "date 2020 Birke \x1b[31mrot.", ": 07-good"},
		{"08-month.txt", "date 2020-13 Alba.", `: error: date "2020-13" is none that the calendar has; want a year (2020), a month (2020-09) or a day (2020-09-14)`},
		{"09-day.txt", "date 2021-02-30 Alba.", `: error: date "2021-02-30" is none that the calendar has; want a year (2020), a month (2020-09) or a day (2020-09-14)`},
		{"10-form.txt", "date 2021-2 Alba.", `: error: date "2021-2" is none that the calendar has; want a year (2020), a month (2020-09) or a day (2020-09-14)`},
		{"12-head.txt", "date 2020-09\n", ": error: no text behind the date"},
		{"13-none.txt", "Alba ohne Datum.", ": 13-none; " + noDate},
		{"14-date.txt", "date of birth unknown", ": 14-date; " + noDate},
		{"15-big.txt", "date 2020 " + strings.Repeat("x", DefaultMaxBytes), ": error: larger than 8 MB, the limit of one article"},
		{"16-utf16.txt", wide, ": 16-utf16; decoded from UTF-16"},
		{"17-1252.txt", "date 2020 Gr\xfcn \x96 \x84gro\xdf\x93, \xc4rger.", ": 17-1252; decoded from Windows-1252"},
		{"18-half16.txt", wide[:len(wide)-1], ": error: not valid UTF-16; convert it to UTF-8"},
		{"19-utf32.txt", "\xff\xfe\x00\x00a\x00\x00\x00", ": error: encoded in UTF-32; convert it to UTF-8"},
		{"20-open.txt", "---\ntitle: x\nAlba.", ": error: front matter is not closed; end it with a line ---"},
		{"21-colon.txt", "---\nid: x\ntitle: Alba: ein Kauf\n---\nAlba.", ": error: line 3: the front matter is not readable as YAML: a text with a colon and a blank in it must stand in quotation marks"},
		{"21-quote.txt", "---\ntitle: \"Alba\nid: x\n---\nAlba.", ": error: line 2: the front matter is not readable as YAML: this quotation mark is not closed; a text ends with the mark that it begins with"},
		{"21-tab.txt", "---\ntitle: x\n\tid: x\n---\nAlba.", ": error: line 3: the front matter is not readable as YAML: a tab stands before the first word; indent with blanks"},
		{"21-yaml.txt", "---\ntitle: x\nid: [\n---\nAlba.", ": error: line 3: the front matter is not readable as YAML: this bracket is not closed, or a comma is missing between what it holds"},
		{"22-list.txt", "---\n- x\n---\nAlba.", `: error: front matter: want lines such as "published: 2020-09"`},
		{"23-value.txt", "---\n\ntitle:\n  - x\n---\nAlba.", ": error: line 4: title in the front matter is not a plain value; write its text behind the colon"},
		{"24-front.txt", "---\npublished: 14.09.2020\n---\nAlba.", `: error: date "14.09.2020" is none that the calendar has; want a year (2020), a month (2020-09) or a day (2020-09-14)`},
		{"25-none.jsonl", "\n", ": error: empty"},
		{"26-good.txt", "date 2020 Dorn.", ": 26-good"},
	}
	files, want := map[string]string{}, []string(nil)
	for _, tc := range cases {
		files[tc.name] = tc.content
		want = append(want, tc.name+tc.want)
	}
	tree(t, files)
	if diff := cmp.Diff(want, brief(readAll(Config{}, "."))); diff != "" {
		t.Error(diff)
	}
}

func TestBrokenRecords(t *testing.T) {
	const object = `not a JSON object; want one such as {"id": "a1", "published": "2020-09", "text": "…"}`
	cases := []struct{ line, want string }{
		{`{"id": "a", "date": "2020", "text": "Alba."}`, "a"},
		{`["x"]`, "error: " + object},
		{`{"id": "b"}`, `error: no "text"; want an object such as {"id": "a1", "published": "2020-09", "text": "…"}`},
		{`{"text": 3}`, `error: "text" is not a string`},
		{`{"text": "x", "id": ["y"]}`, `error: "id" is not a string`},
		{`{"text": " "}`, "error: empty"},
		{`{"text": "a\u0000b"}`, "error: binary data, not text"},
		{`{"text": "x", "date": "2020-13"}`, `error: date "2020-13" is none that the calendar has; want a year (2020), a month (2020-09) or a day (2020-09-14)`},
		{`{"text": "x" "id": "y"}`, `error: not JSON at column 14: invalid character '"' after object key:value pair`},
		{`{"text": "x`, "error: the line ends in the middle of the JSON"},
		{"{\"text\": \"Gr\xc3\xbcn \xff\xfe\"}", "error: not valid UTF-8 at byte 16, and not Windows-1252 either; convert it to UTF-8"},
		{"{\"id\": \"c\", \"date\": \"2020\", \"text\": \"Gr\xfcn\"}", "c; decoded from Windows-1252"},
		{`{"text": "` + strings.Repeat("x", 300) + `"}`, "error: larger than 256 bytes, the limit of one article"},
		{`{"id": "d", "date": "2020", "text": "Dorn."}`, "d"},
		{`{"id": "e", "date": "2020", "te`, "error: the line ends in the middle of the JSON: the file is cut off"},
	}
	var lines []string
	for _, tc := range cases {
		lines = append(lines, tc.line)
	}
	tree(t, map[string]string{"x.jsonl": strings.Join(lines, "\n") + "\n"})
	items := readAll(Config{MaxBytes: 256}, "x.jsonl")
	if len(items) != len(cases) {
		t.Fatalf("got %d items, want %d: %q", len(items), len(cases), brief(items))
	}
	for i, line := range brief(items) {
		if _, got, _ := strings.Cut(strings.TrimPrefix(line, "x.jsonl:"), ": "); got != cases[i].want {
			t.Errorf("line %d: got %q, want %q", i+1, got, cases[i].want)
		}
	}
}

// TestLongLine reads 50 MB on one line between good ones, from a reader that
// never holds them.
func TestLongLine(t *testing.T) {
	good := `{"id": "a", "date": "2020", "text": "Alba."}` + "\n"
	in := io.MultiReader(strings.NewReader(good+`{"text": "`),
		io.LimitReader(endless{}, 50<<20), strings.NewReader("\"}\n"+good))
	want := []string{"-:1: a", "-:2: error: larger than 8 MB, the limit of one article", "-:3: a"}
	if diff := cmp.Diff(want, brief(readAll(Config{Stdin: in}, "-"))); diff != "" {
		t.Error(diff)
	}
}

type endless struct{}

func (endless) Read(p []byte) (int, error) {
	copy(p, bytes.Repeat([]byte("x"), len(p)))
	return len(p), nil
}

func TestWideRecords(t *testing.T) {
	lines := "{\"id\": \"a\", \"date\": \"2020\", \"text\": \"Grün.\"}\r\n{\"id\": \"b\", \"date\": \"2020\", \"text\": \"Blau.\"}\r\n"
	wide, err := utf16.UTF16(utf16.BigEndian, utf16.UseBOM).NewEncoder().String(lines)
	if err != nil {
		t.Fatal(err)
	}
	tree(t, map[string]string{"w.jsonl": wide})
	want := []string{"w.jsonl:1: a; decoded from UTF-16", "w.jsonl:2: b; decoded from UTF-16"}
	if diff := cmp.Diff(want, brief(readAll(Config{}, "w.jsonl"))); diff != "" {
		t.Error(diff)
	}
}
