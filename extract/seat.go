package extract

import (
	"dossier/extract/clause"
)

// placesIn are the places that the phrase's adjectives name.
func (a *article) placesIn(s *sentence, ph *clause.Phrase) []int32 {
	for i := ph.AdjStart; i < ph.NounTok || i < ph.AdjEnd; i++ {
		if w := s.Tokens[i].W; w != nil {
			if places := a.l.placeWords[w.Form]; places != nil {
				return places
			}
		}
	}
	if n := a.nameOf(s, ph.ModName); n != nil && a.ents[n.ent].types == place && a.ents[n.ent].index >= 0 {
		return []int32{a.ents[n.ent].index} // "the Redmond company"
	}
	return nil
}

// placeAfter is the place in a prepositional phrase right behind the noun: "der
// Konzern aus Redmond".
func (a *article) placeAfter(s *sentence, ph *clause.Phrase) []int32 {
	k := s.after(ph)
	if k < 0 || s.Phrases[k].PrepTok < 0 {
		return nil
	}
	if n := a.nameOf(s, s.Phrases[k].Name); n != nil && a.ents[n.ent].types == place && a.ents[n.ent].index >= 0 {
		return []int32{a.ents[n.ent].index}
	}
	return nil
}

type answer uint8

const (
	unknown answer = iota
	yes
	no
)

// seatFits says whether an entity's seat is in one of the places, in a part of
// them, or elsewhere.
func (a *article) seatFits(ent *entity, places []int32) answer {
	var seats []string
	if ent.declared != nil {
		seats = ent.declared.Seat
	}
	for _, p := range ent.seen {
		seats = append(seats[:len(seats):len(seats)], a.e.entities[p].ID)
	}
	if len(seats) == 0 {
		return unknown
	}
	answer := no
	for _, p := range places {
		id := a.e.entities[p].ID
		for _, seat := range seats {
			if seat == id || a.liesIn(seat, id) {
				return yes
			}
			if a.liesIn(id, seat) && len(seats) == 1 {
				answer = unknown
			}
		}
	}
	return answer
}

// liesIn says whether a declared place has another as its own seat.
func (a *article) liesIn(id, in string) bool {
	k, ok := a.e.byID[id]
	if !ok {
		return false
	}
	for _, s := range a.e.entities[k].Seat {
		if s == in {
			return true
		}
	}
	return false
}
