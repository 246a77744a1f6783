package date

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"dossier/extract/text"
	"dossier/rules"
)

// Tagger finds the expressions of one language, for any number of goroutines.
type Tagger struct {
	months, weekdays, numbers map[string]int
	units                     map[string]unit
	patterns, roles           []pattern
	index, roleIndex          *index
}

// New compiles the words and patterns of a language. The error names every
// pattern that is wrong.
func New(d *rules.Dates) (*Tagger, error) {
	g := &Tagger{months: d.Months, weekdays: d.Weekdays, numbers: d.Numbers, units: map[string]unit{}}
	for word, name := range d.Units {
		g.units[word] = unitOf(name)
	}
	var errs []error
	for i, p := range d.Patterns {
		if err := g.add(p, i); err != nil {
			errs = append(errs, fmt.Errorf("%s:%d:%d: date pattern %q with the value %q: %w", p.Pos.File, p.Pos.Line, p.Pos.Col, p.Pattern, p.Value, err))
		}
	}
	if len(errs) > 0 {
		return nil, errors.Join(errs...)
	}
	g.index, g.roleIndex = newIndex(g.patterns), newIndex(g.roles)
	return g, nil
}

func (g *Tagger) add(p rules.DatePattern, order int) error {
	elements, err := parsePattern(p.Pattern)
	if err != nil {
		return err
	}
	names := slotNames(elements)
	compiled := pattern{elements: elements, order: order}
	dates := 0
	for _, name := range names {
		if name == "date" {
			dates++
		}
	}
	if dates > 0 {
		compiled.roles = strings.Fields(p.Value)
		if len(compiled.roles) != dates {
			return fmt.Errorf("the value has %d roles for %d {date}", len(compiled.roles), dates)
		}
		g.roles = append(g.roles, compiled)
		return nil
	}
	compiled.value, err = parseValue(p.Value, names)
	g.patterns = append(g.patterns, compiled)
	return err
}

// Find gives the expressions among the tokens of t from first up to but not
// including last, which are a sentence, in order.
func (g *Tagger) Find(t *text.Text, first, last int, published Published) []Expression {
	m := matcher{Tagger: g, t: t, first: first, last: last}
	var found []candidate
	for i := first; i < last; i++ {
		g.index.at(&m, i, func(p *pattern) { found = m.try(found, p, i) })
	}
	var out []Expression
	for _, c := range longest(found) {
		if e, floating, ok := c.resolve(published); ok {
			if floating && len(out) > 0 {
				e.anchor(out[len(out)-1])
			}
			out = append(out, e)
		}
	}
	if len(out) > 0 {
		m.setRoles(out)
	}
	return out
}

// longest drops the candidates that overlap a better one.
func longest(found []candidate) []candidate {
	slices.SortStableFunc(found, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.begin, b.begin), cmp.Compare(b.end, a.end), cmp.Compare(b.width, a.width), cmp.Compare(a.pattern.order, b.pattern.order))
	})
	end := 0
	return slices.DeleteFunc(found, func(c candidate) bool {
		if c.begin < end {
			return true
		}
		end = c.end
		return false
	})
}

// candidate is a pattern found: the tokens from begin to end, and with what
// stands around them width many.
type candidate struct {
	pattern           *pattern
	begin, end, width int
	slots             map[string]binding
}
