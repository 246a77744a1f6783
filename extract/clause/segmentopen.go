package clause

import "dossier/extract/lexicon"

// fieldOpen cuts a field of a language whose clauses are not closed by their
// verb: each word that begins a clause cuts.
func (p *Parser) fieldOpen(out []segment, f segment) []segment {
	cur := f
	cur.cut, cur.opener = p.beginningOpen(f.start)
	w := opener{p: p, finite: -1, end: f.end, later: p.finiteIn(0, f.start), resumable: p.pendingVerb(out, cur)}
	from := f.start
	if cur.opener >= 0 {
		from = cur.opener + 1
	}
	if cur.cut == byInf || cur.cut == byParticiple {
		w.finite = from
	}
	for i := from; i < f.end; i++ {
		why, at := w.at(i, cur)
		if why == byPunct {
			continue
		}
		cur.end = at
		if cur.end > cur.start {
			out = append(out, cur)
		}
		cur = segment{start: at, end: f.end, opener: -1, cut: why}
		w.resumable = w.resumable || w.finite < 0
		if why == byResume {
			w.resumable = false
		}
		w.finite = -1
		switch why {
		case bySub, byRel, byInf, byCoord:
			cur.opener = i
		case byParticiple, byResume, byBare, byContact:
			w.finite = i
		}
		if why == byInf && p.s.Tags[i] == InfMark {
			w.finite = i + 1
		} else if why == byInf {
			w.finite, cur.opener = i, -1
		}
	}
	cur.end = f.end
	return append(out, cur)
}

// pendingVerb says whether a clause before still waits for its verb.
func (p *Parser) pendingVerb(out []segment, cur segment) bool {
	if len(out) == 0 && (cur.cut == byParticiple || cur.cut == byInf) {
		return true // "buying Alba made Birke rich"
	}
	if len(out) == 0 && cur.cut == bySub && p.s.Tokens[cur.opener].W.Is(lexicon.Compl|lexicon.Quest) {
		return true // "whether Alba buys Birke is unclear"
	}
	return cur.cut == byRel && len(out) > 0 && !p.finiteIn(out[len(out)-1].start, out[len(out)-1].end)
}

func (p *Parser) beginningOpen(i int) (cut, int) {
	switch p.s.Tags[i] {
	case Sub:
		return bySub, i
	case Rel:
		return byRel, i
	case InfMark:
		return byInf, i
	case Coord:
		if i+1 < len(p.s.Tags) {
			if c, o := p.beginningOpen(i + 1); c != byPunct {
				return c, o
			}
		}
		return byCoord, i
	case Prep, Adv:
		if i+1 < len(p.s.Tags) && (p.s.Tags[i+1] == Rel || p.s.Tags[i+1] == Sub) {
			return p.beginningOpen(i + 1)
		}
	case Verb:
		if !p.finite(i) && p.s.Forms[i]&lexicon.Infinitive == 0 {
			return byParticiple, -1
		}
	}
	return byPunct, -1
}

// opener walks through a field and says where the next clause begins.
type opener struct {
	p         *Parser
	finite    int  // first verb of the group at hand, -1
	end       int  // of the field
	later     bool // a clause with its verb stands before the field
	resumable bool
}

// at returns why a clause begins at or before token i, and where; byPunct where none does.
func (w *opener) at(i int, cur segment) (cut, int) {
	p := w.p
	switch p.s.Tags[i] {
	case Sub:
		return bySub, i
	case Rel:
		if i > cur.start && p.s.Tags[i-1] == Prep {
			return byRel, i - 1
		}
		return byRel, i
	case InfMark:
		return byInf, i
	case Coord:
		if w.finite < 0 && w.later && p.verbNext(i+1) {
			return byCoord, i
		}
		if w.finite >= 0 && p.clauseAfter(i+1) && !p.saidOf(w.finite, i) {
			return byCoord, i
		}
	case Verb:
		return w.verb(i)
	}
	return byPunct, i
}

