package clause

import (
	"dossier/extract/lexicon"
)

// Parser analyses sentences of one language. It keeps its buffers, so it
// serves one goroutine, and a result holds until the next call.
type Parser struct {
	lex  *lexicon.Lexicon
	lat  *lattice
	s    Sentence
	segs []segment
	open []int // clauses that still wait for their verb, innermost last
	buf  []int
	wait []int // clauses before the first main clause, waiting for a parent
}

// NewParser returns a parser for a language.
func NewParser(lex *lexicon.Lexicon) *Parser { return &Parser{lex: lex, lat: &lattice{}} }

// Sibling returns a parser whose result does not end that of p. They share what
// only a call of Parse needs, so that one goroutine must have them all.
func (p *Parser) Sibling() *Parser { return &Parser{lex: p.lex, lat: p.lat} }

// Parse analyses one sentence.
func (p *Parser) Parse(tokens []Token, names []Name, question bool) *Sentence {
	p.reset(tokens, names, question)
	g := tagger{lex: p.lex, t: tokens, out: p.s.Tags, form: p.s.Forms, lat: p.lat}
	g.run()
	g.correlatives()
	p.s.phrases(p.lex)
	for _, seg := range p.segments() {
		p.place(seg)
	}
	p.finish()
	return &p.s
}

func (p *Parser) reset(tokens []Token, names []Name, question bool) {
	n := len(tokens)
	s := &p.s
	s.Tokens, s.Names, s.Question = tokens, names, question
	s.Tags = resize(s.Tags, n)
	s.Forms = resize(s.Forms, n)
	s.Owner = resize(s.Owner, n)
	s.PhraseAt = resize(s.PhraseAt, n)
	for i := range n {
		s.Tags[i], s.Forms[i], s.Owner[i], s.PhraseAt[i] = None, 0, -1, -1
	}
	s.Phrases, s.Clauses = s.Phrases[:0], s.Clauses[:0]
	p.open, p.wait = p.open[:0], p.wait[:0]
}

func resize[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/2)
	}
	return s[:n]
}

