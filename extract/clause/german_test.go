package clause_test

import (
	"fmt"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"dossier/extract/clause"
	"dossier/extract/lexicon"
	"dossier/extract/text"
	"dossier/rules"
)

// TestGermanClauses says what the clauses of a sentence are: kind, verb, and what
// is said of it.
func TestGermanClauses(t *testing.T) {
	p := newReader(t, "de")
	for _, test := range []struct {
		sentence string
		want     []string
	}{
		{"Die Bank kauft die Firma.", []string{"main kaufen"}},
		{"Die Bank springt bei der Firma ein.", []string{"main einspringen"}},
		{"Die Bank hält am Verein fest.", []string{"main festhalten"}},
		{"Die Bank hält ein Fest.", []string{"main halten"}},
		{"Die Firma wurde von der Bank gekauft.", []string{"main kaufen passive"}},
		{"Die Firma ist verkauft.", []string{"main verkaufen state"}},
		{"Die Bank hat die Firma gekauft.", []string{"main kaufen perfect"}},
		{"Die Bank will die Firma kaufen.", []string{"main kaufen modal"}},
		{"Die Bank wird die Firma kaufen.", []string{"main kaufen future"}},
		{"Laut der Bank wollen die Firma und der Verein fusionieren.", []string{"main fusionieren modal"}},
		{"Die Firma wurde verkauft und umbenannt.", []string{"main verkaufen passive", "main umbenennen passive"}},
		{"Die Bank will die Firma kaufen und den Verein verkaufen.", []string{"main kaufen modal", "main verkaufen modal"}},
		{"Die Bank will die Firma nicht kaufen, sondern mit dem Verein fusionieren.", []string{"main kaufen modal", "main fusionieren modal"}},
		{"Die Bank kauft die Firma und verkauft den Verein.", []string{"main kaufen", "main verkaufen"}},
		{"Weil die Bank die Firma gekauft hat, wächst sie.", []string{"fact kaufen perfect", "main wachsen"}},
		{"Die Bank sagte, die Firma wachse.", []string{"main sagen", "complement wachsen"}},
		{"Die Firma wachse, sagte der Chef.", []string{"main wachsen", "speech sagen"}},
		{"Wie es heißt, wächst die Firma.", []string{"speech heißen", "main wachsen"}},
		{"Die Bank lehnt es ab, die Firma zu kaufen.", []string{"main ablehnen", "infinitive kaufen"}},
		{"Die Bank bestreitet, der Firma den Handel verboten zu haben.", []string{"main bestreiten", "infinitive verbieten perfect"}},
		{"Die Bank, an deren Spitze ein Chef steht, wächst.", []string{"main wachsen", "relative stehen"}},
		{"Seit 1992 können Kunden, die im Ort wohnen, einen Ausweis bekommen.", []string{"main bekommen modal", "relative wohnen"}},
		{"Der Kunde wählt, wenn er möchte, einen Wein aus.", []string{"main auswählen", "condition mögen"}},
		{"Die 1972 von der Bank gegründete Firma wächst.", []string{"main wachsen", "participle gründen state"}},
		{"Die Bank unterhält enge Kontakte zum Verein.", []string{"main unterhalten"}},
	} {
		if got := p.clauses(test.sentence); !cmp.Equal(got, test.want) {
			t.Errorf("%s\ngot  %q\nwant %q", test.sentence, got, test.want)
		}
	}
}

// reader parses sentences of one language.
type reader struct {
	text   *text.Language
	lex    *lexicon.Lexicon
	parser *clause.Parser
}

func newReader(t *testing.T, code string, separable ...string) reader {
	t.Helper()
	set, err := rules.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range set.Languages {
		if l.Code == code {
			lex := lexicon.New(l, lexicon.Extra{Verbs: separable})
			return reader{text.New(l), lex, clause.NewParser(lex)}
		}
	}
	t.Fatalf("no pack for %s", code)
	return reader{}
}

func (g reader) clauses(sentence string) (out []string) {
	tx := g.text.Tokenize(sentence)
	s := g.parser.Parse(g.tokens(tx), nil, false)
	for i := range s.Clauses {
		out = append(out, g.describe(&s.Clauses[i]))
	}
	return out
}

func (g reader) tokens(tx *text.Text) []clause.Token {
	out := make([]clause.Token, len(tx.Tokens))
	for i, t := range tx.Tokens {
		out[i].Hyphen = t.Has(text.Hyphen)
		switch t.Kind {
		case text.Word, text.Number:
			out[i].W = g.lex.Word(tx.Word(i))
			out[i].Number = t.Kind == text.Number
		default:
			out[i].Punct, _ = utf8.DecodeRuneInString(tx.Word(i))
		}
	}
	return out
}

func (g reader) describe(c *clause.Clause) string {
	kinds := map[clause.Kind]string{
		clause.Main: "main", clause.Complement: "complement", clause.Relative: "relative", clause.Factual: "fact",
		clause.Condition: "condition", clause.InfinitiveClause: "infinitive", clause.ParticipleClause: "participle", clause.Speech: "speech",
		clause.Question: "question", clause.ContrastClause: "contrast",
	}
	v := &c.Verb
	out := fmt.Sprintf("%s %s", kinds[c.Kind], g.lex.Name(v.Main))
	for _, f := range []struct {
		is   bool
		name string
	}{{v.Voice == clause.Passive, "passive"}, {v.Voice == clause.State, "state"}, {v.Perfect, "perfect"}, {len(v.Modals) > 0 && v.Main != v.Modals[0].Lemma, "modal"}, {v.Future, "future"}} {
		if f.is {
			out += " " + f.name
		}
	}
	return out
}
