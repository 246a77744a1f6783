package extract_test

import (
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestFirstArticlesSideBySide reads all articles at once with a fresh engine, so
// that several are the first of their language, and then one by one.
func TestFirstArticlesSideBySide(t *testing.T) {
	e := engine(t)
	texts := articles(t, "../testdata/articles")
	var wg sync.WaitGroup
	var mu sync.Mutex
	got := map[string]int{}
	for id, a := range texts {
		wg.Go(func() {
			n := len(e.Extract(a).Claims)
			mu.Lock()
			defer mu.Unlock()
			got[id] = n
		})
	}
	wg.Wait()
	want := map[string]int{}
	for id, a := range texts {
		want[id] = len(e.Extract(a).Claims)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
