package date_test

import (
	"fmt"
	"strings"
	"testing"

	"dossier/extract/date"
	"dossier/extract/text"
	"dossier/rules"

	"github.com/google/go-cmp/cmp"
)

// language is a language of the packs, ready to find dates in.
type language struct {
	text *text.Language
	date *date.Tagger
}

func load(tb testing.TB, code string) language {
	tb.Helper()
	set, err := rules.Load()
	if err != nil {
		tb.Fatal(err)
	}
	for _, l := range set.Languages {
		if l.Code == code {
			tagger, err := date.New(&l.Dates)
			if err != nil {
				tb.Fatal(err)
			}
			return language{text.New(l), tagger}
		}
	}
	tb.Fatalf("no language %s", code)
	return language{}
}

func (l language) find(s, published string) (found []date.Expression, t *text.Text) {
	t = l.text.Tokenize(s)
	for _, sentence := range t.Sentences {
		found = append(found, l.date.Find(t, int(sentence.First), int(sentence.Last), date.Parse(published))...)
	}
	return found, t
}

// brief writes an expression as "words = value edtf [past|future] (basis) role".
func brief(e date.Expression, t *text.Text) string {
	var b strings.Builder
	b.WriteString(t.String[t.Tokens[e.First].Start:t.Tokens[e.Last-1].End] + " = " + e.Value)
	if e.Type != date.Date {
		b.WriteString(" " + string(e.Type))
	}
	if e.EDTF != e.Value {
		b.WriteString(" " + e.EDTF)
	}
	if e.Past != e.Future {
		fmt.Fprintf(&b, " [%s|%s]", e.Past, e.Future)
	}
	if e.Basis == date.FromPublished {
		b.WriteString(" *")
	}
	if e.Role != "" {
		b.WriteString(" " + e.Role)
	}
	return b.String()
}

func run(t *testing.T, code string, tests []test) {
	l := load(t, code)
	for _, test := range tests {
		found, x := l.find(test.in, test.published)
		var got []string
		for _, e := range found {
			got = append(got, brief(e, x))
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%q, published %q (-want +got):\n%s", test.in, test.published, diff)
		}
	}
}

type test struct {
	in, published string
	want          []string
}

func one(s string) []string { return []string{s} }

