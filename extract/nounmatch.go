package extract

import (
	"slices"
	"strings"

	"dossier/extract/clause"
	"dossier/extract/lexicon"
)

// matchNouns tries the noun forms of phrase p's head.
func (a *article) matchNouns(s *sentence, p int) {
	ph := &s.Phrases[p]
	for _, n := range ph.Nouns {
		for _, f := range a.l.nounForms[n.Lemma] {
			if n.Modifier != "" && !f.star[n.Lemma] {
				continue
			}
			a.matchNoun(s, p, f)
		}
		if n.Type == "" {
			continue
		}
		for _, f := range a.l.classForms[n.Type] {
			if !slices.Contains(f.Except, n.Kind) {
				a.matchNoun(s, p, f)
			}
		}
	}
}

// matchNoun matches a noun form at phrase p.
func (a *article) matchNoun(s *sentence, p int, f *form) {
	fr := frame{a: a, s: s, k: s.Phrases[p].Clause, f: f, noun: p}
	m := found{form: f, s: s, noun: p, clause: none, complement: none, trigger: s.first + s.Phrases[p].NounTok}
	if f.Is == "" {
		m.clause = none
		fr.emit(m)
		return
	}
	self, other := f.rel.subject, f.rel.object
	otherRole := f.object
	if f.Is == "object" {
		self, other, otherRole = other, self, f.subject
	}
	others := fr.fill(otherRole, want{types: other, exclude: none})
	matched := false
	for _, d := range a.denoted(s, p, want{types: self, exclude: only(others)}) {
		m.clause, m.tense = d.clause, d.tense
		subjects, objects := d.fillers, others
		if f.Is == "object" {
			subjects, objects = others, d.fillers
		}
		if a.pair(&fr, m, subjects, objects) {
			matched = true
		}
	}
	if !matched {
		a.leaveOpen(s, p, f, others)
	}
}

// leaveOpen notes who has or looks for the other party of a relation that the
// sentence leaves open: "sucht einen Partner", "ein Partner von X".
func (a *article) leaveOpen(s *sentence, p int, f *form, others []filler) {
	if !f.subject.implied.open && !f.object.implied.open {
		return
	}
	if len(others) == 0 {
		if sub := a.subjectOf(s, s.Phrases[p].Clause); sub >= 0 {
			others = a.conjuncts(s, sub, want{types: f.rel.object, exclude: none})
		}
	}
	for _, o := range others {
		a.facts = append(a.facts, recent{f.rel, none, o.ent})
	}
}

// denotation is what an agent noun is said of, and the clause that says it:
// none where the noun phrase presupposes it.
type denotation struct {
	fillers []filler
	clause  int
	tense   string
}

// denoted finds who is called by the agent noun of phrase p.
func (a *article) denoted(s *sentence, p int, w want) []denotation {
	ph := &s.Phrases[p]
	if n := a.nameOf(s, ph.Name); n != nil {
		if ent := a.fits(n.ent, w); ent >= 0 {
			a.settle(ent, w.types)
			return []denotation{{fillers: []filler{a.mention(s, p, ent)}, clause: none}}
		}
	}
	if ent := a.beside(s, p, w); ent >= 0 {
		a.settle(ent, w.types)
		return []denotation{{fillers: []filler{a.besideMention(s, p, ent)}, clause: none}}
	}
	if out := a.predicated(s, p, w); out != nil {
		return out
	}
	if s.onlyPredicate(p) {
		return nil
	}
	if ent := a.called(s, p, w); ent >= 0 {
		return []denotation{{fillers: []filler{a.mention(s, p, ent)}, clause: none}}
	}
	return nil
}

// onlyPredicate says whether phrase p is what a copula says of its subject, so
// that it means nobody else even where the subject is not known.
func (s *sentence) onlyPredicate(p int) bool {
	k := s.Phrases[p].Clause
	return s.Clauses[k].Verb.Copula && s.args[k].subject >= 0 && s.args[k].object == s.Phrases[p].First
}

// called resolves the noun phrase itself: "der US-Präsident", "der Konzern".
func (a *article) called(s *sentence, p int, w want) int {
	ent := a.resolve(s, p, w)
	if ent >= 0 && a.ents[ent].types&w.types != 0 {
		return ent
	}
	return none
}

// besideMention is the span of the name in apposition.
func (a *article) besideMention(s *sentence, p, ent int) filler {
	if q := a.nameBeside(s, p, want{types: anyType, exclude: none}); q >= 0 && a.nameOf(s, s.Phrases[q].Name).ent == ent {
		n := a.nameOf(s, s.Phrases[q].Name)
		return filler{ent: ent, first: n.first, last: n.last}
	}
	return a.mention(s, p, ent)
}

