package main

import "testing"

func TestLettersAreByFrequency(t *testing.T) {
	for _, c := range []struct {
		of   tally
		want string
	}{
		{tally{30, 20, 0, 0}, "nv"},
		{tally{5, 5, 9, 0}, "anv"},
		{tally{1, 1000, 0, 0}, "v"},
		{tally{}, ""},
	} {
		if got := c.of.letters(); got != c.want {
			t.Errorf("letters of %v: got %q, want %q", c.of, got, c.want)
		}
	}
}

func TestParseSense(t *testing.T) {
	lemma, class, count, err := parseSense("close%5:00:00:accurate:00 00022256 5 3")
	if err != nil || lemma != "close" || classes[class] != 'a' || count != 3 {
		t.Errorf("got %q, class %d, count %d, %v", lemma, class, count, err)
	}
	for _, line := range []string{"", "close", "close%6:00:00:: 1 2 3", "close%1:00:00:: 1 2"} {
		if _, _, _, err := parseSense(line); err == nil {
			t.Errorf("%q: got no error", line)
		}
	}
}

func TestVerbFormsShareTheUsesOfTheVerb(t *testing.T) {
	forms := map[string]tally{}
	p := paradigm{"present3": {From: "infinitive", Rules: []rewrite{{Add: "s"}}}}
	addVerb(forms, p, "offer", []map[string]string{{"past": "offered", "participle": "offered", "gerund": "offering"}}, tally{2, 3})
	want := map[string]tally{"offer": {0, 120}, "offers": {50, 30}, "offered": {0, 105}, "offering": {0, 45}}
	for form, tally := range want {
		if forms[form] != tally {
			t.Errorf("%s: got %v, want %v", form, forms[form], tally)
		}
	}
}
