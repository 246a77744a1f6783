package source

import (
	"bufio"
	"bytes"
	"path"
	"strings"
)

// format is how articles stand in a file.
type format int

const (
	unknown format = iota // to be told by its content
	plain
	markdown
	jsonl
	page // HTML
	feed // RSS, Atom or JSON Feed
	warc
	pdf
	foreign // an extension that articles do not have
)

const wanted = "want .txt, .md, .html, .jsonl, .rss, .atom, .xml, .warc or .pdf, also packed as .gz or .zst"

// extensions are the endings of names by format.
func extensions() map[string]format {
	return map[string]format{
		"": unknown, ".txt": plain, ".text": plain, ".md": markdown, ".markdown": markdown, ".jsonl": jsonl, ".ndjson": jsonl,
		".html": page, ".htm": page, ".xhtml": page, ".rss": feed, ".atom": feed, ".xml": feed, ".warc": warc, ".pdf": pdf,
	}
}

// formatOf tells the format by a name, and the name without its endings.
func formatOf(name string) (format, string) {
	name = strings.TrimSuffix(strings.TrimSuffix(name, ".gz"), ".zst")
	ext := path.Ext(path.Base(name))
	f, known := extensions()[strings.ToLower(ext)]
	if !known {
		return foreign, name
	}
	return f, strings.TrimSuffix(name, ext)
}

// mark is how a format begins.
type mark struct {
	begin  string
	format format
}

func marks() []mark {
	return []mark{
		{"%pdf-", pdf},
		{"warc/1.", warc},
		{"warc/0.", warc},
		{"<!doctype html", page},
		{"<html", page},
		{"<head", page},
		{"<body", page},
		{"<rss", feed},
		{"<feed", feed},
		{"<rdf:rdf", feed},
	}
}

// sniff tells the format by the first bytes.
func sniff(in *bufio.Reader) format {
	start := bytes.TrimLeft(bytes.TrimPrefix(peek(in), []byte("\ufeff")), " \t\r\n")
	if rest, ok := bytes.CutPrefix(start, []byte("{")); ok {
		rest = bytes.TrimLeft(rest, " \t")
		if bytes.HasPrefix(rest, []byte(`"`)) || bytes.HasPrefix(rest, []byte("}")) {
			return jsonl
		}
	}
	head := strings.ToLower(string(withoutProlog(start)))
	for _, m := range marks() {
		if strings.HasPrefix(head, m.begin) {
			return m.format
		}
	}
	return plain
}

// withoutProlog leaves out what XML may begin with: its declaration, comments,
// instructions.
func withoutProlog(start []byte) []byte {
	for {
		end := "?>"
		switch {
		case bytes.HasPrefix(start, []byte("<!--")):
			end = "-->"
		case !bytes.HasPrefix(start, []byte("<?")):
			return start
		}
		at := bytes.Index(start, []byte(end))
		if at < 0 {
			return start
		}
		start = bytes.TrimLeft(start[at+len(end):], " \t\r\n")
	}
}
