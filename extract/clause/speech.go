package clause

// speechTag says whether a segment only tells who says what stands beside it:
// "…, sagte Mayr", "…, people close to the talks said, …".
func (p *Parser) speechTag(g segment) bool {
	if g.lead != ',' && g.lead != '”' || g.cut == byCoord {
		return false
	}
	if len(p.s.Clauses) == 0 && len(p.open) == 0 || p.onlyWaiting() && !p.finiteIn(g.end, len(p.s.Tags)) {
		return false
	}
	first := g.start
	if p.s.Tags[first] == Verb && p.finite(first) && (p.says(first) || p.lex.Lang.Order == "v2" && p.reports(first)) {
		return !p.waitsInV2(g)
	}
	return p.endsSaying(g)
}

// waitsInV2 says whether the verb belongs to a clause that was interrupted:
// "Mayr, die Gründerin, sagte …": a fragment with a possible subject waits.
func (p *Parser) waitsInV2(g segment) bool {
	if len(p.open) == 0 {
		return false
	}
	for k := range p.s.Phrases {
		if p.s.Phrases[k].Start > g.start && p.s.Phrases[k].End <= g.end && p.s.Phrases[k].PrepTok < 0 {
			return p.lex.Lang.Order != "v2"
		}
	}
	return true
}

// endsSaying: a subject and a verb of saying with nothing after it.
func (p *Parser) endsSaying(g segment) bool {
	if p.lex.Lang.Order == "v2" {
		return false
	}
	last := g.end - 1
	if p.s.Tags[last] != Verb || !p.says(last) || !p.finite(last) {
		return false
	}
	for i := g.start; i < last; i++ {
		if p.s.Tags[i] == Verb && p.finite(i) {
			return false
		}
	}
	return last > g.start
}

// speech opens the clause of the one who speaks; it hangs on what is said.
func (p *Parser) speech(g segment) {
	parent := p.host()
	if len(p.open) > 0 {
		parent = p.open[len(p.open)-1]
	}
	p.add(g, Speech, p.root(parent))
}

// root is the outermost clause that k hangs on.
func (p *Parser) root(k int) int {
	for k >= 0 && p.s.Clauses[k].Parent >= 0 {
		k = p.s.Clauses[k].Parent
	}
	return k
}
