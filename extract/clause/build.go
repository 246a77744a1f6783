package clause

import (
	"dossier/extract/lexicon"
)

// Parser analyses sentences of one language. It keeps its buffers, so it
// serves one goroutine, and a result holds until the next call.
type Parser struct {
	lex  *lexicon.Lexicon
	lat  *lattice
	s    Sentence
	segs []segment
	open []int // clauses that still wait for their verb, innermost last
	buf  []int
	wait []int // clauses before the first main clause, waiting for a parent
}

// NewParser returns a parser for a language.
func NewParser(lex *lexicon.Lexicon) *Parser {
	return &Parser{lex: lex, lat: &lattice{costs: newSlotCosts(lex.Lang.Slots)}}
}

// Sibling returns a parser whose result does not end that of p. They share what
// only a call of Parse needs, so that one goroutine must have them all.
func (p *Parser) Sibling() *Parser { return &Parser{lex: p.lex, lat: p.lat} }

// Parse analyses one sentence.
func (p *Parser) Parse(tokens []Token, names []Name, question bool) *Sentence {
	p.reset(tokens, names, question)
	g := tagger{lex: p.lex, t: tokens, out: p.s.Tags, form: p.s.Forms, lat: p.lat}
	g.run()
	g.correlatives()
	p.s.phrases(p.lex)
	p.contactNames()
	p.asides()
	for _, seg := range p.segments() {
		p.place(seg)
	}
	p.finish()
	return &p.s
}

func (p *Parser) reset(tokens []Token, names []Name, question bool) {
	n := len(tokens)
	s := &p.s
	s.Tokens, s.Names, s.Question = tokens, names, question
	s.Tags = resize(s.Tags, n)
	s.Forms = resize(s.Forms, n)
	s.Owner = resize(s.Owner, n)
	s.PhraseAt = resize(s.PhraseAt, n)
	for i := range n {
		s.Tags[i], s.Forms[i], s.Owner[i], s.PhraseAt[i] = None, 0, -1, -1
	}
	s.Phrases, s.Clauses = s.Phrases[:0], s.Clauses[:0]
	p.open, p.wait = p.open[:0], p.wait[:0]
}

func resize[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/2)
	}
	return s[:n]
}

// add opens a clause over a segment.
func (p *Parser) add(g segment, kind Kind, parent int) int {
	k := len(p.s.Clauses)
	c := Clause{Kind: kind, Opener: g.opener, Start: g.start, End: g.end, Parent: parent, Prev: -1, Antecedent: -1, Governor: -1, RelTok: -1}
	c.Quoted = p.quoted(g.start)
	if k < cap(p.s.Clauses) {
		c.Phrases = p.s.Clauses[:k+1][k].Phrases[:0]
	}
	p.s.Clauses = append(p.s.Clauses, c)
	p.own(g, k)
	return k
}

func (p *Parser) own(g segment, k int) {
	for i := g.start; i < g.end; i++ {
		p.s.Owner[i] = k
	}
	c := &p.s.Clauses[k]
	c.Start, c.End = min(c.Start, g.start), max(c.End, g.end)
}

// quoted says whether token i stands inside quotation marks.
func (p *Parser) quoted(i int) bool {
	for j := i - 1; j >= 0; j-- {
		switch p.s.Tokens[j].Punct {
		case '“':
			return true
		case '”':
			return false
		}
	}
	return false
}

// host is the clause that a dependent one hangs on: the last with a verb that
// can take it, else the last.
func (p *Parser) host() int {
	for k := len(p.s.Clauses) - 1; k >= 0; k-- {
		if p.s.Clauses[k].Kind != Speech {
			return k
		}
	}
	return -1
}

// main opens a main clause, coordinated with the one before where a
// coordinator leads it.
func (p *Parser) main(g segment) {
	prev := p.host()
	parent, kind := -1, Main
	if g.cut == byCoord {
		prev = p.finiteHost(prev, g)
	}
	if g.cut == byCoord && prev >= 0 {
		kind, parent = p.s.Clauses[prev].Kind, p.s.Clauses[prev].Parent
	}
	if prev >= 0 && (g.lead == ':' && p.takesColon(prev) || p.bareComplement(g, prev)) {
		kind, parent = Complement, prev
	}
	if k := p.resumed(g, prev); k >= 0 {
		kind, parent = Complement, k
	}
	k := p.add(g, kind, parent)
	if g.cut == byCoord && prev >= 0 {
		c := &p.s.Clauses[k]
		c.Prev, c.Antecedent, c.Governor = prev, p.s.Clauses[prev].Antecedent, p.s.Clauses[prev].Governor
	}
	p.adopt(k)
}

