package clause

import "dossier/extract/lexicon"

// complements turns relative clauses into complements where "that" leaves
// nothing open: "said on Monday that Alba had bought Birke".
func (p *Parser) complements() {
	if p.lex.Lang.Order == "v2" {
		return
	}
	for k := range p.s.Clauses {
		c := &p.s.Clauses[k]
		if c.Kind != Relative || c.RelTok < 0 || !p.s.Tokens[c.RelTok].W.Is(lexicon.Compl) || !p.leavesNothing(k) && !p.followsSaying(c) {
			continue
		}
		p.s.Tags[c.RelTok] = Sub
		p.drop(k, p.s.PhraseAt[c.RelTok])
		c.Kind, c.RelTok, c.Antecedent = Complement, -1, -1
		c.Governor = p.nounBefore(c.Start)
	}
}

// leavesNothing says whether the clause has a subject of its own and no gap for what
// its pronoun would mean.
func (p *Parser) leavesNothing(k int) bool {
	c := &p.s.Clauses[k]
	if c.Verb.Finite < 0 {
		return false
	}
	subject, object := false, c.Verb.Voice == Passive
	for _, q := range c.Phrases {
		ph := &p.s.Phrases[q]
		switch {
		case ph.PrepTok >= 0 || ph.PronClass == lexicon.Rel:
		case ph.Start < c.Verb.Finite:
			subject = true
		case ph.NounTok < 0 || !p.s.Tokens[ph.NounTok].W.Is(lexicon.Time):
			object = true
		}
	}
	return subject && (object || p.noAntecedent(c))
}

// followsSaying says whether a clause that may leave its subject out stands right
// behind a verb of saying: "dijo que compraría Alba".
func (p *Parser) followsSaying(c *Clause) bool {
	return p.lex.Lang.SubjectsLeftOut && c.RelTok > 0 && p.s.Tags[c.RelTok-1] == Verb && p.says(c.RelTok-1)
}

// noAntecedent says whether what stands before a clause is hardly what it tells
// of: a time, or a noun that says how its complement holds.
func (p *Parser) noAntecedent(c *Clause) bool {
	if c.Antecedent < 0 {
		return true
	}
	ph := &p.s.Phrases[c.Antecedent]
	if ph.NounTok >= 0 && p.s.Tokens[ph.NounTok].W.Is(lexicon.Time) {
		return true
	}
	for i := range ph.Nouns {
		if len(p.lex.NounAttitudes(ph.Nouns[i].Lemma)) > 0 {
			return true
		}
	}
	return p.addressee(ph)
}

// addressee says whether a phrase is whom the verb of saying right before it says
// something to: "told the paper that …".
func (p *Parser) addressee(ph *Phrase) bool {
	if ph.Start == 0 || p.s.Tags[ph.Start-1] != Verb || !p.says(ph.Start-1) {
		return false
	}
	return ph.NounTok < 0 || ph.calls("Organization") || ph.calls("Person")
}

// drop takes a phrase out of its clause.
func (p *Parser) drop(k, phrase int) {
	c := &p.s.Clauses[k]
	kept := c.Phrases[:0]
	for _, q := range c.Phrases {
		if q != phrase {
			kept = append(kept, q)
		}
	}
	c.Phrases = kept
	if phrase >= 0 {
		p.s.Phrases[phrase].Clause = -1
	}
}
