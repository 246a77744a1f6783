package main

import (
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestWriteRows(t *testing.T) {
	columns := []string{"name", "n", "more"}
	rows := [][]any{
		{"Alba \x1b[31m\"AG\"", int64(3), []any{"a", nil, int64(1)}},
		{nil, 0.5, map[string]any{"k": "v\u009b"}},
		{"x,y\nz", true, math.Inf(1)},
	}
	for format, want := range map[string]string{
		"table": " name       n     more      \n" +
			"────────────────────────────\n" +
			" Alba \"AG\"  3     a, , 1    \n" +
			"            0.5   {\"k\":\"v\"} \n" +
			" x,y z      true  +Inf      \n",
		"json": `[
{"name":"Alba \u001b[31m\"AG\"","n":3,"more":["a",null,1]},
{"name":null,"n":0.5,"more":{"k":"v\u009b"}},
{"name":"x,y\nz","n":true,"more":"+Inf"}
]
`,
		"csv": "name,n,more\n\"Alba \"\"AG\"\"\",3,\"a, , 1\"\n,0.5,\"{\"\"k\"\":\"\"v\"\"}\"\n\"x,y\nz\",true,+Inf\n",
	} {
		var b strings.Builder
		if err := writeRows(&b, format, columns, rows); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, b.String()); diff != "" {
			t.Errorf("%s\n%s", format, diff)
		}
	}
}

func TestWriteNoRows(t *testing.T) {
	var b strings.Builder
	if err := writeRows(&b, "json", []string{"a"}, nil); err != nil || b.String() != "[]\n" {
		t.Errorf("got %q, %v", b.String(), err)
	}
}
