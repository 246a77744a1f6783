package rules

import (
	"slices"

	"gopkg.in/yaml.v3"
)

func (r *reader) readRelations(v value) {
	v.items("relations", func(item value) {
		rel := &Relation{Pack: r.pack, Names: r.names, Pos: item.pos()}
		d := &declaration{Relation: rel}
		var says [2]bool // subject, object
		item.object("relation",
			need("relation", func(v value) {
				if s, ok := v.word("relation"); ok && v.snake("the name of a relation", s) {
					rel.Name, rel.Pos = s, v.pos()
				}
			}),
			may("subject", func(v value) { says[0] = true; choicesIn(&rel.Subject, "type", entityTypes()...)(v) }),
			may("object", func(v value) { says[1] = true; choicesIn(&rel.Object, "type", objectTypes()...)(v) }),
			may("symmetric", boolIn(&rel.Symmetric, "symmetric")),
			may("functional", func(v value) { r.readFunctional(v, rel) }),
			may("stakes", boolIn(&rel.Stakes, "stakes")),
			may("qualifiers", listIn(&rel.Qualifiers, "qualifiers")),
			may("wikidata", wikidataIn(&rel.Wikidata, 'P')),
			may("forms", func(v value) { r.readForms(v, rel) }),
			may("examples", func(v value) { r.readExamples(v, rel) }),
		)
		item.wantsBoth("subject", "object")
		d.full = says[0] || says[1] || rel.Symmetric || rel.Functional.One != "" || rel.Stakes || rel.Wikidata != ""
		if d.full && !(says[0] && says[1]) {
			item.fail("relation needs the types of both its subject and its object")
		}
		for _, f := range rel.Forms {
			f.ID = r.pack + "/" + rel.Name + "/" + f.Name
		}
		if rel.Name != "" {
			r.relations = append(r.relations, d)
		}
	})
}

// readFunctional reads "subject", "object", or {one: subject, per: [position]}.
func (r *reader) readFunctional(v value, rel *Relation) {
	one := choiceIn(&rel.Functional.One, "role", "subject", "object")
	v.either(v.node.Kind != yaml.MappingNode, one, func(v value) {
		v.object("functional", need("one", one), may("per", func(v value) {
			v.words("per", func(item value, s string) {
				rel.Functional.Per = append(rel.Functional.Per, s)
				r.checkLater(func() {
					if declared := r.relationAt[rel.Name]; declared != nil {
						item.among("qualifier", s, declared.Qualifiers)
					}
				})
			})
		}))
	})
	r.checkLater(func() {
		switch {
		case rel.Functional.One == "":
		case rel.Symmetric:
			v.fail("a symmetric relation has no subject and object of its own to be one at a time; leave out functional or symmetric")
		case slices.Contains(rel.Object, "Date"):
			v.fail("a date is one value without it; leave out functional")
		}
	})
}

// perLanguage reads a map of language codes to lists.
func (r *reader) perLanguage(v value, what string, do func(item value, lang string)) {
	v.pairs(what, func(key, val value) {
		code := key.node.Value
		r.checkLater(func() {
			if r.languages[code] == nil {
				key.fail("%s", unknown("language", code, r.languageCodes()))
			}
		})
		val.items(what, func(item value) { do(item, code) })
	})
}

func (r *reader) readExamples(v value, rel *Relation) {
	r.perLanguage(v, "examples", func(item value, lang string) {
		e := &Example{Language: lang, Pos: item.pos()}
		item.object("example",
			need("text", func(v value) { e.Text = v.prose() }),
			may("published", dateIn(&e.Published, "published")),
			need("facts", func(v value) { r.readFacts(v, e, rel) }))
		rel.Examples = append(rel.Examples, e)
	})
}

func (r *reader) readFacts(v value, e *Example, rel *Relation) {
	v.items("facts", func(item value) {
		f := Fact{Relation: rel.Name, Pos: item.pos()}
		item.object("fact",
			need("subject", strIn(&f.Subject, "subject")),
			need("object", strIn(&f.Object, "object")),
			may("relation", func(v value) { f.Relation = r.relationName(v) }),
			may("status", choiceIn(&f.Status, "status", statuses()...)),
			may("tense", choiceIn(&f.Tense, "tense", tenses()...)),
			may("said_by", strIn(&f.SaidBy, "said_by")),
			may("date", dateIn(&f.Date, "date")))
		e.Facts = append(e.Facts, f)
	})
}
