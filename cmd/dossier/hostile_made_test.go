package main

import (
	"bytes"
	"compress/gzip"
	"compress/zlib"
	"fmt"
	"io"
	"maps"
	"runtime"
	"strings"
	"testing"

	"github.com/klauspost/compress/zstd"
)

const buys = "Die Alba AG übernimmt die Birke GmbH."

// madeFiles are too large for a repository, or have names that not every system
// allows in one.
func madeFiles(t *testing.T) map[string]string {
	files := map[string]string{
		"large-file.txt":                     "date 2020 " + strings.Repeat("Ja. ", 9<<20/4),
		"large-lines.de.txt":                 "date 2020\n" + strings.Repeat("Ja.\n", 1_000_000) + buys,
		"large-sentence.de.txt":              "date 2020 " + strings.Repeat("Es regnet und es schneit, ", 2<<20/26) + buys,
		"large-word.de.txt":                  "date 2020 " + strings.Repeat("x", 2<<20) + " " + buys,
		"large-name.de.txt":                  "date 2020 Die " + strings.Repeat("Alba ", 100_000) + "AG übernimmt die Birke GmbH. " + buys,
		"large-quotes.de.txt":                "date 2020 " + strings.Repeat("„Die Alba AG ", 20_000) + buys,
		"large-brackets.de.txt":              "date 2020 " + strings.Repeat("(", 200_000) + buys + strings.Repeat(")", 200_000),
		"large-commas.de.txt":                "date 2020 Die Alba AG" + strings.Repeat(", die Birke GmbH, sagte er", 40_000) + ".",
		"large-claims.de.txt":                "date 2020 " + strings.Repeat(buys+" ", 2000),
		"large-marks.md":                     strings.Repeat("[", 500_000) + "\n" + strings.Repeat("*", 500_000) + "\n" + strings.Repeat("> ", 200_000) + "\n" + strings.Repeat("_a ", 200_000) + "\n\n" + buys,
		"large-front.md":                     "---\nnote: " + strings.Repeat("x", 70_000) + "\n---\n" + buys,
		"large-nesting.jsonl":                `{"text":"Alba","x":` + strings.Repeat("[", 100_000) + strings.Repeat("]", 100_000) + "}\n",
		"large-line.jsonl":                   `{"text":"` + strings.Repeat("x", 9<<20) + `"}` + "\n" + record("line", "", "") + "\n",
		"large-fields.jsonl":                 record(strings.Repeat("i", 5000), "", "") + "\n" + record("title", strings.Repeat("t", 1<<20), "") + "\n" + record("source", "", strings.Repeat("s", 5000)) + "\n",
		"large-prose.jsonl":                  strings.Repeat("Es regnet.\n", 100_000),
		"large-nesting.html":                 "<html><body>" + strings.Repeat("<div>", 200_000) + buys,
		"large-nesting.rss":                  `<rss version="2.0"><channel><item><title>x</title>` + strings.Repeat("<a>", 1_000_000),
		"large-nesting.atom":                 `<feed xmlns="http://www.w3.org/2005/Atom"><entry><content type="xhtml">` + strings.Repeat("<div>", 1_000_000),
		"large-head.warc":                    "WARC/1.0\r\nWARC-Type: " + strings.Repeat("x", 9<<20),
		"large-fields.warc":                  "WARC/1.0\r\n" + strings.Repeat("A: b\r\n", 100_000),
		"large-nesting.pdf":                  "%PDF-1.4\n1 0 obj\n" + strings.Repeat("[", 1_000_000) + "\nxref\n0 2\n0000000000 65535 f \n0000000009 00000 n \ntrailer\n<< /Size 2 /Root 1 0 R >>\nstartxref\n1000018\n%%EOF\n",
		"bomb.pdf":                           pdfBomb(t),
		"bomb.txt.gz":                        gzipped(t, strings.Repeat("Ja. ", 16<<20)),
		"bomb.jsonl.gz":                      gzipped(t, `{"text":"`+strings.Repeat("x", 64<<20)+`"}`+"\n"+record("bomb", "", "")+"\n"),
		"bomb.html.zst":                      zstandard(t, "<html>"+strings.Repeat(" ", 64<<20)),
		"bomb.rss.gz":                        gzipped(t, "<rss><channel>"+strings.Repeat(" ", 65<<20)),
		strings.Repeat("n", 240) + ".de.txt": "date 2020 " + buys,
	}
	if runtime.GOOS != "windows" { // there these are devices, or no names
		maps.Copy(files, oddNames())
	}
	return files
}

// oddNames are files whose names are the trouble.
func oddNames() map[string]string {
	files := map[string]string{}
	for _, name := range []string{
		"aux.txt", "con.md", "-rf.txt", "a:1.txt", "a ends .txt", `back\slash.txt`, "glob[*]?.txt", "$(date).txt", `quote".txt`,
		"line\nbreak.txt", "\x1b[31mred.txt", "bidi\u202e.txt", "broken\xff.txt",
	} {
		files[name] = "date 2020 " + buys
	}
	return files
}

func record(id, title, source string) string {
	return fmt.Sprintf(`{"id":%q,"title":%q,"source":%q,"lang":"de","date":"2020","text":%q}`, id, title, source, buys)
}

func gzipped(t *testing.T, s string) string {
	return packedBy(t, s, func(w io.Writer) io.WriteCloser { return gzip.NewWriter(w) })
}

func zstandard(t *testing.T, s string) string {
	return packedBy(t, s, func(w io.Writer) io.WriteCloser {
		z, err := zstd.NewWriter(w)
		if err != nil {
			t.Fatal(err)
		}
		return z
	})
}

func packedBy(t *testing.T, s string, packer func(io.Writer) io.WriteCloser) string {
	t.Helper()
	var b bytes.Buffer
	w := packer(&b)
	if _, err := io.WriteString(w, s); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// pdfBomb is a PDF whose only page unpacks to 100 MB of text.
func pdfBomb(t *testing.T) string {
	page := packedBy(t, "BT /F1 12 Tf "+strings.Repeat("(Alba Alba Alba) Tj ", 5<<20)+"ET", func(w io.Writer) io.WriteCloser { return zlib.NewWriter(w) })
	b, table := "%PDF-1.4\n", "xref\n0 4\n0000000000 65535 f \n"
	for i, object := range []string{
		"<< /Type /Catalog /Pages 2 0 R >>",
		"<< /Type /Pages /Count 1 /Kids [<< /Type /Page /Contents 3 0 R >>] >>",
		fmt.Sprintf("<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream", len(page), page),
	} {
		table += fmt.Sprintf("%010d 00000 n \n", len(b))
		b += fmt.Sprintf("%d 0 obj\n%s\nendobj\n", i+1, object)
	}
	return b + table + fmt.Sprintf("trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(b))
}
