package clause

import "dossier/extract/lexicon"

// finish gives phrases to clauses, normalises verbs, and links conjuncts and
// appositions.
func (p *Parser) finish() {
	if len(p.s.Clauses) == 0 {
		return
	}
	for _, k := range p.wait {
		if p.s.Clauses[k].Parent == k {
			p.s.Clauses[k].Parent = -1
		}
	}
	p.splitSubjects()
	p.attributes()
	for k := range p.s.Phrases {
		ph := &p.s.Phrases[k]
		ph.Clause = p.s.Owner[ph.Head()]
		if ph.Clause >= 0 {
			c := &p.s.Clauses[ph.Clause]
			c.Phrases = append(c.Phrases, k)
		}
	}
	for k := range p.s.Clauses {
		if !p.attributeVerb(k) {
			p.group(k)
		}
	}
	p.complements()
	p.conditions()
	p.conjuncts()
	p.appositions()
}

// correlatives reads the second half of "weder … noch" as a coordinator.
func (g *tagger) correlatives() {
	for i := range g.t {
		if g.t[i].W == nil || !g.t[i].W.Is(lexicon.Correl) {
			continue
		}
		second := g.t[i].W.Reading(lexicon.Correl).Lemma
		for j := i + 2; j < len(g.t); j++ {
			if g.t[j].W != nil && g.t[j].Name == 0 && g.lex.Lookup(g.t[j].W.Lower) == second {
				g.out[j] = Coord
				break
			}
		}
	}
}

// conjuncts links phrases that a coordinator, or commas before one, join.
func (p *Parser) conjuncts() {
	for k := len(p.s.Phrases) - 2; k >= 0; k-- {
		next := p.onward(k)
		if next < 0 {
			continue
		}
		a, b := &p.s.Phrases[k], &p.s.Phrases[next]
		if a.Clause != b.Clause || !p.alike(a, b) {
			continue
		}
		coord, comma := p.between(a.End, b.Start)
		if h := p.parallelHead(next); h >= 0 && (coord || comma && b.Next >= 0) {
			p.s.Phrases[h].Next = next
			continue
		}
		if coord || comma && b.Next >= 0 && !(a.bareName() && b.title(p.lex)) && !p.namesHolders(k, next) {
			a.Next = next
		}
	}
	for k := range p.s.Phrases {
		if n := p.s.Phrases[k].Next; n >= 0 {
			p.s.Phrases[n].First = p.s.Phrases[k].First
			if p.s.Phrases[n].PrepTok < 0 {
				p.s.Phrases[n].Prep = p.s.Phrases[k].Prep
			}
		}
	}
}

// alike says whether two phrases can be conjuncts: same preposition or none
// with the second, a case in common, and neither a pronoun that opens a clause.
func (p *Parser) alike(a, b *Phrase) bool {
	if a.PronClass == lexicon.Rel || b.PronClass == lexicon.Rel {
		return false
	}
	if b.PrepTok >= 0 && (a.PrepTok < 0 || a.Prep != b.Prep) {
		return false
	}
	return cases(a.Agr)&cases(b.Agr) != 0
}

// cases forgets gender and number.
func cases(a lexicon.Agr) (out lexicon.Agr) {
	for _, c := range [...]lexicon.Agr{lexicon.Nom, lexicon.Acc, lexicon.Dat, lexicon.Gen} {
		if a&c != 0 {
			out |= c
		}
	}
	return out
}

// between looks at the tokens between two phrases: a coordinator (and nothing
// but adverbs and a comma), or a comma alone.
func (p *Parser) between(from, to int) (coord, comma bool) {
	for i := from; i < to; i++ {
		switch {
		case p.s.Tokens[i].Aside && !p.s.Tokens[from-1].Aside:
		case p.s.Tags[i] == Coord:
			if !comma && p.adversative(i) {
				return false, false
			}
			coord = true
		case p.s.Tokens[i].Punct == ',':
			comma = true
		case p.s.Tokens[i].Punct == '&':
			coord = true
		case p.s.Tags[i] == Adv, p.s.Tokens[i].Punct == '”', p.s.Tokens[i].Punct == '“', p.s.Tags[i] == Possess:
		default:
			return false, false
		}
	}
	return coord, comma && !coord
}

// adversative says whether the coordinator at i joins phrases only after a comma.
func (p *Parser) adversative(i int) bool {
	if p.lex.Lang.Order != "v2" {
		return false
	}
	r := p.s.Tokens[i].W.Reading(lexicon.Coord)
	return r != nil && r.Kind == "adversative"
}

// appositions links "Hufnagl, der Chef von Blaufeld, …" : a phrase without
// preposition right after a comma, whose stretch has no verb and ends in
// punctuation.
func (p *Parser) appositions() {
	for k := 1; k < len(p.s.Phrases); k++ {
		b := &p.s.Phrases[k]
		if h := max(p.closeHead(k), p.regionOf(k), p.titleOf(k)); h >= 0 {
			b.Appos = h
			continue
		}
		if b.PrepTok >= 0 || b.PronTok >= 0 || b.First != k || b.NounTok < 0 && b.Name < 0 || !p.commaBefore(p.opening(k)) || !p.closedStretch(b.End) {
			continue
		}
		if b.Next >= 0 && p.s.Phrases[k-1].Next == k {
			continue
		}
		if a := p.appositionHead(k); a >= 0 {
			b.Appos = a
		}
	}
}

