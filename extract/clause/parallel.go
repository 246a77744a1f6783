package clause

import "dossier/extract/lexicon"

// parallelHead is the phrase that the bare noun phrase k is coordinated with
// where what stands before the coordinator hangs on a noun like it: "the head
// of Alba and chairman of Birke". It is -1 where there is none.
func (p *Parser) parallelHead(k int) int {
	b := &p.s.Phrases[k]
	if p.lex.Lang.CapitalNouns {
		return p.parallelTitle(k)
	}
	if b.PrepTok >= 0 || b.NounTok < 0 || b.Name >= 0 {
		return -1
	}
	j := k - 1
	for j > 0 && p.s.Phrases[j].bareName() && p.listed(j) {
		j--
	}
	of := &p.s.Phrases[j]
	if j == 0 || of.PrepTok < 0 {
		return -1
	}
	head := &p.s.Phrases[j-1]
	if (of.Name < 0 || of.NounTok >= 0) && !of.calls("Organization") && !(head.calls("Person") && b.calls("Person") && head.Name < 0) {
		return -1 // "an author of three books, and the founder of Alba"
	}
	if head.End != of.Start || head.NounTok < 0 || head.Clause != b.Clause {
		return -1
	}
	return j - 1
}

// parallelTitle is the same where nouns have capitals: "Anwalt der Alba AG und
// Gründer der Birke GmbH", both what a person is called.
func (p *Parser) parallelTitle(k int) int {
	b := &p.s.Phrases[k]
	if b.PrepTok >= 0 || b.DetTok >= 0 || b.Name >= 0 || !b.calls("Person") {
		return -1
	}
	for j := k - 1; j > 0; j-- {
		o := &p.s.Phrases[j]
		if o.Clause != b.Clause && o.Clause >= 0 && b.Clause >= 0 || o.PronTok >= 0 || p.s.Phrases[j-1].End != o.Start {
			return -1
		}
		if head := &p.s.Phrases[j-1]; head.calls("Person") && head.Name < 0 {
			return j - 1
		}
	}
	return -1
}

func (p *Phrase) bareName() bool { return p.PrepTok < 0 && p.Name >= 0 && p.NounTok < 0 }

// title says whether the phrase is what a person is called, rather than one
// more in a list of names: "Hale, chairman and chief executive of Alba".
func (p *Phrase) title(lex *lexicon.Lexicon) bool {
	return p.PrepTok < 0 && p.Name < 0 && p.calls("Person") && (!lex.Lang.CapitalNouns || p.DetTok < 0)
}

// listed says whether a comma parts phrase j from the one before.
func (p *Parser) listed(j int) bool {
	_, comma := p.between(p.s.Phrases[j-1].End, p.s.Phrases[j].Start)
	return comma
}

// regionOf is the phrase whose name a bare name between commas only places:
// "based in Lisle, Illinois, …". It is -1 where there is none.
func (p *Parser) regionOf(k int) int {
	b := &p.s.Phrases[k]
	if p.lex.Lang.CapitalNouns || k == 0 || !b.bareName() || b.First != k || b.Next >= 0 || !p.commaBefore(b.Start) {
		return -1
	}
	in := &p.s.Phrases[k-1]
	if in.PrepTok < 1 || in.Name < 0 || in.NounTok >= 0 || in.End != b.Start-1 || p.s.Tokens[in.PrepTok-1].W == nil {
		return -1
	}
	if b.End < len(p.s.Tokens) && p.s.Tokens[b.End].Punct == 0 && p.s.Tags[b.End] != Rel {
		return -1
	}
	return k - 1
}

// namesHolders says whether the list that begins with the bare name b names those
// whom a noun before phrase k, which hangs on it, calls: "the founders of Alba, Hale
// and Berg, …", or phrase k itself: "two sons, Hale and Berg".
func (p *Parser) namesHolders(k, b int) bool {
	if p.lex.Lang.CapitalNouns || k == 0 || !p.s.Phrases[b].bareName() {
		return false
	}
	if a := &p.s.Phrases[k]; a.PrepTok < 0 {
		return a.DetTok >= 0 && a.NounTok >= 0 && a.Name < 0 && (a.calls("Person") || a.calls("Organization")) && a.Agr.Only(lexicon.Plural)
	}
	head := &p.s.Phrases[k-1]
	return head.End == p.s.Phrases[k].Start && head.NounTok >= 0 && head.Name < 0 && head.calls("Person") && head.Agr.Only(lexicon.Plural)
}

// titleOf is the name right before phrase k, which says what that person is: "Rosa
// Mayr the chief of Alba". It is -1 where there is none.
func (p *Parser) titleOf(k int) int {
	b := &p.s.Phrases[k]
	if p.lex.Lang.CapitalNouns || k == 0 || b.DetKind != "definite" || b.PrepTok >= 0 || b.Name >= 0 || !b.calls("Person") {
		return -1
	}
	if a := &p.s.Phrases[k-1]; a.End == b.Start && a.Name >= 0 && a.NounTok < 0 {
		return k - 1
	}
	return -1
}
