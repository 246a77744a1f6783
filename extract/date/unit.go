package date

import "time"

// unit is a unit of time, the shortest first.
type unit int

const (
	none unit = iota
	second
	minute
	hour
	day
	week
	month
	quarter
	halfyear
	year
	decade
	century
)

func unitOf(name string) unit {
	for i, n := range []string{"second", "minute", "hour", "day", "week", "month", "quarter", "halfyear", "year", "decade", "century"} {
		if n == name {
			return unit(i + 1)
		}
	}
	return none
}

// letters is the unit in a TIMEX3 duration.
func (u unit) letters() string {
	return [...]string{"", "S", "M", "H", "D", "W", "M", "Q", "H", "Y", "DE", "CE"}[u]
}

// months is how many months a unit is, 0 where it is none.
func (u unit) months() int {
	return [century + 1]int{month: 1, quarter: 3, halfyear: 6, year: 12, decade: 120, century: 1200}[u]
}

// startOf gives the first day of the unit, of a day or longer, that t lies in.
func startOf(t time.Time, u unit) time.Time {
	y, m, d := t.Date()
	switch u {
	case week:
		return t.AddDate(0, 0, -(int(t.Weekday())+6)%7)
	case month:
		return civil(y, int(m), 1)
	case quarter:
		return civil(y, (int(m)-1)/3*3+1, 1)
	case halfyear:
		return civil(y, (int(m)-1)/6*6+1, 1)
	case year:
		return civil(y, 1, 1)
	case decade:
		return civil(y/10*10, 1, 1)
	case century:
		return civil(y/100*100, 1, 1)
	}
	return civil(y, int(m), d)
}

// shift moves t, the first day of a unit, by n of them.
func shift(t time.Time, u unit, n int) time.Time {
	switch {
	case u < day:
		return t
	case u == day:
		return t.AddDate(0, 0, n)
	case u == week:
		return t.AddDate(0, 0, 7*n)
	}
	return t.AddDate(0, n*u.months(), 0)
}

func civil(y, m, d int) time.Time { return time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC) }

// exists reports whether there is such a day.
func exists(y, m, d int) bool {
	t := civil(y, m, d)
	return y > 0 && y < 10000 && int(t.Month()) == m && t.Day() == d
}
