package clause

import (
	"dossier/extract/lexicon"
	"dossier/rules"
)

// group normalises the verbs of clause k.
func (p *Parser) group(k int) {
	c := &p.s.Clauses[k]
	g := Group{MainTok: -1, Finite: -1, Modals: c.Verb.Modals[:0], Over: c.Verb.Over[:0]}
	verbs := p.verbs(k)
	if len(verbs) == 0 {
		c.Verb = g
		return
	}
	verbs = p.shared(k, verbs)
	g.Finite = p.finiteOf(c, verbs)
	g.MainTok = p.mainVerb(verbs, g.Finite)
	main := p.readingOf(g.MainTok, g.Finite, verbs)
	g.Main = p.withParticle(k, g.MainTok, main)
	if g.Finite >= 0 {
		g.Feat = p.finiteFeat(g.Finite)
	} else {
		g.Feat = main.Feat
	}
	for _, v := range verbs {
		p.helper(&g, v, main)
	}
	g.Future = g.Future || g.Finite >= 0 && g.Feat&lexicon.FutureTense != 0 || p.futureOver(g, verbs)
	p.futurePerfect(&g, verbs)
	p.futureActive(k, &g, verbs)
	g.ToInf = main.Feat&lexicon.ToInfinitive != 0 || g.MainTok > 0 && p.s.Tags[g.MainTok-1] == InfMark
	if c.Kind == ParticipleClause && main.Feat&lexicon.Participle != 0 && !g.Perfect {
		g.Voice = Passive
	}
	g.Copula = p.lex.Role(g.Main)&lexicon.CopulaVerb != 0
	c.Verb = g
}

// verbs are the tokens of the clause's own verbs, in order.
func (p *Parser) verbs(k int) []int {
	out := p.buf[:0]
	c := &p.s.Clauses[k]
	for i := c.Start; i < c.End; i++ {
		if p.s.Owner[i] == k && p.s.Tags[i] == Verb {
			out = append(out, i)
		}
	}
	p.buf = out
	return out
}

// shared adds the auxiliaries and modals that a clause without a finite verb
// shares with the one it is coordinated with: "wurde verkauft und umbenannt",
// "dass A verkauft und umbenannt wurde".
func (p *Parser) shared(k int, verbs []int) []int {
	if p.lex.Lang.Order != "v2" || p.anyFinite(verbs) || p.s.Clauses[k].Kind == InfinitiveClause {
		return verbs
	}
	with := p.s.Clauses[k].Prev
	if with < 0 && k+1 < len(p.s.Clauses) && p.s.Clauses[k+1].Prev == k {
		with = k + 1
	}
	if with < 0 {
		return verbs
	}
	c := &p.s.Clauses[with]
	for i := c.Start; i < c.End; i++ {
		if p.s.Owner[i] == with && p.s.Tags[i] == Verb && p.lex.Helper(p.s.Tokens[i].W) {
			verbs = append(verbs, i)
		}
	}
	return verbs
}

func (p *Parser) anyFinite(verbs []int) bool {
	for _, v := range verbs {
		if p.finite(v) {
			return true
		}
	}
	return false
}

// finiteOf chooses the finite verb: the last in verb-final clauses, else the first
// that is no governed participle.
func (p *Parser) finiteOf(c *Clause, verbs []int) int {
	if c.Kind == InfinitiveClause || c.Kind == ParticipleClause {
		return -1
	}
	if p.final(c) {
		for i := len(verbs) - 1; i >= 0; i-- {
			if p.finite(verbs[i]) {
				return verbs[i]
			}
		}
		return -1
	}
	for n, v := range verbs {
		if !p.finite(v) {
			continue
		}
		if n == 0 && len(verbs) > 1 && p.fronted(v, verbs[1]) {
			continue
		}
		return v
	}
	return -1
}

// final says whether the clause has its finite verb last.
func (p *Parser) final(c *Clause) bool {
	if p.lex.Lang.Order != "v2" {
		return false
	}
	switch c.Kind {
	case Main, Speech:
		return c.Kind == Speech && c.Opener >= 0
	}
	return c.Opener >= 0
}

// fronted: "Bestätigen wollte das niemand": an infinitive before the finite verb.
func (p *Parser) fronted(first, second int) bool {
	return second == first+1 && p.finite(second) && p.lex.Helper(p.s.Tokens[second].W) && p.s.Tokens[first].W.HasVerb(lexicon.Infinitive|lexicon.Participle)
}

