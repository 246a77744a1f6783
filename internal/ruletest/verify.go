package ruletest

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"dossier/extract"
	"dossier/rules"
)

// Failures are the examples that did not give what they must give.
type Failures []Result

// Error lists the examples and what to do.
func (f Failures) Error() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d of the rules' examples fail; mend the rules or the examples and try them with: dossier rules test", len(f))
	for _, r := range f {
		b.WriteString("\n" + r.String())
	}
	return b.String()
}

// failures picks the results that are not OK.
func failures(results []Result) Failures {
	var bad Failures
	for _, r := range results {
		if !r.OK() {
			bad = append(bad, r)
		}
	}
	return bad
}

// Verify runs all examples of a set once: that they passed is remembered in the
// cache folder by the digest of the rules and the version of the engine. The
// error is Failures where examples fail.
func Verify(set *rules.Set, cacheDir string) error {
	mark := filepath.Join(cacheDir, "verified", set.Digest+"-"+extract.Version)
	switch _, err := os.Stat(mark); {
	case err == nil:
		return nil
	case !errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("look up whether the rules passed their examples: %w", err)
	}
	results, err := Run(set, Filter{})
	if err != nil {
		return err
	}
	if bad := failures(results); len(bad) > 0 {
		return bad
	}
	return remember(mark)
}

func remember(mark string) error {
	if err := os.MkdirAll(filepath.Dir(mark), 0o755); err != nil {
		return fmt.Errorf("remember that the rules passed their examples: %w", err)
	}
	if err := os.WriteFile(mark, nil, 0o644); err != nil {
		return fmt.Errorf("remember that the rules passed their examples: %w", err)
	}
	return nil
}
