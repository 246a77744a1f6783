package main

import (
	"strings"
	"testing"
)

func TestClean(t *testing.T) {
	for _, tc := range []struct{ in, want string }{
		{"Größe 1\n\tzwei", "Größe 1\n\tzwei"},
		{"\x1b[31mrot\x1b[0m\x07", "rot"},
		{"a\u009b2Jb\x1b]0;title\x07c\x1b(Bd\x1b", "a2Jbcd"},
		{"links\u202erechts", "linksrechts"},
		{"bad \xff", "bad "},
	} {
		if got := clean(tc.in); got != tc.want {
			t.Errorf("%q: got %q, want %q", tc.in, got, tc.want)
		}
	}
}

func TestJSONLineHoldsNoControls(t *testing.T) {
	var b strings.Builder
	if err := jsonLine(&b, map[string]string{"name": "<b>\x1b[2J\u009b\u202e\x7f\n & ü"}); err != nil {
		t.Fatal(err)
	}
	const want = `{"name":"<b>\u001b[2J\u009b\u202e\u007f\n & ü"}` + "\n"
	if b.String() != want {
		t.Errorf("got %q, want %q", b.String(), want)
	}
}
