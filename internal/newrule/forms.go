package newrule

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"dossier/extract"
	"dossier/rules"
)

// best is the first of the forms, the surest first, that gives what was wished
// for and nothing else.
func (m *maker) best() (*rules.Form, error) {
	forms := m.candidates()
	for i, f := range forms {
		f.Name, f.Language = fmt.Sprintf("candidate-%d", i), m.reading.Language
		f.ID = "new/" + m.Relation + "/" + f.Name
	}
	engine, err := m.engine(forms)
	if err != nil {
		return nil, err
	}
	gives, strays := map[string]bool{}, map[string]bool{}
	for _, c := range engine.Extract(m.article(m.Text)).Claims {
		for _, rule := range c.Rules {
			if m.fits(c) {
				gives[rule] = true
			} else {
				strays[rule] = true
			}
		}
	}
	for _, f := range forms {
		if gives[f.ID] && !strays[f.ID] {
			return f, nil
		}
	}
	return nil, m.unreadable()
}

// unreadable says what the sentence was read as, where no form matches.
func (m *maker) unreadable() error {
	var words []string
	for _, w := range m.reading.Words {
		words = append(words, "“"+w.Text+"”")
	}
	if words == nil {
		return errors.New("no verb or noun that it knows joins the two names; add the word to a language file")
	}
	return fmt.Errorf("no form of %s joins the two names: “%s” stands as %s, “%s” as %s",
		strings.Join(words, ", "), m.subject.Text, place(m.subject), m.object.Text, place(m.object))
}

func place(p extract.Place) string {
	if p.Function == "" {
		return "nothing that it can tell"
	}
	return p.Function
}

// candidates are forms of what stands in the sentence: verbs before nouns,
// verbs that mostly help others last, and its very words at the end.
func (m *maker) candidates() []*rules.Form {
	var verbs, helpers, nouns []*rules.Form
	for _, w := range m.reading.Words {
		switch {
		case w.Kind == rules.NounForm:
			nouns = append(nouns, m.nounForms(w)...)
		case w.Copula:
		case w.Helps:
			helpers = append(helpers, m.verbForms(w)...)
		default:
			verbs = append(verbs, m.verbForms(w)...)
		}
	}
	if m.onNoun(m.subject) || m.onNoun(m.object) {
		plain := slices.DeleteFunc(slices.Clone(verbs), func(f *rules.Form) bool { return !isPlain(f) })
		verbs = slices.DeleteFunc(verbs, isPlain)
		return slices.Concat(plain, nouns, verbs, helpers, m.textForms())
	}
	return slices.Concat(verbs, nouns, helpers, m.textForms())
}

// isPlain reports whether a verb form has the verb's own subject and object.
func isPlain(f *rules.Form) bool {
	return len(f.With) == 0 && f.Subject.Functions[0] == "subject" && f.Object.Functions[0] == "object"
}

// onNoun reports whether a name stands right behind a noun, with nothing but a
// preposition between: it more likely belongs to that than to the verb.
func (m *maker) onNoun(p extract.Place) bool {
	return slices.ContainsFunc(m.reading.Words, func(w extract.Trigger) bool {
		return w.Kind == rules.NounForm && w.End < p.Start && p.From <= w.End+1
	})
}

// functions are where the two names may stand: the verb's own arguments, and
// the functions that were read.
func (m *maker) functions(own ...string) []string {
	var all []string
	for _, p := range []extract.Place{m.subject, m.object} {
		if p.Function != "" && !slices.Contains(all, p.Function) {
			all = append(all, p.Function)
		}
	}
	for _, f := range own {
		if !slices.Contains(all, f) {
			all = append(all, f)
		}
	}
	return all
}

// verbForms are a verb with its arguments, then with a noun that it takes.
func (m *maker) verbForms(w extract.Trigger) []*rules.Form {
	verb := func(subject, object string, with ...rules.With) *rules.Form {
		return &rules.Form{
			Kind: rules.VerbForm, Lemmas: []string{w.Lemma}, With: with,
			Subject: rules.Role{Functions: []string{subject}}, Object: rules.Role{Functions: []string{object}},
		}
	}
	all := []*rules.Form{verb("subject", "object")}
	functions := m.functions("subject", "object", "dative")
	for _, s := range functions {
		for _, o := range functions {
			if s != o && (s != "subject" || o != "object") {
				all = append(all, verb(s, o))
			}
		}
	}
	for _, n := range m.reading.Words {
		if n.Kind != rules.NounForm || n.Clause != w.Clause {
			continue
		}
		with := rules.With{Function: "object", Nouns: []string{n.Lemma}}
		for _, o := range m.functions("genitive", "possessive", "compound") {
			if o != "subject" && o != "object" {
				all = append(all, verb("subject", o, with))
			}
		}
	}
	return all
}

// nounForms are a noun that one of the two is called by, then one that both
// stand beside.
func (m *maker) nounForms(w extract.Trigger) []*rules.Form {
	var all []*rules.Form
	role := func(f string) rules.Role { return rules.Role{Functions: []string{f}} }
	functions := m.functions("genitive", "possessive", "compound", "apposition")
	for _, lemma := range []string{w.Lemma, "*" + w.Lemma} {
		for _, f := range functions {
			if f == "subject" || f == "object" || f == "dative" {
				continue
			}
			if f != "apposition" {
				all = append(all,
					&rules.Form{Kind: rules.NounForm, Lemmas: []string{lemma}, Is: "subject", Object: role(f)},
					&rules.Form{Kind: rules.NounForm, Lemmas: []string{lemma}, Is: "object", Subject: role(f)})
			}
			for _, g := range functions {
				if g != f && g != "subject" && g != "object" && g != "dative" {
					all = append(all, &rules.Form{Kind: rules.NounForm, Lemmas: []string{lemma}, Subject: role(f), Object: role(g)})
				}
			}
		}
	}
	return all
}

// allClosed reports whether words say nothing of their own: "and", "ist".
func (m *maker) allClosed(words []string) bool {
	l := m.language()
	if l == nil {
		return false
	}
	closed := map[string]bool{}
	for _, w := range slices.Concat(l.Determiners, l.Pronouns, l.Prepositions, l.Postpositions, l.Conjunctions) {
		closed[w.Form] = true
	}
	for form := range l.Contractions {
		closed[form] = true
	}
	for _, a := range slices.Concat(l.Auxiliaries, l.Modals) {
		for form := range a.Forms {
			closed[form] = true
		}
	}
	return !slices.ContainsFunc(words, func(w string) bool { return !closed[strings.Trim(strings.ToLower(w), ",;:")] })
}

// longestText is how many words between the names a text form may have.
const longestText = 6

// textForms are the words between the two names.
func (m *maker) textForms() []*rules.Form {
	runes := []rune(m.Text)
	first, second, roles := m.subject, m.object, [2]string{"{subject}", "{object}"}
	if first.Start > second.Start {
		first, second, roles = second, first, [2]string{"{object}", "{subject}"}
	}
	if first.End > second.Start || second.Start > len(runes) {
		return nil
	}
	words := strings.Fields(string(runes[first.End:second.Start]))
	if len(words) == 0 || len(words) > longestText || m.allClosed(words) {
		return nil
	}
	escape := strings.NewReplacer("(", `\(`, ")", `\)`, "[", `\[`, "]", `\]`, "{", `\{`, "}", `\}`, "<", `\<`, ">", `\>`, "|", `\|`)
	return []*rules.Form{{
		Kind:    rules.TextForm,
		Pattern: roles[0] + " " + escape.Replace(strings.Join(words, " ")) + " " + roles[1],
	}}
}
