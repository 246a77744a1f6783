package extract

import (
	"slices"

	"dossier/extract/clause"
	"dossier/extract/lexicon"
	"dossier/rules"
)

// filler is what fills a role.
type filler struct {
	ent         int
	first, last int // tokens of the article: the mention that fills the role
	implied     bool
	neg         bool   // "nicht X, sondern": denied of this one
	literal     string // a date's value, where the role takes no entity
}

// found is a match before it becomes a claim.
type found struct {
	form            *form
	s               *sentence
	clause          int    // whose status the match has, none where it is presupposed
	noun            int    // phrase of a noun form's noun, none
	complement      int    // phrase of the noun that a verb form asks for, none
	trigger         int    // token of the article
	tense           string // of what the verb ends or begins, empty where the clause says
	subject, object filler
}

// recent is a claim's roles, for what later sentences imply.
type recent struct {
	relation        *relation
	subject, object int
}

// match finds what the forms find in a sentence.
func (a *article) match(s *sentence) {
	for k := range s.Clauses {
		if s.Clauses[k].Verb.MainTok >= 0 {
			a.matchVerbs(s, k)
		}
	}
	for p := range s.Phrases {
		if s.Phrases[p].NounTok >= 0 && s.Phrases[p].Clause >= 0 {
			a.matchNouns(s, p)
		}
	}
	a.matchTexts(s)
}

// matchVerbs tries the verb forms of the lemmas that clause k's main verb can be.
func (a *article) matchVerbs(s *sentence, k int) {
	for _, lemma := range a.lemmas(s, k) {
		for _, f := range a.l.verbForms[lemma] {
			a.matchVerb(s, k, f)
		}
	}
}

// lemmas are the readings of the main verb that agree with how it was read.
func (a *article) lemmas(s *sentence, k int) []lexicon.Sym {
	v := &s.Clauses[k].Verb
	if v.MainTok < 0 {
		return nil
	}
	var out []lexicon.Sym
	if s.Tags[v.MainTok] == clause.Adj {
		for _, r := range s.Tokens[v.MainTok].W.Attrs {
			out = append(out, r.Lemma)
		}
		return out
	}
	if r := s.mainReading(k); r == nil || s.readAs(k, r.Feat) {
		out = append(out, v.Main)
	}
	for _, r := range s.Tokens[v.MainTok].W.Verbs {
		if !slices.Contains(out, r.Lemma) && s.readAs(k, r.Feat) {
			out = append(out, r.Lemma)
		}
	}
	if out == nil {
		return []lexicon.Sym{v.Main}
	}
	return out
}

// mainReading is the reading that gave clause k its main verb, nil where the
// verb has a particle apart.
func (s *sentence) mainReading(k int) *lexicon.VerbReading {
	v := &s.Clauses[k].Verb
	rs := s.Tokens[v.MainTok].W.Verbs
	for i := range rs {
		if rs[i].Lemma == v.Main && s.readAs(k, rs[i].Feat) {
			return &rs[i]
		}
	}
	for i := range rs {
		if rs[i].Lemma == v.Main {
			return &rs[i]
		}
	}
	return nil
}

// readAs says whether the main verb of clause k can have that form: the one it
// was tagged with, and no plural beside one subject ("Hale found" is of "find").
func (s *sentence) readAs(k int, f lexicon.Feat) bool {
	tok := s.Clauses[k].Verb.MainTok
	form := s.Forms[tok]
	if form != 0 && f&form == 0 {
		return false
	}
	if form&lexicon.Finite == 0 || f&lexicon.PresentTense == 0 || f&lexicon.SingularForm != 0 && f&lexicon.Indicative != 0 && f&lexicon.First == 0 {
		return true
	}
	return !s.singular(s.args[k].subject)
}

// singular says whether a phrase surely means one in the third person.
func (s *sentence) singular(p int) bool {
	if p < 0 || s.Phrases[p].Next >= 0 || s.Phrases[p].PronTok >= 0 {
		return false
	}
	ph := &s.Phrases[p]
	return ph.NounTok >= 0 && ph.Agr.Only(lexicon.Singular) || ph.NounTok < 0 && ph.Name >= 0
}

// frame is a form being matched in a clause.
type frame struct {
	a       *article
	s       *sentence
	k       int // clause
	f       *form
	noun    int  // phrase whose arguments are meant: complement or event noun, none
	passive bool // subject and object are turned round
	swapped bool // order told subject and object apart, and types say otherwise
}

