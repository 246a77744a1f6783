package extract

import (
	"slices"

	"dossier/extract/clause"
	"dossier/extract/lexicon"
)

// frame is a form being matched in a clause.
type frame struct {
	a       *article
	s       *sentence
	k       int // clause
	f       *form
	noun    int  // phrase whose arguments are meant: complement or event noun, none
	passive bool // subject and object are turned round
	swapped bool // order told subject and object apart, and types say otherwise
	open    bool // one role may be filled by somebody unknown
	half    bool // only one role could be filled
	guessed bool // neither role could be filled
}

// complements says whether the lexical complements of the form are there, and
// nothing where it wants nothing.
func (fr *frame) complements() bool {
	for _, w := range fr.f.with {
		p, ok := fr.meets(w)
		if !ok || p >= 0 && fr.f.rel.object&event != 0 && fr.a.described(fr.s, p, want{types: event, exclude: none, only: namesOnly}) >= 0 {
			return false // the event itself is the object
		}
		if p >= 0 {
			fr.noun = p
		}
	}
	return !slices.ContainsFunc(fr.f.without, func(w with) bool { _, ok := fr.meets(w); return ok }) &&
		!slices.ContainsFunc(fr.f.bare, func(f function) bool { return len(fr.phrases(f)) > 0 }) && !(fr.f.noClause && fr.governs())
}

// governs says whether an infinitive or a complement clause hangs on the verb.
func (fr *frame) governs() bool {
	return slices.ContainsFunc(fr.s.Clauses, func(c clause.Clause) bool {
		told := c.Start > 0 && fr.s.Tokens[c.Start-1].Punct == ':' // "refused: the price, she said, was …"
		return c.Parent == fr.k && !told && (c.Kind == clause.InfinitiveClause || c.Kind == clause.Complement)
	})
}

// says is the clause that says how the form holds: its verb's own, or the one above
// where the form wants its verb under another; none where it does not stand so.
func (fr *frame) says() int {
	if fr.f.under == nil {
		return fr.k
	}
	c := &fr.s.Clauses[fr.k]
	if c.Kind != clause.InfinitiveClause || c.Parent < 0 || fr.s.Clauses[c.Parent].Verb.MainTok < 0 || c.Governor >= 0 && fr.s.Phrases[c.Governor].NounTok >= 0 {
		return none
	}
	if !slices.ContainsFunc(fr.a.lemmas(fr.s, c.Parent), func(l lexicon.Sym) bool { return fr.f.under[l] }) {
		return none
	}
	return c.Parent
}

// meets says whether a complement is there, and which phrase it is, none for a word
// by itself.
func (fr *frame) meets(w with) (int, bool) {
	if w.adverbs != nil {
		return none, fr.hasAdverb(w.adverbs)
	}
	p := fr.complement(w)
	return p, p >= 0
}

// hasAdverb says whether one of the words stands by itself in the clause.
func (fr *frame) hasAdverb(words []string) bool {
	c := &fr.s.Clauses[fr.k]
	for i := c.Start; i < c.End; i++ {
		if w := fr.s.Tokens[i].W; w != nil && fr.s.Owner[i] == fr.k && fr.s.PhraseAt[i] < 0 && slices.Contains(words, w.Lower) {
			return true
		}
	}
	return false
}

func (fr *frame) complement(w with) int {
	for _, p := range fr.phrasesOf(w.function) {
		if fr.s.Phrases[p].PronClass == lexicon.Rel {
			p = fr.s.nounBefore(p, w.nouns)
		}
		for q := p; q >= 0; q = fr.s.Phrases[q].Next {
			if fr.s.hasNoun(q, w.nouns) || w.things && fr.s.things(q) {
				return q
			}
			if w.function.kind == objectOf {
				if before := fr.a.nounFor(fr.s, q, w.nouns); before >= 0 {
					return before
				}
			}
		}
	}
	return none
}

// nounBefore is what relative pronoun p refers to: of phrases that hang on each
// other the one with one of the nouns ("ein Angebot für Alba, das …").
func (s *sentence) nounBefore(p int, nouns map[lexicon.Sym]bool) int {
	ante := s.Clauses[s.Phrases[p].Clause].Antecedent
	for q := ante; q >= 0 && q > ante-3; q-- {
		if s.hasNoun(q, nouns) && s.agrees(q, &s.Phrases[p]) {
			return q
		}
		if s.Phrases[q].Prep == 0 && !s.Phrases[q].Agr.Can(lexicon.Gen) {
			break
		}
	}
	return ante
}

