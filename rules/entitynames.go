package rules

import "slices"

// naming is what one language calls an entity.
type naming struct {
	id                  value
	aliases, adjectives []string
}

// readEntityNames reads what a language calls entities that some file declares:
// {germany: {aliases: [Alemania], adjectives: [alemán, alemana]}}.
func (r *reader) readEntityNames(v value) {
	v.pairs("entity_names", func(key, val value) {
		n := naming{id: key}
		val.object("names of an entity",
			may("aliases", listIn(&n.aliases, "aliases")),
			may("adjectives", listIn(&n.adjectives, "adjectives")))
		r.namings = append(r.namings, n)
	})
}

// nameEntities adds to entities what languages call them.
func (b *builder) nameEntities() {
	for _, n := range b.namings {
		id := n.id.node.Value
		i, known := b.entityAt[id]
		if !known {
			n.id.fail("%s", unknown("entity id", id, b.entityIDs()))
			continue
		}
		e := *b.set.Entities[i]
		e.Aliases = appendNew(e.Aliases, n.aliases)
		e.Adjectives = appendNew(e.Adjectives, n.adjectives)
		b.set.Entities[i] = &e
	}
}

// appendNew appends to a copy of list what is not there.
func appendNew(list, more []string) []string {
	out := slices.Clone(list)
	for _, s := range more {
		if !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}
