package clause

import (
	"dossier/extract/lexicon"
)

// agree narrows what case and gender the phrase can have.
func (c *chunker) agree(p *Phrase) {
	if p.PrepTok >= 0 {
		r := c.preposition(p.PrepTok)
		p.Prep = r.Lemma
		c.narrow(p, r.Agr)
		if r.Det != 0 {
			p.DetKind = "definite"
			c.narrow(p, r.Det)
		}
	}
	if p.DetKind == "definite" || p.DetKind == "demonstrative" {
		c.weak(p)
	}
	switch {
	case p.PronTok >= 0:
		if r := c.s.Tokens[p.PronTok].W.Reading(p.PronClass); r != nil {
			c.narrow(p, r.Agr)
			p.Neg = r.Kind == "negative"
		}
	case p.NounTok >= 0 && c.placeOfName(p):
		p.Nouns = c.nouns(p)
	case p.NounTok >= 0:
		var a lexicon.Agr
		p.Nouns = c.nouns(p)
		for _, r := range p.Nouns {
			a |= r.Agr
		}
		if a != 0 {
			c.narrow(p, a)
		}
	case p.Genitive && c.lex.Lang.CapitalNouns:
		c.narrow(p, lexicon.Gen)
	}
}

// placeOfName says whether the only noun of a phrase is the adjective of a place
// before a name, which has a gender of its own: "die Bremer Reederei Alster".
func (c *chunker) placeOfName(p *Phrase) bool {
	return p.Name >= 0 && c.s.Names[p.Name].Start == p.NounTok+1 && p.ModStart == p.NounTok && c.lex.PlaceLike(c.s.Tokens[p.NounTok].W)
}

// nouns are the readings of the head: a noun of several words first. What
// somebody is called in several words is not what the last alone would say: a
// finance chief is no chief.
func (c *chunker) nouns(p *Phrase) []lexicon.NounReading {
	w := c.s.Tokens[p.NounTok].W
	for i := c.lastNoun(p); i >= p.NounTok; i-- {
		last := c.s.Tokens[i].W
		if last == nil {
			continue
		}
		for _, x := range c.lex.Compounds(last.Lower) {
			if !c.standBefore(x.Before, p.Start, i) || i-len(x.Before) > p.NounTok {
				continue
			}
			out := []lexicon.NounReading{x.Reading}
			if x.Reading.Type == "Person" {
				return out
			}
			return append(out, w.Nouns...)
		}
	}
	return w.Nouns
}

// lastNoun is the last token that can belong to the noun of a phrase: its head, or
// what specifies a head that stands first ("director general").
func (c *chunker) lastNoun(p *Phrase) int {
	if !c.lex.Lang.AdjectivesFollow {
		return p.NounTok
	}
	if p.Name >= 0 {
		return c.s.Names[p.Name].Start - 1
	}
	return p.End - 1
}

// standBefore says whether the words stand right before token end, inside the
// phrase that begins at start.
func (c *chunker) standBefore(words []string, start, end int) bool {
	from := end - len(words)
	if from < start {
		return false
	}
	for i, word := range words {
		if w := c.s.Tokens[from+i].W; w == nil || w.Lower != word {
			return false
		}
	}
	return true
}

// weak narrows by the endings of adjectives after a definite article, those inside
// a name of several words too: "der Grünen Mitte".
func (c *chunker) weak(p *Phrase) {
	for i := p.AdjStart; i < p.AdjEnd; i++ {
		if c.s.Tags[i] == Adj && !c.s.Tokens[i].W.Upper {
			c.narrow(p, c.lex.Weak(c.s.Tokens[i].W.Lower))
		}
	}
	if p.Name < 0 || p.NounTok >= 0 {
		return
	}
	n := c.s.Names[p.Name]
	if w := c.s.Tokens[n.Start].W; n.End-n.Start > 1 && w != nil && c.lex.Word(w.Lower).Is(lexicon.Adj) && !c.endsInForm(n) {
		if agr := c.lex.Weak(w.Lower); !agr.Can(lexicon.Nom & lexicon.Singular) {
			c.narrow(p, agr) // an ending that no name has by itself
		}
	}
}

// endsInForm says whether a name ends in a legal form, which has the gender.
func (c *chunker) endsInForm(n Name) bool {
	w := c.s.Tokens[n.End-1].W
	return w != nil && w.Is(lexicon.LegalForm)
}

func (c *chunker) preposition(i int) lexicon.Closed {
	if r := c.s.Tokens[i].W.Reading(lexicon.Prep); r != nil {
		return *r
	}
	return lexicon.Closed{Agr: lexicon.AnyAgr}
}

// narrow intersects unless nothing would be left: a misread word must not rule
// everything out.
func (c *chunker) narrow(p *Phrase, a lexicon.Agr) {
	if p.Agr&a != 0 {
		p.Agr &= a
	}
}
