package clause

import (
	"dossier/extract/lexicon"
)

// subordinate opens a dependent clause.
func (p *Parser) subordinate(g segment, verb bool) {
	parent := p.host()
	if len(p.open) > 0 {
		parent = p.open[len(p.open)-1]
	}
	if k := p.ownerBefore(g.start); k >= 0 {
		parent = k
	}
	kind := p.kindOf(g)
	k := p.add(g, kind, parent)
	c := &p.s.Clauses[k]
	switch kind {
	case Relative:
		c.RelTok = g.opener
		c.Antecedent = p.phraseBefore(g.start)
	case ParticipleClause:
		c.Antecedent = p.phraseBefore(g.start)
		p.coordinate(k, g)
	case ContrastClause:
		if c.Opener < 0 {
			c.Opener = g.start - 1
		}
	case Complement, InfinitiveClause, Question:
		c.Governor = p.nounBefore(g.start)
	}
	if parent < 0 || p.s.Clauses[parent].Kind == Speech {
		c.Parent = -1
		p.wait = append(p.wait, k)
	}
	if !verb && g.cut != byParticiple {
		p.open = append(p.open, k)
	}
	if kind == Factual && verb && p.saysClause(g) {
		c.Kind = Speech
	}
}

// ownerBefore is the clause that a dependent one without punctuation before it
// goes on from, -1 where the order of a language does not tell.
func (p *Parser) ownerBefore(i int) int {
	if p.lex.Lang.Order == "v2" || i == 0 || p.s.Owner[i-1] < 0 || p.s.Clauses[p.s.Owner[i-1]].Kind == Speech {
		return -1
	}
	return p.s.Owner[i-1]
}

// coordinate joins a participle clause after a coordinator to the one before:
// "bought by Alba in 2019 and sold to Birke".
func (p *Parser) coordinate(k int, g segment) {
	c := &p.s.Clauses[k]
	if k == 0 || p.s.Clauses[k-1].Kind != ParticipleClause || p.s.Tags[g.start] != Coord && (g.start == 0 || p.s.Tags[g.start-1] != Coord) {
		return
	}
	c.Prev, c.Antecedent, c.Parent = k-1, p.s.Clauses[k-1].Antecedent, p.s.Clauses[k-1].Parent
}

// saysClause: "wie die Zeitung schreibt", "as the paper reports".
func (p *Parser) saysClause(g segment) bool {
	if g.opener < 0 || !p.s.Tokens[g.opener].W.Is(lexicon.Prep|lexicon.Wh) {
		return false
	}
	for i := g.start; i < g.end; i++ {
		if p.s.Tags[i] == Verb && (p.says(i) || p.reports(i)) {
			return true
		}
	}
	return false
}

// reports says whether the verb tells what is said without anybody who says it:
// "wie es heißt".
func (p *Parser) reports(i int) bool {
	for _, r := range p.s.Tokens[i].W.Verbs {
		if p.lex.Reports(r.Lemma) {
			return true
		}
	}
	return false
}

func (p *Parser) kindOf(g segment) Kind {
	switch g.cut {
	case byRel, byContact:
		return Relative
	case byInf:
		return InfinitiveClause
	case byParticiple:
		return p.participleKind(g.start)
	case byBare:
		return Complement
	}
	w := p.s.Tokens[g.opener].W
	switch {
	case w.Is(lexicon.Compl):
		return Complement
	case w.Is(lexicon.Cond):
		return Condition
	case w.Is(lexicon.Quest), p.s.Tags[g.opener] == Wh:
		return Question
	case w.Is(lexicon.Contrast):
		return ContrastClause
	case w.Is(lexicon.Purpose):
		return PurposeClause
	}
	return Factual
}

// phraseBefore is the last phrase that ends before token i, -1 where none.
func (p *Parser) phraseBefore(i int) int {
	for k := len(p.s.Phrases) - 1; k >= 0; k-- {
		if ph := &p.s.Phrases[k]; ph.End <= i && (!ph.Aside || p.s.Tokens[i].Aside) {
			return k
		}
	}
	return -1
}

// nounBefore is the phrase right before a clause (a comma may part them) if it
// has a noun that can govern the clause.
func (p *Parser) nounBefore(i int) int {
	k := p.phraseBefore(i)
	if k >= 0 && i-p.s.Phrases[k].End == 1 && p.s.Tags[i-1] == Verb && p.says(i-1) {
		return -1 // "people close to the talks said Alba …": the verb governs it
	}
	for g := k; g >= 0 && (g == k || p.s.Phrases[g].End == p.s.Phrases[g+1].Start); g-- {
		if i-p.s.Phrases[k].End <= 1 && p.governs(g) {
			return g // "die Aussage von Mayr, dass …"
		}
	}
	if k < 0 || p.s.Phrases[k].NounTok < 0 || i-p.s.Phrases[k].End > 1 || p.s.Tags[i-1] == Verb {
		return -1
	}
	return k
}

// governs says whether the noun of phrase k says how a clause behind it holds.
func (p *Parser) governs(k int) bool {
	for i := range p.s.Phrases[k].Nouns {
		if len(p.lex.NounAttitudes(p.s.Phrases[k].Nouns[i].Lemma)) > 0 {
			return p.s.Phrases[k].NounTok >= 0
		}
	}
	return false
}
