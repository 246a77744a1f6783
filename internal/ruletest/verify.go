package ruletest

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"dossier/extract"
	"dossier/rules"
)

// Failures are the examples that did not give what they must give.
type Failures []Result

// Error lists the examples.
func (f Failures) Error() string {
	var b strings.Builder
	fmt.Fprintf(&b, "examples of the rules fail: %d; mend the rules or the examples", len(f))
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

// Verify runs the examples of the rule files that were added to the embedded
// packs, which were verified before they shipped. That they passed is remembered
// in the cache folder by the digest of the rules and the version of the engine.
// The error is Failures where examples fail.
func Verify(set *rules.Set, cacheDir string) error {
	filter := Filter{Files: set.Added}
	if len(set.Added) == 0 || !filter.any(set) {
		return nil
	}
	mark := filepath.Join(cacheDir, "verified", set.Digest+"-"+extract.Version)
	if _, err := os.Stat(mark); err == nil {
		return nil
	}
	results, err := Run(set, filter)
	if err != nil {
		return err
	}
	if bad := failures(results); len(bad) > 0 {
		return bad
	}
	remember(mark)
	return nil
}

// any reports whether the filter chooses an example of the set.
func (f Filter) any(set *rules.Set) bool {
	return slices.ContainsFunc(set.Relations, func(r *rules.Relation) bool {
		return slices.ContainsFunc(r.Examples, func(e *rules.Example) bool { return f.matches(r, e) })
	})
}

// remember leaves a mark. Where the cache cannot be written, the examples run
// again the next time, which only takes longer.
func remember(mark string) {
	if os.MkdirAll(filepath.Dir(mark), 0o755) == nil {
		_ = os.WriteFile(mark, nil, 0o644)
	}
}
