package source

import (
	"bufio"
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"
)

// sound checks what every article that is read promises to later steps.
func sound(t *testing.T, items []Item) {
	t.Helper()
	for _, it := range items {
		a := it.Article
		if it.Err != nil {
			continue
		}
		switch {
		case !utf8.ValidString(a.Text) || strings.ContainsRune(a.Text, 0):
			t.Errorf("%s: text is not clean UTF-8: %q", it.Name, a.Text)
		case a.ID == "" || a.SHA256 == "" || a.Origin != "-":
			t.Errorf("%s: no identity: %+v", it.Name, a)
		case a.Body < 0 || a.Body >= len(a.Text) || !utf8.RuneStart(a.Text[a.Body]):
			t.Errorf("%s: body at %d of %q", it.Name, a.Body, a.Text)
		case (a.Published == "") != (a.PublishedFrom == "") || a.PublishedFrom > a.PublishedTo:
			t.Errorf("%s: dates %q %q %q", it.Name, a.Published, a.PublishedFrom, a.PublishedTo)
		}
	}
}

func FuzzText(f *testing.F) {
	for _, seed := range []string{
		" date 2020-09 Alba.", "date 2020-13 x", "---\nid: a\ndate: 2020\n---\n# B\nx", "---\n&a [*a]\n---\nx",
		"\xff\xfed\x00", "Gr\xfcn", "---\n? {a: b}\n: c\n...\nx",
	} {
		f.Add(seed)
	}
	languages := packs(f, "de", "en")
	f.Fuzz(func(t *testing.T, text string) {
		if sniffed := strings.TrimLeft(text, "\ufeff \t\r\n"); strings.HasPrefix(sniffed, "{") {
			t.Skip("FuzzRecords reads these")
		}
		sound(t, readAll(Config{Stdin: strings.NewReader(text), Languages: languages}, "-"))
		r := &reader{}
		var it Item
		if err := r.text(file{origin: "-", id: "x", format: markdown}, []byte(text), &it); err == nil {
			sound(t, []Item{it})
		}
	})
}

func FuzzRecords(f *testing.F) {
	for _, seed := range []string{
		`{"id": "a", "date": "2020", "text": "date 2020 Alba."}`, `{"text": "x"` + "\n" + `{"te`, `{"text": "\ud800"}`, `{"": null}`,
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, lines string) {
		sound(t, readAll(Config{MaxBytes: 1 << 10, Stdin: strings.NewReader(`{"text": "` + lines)}, "-"))
	})
}

// fuzzFormat reads what a file of that name may hold.
func fuzzFormat(f *testing.F, kind format, seeds ...string) {
	for _, seed := range seeds {
		f.Add([]byte(seed))
	}
	languages := packs(f, "de", "en")
	f.Fuzz(func(t *testing.T, data []byte) {
		var items []Item
		r := &reader{cfg: Config{MaxBytes: 1 << 16, Languages: languages}, yield: func(it Item) bool {
			items = append(items, it)
			return len(items) < 100
		}}
		r.stream(file{name: "x", origin: "-", id: "x", format: kind}, bufio.NewReader(bytes.NewReader(data)))
		sound(t, items)
	})
}

func FuzzPages(f *testing.F) { fuzzFormat(f, page, albaPage, "<p>x", gz("<html>")) }
func FuzzFeeds(f *testing.F) {
	fuzzFormat(f, feed, rss, atomFeed, `{"version": "https://jsonfeed.org/version/1"}`)
}
func FuzzArchives(f *testing.F) { fuzzFormat(f, warc, archive("<p>Alba", albaPage)) }
func FuzzPDF(f *testing.F)      { fuzzFormat(f, pdf, pdfOf("Alba"), "%PDF-1.7") }

// FuzzPacked unpacks what may be broken in the middle.
func FuzzPacked(f *testing.F) {
	fuzzFormat(f, unknown, gz("date 2020 Alba."), zst("date 2020 Alba."), gz(gz("Alba")), gz("{\"text\":\"Alba\"}\n")[:20])
}
