package clause

import (
	"slices"

	"dossier/extract/lexicon"
)

func (c *chunker) determiner(p *Phrase, i int) {
	if p.DetTok >= 0 && p.DetTok != i && p.DetKind != "quantifier" {
		return
	}
	r := c.s.Tokens[i].W.Reading(lexicon.Det)
	p.DetTok, p.DetKind, p.DetOf = i, r.Kind, r.Of
	p.Agr &= r.Agr
	if r.Kind == "negative" {
		p.Neg = true
	}
}

// part takes the next token or name into the phrase; it returns i where the
// phrase ends before it.
func (c *chunker) part(p *Phrase, i int) int {
	closed := p.NounTok >= 0 || p.Name >= 0
	switch c.s.Tags[i] {
	case Adj:
		if closed && (!c.lex.Lang.AdjectivesFollow || p.Name >= 0) {
			return i
		}
		if closed && p.AdjStart == p.AdjEnd {
			p.AdjStart = i
		}
		p.AdjEnd = i + 1
	case Number:
		if closed && c.lex.Lang.CapitalNouns {
			return i
		}
	case Adv:
		if closed || p.DetTok < 0 || !c.attributive(i+1) {
			return i
		}
	case Noun:
		return c.noun(p, i)
	case NameTag:
		return c.name(p, i)
	case Coord:
		if closed || !c.secondAttribute(p, i) {
			return i
		}
	case Punct:
		if !closed && c.adjectiveList(p, i) {
			return i + 1
		}
		if c.openQuote(i) && p.Name < 0 {
			return c.name(p, i+1) + 1
		}
		return i
	default:
		return i
	}
	return i + 1
}

// adjectiveList says whether the comma at i parts two adjectives of one noun: "a
// private, non-profit foundation".
func (c *chunker) adjectiveList(p *Phrase, i int) bool {
	return !c.lex.Lang.CapitalNouns && c.s.Tokens[i].Punct == ',' && p.DetTok >= 0 && p.AdjEnd == i && p.AdjEnd > p.AdjStart && i+1 < len(c.s.Tags) && c.s.Tags[i+1] == Adj && c.attributive(i+2)
}

// secondAttribute says whether the coordinator at i joins two adjectives of one
// noun: "einen personellen und inhaltlichen Linksruck".
func (c *chunker) secondAttribute(p *Phrase, i int) bool {
	return c.lex.Lang.CapitalNouns && p.AdjEnd == i && p.AdjEnd > p.AdjStart && i+1 < len(c.s.Tags) && c.s.Tags[i+1] == Adj && c.attributive(i+2)
}

// attributive says whether more of the phrase's attributes or its noun follow.
func (c *chunker) attributive(i int) bool {
	if i >= len(c.s.Tags) {
		return false
	}
	switch c.s.Tags[i] {
	case Adj, Noun, NameTag, Number:
		return true
	case Adv:
		return c.attributive(i + 1)
	}
	return false
}

func (c *chunker) noun(p *Phrase, i int) int {
	joined := c.s.Tokens[i].Hyphen
	switch {
	case p.Name >= 0:
		return i
	case c.sinceYear(p, i):
		return i
	case p.NounTok >= 0 && c.lex.Lang.AdjectivesFollow:
		return c.second(p, i)
	case p.NounTok < 0:
		p.ModStart = i
		if joined && p.ModName < 0 && i > p.Start {
			p.ModStart = i - 1
		}
	case !joined && c.lex.Lang.CapitalNouns && !c.measure(i) && !c.loan(i):
		return i
	case !joined && c.lex.Lang.CapitalNouns && c.timed(p) && !c.timeAhead(i):
		return i // "wird am 1. Juli Chef"
	case !joined && c.lex.PlaceLike(c.s.Tokens[i-1].W):
		p.ModStart, p.AdjEnd = i, i // "der Ostheimer Konzern": an adjective, no part of a compound
	}
	p.NounTok = i
	return i + 1
}

// second takes a noun that specifies the one before it into the phrase, whose head
// stays the first: "la empresa matriz". A time is a phrase of its own.
func (c *chunker) second(p *Phrase, i int) int {
	if c.timed(p) || c.timeAhead(i) || p.AdjEnd > p.NounTok {
		return i
	}
	return i + 1
}

// sinceYear says whether the number before the noun at i is not its own, since it
// can only be in the singular: "seit 2015 Präsident".
func (c *chunker) sinceYear(p *Phrase, i int) bool {
	if !c.lex.Lang.CapitalNouns || p.PrepTok < 0 || i != p.PrepTok+2 || c.s.Tags[i-1] != Number || !c.s.Tokens[i-1].Number || !yearLike(c.s.Tokens[i-1].W.Form) {
		return false
	}
	for _, n := range c.s.Tokens[i].W.Nouns {
		if n.Type == "Person" || n.Type == "Organization" {
			return true // "bis 2015 Trainer"
		}
		if !n.Known || n.Agr.Can(lexicon.Plural) {
			return false
		}
	}
	return len(c.s.Tokens[i].W.Nouns) > 0
}

