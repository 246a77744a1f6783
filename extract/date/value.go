package date

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// value is what a pattern means: steps that fill in fields one after the other.
type value []step

type step func(f *fields, slots map[string]binding, p Published)

var (
	relativePart = regexp.MustCompile(`^(\{unit\d*\}|[a-z]+)(?:([+-])(\d+|some|\{n\d*\}))?$`)
	durationPart = regexp.MustCompile(`(\d+(?:\.\d+)?|X|\{n\d*\})(\{unit\d*\}|[a-z]+)`)
	erasPart     = regexp.MustCompile(`^(decade|century):(\d+|\{[a-z]+\d*\})$`)
	monthDay     = regexp.MustCompile(`^(\d\d)-(\d\d)$`)
)

// parseValue reads a value whose pattern has the given slots.
func parseValue(s string, names []string) (value, error) {
	var v value
	words := strings.Fields(s)
	if len(words) == 0 {
		return nil, fmt.Errorf("the value is empty")
	}
	for _, w := range words {
		for _, m := range regexp.MustCompile(`\{(\w+)\}`).FindAllStringSubmatch(w, -1) {
			if !slices.Contains(names, m[1]) {
				return nil, fmt.Errorf("the pattern has no slot {%s}", m[1])
			}
		}
		step, ok := parseStep(w)
		if !ok {
			return nil, fmt.Errorf("%q means nothing; want a slot, a relative unit such as day-1, a duration such as P{n}{unit}, or another word of the list in package date", w)
		}
		v = append(v, step)
	}
	return v, nil
}

func parseStep(w string) (step, bool) {
	if s, ok := fixedStep(w); ok {
		return s, true
	}
	if m := monthDay.FindStringSubmatch(w); m != nil {
		return func(f *fields, _ map[string]binding, _ Published) { f.month, f.day = number(m[1]), number(m[2]) }, true
	}
	if m := erasPart.FindStringSubmatch(w); m != nil {
		return eraStep(m[1], m[2]), true
	}
	if rest, ok := strings.CutPrefix(w, "P"); ok {
		return durationStep(rest)
	}
	if m := relativePart.FindStringSubmatch(w); m != nil && (m[1][0] == '{' || unitOf(m[1]) != none) {
		return relativeStep(m[1], m[2], m[3]), true
	}
	if name, ok := strings.CutPrefix(w, "{"); ok && strings.HasSuffix(w, "}") {
		return slotStep(strings.TrimSuffix(name, "}"))
	}
	return nil, false
}

// fixedStep reads the words without parts.
func fixedStep(w string) (step, bool) {
	var set func(f *fields)
	switch w {
	case "last":
		set = func(f *fields) { f.direction = -1 }
	case "next":
		set = func(f *fields) { f.direction = 1 }
	case "this":
		set = func(f *fields) { f.this = true }
	case "SP", "SU", "FA", "WI", "Q1", "Q2", "Q3", "Q4", "H1", "H2", "WE":
		set = func(f *fields) { f.season = w }
	case "TMO", "TMI", "TAF", "TEV", "TNI":
		set = func(f *fields) { f.clock = w }
	case "set":
		set = func(f *fields) { f.set = true }
	case "PAST_REF", "PRESENT_REF", "FUTURE_REF":
		set = func(f *fields) { f.ref = w }
	case "none":
		set = func(f *fields) { f.nothing = true }
	default:
		return nil, false
	}
	return func(f *fields, _ map[string]binding, _ Published) { set(f) }, true
}

// slotStep fills in a field from the slot of its name.
func slotStep(name string) (step, bool) {
	var set func(f *fields, b binding)
	switch strings.TrimRight(name, "0123456789") {
	case "year":
		set = func(f *fields, b binding) { f.year = b.n }
	case "month", "mm":
		set = func(f *fields, b binding) { f.month = b.n }
	case "day":
		set = func(f *fields, b binding) { f.day = b.n }
	case "weekday":
		set = func(f *fields, b binding) { f.weekday = b.n }
	case "clock":
		set = func(f *fields, b binding) { f.clock = "T" + b.clock }
	case "dmy", "dm", "mdy", "iso":
		set = func(f *fields, b binding) { f.year, f.month, f.day = b.y, b.m, b.d }
	default:
		return nil, false
	}
	return func(f *fields, slots map[string]binding, _ Published) { set(f, slots[name]) }, true
}

// eraStep fills in a decade or a century.
func eraStep(kind, n string) step {
	return func(f *fields, slots map[string]binding, _ Published) {
		f.year, f.era = amount(n, slots), decade
		if kind == "century" {
			f.year, f.era = (f.year-1)*100, century
		}
	}
}

// durationStep adds the parts of a duration.
func durationStep(s string) (step, bool) {
	parts := durationPart.FindAllStringSubmatch(s, -1)
	length := 0
	for _, p := range parts {
		length += len(p[0])
		if p[2][0] != '{' && unitOf(p[2]) == none {
			return nil, false
		}
	}
	return func(f *fields, slots map[string]binding, _ Published) {
		for _, p := range parts {
			n := p[1]
			if n[0] == '{' {
				n = strconv.Itoa(amount(n, slots))
			}
			f.addDuration(n, unitIn(p[2], slots))
		}
	}, len(parts) > 0 && length == len(s)
}

// relativeStep moves from publication by so many units.
func relativeStep(u, sign, n string) step {
	return func(f *fields, slots map[string]binding, p Published) {
		by := relative{unit: unitIn(u, slots), some: n == "some"}
		if n != "" && !by.some {
			by.n = amount(n, slots)
		}
		by.back = sign == "-"
		f.relate(by, p)
	}
}

// unitIn gives the unit that a name or a slot says.
func unitIn(name string, slots map[string]binding) unit {
	if name[0] == '{' {
		return slots[strings.Trim(name, "{}")].unit
	}
	return unitOf(name)
}

// amount gives the number that digits or a slot say.
func amount(s string, slots map[string]binding) int {
	if s[0] == '{' {
		return slots[strings.Trim(s, "{}")].n
	}
	return number(s)
}

// number reads what a regular expression found to be digits.
func number(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}
