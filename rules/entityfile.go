package rules

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"path"
	"slices"
	"strings"
	"unicode"
)

// entityRow is an entity of a data file: a line of JSONL, or a row whose
// columns are named by a header or are id, type, name, aliases, wikidata.
type entityRow struct {
	ID          string   `json:"id"`
	Type        string   `json:"type"`
	Name        string   `json:"name"`
	Aliases     []string `json:"aliases"`
	Wikidata    string   `json:"wikidata"`
	Descriptors []string `json:"descriptors"`
	Makes       []string `json:"makes"`
	Seat        []string `json:"seat"`
	Adjectives  []string `json:"adjectives"`
	Demonyms    []string `json:"demonyms"`
	Gender      string   `json:"gender"`
}

func (r *reader) readEntityFiles(v value) {
	r.dataFiles(v, "entities_files", func(f *file) {
		switch path.Ext(f.name) {
		case ".jsonl":
			r.entityLines(f)
		case ".csv":
			r.entityRows(f, csvRows(f))
		default:
			r.entityRows(f, f.rows)
		}
	})
}

// csvRows goes through the records of a CSV file as rows does through lines.
func csvRows(f *file) func(func(int, []string)) {
	return func(do func(int, []string)) {
		in := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(f.data, []byte("\ufeff"))))
		in.Comment, in.FieldsPerRecord = '#', -1
		for {
			record, err := in.Read()
			var bad *csv.ParseError
			switch {
			case errors.As(err, &bad):
				f.fail(Pos{f.name, bad.Line, bad.Column}, "not readable as CSV: "+bad.Err.Error())
				return
			case err != nil:
				return
			}
			line, _ := in.FieldPos(0)
			do(line, record)
		}
	}
}

func (r *reader) entityRows(f *file, rows func(func(int, []string))) {
	header, first := []string{"id", "type", "name", "aliases", "wikidata"}, true
	rows(func(line int, columns []string) {
		isHeader := first && columns[0] == "id"
		first = false
		if isHeader {
			header = columns
			checkHeader(f, line, header)
			return
		}
		if len(columns) > len(header) {
			f.failRow(line, "the line has %d columns; want at most %d: %s", len(columns), len(header), strings.Join(header, ", "))
			return
		}
		var row entityRow
		for i, c := range columns {
			row.set(header[i], c)
		}
		r.addRow(f, line, row)
	})
}

func checkHeader(f *file, line int, header []string) {
	for _, column := range header {
		if !slices.Contains(columnNames(), column) {
			f.failRow(line, "%s", unknown("column", column, columnNames()))
		}
	}
}

func columnNames() []string {
	return []string{"id", "type", "name", "aliases", "wikidata", "descriptors", "makes", "seat", "adjectives", "demonyms", "gender"}
}

// set fills a column. Lists are separated by bars.
func (e *entityRow) set(column, text string) {
	one := map[string]*string{"id": &e.ID, "type": &e.Type, "name": &e.Name, "wikidata": &e.Wikidata, "gender": &e.Gender}
	many := map[string]*[]string{"aliases": &e.Aliases, "descriptors": &e.Descriptors, "makes": &e.Makes, "seat": &e.Seat, "adjectives": &e.Adjectives, "demonyms": &e.Demonyms}
	if to := one[column]; to != nil {
		*to = text
	}
	if to := many[column]; to != nil && text != "" {
		*to = strings.Split(text, "|")
	}
}

func (r *reader) entityLines(f *file) {
	n := 0
	for text := range bytes.Lines(f.data) {
		n++
		if text = bytes.TrimSpace(text); len(text) == 0 || text[0] == '#' {
			continue
		}
		var row entityRow
		in := json.NewDecoder(bytes.NewReader(text))
		in.DisallowUnknownFields()
		if err := in.Decode(&row); err != nil {
			f.failRow(n, "not readable as an entity in JSON: %s", jsonCause(err, columnNames()))
			continue
		}
		r.addRow(f, n, row)
	}
}

// jsonCause is what is wrong with a line of JSON, in words of the file.
func jsonCause(err error, keys []string) string {
	var wrong *json.UnmarshalTypeError
	if errors.As(err, &wrong) {
		want := "a text"
		if strings.HasPrefix(wrong.Type.String(), "[]") {
			want = "a list of texts"
		}
		return fmt.Sprintf("%q must be %s, not a %s", wrong.Field, want, wrong.Value)
	}
	msg := strings.TrimPrefix(err.Error(), "json: ")
	if key, ok := strings.CutPrefix(msg, "unknown field "); ok {
		key = strings.Trim(key, `"`)
		return fmt.Sprintf("unexpected key %q%s%s", key, didYouMean(key, keys), oneOf(keys))
	}
	return msg
}

// addRow checks a row as readEntities checks an entity.
func (r *reader) addRow(f *file, line int, row entityRow) {
	switch {
	case !joined(row.ID, '-'):
		f.failRow(line, "id must be lower-case letters and digits joined by %q, not %q", '-', row.ID)
	case !slices.Contains(entityTypes(), row.Type):
		f.failRow(line, "%s", unknown("type", row.Type, entityTypes()))
	case row.Gender != "" && !slices.Contains(genders(), row.Gender):
		f.failRow(line, "%s", unknown("gender", row.Gender, genders()))
	case row.Wikidata != "" && !isWikidata(row.Wikidata, 'Q'):
		f.failRow(line, "wikidata %q must be Q and a number", row.Wikidata)
	default:
		for _, name := range slices.Concat([]string{row.Name}, row.Aliases, row.Descriptors, row.Makes, row.Adjectives, row.Demonyms) {
			if strings.TrimSpace(name) == "" || strings.ContainsFunc(name, unicode.IsControl) {
				f.failRow(line, "entity %q has a name that is empty or holds a control character", row.ID)
			}
		}
	}
	for _, id := range row.Seat {
		r.checkLater(func() {
			if !r.knows(id) {
				f.failRow(line, "%s", unknown("entity id", id, r.entityIDs()))
			}
		})
	}
	r.entities = append(r.entities, &Entity{
		ID: row.ID, Type: row.Type, Name: row.Name, Aliases: row.Aliases, Descriptors: row.Descriptors, Makes: row.Makes,
		Seat: row.Seat, Adjectives: row.Adjectives, Demonyms: row.Demonyms, Gender: row.Gender, Wikidata: row.Wikidata, Pos: Pos{f.name, line, 1},
	})
}
