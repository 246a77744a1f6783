package extract

import (
	"slices"
	"strings"

	"dossier/extract/clause"
	"dossier/extract/lexicon"
	"dossier/graph"
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

// ids are the ids of declared places.
func (a *article) ids(places []int32) (out []string) {
	for _, p := range places {
		out = append(out, a.e.entity(p).ID)
	}
	return out
}

// seatsIn are the ids of the places that the phrase's adjectives name, listed or not.
func (a *article) seatsIn(s *sentence, ph *clause.Phrase) []string {
	if places := a.placesIn(s, ph); places != nil {
		return a.ids(places)
	}
	i := ph.NounTok - 1
	if ph.ModStart >= 0 {
		i = ph.ModStart - 1
	}
	if i < ph.Start || s.Tokens[i].W == nil || s.Tokens[i].Name > 0 || !a.l.lex.PlaceLike(s.Tokens[i].W) {
		return nil
	}
	return a.unlistedSeat(s.Tokens[i].W.Form)
}

// unlistedSeat is the id of the place that an adjective nobody listed is made of.
func (a *article) unlistedSeat(adjective string) []string {
	for _, e := range a.l.rules.Suffixes.PlaceAdjective {
		if stem, ok := strings.CutSuffix(adjective, e); ok {
			return []string{graph.ProvisionalID(stem)}
		}
	}
	return nil
}

// peopleOf are the ids of the places from where the phrase says that somebody
// comes: "die Dänen", "den Kielern", "the Canadians".
func (a *article) peopleOf(s *sentence, ph *clause.Phrase) []string {
	if ph.DetKind != "definite" || !ph.Agr.Can(lexicon.Plural) || ph.AdjEnd > ph.AdjStart || ph.ModStart >= 0 && ph.ModStart < ph.NounTok {
		return nil
	}
	w := s.Tokens[ph.End-1].W
	if w == nil || ph.NounTok >= 0 && len(w.Nouns) > 0 && w.Nouns[0].Type == "Organization" {
		return nil
	}
	if places := a.l.demonyms[w.Form]; places != nil {
		return a.ids(places)
	}
	for _, end := range a.l.rules.Suffixes.Demonym {
		if base, ok := strings.CutSuffix(w.Form, end); ok && ph.Name < 0 {
			if adj := a.w.word(base).word; a.l.lex.PlaceLike(adj) {
				return a.unlistedSeat(base)
			}
		}
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
func (a *article) seatFits(ent int, places []string) answer {
	if a.bearsPlace(a.ents[ent].name, places) {
		return yes
	}
	seats := a.seatsOf(ent)
	if len(seats) == 0 {
		return unknown
	}
	answer := no
	for _, id := range places {
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

// seatsOf are the places where an entity has its seat: as declared, by the
// adjective before it, and by the claims so far that an organization is in a place.
func (a *article) seatsOf(ent int) (seats []string) {
	e := &a.ents[ent]
	if e.declared != nil {
		seats = append(seats, e.declared.Seat...)
	}
	seats = append(seats, e.seen...)
	for _, f := range a.facts {
		if f.subject == ent && f.object >= 0 && f.relation.object == place && f.relation.subject == organization {
			seats = append(seats, a.ents[f.object].id)
		}
	}
	return seats
}

// bearsPlace says whether a name has one of the places in it: "Gleiswerk Stendal".
func (a *article) bearsPlace(name string, places []string) bool {
	words := strings.Fields(name)
	for _, w := range words[min(1, len(words)):] {
		for _, id := range places {
			k, ok := a.e.byID[id]
			if ok && (a.e.entities[k].Name == w || slices.Contains(a.e.entities[k].Aliases, w)) || graph.ProvisionalID(w) == id {
				return true
			}
		}
	}
	return false
}

// liesIn says whether a declared place lies in another, by what is its own seat.
func (a *article) liesIn(id, in string) bool {
	for range deepestPlace {
		k, ok := a.e.byID[id]
		if !ok {
			return false
		}
		seats := a.e.entities[k].Seat
		if slices.Contains(seats, in) {
			return true
		}
		if len(seats) == 0 {
			return false
		}
		id = seats[0]
	}
	return false
}

// deepestPlace is how many places lie in each other: a town, a region, a country, a
// continent.
const deepestPlace = 4
