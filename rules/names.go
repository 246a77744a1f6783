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
			may("nouns", func(v value) { nouns = append(nouns, readPlurals(v)...) }),
			may("files", func(v value) { nouns = append(nouns, r.readPluralFiles(v)...) }))
		if len(nouns) == 0 {
			item.fail("a group of nouns needs %q or %q", "nouns", "files")
		}
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
		n, ok := withPlural(s)
		if !ok {
			item.fail("noun %q is written wrongly: %s", s, howPlural)
			return
		}
		n.Pos = item.pos()
		all = append(all, n)
	})
	return all
}

const howPlural = "one / stands between the noun and its plural, such as Firma/Firmen"

// withPlural reads "Firma/Firmen".
func withPlural(s string) (Noun, bool) {
	lemma, plural, both := strings.Cut(s, "/")
	return Noun{Lemma: lemma, Plural: plural}, lemma != "" && (!both || plural != "") && !strings.Contains(plural, "/")
}

// readPluralFiles reads files with a noun a line.
func (r *reader) readPluralFiles(v value) (all []Noun) {
	r.dataFiles(v, "files", func(f *file) {
		f.rows(func(line int, columns []string) {
			n, ok := withPlural(columns[0])
			if !ok || len(columns) != 1 {
				f.failRow(line, "want a noun a line; %s", howPlural)
				return
			}
			n.Pos = Pos{f.name, line, 1}
			all = append(all, n)
		})
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

// relationsIn reads names of relations that some file must declare.
func (r *reader) relationsIn(to *[]string) func(value) {
	return func(v value) {
		v.words("relations", func(item value, s string) {
			*to = append(*to, s)
			r.relationName(item)
		})
	}
}

func (r *reader) readNames(v value) {
	n := &r.lang.Names
	v.object("names",
		may("legal_forms", listIn(&n.LegalForms, "legal_forms")),
		may("org_words", listIn(&n.OrgWords, "org_words")),
		may("titles", r.readTitles),
		may("particles", listIn(&n.Particles, "particles")),
		may("not_names", listIn(&n.NotNames, "not_names")),
		may("codes", r.readCodes),
		may("kinds", r.readNameKinds),
		may("connectors", listIn(&n.Connectors, "connectors")),
		may("heads", listIn(&n.Heads, "heads")),
		may("place_heads", listIn(&n.PlaceHeads, "place_heads")),
		may("plain_parts", listIn(&n.PlainParts, "plain_parts")),
		may("also", listIn(&n.Also, "also")),
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

// readNameKinds reads the words of names that tell of what kind an organization is.
func (r *reader) readNameKinds(v value) {
	n := &r.lang.Names
	if n.Kinds == nil {
		n.Kinds = map[string]string{}
	}
	v.pairs("kinds", func(key, val value) {
		val.words("kinds", func(_ value, s string) { n.Kinds[s] = key.node.Value })
	})
}

// readCodes reads short forms that stand for an entity behind a comma.
func (r *reader) readCodes(v value) {
	n := &r.lang.Names
	if n.Codes == nil {
		n.Codes = map[string]string{}
	}
	v.pairs("codes", func(key, val value) {
		if id, ok := val.word("entity id"); ok {
			n.Codes[key.node.Value] = id
			r.checkEntity(val, id)
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
