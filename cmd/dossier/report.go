package main

import (
	"errors"
	"maps"
	"slices"

	"dossier/internal/source"
)

// oftenEnough is how many times a warning is shown with its article.
const oftenEnough = 5

// reporter tells of articles what is the matter with them. Errors are all
// shown; of a warning that many articles give, the first ones and a count.
type reporter struct {
	p        *program
	warnings map[string]int
	problems bool // some article could not be used
}

func (p *program) newReporter() *reporter {
	return &reporter{p: p, warnings: map[string]int{}}
}

// item says what is the matter with an article, if anything.
func (r *reporter) item(item source.Item) {
	for _, w := range item.Warnings {
		r.warnings[w]++
		if r.warnings[w] <= oftenEnough {
			r.p.say("%s: warning: %s", cleanLine(item.Name), brief(w))
		}
	}
	if item.Err != nil {
		r.p.say("%s: %s", cleanLine(item.Name), brief(item.Err.Error()))
		r.problems = r.problems || !errors.Is(item.Err, source.ErrSkipped)
	}
}

// longestMessage is how many characters of a message are shown: it may quote what an
// article calls its date.
const longestMessage = 400

// brief is a message on one line, with its middle left out where it is long.
func brief(message string) string {
	runes := []rune(cleanLine(message))
	if len(runes) <= longestMessage {
		return string(runes)
	}
	return string(runes[:longestMessage/2]) + " … " + string(runes[len(runes)-longestMessage/2:])
}

// end counts the warnings that were not shown, and gives errProblems where
// articles failed.
func (r *reporter) end() error {
	for _, w := range slices.Sorted(maps.Keys(r.warnings)) {
		if more := r.warnings[w] - oftenEnough; more > 0 {
			r.p.say("%s: warning: %s", count(more, "more article", "more articles"), cleanLine(w))
		}
	}
	if r.problems {
		return errProblems
	}
	return nil
}
