package newrule

import (
	"slices"
	"strings"

	"dossier/extract"
	"dossier/graph"
	"dossier/rules"
)

// negated is the sentence with a word of negation where the language has it,
// if the rule then gives the denial; empty where no such sentence is found.
func (m *maker) negated(form *rules.Form) string {
	engine, err := m.engine([]*rules.Form{form})
	if err != nil {
		return ""
	}
	for _, text := range m.denials() {
		var claims []graph.Claim
		for _, c := range engine.Extract(m.article(text)).Claims {
			if c.Relation == m.Relation {
				claims = append(claims, c)
			}
		}
		if len(claims) == 1 && m.fits(claims[0]) && claims[0].Status == graph.Negated {
			return text
		}
	}
	return ""
}

// denials are ways to deny the sentence, the most usual first.
func (m *maker) denials() []string {
	l := m.language()
	verb := m.verb()
	if l == nil || verb == nil {
		return nil
	}
	var out []string
	help := support(l, verb)
	for _, cue := range negations(l) {
		base, _, _ := strings.Cut(verb.Lemma, "|")
		later := m.later()
		switch {
		case help != "" && verb.Finite == verb.End && !inflects(l, verb.Lemma):
			out = append(out, m.replace(verb.Start, verb.End, help+" "+cue+" "+base))
			continue
		case l.Order == "svo" && help == "":
			out = append(out, m.replace(verb.Begins, verb.Begins, cue+" "))
		case l.Order != "svo" && !verb.Copula && hangs(later) && later.From > verb.Finite:
			out = append(out, m.replace(later.From, later.From, cue+" "))
		case l.Order != "svo" && !verb.Copula:
			end := m.lastWord(verb)
			out = append(out, m.replace(end, end, " "+cue))
		}
		out = append(out, m.replace(verb.Finite, verb.Finite, " "+cue))
	}
	return out
}

// later is the one of the two names that stands behind the other.
func (m *maker) later() extract.Place {
	if m.subject.Start > m.object.Start {
		return m.subject
	}
	return m.object
}

// hangs reports whether a name stands behind a preposition.
func hangs(p extract.Place) bool {
	return p.From < p.Start && p.Function != "" &&
		!slices.Contains([]string{"subject", "object", "dative", "genitive", "possessive", "compound", "apposition"}, p.Function)
}

// inflects reports whether a verb is an auxiliary with forms of its own, which
// is denied without the help of another.
func inflects(l *rules.Language, lemma string) bool {
	return slices.ContainsFunc(l.Auxiliaries, func(a rules.Verb) bool { return a.Lemma == lemma && len(a.Forms) > 0 })
}

func (m *maker) language() *rules.Language {
	i := slices.IndexFunc(m.set.Languages, func(l *rules.Language) bool { return l.Code == m.reading.Language })
	if i < 0 {
		return nil
	}
	return m.set.Languages[i]
}

// verb is the verb of the clause that the object stands in, else another.
func (m *maker) verb() *extract.Trigger {
	var other *extract.Trigger
	for i := range m.reading.Words {
		w := &m.reading.Words[i]
		switch {
		case w.Kind != rules.VerbForm || w.Finite == 0:
		case w.Clause == m.object.Clause:
			return w
		case other == nil:
			other = w
		}
	}
	return other
}

// mostNegations is how many words of negation are tried.
const mostNegations = 6

// negations are single words that deny a clause.
func negations(l *rules.Language) (out []string) {
	for _, c := range l.Cues {
		pair := slices.ContainsFunc(l.Conjunctions, func(w rules.Word) bool { return w.Kind == "correlative" && w.Form == c.Words })
		if c.Kind == "negated" && !pair && !strings.ContainsAny(c.Words, " '’") && len(out) < mostNegations {
			out = append(out, c.Words)
		}
	}
	return out
}

// support is the form of the auxiliary that a plain verb needs where it is
// denied, in tense and number of the verb; empty where there is none.
func support(l *rules.Language, verb *extract.Trigger) string {
	tense, number := "present", "sg"
	if verb.Past {
		tense = "past"
	}
	if verb.Plural {
		number = "pl"
	}
	for _, a := range l.Auxiliaries {
		if !slices.Contains(a.Roles, "support") {
			continue
		}
		for form, readings := range a.Forms {
			for _, r := range readings {
				features := strings.Fields(r)
				if slices.Contains(features, "finite") && slices.Contains(features, tense) && slices.Contains(features, number) {
					return form
				}
			}
		}
	}
	return ""
}

// lastWord is where the clause's last word ends, or where the one before a verb
// at its end does.
func (m *maker) lastWord(verb *extract.Trigger) int {
	if verb.Start > m.object.Start && verb.Start > m.subject.Start && verb.Finite != verb.End {
		return verb.Start - 1
	}
	end := max(m.subject.End, m.object.End)
	for _, w := range m.reading.Words {
		if w.Kind == rules.NounForm && w.Clause == verb.Clause {
			end = max(end, w.End)
		}
	}
	return end
}

// replace puts other words in the place of the characters from start to end.
func (m *maker) replace(start, end int, words string) string {
	runes := []rune(m.Text)
	return string(runes[:start]) + words + string(runes[end:])
}