// verb decides what a further verb means.
func (w *opener) verb(i int) (cut, int) {
	p := w.p
	switch {
	case w.finite >= 0 && p.inGroup(w.finite, i):
		return byPunct, i
	case !p.finite(i) && p.s.Forms[i]&lexicon.Infinitive != 0:
		return byInf, i
	case !p.finite(i):
		return byParticiple, i
	case w.finite < 0 && p.contact(i) > 0:
		return byContact, p.contact(i)
	case w.finite < 0:
		w.finite = i
		return byPunct, i
	case w.resumable && !(p.complementAfter(w.finite, i) && p.finiteIn(i+1, w.end)):
		return byResume, i
	case p.complementAfter(w.finite, i):
		return byBare, p.groupEnd(w.finite)
	case p.s.Tokens[i].W.HasVerb(lexicon.Participle):
		p.s.Forms[i] = lexicon.Participle
		return byParticiple, i
	}
	return byPunct, i
}

// inGroup says whether verb i belongs to the group that begins at verb first:
// only helpers, adverbs and pronouns lie between.
func (p *Parser) inGroup(first, i int) bool {
	for j := first; j < i; j++ {
		switch p.s.Tags[j] {
		case Verb:
			if !p.lex.Helper(p.s.Tokens[j].W) {
				return false
			}
		case Adv, Particle, Possess:
		case Pron, NameTag, Noun, Det, Adj:
			if r := p.s.Tokens[j].W.Reading(lexicon.Pron); p.s.Tags[j] == Pron && r != nil && r.Kind == "reflexive" {
				continue // "could itself put money into it"
			}
			if first != p.questionStart() {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// questionStart is the token of a verb that begins the sentence, or -1.
func (p *Parser) questionStart() int {
	for i := 0; i < len(p.s.Tags) && i < 2; i++ {
		if p.s.Tags[i] == Verb {
			return i
		}
		if p.s.Tags[i] != Wh {
			break
		}
	}
	return -1
}

// groupEnd is the token after the verb group that begins at first.
func (p *Parser) groupEnd(first int) int {
	end := first + 1
	for i := first + 1; i < len(p.s.Tags) && (p.s.Tags[i] == Verb || p.s.Tags[i] == Adv) && p.inGroup(first, i); i++ {
		if p.s.Tags[i] == Verb {
			end = i + 1
		}
	}
	return end
}

// complementAfter says whether the verb at first takes a clause without a
// complementizer, whose verb is at i: "said the two belonged together".
func (p *Parser) complementAfter(first, i int) bool {
	end := p.groupEnd(first)
	if end >= i {
		return false
	}
	for _, r := range p.s.Tokens[end-1].W.Verbs {
		if p.lex.Says(r.Base) || len(p.lex.Attitudes(r.Base)) > 0 && p.s.Tags[end] != Prep {
			return true
		}
	}
	return false
}

// clauseAfter says whether a clause begins after a coordinator at i-1: a finite
// verb at once, or a subject and a finite verb.
func (p *Parser) clauseAfter(i int) bool {
	for ; i < len(p.s.Tags); i++ {
		switch p.s.Tags[i] {
		case Verb:
			return p.finite(i)
		case Det, Adj, Noun, NameTag, Pron, Number, Adv, Possess, Prep:
			continue
		}
		return false
	}
	return false
}

// verbNext says whether a finite verb begins at i, adverbs apart.
func (p *Parser) verbNext(i int) bool {
	for i < len(p.s.Tags) && p.s.Tags[i] == Adv {
		i++
	}
	return p.finite(i)
}

// saidOf says whether a verb of saying right before the phrase at coord makes
// it the first subject of what is said: "said A and B planned".
func (p *Parser) saidOf(first, coord int) bool {
	end := p.groupEnd(first)
	for i := end; i < coord; i++ {
		switch p.s.Tags[i] {
		case Det, Adj, Noun, NameTag, Possess:
		default:
			return false
		}
	}
	for _, r := range p.s.Tokens[end-1].W.Verbs {
		if p.lex.Says(r.Base) && end < coord {
			return true
		}
	}
	return false
}