// bareComplement says whether a clause with its verb second is what the one
// before the comma says: "Mayr sagte, die Firma wachse".
func (p *Parser) bareComplement(g segment, prev int) bool {
	if p.lex.Lang.Order != "v2" || g.lead != ',' || g.cut != byPunct || p.s.Clauses[prev].End+1 != g.start {
		return false
	}
	c := &p.s.Clauses[prev]
	return c.Kind != Relative && p.takesColon(prev) && p.s.Tags[g.start] != Verb
}

// resumed is the clause that says what g says, which begins with its verb in the
// subjunctive of indirect speech since another clause interrupted it: "Mayr sagte,
// in Orten, in denen …, sei sie". It is -1 where there is none.
func (p *Parser) resumed(g segment, prev int) int {
	if prev < 0 || p.lex.Lang.Order != "v2" || g.lead != ',' || g.cut != byPunct || !p.subjunctive(g.start) {
		return -1
	}
	for p.s.Clauses[prev].Kind == Relative && p.s.Clauses[prev].Parent >= 0 {
		prev = p.s.Clauses[prev].Parent
	}
	if !p.takesColon(prev) {
		return -1
	}
	return prev
}

// subjunctive says whether the verb at i can only be in the subjunctive of
// indirect speech.
func (p *Parser) subjunctive(i int) bool {
	if !p.finite(i) {
		return false
	}
	told := false
	for _, r := range p.s.Tokens[i].W.Verbs {
		told = told || r.Feat&lexicon.Subjunctive1 != 0
		if r.Feat&lexicon.Indicative != 0 && r.Feat&(lexicon.First|lexicon.Second) == 0 {
			return false
		}
	}
	return told
}

// finiteHost is the clause that a coordinated one with a finite verb goes with:
// no infinitive or participle.
func (p *Parser) finiteHost(k int, g segment) int {
	for k >= 0 && p.verbless(k) && p.hasFinite(g) && p.s.Clauses[k].Parent >= 0 {
		k = p.s.Clauses[k].Parent
	}
	return k
}

// verbless says whether a clause can have no finite verb.
func (p *Parser) verbless(k int) bool {
	switch p.s.Clauses[k].Kind {
	case InfinitiveClause, ParticipleClause, ContrastClause:
		return p.lex.Lang.Order != "v2"
	}
	return false
}

// takesColon says whether the clause before a colon says what comes after it.
func (p *Parser) takesColon(k int) bool {
	for i := p.s.Clauses[k].Start; i < p.s.Clauses[k].End; i++ {
		if p.s.Owner[i] == k && p.s.Tags[i] == Verb && p.says(i) {
			return true
		}
	}
	return false
}

func (p *Parser) says(i int) bool {
	for _, r := range p.s.Tokens[i].W.Verbs {
		lemma := r.Lemma
		if whole := p.particleOf(i, r.Base); whole != 0 {
			lemma = whole
		}
		if p.lex.Says(lemma) {
			return true
		}
	}
	return false
}

// particleOf is the verb that the one at token i makes with a particle later in
// its field ("teilte … mit"), or zero.
func (p *Parser) particleOf(i int, base lexicon.Sym) lexicon.Sym {
	if i > 0 && p.s.Tags[i-1] == Adv && p.s.Tokens[i-1].W.Is(lexicon.Particle) {
		if whole := p.lex.Compose(p.lex.Lookup(p.s.Tokens[i-1].W.Lower), base); whole != 0 {
			return whole // "wie die Firma bekannt gab"
		}
	}
	for j := i + 1; j < len(p.s.Tags) && p.s.Tokens[j].Punct != ','; j++ {
		if p.s.Tags[j] == Particle {
			if whole := p.lex.Compose(p.lex.Lookup(p.s.Tokens[j].W.Lower), base); whole != 0 {
				return whole
			}
		}
	}
	return 0
}

// adopt makes k the parent of the clauses that waited for a main clause.
func (p *Parser) adopt(k int) {
	for _, w := range p.wait {
		if !p.hangsOn(k, w) {
			p.s.Clauses[w].Parent = k
		}
	}
	p.wait = p.wait[:0]
}

// hangsOn says whether clause k is w or depends on it: parents form no circle.
func (p *Parser) hangsOn(k, w int) bool {
	for ; k >= 0; k = p.s.Clauses[k].Parent {
		if k == w {
			return true
		}
	}
	return false
}