// predicated: "X ist, wird, bleibt Betreiber", "gilt als", "gehört zum Kreis der
// Unterstützer", "wurde zum Chef ernannt".
func (a *article) predicated(s *sentence, p int, w want) []denotation {
	k := s.Phrases[p].Clause
	v := &s.Clauses[k].Verb
	if v.MainTok < 0 {
		return nil
	}
	if v.Copula && a.isPredicate(s, k, p) {
		return denoting(a.conjuncts(s, a.predicateSubject(s, k, p), w), k, "")
	}
	if of, pr := a.predicativeParty(s, k, p); of >= 0 {
		return denoting(a.conjuncts(s, of, w), k, pr.tense)
	}
	return a.apart(s, p, w)
}

func denoting(fs []filler, clause int, tense string) []denotation {
	if len(fs) == 0 {
		return nil
	}
	return []denotation{{fs, clause, tense}}
}

// apart: "Als Chef von X hat Y", "Y als Chef von X": said of the phrase before,
// else of the subject, whatever the verb, which only presupposes it.
func (a *article) apart(s *sentence, p int, w want) []denotation {
	ph := &s.Phrases[p]
	for _, pr := range a.l.apart {
		if pr.function.kind != byPreposition || pr.function.prep != ph.Prep || ph.PrepTok < 0 {
			continue
		}
		for _, of := range [...]int{s.before(ph), a.subjectOf(s, ph.Clause)} {
			if of < 0 || of == p {
				continue
			}
			if fs := a.conjuncts(s, of, w); len(fs) > 0 {
				return denoting(fs, none, pr.tense)
			}
		}
	}
	return nil
}

// before is the phrase that ends where ph begins, or none.
func (s *sentence) before(ph *clause.Phrase) int {
	if ph.Start > 0 {
		return s.PhraseAt[ph.Start-1]
	}
	return none
}

// isPredicate says whether phrase p is what a copula says of its subject.
func (a *article) isPredicate(s *sentence, k, p int) bool {
	ph := &s.Phrases[s.Phrases[p].First]
	if ph.PrepTok >= 0 || s.owned(p) {
		return a.oneOf(s, k, p)
	}
	args := s.args[k]
	return s.Phrases[p].First == args.object || s.Phrases[p].First == args.subject || args.object < 0 || s.Phrases[args.object].Start < ph.Start
}

// oneOf: "ist einer der Unterstützer": a genitive or preposition after a pronoun
// or number.
func (a *article) oneOf(s *sentence, _, p int) bool {
	return p > 0 && s.Phrases[p-1].NounTok < 0 && s.Phrases[p-1].Name < 0 && s.Phrases[p-1].End == s.Phrases[p].Start && !s.owned(p)
}

// predicateSubject is the other bare phrase of a copula clause.
func (a *article) predicateSubject(s *sentence, k, p int) int {
	args := s.args[k]
	first := s.Phrases[p].First
	if args.subject >= 0 && args.subject != first {
		return args.subject
	}
	if args.subject == first && args.object >= 0 {
		return args.object
	}
	if args.subject < 0 {
		return a.subjectOf(s, k)
	}
	return none
}

// predicativeParty is whom a verb that takes predicatives says phrase p of.
func (a *article) predicativeParty(s *sentence, k, p int) (int, *predicative) {
	fr := frame{a: a, s: s, k: k, noun: none, passive: s.Clauses[k].Verb.Voice != clause.Active}
	for _, lemma := range a.lemmas(s, k) {
		for _, pr := range a.l.predicatives[lemma] {
			if !a.stands(&fr, pr, p) {
				continue
			}
			if pr.ofObject != fr.passive {
				return s.args[k].object, pr
			}
			return fr.subject(), pr
		}
	}
	return none, nil
}

// stands says whether phrase p stands in the predicative's function, or in the
// genitive of a noun that does.
func (a *article) stands(fr *frame, pr *predicative, p int) bool {
	s := fr.s
	first := s.Phrases[p].First
	plain := frame{a: a, s: s, k: fr.k, noun: none}
	for _, q := range plain.phrases(pr.function) {
		if q == first && (pr.function.kind != objectOf || pr.nouns == nil) {
			return true
		}
		if pr.nouns != nil && s.hasNoun(q, pr.nouns) && a.dependsOn(s, p, q) {
			return true
		}
	}
	return false
}

// dependsOn says whether phrase p directly follows q as its genitive or of-phrase.
func (a *article) dependsOn(s *sentence, p, q int) bool {
	p = s.outset(p)
	return p == q+1 && s.Phrases[q].End == s.Phrases[p].Start
}

// outset is the phrase that p begins with: its owner, if one stands before it.
func (s *sentence) outset(p int) int {
	if owner := s.Phrases[p].Owner; owner >= 0 && owner == p-1 {
		return owner
	}
	return p
}

