package text_test

import (
	"testing"
	"unicode/utf8"

	"dossier/extract/text"
)

func FuzzTokenize(f *testing.F) {
	for _, s := range []string{
		"„Wer?“, fragte er.\n\nDie TikTok-Mutter zahlt 1.200,50 Euro.", "it's U.S. e.g. don’t", "a.b.c@d/e://www.x.",
		"\x00\xff\u00ad\u200b-’'", "9. 10. 2020-09-14–15.", "\r\r\n\u2028x", "-\u00ada", "1’’2", "A.Ä.ß", "der ʼ, ʼ' Aʼb ʼn",
	} {
		f.Add(s)
	}
	languages := []*text.Language{german(), english()}
	f.Fuzz(func(t *testing.T, s string) {
		for _, l := range languages {
			checkText(t, l.Tokenize(s))
		}
	})
}

// checkText checks what holds for every text.
func checkText(t *testing.T, x *text.Text) {
	t.Helper()
	valid := utf8.ValidString(x.String)
	end := int32(0)
	for i, token := range x.Tokens {
		if token.Start < end || token.End <= token.Start || int(token.End) > len(x.String) {
			t.Fatalf("%q: token %d is [%d,%d) after %d", x.String, i, token.Start, token.End, end)
		}
		if valid && !utf8.ValidString(x.Word(i)) {
			t.Fatalf("%q: token %q cuts a character", x.String, x.Word(i))
		}
		end = token.End
	}
	next := int32(0)
	for i, s := range x.Sentences {
		if s.First != next || s.Last <= s.First {
			t.Fatalf("%q: sentence %d is tokens [%d,%d) after %d", x.String, i, s.First, s.Last, next)
		}
		if s.Start != x.Tokens[s.First].Start || s.End != x.Tokens[s.Last-1].End {
			t.Fatalf("%q: sentence %d is bytes [%d,%d)", x.String, i, s.Start, s.End)
		}
		next = s.Last
	}
	if int(next) != len(x.Tokens) {
		t.Fatalf("%q: sentences cover %d of %d tokens", x.String, next, len(x.Tokens))
	}
}
