package rules_test

import (
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"dossier/rules"
)

func TestWordsOfYAMLCorrectTheFile(t *testing.T) {
	fsys := fstest.MapFS{
		"words.tsv":  {Data: []byte("# all words\nbid\tvn\nclose\tavnr\n")},
		"words.yaml": {Data: []byte("language: en\nword_files: [words.tsv]\nwords: {nv: [bid, plan], r: also}\n")},
	}
	set, err := rules.LoadFS(fsys)
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]string{"bid": "nv", "plan": "nv", "also": "r", "close": "avnr"}
	if diff := cmp.Diff(want, set.Languages[0].Words); diff != "" {
		t.Errorf("words (-want +got):\n%s", diff)
	}
}