// mainVerb chooses the verb that carries the meaning: not a helper while there
// is another.
func (p *Parser) mainVerb(verbs []int, finite int) int {
	best := -1
	for _, v := range verbs {
		if v == finite || p.lex.Helper(p.s.Tokens[v].W) {
			continue
		}
		if best < 0 || p.lex.Lang.Order != "v2" {
			best = v
		}
		if p.lex.Lang.Order == "v2" && p.marked(v) {
			best = v
			break
		}
	}
	if best >= 0 {
		return best
	}
	for _, v := range verbs {
		if v != finite && p.lex.Helper(p.s.Tokens[v].W) && p.fullHelper(v, finite) {
			return v
		}
	}
	if finite >= 0 {
		return finite
	}
	return verbs[0]
}

// marked says whether the verb is an infinitive with its marker.
func (p *Parser) marked(v int) bool {
	return v > 0 && p.s.Tags[v-1] == InfMark || p.s.Tokens[v].W.HasVerb(lexicon.ToInfinitive)
}

// fullHelper says whether a helper is the main verb itself: "will Betreiber werden",
// "ist Chef gewesen", "könnte Kontakte haben".
func (p *Parser) fullHelper(v, finite int) bool {
	for _, r := range p.s.Tokens[v].W.Verbs {
		role := p.lex.Role(r.Base)
		if role&lexicon.CopulaVerb != 0 || role != 0 && role&lexicon.ModalVerb == 0 && p.roleAt(finite, lexicon.ModalVerb) {
			return true
		}
	}
	return finite < 0
}

// readingOf chooses the reading of the main verb that fits its place.
func (p *Parser) readingOf(tok, finite int, verbs []int) lexicon.VerbReading {
	rs := p.s.Tokens[tok].W.Verbs
	want := lexicon.Participle | lexicon.Infinitive | lexicon.ToInfinitive | lexicon.Gerund
	if tok == finite {
		want = lexicon.Finite
	} else if p.passiveOrPerfect(verbs, tok) {
		want = lexicon.Participle
	}
	if form := p.s.Forms[tok] & want; form != 0 {
		want = form // "run by Alba": the participle, not the infinitive
	}
	for _, r := range rs {
		if r.Feat&want != 0 {
			return r
		}
	}
	return rs[0]
}

// passiveOrPerfect says whether a helper other than a modal governs tok.
func (p *Parser) passiveOrPerfect(verbs []int, tok int) bool {
	if !p.s.Tokens[tok].W.HasVerb(lexicon.Participle) {
		return false
	}
	for _, v := range verbs {
		if v == tok {
			continue
		}
		for _, r := range p.s.Tokens[v].W.Verbs {
			if p.lex.Role(r.Base)&(lexicon.PerfectAux|lexicon.PassiveAux|lexicon.StateAux) != 0 {
				return true
			}
		}
	}
	return false
}

// withParticle joins the main verb and a particle that stands apart.
func (p *Parser) withParticle(k, tok int, r lexicon.VerbReading) lexicon.Sym {
	if r.Particle != 0 {
		return r.Lemma
	}
	c := &p.s.Clauses[k]
	from := tok + 1
	if p.final(c) && tok > c.Start && p.s.Tags[tok-1] == Adv && p.s.Tokens[tok-1].W.Is(lexicon.Particle) {
		from = tok - 1 // "wie die Firma bekannt gab"
	}
	for i := from; i < c.End; i++ {
		if p.s.Owner[i] != k || !p.particleAt(i) && i != tok-1 || p.s.Tags[i] == Prep && !p.rightBehind(tok, i) {
			continue
		}
		for _, alt := range p.s.Tokens[tok].W.Verbs {
			if alt.Particle != 0 {
				continue
			}
			if whole := p.lex.Compose(p.lex.Lookup(p.s.Tokens[i].W.Lower), alt.Base); whole != 0 {
				p.unbind(i)
				return whole
			}
		}
	}
	return r.Lemma
}

// rightBehind says whether nothing but adverbs stands between the verb and what may be
// its particle although a noun phrase follows: "took over the firm", but "took the
// firm to court over its debts".
func (p *Parser) rightBehind(verb, i int) bool {
	return p.s.adverbsBefore(i) == verb+1
}

// particleAt says whether a verb's particle can stand at i: where the field
// ends, or in open order anywhere after the verb.
func (p *Parser) particleAt(i int) bool {
	if p.s.Tags[i] == Particle {
		return true
	}
	w := p.s.Tokens[i].W
	return p.lex.Lang.Order != "v2" && w != nil && w.Is(lexicon.Particle) && (p.s.Tags[i] == Prep || p.s.Tags[i] == Adv)
}

