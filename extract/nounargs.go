package extract

import (
	"slices"
	"strings"

	"dossier/extract/clause"
	"dossier/extract/lexicon"
)

// nounArguments are the entities beside the noun of phrase p in one function.
func (a *article) nounArguments(s *sentence, p int, f function, w want) []filler {
	if out := a.ownArguments(s, p, f, w); len(out) > 0 {
		return out
	}
	return a.sharedArguments(s, p, f, w)
}

// sharedArguments are those of a conjunct that are meant for all: "chairman and
// chief executive of Alba", "Alba's founder and chief executive".
func (a *article) sharedArguments(s *sentence, p int, f function, w want) []filler {
	ph := &s.Phrases[p]
	switch f.kind {
	case genitiveOf, byPreposition:
		if ph.Next >= 0 && ph.Name < 0 && s.Phrases[ph.Next].NounTok >= 0 && !a.modified(s, p) {
			return a.nounArguments(s, ph.Next, f, w)
		}
	case possessiveOf, compoundOf:
		if ph.First != p && ph.DetTok < 0 && ph.Name < 0 && s.Phrases[ph.First].NounTok >= 0 {
			return a.ownArguments(s, ph.First, f, w)
		}
	}
	return nil
}

// modified says whether something hangs on phrase p itself.
func (a *article) modified(s *sentence, p int) bool {
	end := s.Phrases[p].End
	return end < len(s.PhraseAt) && s.PhraseAt[end] >= 0
}

// ownArguments are the entities beside the noun of phrase p itself.
func (a *article) ownArguments(s *sentence, p int, f function, w want) []filler {
	ph := &s.Phrases[p]
	switch f.kind {
	case compoundOf:
		return a.compound(s, ph, w)
	case adjectiveOf:
		return a.adjective(s, ph, w)
	case possessiveOf:
		return a.possessive(s, ph, w)
	case genitiveOf:
		return a.genitive(s, p, w)
	case byPreposition:
		if out := a.attached(s, p, f.prep, w); len(out) > 0 {
			return out
		}
		if out := a.inParticiple(s, p, f.prep, w); len(out) > 0 {
			return out
		}
		return a.extraposed(s, p, f.prep, w)
	case appositionOf:
		if n := a.nameOf(s, ph.Name); n != nil && a.fits(n.ent, w) >= 0 {
			return []filler{{ent: n.ent, first: n.first, last: n.last}}
		}
		if all := a.besideAll(s, p, w); len(all) > 0 {
			return all
		}
		if ent := a.beside(s, p, w); ent >= 0 {
			return []filler{a.besideMention(s, p, ent)}
		}
	}
	return nil
}

// compound: "Oracle-Chef", "Oracle chief", "US-Präsident"; in a closed compound
// the first part can be an office: "Präsidentenerlass".
func (a *article) compound(s *sentence, ph *clause.Phrase, w want) []filler {
	if n := a.nameOf(s, ph.ModName); n != nil {
		if ent := a.fits(n.ent, w); ent >= 0 {
			a.settle(ent, w.types)
			return []filler{{ent: ent, first: n.first, last: n.last}}
		}
	}
	for i := ph.ModStart; i >= 0 && i < ph.NounTok; i++ {
		if out := a.word(s, i, s.Tokens[i].W, w); out != nil {
			return out
		}
	}
	for _, n := range ph.Nouns {
		if n.Modifier == "" {
			continue
		}
		if out := a.word(s, ph.NounTok, a.w.word(n.Modifier).word, w); out != nil {
			return out
		}
		if out := a.word(s, ph.NounTok, a.w.word(capitalize(n.Modifier)).word, w); out != nil {
			return out
		}
	}
	return nil
}

// word reads part of a compound as a place or as the holder of an office.
func (a *article) word(s *sentence, tok int, word *lexicon.Word, w want) []filler {
	if word == nil {
		return nil
	}
	span := filler{first: s.first + tok, last: s.first + tok + 1}
	if w.types&place != 0 {
		if places := a.l.placeWords[word.Form]; places != nil {
			span.ent = a.declare(places[0])
			return []filler{span}
		}
	}
	for _, n := range word.Nouns {
		if n.Office == "" || w.types&person == 0 {
			continue
		}
		if ent := a.holderOf(n.Office, "", w); ent >= 0 {
			span.ent = ent
			return []filler{span}
		}
	}
	return nil
}

