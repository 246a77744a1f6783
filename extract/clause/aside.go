package clause

// An aside is what stands in brackets without a finite verb: "Alba (formerly
// Birke)", "Corvina (NYSE: CVN)". The sentence goes on over it as if it were not
// there.

// asides marks the tokens of asides, the brackets included.
func (p *Parser) asides() {
	if p.lex.Lang.Order == "v2" {
		return
	}
	t := p.s.Tokens
	for i := 1; i < len(t); i++ {
		if t[i].Punct != '(' {
			continue
		}
		end := i + 1
		for end < len(t) && t[end].Punct != ')' && t[end].Punct != '(' && !p.finite(end) {
			end++
		}
		if end == len(t) || t[end].Punct != ')' {
			continue
		}
		for ; i <= end; i++ {
			t[i].Aside = true
		}
	}
	for k := range p.s.Phrases {
		p.s.Phrases[k].Aside = t[p.s.Phrases[k].Start].Aside
	}
}

// onward is the next phrase behind k that is no aside beside it, or -1.
func (p *Parser) onward(k int) int {
	for q := k + 1; q < len(p.s.Phrases); q++ {
		if p.s.Phrases[q].Aside == p.s.Phrases[k].Aside {
			return q
		}
		if p.s.Phrases[k].Aside {
			return -1
		}
	}
	return -1
}

// insideAside says whether the sign at i stands between an aside's brackets.
func (p *Parser) insideAside(i int) bool {
	return p.s.Tokens[i].Aside && p.s.Tokens[i].Punct != '(' && p.s.Tokens[i].Punct != ')'
}
