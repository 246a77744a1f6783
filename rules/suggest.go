package rules

import (
	"fmt"
	"slices"
	"strings"
)

// mostListed is how many allowed words a message lists.
const mostListed = 24

// unknown says that a word is none of those wanted, and which is nearest.
func unknown(what, got string, want []string) string {
	return fmt.Sprintf("unknown %s %q%s%s", what, got, didYouMean(got, want), oneOf(want))
}

// didYouMean asks for the nearest word, where one is near.
func didYouMean(got string, words []string) string {
	if near := nearest(got, words); near != "" {
		return fmt.Sprintf(" (did you mean %q?)", near)
	}
	return ""
}

// oneOf lists the words wanted, where they are few enough to read.
func oneOf(want []string) string {
	switch {
	case len(want) == 0 || len(want) > mostListed:
		return ""
	case len(want) == 1:
		return "; want " + want[0]
	}
	return "; want one of " + listed(want)
}

// listed joins words; the empty one is shown as "".
func listed(words []string) string {
	all := slices.Clone(words)
	for i, w := range all {
		if w == "" {
			all[i] = `""`
		}
	}
	return strings.Join(all, ", ")
}

// nearest is the word that differs least from got, empty where none is near.
func nearest(got string, words []string) string {
	length := len([]rune(got))
	if length < 3 {
		return ""
	}
	best, near := max(1, length/3)+1, ""
	lower := strings.ToLower(got)
	for _, w := range words {
		if d := distance(lower, strings.ToLower(w), best); d < best {
			best, near = d, w
		}
	}
	return near
}

// distance counts the letters to insert, drop, change or swap to make b from
// a, and gives up at limit.
func distance(a, b string, limit int) int {
	x, y := []rune(a), []rune(b)
	if len(x)-len(y) >= limit || len(y)-len(x) >= limit {
		return limit
	}
	before, last, row := make([]int, len(y)+1), make([]int, len(y)+1), make([]int, len(y)+1)
	for j := range last {
		last[j] = j
	}
	for i := range x {
		row[0] = i + 1
		for j := range y {
			row[j+1] = min(last[j+1]+1, row[j]+1, last[j]+differ(x[i], y[j]))
			if i > 0 && j > 0 && x[i] == y[j-1] && x[i-1] == y[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(y)]
}

// differ is 1 for different letters.
func differ(a, b rune) int {
	if a == b {
		return 0
	}
	return 1
}
