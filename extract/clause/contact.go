package clause

import "dossier/extract/lexicon"

// contactNames takes the name off a noun phrase in apposition where it is the subject
// of a relative clause without a pronoun: "Alba, the bakery chain Birke runs, …".
func (p *Parser) contactNames() {
	if p.lex.Lang.Order == "v2" || p.lex.Lang.AdjectivesFollow {
		return
	}
	for k := 0; k < len(p.s.Phrases); k++ {
		ph := &p.s.Phrases[k]
		if ph.NounTok >= 0 && ph.Name >= 0 && ph.NounTok+1 == p.s.Names[ph.Name].Start && ph.DetTok == ph.Start && !ph.Genitive && p.apposed(ph.Start) && p.leavesGap(ph.End) {
			p.split(k)
		}
	}
}

// apposed says whether a name and a comma stand right before token i.
func (p *Parser) apposed(i int) bool {
	return i > 1 && p.s.Tokens[i-1].Punct == ',' && p.s.Tags[i-2] == NameTag
}

// leavesGap says whether a finite verb begins at i that nothing follows which could
// be its object.
func (p *Parser) leavesGap(i int) bool {
	if i >= len(p.s.Tags) || p.s.Tags[i] != Verb || !p.finite(i) {
		return false
	}
	for i = p.groupEnd(i); i < len(p.s.Tags) && p.s.Tags[i] == Adv; {
		i++
	}
	return i >= len(p.s.Tags) || p.s.Tokens[i].W == nil || p.s.Tags[i] == Prep
}

// contact is the token that a relative clause without its own pronoun begins with
// before the verb at i, a pronoun ("the firm he bought") or the name that
// contactNames took off; 0 where there is none.
func (p *Parser) contact(i int) int {
	j := i - 1
	for j > 0 && p.s.Tags[j] == Adv {
		j--
	}
	if j < 1 {
		return 0
	}
	if p.s.Tags[j] == NameTag {
		return p.takenOff(p.s.PhraseAt[j])
	}
	if p.s.Tags[j] != Pron || p.s.Tags[j-1] != Noun && p.s.Tags[j-1] != NameTag {
		return 0
	}
	if r := p.s.Tokens[j].W.Reading(lexicon.Pron); r == nil || !r.Agr.Only(lexicon.Nom) {
		return 0
	}
	return j
}

// takenOff is the first token of phrase k where it is a name right behind a noun.
func (p *Parser) takenOff(k int) int {
	if k < 1 || !p.s.Phrases[k].bareName() {
		return 0
	}
	before, start := &p.s.Phrases[k-1], p.s.Phrases[k].Start
	if before.End != start || before.NounTok != start-1 || before.Name >= 0 {
		return 0
	}
	return start
}

// attachedAt says whether a clause that says more of a noun begins at token i: a
// participle's, or a relative one without its own pronoun.
func (p *Parser) attachedAt(i int) bool {
	k := p.s.Owner[i]
	if k < 0 || p.s.Clauses[k].Start != i {
		return false
	}
	c := &p.s.Clauses[k]
	return c.Antecedent >= 0 && (c.Kind == ParticipleClause || c.Kind == Relative && c.RelTok < 0)
}
