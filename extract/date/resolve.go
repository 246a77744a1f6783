package date

import (
	"fmt"
	"time"
)

// resolve says when a candidate is; floating means that it is a time of a day
// that the words do not name. ok is false where it is no time at all or a day
// that does not exist.
func (c candidate) resolve(p Published) (e Expression, floating, ok bool) {
	var f fields
	for _, step := range c.pattern.value {
		step(&f, c.slots, p)
	}
	if f.nothing {
		return e, false, false
	}
	e = Expression{First: int32(c.begin), Last: int32(c.end), Type: Date}
	if !f.fill(&e, p) {
		return e, false, false
	}
	f.overrule(&e)
	if e.EDTF != "" {
		e.Basis = FromText
		if f.published {
			e.Basis = FromPublished
		}
	}
	return e, f.floating, true
}

// anchor moves a time to the day that was named before it.
func (e *Expression) anchor(day Expression) {
	const length = len("2006-01-02")
	if len(day.EDTF) == length && len(e.Value) > length {
		e.Value = day.EDTF + e.Value[length:]
		e.EDTF, e.Past, e.Future, e.Basis = day.EDTF, day.Past, day.Future, day.Basis
	}
}

// fill says when, by the finest of the fields.
func (f *fields) fill(e *Expression, p Published) bool {
	switch {
	case f.era != none:
		e.Value = timex(civil(max(f.year, 1), 1, 1), f.era)
	case f.lost:
		f.fillLost(e, p)
	case f.weekday != 0 && f.day == 0:
		f.fillWeekday(e, p)
	case f.day != 0 && (f.year == 0 || f.month == 0):
		return f.fillDay(e, p)
	case f.month != 0 && f.year == 0:
		f.fillMonth(e, p)
	case f.season != "":
		f.fillSeason(e, p)
	case f.day != 0:
		e.set(periodOf(civil(f.year, f.month, f.day), day), day)
		return exists(f.year, f.month, f.day)
	case f.month != 0:
		e.set(periodOf(civil(f.year, f.month, 1), month), month)
	case !f.within.from.IsZero():
		e.set(f.within, f.unit)
	case f.year != 0:
		e.set(periodOf(civil(f.year, 1, 1), year), year)
	case f.clock != "":
		f.published, f.floating = true, true
		e.Value, e.EDTF = "XXXX-XX-XX", p.edtf()
		if p.precision == day {
			e.Value = e.EDTF
		}
	}
	return f.year >= 0 && f.year < 10000 && f.month <= 12
}

// set gives e a period that is a unit or, where it is longer, several.
func (e *Expression) set(p period, u unit) {
	e.EDTF, e.Value = p.edtf(), timex(p.from, u)
	if p != periodOf(p.from, u) {
		e.Value = e.EDTF
	}
}

// overrule gives the expression a type and value that are not its date's.
func (f *fields) overrule(e *Expression) {
	switch {
	case f.durations != "":
		e.Type, e.Value = Duration, "P"+f.durations
		if f.set {
			e.Type = Set
		}
	case f.ref != "":
		e.Value = f.ref
	case f.set:
		e.Type = Set
	case f.clock != "":
		e.Type = Time
		e.Value += f.clock
	}
}

// fillLost is for words reckoned from a date that is not known well enough.
func (f *fields) fillLost(e *Expression, p Published) {
	e.EDTF = p.edtf()
	e.Value = e.EDTF
	if e.Value == "" {
		e.Value = "XXXX-XX-XX"
	}
}

// fillWeekday finds a weekday alone, or in a week that is known.
func (f *fields) fillWeekday(e *Expression, p Published) {
	f.published = true
	if p.precision != day {
		e.EDTF, e.Value = p.edtf(), fmt.Sprintf("XXXX-WXX-%d", f.weekday)
		return
	}
	monday := startOf(p.from, week)
	if f.unit == week {
		monday = f.within.from
	}
	target := monday.AddDate(0, 0, f.weekday-1)
	past, future := target, target
	if target.After(p.from) {
		past = target.AddDate(0, 0, -7)
	} else {
		future = target.AddDate(0, 0, 7)
	}
	switch {
	case f.unit == week || f.this:
	case f.direction > 0:
		target = future
	case f.direction < 0 && past.Equal(p.from):
		target = past.AddDate(0, 0, -7)
	default:
		target = past
	}
	e.set(periodOf(target, day), day)
	if f.unit != week && !f.this && f.direction == 0 {
		e.open(past, future, day)
	}
}

// open notes both readings of words that leave open which.
func (e *Expression) open(past, future time.Time, u unit) {
	e.Past, e.Future = periodOf(past, u).edtf(), periodOf(future, u).edtf()
}

// fillMonth finds a month whose year nobody says.
func (f *fields) fillMonth(e *Expression, p Published) {
	f.published = true
	if !p.known() || p.precision == year {
		e.Value = fmt.Sprintf("XXXX-%02d", f.month)
		if p.known() {
			e.set(periodOf(civil(p.from.Year(), f.month, 1), month), month)
		}
		return
	}
	past := civil(p.from.Year(), f.month, 1)
	if f.month > int(p.from.Month()) || f.direction < 0 && f.month == int(p.from.Month()) {
		past = past.AddDate(-1, 0, 0)
	}
	f.choose(e, p, past, month)
}

// fillDay finds a day whose year, or month and year, nobody says.
func (f *fields) fillDay(e *Expression, p Published) bool {
	f.published = true
	if !p.known() || p.precision > month || f.month == 0 && p.precision > day {
		return f.fillVagueDay(e, p)
	}
	step := 12
	y, m := p.from.Year(), f.month
	if m == 0 {
		m, step = int(p.from.Month()), 1
	}
	past := civil(y, m, f.day)
	if past.Day() != f.day {
		if m != 2 || f.day != 29 {
			return false
		}
		past = civil(y/4*4, m, f.day)
		step = 48
	}
	if past.After(p.period().to) || f.direction < 0 && past.Equal(p.from) {
		past = past.AddDate(0, -step, 0)
	}
	f.chooseStep(e, p, past, day, step)
	return true
}

func (f *fields) fillVagueDay(e *Expression, p Published) bool {
	const leap = 2000
	if f.month == 0 {
		e.Value, e.EDTF = fmt.Sprintf("XXXX-XX-%02d", f.day), p.edtf()
		return true
	}
	y := leap
	e.Value = fmt.Sprintf("XXXX-%02d-%02d", f.month, f.day)
	if p.known() {
		y = p.from.Year()
		e.set(periodOf(civil(y, f.month, f.day), day), day)
	}
	return exists(y, f.month, f.day)
}

// choose takes the last such month up to publication, or the next one where
// that is much nearer.
func (f *fields) choose(e *Expression, p Published, past time.Time, u unit) {
	f.chooseStep(e, p, past, u, 12)
}

func (f *fields) chooseStep(e *Expression, p Published, past time.Time, u unit, step int) {
	future := past.AddDate(0, step, 0)
	best := past
	switch nearer := future.Sub(p.from) < p.from.Sub(past)/2; {
	case f.this:
		if past.Year() != p.from.Year() {
			best = future
		}
	case f.direction > 0 || f.direction == 0 && nearer:
		best = future
	}
	e.set(periodOf(best, u), u)
	if f.direction == 0 && !f.this {
		e.open(past, future, u)
	}
}
