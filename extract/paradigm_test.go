package extract_test

import (
	"cmp"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"

	"dossier/extract"
	"dossier/extract/lexicon"
	"dossier/graph"
	"dossier/rules"
)

// paradigm is a file of testdata/paradigm: the sentences that every verb frame of
// a language is put into, and what its verbs are that no pack needs to know.
type paradigm struct {
	Names     map[string][2]string // by entity type: who fills the subject, who the object
	Kinds     map[string][2]string // by kind of noun: who fills a role of that kind, and such a noun
	Nouns     map[string]string    // by entity type: a masculine noun before the name
	Pronouns  map[string]string    // English: who or which
	Speaker   string
	Being     []string // verbs whose perfect is made with "sein"
	Reflexive []string
	Permanent []string          // "gehören": verbs without a passive
	Apart     map[string]string // prepositions that would be a conjunction with what the place holds: "um … zu kaufen"
	Wrong     int               // how many sentences may come out wrong; lower it, never raise it
	Sentences []sentencePattern
}

// sentencePattern is a sentence with places for the verb and its arguments.
type sentencePattern struct {
	Text   string
	For    string // object: frames with a direct object; passive: those that have a passive; empty: all
	Status string
	Tense  string // empty: asserted as the frame says; any: not judged
	SaidBy string `yaml:"said_by"`
	None   bool   // the sentence says nothing of the kind
}

// verbFrame is a verb of a form with its arguments.
type verbFrame struct {
	relation *rules.Relation
	form     *rules.Form
	lemma    string
	subject  argument // of the relation
	object   argument
}

// argument is who fills a role and where it stands.
type argument struct {
	function string
	kind     string // entity type
	name     string
}

func (f *verbFrame) arguments() []argument { return []argument{f.subject, f.object} }

func (f *verbFrame) String() string {
	return fmt.Sprintf("%s %s (%s)", f.form.ID, f.lemma, f.form.Language)
}

// at is the argument in a function of the verb.
func (f *verbFrame) at(function string) (argument, bool) {
	for _, a := range f.arguments() {
		if a.function == function {
			return a, true
		}
	}
	return argument{}, false
}

// grammatical is the name of the verb's subject.
func (f *verbFrame) grammatical() string {
	a, _ := f.at("subject")
	return a.name
}

// TestParadigms puts every verb of the packs with its frame into every sentence
// of the language's paradigm: whatever the order, voice, tense or mood, the
// same fact must come out, held as the sentence holds it.
func TestParadigms(t *testing.T) {
	if testing.Short() {
		t.Skip("thirty thousand sentences are too many for the race detector, and none of them runs side by side with another")
	}
	for _, code := range []string{"de", "en"} {
		t.Run(code, func(t *testing.T) {
			p := readParadigm(t, code)
			set, err := rules.Load()
			if err != nil {
				t.Fatal(err)
			}
			p.declare(set)
			e, err := extract.Compile(set)
			if err != nil {
				t.Fatal(err)
			}
			l := set.Languages[slices.IndexFunc(set.Languages, func(l *rules.Language) bool { return l.Code == code })]
			frames := p.frames(set, code)
			in := inflector{p: p, l: l, lex: lexicon.New(l, lexicon.Extra{Verbs: lemmasOf(frames)})}
			n, failed := 0, 0
			for _, f := range frames {
				for i := range p.Sentences {
					text, ok := in.sentence(f, &p.Sentences[i])
					if !ok {
						continue
					}
					n++
					if diff := p.check(e, f, &p.Sentences[i], text); diff != "" {
						failed++
						t.Logf("%s: %s\n\t%s", f, text, diff)
					}
				}
			}
			t.Logf("%d frames, %d sentences, %d wrong", len(frames), n, failed)
			if failed > p.Wrong {
				t.Errorf("%d sentences are wrong, %d at most may be", failed, p.Wrong)
			}
			if n < p.least() {
				t.Errorf("only %d sentences: the frames of the packs were not found", n)
			}
		})
	}
}

// least is how many sentences a language must give for the test to mean something.
func (p *paradigm) least() int { return 50 * len(p.Sentences) }

func readParadigm(t *testing.T, code string) *paradigm {
	t.Helper()
	data, err := os.ReadFile("testdata/paradigm/" + code + ".yaml")
	if err != nil {
		t.Fatal(err)
	}
	var p paradigm
	if err := yaml.Unmarshal(data, &p); err != nil {
		t.Fatal(err)
	}
	return &p
}

