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
	p := Phrase{
		Start: start, PrepTok: prep, DetTok: -1, NounTok: -1, Name: -1, ModName: -1, PronTok: -1,
		Owner: -1, Next: -1, Appos: -1, Clause: -1, AdjStart: i, AdjEnd: i, Agr: lexicon.AnyAgr, ModStart: -1,
	}
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
	last := c.s.Tokens[o.End-1].W
	if last == nil {
		return false // a sign ends the name
	}
	for _, m := range c.lex.Lang.GenitiveMarks {
		if strings.HasSuffix(last.Form, m) {
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
