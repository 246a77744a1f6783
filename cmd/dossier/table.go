package main

import (
	"fmt"
	"io"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"
)

// widest is the width at which the cells of a table are wrapped.
const widest = 72

// writeTable writes rows under their headings.
func writeTable(w io.Writer, headings []string, rows [][]string) error {
	t := table.NewWriter()
	t.SetStyle(table.StyleLight)
	t.Style().Format.Header = text.FormatDefault
	t.Style().Options.DrawBorder = false
	t.Style().Options.SeparateColumns = false
	var columns []table.ColumnConfig
	for i := range headings {
		columns = append(columns, table.ColumnConfig{Number: i + 1, WidthMax: widest, WidthMaxEnforcer: text.WrapSoft})
	}
	t.SetColumnConfigs(columns)
	t.AppendHeader(row(headings))
	for _, r := range rows {
		t.AppendRow(row(r))
	}
	_, err := fmt.Fprintln(w, t.Render())
	return err
}

func row(cells []string) table.Row {
	out := make(table.Row, len(cells))
	for i, c := range cells {
		out[i] = cleanLine(c)
	}
	return out
}
