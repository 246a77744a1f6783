package main

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dossier/internal/source"
)

func TestReporterCountsWarnings(t *testing.T) {
	var errs strings.Builder
	r := (&program{stderr: &errs}).newReporter()
	for i := range 7 {
		r.item(source.Item{Name: fmt.Sprint(i), Warnings: []string{"no date"}})
	}
	r.item(source.Item{Name: "x\x1b[2J\ny", Err: fmt.Errorf("%w: no text", source.ErrSkipped)})
	if err := r.end(); err != nil {
		t.Errorf("got %v for warnings and a file that is skipped", err)
	}
	const want = `dossier: 0: warning: no date
dossier: 1: warning: no date
dossier: 2: warning: no date
dossier: 3: warning: no date
dossier: 4: warning: no date
dossier: x y: skipped: no text
dossier: 2 more articles: warning: no date
`
	if diff := cmp.Diff(want, errs.String()); diff != "" {
		t.Error(diff)
	}
	r.item(source.Item{Name: "z", Err: errors.New("empty")})
	if err := r.end(); !errors.Is(err, errProblems) {
		t.Errorf("got %v for an article that failed", err)
	}
}
