package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const watched = `
pack: mine
example_names: {Organization: [Alba AG, Birke]}
relations:
  - relation: mocks
    subject: Organization
    object: Organization
    forms: {de: [{name: verspotten, verb: VERB}]}
    examples:
      de:
        - {text: Die Alba AG verspottet Birke., facts: [{subject: Alba AG, object: Birke}]}
`

// TestWatchedRules changes a rule file whenever its test has ended: it is tested
// again, broken or not, until the watch is interrupted.
func TestWatchedRules(t *testing.T) {
	file := filepath.Join(t.TempDir(), "mine.yaml")
	save := func(text string) {
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Error(err)
		}
	}
	save(strings.Replace(watched, "VERB", "loben", 1))
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	steps := []func(){
		func() { save("pack: [") },
		func() { save(strings.Replace(watched, "VERB", "verspotten", 1)) },
		cancel,
	}
	stdout := new(bytes.Buffer)
	stderr := &stepper{word: "waiting for a change", steps: steps}
	code := run(ctx, []string{"dossier", "rules", "test", file, "--run", "^mocks$", "--watch"}, nil, stdout, stderr)
	if code != exitInterrupted {
		t.Errorf("exit code %d, want %d", code, exitInterrupted)
	}
	if want := "1 example, 1 failed\n1 example, 0 failed\n"; !strings.HasSuffix(stdout.String(), "1 example, 0 failed\n") || strings.Count(stdout.String(), "1 example, ") != 2 {
		t.Errorf("got\n%s\nwant at its ends\n%s", stdout, want)
	}
	for _, want := range []string{file + " changed\n", "the rules have 1 problem, so nothing was done:\n", "dossier: interrupted\n"} {
		if !strings.Contains(stderr.String(), want) {
			t.Errorf("no %q in\n%s", want, stderr.String())
		}
	}
}

// stepper takes a step whenever a word is written.
type stepper struct {
	bytes.Buffer
	word  string
	steps []func()
}

func (w *stepper) Write(p []byte) (int, error) {
	if bytes.Contains(p, []byte(w.word)) && len(w.steps) > 0 {
		w.steps[0]()
		w.steps = w.steps[1:]
	}
	return w.Buffer.Write(p)
}
