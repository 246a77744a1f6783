package text_test

import (
	"strings"
	"testing"

	"dossier/extract/text"
	"dossier/rules"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// german and english hold no more than the tests need.
func german() *text.Language {
	return text.New(&rules.Language{
		Code:          "de",
		OrdinalDot:    true,
		CapitalNouns:  true,
		Abbreviations: []string{"d. h.", "z. B.", "Mio.", "Dr.", "bzw.", "usw.", "e. V.", "Nr.", "Okt."},
		Quotes:        [][2]string{{"„", "“"}, {"„", "”"}, {"‚", "‘"}, {"»", "«"}, {"«", "»"}, {"“", "”"}, {`"`, `"`}},
		GenitiveMarks: []string{"s", "'", "’"},
		Determiners:   []rules.Word{{Form: "der"}, {Form: "die"}, {Form: "das"}, {Form: "ein"}},
		Pronouns:      []rules.Word{{Form: "er"}, {Form: "es"}, {Form: "sie"}},
		Prepositions:  []rules.Word{{Form: "in"}, {Form: "seit"}},
	})
}

func english() *text.Language {
	return text.New(&rules.Language{
		Code:          "en",
		Abbreviations: []string{"e.g.", "U.S.", "Inc.", "Mr.", "Jr.", "No.", "p.m."},
		Quotes:        [][2]string{{"“", "”"}, {"‘", "’"}, {`"`, `"`}},
		GenitiveMarks: []string{"'s", "'", "’s", "’"},
		Clitics:       []string{"'s", "n't", "'re", "'ll"},
		Determiners:   []rules.Word{{Form: "the"}},
		Pronouns:      []rules.Word{{Form: "he"}, {Form: "it"}},
	})
}

// cut gives the tokens of s with blanks between them.
func cut(l *text.Language, s string) string {
	t := l.Tokenize(s)
	words := make([]string, len(t.Tokens))
	for i := range t.Tokens {
		words[i] = t.Word(i)
	}
	return strings.Join(words, "|")
}

func TestTokens(t *testing.T) {
	for _, test := range []struct{ in, de, en string }{
		{in: "Die TikTok-Mutter zahlt.", de: "Die|TikTok|Mutter|zahlt|."},
		{in: "Haus- und Hoflieferant", de: "Haus|-|und|Hoflieferant"},
		{in: "Das – so heißt es – reicht", de: "Das|–|so|heißt|es|–|reicht"},
		{in: "US-Präsident, COVID-19", de: "US|Präsident|,|COVID|19"},
		{in: "für 1.200,50 Euro, 60% und 5,000", de: "für|1.200,50|Euro|,|60%|und|5,000"},
		{in: "2020-09 2020-09-14 2014-2016 14.09.2020", de: "2020-09|2020-09-14|2014|2016|14.09.2020"},
		{in: "$5 US$7 12€", de: "$5|US|$7|12|€"},
		{in: "am 9. Oktober, im 19. Jahrhundert, am 9. 10. 2020", de: "am|9.|Oktober|,|im|19.|Jahrhundert|,|am|9.|10.|2020"},
		{in: "am 9., 10. und 11. Mai", de: "am|9.|,|10.|und|11.|Mai"},
		{in: "Es sind 15. Der Rest fehlt", de: "Es|sind|15|.|Der|Rest|fehlt"},
		{in: "d. h. 5 Mio. Euro, z.B. hier", de: "d.|h.|5|Mio.|Euro|,|z.B.|hier"},
		{in: "J. K. Rowling und O'Neill, O’Neill", de: "J.|K.|Rowling|und|O'Neill|,|O’Neill"},
		{in: "waren.Stattdessen wird.Über 2019.Der", de: "waren|.|Stattdessen|wird|.|Über|2019|.|Der"},
		{in: "Booking.com, ASP.NET, Web2.0 und index.html", de: "Booking.com|,|ASP.NET|,|Web2.0|und|index.html"},
		{in: "siehe https://a.example/x?y=1. Und www.a.example/b, c@d.example!", de: "siehe|https://a.example/x?y=1|.|Und|www.a.example/b|,|c@d.example|!"},
		{in: "Ver\u00adtrag und Zu\u200bsatz", de: "Ver\u00adtrag|und|Zu\u200bsatz"},
		{in: "Kaufhaus' Angebot", de: "Kaufhaus|'|Angebot"},
		{in: "Warum?!... Darum…", de: "Warum|?|!|...|Darum|…"},
		{in: "die 1990er und 5G", de: "die|1990er|und|5G"},
		{in: "Wennington's cat isn't Lee’s, don’t", en: "Wennington|'s|cat|is|n't|Lee|’s|,|do|n’t"},
		{in: "the companies' 9th U.S. office at 5 p.m.", en: "the|companies|'|9th|U.S.|office|at|5|p.m."},
		{in: "A ‘quiet’ sale", en: "A|‘|quiet|’|sale"},
		{in: "a\x00b \xff\xfe c\r\n\td", de: "a|b|c|d"},
		{in: "", de: ""},
	} {
		want, l := test.de, german()
		if test.en != "" {
			want, l = test.en, english()
		}
		if diff := cmp.Diff(want, cut(l, test.in)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", test.in, diff)
		}
	}
}

func TestFlags(t *testing.T) {
	const quoted = text.Quoted
	for _, test := range []struct {
		in    string
		token int
		want  text.Flags
	}{
		{"Ein Haus", 0, text.Capital | text.Paragraph},
		{"Ein NATO", 1, text.Capital | text.Caps},
		{"Die TikTok-Mutter", 2, text.Capital | text.Glued | text.Hyphen},
		{"ein iPhone", 1, 0},
		{"Ü ÜBER", 1, text.Capital | text.Caps},
		{"Er „sagt es“ nie", 2, text.Glued | quoted},
		{"Er „sagt es“ nie", 5, 0},
		{"im Okt. dann", 1, text.Capital | text.Dotted},
		{"am 9. Mai", 1, text.Dotted},
		{"ein Ver\u00adtrag", 1, text.Capital | text.Dirty},
		{"eins\n\nzwei", 1, text.Paragraph},
	} {
		tokens := german().Tokenize(test.in).Tokens
		if got := tokens[test.token].Flags; got != test.want {
			t.Errorf("%q token %d: flags %b, want %b", test.in, test.token, got, test.want)
		}
	}
	it := english().Tokenize("it's")
	if got, want := it.Tokens[1].Flags, text.Clitic|text.Glued; got != want {
		t.Errorf("clitic: flags %b, want %b", got, want)
	}
}

func TestQuotes(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		{"„Ja“, sagt er", "oc"},
		{`Er sagt: "Ja".`, "oc"},
		{`"Er sagt "nein"", heißt es`, "oocc"},
		{"“Ja”", "oc"},
		{"»Ja« und «Nein»", "ococ"},
		{"„Das ‚Gute‘ daran“", "oocc"},
		{`("Ja")`, "oc"},
		{"„Offen\n\n„Neu“", "ooc"},
	} {
		tokens := german().Tokenize(test.in).Tokens
		var got strings.Builder
		for _, token := range tokens {
			switch token.Kind {
			case text.OpenQuote:
				got.WriteByte('o')
			case text.CloseQuote:
				got.WriteByte('c')
			}
		}
		if got.String() != test.want {
			t.Errorf("%q: %s, want %s", test.in, got.String(), test.want)
		}
	}
}

// TestPlainIsCutAtBlanks compares what Plain promises with the cutter.
func TestPlainIsCutAtBlanks(t *testing.T) {
	word := rapid.StringMatching(`[A-Za-zäöüßéŁ中nst]{1,6}`)
	other := rapid.SampledFrom([]string{"", "'s", "n't", "-", ".", "5", "  ", "’", "\u0301"})
	rapid.Check(t, func(t *rapid.T) {
		s := strings.Join(rapid.SliceOfN(word, 1, 4).Draw(t, "words"), " ") + other.Draw(t, "end")
		if !text.Plain(s) {
			return
		}
		for _, l := range []*text.Language{german(), english()} {
			var got []string
			x := l.Tokenize(s)
			for i := range x.Tokens {
				got = append(got, x.Word(i))
			}
			if diff := cmp.Diff(strings.Fields(s), got); diff != "" {
				t.Fatalf("%q (-want +got):\n%s", s, diff)
			}
		}
	})
}