// place gives a segment to a clause: a new one, or one that waits for its verb.
func (p *Parser) place(g segment) {
	verb := p.hasVerb(g)
	switch g.cut {
	case bySub, byRel, byInf, byBare, byParticiple:
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

// afterDateline says whether a segment begins anew behind a dash: "Bonn, 9. Mai –
// Die Firma kauft …". One that begins with its verb goes on.
func (p *Parser) afterDateline(g segment) bool {
	if g.lead != '–' && g.lead != '—' || p.finite(g.start) {
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
	return !p.hasFinite(g) && len(p.s.Clauses) > 0
}

// add opens a clause over a segment.
func (p *Parser) add(g segment, kind Kind, parent int) int {
	k := len(p.s.Clauses)
	c := Clause{Kind: kind, Opener: g.opener, Start: g.start, End: g.end, Parent: parent, Prev: -1, Antecedent: -1, Governor: -1, RelTok: -1}
	c.Quoted = p.quoted(g.start)
	if k < cap(p.s.Clauses) {
		c.Phrases = p.s.Clauses[:k+1][k].Phrases[:0]
	}
	p.s.Clauses = append(p.s.Clauses, c)
	p.own(g, k)
	return k
}

func (p *Parser) own(g segment, k int) {
	for i := g.start; i < g.end; i++ {
		p.s.Owner[i] = k
	}
	c := &p.s.Clauses[k]
	c.Start, c.End = min(c.Start, g.start), max(c.End, g.end)
}

// quoted says whether token i stands inside quotation marks.
func (p *Parser) quoted(i int) bool {
	for j := i - 1; j >= 0; j-- {
		switch p.s.Tokens[j].Punct {
		case '“':
			return true
		case '”':
			return false
		}
	}
	return false
}

// host is the clause that a dependent one hangs on: the last with a verb that
// can take it, else the last.
func (p *Parser) host() int {
	for k := len(p.s.Clauses) - 1; k >= 0; k-- {
		if p.s.Clauses[k].Kind != Speech {
			return k
		}
	}
	return -1
}

// fragment takes a segment without a verb: to a waiting clause, or to the one
// before, or as the beginning of a new main clause.
func (p *Parser) fragment(g segment) {
	switch {
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

// main opens a main clause, coordinated with the one before where a
// coordinator leads it.
func (p *Parser) main(g segment) {
	prev := p.host()
	parent, kind := -1, Main
	if g.cut == byCoord {
		prev = p.finiteHost(prev, g)
	}
	if g.cut == byCoord && prev >= 0 {
		kind, parent = p.s.Clauses[prev].Kind, p.s.Clauses[prev].Parent
	}
	if prev >= 0 && (g.lead == ':' && p.takesColon(prev) || p.bareComplement(g, prev)) {
		kind, parent = Complement, prev
	}
	k := p.add(g, kind, parent)
	if g.cut == byCoord && prev >= 0 {
		c := &p.s.Clauses[k]
		c.Prev, c.Antecedent, c.Governor = prev, p.s.Clauses[prev].Antecedent, p.s.Clauses[prev].Governor
	}
	p.adopt(k)
}

// bareComplement says whether a clause with its verb second is what the one
// before the comma says: "Mayr sagte, die Firma wachse".
func (p *Parser) bareComplement(g segment, prev int) bool {
	if p.lex.Lang.Order != "v2" || g.lead != ',' || g.cut != byPunct || p.s.Clauses[prev].End+1 != g.start {
		return false
	}
	c := &p.s.Clauses[prev]
	return c.Kind != Relative && p.takesColon(prev) && p.s.Tags[g.start] != Verb
}

// finiteHost is the clause that a coordinated one with a finite verb goes with:
// no infinitive or participle.
func (p *Parser) finiteHost(k int, g segment) int {
	for k >= 0 && p.verbless(k) && p.hasFinite(g) && p.s.Clauses[k].Parent >= 0 {
		k = p.s.Clauses[k].Parent
	}
	return k
}

// verbless says whether a clause can have no finite verb.
func (p *Parser) verbless(k int) bool {
	switch p.s.Clauses[k].Kind {
	case InfinitiveClause, ParticipleClause, ContrastClause:
		return p.lex.Lang.Order != "v2"
	}
	return false
}

// takesColon says whether the clause before a colon says what comes after it.
func (p *Parser) takesColon(k int) bool {
	for i := p.s.Clauses[k].Start; i < p.s.Clauses[k].End; i++ {
		if p.s.Owner[i] == k && p.s.Tags[i] == Verb && p.says(i) {
			return true
		}
	}
	return false
}

func (p *Parser) says(i int) bool {
	for _, r := range p.s.Tokens[i].W.Verbs {
		lemma := r.Lemma
		if whole := p.particleOf(i, r.Base); whole != 0 {
			lemma = whole
		}
		if p.lex.Says(lemma) {
			return true
		}
	}
	return false
}

// particleOf is the verb that the one at token i makes with a particle later in
// its field ("teilte … mit"), or zero.
func (p *Parser) particleOf(i int, base lexicon.Sym) lexicon.Sym {
	for j := i + 1; j < len(p.s.Tags) && p.s.Tokens[j].Punct != ','; j++ {
		if p.s.Tags[j] == Particle {
			if whole := p.lex.Compose(p.lex.Lookup(p.s.Tokens[j].W.Lower), base); whole != 0 {
				return whole
			}
		}
	}
	return 0
}

// adopt makes k the parent of the clauses that waited for a main clause.
func (p *Parser) adopt(k int) {
	for _, w := range p.wait {
		if w != k {
			p.s.Clauses[w].Parent = k
		}
	}
	p.wait = p.wait[:0]
}

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
	case byRel:
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
		if p.s.Phrases[k].End <= i {
			return k
		}
	}
	return -1
}

// nounBefore is the phrase right before a clause (a comma may part them) if it
// has a noun that can govern the clause.
func (p *Parser) nounBefore(i int) int {
	k := p.phraseBefore(i)
	if k < 0 || p.s.Phrases[k].NounTok < 0 || i-p.s.Phrases[k].End > 1 || p.s.Tags[i-1] == Verb {
		return -1
	}
	return k
}