// TestGerman: 2018-10-09 is a Tuesday. A star marks what was reckoned from it.
func TestGerman(t *testing.T) {
	const tuesday = "2018-10-09"
	run(t, "de", []test{
		{"Am 9. Oktober 2018 kam der Vertrag.", "", one("9. Oktober 2018 = 2018-10-09")},
		{"Die Firma wurde 1972 gegründet.", "", one("1972 = 1972")},
		{"Anfang 2019 zog sie um.", "", one("Anfang 2019 = 2019")},
		{"Es geschah am 14.09.2020 oder 2020-09-14 oder 2020-09.", "", []string{"14.09.2020 = 2020-09-14", "2020-09-14 = 2020-09-14", "2020-09 = 2020-09"}},
		{"Am Montag, den 3. März 2014, war Schluss.", "", one("Montag, den 3. März 2014 = 2014-03-03")},
		{"Im Herbst 2019 begann es.", "", one("Herbst 2019 = 2019-FA 2019")},
		{"Im Jahr 1988 und im dritten Quartal 2017.", "", []string{"Jahr 1988 = 1988", "dritten Quartal 2017 = 2017-Q3 2017"}},
		{"Es gab keinen 31. Februar 2014.", "", nil},
		{"Es gab keinen 30. Februar.", tuesday, nil},
		{"Die 1990er Jahre und das 19. Jahrhundert.", "", []string{"Die 1990er Jahre = 199 ", "das 19. Jahrhundert = 18 "}},
		{"Im August bot sie 60 Millionen.", tuesday, one("August = 2018-08 [2018-08|2019-08] *")},
		{"Den Posten tritt er im November an.", tuesday, one("November = 2018-11 [2017-11|2018-11] *")},
		{"Am 3. März war Schluss.", tuesday, one("3. März = 2018-03-03 [2018-03-03|2019-03-03] *")},
		{"Am Montag kaufte sie die Bank.", tuesday, one("Montag = 2018-10-08 [2018-10-08|2018-10-15] *")},
		{"Am Dienstag sprach sie.", tuesday, one("Dienstag = 2018-10-09 [2018-10-09|2018-10-16] *")},
		{"Am vergangenen Dienstag sprach sie.", tuesday, one("vergangenen Dienstag = 2018-10-02 *")},
		{"Am kommenden Montag spricht sie.", tuesday, one("kommenden Montag = 2018-10-15 *")},
		{"Am Montagabend sprach sie.", tuesday, one("Montagabend = 2018-10-08TEV TIME 2018-10-08 [2018-10-08|2018-10-15] *")},
		{"Gestern kam sie, heute geht sie.", tuesday, []string{"Gestern = 2018-10-08 *", "heute = 2018-10-09 *"}},
		{"Vor zwei Jahren kam sie.", tuesday, one("zwei Jahren = P2Y DURATION 2016 *")},
		{"Vor drei Tagen kam sie.", tuesday, one("drei Tagen = P3D DURATION 2018-10-06 *")},
		{"Letzte Woche kam sie.", tuesday, one("Letzte Woche = 2018-W40 2018-10 *")},
		{"Letzte Woche kam sie.", "2018-10-03", one("Letzte Woche = 2018-W39 2018-09 *")},
		{"Letzte Woche kam sie.", "2018-08-08", one("Letzte Woche = 2018-W31 2018 *")},
		{"In wenigen Tagen geht sie.", "2020-09", one("wenigen Tagen = PXD DURATION 2020-09 *")},
		{"In wenigen Tagen geht sie.", tuesday, one("wenigen Tagen = PXD DURATION 2018-10 *")},
		{"Im kommenden Jahr geht sie.", "2018-10", one("kommenden Jahr = 2019 *")},
		{"Ende des Jahres geht sie.", "2018", one("Ende des Jahres = 2018 *")},
		{"Im Mai letzten Jahres kam sie.", tuesday, one("Mai letzten Jahres = 2017-05 *")},
		{"Am 5. Mai vergangenen Jahres kam sie.", tuesday, one("5. Mai vergangenen Jahres = 2017-05-05 *")},
		{"Gestern kam sie.", "", one("Gestern = XXXX-XX-XX ")},
		{"Gestern kam sie.", "2020", one("Gestern = 2020 *")},
		{"Am Montag kam sie.", "2020-09", one("Montag = XXXX-WXX-1 2020-09 *")},
		{"Im August kam sie.", "2020", one("August = 2020-08 *")},
		{"Im August kam sie.", "", one("August = XXXX-08 ")},
		{"Seit 2014 gehört sie dazu.", "", one("2014 = 2014 since")},
		{"Bis 2019 gehörte sie dazu.", "", one("2019 = 2019 until")},
		{"Zwischen 2014 und 2016 war das so.", "", []string{"2014 = 2014 since", "2016 = 2016 until"}},
		{"Von Mai bis Juli 2016 war das so.", "2016-09", []string{"Mai = 2016-05 [2016-05|2017-05] * since", "Juli 2016 = 2016-07 until"}},
		{"Vom 5. bis 22. November 2016 war das so.", "", []string{"5. = 2016-11-05 since", "22. November 2016 = 2016-11-22 until"}},
		{"Das dauert drei Jahre und zwei Monate.", "", one("drei Jahre und zwei Monate = P3Y2M DURATION ")},
		{"Sie tagt jährlich und jeden Montag.", "", []string{"jährlich = P1Y SET ", "jeden Montag = P1W SET "}},
		{"Um 20.30 Uhr war Schluss.", tuesday, one("20.30 Uhr = 2018-10-09T20:30 TIME 2018-10-09 *")},
		{"Am 5. Mai 2018 kam sie um 9 Uhr.", tuesday, []string{"5. Mai 2018 = 2018-05-05", "9 Uhr = 2018-05-05T09:00 TIME 2018-05-05"}},
		{"Gestern, Montag, kam sie.", tuesday, one("Gestern, Montag = 2018-10-08 *")},
		{"Rund 2000 Menschen und 1900 Euro.", tuesday, nil},
		{"Die Mai-Demo war groß.", tuesday, nil},
	})
}

// TestEnglish: 2016-05-17 is a Tuesday.
func TestEnglish(t *testing.T) {
	const tuesday = "2016-05-17"
	run(t, "en", []test{
		{"On May 17, 2016, it was sold.", "", one("May 17, 2016 = 2016-05-17")},
		{"On 17 May 2016 and the 9th of June 2015.", "", []string{"17 May 2016 = 2016-05-17", "the 9th of June 2015 = 2015-06-09"}},
		{"It was sold on Monday.", tuesday, one("Monday = 2016-05-16 [2016-05-16|2016-05-23] *")},
		{"It was refused in March.", tuesday, one("March = 2016-03 [2016-03|2017-03] *")},
		{"They may march for May.", tuesday, one("May = 2016-05 [2016-05|2017-05] *")},
		{"They met Mrs May.", tuesday, nil},
		{"A year ago it was small.", tuesday, one("A year ago = 2015 *")},
		{"Last week it was banned.", tuesday, one("Last week = 2016-W19 2016-05 *")},
		{"It closes next year.", tuesday, one("next year = 2017 *")},
		{"It opened in the summer of 2012.", "", one("the summer of 2012 = 2012-SU 2012")},
		{"He has worked there since 2014.", "", one("2014 = 2014 since")},
		{"It was so from 2010 to 2012.", "", []string{"2010 = 2010 since", "2012 = 2012 until"}},
		{"In the 1990s and the 19th century.", "", []string{"the 1990s = 199 ", "the 19th century = 18 "}},
		{"It took five years.", "", one("five years = P5Y DURATION ")},
		{"On February 30, 2016, nothing happened.", "", nil},
		{"A 12 years old firm.", "", nil},
	})
}
