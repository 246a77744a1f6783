package source

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/klauspost/compress/zstd"
)

const albaPage = `<!DOCTYPE html><html lang="de"><head><title>Alba kauft Birke – Rheinischer Anzeiger</title>
<meta charset="utf-8"><meta property="og:site_name" content="Rheinischer Anzeiger"><meta property="og:title" content="Alba kauft Birke">
<meta property="article:published_time" content="2020-09-14T23:30:00+02:00"><link rel="canonical" href="/wirtschaft/alba?utm_source=x">
<script>alert(1)</script><style>p{}</style></head><body><nav><a href="/">Start</a> <a href="/sport">Sport</a></nav>
<article><h1>Alba kauft Birke</h1><p>Die Alba&nbsp;AG übernimmt die <b>Birke</b> GmbH. Das sagte der Vorstand am Montag vor der Presse in Köln.</p>
<p>Der Kaufpreis blieb geheim, wie zu hören war; die Behörden müssen noch zustimmen, und das kann bis in den Winter dauern.<br>Die Anleger freuten sich.</p>
<script>evil()</script><p>Auch die Belegschaft war zufrieden mit dem Ergebnis der langen Gespräche, die im Frühjahr begonnen hatten.</p></article>
<footer>Impressum</footer></body></html>`

const albaText = "Die Alba AG übernimmt die Birke GmbH. Das sagte der Vorstand am Montag vor der Presse in Köln.\n\n" +
	"Der Kaufpreis blieb geheim, wie zu hören war; die Behörden müssen noch zustimmen, und das kann bis in den Winter dauern.\n\n" +
	"Die Anleger freuten sich.\n\nAuch die Belegschaft war zufrieden mit dem Ergebnis der langen Gespräche, die im Frühjahr begonnen hatten.\n"