func (a *article) matchVerb(s *sentence, k int, f *form) {
	v := &s.Clauses[k].Verb
	try := func(passive, swapped bool) bool {
		fr := frame{a: a, s: s, k: k, f: f, noun: none, passive: passive, swapped: swapped}
		return fr.complements() && fr.emit(found{form: f, s: s, clause: k, noun: none, complement: fr.noun, trigger: s.first + v.MainTok})
	}
	switch v.Voice {
	case clause.Passive:
		try(true, false)
	case clause.State:
		if !try(true, false) {
			try(false, false)
		}
	default:
		if !try(false, false) && s.args[k].ambiguous {
			try(false, true)
		}
	}
}

// complements says whether the lexical complements of the form are there.
func (fr *frame) complements() bool {
	for _, w := range fr.f.with {
		p := fr.complement(w)
		if p < 0 {
			return false
		}
		fr.noun = p
	}
	return true
}

func (fr *frame) complement(w with) int {
	for _, p := range fr.phrases(w.function) {
		for q := p; q >= 0; q = fr.s.Phrases[q].Next {
			if fr.s.hasNoun(q, w.nouns) {
				return q
			}
		}
	}
	return none
}

// hasNoun says whether phrase p's head is one of the nouns, or a compound of one.
func (s *sentence) hasNoun(p int, nouns map[lexicon.Sym]bool) bool {
	if s.Phrases[p].NounTok < 0 {
		return false
	}
	for _, n := range s.Phrases[p].Nouns {
		if nouns[n.Lemma] {
			return true
		}
	}
	return false
}

// phrases are the phrases in a function of the clause's verb.
func (fr *frame) phrases(f function) []int {
	args := fr.s.args[fr.k]
	switch f.kind {
	case subjectOf:
		if fr.passive {
			return fr.agents()
		}
		if fr.swapped {
			return one(args.object)
		}
		return one(fr.subject())
	case objectOf:
		if fr.passive {
			return append(one(args.object), one(fr.subject())...)
		}
		if fr.swapped {
			return one(args.subject)
		}
		return one(args.object)
	case dativeOf:
		if fr.passive && args.dative < 0 && fr.s.retains(fr.k) {
			return one(fr.subject())
		}
		if args.dative < 0 && fr.passive && args.subject >= 0 && fr.s.pronounIt(args.subject) {
			return one(args.object)
		}
		if args.dative < 0 && args.object >= 0 && fr.f != nil && !fr.f.uses(objectOf) && fr.s.Phrases[args.object].Agr.Can(lexicon.Dat) {
			return one(args.object)
		}
		return one(args.dative)
	case byPreposition:
		return fr.prepositional(f.prep)
	}
	return nil
}

// uses says whether some role or complement of the form stands in a function.
func (f *form) uses(kind functionKind) bool {
	is := func(g function) bool { return g.kind == kind }
	return slices.ContainsFunc(f.subject.functions, is) || slices.ContainsFunc(f.object.functions, is) ||
		slices.ContainsFunc(f.with, func(w with) bool { return is(w.function) })
}

func one(p int) []int {
	if p < 0 {
		return nil
	}
	return []int{p}
}

// retains says whether a passive clause has kept an object, so that its subject
// is who is given something: "was named chairman".
func (s *sentence) retains(k int) bool {
	return s.args[k].object >= 0 && s.Forms[s.Clauses[k].Verb.MainTok] != 0
}

func (s *sentence) pronounIt(p int) bool { return s.Phrases[p].PronTok >= 0 }

// subject is the phrase of the clause's subject: its own, the one it shares
// with the clause it is coordinated with, or the one that controls it.
func (fr *frame) subject() int { return fr.a.subjectOf(fr.s, fr.k) }

// agents are the phrases that can name the agent of a passive.
func (fr *frame) agents() []int {
	var out []int
	for _, p := range fr.s.Clauses[fr.k].Phrases {
		if fr.a.l.agents[fr.s.Phrases[p].Prep] && fr.s.Phrases[p].First == p {
			out = append(out, p)
		}
	}
	return out
}

func (fr *frame) prepositional(prep lexicon.Sym) []int {
	if fr.passive && fr.a.l.agents[prep] {
		return nil // who does it, not what it is done to
	}
	var out []int
	for _, p := range fr.s.Clauses[fr.k].Phrases {
		if fr.s.Phrases[p].Prep == prep && fr.s.Phrases[p].First == p && p != fr.noun {
			out = append(out, p)
		}
	}
	return out
}

// emit fills both roles and keeps what comes out of it.
func (fr *frame) emit(m found) bool {
	subject, object := fr.roles(false)
	if len(subject) == 0 || len(object) == 0 {
		if s, o := fr.roles(true); len(s) > 0 && len(o) > 0 {
			subject, object = s, o
		}
	}
	return fr.a.pair(fr, m, subject, object)
}