// adjective: the place that an adjective of the phrase names.
func (a *article) adjective(s *sentence, ph *clause.Phrase, w want) []filler {
	if w.types&place == 0 {
		return nil
	}
	if n := a.nameOf(s, ph.ModName); n != nil && a.ents[n.ent].types == place && (ph.NounTok < 0 || !s.Tokens[ph.NounTok].Hyphen) {
		return []filler{{ent: n.ent, first: n.first, last: n.last}}
	}
	head, first := ph.NounTok, ph.NounTok // first token of what the adjective stands before
	switch {
	case ph.Name >= 0 && (head < 0 || a.placeAdjective(s, head)):
		head = s.Names[ph.Name].Start
		first = head
	case ph.ModStart >= 0:
		first = ph.ModStart
	}
	for i := ph.Start; i < max(head, ph.AdjEnd); i++ {
		if s.Tokens[i].W == nil || i == head {
			continue
		}
		if places := a.l.placeWords[s.Tokens[i].W.Form]; places != nil && !s.partOfWord(i) {
			return []filler{{ent: a.declare(places[0]), first: s.first + i, last: s.first + i + 1}}
		}
		if i == first-1 && a.l.lex.PlaceLike(s.Tokens[i].W) && s.Tokens[i].Name == 0 && !s.Tokens[i+1].Hyphen {
			return []filler{{ent: a.unlistedPlace(s.Tokens[i].W.Form), first: s.first + i, last: s.first + i + 1}}
		}
	}
	return a.namedAfter(s, ph)
}

// namedAfter is the place whose adjective the name of the phrase begins with: "die Kieler
// Druckwerke". Such adjectives have no ending but the one that makes them.
func (a *article) namedAfter(s *sentence, ph *clause.Phrase) []filler {
	if ph.Name < 0 || !a.l.rules.CapitalNouns {
		return nil
	}
	n, i := s.Names[ph.Name], s.Names[ph.Name].Start
	w := s.Tokens[i].W
	if w == nil || n.End-i < 2 || s.Tokens[i+1].Hyphen || !slices.ContainsFunc(a.l.rules.Suffixes.PlaceAdjective, func(e string) bool { return strings.HasSuffix(w.Form, e) }) {
		return nil
	}
	if places := a.l.placeWords[w.Form]; places != nil {
		return []filler{{ent: a.declare(places[0]), first: s.first + i, last: s.first + i + 1}}
	}
	return nil
}

// partOfWord says whether a hyphen joins token i to what follows and the two are an
// adjective: a "German-born" singer need be no German.
func (s *sentence) partOfWord(i int) bool {
	return i+1 < len(s.Tokens) && s.Tokens[i+1].Hyphen && s.Tags[i+1] != clause.Noun && s.Tags[i+1] != clause.NameTag
}

// unlistedPlace is the place that an adjective nobody listed is made of.
func (a *article) unlistedPlace(adjective string) int {
	for _, e := range a.l.rules.Suffixes.PlaceAdjective {
		if stem, ok := strings.CutSuffix(adjective, e); ok {
			return a.provisional(stem, place, lexicon.Neut)
		}
	}
	return none
}

// possessive: "Oracle's chief", "its chief".
func (a *article) possessive(s *sentence, ph *clause.Phrase, w want) []filler {
	if ph.Owner >= 0 {
		return a.conjuncts(s, ph.Owner, w)
	}
	if ph.DetKind != "possessive" || len(ph.DetOf) == 0 {
		return nil
	}
	ent := a.possessor(s, ph, w)
	if ent < 0 && w.only == orNobody && !ph.RelOwner {
		ent = a.unknownOwner(s, ph, w)
	}
	if ent >= 0 {
		if ante := s.Clauses[ph.Clause].Antecedent; ante >= 0 && (ph.RelOwner || s.Tokens[ph.DetTok].W.Is(lexicon.Rel)) {
			return []filler{a.mention(s, ante, ent)}
		}
		return []filler{{ent: ent, first: s.first + ph.DetTok, last: s.first + ph.DetTok + 1}}
	}
	return nil
}

// genitive: "der Chef des Konzerns", "Unterstützer Donald Trumps", "Oracles Chef".
func (a *article) genitive(s *sentence, p int, w want) []filler {
	ph := &s.Phrases[p]
	if ph.Owner >= 0 {
		return a.conjuncts(s, ph.Owner, w)
	}
	if p+1 >= len(s.Phrases) || ph.End != s.Phrases[p+1].Start {
		return nil
	}
	next := &s.Phrases[p+1]
	if next.PrepTok >= 0 || !next.Genitive && (!next.Agr.Can(lexicon.Gen) || next.DetTok < 0 && next.AdjStart == next.AdjEnd) {
		return nil
	}
	return a.conjuncts(s, p+1, w)
}

// inParticiple: what hangs on a participle that only says that there is what the
// noun means: "an order signed by Mayr".
func (a *article) inParticiple(s *sentence, p int, prep lexicon.Sym, w want) []filler {
	for k := range s.Clauses {
		c := &s.Clauses[k]
		if c.Kind != clause.ParticipleClause || c.Antecedent != p || !a.l.lex.Occurs(c.Verb.Main) {
			continue
		}
		for _, q := range c.Phrases {
			if s.Phrases[q].Prep == prep && s.Phrases[q].First == q {
				return a.conjuncts(s, q, w)
			}
		}
	}
	return nil
}
