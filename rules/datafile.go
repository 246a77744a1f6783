package rules

import (
	"bytes"
	"cmp"
	"fmt"
	"path"
	"slices"
	"strings"
	"unicode/utf8"
)

// Data files hold what is too much for YAML: a line each, '#' lines are
// comments. They stand beside the rule file that names them.

// dataFiles reads the files of a list by what do reads of one.
func (r *reader) dataFiles(v value, what string, do func(*file)) {
	v.words(what, func(item value, name string) {
		shown := path.Join(path.Dir(r.file.name), name)
		data, err := r.file.read(name)
		switch {
		case err != nil:
			item.fail("cannot read %s: %s", shown, cause(err))
		case !utf8.Valid(data):
			item.fail("cannot read %s: it is no UTF-8 text", shown)
		case r.byName[shown] != nil:
			item.fail("%s is read twice; name it once", shown)
		default:
			f := &file{name: shown, data: data, layer: r.file.layer}
			r.add(f)
			do(f)
		}
	})
}

// rows calls do for each line with its columns.
func (f *file) rows(do func(line int, columns []string)) {
	n := 0
	for text := range strings.Lines(string(bytes.TrimPrefix(f.data, []byte("\ufeff")))) {
		n++
		text = strings.TrimRight(text, "\r\n")
		if strings.TrimSpace(text) == "" || text[0] == '#' {
			continue
		}
		columns := strings.Split(text, "\t")
		for i, c := range columns {
			columns[i] = strings.TrimSpace(c)
		}
		do(n, columns)
	}
}

// failRow notes a problem of a line.
func (f *file) failRow(line int, format string, args ...any) {
	f.fail(Pos{f.name, line, 1}, fmt.Sprintf(format, args...))
}

func (r *reader) readVerbFiles(v value) {
	r.dataFiles(v, "verb_files", func(f *file) {
		lang, from := r.lang, len(r.lang.Verbs)
		lang.Verbs = slices.Grow(lang.Verbs, bytes.Count(f.data, []byte("\n")))
		f.rows(func(line int, columns []string) { r.verbRow(f, line, columns) })
		verbs := lang.Verbs[from:]
		r.checkLater(func() { lang.checkParts(f, verbs) })
	})
}

// verbRow reads lemma, part=form, part=form …
func (r *reader) verbRow(f *file, line int, columns []string) {
	verb := Verb{Lemma: columns[0], Pos: Pos{f.name, line, 1}}
	if len(columns) > 1 {
		verb.Parts = make(map[string]string, len(columns)-1)
	}
	if msg := badLemma(verb.Lemma); msg != "" || verb.Lemma == "" {
		f.failRow(line, "%s", cmp.Or(msg, "the line has no verb"))
		return
	}
	for _, c := range columns[1:] {
		part, form, ok := strings.Cut(c, "=")
		if !ok || part == "" || form == "" {
			f.failRow(line, "%q is not a form of the verb; write part=form, such as past=nahm", c)
			continue
		}
		verb.Parts[part] = form
	}
	r.lang.Verbs = append(r.lang.Verbs, verb)
}

// checkParts says which forms are none of the paradigm's.
func (l *Language) checkParts(f *file, verbs []Verb) {
	known := l.parts()
	for _, v := range verbs {
		for part := range v.Parts {
			if !slices.Contains(known, part) {
				f.failRow(v.Pos.Line, "%s", unknown("verb form", part, known))
			}
		}
	}
}

func (r *reader) readFirstNamesFiles(v value) {
	r.dataFiles(v, "first_names_files", func(f *file) {
		f.rows(func(line int, columns []string) {
			gender := append(columns, "")[1]
			if !slices.Contains([]string{"m", "f", ""}, gender) || len(columns) > 2 {
				f.failRow(line, "a first name stands in a line with its gender, m or f or nothing, after a tab")
				return
			}
			r.lang.Names.FirstNames[columns[0]] = gender
		})
	})
}
