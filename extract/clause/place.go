package clause

import (
	"slices"

	"dossier/extract/lexicon"
)

// place gives a segment to a clause: a new one, or one that waits for its verb.
func (p *Parser) place(g segment) {
	verb := p.hasVerb(g)
	switch g.cut {
	case bySub, byRel, byContact, byInf, byBare, byParticiple:
		p.subordinate(g, verb)
		return
	case byResume:
		p.resume(g)
		return
	}
	switch {
	case !verb:
		p.fragment(g)
	case p.sharing(g):
		p.main(g)
	case p.closesBracket(g) >= 0:
		p.closeBracket(g, p.closesBracket(g))
	case p.infinitiveOnly(g):
		g.cut = byInf
		p.subordinate(g, true)
	case p.participleSegment(g):
		g.cut = byParticiple
		p.subordinate(g, true)
	case p.speechTag(g):
		p.speech(g)
	case len(p.open) > 0 && g.cut != byCoord && !p.afterDateline(g):
		p.resume(g)
	default:
		p.main(g)
	}
}

// sharing says whether a conjunct has no finite verb because it shares one.
func (p *Parser) sharing(g segment) bool {
	if g.cut != byCoord || p.lex.Lang.Order != "v2" || p.host() < 0 {
		return false
	}
	return !p.hasFinite(g) || p.governedAlone(g)
}

// afterDateline says whether a segment begins anew behind a dash or colon: "Bonn, 9.
// Mai – Die Firma kauft …", "Handel: Die Firma kauft …". One that begins with its
// verb goes on.
func (p *Parser) afterDateline(g segment) bool {
	if g.lead != '–' && g.lead != '—' && g.lead != ':' || p.finite(g.start) {
		return false
	}
	p.open = p.open[:0]
	return true
}

func (p *Parser) hasVerb(g segment) bool {
	for i := g.start; i < g.end; i++ {
		if p.s.Tags[i] == Verb {
			return true
		}
	}
	return false
}

func (p *Parser) hasFinite(g segment) bool { return p.finiteIn(g.start, g.end) }

// infinitiveOnly: "…, B zu kaufen".
func (p *Parser) infinitiveOnly(g segment) bool {
	if p.hasFinite(g) {
		return false
	}
	for i := g.start; i < g.end; i++ {
		if p.s.Tags[i] == InfMark || p.s.Tags[i] == Verb && p.s.Tokens[i].W.HasVerb(lexicon.ToInfinitive) {
			return true
		}
	}
	return false
}

// participleSegment: "…, 1972 von Rosa Mayr gegründet, …".
func (p *Parser) participleSegment(g segment) bool {
	return !p.hasFinite(g) && len(p.s.Clauses) > 0 || p.interposed(g) || p.doneBy(g)
}

// doneBy: "das Portal, betrieben von der Firma, …": a participle that looks finite
// right behind the comma, and who does it.
func (p *Parser) doneBy(g segment) bool {
	i := g.start
	if p.lex.Lang.Order != "v2" || g.lead != ',' || i < 2 || i+1 >= g.end || p.s.Tags[i] != Verb || p.s.Tags[i+1] != Prep || p.finiteIn(i+1, g.end) {
		return false
	}
	by := p.s.Tokens[i+1].W.Reading(lexicon.Prep)
	return p.s.Tokens[i].W.HasVerb(lexicon.Participle) && by != nil && slices.Contains(p.lex.Lang.Agents, p.lex.Name(by.Lemma)) &&
		(p.s.Tags[i-2] == NameTag || p.s.Tags[i-2] == Noun)
}

// interposed: "Der Kauf, im März verkündet, ist gescheitert": what looks finite is a
// participle where the clause before still waits for the verb that follows.
func (p *Parser) interposed(g segment) bool {
	last := g.end - 1
	return len(p.open) > 0 && p.lex.Lang.Order == "v2" && g.lead == ',' && g.end+1 < len(p.s.Tokens) && p.s.Tokens[g.end].Punct == ',' &&
		p.finite(g.end+1) && last > g.start && p.s.Tags[last] == Verb && p.s.Tokens[last].W.HasVerb(lexicon.Participle) && !p.finiteIn(g.start, last)
}

// fragment takes a segment without a verb: to a waiting clause, or to the one
// before, or as the beginning of a new main clause.
func (p *Parser) fragment(g segment) {
	switch {
	case p.describesSpeaker(g):
		p.own(g, len(p.s.Clauses)-1)
	case len(p.open) > 0:
		p.own(g, p.open[len(p.open)-1])
	case p.host() >= 0 && g.lead != ':' && g.lead != ';' && !p.onlyWaiting():
		p.own(g, p.mainOf(p.host()))
	default:
		p.open = append(p.open, p.add(g, Main, -1))
	}
}

// onlyWaiting says whether all clauses so far wait for a main clause.
func (p *Parser) onlyWaiting() bool { return len(p.wait) > 0 && len(p.wait) == p.roots() }

func (p *Parser) roots() int {
	n := 0
	for i := range p.s.Clauses {
		if p.s.Clauses[i].Parent < 0 {
			n++
		}
	}
	return n
}

// mainOf climbs out of relative and participle clauses.
func (p *Parser) mainOf(k int) int {
	for {
		c := &p.s.Clauses[k]
		if c.Kind != Relative && c.Kind != ParticipleClause && !p.complete(c) || c.Parent < 0 {
			return k
		}
		k = c.Parent
	}
}

// complete says whether a clause ends with its verb, so that nothing can follow in it.
func (p *Parser) complete(c *Clause) bool {
	return p.lex.Lang.Order == "v2" && c.End > 0 && p.s.Tags[c.End-1] == Verb && (p.final(c) || c.Kind == InfinitiveClause)
}

// resume joins a segment to the innermost clause that waits for its verb.
func (p *Parser) resume(g segment) {
	if len(p.open) == 0 {
		p.main(g)
		return
	}
	k := p.open[len(p.open)-1]
	p.open = p.open[:len(p.open)-1]
	p.own(g, k)
	p.adopt(k)
}
