package rules

import (
	"fmt"
	"slices"
	"strings"
)

// readVerbForms reads the paradigm: how one form of a verb makes another.
func (r *reader) readVerbForms(v value) {
	v.pairs("verb_forms", func(key, val value) {
		d := Derivation{Part: key.node.Value}
		var from value
		val.object("verb form",
			need("from", func(v value) { from = v; strIn(&d.From, "from")(v) }),
			need("rules", func(v value) { d.Rules = rewrites(v) }),
			may("features", func(v value) { d.Features = readings(v) }))
		r.lang.Paradigm = append(r.lang.Paradigm, d)
		lang := r.lang
		r.checkLater(func() {
			if d.From != "" && d.From != "infinitive" && !lang.hasPart(d.From) {
				from.fail("%s", unknown("verb form", d.From, append([]string{"infinitive"}, lang.parts()...)))
			}
		})
	})
}

func rewrites(v value) []Rewrite {
	var all []Rewrite
	v.items("rules", func(item value) {
		var w Rewrite
		item.object("rule",
			may("starts", listIn(&w.Starts, "starts")), may("ends", listIn(&w.Ends, "ends")),
			may("drop", func(v value) { w.Drop, _ = v.number("drop") }),
			may("add", strIn(&w.Add, "add")), may("prefix", strIn(&w.Prefix, "prefix")))
		if w.Drop < 0 {
			item.fail("drop counts letters and cannot be negative")
		}
		all = append(all, w)
	})
	return all
}

// readings reads a list of readings such as "finite present indicative sg".
func readings(v value) []string {
	var all []string
	v.words("features", func(item value, s string) {
		all = append(all, reading(item, s))
	})
	return all
}

// reading checks the features of one reading and returns them single-spaced.
func reading(v value, s string) string {
	words := strings.Fields(s)
	for _, w := range words {
		v.among("feature", w, features())
	}
	return strings.Join(words, " ")
}

// hasPart reports whether the language's paradigm makes a form.
func (l *Language) hasPart(part string) bool {
	return slices.ContainsFunc(l.Paradigm, func(d Derivation) bool { return d.Part == part })
}

func (l *Language) parts() []string {
	names := make([]string, 0, len(l.Paradigm))
	for _, d := range l.Paradigm {
		names = append(names, d.Part)
	}
	return names
}

// checkPart says where a form is none of the paradigm's.
func (l *Language) checkPart(v value, part string) {
	if !l.hasPart(part) {
		v.fail("%s", unknown("verb form", part, l.parts()))
	}
}

func (r *reader) readAuxiliaries(v value) {
	v.pairs("auxiliaries", func(key, val value) {
		a := Verb{Lemma: key.node.Value, Pos: key.pos()}
		val.object("auxiliary",
			need("roles", choicesIn(&a.Roles, "role", auxiliaryRoles()...)),
			may("infinitive", strIn(new(string), "infinitive")),
			may("parts", func(v value) { a.Parts = r.readParts(v) }),
			may("forms", func(v value) { a.Forms = verbForms(v) }))
		r.lang.Auxiliaries = append(r.lang.Auxiliaries, a)
	})
}

func (r *reader) readModals(v value) {
	v.pairs("modals", func(key, val value) {
		m := Verb{Lemma: key.node.Value, Modal: map[string]string{}, Pos: key.pos()}
		fields := []field{
			may("parts", func(v value) { m.Parts = r.readParts(v) }),
			may("forms", func(v value) { m.Forms = verbForms(v) }),
		}
		for _, mood := range moods() {
			fields = append(fields, may(mood, func(v value) {
				if s, ok := v.word(mood); ok && v.among("status", s, statuses()) {
					m.Modal[mood] = s
				}
			}))
		}
		val.object("modal", fields...)
		if len(m.Modal) == 0 {
			val.fail("modal says no status; write %s", strings.Join(moods(), ", "))
		}
		r.lang.Modals = append(r.lang.Modals, m)
	})
}

// verbForms reads a map of forms to readings joined by "+".
func verbForms(v value) map[string][]string {
	all := map[string][]string{}
	v.pairs("forms", func(key, val value) {
		s, ok := val.word("reading")
		if !ok {
			return
		}
		for _, one := range strings.Split(s, "+") {
			all[key.node.Value] = append(all[key.node.Value], reading(val, one))
		}
	})
	return all
}

// readParts reads the principal parts of a verb.
func (r *reader) readParts(v value) map[string]string {
	parts := map[string]string{}
	v.pairs("forms of a verb", func(key, val value) {
		lang := r.lang
		r.checkLater(func() { lang.checkPart(key, key.node.Value) })
		if s, ok := val.word(key.node.Value); ok {
			parts[key.node.Value] = s
		}
	})
	return parts
}

func (r *reader) readVerbs(v value) {
	v.pairs("verbs", func(key, val value) {
		key.lemma(key.node.Value)
		r.lang.Verbs = append(r.lang.Verbs, Verb{Lemma: key.node.Value, Parts: r.readParts(val), Pos: key.pos()})
	})
}

// lemmasIn makes a reader of a list of verbs.
func lemmasIn(to *[]string, what string) func(value) {
	return func(v value) {
		v.words(what, func(item value, s string) {
			item.lemma(s)
			*to = append(*to, s)
		})
	}
}

// lemma says where a verb is written wrongly.
func (v value) lemma(s string) {
	if msg := badLemma(s); msg != "" {
		v.fail("%s", msg)
	}
}

// badLemma is what is wrong with a verb's lemma; empty where nothing is.
func badLemma(s string) string {
	particle, verb, separable := strings.Cut(s, "|")
	if !separable || particle != "" && verb != "" && !strings.Contains(verb, "|") {
		return ""
	}
	return fmt.Sprintf("verb %q is written wrongly: one | stands between a separable particle and its verb, such as ab|lehnen", s)
}
