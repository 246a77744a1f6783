package main

import "testing"

func TestWithPlural(t *testing.T) {
	for noun, want := range map[string]string{
		"botanist": "botanist", "postman": "postman/postmen", "human": "human", "lady": "lady/ladies", "envoy": "envoy", "actress": "actress/actresses",
	} {
		if got := withPlural(noun); got != want {
			t.Errorf("%s: got %s, want %s", noun, got, want)
		}
	}
}

func TestFirstSense(t *testing.T) {
	line := "botanist n 1 4 @ ~ #p + 1 1 09891574  "
	if lemma, sense := firstSense(line); lemma != "botanist" || sense != "09891574" {
		t.Errorf("got %s, %s", lemma, sense)
	}
	if lemma, _ := firstSense("  1 This software and database"); lemma != "" {
		t.Errorf("got %s from the licence", lemma)
	}
}
