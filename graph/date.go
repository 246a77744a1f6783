package graph

import (
	"fmt"
	"time"
)

// ParseEDTF gives the first and the last day (YYYY-MM-DD) that an EDTF date
// covers: a year ("2020"), a month ("2020-09") or a day ("2020-09-14"). An
// empty date covers nothing and is no error; a day that no calendar has is one.
func ParseEDTF(date string) (from, to string, err error) {
	if date == "" {
		return "", "", nil
	}
	for _, precision := range []struct {
		layout              string
		years, months, days int
	}{
		{"2006", 1, 0, 0},
		{"2006-01", 0, 1, 0},
		{time.DateOnly, 0, 0, 1},
	} {
		if len(date) != len(precision.layout) {
			continue
		}
		first, err := time.Parse(precision.layout, date)
		if err != nil {
			break
		}
		last := first.AddDate(precision.years, precision.months, precision.days-1)
		return first.Format(time.DateOnly), last.Format(time.DateOnly), nil
	}
	return "", "", fmt.Errorf("date %q is none that the calendar has; want a year (2020), a month (2020-09) or a day (2020-09-14)", date)
}

// Fill sets what follows from the article's own fields: the digest of its text,
// where that is here, and the days its publication date covers.
func (a *Article) Fill() error {
	from, to, err := ParseEDTF(a.Published)
	if err != nil {
		return fmt.Errorf("article %q: %w", a.ID, err)
	}
	a.PublishedFrom, a.PublishedTo = from, to
	if a.Text != "" || a.SHA256 == "" {
		a.SHA256 = TextDigest(a.Text)
	}
	return nil
}
