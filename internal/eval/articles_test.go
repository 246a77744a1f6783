package eval_test

import (
	"bytes"
	"os"
	"testing"

	"dossier/internal/eval"
)

// TestArticlesOfTestdata measures the rules on the articles of testdata that are
// annotated with every mention. The floors are to be raised, never lowered.
func TestArticlesOfTestdata(t *testing.T) {
	for _, set := range []struct {
		file              string
		precision, recall float64
	}{
		{"../../testdata/unseen/articles.jsonl", 0.85, 0.48},
		{"../../testdata/development/articles.jsonl", 0.87, 0.53},
	} {
		data, err := os.ReadFile(set.file)
		if err != nil {
			t.Fatal(err)
		}
		docs, err := eval.ReadGold(set.file, bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		opt := eval.Options{Match: eval.ByName, Status: true, Symmetric: symmetric()}
		all := eval.Score(docs, measured{}.found(t, data), opt).All
		t.Logf("%s: precision %.3f, recall %.3f", set.file, all.Precision, all.Recall)
		if all.Precision < set.precision || all.Recall < set.recall {
			t.Errorf("%s: precision %.3f, recall %.3f; want %.2f and %.2f", set.file, all.Precision, all.Recall, set.precision, set.recall)
		}
	}
}
