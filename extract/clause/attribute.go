package clause

import "dossier/extract/lexicon"

// An extended attribute stands between a determiner and its noun and holds
// phrases of its own: "die 1972 von Rosa Mayr gegründete Firma". Its participle
// makes a clause of which the noun is the antecedent.

// suspended is a determiner whose noun phrase goes on behind an attribute's phrases.
type suspended struct {
	prep, det int // tokens; prep -1 where none
	at        int // the attribute's participle or adjective, -1 where nothing is pending
}

// extended says whether the determiner at i opens an extended attribute, judged
// by words alone: a preposition comes before its noun, and an adjective that
// follows a noun and precedes another closes it.
func (g *tagger) extended(i int) bool {
	named, prep := false, false
	for j := i + 1; j < len(g.t); j++ {
		t := &g.t[j]
		switch {
		case t.W == nil || t.W.Is(lexicon.Coord):
			return false
		case t.Name > 0 || t.Number || t.W.Upper:
			named = true
		case t.W.Is(lexicon.Adj) && named && g.capitalAt(j+1) && !g.lex.Helper(t.W):
			return prep
		case t.W.Is(lexicon.Prep):
			prep = true
		case t.W.Is(lexicon.Det):
			named = false
		case t.W.HasVerb(lexicon.Finite):
			return false
		}
	}
	return false
}

// attribute is the adjective or participle that closes the extended attribute
// behind the determiner at i, -1 where there is none.
func (c *chunker) attribute(i int) int {
	j := i + 1
	for j < len(c.s.Tags) && (c.s.Tags[j] == Adv || c.s.Tags[j] == Number || c.s.Tags[j] == Pron) {
		j++
	}
	if !c.lex.Lang.CapitalNouns || j >= len(c.s.Tags) || c.s.Tags[j] != Prep {
		return -1
	}
	for ; j+1 < len(c.s.Tags); j++ {
		switch c.s.Tags[j] {
		case Adj:
			if c.closesPhrase(j-1) && c.attributive(j+1) {
				return j
			}
		case Verb, Punct, Sub, Rel:
			return -1
		}
	}
	return -1
}

// closesPhrase says whether a phrase can end with token i.
func (c *chunker) closesPhrase(i int) bool {
	switch c.s.Tags[i] {
	case Noun, NameTag, Number, Adv:
		return true
	}
	return false
}

// suspend leaves a determiner, and a preposition before it, for the phrase that
// goes on at the attribute's end.
func (c *chunker) suspend(prep, det int) bool {
	if c.wait.at >= 0 || c.s.Tags[det] != Det && !c.counts(det) {
		return false
	}
	at := c.attribute(det)
	if at < 0 {
		return false
	}
	c.wait = suspended{prep, det, at}
	return true
}

// resume gives the phrase at hand the determiner that waits for it.
func (c *chunker) resume(p *Phrase) {
	if c.wait.at != p.Start {
		return
	}
	p.PrepTok, p.Attr = c.wait.prep, c.wait.det+1
	if c.s.Tags[c.wait.det] == Det {
		c.determiner(p, c.wait.det)
	}
	c.wait.at = -1
}

// counts says whether the number at i can be how many something is, and no year:
// "zwei mit der Sache vertraute Personen".
func (c *chunker) counts(i int) bool {
	return c.s.Tags[i] == Number && c.s.Tokens[i].W != nil && !yearLike(c.s.Tokens[i].W.Form)
}

// attributes makes a clause of every extended attribute.
func (p *Parser) attributes() {
	for k := range p.s.Phrases {
		ph := &p.s.Phrases[k]
		if ph.Attr == 0 || p.s.Owner[ph.Start] < 0 {
			continue
		}
		c := p.add(segment{start: ph.Attr, end: ph.Start + 1, opener: -1}, ParticipleClause, p.s.Owner[ph.Start])
		p.s.Clauses[c].Antecedent = k
	}
}

// attributeVerb is the verb group of an extended attribute's clause. Its voice is
// left open: "die verkaufte Firma", "der zurückgetretene Chef".
func (p *Parser) attributeVerb(k int) bool {
	c := &p.s.Clauses[k]
	if c.Antecedent < 0 || p.s.Phrases[c.Antecedent].Start != c.End-1 {
		return false
	}
	w := p.s.Tokens[c.End-1].W
	if w == nil || len(w.Attrs) == 0 {
		return false
	}
	r := w.Attrs[0]
	c.Verb = Group{Main: r.Lemma, MainTok: c.End - 1, Finite: -1, Feat: r.Feat, Modals: c.Verb.Modals[:0], Over: c.Verb.Over[:0]}
	if r.Feat&lexicon.Participle != 0 {
		c.Verb.Voice = State
	}
	return true
}
