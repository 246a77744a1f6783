package clause_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dossier/extract/clause"
)

// TestEnglishClauses says what the clauses of a sentence are where order, not
// endings, tells.
func TestEnglishClauses(t *testing.T) {
	p := newReader(t, "en", "take|over")
	for _, test := range []struct {
		sentence string
		want     []string
	}{
		{"The bank buys the firm.", []string{"main buy"}},
		{"The bank has not yet sold the firm.", []string{"main sell perfect"}},
		{"The firm has been sold by the bank.", []string{"main sell passive perfect"}},
		{"The bank will take over the firm.", []string{"main take over future"}},
		{"The bank might buy the firm.", []string{"main buy modal"}},
		{"Did the bank buy the firm?", []string{"main buy"}},
		{"Why did the bank buy the firm?", []string{"main buy"}},
		{"The bank bought the firm and sold the shop.", []string{"main buy", "main sell"}},
		{"Has the bank sold the firm?", []string{"main sell perfect"}},
		{"The bank is growing and bans the firm.", []string{"main grow", "main ban"}},
		{"The bank is growing and will buy the firm.", []string{"main grow", "main buy future"}},
		{"Training and bans hurt the firm.", []string{"main hurt"}},
		{"The bank plans to buy the firm.", []string{"main plan", "infinitive buy"}},
		{"The bank denied having bought the firm.", []string{"main deny", "infinitive buy perfect"}},
		{"The bank banned the firm from selling the shop.", []string{"main ban", "infinitive sell"}},
		{"Instead of buying the firm, the bank sold the shop.", []string{"contrast buy", "main sell"}},
		{"After buying the firm, the bank sold the shop.", []string{"participle buy", "main sell"}},
		{"The firm founded by the widow makes glass.", []string{"main make", "participle found passive"}},
		{"The plan to buy the firm failed.", []string{"main fail", "infinitive buy"}},
		{"The bank, which took over the firm in 2011, grew.", []string{"main grow", "relative take over"}},
		{"The firm she bought in May grew.", []string{"main grow", "relative buy"}},
		{"The bank said the firm had grown.", []string{"main say", "complement grow perfect"}},
		{"The bank said on Monday that the firm had bought the shop.", []string{"main say", "complement buy perfect"}},
		{"There are rumours that the bank will buy the firm.", []string{"main be", "complement buy future"}},
		{"The bank, people close to the talks said, will buy the firm.", []string{"main buy future", "speech say"}},
		{"The firm will grow, said the boss.", []string{"main grow future", "speech say"}},
		{"If the bank buys the firm, prices will rise.", []string{"condition buy", "main rise future"}},
		{"It is unclear whether the bank owns the firm.", []string{"main be", "question own"}},
	} {
		got := p.clauses(test.sentence)
		if !cmp.Equal(sorted(got), sorted(test.want)) {
			t.Errorf("%s\ngot  %q\nwant %q", test.sentence, got, test.want)
		}
	}
}

// sorted ignores which of two clauses was opened first.
func sorted(in []string) map[string]int {
	out := map[string]int{}
	for _, s := range in {
		out[s]++
	}
	return out
}

// TestEnglishTags tells the readings of one word apart by what stands around it.
func TestEnglishTags(t *testing.T) {
	p := newReader(t, "en")
	for _, test := range []struct {
		sentence, word string
		want           clause.Tag
	}{
		{"The bank offers the firm a loan.", "offers", clause.Verb},
		{"The bank rejected both offers.", "offers", clause.Noun},
		{"The takeover bid expires in May.", "bid", clause.Noun},
		{"The bank bid for the firm.", "bid", clause.Verb},
		{"The bank has long supported the boss.", "supported", clause.Verb},
		{"The newly elected boss lives here.", "elected", clause.Adj},
		{"The bank may buy it in May.", "may", clause.Verb},
		{"The bank wants to back the plan.", "back", clause.Verb},
		{"The bank no longer owns it.", "no", clause.Adv},
		{"The bank's boss left.", "'s", clause.Possess},
		{"It's buying the firm.", "'s", clause.Verb},
		{"The boss said that the firm grew.", "that", clause.Sub},
		{"The firm that grew is ours.", "that", clause.Rel},
		{"The boss likes that firm.", "that", clause.Det},
		{"The bank took the firm to court.", "court", clause.Noun},
		{"A state-owned firm paid well.", "owned", clause.Adj},
		{"The firms' boss left.", "boss", clause.Noun},
	} {
		if got := p.tagOf(test.sentence, test.word); got != test.want {
			t.Errorf("%s: %q has tag %d, want %d", test.sentence, test.word, got, test.want)
		}
	}
}

func (g reader) tagOf(sentence, word string) clause.Tag {
	tx := g.text.Tokenize(sentence)
	s := g.parser.Parse(g.tokens(tx), nil, strings.HasSuffix(sentence, "?"))
	for i := range tx.Tokens {
		if tx.Word(i) == word {
			return s.Tags[i]
		}
	}
	return clause.None
}
