package date

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// element is one part of a pattern: a word, a slot, or alternatives.
type element struct {
	word      string // what the token is, or begins or ends with
	stars     string // "^" word begins the token, "$" word ends it
	slot      string // its kind: month
	name      string // … and how the value calls it: month2
	suffix    string // the rest of the slot's token
	branches  [][]element
	spanBegin bool // the expression begins here
	spanEnd   bool // … ends here
}

// pattern is a compiled rules.DatePattern.
type pattern struct {
	elements []element
	value    value
	roles    []string // of a pattern with {date}
	order    int
}

var (
	patternPart = regexp.MustCompile(`[()\[\]|/]|[^\s()\[\]|/]+`)
	slotPart    = regexp.MustCompile(`^\{([a-z]+)(\d*)\}(.*)$`)
)

func slots() []string {
	return []string{"year", "month", "mm", "day", "weekday", "unit", "n", "clock", "dmy", "dm", "mdy", "iso", "date"}
}

// parsePattern reads the pattern language of the package comment.
func parsePattern(s string) ([]element, error) {
	p := patternParser{parts: patternPart.FindAllString(s, -1)}
	elements, err := p.sequence()
	switch {
	case err != nil:
		return nil, err
	case p.i < len(p.parts):
		return nil, fmt.Errorf("%q closes nothing", p.parts[p.i])
	case len(elements) == 0:
		return nil, fmt.Errorf("the pattern is empty")
	}
	elements, err = markSpan(elements)
	begin := slices.IndexFunc(elements, func(e element) bool { return e.spanBegin })
	if err == nil && elements[begin+1].spanEnd {
		return nil, fmt.Errorf("the expression is empty; a stroke has nothing beside it")
	}
	return elements, err
}

// markSpan replaces the strokes by what they mean.
func markSpan(elements []element) ([]element, error) {
	var strokes []int
	for i, e := range elements {
		if e.word == "/" {
			strokes = append(strokes, i)
		}
	}
	switch len(strokes) {
	case 0:
		return slices.Concat([]element{{spanBegin: true}}, elements, []element{{spanEnd: true}}), nil
	case 1:
		elements[strokes[0]] = element{spanBegin: true}
		return append(elements, element{spanEnd: true}), nil
	case 2:
		elements[strokes[0]] = element{spanBegin: true}
		elements[strokes[1]] = element{spanEnd: true}
		return elements, nil
	}
	return nil, fmt.Errorf("the pattern has %d strokes; want at most two, around the expression", len(strokes))
}

type patternParser struct {
	parts []string
	i     int
}

// sequence reads up to a sign that closes or separates.
func (p *patternParser) sequence() ([]element, error) {
	var out []element
	for p.i < len(p.parts) {
		part := p.parts[p.i]
		if part == ")" || part == "]" || part == "|" {
			return out, nil
		}
		p.i++
		e, err := p.element(part)
		if err != nil {
			return nil, err
		}
		out = append(out, e)
	}
	return out, nil
}

func (p *patternParser) element(part string) (element, error) {
	switch part {
	case "(":
		return p.branches(")", nil)
	case "[":
		return p.branches("]", [][]element{nil})
	}
	if strings.HasPrefix(part, "{") {
		return parseSlot(part)
	}
	if rest, ok := strings.CutSuffix(part, "*"); ok {
		return element{word: rest, stars: "^"}, nil
	}
	if rest, ok := strings.CutPrefix(part, "*"); ok {
		return element{word: rest, stars: "$"}, nil
	}
	return element{word: part}, nil
}

func parseSlot(part string) (element, error) {
	m := slotPart.FindStringSubmatch(part)
	if m == nil {
		return element{}, fmt.Errorf("%q is no slot; want a name in braces, such as {month}", part)
	}
	if !slices.Contains(slots(), m[1]) {
		return element{}, fmt.Errorf("unknown slot {%s}; want one of %s", m[1], strings.Join(slots(), ", "))
	}
	return element{slot: m[1], name: m[1] + m[2], suffix: m[3]}, nil
}

// branches reads alternatives up to the sign that closes them.
func (p *patternParser) branches(closing string, branches [][]element) (element, error) {
	for {
		branch, err := p.sequence()
		if err != nil {
			return element{}, err
		}
		branches = append(branches, branch)
		if p.i >= len(p.parts) {
			return element{}, fmt.Errorf("%q is missing", closing)
		}
		part := p.parts[p.i]
		p.i++
		switch part {
		case "|":
		case closing:
			return element{branches: branches}, nil
		default:
			return element{}, fmt.Errorf("%q stands where %q is wanted", part, closing)
		}
	}
}

// slotNames collects the names of the slots in elements.
func slotNames(elements []element) []string {
	var out []string
	for _, e := range elements {
		if e.name != "" {
			out = append(out, e.name)
		}
		for _, b := range e.branches {
			out = append(out, slotNames(b)...)
		}
	}
	return out
}
