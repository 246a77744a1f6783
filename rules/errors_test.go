package rules_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"dossier/rules"
)

func TestErrorsHoldNothingThatActsOnATerminal(t *testing.T) {
	_, err := rules.LoadFS(fstest.MapFS{
		"a\x1b[2J.yaml": {Data: []byte("pack: \u202eone\nentities_files: [a.tsv]\n")},
		"a.tsv":         {Data: []byte("x\tTown\x1b]0;y\tX\n")},
	})
	if err == nil {
		t.Fatal("got no error")
	}
	if strings.ContainsAny(err.Error(), "\x1b\u202e") {
		t.Errorf("got %q", err.Error())
	}
}
