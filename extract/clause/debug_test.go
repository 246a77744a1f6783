package clause_test

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"dossier/extract/clause"
	"dossier/extract/lexicon"
	"dossier/extract/text"
	"dossier/rules"
)

func TestDebug(t *testing.T) {
	s := os.Getenv("SENT")
	if s == "" {
		t.Skip()
	}
	lang := os.Getenv("LNG")
	if lang == "" {
		lang = "de"
	}
	set, err := rules.Load()
	if err != nil {
		t.Log(err)
	}
	for _, l := range set.Languages {
		if l.Code != lang {
			continue
		}
		lex := lexicon.New(l, lexicon.Extra{})
		tl := text.New(l)
		p := clause.NewParser(lex)
		tx := tl.Tokenize(s)
		for _, sen := range tx.Sentences {
			var toks []clause.Token
			for i := sen.First; i < sen.Last; i++ {
				tk := tx.Tokens[i]
				c := clause.Token{Hyphen: tk.Has(text.Hyphen)}
				switch tk.Kind {
				case text.Word, text.Number, text.Address:
					c.W = lex.Word(tx.Word(int(i)))
					c.Number = tk.Kind == text.Number
				case text.OpenQuote:
					c.Punct = '“'
				case text.CloseQuote:
					c.Punct = '”'
				default:
					c.Punct, _ = utf8.DecodeRuneInString(tx.Word(int(i)))
				}
				toks = append(toks, c)
			}
			dump(lex, p.Parse(toks, nil, sen.Question), tx, int(sen.First))
		}
	}
}

var (
	tagNames = []string{"None", "Punct", "Det", "Adj", "Noun", "Name", "Pron", "Prep", "Post", "Verb", "Adv", "Sub", "Rel", "Wh", "Coord", "Ptcl", "InfM", "Num", "Poss"}
	kinds    = []string{"Main", "Compl", "Rel", "Fact", "Cond", "Quest", "Purp", "Contr", "Inf", "Part", "Speech"}
)

func dump(lex *lexicon.Lexicon, s *clause.Sentence, tx *text.Text, base int) {
	var b strings.Builder
	for i := range s.Tokens {
		fmt.Fprintf(&b, "%s/%s/%d ", tx.Word(base+i), tagNames[s.Tags[i]], s.Owner[i])
	}
	fmt.Println(b.String())
	span := func(a, e int) string {
		var w []string
		for i := a; i < e; i++ {
			w = append(w, tx.Word(base+i))
		}
		return strings.Join(w, " ")
	}
	for i := range s.Clauses {
		c := &s.Clauses[i]
		v := c.Verb
		fmt.Printf("  clause %d %s parent=%d prev=%d ante=%d gov=%d main=%q voice=%d perf=%v fut=%v toinf=%v feat=%b modals=%d over=%d\n", i, kinds[c.Kind], c.Parent, c.Prev, c.Antecedent, c.Governor, lex.Name(v.Main), v.Voice, v.Perfect, v.Future, v.ToInf, v.Feat, len(v.Modals), len(v.Over))
	}
	for i := range s.Phrases {
		p := &s.Phrases[i]
		fmt.Printf("  phrase %d [%s] c%d prep=%q agr=%04x next=%d appos=%d owner=%d\n", i, span(p.Start, p.End), p.Clause, lex.Name(p.Prep), uint16(p.Agr), p.Next, p.Appos, p.Owner)
	}
}
