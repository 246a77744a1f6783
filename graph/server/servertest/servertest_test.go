package servertest_test

import (
	"errors"
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
	"testing"

	"dossier/graph/server/servertest"
)

// TestServer takes a server through the life of a test binary: two tests share
// it, the end of the tests stops it and removes its folder.
func TestServer(t *testing.T) {
	t.Setenv("NEO4J_URI", "bolt://192.0.2.1:7687") // must not matter
	var s servertest.Server
	code := s.Run(tests(func() int {
		first, second := s.Start(t), s.Start(t)
		if first != second {
			t.Errorf("the second test got %+v; want %+v", second, first)
		}
		resp, err := http.Get(first.HTTP)
		if err != nil {
			t.Error(err)
		} else {
			resp.Body.Close()
		}
		t.Cleanup(func() { checkGone(t, first.HTTP, first.Dir) })
		return 7
	}))
	if code != 7 {
		t.Errorf("exit code %d; want that of the tests, 7", code)
	}
}

type tests func() int

func (f tests) Run() int { return f() }

func checkGone(t *testing.T, url, dir string) {
	t.Helper()
	if resp, err := http.Get(url); err == nil {
		resp.Body.Close()
		t.Error("the server still answers after the tests")
	}
	if _, err := os.Stat(filepath.Dir(dir)); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the folder of the tests is still there: %v", err)
	}
}

func TestServerNotAskedFor(t *testing.T) {
	var s servertest.Server
	if code := s.Run(tests(func() int { return 0 })); code != 0 {
		t.Errorf("exit code %d; want 0", code)
	}
}