// roles fills both roles: names before descriptors before pronouns, and of two
// alike the object first, or the subject. Who fills one cannot fill the other.
func (fr *frame) roles(subjectFirst bool) (subject, object []filler) {
	for _, how := range [...]how{namesOnly, noPronouns, anyPhrase} {
		subjectFirst = subjectFirst || how == anyPhrase // "er ihn": the first looks for a subject before
		for _, ofSubject := range [...]bool{subjectFirst, !subjectFirst} {
			switch {
			case ofSubject && len(subject) == 0:
				subject = fr.fill(fr.f.subject, want{types: fr.f.rel.subject, exclude: only(object), only: how})
			case !ofSubject && len(object) == 0:
				object = fr.fill(fr.f.object, want{types: fr.f.rel.object, exclude: only(subject), only: how})
			}
		}
	}
	return subject, object
}

// only is the one entity that fills a role, none where there are more or none.
func only(fs []filler) int {
	if len(fs) == 1 {
		return fs[0].ent
	}
	return none
}

// fill finds the fillers of a role: the functions in order, the first that
// gives any.
func (fr *frame) fill(r role, w want) []filler {
	if w.types == literal {
		return fr.literals()
	}
	if r.types != 0 {
		w.types &= r.types
	}
	for _, f := range r.functions {
		if out := fr.fillers(f, w); len(out) > 0 {
			return out
		}
		if w.only != anyPhrase && fr.has(f) {
			return nil // what stands there is still to be understood: no other function fills the role
		}
	}
	return nil
}

// has says whether the clause has a phrase with a function's preposition behind
// the noun at hand.
func (fr *frame) has(f function) bool {
	if f.kind != byPreposition || fr.noun < 0 {
		return false
	}
	for _, p := range fr.s.Clauses[fr.k].Phrases {
		if fr.s.Phrases[p].Prep == f.prep && p > fr.noun {
			return true
		}
	}
	return false
}

// fillers are the entities in one function.
func (fr *frame) fillers(f function, w want) []filler {
	if fr.noun >= 0 {
		switch f.kind {
		case genitiveOf, possessiveOf, compoundOf, adjectiveOf, appositionOf, byPreposition:
			out := fr.a.nounArguments(fr.s, fr.noun, f, w)
			if len(out) > 0 || fr.f.Kind == rules.NounForm {
				return out
			}
		}
	}
	for _, p := range fr.phrases(f) {
		if out := fr.a.conjuncts(fr.s, p, w); len(out) > 0 {
			return out
		}
	}
	return nil
}

// conjuncts are the entities of a phrase and those it is coordinated with.
func (a *article) conjuncts(s *sentence, p int, w want) []filler {
	var out []filler
	for q := p; q >= 0; q = s.Phrases[q].Next {
		if ent := a.through(s, q, w); ent >= 0 {
			f := a.mention(s, q, ent)
			if n := a.nameOf(s, s.Phrases[q].Name); n != nil && n.ent != ent {
				f = a.nearest(s.first+s.Phrases[q].Start, ent) // a place stands for it
			}
			f.neg = a.contrasted(s, q)
			out = append(out, f)
		}
	}
	return out
}

// through resolves a phrase; where it is a place and the slot wants an
// organization, what has its seat there is meant ("das Angebot aus Redmond").
func (a *article) through(s *sentence, p int, w want) int {
	if ent := a.resolve(s, p, w); ent >= 0 {
		a.settle(ent, w.types)
		return ent
	}
	if w.types&organization == 0 || w.types&place != 0 {
		return none
	}
	if ent := a.resolve(s, p, want{types: place, exclude: none, only: namesOnly}); ent >= 0 {
		return a.seatedIn(s, ent, w)
	}
	return none
}

// settle gives an entity without a type the one its slot asks for, if only one.
func (a *article) settle(ent int, t types) {
	if a.ents[ent].types == 0 && t&(t-1) == 0 {
		a.ents[ent].types = t
	} else if a.ents[ent].types == 0 {
		a.ents[ent].types = firstOf(t)
	}
}

// firstOf is the most usual of several types.
func firstOf(t types) types {
	for _, one := range [...]types{organization, person, product, place, event} {
		if t&one != 0 {
			return one
		}
	}
	return 0
}

// seatedIn is the organization named before whose seat is in a place.
func (a *article) seatedIn(s *sentence, ent int, w want) int {
	d := a.ents[ent].declared
	if d == nil {
		return none
	}
	best := none
	a.each(s.last, s.index, len(a.sents), true, func(c candidate) bool {
		if a.fits(c.ent, want{types: organization & w.types, exclude: w.exclude}) >= 0 && a.ents[c.ent].seats(d.ID) {
			best = c.ent
			return false
		}
		return true
	})
	return best
}

