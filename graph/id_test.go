package graph_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"dossier/graph"
)

func TestProvisionalID(t *testing.T) {
	for name, want := range map[string]string{
		"Rosa Mayr":               "~rosa-mayr",
		"  ROSA\u00a0 \n Mayr ":   "~rosa-mayr",
		"Hans-Peter Groß":         "~hans-peter-gross",
		"Mu\u0308ller":            "~m\u00fcller",
		"O’Neill":                 "~o'neill",
		"Zero\u200bWidth\x00Name": "~zerowidthname",
		`x"}) DETACH DELETE n //`: `~x"})-detach-delete-n-//`,
		" - ":                     "~",
		"李 明":                     "~李-明",
	} {
		if got := graph.ProvisionalID(name); got != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
}

func TestProvisionalIDOfAbsurdName(t *testing.T) {
	one, other := strings.Repeat("ü", 9000)+"a", strings.Repeat("ü", 9000)+"b"
	got := graph.ProvisionalID(one)
	if len(got) > 300 || !utf8.ValidString(got) {
		t.Errorf("%d bytes: %q", len(got), got)
	}
	if got == graph.ProvisionalID(other) {
		t.Error("two long names give one id")
	}
}

func FuzzProvisionalID(f *testing.F) {
	f.Add("Rosa Mayr")
	f.Add("\xff\u0345ΐ ﬃ")
	f.Fuzz(func(t *testing.T, name string) {
		id := graph.ProvisionalID(name)
		if !utf8.ValidString(id) || !strings.HasPrefix(id, "~") || strings.ContainsFunc(id, unicode.IsSpace) || len(id) > 300 {
			t.Errorf("%q gives %q", name, id)
		}
		if padded := graph.ProvisionalID(" " + name + "\u200b\n"); padded != id {
			t.Errorf("%q gives %q, with blanks around it %q", name, id, padded)
		}
	})
}

func TestParseEDTF(t *testing.T) {
	for date, want := range map[string][2]string{
		"":           {"", ""},
		"2020":       {"2020-01-01", "2020-12-31"},
		"2020-09":    {"2020-09-01", "2020-09-30"},
		"2020-02":    {"2020-02-01", "2020-02-29"},
		"2020-12":    {"2020-12-01", "2020-12-31"},
		"2020-09-14": {"2020-09-14", "2020-09-14"},
	} {
		from, to, err := graph.ParseEDTF(date)
		if err != nil || from != want[0] || to != want[1] {
			t.Errorf("%q: %s to %s, error %v; want %v", date, from, to, err, want)
		}
	}
	for _, bad := range []string{"2020-13", "2021-02-30", "2021-02-29", "2020-9", "20", "2020-09-14T01:00", "14.9.2020", "2020-00", "heute", "２０２０"} {
		if from, to, err := graph.ParseEDTF(bad); err == nil || !strings.Contains(err.Error(), bad) {
			t.Errorf("%q: %s to %s, error %v; want an error that names it", bad, from, to, err)
		}
	}
}

func TestFill(t *testing.T) {
	a := graph.Article{ID: "a", Text: "abc", Published: "2020-09"}
	if err := a.Fill(); err != nil {
		t.Fatal(err)
	}
	if a.PublishedFrom != "2020-09-01" || a.PublishedTo != "2020-09-30" ||
		a.SHA256 != "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad" {
		t.Errorf("%+v", a)
	}
	a.Published = "2020-13"
	if err := a.Fill(); err == nil || !strings.Contains(err.Error(), `article "a": date "2020-13"`) {
		t.Errorf("error %v", err)
	}
}
