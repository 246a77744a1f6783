package text_test

import (
	"testing"

	"dossier/extract/text"

	"github.com/google/go-cmp/cmp"
)

func sentences(l *text.Language, s string) []string {
	var out []string
	for _, sentence := range l.Tokenize(s).Sentences {
		out = append(out, s[sentence.Start:sentence.End])
	}
	return out
}

func TestSentencesGerman(t *testing.T) {
	for _, test := range []struct {
		in   string
		want []string
	}{
		{"Er geht. Sie bleibt!  Warum? Darum", []string{"Er geht.", "Sie bleibt!", "Warum?", "Darum"}},
		{"Er geht.Stattdessen bleibt sie.2", []string{"Er geht.", "Stattdessen bleibt sie.", "2"}},
		{"Am 9. Oktober zahlte sie 5 Mio. Euro, d. h. viel.", []string{"Am 9. Oktober zahlte sie 5 Mio. Euro, d. h. viel."}},
		{"Autos, Räder usw. Die Firma schweigt.", []string{"Autos, Räder usw.", "Die Firma schweigt."}},
		{"Das war 2019. Experten staunten.", []string{"Das war 2019.", "Experten staunten."}},
		{"J. K. Rowling schreibt. Dr. Maier liest.", []string{"J. K. Rowling schreibt.", "Dr. Maier liest."}},
		{"„Das ist so.“ Er ging.", []string{"„Das ist so.“", "Er ging."}},
		{"„Wer kommt?“, fragte er. „Ich!“ rief sie.", []string{"„Wer kommt?“, fragte er.", "„Ich!“ rief sie."}},
		{"„Es reicht. Wir gehen“, sagte sie.", []string{"„Es reicht.", "Wir gehen“, sagte sie."}},
		{"Er kam (leider!) spät. (Sie nicht.) Gut so.", []string{"Er kam (leider!) spät.", "(Sie nicht.)", "Gut so."}},
		{"Ein unbek. Abkürzen geht gem. der Regel.", []string{"Ein unbek.", "Abkürzen geht gem. der Regel."}},
		{"Klar ist: Die Firma zahlt.", []string{"Klar ist: Die Firma zahlt."}},
		{"Neue Chefin\n\nDie Firma wächst.", []string{"Neue Chefin", "Die Firma wächst."}},
		{"Neue Chefin\nDie Firma wächst schon seit vielen Jahren, und zwar sehr.\nSo ist das.", []string{"Neue Chefin", "Die Firma wächst schon seit vielen Jahren, und zwar sehr.", "So ist das."}},
		{"Die Firma wächst schon seit vielen Jahren, und zwar die\nTochter auch, wie die Chefin vor der versammelten Presse\nsagte.", []string{"Die Firma wächst schon seit vielen Jahren, und zwar die\nTochter auch, wie die Chefin vor der versammelten Presse\nsagte."}},
		{"Die Firma wächst schon seit vielen Jahren sehr, und zwar die\nTochter auch, wie die Chefin vor dem Haus der\nPresse am Markt zu allen, die dort auf sie warteten, sagte.", []string{"Die Firma wächst schon seit vielen Jahren sehr, und zwar die\nTochter auch, wie die Chefin vor dem Haus der\nPresse am Markt zu allen, die dort auf sie warteten, sagte."}},
		{"Yahoo! hat gekauft. Sie liest die „Zeit“.", []string{"Yahoo! hat gekauft.", "Sie liest die „Zeit“."}},
		{"Er zögert ... und geht. Er zögert ... Dann geht er.", []string{"Er zögert ... und geht.", "Er zögert ...", "Dann geht er."}},
		{" \r\n\t ", nil},
	} {
		if diff := cmp.Diff(test.want, sentences(german(), test.in)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", test.in, diff)
		}
	}
}

func TestSentencesEnglish(t *testing.T) {
	for _, test := range []struct {
		in   string
		want []string
	}{
		{"It moved to the U.S. The firm grew. The U.S. Army left.", []string{"It moved to the U.S.", "The firm grew.", "The U.S. Army left."}},
		{"Mr. Lee of Alba Inc. said no, e.g. today. He left.", []string{"Mr. Lee of Alba Inc. said no, e.g. today.", "He left."}},
		{"“Why?” he asked. “No.” It ended in 9. Then we left.", []string{"“Why?” he asked.", "“No.”", "It ended in 9.", "Then we left."}},
	} {
		if diff := cmp.Diff(test.want, sentences(english(), test.in)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", test.in, diff)
		}
	}
}

func TestSentenceMarks(t *testing.T) {
	got := german().Tokenize("Neue Chefin\n\nWer kommt? „Sie!“ Gut.").Sentences
	for i := range got {
		got[i] = text.Sentence{Question: got[i].Question, Exclamation: got[i].Exclamation, Headline: got[i].Headline}
	}
	want := []text.Sentence{{Headline: true}, {Question: true}, {Exclamation: true}, {}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
