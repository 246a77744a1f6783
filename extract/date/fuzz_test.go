package date_test

import (
	"testing"
	"time"

	"dossier/extract/date"
)

func FuzzFind(f *testing.F) {
	for _, s := range []string{
		"Am 29. Februar kam sie, am 31. 4. 2014 nicht.", "vom 5. bis 22. November 2016 um 20.30 Uhr", "in 999 Jahrhunderten, vor 9999 Tagen",
		"am 1.1 und 1/2/99 und 2020-13", "jeden Montag, vor drei Jahren und zwei Monaten", "MONTAG, 9. OKTOBER", "the 1st of May 1066 century ago",
	} {
		f.Add(s, "2018-10-09")
		f.Add(s, "2016-02")
		f.Add(s, "9999")
		f.Add(s, "")
	}
	languages := []language{load(f, "de"), load(f, "en")}
	f.Fuzz(func(t *testing.T, s, published string) {
		for _, l := range languages {
			found, x := l.find(s, published)
			end := int32(0)
			for _, e := range found {
				if e.First < end || e.Last <= e.First || int(e.Last) > len(x.Tokens) {
					t.Fatalf("%q: expression is tokens [%d,%d) after %d of %d", s, e.First, e.Last, end, len(x.Tokens))
				}
				end = e.Last
				checkDates(t, s, e)
			}
		}
	})
}

// valid reports whether s is a year, month or day.
func valid(s string) bool {
	_, err := time.Parse("2006-01-02"[:min(len(s), 10)], s)
	return err == nil
}

// checkDates checks that what an expression calls a date is one.
func checkDates(t *testing.T, s string, e date.Expression) {
	t.Helper()
	for _, edtf := range []string{e.EDTF, e.Past, e.Future} {
		if edtf != "" && !valid(edtf) {
			t.Fatalf("%q: %q is no date", s, edtf)
		}
	}
	if e.Value == "" || e.Type == "" || (e.Basis == "") != (e.EDTF == "") {
		t.Fatalf("%q: incomplete %+v", s, e)
	}
}