// hasNoun says whether phrase p's head is one of the nouns, or a compound of one,
// be it taken for a name: "vor das Landgericht".
func (s *sentence) hasNoun(p int, nouns map[lexicon.Sym]bool) bool {
	ph := &s.Phrases[p]
	readings := ph.Nouns
	if ph.NounTok < 0 {
		if ph.Name < 0 || ph.DetTok < 0 && ph.PrepTok < 0 || s.Tokens[ph.End-1].W == nil {
			return false
		}
		readings = s.Tokens[ph.End-1].W.Nouns
	}
	for _, n := range readings {
		if nouns[n.Lemma] {
			return true
		}
	}
	return false
}

// things says whether phrase p means things of some kind, not one of them: it is in
// the plural or has no article, and describes no person, organization, place or event.
func (s *sentence) things(p int) bool {
	ph := &s.Phrases[p]
	if ph.NounTok < 0 || ph.Name >= 0 || ph.ModName >= 0 || ph.DetTok >= 0 && !ph.Agr.Only(lexicon.Plural) || len(ph.Nouns) == 0 {
		return false
	}
	for _, n := range ph.Nouns {
		if !n.Known || n.Type != "" && n.Type != "Product" {
			return false
		}
	}
	return true
}

// phrasesOf are the phrases in which a complement can stand: also those that could
// name the agent of a passive ("vom Markt").
func (fr *frame) phrasesOf(f function) []int {
	if f.kind != byPreposition || !fr.passive {
		return fr.phrases(f)
	}
	fr.passive = false
	defer func() { fr.passive = true }()
	return fr.phrases(f)
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
		if fr.swapped && !fr.f.uses(subjectOf) && args.object >= 0 && (fr.s.thing(args.object) || fr.s.calls(args.object, fr.f.rel.object)) {
			return nil // things sell nothing: "Alba verkauft Pumpen an …", nor does what is sold
		}
		if fr.passive {
			return append(one(args.object), one(fr.subject())...)
		}
		if fr.swapped {
			return one(args.subject)
		}
		return one(args.object)
	case dativeOf:
		if fr.swapped && args.dative < 0 && args.subject >= 0 && fr.f != nil && !fr.f.uses(objectOf) && fr.s.Phrases[args.subject].Agr.Can(lexicon.Dat) {
			return one(args.subject) // "Die Mehrheit gehört Rosa Brandl"
		}
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
	out := fr.agentsIn(fr.k)
	for j := range fr.s.Clauses {
		c := &fr.s.Clauses[j]
		if len(out) == 0 && c.Parent == fr.k && c.Kind == clause.InfinitiveClause && c.Verb.Voice == clause.Active {
			out = fr.agentsIn(j) // "was barred from trading by the regulator"
		}
	}
	return out
}

// agentsIn are those among the phrases of clause k.
func (fr *frame) agentsIn(k int) []int {
	var out []int
	for _, p := range fr.s.Clauses[k].Phrases {
		if p != fr.noun && fr.a.l.agents[fr.s.Phrases[p].Prep] && fr.s.Phrases[p].First == p && !fr.a.cited(fr.s, p) && !fr.s.hangsBefore(p, k) {
			out = append(out, p)
		}
	}
	if own := slices.DeleteFunc(slices.Clone(out), func(p int) bool { return fr.a.ofEvent(fr.s, p) }); len(own) > 0 {
		return own
	}
	return out
}

// hangsBefore says whether phrase p hangs on another before the finite verb of
// clause k, where nothing of the verb's own has room: "Das Angebot von Alba wird …".
func (s *sentence) hangsBefore(p, k int) bool {
	return p > 0 && s.Phrases[p].End <= s.Clauses[k].Verb.Finite && s.Phrases[p-1].Clause == k && s.Phrases[p-1].End == s.Phrases[p].Start && s.Phrases[p-1].NounTok >= 0 && s.Clauses[k].Kind == clause.Main
}

func (fr *frame) prepositional(prep lexicon.Sym) []int {
	if fr.passive && fr.a.l.agents[prep] {
		return nil // who does it, not what it is done to
	}
	var out []int
	for _, p := range fr.s.Clauses[fr.k].Phrases {
		if fr.s.Phrases[p].Prep == prep && fr.s.Phrases[p].First == p && p != fr.noun && !fr.a.cited(fr.s, p) && !fr.ofOtherEvent(p) {
			out = append(out, p)
		}
	}
	if out == nil {
		out = append(fr.shared(prep), fr.a.placesBefore(fr.s, fr.k, prep)...)
	}
	return out
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
