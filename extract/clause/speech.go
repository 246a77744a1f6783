package clause

import (
	"slices"

	"dossier/extract/lexicon"
)

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
	if p.s.Tags[first] == Adv && first+1 < g.end && p.cites(first) {
		first++ // "…, so heißt es in der Branche, …"
	}
	if p.s.Tags[first] == Verb && p.finite(first) && (p.says(first) || p.lex.Lang.Order == "v2" && p.reports(first)) {
		return !p.waitsInV2(g)
	}
	return p.endsSaying(g)
}

// cites says whether the word at i is one that names who says something: "so".
func (p *Parser) cites(i int) bool {
	w := p.s.Tokens[i].W
	return w != nil && slices.ContainsFunc(w.Cues, func(c *lexicon.CuePhrase) bool { return c.Kind == "source" && len(c.Words) == 1 })
}

// waitsInV2 says whether the verb belongs to a clause that was interrupted:
// "Mayr, die Gründerin, sagte …": a fragment with a possible subject waits.
func (p *Parser) waitsInV2(g segment) bool {
	if len(p.open) == 0 {
		return false
	}
	for k := range p.s.Phrases {
		if p.s.Phrases[k].Start > g.start && p.s.Phrases[k].End <= g.end && p.s.Phrases[k].PrepTok < 0 {
			return p.lex.Lang.Order != "v2" || p.lacksVerb(g)
		}
	}
	return true
}

// lacksVerb says whether the clause that waits needs the verb of this segment: it
// has somebody in it, is no quotation, and no other finite verb follows. "Mayr,
// Chefin von Alba, warnte die Firma."
func (p *Parser) lacksVerb(g segment) bool {
	c := &p.s.Clauses[p.open[len(p.open)-1]]
	if c.Quoted || c.Kind != Main || p.finiteIn(g.end, len(p.s.Tags)) {
		return false
	}
	for k := range p.s.Phrases {
		if ph := &p.s.Phrases[k]; ph.Start >= c.Start && ph.End <= c.End && ph.PrepTok < 0 && (ph.Name >= 0 || ph.calls("Person") || ph.calls("Organization")) {
			return true
		}
	}
	return false
}

// endsSaying: a subject and a verb of saying with nothing after it but a time or
// place: "Reuters reported on Monday".
func (p *Parser) endsSaying(g segment) bool {
	if p.lex.Lang.Order == "v2" {
		return false
	}
	last := p.lastVerb(g)
	if last < 0 || last+1 < g.end && p.s.Tags[last+1] != Prep && !p.addressed(last+1, g.end) {
		return false
	}
	if !p.says(last) || !p.finite(last) {
		return false
	}
	for i := g.start; i < last; i++ {
		if p.s.Tags[i] == Verb && p.finite(i) {
			return false
		}
	}
	return last > g.start
}

// addressed says whether somebody who is told stands at i, and nothing but a
// preposition after him: "Mayr told the paper on Monday".
func (p *Parser) addressed(i, end int) bool {
	k := p.s.PhraseAt[i]
	if k < 0 || !p.addressee(&p.s.Phrases[k]) {
		return false
	}
	next := p.s.Phrases[k].End
	return next >= end || p.s.Tags[next] == Prep
}

// lastVerb is the last verb of a segment, -1 where it has none.
func (p *Parser) lastVerb(g segment) int {
	for i := g.end - 1; i >= g.start; i-- {
		if p.s.Tags[i] == Verb {
			return i
		}
	}
	return -1
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

// describesSpeaker says whether a fragment right behind a clause such as "said Mayr"
// says who that is: "…, said Mayr, the chief of Alba".
func (p *Parser) describesSpeaker(g segment) bool {
	k := len(p.s.Clauses) - 1
	if k < 0 || p.lex.Lang.Order == "v2" || g.lead != ',' {
		return false
	}
	c := &p.s.Clauses[k]
	return c.Kind == Speech && c.End == g.start-1 && p.s.Tags[c.Start] == Verb
}
