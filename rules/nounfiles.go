package rules

import (
	"bytes"
	"strings"
)

// readNounFiles reads files with a noun in a line: its genders, and where it is
// a plural that endings do not make, its singular.
func (r *reader) readNounFiles(v value) {
	r.dataFiles(v, "noun_files", func(f *file) {
		text := string(bytes.TrimPrefix(f.data, []byte("\ufeff")))
		if strings.Contains(text, "\r") {
			text = strings.ReplaceAll(text, "\r\n", "\n")
		}
		head := 0
		for strings.HasPrefix(text, "#") {
			_, text, _ = strings.Cut(text, "\n")
			head++
		}
		checkNouns(f, head, text)
		t := &r.lang.NounTable
		t.texts = append([]string{text}, t.texts...)
	})
}

// checkNouns says which lines could not be found by a search. It does not split
// the lines with rows, which takes several times as long.
func checkNouns(f *file, line int, text string) {
	last := ""
	for text != "" {
		row := text
		if end := strings.IndexByte(text, '\n'); end >= 0 {
			row, text = text[:end], text[end+1:]
		} else {
			text = ""
		}
		line++
		tab := strings.IndexByte(row, '\t')
		switch {
		case tab < 1 || !nounOK(row[tab+1:]):
			f.failRow(line, "a noun stands in a line with letters of mfnpa, in this order, after a tab, and an irregular plural with its singular after another; comments stand before the first noun")
		case row[:tab] <= last:
			f.failRow(line, "noun %q stands after %q; sort the lines by their bytes, each noun once", row[:tab], last)
		default:
			last = row[:tab]
		}
	}
}

// nounOK reports whether the columns after a noun hold letters of mfnpa in this
// order, and then nothing or a word.
func nounOK(columns string) bool {
	next := 0
	for i := range len(columns) {
		if columns[i] == '\t' {
			return i > 0 && i+1 < len(columns) && !strings.ContainsAny(columns[i+1:], "\t ")
		}
		for next < len(genderLetters) && genderLetters[next] != columns[i] {
			next++
		}
		if next++; next > len(genderLetters) {
			return false
		}
	}
	return columns != ""
}

const genderLetters = "mfnpa"