// nounArguments are the entities beside the noun of phrase p in one function.
func (a *article) nounArguments(s *sentence, p int, f function, w want) []filler {
	if out := a.ownArguments(s, p, f, w); len(out) > 0 {
		return out
	}
	return a.sharedArguments(s, p, f, w)
}

// sharedArguments are those of a conjunct that are meant for all: "chairman and
// chief executive of Alba", "Alba's founder and chief executive".
func (a *article) sharedArguments(s *sentence, p int, f function, w want) []filler {
	ph := &s.Phrases[p]
	switch f.kind {
	case genitiveOf, byPreposition:
		if ph.Next >= 0 && s.Phrases[ph.Next].NounTok >= 0 && !a.modified(s, p) {
			return a.nounArguments(s, ph.Next, f, w)
		}
	case possessiveOf, compoundOf:
		if ph.First != p && ph.DetTok < 0 && ph.Name < 0 && s.Phrases[ph.First].NounTok >= 0 {
			return a.ownArguments(s, ph.First, f, w)
		}
	}
	return nil
}

// modified says whether something hangs on phrase p itself.
func (a *article) modified(s *sentence, p int) bool {
	end := s.Phrases[p].End
	return end < len(s.PhraseAt) && s.PhraseAt[end] >= 0
}

// ownArguments are the entities beside the noun of phrase p itself.
func (a *article) ownArguments(s *sentence, p int, f function, w want) []filler {
	ph := &s.Phrases[p]
	switch f.kind {
	case compoundOf:
		return a.compound(s, ph, w)
	case adjectiveOf:
		return a.adjective(s, ph, w)
	case possessiveOf:
		return a.possessive(s, ph, w)
	case genitiveOf:
		return a.genitive(s, p, w)
	case byPreposition:
		if out := a.attached(s, p, f.prep, w); len(out) > 0 {
			return out
		}
		if out := a.inParticiple(s, p, f.prep, w); len(out) > 0 {
			return out
		}
		return a.extraposed(s, p, f.prep, w)
	case appositionOf:
		if ent := a.beside(s, p, w); ent >= 0 {
			return []filler{a.besideMention(s, p, ent)}
		}
	}
	return nil
}

// compound: "Oracle-Chef", "Oracle chief", "US-Präsident"; in a closed compound
// the first part can be an office: "Präsidentenerlass".
func (a *article) compound(s *sentence, ph *clause.Phrase, w want) []filler {
	if n := a.nameOf(s, ph.ModName); n != nil {
		if ent := a.fits(n.ent, w); ent >= 0 {
			a.settle(ent, w.types)
			return []filler{{ent: ent, first: n.first, last: n.last}}
		}
	}
	for i := ph.ModStart; i >= 0 && i < ph.NounTok; i++ {
		if out := a.word(s, i, s.Tokens[i].W, w); out != nil {
			return out
		}
	}
	for _, n := range ph.Nouns {
		if n.Modifier == "" {
			continue
		}
		if out := a.word(s, ph.NounTok, a.w.word(n.Modifier).word, w); out != nil {
			return out
		}
		if out := a.word(s, ph.NounTok, a.w.word(capitalize(n.Modifier)).word, w); out != nil {
			return out
		}
	}
	return nil
}

// word reads part of a compound as a place or as the holder of an office.
func (a *article) word(s *sentence, tok int, word *lexicon.Word, w want) []filler {
	if word == nil {
		return nil
	}
	span := filler{first: s.first + tok, last: s.first + tok + 1}
	if w.types&place != 0 {
		if places := a.l.placeWords[word.Form]; places != nil {
			span.ent = a.declare(places[0])
			return []filler{span}
		}
	}
	for _, n := range word.Nouns {
		if n.Office == "" || w.types&person == 0 {
			continue
		}
		if ent := a.holderOf(n.Office, "", w); ent >= 0 {
			span.ent = ent
			return []filler{span}
		}
	}
	return nil
}

// adjective: the place that an adjective of the phrase names.
func (a *article) adjective(s *sentence, ph *clause.Phrase, w want) []filler {
	if w.types&place == 0 {
		return nil
	}
	if n := a.nameOf(s, ph.ModName); n != nil && a.ents[n.ent].types == place && !s.Tokens[ph.NounTok].Hyphen {
		return []filler{{ent: n.ent, first: n.first, last: n.last}}
	}
	for i := ph.Start; i < ph.NounTok; i++ {
		if s.Tokens[i].W == nil {
			continue
		}
		if places := a.l.placeWords[s.Tokens[i].W.Form]; places != nil {
			return []filler{{ent: a.declare(places[0]), first: s.first + i, last: s.first + i + 1}}
		}
		if i == ph.NounTok-1 && a.l.lex.PlaceLike(s.Tokens[i].W) && s.Tokens[i].Name == 0 && !s.Tokens[i+1].Hyphen {
			return []filler{{ent: a.unlistedPlace(s.Tokens[i].W.Form), first: s.first + i, last: s.first + i + 1}}
		}
	}
	return nil
}

