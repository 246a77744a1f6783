package rules

import (
	"regexp"
	"strings"
	"time"
)

// dateIn makes a reader of an EDTF date.
func dateIn(to *string, what string) func(value) {
	return func(v value) {
		s, ok := v.word(what)
		if ok && !isEDTF(s) {
			v.fail("%s %q is no date; write a year, a month or a day as 2020, 2020-09 or 2020-09-14", what, s)
			return
		}
		*to = s
	}
}

// isEDTF reports whether s is a date or an interval of the Extended Date/Time
// Format: year, month, day, season or quarter (21 to 41), X for unknown digits,
// a ?, ~ or % for how sure it is.
func isEDTF(s string) bool {
	from, to, interval := strings.Cut(s, "/")
	if !interval {
		return isDate(s)
	}
	return isEnd(from) && isEnd(to) && (isDate(from) || isDate(to))
}

// isEnd allows for the open and the unknown end of an interval.
func isEnd(s string) bool { return s == "" || s == ".." || isDate(s) }

func isDate(s string) bool {
	s = strings.TrimRight(s, "?~%")
	switch {
	case regexp.MustCompile(`^-?\d{2}[\dX][\dX](-(2[1-9]|3\d|4[01]|XX))?$`).MatchString(s):
		return true
	case len(s) == len("2006-01"):
		return parses("2006-01", s)
	case strings.HasSuffix(s, "-XX"):
		return len(s) == len("2006-01-XX") && parses("2006-01", strings.TrimSuffix(s, "-XX"))
	}
	return parses("2006-01-02", s)
}

func parses(layout, s string) bool {
	_, err := time.Parse(layout, s)
	return err == nil
}
