package clause

import "dossier/extract/lexicon"

// participleKind tells what a clause is that begins with the participle or
// gerund at i: "denied having" and "interested in buying" are governed like an
// infinitive, "instead of buying" says what does not happen, the rest only adds.
func (p *Parser) participleKind(i int) Kind {
	verb := i
	for i > 0 && p.s.Tokens[i].Hyphen {
		i--
	}
	switch {
	case i == 0 || p.s.Tokens[verb].W == nil || !p.s.Tokens[verb].W.HasVerb(lexicon.Gerund):
		return ParticipleClause
	case p.contrastBefore(i):
		return ContrastClause
	case p.governedGerund(i):
		return InfinitiveClause
	}
	return ParticipleClause
}

// governedGerund says whether a gerund is the complement of what stands before
// it. After a preposition that can also open a clause ("after buying") it is not.
func (p *Parser) governedGerund(i int) bool {
	switch p.s.Tags[i-1] {
	case Verb, Particle:
		return true
	case Prep:
		return i > 1 && !p.s.Tokens[i-1].W.Is(lexicon.Sub) && p.s.Tags[i-2] != Punct
	}
	return false
}

// contrastBefore says whether "without", "instead of" or the like ends before i.
func (p *Parser) contrastBefore(i int) bool {
	w := p.s.Tokens[i-1].W
	if w == nil {
		return false
	}
	if w.Is(lexicon.Contrast) {
		return true
	}
	if i < 2 || p.s.Tokens[i-2].W == nil {
		return false
	}
	return p.lex.Word(p.s.Tokens[i-2].W.Lower + " " + w.Lower).Is(lexicon.Contrast)
}
