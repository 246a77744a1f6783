package clause

import (
	"strings"

	"dossier/extract/lexicon"
)

// phrases finds the noun phrases of a tagged sentence.
func (s *Sentence) phrases(lex *lexicon.Lexicon) {
	c := chunker{s: s, lex: lex, wait: suspended{at: -1}}
	for i := 0; i < len(s.Tokens); {
		i = c.next(i)
	}
}

type chunker struct {
	s    *Sentence
	lex  *lexicon.Lexicon
	wait suspended
}

// next reads the phrase that begins at i, if one does, and returns where to go on.
func (c *chunker) next(i int) int {
	prep := -1
	start := i
	if c.s.Tags[i] == Prep {
		prep, i = i, c.afterSign(i+1)
		if i+1 < len(c.s.Tokens) && c.s.Tags[i] == Adv && c.quantity(i+1) {
			i++ // "seit mindestens fünf Jahren"
		}
		if i >= len(c.s.Tokens) {
			return i
		}
	}
	if !c.begins(i) {
		return max(i, start+1)
	}
	if c.suspend(prep, i) {
		return i + 1
	}
	p := Phrase{Start: start, PrepTok: prep, DetTok: -1, NounTok: -1, Name: -1, ModName: -1, PronTok: -1,
		Owner: -1, Next: -1, Appos: -1, Clause: -1, AdjStart: i, AdjEnd: i, Agr: lexicon.AnyAgr, ModStart: -1}
	c.resume(&p)
	end := c.read(&p, i)
	if end == i {
		return i + 1
	}
	p.End = end
	c.agree(&p)
	return c.add(p)
}

// afterSign skips the sign of a currency: "for $3 billion".
func (c *chunker) afterSign(i int) int {
	if i < len(c.s.Tokens) {
		switch c.s.Tokens[i].Punct {
		case '$', '€', '£':
			return i + 1
		}
	}
	return i
}

func (c *chunker) begins(i int) bool {
	switch c.s.Tags[i] {
	case Det, Adj, Noun, NameTag, Pron, Number, Rel:
		return true
	case Punct:
		return c.openQuote(i)
	}
	return false
}

// quantity says whether a number or quantifier stands at i.
func (c *chunker) quantity(i int) bool {
	if c.s.Tags[i] == Number {
		return true
	}
	if c.s.Tags[i] != Det {
		return false
	}
	r := c.s.Tokens[i].W.Reading(lexicon.Det)
	return r != nil && r.Kind == "quantifier"
}

// openQuote says whether a quoted name or title begins at i.
func (c *chunker) openQuote(i int) bool {
	return c.s.Tokens[i].Punct == '“' && i+2 < len(c.s.Tokens) && c.s.Tokens[i+1].Name > 0 && c.closedQuote(c.s.Names[c.s.Tokens[i+1].Name-1].End)
}

func (c *chunker) closedQuote(i int) bool {
	return i < len(c.s.Tokens) && c.s.Tokens[i].Punct == '”'
}

// read fills the phrase from token i on and returns its end.
func (c *chunker) read(p *Phrase, i int) int {
	if t := c.s.Tags[i]; t == Pron || t == Rel && !c.owner(p, i) {
		p.PronTok, p.PronClass = i, lexicon.Pron
		if t == Rel {
			p.PronClass = lexicon.Rel
		}
		return i + 1
	}
	for i < len(c.s.Tokens) && (c.s.Tags[i] == Det || p.RelOwner && p.DetTok == i) {
		c.determiner(p, i)
		i++
	}
	p.AdjStart = i
	for i < len(c.s.Tokens) {
		next := c.part(p, i)
		if next == i {
			break
		}
		i = next
	}
	if p.NounTok < 0 && p.Name < 0 && p.ModName >= 0 {
		p.Name, p.ModName = p.ModName, -1
	}
	return i
}

// owner says whether the relative pronoun at i is the owner of the noun after it
// ("an deren Spitze"), and takes it for the phrase's determiner.
func (c *chunker) owner(p *Phrase, i int) bool {
	r := c.s.Tokens[i].W.Reading(lexicon.Rel)
	if r == nil || !r.Agr.Only(lexicon.Gen) || !c.attributive(i+1) || c.s.Tokens[i].W.Reading(lexicon.Det) == nil {
		return false
	}
	p.RelOwner, p.DetTok = true, i
	return true
}

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
		if closed {
			return i
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
		if c.openQuote(i) && p.Name < 0 {
			return c.name(p, i+1) + 1
		}
		return i
	default:
		return i
	}
	return i + 1
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
	case p.NounTok < 0:
		p.ModStart = i
		if joined && p.ModName < 0 && i > p.Start {
			p.ModStart = i - 1
		}
	case !joined && c.lex.Lang.CapitalNouns && !c.measure(i) && !c.loan(i):
		return i
	case !joined && c.lex.PlaceLike(c.s.Tokens[i-1].W):
		p.ModStart, p.AdjEnd = i, i // "der Ostheimer Konzern": an adjective, no part of a compound
	}
	p.NounTok = i
	return i + 1
}

