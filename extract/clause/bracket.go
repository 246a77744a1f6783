package clause

import "dossier/extract/lexicon"

// The right bracket of a clause holds the participles and infinitives that its
// finite verb governs; commas and other clauses may part them from it.

const nonfinite = lexicon.Participle | lexicon.Infinitive | lexicon.ToInfinitive

// closesBracket is the clause whose right bracket segment g ends with: "kann der
// Mann, der kam, einen Pass bekommen"; -1 where there is none.
func (p *Parser) closesBracket(g segment) int {
	if p.lex.Lang.Order != "v2" || g.cut != byPunct || len(p.open) > 0 || p.s.Tags[g.end-1] != Verb {
		return -1
	}
	for i := g.start; i < g.end; i++ {
		if p.s.Tags[i] == InfMark || p.s.Tags[i] == Verb && !p.s.Tokens[i].W.HasVerb(lexicon.Participle|lexicon.Infinitive) {
			return -1
		}
	}
	for k := p.host(); k >= 0; k = p.s.Clauses[k].Parent {
		if p.openBracket(k, g.end-1) {
			return k
		}
	}
	return -1
}

// governedAlone says whether a conjunct that ends in what can be a participle or
// infinitive, and has no subject, shares the helper of the clause before: "will A
// nicht kaufen, sondern mit B fusionieren". Its verbs are read so.
func (p *Parser) governedAlone(g segment) bool {
	c := &p.s.Clauses[p.host()]
	if !p.helperIn(c.Start, c.End) || !p.governable(g.end-1) || p.subjectIn(g) {
		return false
	}
	for i := g.start; i < g.end-1; i++ {
		if p.s.Tags[i] == Verb {
			return false
		}
	}
	p.s.Forms[g.end-1] = nonfinite
	return true
}

// subjectIn says whether a phrase of the segment can be a subject.
func (p *Parser) subjectIn(g segment) bool {
	for k := range p.s.Phrases {
		ph := &p.s.Phrases[k]
		if ph.Start >= g.start && ph.End <= g.end && ph.PrepTok < 0 && ph.Agr.Can(lexicon.Nom) {
			return true
		}
	}
	return false
}

// openBracket says whether clause k has an auxiliary or modal in its left bracket
// that lacks what it governs, and the verb at tok can be that.
func (p *Parser) openBracket(k, tok int) bool {
	c := &p.s.Clauses[k]
	if p.final(c) || c.Kind == InfinitiveClause || c.Kind == ParticipleClause {
		return false
	}
	verbs := p.verbs(k)
	if len(verbs) != 1 || !p.finite(verbs[0]) {
		return false
	}
	w := p.s.Tokens[tok].W
	for _, r := range p.s.Tokens[verbs[0]].W.Verbs {
		role := p.lex.Role(r.Base)
		if role&(lexicon.ModalVerb|lexicon.FutureAux) != 0 && w.HasVerb(lexicon.Infinitive) ||
			role&(lexicon.PerfectAux|lexicon.PassiveAux) != 0 && w.HasVerb(lexicon.Participle) {
			return true
		}
	}
	return false
}

// closeBracket gives segment g to clause k, its verbs as governed ones.
func (p *Parser) closeBracket(g segment, k int) {
	p.own(g, k)
	for i := g.start; i < g.end; i++ {
		if p.s.Tags[i] == Verb {
			p.s.Forms[i] = nonfinite
		}
	}
}

// bracketed says whether what could be a finite verb after the coordinator closes
// the clause whose finite verb is a helper: "wollen A und B fusionieren".
func (p *Parser) bracketed(finite, coord, end int) bool {
	if !p.lex.Helper(p.s.Tokens[finite].W) {
		return finite == coord-1 && p.participleOnly(finite)
	}
	for i := coord + 1; i < end; i++ {
		if p.finite(i) && !(p.s.Tokens[i].W.HasVerb(lexicon.Participle|lexicon.Infinitive) && p.onlyVerbs(i+1, end)) {
			return false
		}
	}
	return true
}

func (p *Parser) onlyVerbs(i, end int) bool {
	for ; i < end; i++ {
		if p.s.Tags[i] != Verb && p.s.Tags[i] != InfMark {
			return false
		}
	}
	return true
}

// sharedHelper says whether a participle or infinitive stands on either side of
// the coordinator and both share an auxiliary or modal ("wurde verkauft und
// umbenannt", "will A kaufen und B verkaufen"), or both have their marker.
func (p *Parser) sharedHelper(start, coord, end int) bool {
	if !p.governable(coord - 1) {
		return false
	}
	for i := coord + 1; i < end; i++ {
		if p.s.Tags[i] != Verb {
			continue
		}
		if !p.governable(i) {
			return false
		}
		if p.marked(coord-1) && p.marked(i) {
			return true
		}
		if p.helperIn(start, coord) == p.helperIn(i+1, end) {
			return false
		}
		p.s.Forms[coord-1], p.s.Forms[i] = nonfinite, nonfinite
		return true
	}
	return false
}

// governable says whether the verb at i can be a participle or infinitive that an
// auxiliary or modal governs.
func (p *Parser) governable(i int) bool {
	return p.s.Tags[i] == Verb && p.participleLike(i) && !p.lex.Helper(p.s.Tokens[i].W)
}

func (p *Parser) helperIn(i, end int) bool {
	for ; i < end; i++ {
		if p.s.Tags[i] == Verb && p.lex.Helper(p.s.Tokens[i].W) && p.finite(i) {
			return true
		}
	}
	return false
}

// clustered says whether a form that can be a participle or infinitive is one
// because the verbs that govern it follow: "gekauft hat", "verboten zu haben".
func (p *Parser) clustered(i int) bool {
	w := p.s.Tokens[i].W
	if p.lex.Lang.Order != "v2" || !w.HasVerb(lexicon.Participle|lexicon.Infinitive) {
		return false
	}
	next := i + 1
	if next < len(p.s.Tags) && p.s.Tags[next] == InfMark {
		next++
	}
	if next >= len(p.s.Tags) || p.s.Tags[next] != Verb || !p.lex.Helper(p.s.Tokens[next].W) {
		return false
	}
	return !p.lex.Helper(w) || p.endsField(next+1)
}

// endsField says whether the field ends before token i.
func (p *Parser) endsField(i int) bool {
	return i >= len(p.s.Tags) || p.s.Tags[i] == Punct || p.s.Tags[i] == Coord
}