// closeHead is the phrase that a bare name right behind what hangs on it is the
// name of: "former president of Norvia Paul Rieger"; -1 where there is none.
func (p *Parser) closeHead(k int) int {
	b := &p.s.Phrases[k]
	if p.lex.Lang.CapitalNouns || k < 2 || b.Name < 0 || b.Start != p.s.Names[b.Name].Start || b.First != k {
		return -1
	}
	of, head := &p.s.Phrases[k-1], &p.s.Phrases[k-2]
	if of.End != b.Start || of.PrepTok < 0 || of.Name < 0 || head.End != of.Start || head.NounTok < 0 || head.Name >= 0 || !head.calls("Person") {
		return -1
	}
	return k - 2
}

// opening is where phrase k begins with the adverbs and the time right before
// it: "Hufnagl, seit 2015 Präsident Norvias, …", "Hufnagl, noch immer Chef, …".
func (p *Parser) opening(k int) int {
	first := k
	if owner := p.s.Phrases[k].Owner; owner >= 0 && owner == k-1 {
		first = owner // "Hufnagl, Blaufeld's chief, …"
	}
	start := p.s.adverbsBefore(p.s.Phrases[first].Start)
	for q := first - 1; q >= 0; q-- {
		before := &p.s.Phrases[q]
		if before.End != start || before.PrepTok < 0 || before.Name >= 0 || before.NounTok >= 0 && !p.s.Tokens[before.NounTok].W.Is(lexicon.Time) {
			break
		}
		start = p.s.adverbsBefore(before.Start)
	}
	return start
}

// adverbsBefore is the first of the adverbs right before token i, or i.
func (s *Sentence) adverbsBefore(i int) int {
	for i > 0 && s.Tags[i-1] == Adv {
		i--
	}
	return i
}

func (p *Parser) commaBefore(i int) bool {
	if i == 0 {
		return false
	}
	switch p.s.Tokens[i-1].Punct {
	case ',', '(', '–', '—':
		return true
	}
	return false
}

// closedStretch says whether no verb comes between i and the next punctuation.
func (p *Parser) closedStretch(i int) bool {
	for ; i < len(p.s.Tags); i++ {
		if p.s.Tokens[i].Punct != 0 && p.boundary(i) {
			return true
		}
		if p.s.Tags[i] == Rel || p.attachedAt(i) {
			return true
		}
		if p.s.Tags[i] == Verb && (p.lex.Lang.Order == "v2" || p.finite(i)) {
			return false
		}
	}
	return true
}

// appositionHead is the phrase that ends right before the comma, or one that it
// modifies ("der Chef von Blaufeld, Anton Hufnagl,").
func (p *Parser) appositionHead(k int) int {
	comma := p.opening(k) - 1
	for comma > 1 && p.s.Tokens[comma-1].Aside && !p.s.Phrases[k].Aside {
		comma--
	}
	if p.s.PhraseAt[max(comma-1, 0)] < 0 && !(comma > 1 && p.s.Tokens[comma-1].Punct == '”') {
		return -1
	}
	for a := k - 1; a >= 0; a-- {
		o := &p.s.Phrases[a]
		if o.End > comma || o.Aside && !p.s.Phrases[k].Aside {
			continue
		}
		if o.PrepTok >= 0 && p.circumstance(o) && !(o.bareName() && p.s.Phrases[k].calls("Person") && p.commaBehind(k)) {
			return -1
		}
		namesIt := o.End == comma && o.Name < 0 && o.calls("Person") && p.s.Phrases[k].bareName() // "before she met her son, Hale"
		if o.PronTok >= 0 || p.s.Owner[o.Head()] != p.s.Owner[p.s.Phrases[k].Head()] && !namesIt && !p.speaks(o, comma) {
			return -1
		}
		if p.otherKind(o, &p.s.Phrases[k]) {
			return -1
		}
		if cases(o.Agr)&cases(p.s.Phrases[k].Agr) != 0 && o.Appos < 0 {
			return a
		}
	}
	return -1
}

// speaks says whether a phrase right before the comma says who speaks, where the
// clause that goes on behind it is another: "„Gut so“, sagte Mayr, Chefin von Alba."
func (p *Parser) speaks(o *Phrase, comma int) bool {
	k := p.s.Owner[o.Head()]
	return o.End == comma && k >= 0 && p.s.Clauses[k].Kind == Speech
}

// otherKind says whether one phrase can only mean a person and the other none: "backs
// the bid, its president, Mayr, said".
func (p *Parser) otherKind(a, b *Phrase) bool {
	person := func(ph *Phrase) (can, only bool) {
		for i := range ph.Nouns {
			can = can || ph.Nouns[i].Type == "Person" || !ph.Nouns[i].Known
		}
		return can, can && ph.calls("Person") && !ph.calls("Organization")
	}
	if p.lex.Lang.CapitalNouns || a.NounTok < 0 || b.NounTok < 0 || a.Name >= 0 || b.Name >= 0 || len(a.Nouns) == 0 {
		return false
	}
	can, _ := person(a)
	_, only := person(b)
	return only && !can
}

// commaBehind says whether the stretch of phrase k ends in a comma with another phrase
// behind it: "For Mayr, head of Alba, the answer is simple".
func (p *Parser) commaBehind(k int) bool {
	for i := p.s.Phrases[k].End; i < len(p.s.Tags)-1; i++ {
		if p.s.Tokens[i].Punct == ',' {
			return p.s.PhraseAt[i+1] >= 0
		}
		if p.s.Tags[i] == Verb {
			return false
		}
	}
	return false
}

// circumstance says whether a prepositional phrase stands by itself at the
// beginning of a field, where what follows the comma is the subject.
func (p *Parser) circumstance(o *Phrase) bool {
	return p.lex.Lang.Order != "v2" && (o.PrepTok == 0 || p.s.Tokens[o.PrepTok-1].Punct != 0)
}

// calls says whether the phrase's noun is what something of that type is called.
func (p *Phrase) calls(typ string) bool {
	for i := range p.Nouns {
		if p.Nouns[i].Type == typ {
			return true
		}
	}
	return false
}
