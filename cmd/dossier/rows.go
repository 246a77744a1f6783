package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"

	"dossier/graph/neo4j"
)

// writeRows writes the rows of a result in a format of query.
func writeRows(w io.Writer, format string, columns []string, rows [][]any) error {
	switch format {
	case "json":
		return writeJSON(w, columns, rows)
	case "csv":
		return writeCSV(w, columns, rows)
	}
	cells := make([][]string, len(rows))
	for i, r := range rows {
		cells[i] = texts(r)
	}
	return writeTable(w, columns, cells)
}

// rowFormats are the formats that writeRows knows.
func rowFormats() []string { return []string{"table", "json", "csv"} }

// writeJSON writes a list of objects whose keys stand in the order of the
// columns.
func writeJSON(w io.Writer, columns []string, rows [][]any) error {
	var b strings.Builder
	b.WriteByte('[')
	for i, r := range rows {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString("\n{")
		for j, column := range columns {
			if j > 0 {
				b.WriteByte(',')
			}
			key, value := compact(column), compact(r[j])
			b.WriteString(key + ":" + value)
		}
		b.WriteByte('}')
	}
	if len(rows) > 0 {
		b.WriteByte('\n')
	}
	b.WriteByte(']')
	return escapeTo(w, b.String())
}

// compact is a value as JSON; what JSON has no word for, such as an infinite
// number, becomes its text.
func compact(v any) string {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return strconv.Quote(fmt.Sprint(v))
	}
	return strings.TrimSuffix(b.String(), "\n")
}

func writeCSV(w io.Writer, columns []string, rows [][]any) error {
	out := csv.NewWriter(w)
	if err := out.Write(cleanAll(columns)); err != nil {
		return err
	}
	for _, r := range rows {
		if err := out.Write(cleanAll(texts(r))); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

func cleanAll(cells []string) []string {
	out := make([]string, len(cells))
	for i, c := range cells {
		out[i] = clean(c)
	}
	return out
}

func texts(row []any) []string {
	out := make([]string, len(row))
	for i, v := range row {
		out[i] = cellText(v)
	}
	return out
}

// cellText is a value for people: lists of plain values with commas, what has
// more structure as JSON.
func cellText(v any) string {
	switch v := v.(type) {
	case nil:
		return ""
	case string:
		return v
	case []any:
		parts := make([]string, len(v))
		for i, e := range v {
			parts[i] = cellText(e)
		}
		return strings.Join(parts, ", ")
	case map[string]any:
		return compact(v)
	case neo4j.Node:
		return nodeText(v)
	case neo4j.Relationship:
		return "[:" + v.Type + "]"
	case neo4j.Path:
		return pathText(v)
	case neo4j.Point:
		return compact(v)
	}
	return fmt.Sprint(v)
}

// nodeText is a node with its labels and what it is called.
func nodeText(n neo4j.Node) string {
	text := ":" + strings.Join(n.Labels, ":")
	for _, key := range []string{"name", "title", "id"} {
		if called, ok := n.Properties[key].(string); ok && called != "" {
			text += " " + called
			break
		}
	}
	return "(" + text + ")"
}

// pathText is a path as Cypher draws it.
func pathText(p neo4j.Path) string {
	var b strings.Builder
	for i, n := range p.Nodes {
		b.WriteString(nodeText(n))
		if i >= len(p.Relationships) {
			break
		}
		if r := p.Relationships[i]; r.Start == n.ID {
			b.WriteString("-[:" + r.Type + "]->")
		} else {
			b.WriteString("<-[:" + r.Type + "]-")
		}
	}
	return b.String()
}
