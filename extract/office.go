package extract

import (
	"dossier/extract/clause"
	"dossier/rules"
)

// holderOf is who holds an office of the entity with that id, or, where it is
// empty, of one that the article names.
func (a *article) holderOf(office, of string, w want) int {
	best := none
	for _, i := range a.e.officers[office] {
		d := a.e.entities[i]
		for _, o := range d.Offices {
			if o.Relation != office || !a.heldThen(o) || of != "" && o.Of != of || of == "" && !a.mentions(o.Of) {
				continue
			}
			if _, named := a.byKey[d.ID]; named || best == none {
				if k := a.fits(a.declare(i), w); k >= 0 {
					best = k
				}
			}
		}
	}
	return best
}

// officeOf is the id of the country that the phrase names for an office:
// "US-Präsident", "der amerikanische Präsident", "Präsident der USA".
func (a *article) officeOf(s *sentence, ph *clause.Phrase) string {
	if n := a.nameOf(s, ph.ModName); n != nil && a.ents[n.ent].declared != nil {
		return a.ents[n.ent].declared.ID
	}
	if places := a.placesIn(s, ph); places != nil {
		return a.e.entity(places[0]).ID
	}
	if k := s.after(ph); k >= 0 && s.Phrases[k].Name >= 0 {
		if n := a.nameOf(s, s.Phrases[k].Name); a.ents[n.ent].types == place && a.ents[n.ent].declared != nil {
			return a.ents[n.ent].declared.ID
		}
	}
	return ""
}

// heldThen says whether an office was held when the article appeared, judged by
// the first day of either; an article without a date takes any.
func (a *article) heldThen(o rules.Office) bool {
	d := a.src.Published
	return d == "" || !after(o.From, d) && (o.To == "" || !after(d, o.To))
}

// mentions says whether the article names a declared entity.
func (a *article) mentions(id string) bool {
	k, ok := a.byKey[id]
	return ok && a.ents[k].named > 0
}