// finiteFeat is the features of the finite verb, several where it is ambiguous.
func (p *Parser) finiteFeat(tok int) lexicon.Feat {
	var f, personal lexicon.Feat
	for _, r := range p.s.Tokens[tok].W.Verbs {
		switch {
		case r.Feat&lexicon.Finite == 0:
		case r.Feat&(lexicon.First|lexicon.Second) != 0:
			personal |= r.Feat
		default:
			f |= r.Feat
		}
	}
	if f == 0 || p.firstPerson(tok) {
		f |= personal
	}
	return f
}

// firstPerson says whether a pronoun without gender, such as "ich", can be the
// subject of the verb at tok.
func (p *Parser) firstPerson(tok int) bool {
	k := p.s.Owner[tok]
	for i := p.s.Clauses[k].Start; i < p.s.Clauses[k].End; i++ {
		if p.s.Owner[i] != k || p.s.Tags[i] != Pron {
			continue
		}
		r := p.s.Tokens[i].W.Reading(lexicon.Pron)
		if r != nil && (r.Kind == "personal" || r.Kind == rules.Speaker) && r.Agr.Only(lexicon.Nom) && r.Agr.Can(lexicon.Masc) && r.Agr.Can(lexicon.Fem) {
			return true
		}
	}
	return false
}

// helper takes what an auxiliary, modal or governing verb adds.
func (p *Parser) helper(g *Group, v int, main lexicon.VerbReading) {
	if v == g.MainTok {
		return
	}
	for _, r := range p.s.Tokens[v].W.Verbs {
		role := p.lex.Role(r.Base)
		switch {
		case role == 0:
			if v == g.Finite || r.Feat&(lexicon.Infinitive|lexicon.ToInfinitive|lexicon.Participle) != 0 {
				lemma := p.withParticle(p.s.Owner[v], v, r)
				g.Over = append(g.Over, VerbTok{lemma, v, r.Feat})
				return
			}
		case role&lexicon.ModalVerb != 0:
			g.Modals = append(g.Modals, VerbTok{r.Lemma, v, p.feats(v)})
			return
		default:
			p.auxiliary(g, role, main, v)
			return
		}
	}
}

func (p *Parser) feats(v int) lexicon.Feat {
	var f lexicon.Feat
	for _, r := range p.s.Tokens[v].W.Verbs {
		f |= r.Feat
	}
	return f
}

func (p *Parser) auxiliary(g *Group, role lexicon.VerbRole, main lexicon.VerbReading, v int) {
	participle := main.Feat&lexicon.Participle != 0
	switch {
	case role&lexicon.PassiveAux != 0 && participle:
		g.Voice = Passive
	case role&lexicon.FutureAux != 0 && main.Feat&lexicon.Infinitive != 0:
		g.Future = true
	case role&lexicon.StateAux != 0 && participle && g.Voice == Active:
		g.Voice = State
	case role&lexicon.PerfectAux != 0 && participle:
		g.Perfect = true
	case role&lexicon.FutureAux != 0 && v == g.Finite:
		g.Future = true
	}
}

// futureOver says whether a finite future auxiliary governs another helper:
// "wird untersagt sein", "wird übernommen werden".
func (p *Parser) futureOver(g Group, verbs []int) bool {
	if g.Finite < 0 || g.Finite == g.MainTok || !p.roleAt(g.Finite, lexicon.FutureAux) {
		return false
	}
	for _, v := range verbs {
		if v != g.Finite && v != g.MainTok && p.s.Tokens[v].W.HasVerb(lexicon.Infinitive) {
			return true
		}
	}
	return false
}

func (p *Parser) roleAt(tok int, role lexicon.VerbRole) bool {
	if tok < 0 {
		return false
	}
	for _, r := range p.s.Tokens[tok].W.Verbs {
		if p.lex.Role(r.Base)&role != 0 {
			return true
		}
	}
	return false
}

// unbind makes a phrase an object of its verb whose preposition was the verb's
// particle: "took over the bakery".
func (p *Parser) unbind(tok int) {
	if p.s.Tags[tok] != Prep {
		return
	}
	p.s.Tags[tok] = Particle
	first := p.s.PhraseAt[tok]
	for k := first; k >= 0 && k <= first+1 && k < len(p.s.Phrases); k++ { // an owner has handed it over
		if ph := &p.s.Phrases[k]; ph.PrepTok == tok {
			ph.Prep, ph.PrepTok = 0, -1
			p.s.Phrases[first].Start++
			p.s.PhraseAt[tok] = -1
		}
	}
}
