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
		var row string
		row, text, _ = strings.Cut(text, "\n")
		line++
		noun, rest, _ := strings.Cut(row, "\t")
		genders, singular, irregular := strings.Cut(rest, "\t")
		switch {
		case noun == "" || !gendersOK(genders) || irregular && !singularOK(singular):
			f.failRow(line, "a noun stands in a line with m, f, n, p (plural) and a (adjective), in this order, after a tab, and an irregular plural with its singular after another, such as Haus and n, Häuser and p and Haus; comments stand before the first noun")
		case noun <= last:
			f.failRow(line, "noun %q stands after %q; sort the lines by their bytes, each noun once", noun, last)
		default:
			last = noun
		}
	}
}

// singularOK reports whether the third column holds one word and no more.
func singularOK(s string) bool { return s != "" && !strings.ContainsAny(s, "\t ") }

// gendersOK reports whether genders are letters of mfnpa in this order.
func gendersOK(genders string) bool {
	next := 0
	for i := range len(genders) {
		at := strings.IndexByte("mfnpa", genders[i])
		if at < next {
			return false
		}
		next = at + 1
	}
	return genders != ""
}
