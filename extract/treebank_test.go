package extract

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"dossier/graph"
	"dossier/rules"
)

// What the parser must reach without a part-of-speech tagger.
const (
	wantFinite = 0.95
	wantRoles  = 0.80
)

// TestTreebank measures the parser on the development part of UD German GSD in
// the folder that DOSSIER_CORPORA names.
func TestTreebank(t *testing.T) {
	folder := os.Getenv("DOSSIER_CORPORA")
	if folder == "" {
		t.Skip("DOSSIER_CORPORA names no folder with ud_german_gsd")
	}
	w := germanWorker(t)
	var finite, roles tally
	for _, tree := range treebank(t, filepath.Join(folder, "ud_german_gsd", "dev.jsonl")) {
		a := w.begin(graph.Article{ID: tree.Doc, Text: tree.Text, Language: "de"})
		a.findNames()
		p := parsed{a: a, at: tree.align(a)}
		p.countFinite(t, tree, &finite)
		p.countRoles(t, tree, &roles)
	}
	t.Logf("finite verbs: precision %.3f, recall %.3f, F1 %.3f (%d in gold)", finite.precision(), finite.recall(), finite.f1(), finite.right+finite.missed)
	t.Logf("subject and object: %d of %d clauses right, %d turned round, %.3f", roles.right, roles.right+roles.missed, roles.extra, roles.recall())
	if finite.f1() < wantFinite || roles.recall() < wantRoles {
		t.Errorf("want F1 of finite verbs at least %.2f and subject and object at least %.2f", wantFinite, wantRoles)
	}
}

func germanWorker(t *testing.T) *worker {
	t.Helper()
	set, err := rules.Load()
	if err != nil {
		t.Fatal(err)
	}
	e, err := Compile(set)
	if err != nil {
		t.Fatal(err)
	}
	return newWorker(e, e.language(graph.Article{Language: "de"}))
}

type tally struct{ right, missed, extra int }

func (n tally) precision() float64 { return ratio(n.right, n.right+n.extra) }
func (n tally) recall() float64    { return ratio(n.right, n.right+n.missed) }
func (n tally) f1() float64        { return ratio(2*n.right, 2*n.right+n.missed+n.extra) }

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

// tree is a sentence of the treebank.
type tree struct {
	Doc    string
	Text   string
	Tokens []node
}

// node is a token of the treebank: form, lemma, class, tag, features, head, relation.
type node struct {
	form, class, tag, relation string
	head                       int // index, -1 for the root
}

func (n *node) UnmarshalJSON(b []byte) error {
	var lemma, features string
	err := json.Unmarshal(b, &[]any{&n.form, &lemma, &n.class, &n.tag, &features, &n.head, &n.relation})
	n.head--
	return err
}

func treebank(t *testing.T, path string) (out []tree) {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var one tree
		if err := json.Unmarshal(lines.Bytes(), &one); err != nil {
			t.Fatal(err)
		}
		out = append(out, one.requoted())
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return out
}

// requoted writes quotation marks as newspapers do; the treebank has those of TeX.
func (tr tree) requoted() tree {
	marks := strings.NewReplacer("``", "„", "''", "“")
	tr.Text = marks.Replace(tr.Text)
	for i := range tr.Tokens {
		tr.Tokens[i].form = marks.Replace(tr.Tokens[i].form)
	}
	return tr
}

// align gives the article's token of every node, none where the tokens differ
// (the parts of contractions).
func (tr tree) align(a *article) []int {
	starts := map[int]int{}
	for i, tok := range a.tx.Tokens {
		starts[int(tok.Start)] = i
	}
	out := make([]int, len(tr.Tokens))
	from := 0
	for i, n := range tr.Tokens {
		out[i] = none
		at := strings.Index(tr.Text[from:], n.form)
		if at < 0 || utf8.RuneCountInString(tr.Text[from:from+at]) > 3 {
			continue
		}
		if tok, ok := starts[from+at]; ok {
			out[i] = tok
		}
		from += at + len(n.form)
	}
	return out
}

// bare are the noun phrases without preposition that depend on a node in a
// relation, by their heads.
func (tr tree) bare(head int, relation string) (out []int) {
	for i, n := range tr.Tokens {
		if n.head != head || n.relation != relation || n.class != "NOUN" && n.class != "PROPN" {
			continue
		}
		marked := false
		for _, m := range tr.Tokens {
			marked = marked || m.head == i && m.relation == "case"
		}
		if !marked {
			out = append(out, i)
		}
	}
	return out
}

// copular says whether a node is the predicate of a copula: an infinitive there
// has the copula's subject beside its own object ("Ziel ist, Steuern zu senken").
func (tr tree) copular(head int) bool {
	return slices.ContainsFunc(tr.Tokens, func(n node) bool { return n.head == head && n.relation == "cop" })
}

// parsed is a sentence of the treebank as the parser reads it.
type parsed struct {
	a  *article
	at []int // the article's token of every node
}

func (p parsed) countFinite(t *testing.T, tr tree, n *tally) {
	found := map[int]bool{}
	for i := range p.a.tx.Sentences {
		s := p.a.sentence(i)
		for k := range s.Clauses {
			if v := s.Clauses[k].Verb.Finite; v >= 0 {
				found[s.first+v] = true
			}
		}
	}
	for i, node := range tr.Tokens {
		isFinite := strings.HasPrefix(node.tag, "V") && strings.HasSuffix(node.tag, "FIN")
		switch {
		case p.at[i] < 0:
		case isFinite && found[p.at[i]]:
			n.right++
		case isFinite:
			n.missed++
			verbose(t, "missed %q: %s", node.form, tr.Text)
		case found[p.at[i]]:
			n.extra++
			verbose(t, "no finite verb %q (%s): %s", node.form, node.tag, tr.Text)
		}
	}
}

// countRoles looks at the clauses with one bare noun as subject and one as
// object; extra counts those whose roles are turned round.
func (p parsed) countRoles(t *testing.T, tr tree, n *tally) {
	for head := range tr.Tokens {
		subject, object := tr.bare(head, "nsubj"), tr.bare(head, "obj")
		if len(subject) != 1 || len(object) != 1 || tr.copular(head) || p.at[subject[0]] < 0 || p.at[object[0]] < 0 {
			continue
		}
		sub, obj := p.at[subject[0]], p.at[object[0]]
		switch {
		case p.roles(sub, obj):
			n.right++
			continue
		case p.roles(obj, sub):
			n.extra++
		}
		n.missed++
		verbose(t, "roles of %q and %q: %s", tr.Tokens[subject[0]].form, tr.Tokens[object[0]].form, tr.Text)
	}
}

// roles says whether some clause has its subject at one token and its object at
// another.
func (p parsed) roles(subject, object int) bool {
	s := p.a.sentence(p.a.sentenceOf(subject))
	if object < s.first || object >= s.last {
		return false
	}
	for _, args := range s.args {
		if s.holds(args.subject, subject) && s.holds(args.object, object) {
			return true
		}
	}
	return false
}

// holds says whether a phrase has a token.
func (s *sentence) holds(p, tok int) bool {
	return p >= 0 && s.Phrases[p].Start <= tok-s.first && tok-s.first < s.Phrases[p].End
}

// verbose logs what is wrong where DOSSIER_VERBOSE is set.
func verbose(t *testing.T, format string, args ...any) {
	t.Helper()
	if os.Getenv("DOSSIER_VERBOSE") != "" {
		t.Logf(format, args...)
	}
}