// unlistedPlace is the place that an adjective nobody listed is made of.
func (a *article) unlistedPlace(adjective string) int {
	for _, e := range a.l.rules.Suffixes.PlaceAdjective {
		if stem, ok := strings.CutSuffix(adjective, e); ok {
			return a.provisional(stem, place, lexicon.Neut)
		}
	}
	return none
}

// possessive: "Oracle's chief", "its chief".
func (a *article) possessive(s *sentence, ph *clause.Phrase, w want) []filler {
	if ph.Owner >= 0 {
		return a.conjuncts(s, ph.Owner, w)
	}
	if ph.DetKind != "possessive" || len(ph.DetOf) == 0 {
		return nil
	}
	if ent := a.possessor(s, ph, w); ent >= 0 {
		if ph.RelOwner {
			return []filler{a.mention(s, s.Clauses[ph.Clause].Antecedent, ent)}
		}
		return []filler{{ent: ent, first: s.first + ph.DetTok, last: s.first + ph.DetTok + 1}}
	}
	return nil
}

// genitive: "der Chef des Konzerns", "Unterstützer Donald Trumps", "Oracles Chef".
func (a *article) genitive(s *sentence, p int, w want) []filler {
	ph := &s.Phrases[p]
	if ph.Owner >= 0 {
		return a.conjuncts(s, ph.Owner, w)
	}
	if p+1 >= len(s.Phrases) || ph.End != s.Phrases[p+1].Start {
		return nil
	}
	next := &s.Phrases[p+1]
	if next.PrepTok >= 0 || !next.Genitive && (!next.Agr.Can(lexicon.Gen) || next.DetTok < 0 && next.AdjStart == next.AdjEnd) {
		return nil
	}
	return a.conjuncts(s, p+1, w)
}

// inParticiple: what hangs on a participle that only says that there is what the
// noun means: "an order signed by Mayr".
func (a *article) inParticiple(s *sentence, p int, prep lexicon.Sym, w want) []filler {
	for k := range s.Clauses {
		c := &s.Clauses[k]
		if c.Kind != clause.ParticipleClause || c.Antecedent != p || !a.l.lex.Occurs(c.Verb.Main) {
			continue
		}
		for _, q := range c.Phrases {
			if s.Phrases[q].Prep == prep && s.Phrases[q].First == q {
				return a.conjuncts(s, q, w)
			}
		}
	}
	return nil
}

// attached: a prepositional phrase after the noun, others attached to it between.
func (a *article) attached(s *sentence, p int, prep lexicon.Sym, w want) []filler {
	end := s.Phrases[p].End
	for q := p + 1; q < len(s.Phrases); q++ {
		ph := &s.Phrases[q]
		if ph.Start > end && !a.closeBy(s, end, ph.Start) || ph.Clause != s.Phrases[p].Clause {
			return nil
		}
		end = max(end, ph.End)
		if ph.Prep == prep && ph.First == q {
			if out := a.conjuncts(s, q, w); len(out) > 0 {
				return out
			}
		}
		if a.takesOver(ph) {
			return nil
		}
	}
	return nil
}

// takesOver says whether what follows a prepositional phrase belongs to that
// phrase's noun: in "der Investor für eine Übernahme von X", X is of the takeover.
func (a *article) takesOver(ph *clause.Phrase) bool {
	return ph.PrepTok >= 0 && ph.NounTok >= 0 && ph.Name < 0 && len(ph.Nouns) > 0 && ph.Nouns[0].Type == ""
}

// extraposed: what belongs to a noun that only exists or happens may stand
// elsewhere in the clause: "Zwischen A und B gibt es Beziehungen".
func (a *article) extraposed(s *sentence, p int, prep lexicon.Sym, w want) []filler {
	k := s.Phrases[p].Clause
	if v := &s.Clauses[k].Verb; v.MainTok < 0 || !slices.ContainsFunc(a.lemmas(s, k), a.l.lex.Occurs) {
		return nil
	}
	for _, q := range s.Clauses[k].Phrases {
		if s.Phrases[q].Prep == prep && s.Phrases[q].First == q && s.Phrases[q].Start < s.Phrases[p].Start {
			if out := a.conjuncts(s, q, w); len(out) > 0 {
				return out
			}
		}
	}
	return nil
}

// closeBy says whether only conjunctions or particles part two phrases of one
// noun phrase.
func (a *article) closeBy(s *sentence, from, to int) bool {
	for i := from; i < to; i++ {
		if t := s.Tags[i]; t != clause.Coord && t != clause.Possess && t != clause.Adv || a.negationAt(s, i) {
			return false
		}
	}
	return true
}
