package clause

import "dossier/extract/lexicon"

// conditions finds the clauses that are conditions though no word says so: they
// begin with their verb, and what follows from them comes right after. "Kauft A
// B, steigt …", "Had A bought B, …".
func (p *Parser) conditions() {
	if p.s.Question || len(p.s.Clauses) < 2 {
		return
	}
	c := &p.s.Clauses[0]
	if p.lex.Lang.Order != "v2" {
		p.inverted(c)
		return
	}
	if c.Kind != Main || c.Verb.Finite != c.Start || c.Verb.MainTok < 0 || p.s.Tokens[c.Start].Name > 0 {
		return
	}
	for k := 1; k < len(p.s.Clauses); k++ {
		n := &p.s.Clauses[k]
		if n.Kind == Main && n.Prev < 0 && n.Start > 0 && p.s.Tokens[n.Start-1].Punct == ',' && p.leads(n) {
			c.Kind, c.Parent = Condition, k
			return
		}
	}
}

// leads says whether a clause begins with its finite verb, a word that takes up
// what stands before it apart: "steigt die Aktie", "so steigt die Aktie".
func (p *Parser) leads(c *Clause) bool {
	v := c.Verb.Finite
	return v == c.Start || v == c.Start+1 && p.s.Tags[c.Start] == Adv
}

// inverted takes a helper before its subject for a condition: "Had A bought B".
func (p *Parser) inverted(c *Clause) {
	first := p.s.Tokens[0].W
	if first == nil || p.s.Tags[0] != Verb || p.s.Owner[0] != 0 || !p.lex.Helper(first) || !first.HasVerb(lexicon.Finite) || c.Kind == Condition {
		return
	}
	if c.End >= len(p.s.Tokens) || p.s.Tokens[c.End].Punct != ',' || p.s.PhraseAt[1] < 0 || p.s.Clauses[1].Kind != Main {
		return
	}
	c.Kind, c.Parent = Condition, 1
	p.group(0)
}
