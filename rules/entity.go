package rules

import "fmt"

func (r *reader) readEntities(v value) {
	v.items("entities", func(item value) {
		e := &Entity{Pos: item.pos()}
		item.object("entity",
			need("id", idIn(&e.ID)),
			need("type", choiceIn(&e.Type, "type", entityTypes()...)),
			need("name", strIn(&e.Name, "name")),
			may("aliases", listIn(&e.Aliases, "aliases")),
			may("descriptors", listIn(&e.Descriptors, "descriptors")),
			may("makes", listIn(&e.Makes, "makes")),
			may("seat", func(v value) { e.Seat = r.readEntityIDs(v, "seat") }),
			may("adjectives", listIn(&e.Adjectives, "adjectives")),
			may("demonyms", listIn(&e.Demonyms, "demonyms")),
			may("gender", choiceIn(&e.Gender, "gender", genders()...)),
			may("wikidata", wikidataIn(&e.Wikidata, 'Q')),
			may("offices", func(v value) { r.readOffices(v, e) }),
		)
		r.entities = append(r.entities, e)
	})
}

func idIn(to *string) func(value) {
	return func(v value) {
		if s, ok := v.word("id"); ok && v.kebab("id", s) {
			*to = s
		}
	}
}

// wikidataIn makes a reader of an item (Q42) or a property (P169).
func wikidataIn(to *string, letter byte) func(value) {
	return func(v value) {
		s, ok := v.word("wikidata")
		v.fits(fmt.Sprintf("^%c[1-9][0-9]*$", letter))
		if ok && !isWikidata(s, letter) {
			v.fail("wikidata %q must be %c and a number", s, letter)
		}
		*to = s
	}
}

func isWikidata(s string, letter byte) bool {
	if len(s) < 2 || s[0] != letter || s[1] == '0' {
		return false
	}
	for _, c := range s[1:] {
		if c < '0' || c > '9' {
			return false
		}
	}
	return true
}

// entityIDs reads ids that some file must declare.
func (r *reader) readEntityIDs(v value, what string) []string {
	var ids []string
	v.words(what, func(item value, s string) {
		ids = append(ids, s)
		r.checkEntity(item, s)
	})
	return ids
}

// checkEntity has it checked that some file declares an entity.
func (r *reader) checkEntity(v value, id string) {
	r.checkLater(func() {
		if !r.knows(id) {
			v.fail("%s", unknown("entity id", id, r.entityIDs()))
		}
	})
}

func (r *reader) readOffices(v value, e *Entity) {
	v.items("offices", func(item value) {
		var o Office
		item.object("office",
			need("relation", func(v value) { o.Relation = r.relationName(v) }),
			need("of", func(v value) {
				if strIn(&o.Of, "of")(v); o.Of != "" {
					r.checkEntity(v, o.Of)
				}
			}),
			may("from", dateIn(&o.From, "from")),
			may("to", dateIn(&o.To, "to")))
		if o.From != "" && o.To != "" && o.To < o.From {
			item.fail("the office ends (%s) before it begins (%s)", o.To, o.From)
		}
		e.Offices = append(e.Offices, o)
	})
}
