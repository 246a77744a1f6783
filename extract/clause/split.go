package clause

import (
	"slices"

	"dossier/extract/lexicon"
)

// splitSubjects takes the name off a prepositional phrase where its clause has no
// other subject: "an deren Spitze Rosa Mayr steht".
func (p *Parser) splitSubjects() {
	if !p.lex.Lang.CapitalNouns {
		return
	}
	for k := 0; k < len(p.s.Phrases); k++ {
		ph := &p.s.Phrases[k]
		if ph.PrepTok < 0 || ph.NounTok < 0 || ph.Name < 0 || p.describes(ph.NounTok) || !p.wantsSubject(p.s.Owner[ph.Head()]) {
			continue
		}
		p.split(k)
	}
}

// describes says whether the noun can stand before a name that it is said of.
func (p *Parser) describes(tok int) bool {
	for _, n := range p.s.Tokens[tok].W.Nouns {
		if !n.Known || n.Type != "" {
			return true
		}
	}
	return false
}

// wantsSubject says whether clause k has a finite verb and no phrase that can be
// its subject.
func (p *Parser) wantsSubject(k int) bool {
	if k < 0 || !p.finiteIn(p.s.Clauses[k].Start, p.s.Clauses[k].End) {
		return false
	}
	for i := range p.s.Phrases {
		ph := &p.s.Phrases[i]
		if p.s.Owner[ph.Head()] == k && ph.PrepTok < 0 && ph.Agr.Can(lexicon.Nom) {
			return false
		}
	}
	return true
}

// split makes the name of phrase k a phrase of its own.
func (p *Parser) split(k int) {
	ph := &p.s.Phrases[k]
	n := p.s.Names[ph.Name]
	name := Phrase{
		Start: n.Start, End: ph.End, PrepTok: -1, DetTok: -1, NounTok: -1, Name: ph.Name, ModName: -1, PronTok: -1,
		Owner: -1, First: k + 1, Next: -1, Appos: -1, Clause: -1, AdjStart: n.Start, AdjEnd: n.Start, Agr: lexicon.AnyAgr, ModStart: -1,
	}
	ph.End, ph.Name = n.Start, -1
	p.s.Phrases = slices.Insert(p.s.Phrases, k+1, name)
	for i := k + 1; i < len(p.s.Phrases); i++ {
		q := &p.s.Phrases[i]
		q.First = i
		if q.Owner > k {
			q.Owner++
		}
		for t := q.Start; t < q.End; t++ {
			p.s.PhraseAt[t] = i
		}
	}
	for i := range p.s.Clauses {
		shift(&p.s.Clauses[i].Antecedent, k)
		shift(&p.s.Clauses[i].Governor, k)
	}
}

// shift moves the number of a phrase behind phrase k by one.
func shift(phrase *int, k int) {
	if *phrase > k {
		*phrase++
	}
}
