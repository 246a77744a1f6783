package date

import (
	"cmp"
	"strconv"
	"time"
)

// seasonMonth gives the first month of a season or a part of a year.
func seasonMonth(season string) int {
	switch season {
	case "SP":
		return 3
	case "SU":
		return 6
	case "FA":
		return 9
	case "WI":
		return 12
	case "H1", "H2":
		return 6*int(season[1]-'1') + 1
	}
	return 3*int(season[1]-'1') + 1
}

// fillSeason finds a season, a part of a year, or a weekend.
func (f *fields) fillSeason(e *Expression, p Published) {
	switch {
	case f.season == "WE":
		f.fillWeekend(e, p)
		return
	case f.year != 0:
		e.EDTF = strconv.Itoa(f.year)
	default:
		f.guessYear(e, p)
	}
	e.Value = cmp.Or(e.EDTF, "XXXX") + "-" + f.season
}

// guessYear finds the year of a season.
func (f *fields) guessYear(e *Expression, p Published) {
	f.published = true
	if !p.known() {
		return
	}
	past := civil(p.from.Year(), seasonMonth(f.season), 1)
	if past.After(p.period().to) || f.direction < 0 && !past.Before(startOf(p.from, quarter)) {
		past = past.AddDate(-1, 0, 0)
	}
	f.choose(e, p, past, year)
}

// fillWeekend finds the weekend before publication, or the one that the words
// say.
func (f *fields) fillWeekend(e *Expression, p Published) {
	f.published = true
	if p.precision != day {
		e.EDTF, e.Value = p.edtf(), "XXXX-WXX-WE"
		return
	}
	monday := startOf(p.from, week)
	switch {
	case f.unit == week:
		monday = f.within.from
	case f.direction > 0 || f.this:
	case p.from.Weekday() != time.Saturday && p.from.Weekday() != time.Sunday:
		monday = monday.AddDate(0, 0, -7)
	}
	e.Value = timex(monday, week) + "-WE"
	e.EDTF = period{monday.AddDate(0, 0, 5), monday.AddDate(0, 0, 6)}.edtf()
}