// yearLike says whether a number has the four digits of a year near ours.
func yearLike(form string) bool {
	return len(form) == 4 && (form[0] == '1' && form[1] > '7' || form[0] == '2' && form[1] == '0')
}

// measure keeps "60 Millionen Euro" together: two nouns after a number.
func (c *chunker) measure(i int) bool {
	return i >= 2 && c.s.Tags[i-1] == Noun && c.s.Tags[i-2] == Number
}

// loan keeps borrowed compounds together ("Social Network", an unlisted word
// before a listed one), and adjectives of places with their noun.
func (c *chunker) loan(i int) bool {
	first, second := c.s.Tokens[i-1].W.Nouns, c.s.Tokens[i].W.Nouns
	if c.s.Tokens[i-1].W.Is(lexicon.PlaceAdj) && len(second) > 0 && second[0].Known {
		return true
	}
	if c.s.Tokens[i-1].W.Is(lexicon.Time) || len(first) == 0 || first[0].Known || len(second) == 0 || !second[0].Known {
		return false
	}
	return second[0].Modifier == "" || c.lex.PlaceLike(c.s.Tokens[i-1].W)
}

// name takes the name that begins at i: as a modifier where the noun follows
// ("Oracle-Chef", "Oracle chief"), else as the phrase's name.
func (c *chunker) name(p *Phrase, i int) int {
	k := c.s.Tokens[i].Name - 1
	n := c.s.Names[k]
	end := n.End
	before := c.modifies(end)
	switch {
	case p.NounTok >= 0 && n.Person && c.noPerson(p) && !c.s.Tokens[i].Hyphen:
		return i // "the firm Mayr founded"
	case p.NounTok >= 0 && c.timed(p) && !c.s.Tokens[i].Hyphen, c.afterYear(p, i) && !before:
		return i // "On Monday Alba said", "In 1991 Alba said"
	case p.NounTok == i-1 && c.endsCue(p.Start, i):
		return i // "nach eigenen Angaben Alba gekauft"
	case p.Name >= 0, n.Genitive && p.NounTok >= 0 && !before && c.lex.Lang.CapitalNouns:
		return i // "Unterstützer Rosa Mayrs": a genitive, no apposition
	case before && (p.NounTok >= 0 || p.ModName >= 0):
		return i
	case !before && p.NounTok < 0 && i > p.Start && c.s.Tokens[i-1].Number && !c.s.Tokens[i].Hyphen:
		return i // "In 2018 Alba bought": names are not counted
	case before:
		p.ModName = k
		p.ModStart = i
	default:
		p.Name = k
		p.Genitive = n.Genitive
	}
	return end
}

// endsCue says whether the tokens [from, to) are a cue that names nobody.
func (c *chunker) endsCue(from, to int) bool {
	w := c.s.Tokens[from].W
	if w == nil {
		return false
	}
	return slices.ContainsFunc(w.Cues, func(cue *lexicon.CuePhrase) bool {
		if cue.Kind == "source" || len(cue.Words) != to-from {
			return false
		}
		for i, word := range cue.Words {
			if t := c.s.Tokens[from+i].W; t == nil || t.Lower != word {
				return false
			}
		}
		return true
	})
}

// modifies says whether the noun that a name specifies begins at i.
func (c *chunker) modifies(i int) bool {
	if i >= len(c.s.Tokens) {
		return false
	}
	if c.s.Tokens[i].Hyphen {
		return c.s.Tags[i] == Noun || !c.lex.Lang.CapitalNouns && c.s.Tags[i] == Adj && c.attributive(i+1)
	}
	return !c.lex.Lang.CapitalNouns && !c.lex.Lang.AdjectivesFollow && (c.s.Tags[i] == Noun || c.s.Tags[i] == Adj && c.attributive(i+1)) && !c.timeAhead(i)
}

// afterYear says whether nothing but a preposition and a year stands before the
// name at i.
func (c *chunker) afterYear(p *Phrase, i int) bool {
	return !c.lex.Lang.CapitalNouns && p.PrepTok >= 0 && i == p.PrepTok+2 && c.s.Tokens[i-1].Number && len(c.s.Tokens[i-1].W.Form) == 4
}

// timed says whether the noun of a phrase is a time: "Monday", "Monday evening".
func (c *chunker) timed(p *Phrase) bool {
	first := c.s.Tokens[p.ModStart].W
	return c.s.Tokens[p.NounTok].W.Is(lexicon.Time) || first != nil && first.Is(lexicon.Time)
}

// timeAhead says whether the noun at i, adjectives apart, is a time: "last week".
func (c *chunker) timeAhead(i int) bool {
	for i < len(c.s.Tags)-1 && c.s.Tags[i] == Adj {
		i++
	}
	return c.s.Tags[i] == Noun && c.s.Tokens[i].W.Is(lexicon.Time)
}

// noPerson says whether the noun of a phrase with an article means an organization
// or thing, so that no person's name can be what it is called.
func (c *chunker) noPerson(p *Phrase) bool {
	ns := c.nouns(p)
	return !c.lex.Lang.CapitalNouns && p.DetTok >= 0 && len(ns) > 0 && ns[0].Type != "" && !slices.ContainsFunc(ns, func(n lexicon.NounReading) bool { return n.Type == "Person" })
}
