package source

import (
	"strings"
	"testing"
)

// What is counted is what is read, or nothing is said.
func TestCount(t *testing.T) {
	record := `{"date": "2020", "text": "Alba."}` + "\n"
	tree(t, map[string]string{
		"all/a.txt": "date 2020 Alba.", "all/b/c.md": "Alba.", "all/d.txt.gz": gz("date 2020 Alba."), "all/logo.png": "x", "all/README.md": "x",
		"all/empty.txt": "", "all/e.jsonl": record + "\n \r\n" + record + "{}\n" + strings.TrimSpace(record), "all/none.html": "",
		"news.rss": rss, "packed.jsonl.gz": gz(record), "pages.warc": archive(albaPage),
	})
	read := 0
	for _, it := range readAll(Config{}, "all", "none.txt") {
		if it.Err == nil || !strings.HasPrefix(it.Err.Error(), ErrSkipped.Error()) {
			read++
		}
	}
	if got := Count([]string{"all", "none.txt"}); got != read || got != 10 {
		t.Errorf("got %d, want the %d that are read", got, read)
	}
	for _, path := range []string{"news.rss", "packed.jsonl.gz", "pages.warc", "-", "https://example.org/", "*"} {
		if got := Count([]string{"all", path}); got != -1 {
			t.Errorf("%s: got %d, want -1", path, got)
		}
	}
}
