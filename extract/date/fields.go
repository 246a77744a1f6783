package date

import (
	"strconv"
	"time"
)

// fields is what the words of an expression say.
type fields struct {
	year, month, day int
	weekday          int
	era              unit // decade or century, which year begins
	season           string
	clock            string // what a time adds to a day: T20:30, TEV
	direction        int    // -1 last, 1 next
	this             bool
	ref              string
	nothing          bool

	durations string // TIMEX3, without the P
	clockUnit bool   // durations has come to hours and less
	set       bool

	published bool   // something was reckoned from the publication date
	lost      bool   // … which is not known well enough
	floating  bool   // a time of a day that the words do not name
	within    period // where a relative word leads
	unit      unit   // … and its unit
}

func (f *fields) addDuration(n string, u unit) {
	if u < day && !f.clockUnit {
		f.durations += "T"
		f.clockUnit = true
	}
	if u == halfyear {
		u = month
		n = times(n, halfyear.months())
	}
	f.durations += n + u.letters()
}

// relative is a distance from publication.
type relative struct {
	unit unit
	n    int
	some bool // one to seven
	back bool
}

// relate moves from publication. Where the article's date is coarser than the
// unit, all that can be said is that date.
func (f *fields) relate(by relative, p Published) {
	f.published = true
	if !p.known() {
		f.lost = true
		return
	}
	if by.unit < day {
		by = relative{unit: day}
	}
	f.unit = by.unit
	if by.unit < p.precision {
		f.lost, f.within = true, p.period()
		return
	}
	f.within = by.from(p.from)
	if by.unit >= month && !by.some {
		f.year = f.within.from.Year()
	}
	if by.unit == month && !by.some {
		f.month = int(f.within.from.Month())
	}
}

// from gives the period that lies the distance from t.
func (r relative) from(t time.Time) period {
	const some = 7
	start := startOf(t, r.unit)
	switch {
	case r.some && r.back:
		return period{shift(start, r.unit, -some), shift(start, r.unit, 0).AddDate(0, 0, -1)}
	case r.some:
		return period{shift(start, r.unit, 1), shift(start, r.unit, some+1).AddDate(0, 0, -1)}
	case r.back:
		return periodOf(shift(start, r.unit, -r.n), r.unit)
	}
	return periodOf(shift(start, r.unit, r.n), r.unit)
}

// times multiplies a number as a duration writes it.
func times(n string, by int) string {
	i, err := strconv.Atoi(n)
	if err != nil {
		return n
	}
	return strconv.Itoa(i * by)
}
