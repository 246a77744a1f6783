package main

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestParseParams(t *testing.T) {
	got, err := parseParams([]string{"name=Rosa Mayr", "n=7", "f=0.5", "b=true", `l=["a",1]`, `m={"x":2}`, `s="7"`, "day=2020-09", "e=", "q=a=b", "t=1 2"})
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]any{
		"name": "Rosa Mayr", "n": int64(7), "f": 0.5, "b": true, "l": []any{"a", int64(1)}, "m": map[string]any{"x": int64(2)},
		"s": "7", "day": "2020-09", "e": "", "q": "a=b", "t": "1 2",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	for _, word := range []string{"name", "=x"} {
		if _, err := parseParams([]string{word}); err == nil {
			t.Errorf("%q: no error", word)
		}
	}
}

func TestMissingParameters(t *testing.T) {
	q, err := savedQuery("path")
	if err != nil {
		t.Fatal(err)
	}
	want := "query path needs --param to=… (an entity, such as Larry Ellison)"
	if err := missing(q, map[string]any{"from": "x"}); err == nil || err.Error() != want {
		t.Errorf("got %v", err)
	}
	if err := missing(q, map[string]any{"from": "x", "to": "y"}); err != nil {
		t.Error(err)
	}
}