// mention is the span that stands for phrase q: its name, else the phrase
// without its preposition; for a relative pronoun, what it refers to.
func (a *article) mention(s *sentence, q, ent int) filler {
	ph := &s.Phrases[q]
	if ph.PronClass == lexicon.Rel {
		if ante := s.Clauses[ph.Clause].Antecedent; ante >= 0 {
			for ; ante >= 0 && s.Phrases[ante].Prep != 0 && a.resolveOnce(s, ante) != ent; ante-- {
			}
			return a.mention(s, max(ante, 0), ent)
		}
	}
	if n := a.nameOf(s, ph.Name); n != nil && n.ent == ent {
		return filler{ent: ent, first: n.first, last: n.last}
	}
	first := ph.Start
	if ph.PrepTok >= 0 && first == ph.PrepTok {
		first++
	}
	return filler{ent: ent, first: s.first + first, last: s.first + ph.End}
}

// pair makes a match of every subject with every object. A symmetric relation
// whose parties stand together ("A und B fusionieren") pairs them.
func (a *article) pair(fr *frame, m found, subjects, objects []filler) bool {
	rel := fr.f.rel
	if rel.Symmetric && len(objects) == 0 && len(subjects) > 1 {
		subjects, objects = subjects[:1], subjects[1:]
	}
	if rel.Symmetric && len(subjects) > 1 && slices.Equal(subjects, objects) {
		subjects, objects = subjects[:1], objects[1:]
	}
	if len(subjects) == 0 && len(objects) == 0 && !impliesBoth(fr.f) {
		return false
	}
	if len(objects) == 0 {
		objects = a.imply(fr, fr.f.object.implied, rel.object, entsOf(subjects), false)
	}
	if len(subjects) == 0 {
		subjects = a.imply(fr, fr.f.subject.implied, rel.subject, entsOf(objects), true)
	}
	done := false
	for _, sub := range subjects {
		for _, obj := range objects {
			if sub.ent == obj.ent {
				continue
			}
			m.subject, m.object = sub, obj
			a.claims = append(a.claims, m)
			a.facts = append(a.facts, recent{rel, sub.ent, obj.ent})
			done = true
		}
	}
	return done
}

func impliesBoth(f *form) bool {
	return f.subject.implied != (implied{}) && f.object.implied != (implied{})
}

func entsOf(fs []filler) []int {
	var out []int
	for _, f := range fs {
		out = append(out, f.ent)
	}
	return out
}

// imply finds the filler of a role that the sentence leaves out.
func (a *article) imply(fr *frame, im implied, t types, not []int, subject bool) []filler {
	tok := fr.s.first + fr.s.Clauses[fr.k].Start
	if fr.noun >= 0 {
		tok = fr.s.first + fr.s.Phrases[fr.noun].Start
	}
	ent := none
	switch {
	case im.typ != "":
		ent = a.lastOf(fr.s, tok, typeOf(im.typ)&t, not)
	case im.relation != "":
		ent = a.lastRole(im.relation, subject, not)
	case im.open:
		ent = a.openParty(fr.f.rel, not)
	}
	if ent < 0 {
		return nil
	}
	return []filler{a.nearest(tok, ent)}
}

// lastOf is the last entity of a type that is named before token tok, else the
// first after it in its sentence.
func (a *article) lastOf(s *sentence, tok int, t types, not []int) int {
	best := none
	a.each(tok, s.index, len(a.sents), true, func(c candidate) bool {
		if c.sentence > s.index {
			return false
		}
		if a.ents[c.ent].types&t != 0 && !slices.Contains(not, c.ent) && !a.isSource(c) {
			best = c.ent
			return false
		}
		return true
	})
	return best
}

// lastRole is who filled a role in the last match of a relation.
func (a *article) lastRole(relation string, subject bool, not []int) int {
	for i := len(a.facts) - 1; i >= 0; i-- {
		r := a.facts[i]
		if r.relation == nil || r.relation.Name != relation {
			continue
		}
		ent := r.object
		if subject {
			ent = r.subject
		}
		if ent >= 0 && !slices.Contains(not, ent) {
			return ent
		}
	}
	return none
}

// openParty is who an earlier sentence said to have, or to look for, a partner
// without saying which.
func (a *article) openParty(rel *relation, not []int) int {
	for i := len(a.facts) - 1; i >= 0; i-- {
		r := a.facts[i]
		if r.relation == rel && r.subject == none && !slices.Contains(not, r.object) {
			return r.object
		}
	}
	return none
}

// nearest is the mention of an entity nearest to token tok, the one before it
// where there is one.
func (a *article) nearest(tok, ent int) filler {
	best := -1
	for k, n := range a.names {
		if n.ent != ent {
			continue
		}
		if best < 0 || n.first < tok {
			best = k
		}
	}
	if best < 0 {
		return filler{ent: ent, first: tok, last: tok, implied: true}
	}
	return filler{ent: ent, first: a.names[best].first, last: a.names[best].last, implied: true}
}
