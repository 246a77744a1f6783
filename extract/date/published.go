package date

import (
	"fmt"
	"time"
)

// Published is when an article appeared: a day, a month, a year, or, as the
// zero value, unknown.
type Published struct {
	from      time.Time
	precision unit
}

// earliest is the first year that dates are reckoned from.
const earliest = 1000

// Parse reads an EDTF date of year, month or day precision. Anything else, such
// as the empty string, is unknown.
func Parse(edtf string) Published {
	for _, f := range []struct {
		layout    string
		precision unit
	}{{"2006-01-02", day}, {"2006-01", month}, {"2006", year}} {
		if t, err := time.Parse(f.layout, edtf); err == nil && t.Year() >= earliest {
			return Published{t, f.precision}
		}
	}
	return Published{}
}

func (p Published) known() bool { return p.precision != none }

func (p Published) edtf() string { return p.period().edtf() }

func (p Published) period() period {
	if !p.known() {
		return period{}
	}
	return periodOf(p.from, p.precision)
}

// period is the days from from up to and including to; the zero value is none.
type period struct{ from, to time.Time }

// periodOf gives the unit, of a day or longer, that t lies in.
func periodOf(t time.Time, u unit) period {
	from := startOf(t, u)
	return period{from, shift(from, u, 1).AddDate(0, 0, -1)}
}

// edtf names the day, month or year that holds the period, the shortest of
// them, or nothing.
func (p period) edtf() string {
	switch {
	case p.from.IsZero() || p.from.Year() != p.to.Year() || p.from.Year() < 1 || p.from.Year() > 9999:
		return ""
	case p.from.Month() != p.to.Month():
		return p.from.Format("2006")
	case p.from.Day() != p.to.Day():
		return p.from.Format("2006-01")
	}
	return p.from.Format("2006-01-02")
}

// timex names a unit as TIMEX3 does.
func timex(t time.Time, u unit) string {
	switch u {
	case week:
		y, w := t.ISOWeek()
		return fmt.Sprintf("%04d-W%02d", y, w)
	case month:
		return t.Format("2006-01")
	case quarter:
		return fmt.Sprintf("%04d-Q%d", t.Year(), (int(t.Month())+2)/3)
	case halfyear:
		return fmt.Sprintf("%04d-H%d", t.Year(), (int(t.Month())+5)/6)
	case year:
		return t.Format("2006")
	case decade:
		return fmt.Sprintf("%03d", t.Year()/10)
	case century:
		return fmt.Sprintf("%02d", t.Year()/100)
	}
	return t.Format("2006-01-02")
}
