package date_test

import (
	"testing"

	"dossier/extract/date"
	"dossier/rules"

	"github.com/google/go-cmp/cmp"
)

func TestNewErrors(t *testing.T) {
	at := func(line int) rules.Pos { return rules.Pos{File: "x.yaml", Line: line, Col: 7} }
	_, err := date.New(&rules.Dates{Patterns: []rules.DatePattern{
		{Pattern: "{year}", Value: "{year}", Pos: at(1)},
		{Pattern: "({year}", Value: "{year}", Pos: at(2)},
		{Pattern: "{yeer}", Value: "{year}", Pos: at(3)},
		{Pattern: "{year}", Value: "{month}", Pos: at(4)},
		{Pattern: "heute", Value: "dai-1", Pos: at(5)},
		{Pattern: "seit {date}", Value: "since until", Pos: at(6)},
		{Pattern: "a / b / c / d", Value: "day", Pos: at(7)},
		{Pattern: "a)", Value: "day", Pos: at(8)},
		{Pattern: "a", Value: "", Pos: at(9)},
		{Pattern: "/", Value: "day", Pos: at(10)},
	}})
	if err == nil {
		t.Fatal("no error")
	}
	want := `x.yaml:2:7: date pattern "({year}" with the value "{year}": ")" is missing
x.yaml:3:7: date pattern "{yeer}" with the value "{year}": unknown slot {yeer}; want one of year, month, mm, day, weekday, unit, n, clock, dmy, dm, mdy, iso, date
x.yaml:4:7: date pattern "{year}" with the value "{month}": the pattern has no slot {month}
x.yaml:5:7: date pattern "heute" with the value "dai-1": "dai-1" means nothing; want a slot, a relative unit such as day-1, a duration such as P{n}{unit}, or another word of the list in package date
x.yaml:6:7: date pattern "seit {date}" with the value "since until": the value has 2 roles for 1 {date}
x.yaml:7:7: date pattern "a / b / c / d" with the value "day": the pattern has 3 strokes; want at most two, around the expression
x.yaml:8:7: date pattern "a)" with the value "day": ")" closes nothing
x.yaml:9:7: date pattern "a" with the value "": the value is empty
x.yaml:10:7: date pattern "/" with the value "day": the expression is empty; a stroke has nothing beside it`
	if diff := cmp.Diff(want, err.Error()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
