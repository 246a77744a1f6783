// Package date finds expressions of time in a sentence and says when they mean,
// resolved against the day, month or year an article was published.
//
// All words are data: a language's months, weekdays, units, numbers and
// patterns (rules.Dates). A pattern describes tokens, its value what they mean.
//
// # Patterns
//
//	Ende            a word as written; where a sentence begins it may have a capital, and all may be capitals
//	monatlich*      words that begin so; *monat, words that end so
//	(a|b c)         alternatives
//	[a b]           may be left out
//	{month}         a slot, see below; {n2} is a second slot of the kind n
//	{weekday}abend  a slot and the rest of its token
//	vor / {n} {unit}
//	                what stands before the stroke must be there but is not part of the expression
//	/ {n} Jahre / alt*
//	                nor is what stands after a second one; inside a group a stroke is a sign like others
//
// The slots are {year} (1000 to 2099), {month}, {mm} (a month as a number), {day}
// (1 to 31, an ordinal too), {weekday}, {unit}, {n} (a number in words or digits),
// {clock} (20 or 20:30), and for dates in one token {dmy} (14.9.2020), {dm} (14.9),
// {mdy} (9/14/2020) and {iso} (2020-09-14 or 2020-09).
//
// # Values
//
// A value is a list of words, which fill in what they know:
//
//	{year} {month} {day} {mm} {weekday} {clock} {dmy} {dm} {mdy} {iso}
//	                       a slot
//	12-24                  a month and a day
//	day-1 week+1 year      so many units from publication; {unit}-{n} and {unit}+some as well, where some is up to seven
//	last next this         for weekdays, months and days: strictly before publication, strictly after it, or of its week or year
//	SP SU FA WI Q1…Q4 H1 H2 WE
//	                       a season, quarter, half or the weekend
//	TMO TMI TAF TEV TNI    a part of the day
//	decade:{year} decade:1990 century:{day}
//	P{n}{unit} P1year PX{unit}
//	                       a duration, X where nobody says how many; a relative word beside it says when it began or will end
//	set P1year             how often
//	PAST_REF PRESENT_REF FUTURE_REF
//	                       no more than that; a relative word beside it may say more
//	none                   no time at all: hides what other patterns would read into it
//
// A pattern with {date} gives roles: "seit {date}" has the value since, "von
// {date} bis {date}" the value "since until". Of all readings of a place, the
// longest counts, then the one with the longer surroundings, then the first.
package date

// Type is the type of a TIMEX3 element.
type Type string

// The types of expression.
const (
	Date     Type = "DATE"
	Time     Type = "TIME"
	Duration Type = "DURATION"
	Set      Type = "SET"
)

// The bases of a date.
const (
	FromText      = "text"      // the words say it
	FromPublished = "published" // it was reckoned from the publication date
)

// Expression is an expression of time: the tokens from First up to but not
// including Last.
type Expression struct {
	First, Last int32
	Type        Type
	Value       string // TIMEX3
	EDTF        string // year, month or day, as exact as the words allow; empty where they say less
	Past        string // where the words leave open which ("on Monday", "in May"): the last one up to publication, as EDTF
	Future      string // … and the first one after it; EDTF is the likelier of the two
	Basis       string // of EDTF
	Role        string // "since", "until" and the like, from the words around it
}