func TestPage(t *testing.T) {
	tree(t, map[string]string{"alba.html": albaPage})
	items := readAll(Config{Languages: packs(t, "de", "en")}, "alba.html")
	if len(items) != 1 || items[0].Err != nil {
		t.Fatalf("got %+v", items)
	}
	a := items[0].Article
	got := []string{a.ID, a.Title, a.Source, a.Published, a.Language, a.Text}
	want := []string{"alba", "Alba kauft Birke", "Rheinischer Anzeiger", "2020-09-14", "de", albaText}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

const rss = `<?xml version="1.0"?><!-- made by hand --><rss version="2.0"><channel><title>Anzeiger</title><language>de-DE</language>
<item><title>Alba</title><link>https://example.org/a</link><pubDate>Mon, 14 Sep 2020 23:30:00 +0200</pubDate><description>&lt;p&gt;Die Alba AG kauft.&lt;/p&gt;&lt;script&gt;x()&lt;/script&gt;</description></item>
<item><title>Leer</title><guid>urn:2</guid></item>
<item><title>Birke</title><guid>urn:3</guid><description>Die Birke GmbH klagt.</description></item></channel></rss>`

const atomFeed = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Herald</title><entry><title>Alba</title><id>urn:a</id><updated>2021-05-03T10:00:00Z</updated>
<content type="html">Alba &amp;amp; Birke merge.</content></entry></feed>`

// archive is a WARC file of responses.
func archive(records ...string) string {
	var b strings.Builder
	b.WriteString("WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 3\r\n\r\nabc\r\n\r\n")
	for i, body := range records {
		http := "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + fmt.Sprint(len(body)) + "\r\n\r\n" + body
		fmt.Fprintf(&b, "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: <https://example.org/%d>\r\nContent-Type: application/http\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", i, len(http), http)
	}
	return b.String()
}

func gz(s string) string {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	_, _ = z.Write([]byte(s)) // memory does not fail
	_ = z.Close()
	return b.String()
}

func zst(s string) string {
	z, err := zstd.NewWriter(nil)
	if err != nil {
		panic(err)
	}
	return string(z.EncodeAll([]byte(s), nil))
}

// pdfOf is a PDF of one page with one line.
func pdfOf(line string) string {
	stream := "BT /F1 12 Tf 72 720 Td (" + line + ") Tj ET"
	objects := []string{
		"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
		"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
		fmt.Sprintf("<< /Length %d >>\nstream\n%s\nendstream", len(stream), stream),
		"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
	}
	b := "%PDF-1.4\n"
	xref := fmt.Sprintf("xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for i, o := range objects {
		xref += fmt.Sprintf("%010d 00000 n \n", len(b))
		b += fmt.Sprintf("%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	return b + xref + fmt.Sprintf("trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, len(b))
}

// TestFormats reads good and broken files of every format as one folder: each
// gives its articles or its reason, and the others go on.
func TestFormats(t *testing.T) {
	const noDate = `; no date; say it as "date 2020-09" before the text or as published`
	deep := strings.Repeat("<div>", 20000)
	cases := []struct {
		name, content string
		want          []string
	}{
		{"00.html", albaPage, []string{": 00"}},
		{"01.html.gz", gz(albaPage), []string{": 01"}},
		{"02.txt.zst", zst("date 2020 Alba."), []string{": 02"}},
		{"03.jsonl.gz", gz(`{"id": "a", "date": "2020", "text": "Alba."}` + "\n"), []string{":1: a"}},
		{"04.jsonl.gz", gz(`{"id": "b", "date": "2020", "text": "Alba."}`+"\n") + gz(`{"id": "c", "date": "2020", "text": "Alba."}`), []string{":1: b", ":2: c"}},
		{"05.rss", rss, []string{":1: https://example.org/a", ":2: error: the feed has no text of it; --follow reads the page that it points to", ":3: urn:3" + noDate}},
		{"06.xml", atomFeed, []string{":1: urn:a"}},
		{"07.warc", archive(albaPage, "<p>"), []string{":2: https://example.org/wirtschaft/alba", ":3: error: no text of an article found in the page"}},
		{"08.warc.gz", gz(archive(albaPage)) + gz(archive(albaPage)), []string{":2: https://example.org/wirtschaft/alba", ":4: https://example.org/wirtschaft/alba"}},
		{"09.pdf", pdfOf("Alba AG buys Birke Ltd."), []string{": 09" + noDate}},
		{"10.txt", albaPage, []string{": 10"}}, // a page saved as text
		{"20.html", "", []string{": error: empty"}},
		{"21.html", "<html><body><script>x</script></body></html>", []string{": error: no text of an article found in the page"}},
		{"22.html", deep + "Alba", nil},
		{"23.html", "<html>\x00\x01\x02", []string{": error: binary data, not text"}},
		{"24.txt.gz", "\x1f\x8bnonsense", []string{": error: not readable as gzip: gzip: invalid header"}},
		{"25.txt.gz", gz("date 2020 Alba.")[:20], []string{": error: not readable as gzip: unexpected EOF"}},
		{"26.txt.gz", gz(strings.Repeat("x", DefaultMaxBytes+1)), []string{": error: larger than 8 MB, the limit of one article"}},
		{"27.txt.zst", zst("date 2020 Alba.")[:9], []string{": error: not readable as zstd: unexpected EOF"}},
		{
			"28.jsonl.gz", gz(`{"text": "` + strings.Repeat("x", DefaultMaxBytes) + `"}` + "\n" + `{"id": "d", "date": "2020", "text": "x"}`),
			[]string{":1: error: larger than 8 MB, the limit of one article", ":2: d"},
		},
		{"30.rss", "<rss><channel></channel></rss>", []string{": error: the feed has no items"}},
		{"31.rss", "<rss><channel><item>", nil},
		{"32.xml", `<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><rss><channel><item><title>x</title><description>Alba &b;</description></item></channel></rss>`, []string{":1: 32#1" + noDate}},
		{"40.warc", "no archive", []string{`:1: error: not readable as WARC: want WARC/1.0 and not "no archive"; what follows was not read`}},
		{"41.warc", archive(albaPage)[:400], []string{":2: error: the archive is cut off"}},
		{"42.warc", "WARC/1.0\r\nContent-Length: -7\r\n\r\n", []string{`:1: error: not readable as WARC: Content-Length is "-7"`}},
		{"43.warc", "", []string{": error: the archive holds no pages"}},
		{"50.pdf", "%PDF-1.7\nnonsense", nil},
		{"51.pdf", pdfOf(""), []string{": error: the PDF holds no text; it may be pictures of pages"}},
		{"52.pdf", pdfOf("x")[:300], nil},
	}
	files := map[string]string{}
	for _, tc := range cases {
		files[tc.name] = tc.content
	}
	tree(t, files)
	for _, tc := range cases {
		got := brief(readAll(Config{}, tc.name))
		if tc.want == nil { // the words are a library's: what counts is that there is one clear error
			if len(got) != 1 || !strings.Contains(got[0], ": error: not readable as ") {
				t.Errorf("%s: got %q, want one error", tc.name, got)
			}
			continue
		}
		if strings.Contains(strings.Join(got, ""), "aaaaaaaaaa") {
			t.Errorf("%s: an entity was expanded", tc.name)
		}
		var want []string
		for _, w := range tc.want {
			want = append(want, tc.name+w)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %s", tc.name, diff)
		}
	}
}
