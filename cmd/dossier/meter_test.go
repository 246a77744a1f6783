package main

import (
	"bytes"
	"strings"
	"testing"
	"time"
)

// A terminal sees how much is done, how fast and how much time is left; where the
// articles were not counted, only how much and how fast.
func TestBar(t *testing.T) {
	for _, tc := range []struct {
		articles   int
		want, none []string
	}{
		{200, []string{"comparing", " 50% ", "(100/200, ", " articles/s)", ":"}, nil},
		{uncounted, []string{"comparing", "/-, ", " articles/"}, []string{"%"}},
		{0, []string{"/-, "}, []string{"%"}},
	} {
		var out bytes.Buffer
		m := &meter{out: &out, told: time.Now(), bar: newBar(&out, "comparing", tc.articles)}
		m.show(100, "not for terminals")
		for _, want := range tc.want {
			if !strings.Contains(out.String(), want) {
				t.Errorf("%d articles: no %q in %q", tc.articles, want, out.String())
			}
		}
		for _, none := range append(tc.none, "not for terminals") {
			if strings.Contains(out.String(), none) {
				t.Errorf("%d articles: %q in %q", tc.articles, none, out.String())
			}
		}
		m.show(300, "") // more than were counted
		m.pause()
	}
}

// A log gets plain lines, and none of work that is over at once.
func TestLog(t *testing.T) {
	var out bytes.Buffer
	m := newMeter(&out, "loading", func() int { t.Error("articles are counted for a log"); return 0 })
	m.show(1, "1 article")
	m.told = m.told.Add(-tellEvery)
	m.show(2, "2 articles")
	m.show(3, "3 articles")
	if want := "dossier: 2 articles so far\n"; out.String() != want {
		t.Errorf("got %q, want %q", out.String(), want)
	}
}