func (p *paradigm) declare(set *rules.Set) {
	add := func(kind, name string) {
		set.Entities = append(set.Entities, &rules.Entity{ID: "example-" + name, Type: kind, Name: name})
	}
	for kind, names := range p.Names {
		add(kind, names[0])
		add(kind, names[1])
	}
	add("Person", p.Speaker)
	for _, named := range p.Kinds {
		set.Entities = append(set.Entities, &rules.Entity{ID: "example-" + named[0], Type: "Organization", Name: named[0], Descriptors: named[1:]})
	}
}

// frames are the verbs of all forms that have both parties, need and forbid no
// other word, and leave how they hold to the sentence.
func (p *paradigm) frames(set *rules.Set, code string) (out []*verbFrame) {
	for _, r := range set.Relations {
		for _, f := range r.Forms {
			if f.Language != code || f.Kind != rules.VerbForm || len(f.With) > 0 || len(f.Bare) > 0 || len(f.Under) > 0 || f.Status == "asserted" || r.Object[0] == "Date" {
				continue
			}
			subject, ok := p.argument(f.Subject, r.Subject, "subject", 0)
			object, ok2 := p.argument(f.Object, r.Object, "object", 1)
			if !ok || !ok2 || subject.function == object.function {
				continue
			}
			for _, lemma := range f.Lemmas {
				out = append(out, &verbFrame{relation: r, form: f, lemma: lemma, subject: subject, object: object})
			}
		}
	}
	return out
}

func (p *paradigm) argument(role rules.Role, types []string, function string, nth int) (argument, bool) {
	if len(role.Functions) > 0 {
		function, _, _ = rules.PrepositionCase(role.Functions[0])
	} else if role.Implied != nil {
		return argument{}, false
	}
	if len(role.Types) > 0 {
		types = role.Types
	}
	name := p.Names[types[0]][nth]
	if len(role.Kinds) > 0 {
		name = p.Kinds[role.Kinds[0]][0]
	}
	return argument{function: function, kind: types[0], name: name}, true
}

func lemmasOf(frames []*verbFrame) (out []string) {
	for _, f := range frames {
		out = append(out, f.lemma)
	}
	return out
}

// statuses from the weakest to the strongest: of several the strongest holds.
var statuses = []string{"", "asserted", "reported", "speculative", "negated"}

// check says how what comes out differs from what the sentence says, or nothing.
func (p *paradigm) check(e *extract.Engine, f *verbFrame, s *sentencePattern, text string) string {
	claims := e.Extract(graph.Article{ID: "p", Language: f.form.Language, Text: text, Body: 0}).Claims
	claims = slices.DeleteFunc(claims, func(c graph.Claim) bool { return c.Relation != f.relation.Name })
	want := fmt.Sprintf("want %s – %s → %s, %s %s", f.subject.name, f.relation.Name, f.object.name, p.status(f, s), p.tense(f, s))
	if s.None {
		want = "want nothing"
	}
	ok := len(claims) == 1 && !s.None
	var got []string
	for _, c := range claims {
		ok = ok && p.fits(f, s, &c)
		got = append(got, fmt.Sprintf("%s – %s → %s, %s %s, said by %v", c.Subject.Name, c.Relation, c.Object.Name, c.Status, c.Tense, names(c.SaidBy)))
	}
	if ok || s.None && len(claims) == 0 {
		return ""
	}
	return want + ", got " + cmp.Or(strings.Join(got, "; "), "nothing")
}

func names(speakers []graph.Speaker) (out []string) {
	for _, s := range speakers {
		out = append(out, cmp.Or(s.Name, s.Text))
	}
	return out
}

func (p *paradigm) fits(f *verbFrame, s *sentencePattern, c *graph.Claim) bool {
	sides := c.Subject.Name == f.subject.name && c.Object.Name == f.object.name ||
		f.relation.Symmetric && c.Subject.Name == f.object.name && c.Object.Name == f.subject.name
	tense := p.tense(f, s)
	said := len(c.SaidBy) == 0
	if s.SaidBy != "" {
		said = len(c.SaidBy) == 1 && c.SaidBy[0].Name == strings.ReplaceAll(s.SaidBy, "{S}", f.grammatical())
	}
	return sides && said && string(c.Status) == p.status(f, s) && (tense == "any" || string(c.Tense) == tense)
}

// status is that of the sentence or of the form, whichever is stronger.
func (p *paradigm) status(f *verbFrame, s *sentencePattern) string {
	i := max(slices.Index(statuses, cmp.Or(s.Status, "asserted")), slices.Index(statuses, f.form.Status))
	return statuses[i]
}

func (p *paradigm) tense(f *verbFrame, s *sentencePattern) string {
	switch {
	case s.Tense == "any" || f.form.Tense != "" && s.Tense == "future" || p.status(f, s) == "speculative":
		return "any"
	case f.form.Tense != "":
		return f.form.Tense
	}
	return cmp.Or(s.Tense, "present")
}
