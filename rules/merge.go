package rules

import (
	"fmt"
	"slices"
)

// merge makes the set of what the files say. Files of a later layer replace
// what earlier layers say; within a layer nothing is said twice.
func (b *builder) merge() {
	b.deriveSlots()
	for _, e := range b.entities {
		b.mergeEntity(e)
	}
	b.nameEntities()
	for _, d := range b.relations {
		if d.full {
			b.declare(d)
		}
	}
	for _, d := range b.relations {
		if base := b.relationAt[d.Name]; base != nil {
			b.extend(base, d.Relation)
			continue
		}
		b.fail(d.Pos, fmt.Sprintf("no file says the types of relation %q; write its subject and object%s",
			d.Name, didYouMean(d.Name, b.relationNames())))
	}
}

func (b *builder) layerOf(p Pos) int { return b.byName[p.File].layer }

// twice reports whether two positions are of one layer, and says so at the second.
func (b *builder) twice(first, second Pos, what, name string) bool {
	if b.layerOf(first) != b.layerOf(second) {
		return false
	}
	b.fail(second, fmt.Sprintf("%s %q is declared twice; first at %s", what, name, first))
	return true
}

func (b *builder) mergeEntity(e *Entity) {
	i, known := b.entityAt[e.ID]
	switch {
	case e.ID == "":
	case !known:
		b.entityAt[e.ID] = len(b.set.Entities)
		b.set.Entities = append(b.set.Entities, e)
	case !b.twice(b.set.Entities[i].Pos, e.Pos, "entity", e.ID):
		b.set.Entities[i] = e
	}
}

// declare sets what a relation is, without forms and examples.
func (b *builder) declare(d *declaration) {
	base := b.relationAt[d.Name]
	if base == nil {
		base = &Relation{Pack: d.Pack, Name: d.Name, Pos: d.Pos}
		b.relationAt[d.Name] = base
		b.set.Relations = append(b.set.Relations, base)
	} else if b.twice(base.Pos, d.Pos, "relation", d.Name) {
		return
	}
	base.Pos, base.Wikidata = d.Pos, d.Wikidata
	base.Subject, base.Object = d.Subject, d.Object
	base.Symmetric, base.Functional, base.Stakes = d.Symmetric, d.Functional, d.Stakes
	base.Qualifiers = nil
}

// extend adds to a relation the forms and examples of one file.
func (b *builder) extend(base, more *Relation) {
	for _, q := range more.Qualifiers {
		if !slices.Contains(base.Qualifiers, q) {
			base.Qualifiers = append(base.Qualifiers, q)
		}
	}
	base.Examples = append(base.Examples, more.Examples...)
	base.Names = append(base.Names, more.Names...)
	for _, f := range more.Forms {
		b.addForm(base, f)
	}
}

func (b *builder) addForm(base *Relation, f *Form) {
	i := slices.IndexFunc(base.Forms, func(o *Form) bool { return o.Name == f.Name && o.Language == f.Language })
	switch {
	case i < 0 || f.Name == "":
		base.Forms = append(base.Forms, f)
	case !b.twice(base.Forms[i].Pos, f.Pos, "form", f.Name):
		base.Forms[i] = f
	}
}
