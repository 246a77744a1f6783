package extract

import (
	"strings"

	"dossier/extract/lexicon"
	"dossier/rules"
)

// described is the event that a phrase describes by its noun and its parties:
// "die Übernahme von X durch Y". Where the parties are left out, "the takeover"
// is the only one that the article has told of before.
func (a *article) described(s *sentence, p int, w want) int {
	ph := &s.Phrases[p]
	if w.types&event == 0 || ph.NounTok < 0 {
		return none
	}
	for _, n := range ph.Nouns {
		for _, f := range a.l.nounForms[n.Lemma] {
			if f.Event == "" || !f.plain[n.Lemma] || n.Modifier != "" {
				continue
			}
			subjects, objects, _ := a.parties(s, p, f)
			if len(subjects) == 0 && len(objects) == 0 && w.only != namesOnly && a.definite(s, ph) && !a.qualified(s, p, f) {
				subjects, objects = a.toldOf(f.rel)
			}
			if f.Event == "subject" && len(subjects) == 0 || f.Event == "object" && len(objects) == 0 {
				continue
			}
			return a.provisional(a.eventName(f, subjects, objects), event, lexicon.AnyAgr)
		}
	}
	return none
}

// qualified says whether something beside the noun of phrase p says whose event it
// is, though it is not understood.
func (a *article) qualified(s *sentence, p int, f *form) bool {
	fr := frame{a: a, s: s, k: s.Phrases[p].Clause, f: f, noun: p}
	return fr.said(true) || fr.said(false) || a.modified(s, p)
}

// parties are who stands beside the noun of phrase p in the roles of a form, and
// where the last of them ends.
func (a *article) parties(s *sentence, p int, f *form) (subjects, objects []filler, end int) {
	fr := frame{a: a, s: s, k: s.Phrases[p].Clause, f: f, noun: p}
	objects = fr.fill(f.object, want{types: f.rel.object, exclude: none, only: noPronouns})
	subjects = fr.fill(f.subject, want{types: f.rel.subject, exclude: only(objects), only: noPronouns})
	for _, fs := range [...][]filler{subjects, objects} {
		for _, x := range fs {
			end = max(end, x.last)
		}
	}
	return subjects, objects, end
}

// toldOf are the parties of the one claim of a relation that came before, none
// where there are several.
func (a *article) toldOf(rel *relation) (subjects, objects []filler) {
	told := recent{subject: none, object: none}
	for _, r := range a.facts {
		switch {
		case r.relation != rel || r.subject < 0 || r.object < 0:
		case told.relation != nil && told != r:
			return nil, nil
		default:
			told = r
		}
	}
	if told.relation == nil {
		return nil, nil
	}
	return []filler{{ent: told.subject}}, []filler{{ent: told.object}}
}

// eventName puts the form's first noun and its parties together with the first
// prepositions that the form has for them, so that an event has one name whatever
// words an article has for it.
func (a *article) eventName(f *form, subjects, objects []filler) string {
	subject, object := a.party(f.Subject, subjects), a.party(f.Object, objects)
	if f.rel.Symmetric {
		subject, object = object, subject
	}
	return f.Lemmas[0] + object + subject
}

// party is how the parties in one role stand in an event's name.
func (a *article) party(r rules.Role, fs []filler) string {
	if len(fs) == 0 {
		return ""
	}
	names := make([]string, len(fs))
	for i, x := range fs {
		names[i] = a.ents[x.ent].name
	}
	return " " + firstPreposition(r.Functions) + " " + strings.Join(names, ", ")
}

// firstPreposition is the first function that is one.
func firstPreposition(functions []string) string {
	for _, f := range functions {
		if rules.IsPreposition(f) {
			prep, _, _ := rules.PrepositionCase(f)
			return prep
		}
	}
	return ""
}

// eventEnd is where the parties end that stand beside the event noun of phrase p,
// zero where it is none.
func (a *article) eventEnd(s *sentence, p int) (end int) {
	for _, n := range s.Phrases[p].Nouns {
		for _, f := range a.l.nounForms[n.Lemma] {
			if f.Event != "" && f.plain[n.Lemma] && n.Modifier == "" {
				_, _, last := a.parties(s, p, f)
				end = max(end, last)
			}
		}
	}
	return end
}

// eventMention is the span of an event that phrase q describes: it ends with the
// last of its parties.
func (a *article) eventMention(s *sentence, q int, f filler) filler {
	if a.ents[f.ent].types == event && s.Phrases[q].Name < 0 {
		f.last = max(f.last, a.eventEnd(s, q))
	}
	return f
}

// ofEvent says whether phrase q is one of the parties of an event noun before it,
// so that it is none of the verb's.
func (a *article) ofEvent(s *sentence, q int) bool { return a.eventBefore(s, q) >= 0 }

// ofOtherEvent says so of an event noun that is not the complement at hand.
func (fr *frame) ofOtherEvent(q int) bool {
	p := fr.a.eventBefore(fr.s, q)
	return p >= 0 && p != fr.noun
}

// eventBefore is the phrase of the event noun that phrase q is a party of, or none.
func (a *article) eventBefore(s *sentence, q int) int { return a.eventBetween(s, none, q) }

// eventBetween is that phrase where it stands behind phrase from.
func (a *article) eventBetween(s *sentence, from, q int) int {
	for p := q - 1; p > from && s.Phrases[p].Clause == s.Phrases[q].Clause; p-- {
		if end := a.eventEnd(s, p); end > s.first+s.Phrases[q].Start {
			return p
		}
	}
	return none
}
