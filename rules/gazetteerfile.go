package rules

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"path"
	"slices"
	"strings"
	"unicode"
)

// mostRowErrors is how many problems of one list are told.
const mostRowErrors = 50

// readGazetteers reads lists of names. CSV and JSONL are rewritten as rows with
// tabs; a file with tabs is kept as it is.
func (r *reader) readGazetteers(v value) {
	r.dataFiles(v, "gazetteers", func(f *file) {
		l := &nameList{file: f.name, columns: [5]int{0, 1, 2, 3, 4}, from: r.set.Gazetteer.Len()}
		switch path.Ext(f.name) {
		case ".jsonl":
			l.fromJSONL(f)
		case ".csv":
			l.fromCSV(f)
		default:
			l.fromTabs(f)
		}
		r.set.Gazetteer.lists = append(r.set.Gazetteer.lists, l)
		if len(f.errs) == 0 {
			sum := sha256.Sum256(f.data)
			f.data, f.sum = nil, sum[:] // not to keep a long list twice
		}
	})
}

// fromTabs notes where the rows of a file with tabs are.
func (l *nameList) fromTabs(f *file) {
	l.text = string(bytes.TrimPrefix(f.data, []byte("\ufeff")))
	l.starts = make([]uint32, 0, strings.Count(l.text, "\n")+1)
	at, line, first := 0, 0, true
	for at < len(l.text) && !f.tooMany() {
		row := l.text[at:]
		if end := strings.IndexByte(row, '\n'); end >= 0 {
			row = row[:end]
		}
		line++
		start := at
		at += len(row) + 1
		if row == "" || row[0] == '#' || strings.TrimSpace(row) == "" {
			continue
		}
		if first {
			first = false
			if header := strings.Split(strings.TrimRight(row, "\r"), "\t"); slices.Contains(header, "id") {
				l.header(f, line, header)
				continue
			}
		}
		l.check(f, line, row)
		l.starts = append(l.starts, uint32(start))
	}
}

// header takes the order of the columns from a first row.
func (l *nameList) header(f *file, line int, names []string) {
	l.columns = [5]int{-1, -1, -1, -1, -1}
	for i, name := range names {
		k := slices.Index(gazetteerColumns(), strings.TrimSpace(name))
		if k < 0 {
			f.failRow(line, "%s; descriptors, seats and the like belong to entities_files", unknown("column", name, gazetteerColumns()))
			continue
		}
		l.columns[k] = i
	}
}

// put adds a row that was read from another format.
func (l *nameList) put(f *file, b *strings.Builder, line int, columns ...string) {
	for _, c := range columns {
		if strings.ContainsAny(c, "\t\n") {
			f.failRow(line, "%q holds a tab or a line break", c)
			return
		}
	}
	l.starts, l.lines = append(l.starts, uint32(b.Len())), append(l.lines, uint32(line))
	row := strings.Join(columns, "\t")
	l.check(f, line, row)
	b.WriteString(row)
	b.WriteByte('\n')
}

func (l *nameList) fromCSV(f *file) {
	var b strings.Builder
	b.Grow(len(f.data))
	order, first := l.columns, true
	csvRows(f)(func(line int, record []string) {
		if first {
			first = false
			if slices.Contains(record, "id") {
				l.header(f, line, record)
				order, l.columns = l.columns, [5]int{0, 1, 2, 3, 4}
				return
			}
		}
		var columns [5]string
		for i, k := range order {
			if k >= 0 && k < len(record) {
				columns[i] = strings.TrimSpace(record[k])
			}
		}
		if !f.tooMany() {
			l.put(f, &b, line, columns[:]...)
		}
	})
	l.text = b.String()
}

// nameRow is a line of JSONL.
type nameRow struct {
	ID       string   `json:"id"`
	Type     string   `json:"type"`
	Name     string   `json:"name"`
	Aliases  []string `json:"aliases"`
	Wikidata string   `json:"wikidata"`
}

// fromJSONL reads an object a line.
func (l *nameList) fromJSONL(f *file) {
	var b strings.Builder
	b.Grow(len(f.data) / 2) // keys and signs are the other half
	line := 0
	for text := range bytes.Lines(bytes.TrimPrefix(f.data, []byte("\ufeff"))) {
		line++
		if text = bytes.TrimSpace(text); len(text) == 0 || text[0] == '#' || f.tooMany() {
			continue
		}
		row, ok := quickRow(text)
		if !ok {
			row = nameRow{}
			if err := strictJSON(text).Decode(&row); err != nil {
				f.failRow(line, "not readable as a name in JSON: %s", jsonCause(err, gazetteerColumns()))
				continue
			}
		}
		l.put(f, &b, line, row.ID, row.Type, row.Name, strings.Join(row.Aliases, "|"), row.Wikidata)
	}
	l.text = b.String()
}

func strictJSON(data []byte) *json.Decoder {
	in := json.NewDecoder(bytes.NewReader(data))
	in.DisallowUnknownFields()
	return in
}

// tooMany says that a list has too many problems to tell them all.
func (f *file) tooMany() bool {
	if len(f.errs) == mostRowErrors {
		f.fail(Pos{File: f.name}, fmt.Sprintf("more than %d problems; mend these first", mostRowErrors))
	}
	return len(f.errs) >= mostRowErrors
}

// check checks a row as addRow does.
func (l *nameList) check(f *file, line int, row string) {
	id, wikidata := l.column(row, idColumn), l.column(row, wikidataColumn)
	switch typ := l.column(row, typeColumn); {
	case !joined(id, '-'):
		f.failRow(line, "id must be lower-case letters and digits joined by %q, not %q", '-', id)
	case !slices.Contains(entityTypes(), typ):
		f.failRow(line, "%s", unknown("type", typ, entityTypes()))
	case wikidata != "" && !isWikidata(wikidata, 'Q'):
		f.failRow(line, "wikidata %q must be Q and a number", wikidata)
	}
	l.checkName(f, line, id, l.column(row, nameColumn))
	aliases := l.column(row, aliasColumn)
	for aliases != "" {
		alias, rest, more := strings.Cut(aliases, "|")
		l.checkName(f, line, id, alias)
		if more && rest == "" {
			l.checkName(f, line, id, "")
		}
		aliases = rest
	}
}

func (l *nameList) checkName(f *file, line int, id, name string) {
	if strings.TrimSpace(name) == "" || strings.ContainsFunc(name, unicode.IsControl) {
		f.failRow(line, "entity %q has a name that is empty or holds a control character", id)
	}
}

// mergeGazetteer makes the table of ids. What a rule file declares itself comes
// before a row of the same id.
func (b *builder) mergeGazetteer() {
	g := &b.set.Gazetteer
	if g.Len() == 0 {
		return
	}
	g.index(func(l *nameList, row, first int, id string) {
		f := b.byName[l.file]
		if !f.tooMany() {
			fl, _ := g.row(first)
			f.failRow(l.line(row), "id %q stands in %s:%d already", id, fl.file, fl.line(first-fl.from))
		}
	})
	for id := range b.entityAt {
		g.hide(id)
	}
}

// knows reports whether some file declares an entity.
func (b *builder) knows(id string) bool {
	if _, known := b.entityAt[id]; known {
		return true
	}
	_, known := b.set.Gazetteer.Find(id)
	return known
}
