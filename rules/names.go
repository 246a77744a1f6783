package rules

import "strings"

// readNouns reads groups of nouns that share type, gender, kind and office.
func (r *reader) readNouns(v value) {
	v.items("nouns", func(item value) {
		var like Noun
		var nouns []Noun
		item.object("group of nouns",
			may("type", choiceIn(&like.Type, "type", entityTypes()...)),
			may("gender", choiceIn(&like.Gender, "gender", genders()...)),
			may("kind", strIn(&like.Kind, "kind")),
			may("office", func(v value) { like.Office = r.relationName(v) }),
			need("nouns", func(v value) { nouns = readPlurals(v) }))
		for _, n := range nouns {
			n.Type, n.Gender, n.Kind, n.Office = like.Type, like.Gender, like.Kind, like.Office
			r.lang.Nouns = append(r.lang.Nouns, n)
		}
	})
}

// readPlurals reads nouns with their plural after a slash.
func readPlurals(v value) []Noun {
	var all []Noun
	v.words("nouns", func(item value, s string) {
		lemma, plural, both := strings.Cut(s, "/")
		if lemma == "" || both && plural == "" || strings.Contains(plural, "/") {
			item.fail("noun %q is written wrongly: one / stands between the noun and its plural, such as Firma/Firmen", s)
			return
		}
		all = append(all, Noun{Lemma: lemma, Plural: plural, Pos: item.pos()})
	})
	return all
}

// relationName reads the name of a relation that some file must declare.
func (r *reader) relationName(v value) string {
	s, ok := v.word("relation")
	if ok {
		r.checkLater(func() {
			if r.relationAt[s] == nil {
				v.fail("%s", unknown("relation", s, r.relationNames()))
			}
		})
	}
	return s
}

func (r *reader) readNames(v value) {
	n := &r.lang.Names
	v.object("names",
		may("legal_forms", listIn(&n.LegalForms, "legal_forms")),
		may("org_words", listIn(&n.OrgWords, "org_words")),
		may("titles", r.readTitles),
		may("particles", listIn(&n.Particles, "particles")),
		may("not_names", listIn(&n.NotNames, "not_names")),
		may("connectors", listIn(&n.Connectors, "connectors")),
		may("first_names", r.readFirstNames),
	)
}

func (r *reader) readTitles(v value) {
	n := &r.lang.Names
	v.pairs("titles", func(key, val value) {
		title := key.node.Value
		if s, ok := val.text("gender"); ok && val.among("gender", s, []string{"m", "f", ""}) {
			n.Titles = append(n.Titles, title)
			n.TitleGender[title] = s
		}
	})
}

func (r *reader) readFirstNames(v value) {
	v.pairs("first_names", func(key, val value) {
		gender := key.node.Value
		key.among("gender", gender, []string{"m", "f", ""})
		val.words("first_names", func(_ value, s string) { r.lang.Names.FirstNames[s] = gender })
	})
}

func (r *reader) readDates(v value) {
	d := &r.lang.Dates
	v.object("dates",
		may("months", numbersIn(d.Months, "month", 1, 12)),
		may("weekdays", numbersIn(d.Weekdays, "weekday", 1, 7)),
		may("units", choiceMapIn(d.Units, "unit", timeUnits()...)),
		may("numbers", numbersIn(d.Numbers, "number", 0, 1e9)),
		may("patterns", r.readDatePatterns),
	)
}

// numbersIn makes a reader of a map of words to numbers within bounds.
func numbersIn(to map[string]int, what string, from, through int) func(value) {
	return func(v value) {
		v.pairs(what+"s", func(key, val value) {
			n, ok := val.number(what)
			if ok && (n < from || n > through) {
				val.fail("%s %d is not between %d and %d", what, n, from, through)
			}
			to[key.node.Value] = n
		})
	}
}

func (r *reader) readDatePatterns(v value) {
	v.items("patterns", func(item value) {
		p := DatePattern{Pos: item.pos()}
		item.object("date pattern",
			need("pattern", strIn(&p.Pattern, "pattern")),
			need("value", strIn(&p.Value, "value")))
		r.lang.Dates.Patterns = append(r.lang.Dates.Patterns, p)
	})
}