// measure keeps "60 Millionen Euro" together: two nouns after a number.
func (c *chunker) measure(i int) bool {
	return i >= 2 && c.s.Tags[i-1] == Noun && c.s.Tags[i-2] == Number
}

// loan keeps borrowed compounds together ("Social Network", an unlisted word
// before a listed one), and adjectives of places with their noun.
func (c *chunker) loan(i int) bool {
	first, second := c.s.Tokens[i-1].W.Nouns, c.s.Tokens[i].W.Nouns
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
	case p.Name >= 0, n.Genitive && p.NounTok >= 0 && !before && c.lex.Lang.CapitalNouns:
		return i // "Unterstützer Rosa Mayrs": a genitive, no apposition
	case before && (p.NounTok >= 0 || p.ModName >= 0):
		return i
	case before:
		p.ModName = k
		p.ModStart = i
	default:
		p.Name = k
		p.Genitive = n.Genitive
	}
	return end
}

// modifies says whether the noun that a name specifies begins at i.
func (c *chunker) modifies(i int) bool {
	if i >= len(c.s.Tokens) {
		return false
	}
	if c.s.Tokens[i].Hyphen {
		return c.s.Tags[i] == Noun || !c.lex.Lang.CapitalNouns && c.s.Tags[i] == Adj && c.attributive(i+1)
	}
	return !c.lex.Lang.CapitalNouns && (c.s.Tags[i] == Noun || c.s.Tags[i] == Adj && c.attributive(i+1)) && !c.timeAhead(i)
}

// timeAhead says whether the noun at i, adjectives apart, is a time: "last week".
func (c *chunker) timeAhead(i int) bool {
	for i < len(c.s.Tags)-1 && c.s.Tags[i] == Adj {
		i++
	}
	return c.s.Tags[i] == Noun && c.s.Tokens[i].W.Is(lexicon.Time)
}

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

// nouns are the readings of the head: a noun of several words first. What
// somebody is called in several words is not what the last alone would say: a
// finance chief is no chief.
func (c *chunker) nouns(p *Phrase) []lexicon.NounReading {
	w := c.s.Tokens[p.NounTok].W
	for _, x := range c.lex.Compounds(w.Lower) {
		if !c.standBefore(x.Before, p.Start, p.NounTok) {
			continue
		}
		out := []lexicon.NounReading{x.Reading}
		if x.Reading.Type == "Person" {
			return out
		}
		return append(out, w.Nouns...)
	}
	return w.Nouns
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
	if w := c.s.Tokens[n.Start].W; n.End-n.Start > 1 && w != nil && c.lex.Word(w.Lower).Is(lexicon.Adj) {
		if agr := c.lex.Weak(w.Lower); !agr.Can(lexicon.Nom & lexicon.Singular) {
			c.narrow(p, agr) // an ending that no name has by itself
		}
	}
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

// add stores the phrase, and links it to a genitive before it.
func (c *chunker) add(p Phrase) int {
	s := c.s
	k := len(s.Phrases)
	p.First = k
	end := p.End
	if end < len(s.Tags) && s.Tags[end] == Possess {
		p.Genitive = true
		end++
	}
	if k > 0 && p.PrepTok < 0 && p.DetTok < 0 && p.NounTok >= 0 && c.marked(&s.Phrases[k-1], p.Start) {
		s.Phrases[k-1].Genitive, s.Phrases[k-1].Agr = true, lexicon.Gen
	}
	if k > 0 && p.PrepTok < 0 && p.DetTok < 0 && p.PronTok < 0 && c.owns(&s.Phrases[k-1], p.Start) {
		p.Owner = k - 1
		c.handOver(&s.Phrases[k-1], &p)
	}
	s.Phrases = append(s.Phrases, p)
	for i := p.Start; i < end; i++ {
		s.PhraseAt[i] = k
	}
	return end
}

// handOver gives the preposition before an owner to what is owned: "of Alba's
// biggest rivals". Where owners stand after their nouns there is none to give.
func (c *chunker) handOver(owner, p *Phrase) {
	if c.lex.Lang.CapitalNouns {
		return
	}
	p.Prep, p.PrepTok = owner.Prep, owner.PrepTok
	owner.Prep, owner.PrepTok = 0, -1
}

// marked says whether a bare name that may carry a genitive mark stands right
// before a noun phrase without determiner: "Siegfrieds Vater".
func (c *chunker) marked(o *Phrase, start int) bool {
	if !c.lex.Lang.CapitalNouns || o.End != start || o.Name < 0 || o.NounTok >= 0 || o.PrepTok >= 0 || o.DetTok >= 0 || c.s.Tokens[start].Hyphen {
		return false
	}
	form := c.s.Tokens[o.End-1].W.Form
	for _, m := range c.lex.Lang.GenitiveMarks {
		if strings.HasSuffix(form, m) {
			return true
		}
	}
	return false
}

// owns says whether a phrase in the genitive stands right before token start.
func (c *chunker) owns(o *Phrase, start int) bool {
	if !o.Genitive {
		return false
	}
	if !c.lex.Lang.CapitalNouns {
		return o.End+1 == start
	}
	return o.End == start
}
