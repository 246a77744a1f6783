package extract

import (
	"slices"

	"dossier/extract/clause"
	"dossier/extract/lexicon"
	"dossier/rules"
)

// subjectOf is the phrase of clause k's subject, its own or one it shares, none
// where there is none. It may stand in another clause of the sentence.
func (a *article) subjectOf(s *sentence, k int) int {
	for depth := 0; depth < 8 && k >= 0; depth++ {
		c := &s.Clauses[k]
		if p := s.args[k].subject; p >= 0 {
			return p
		}
		switch {
		case c.Kind == clause.ParticipleClause:
			if c.Antecedent >= 0 && (c.Verb.Voice == clause.Passive || s.Phrases[c.Antecedent].Start >= c.End-1 || s.Phrases[c.Antecedent].Clause != c.Parent) {
				return c.Antecedent
			}
			k = c.Parent
		case c.Kind == clause.InfinitiveClause || c.Kind == clause.PurposeClause || c.Kind == clause.ContrastClause:
			if c.Parent < 0 {
				return none
			}
			if p, ok := a.controller(s, k); ok {
				return p
			}
			k = c.Parent
		case c.Prev >= 0:
			k = c.Prev
		case a.l.rules.Order == "v2" && s.joined(k) >= 0:
			k = s.joined(k)
		case c.Kind == clause.Complement && a.l.rules.SubjectsLeftOut && s.leftOut(k):
			k = c.Parent // "niega que haya comprado Alba"
		default:
			return none
		}
	}
	return none
}

// joined is the clause that clause k goes on from behind a comma alone, with no subject
// of its own: "Mayr zieht sich zurück, behält aber ihre Anteile".
func (s *sentence) joined(k int) int {
	c := &s.Clauses[k]
	if c.Kind != clause.Main || c.Verb.Finite != c.Start || c.Start == 0 || s.Tokens[c.Start-1].Punct != ',' {
		return none
	}
	for j := k - 1; j >= 0; j-- {
		if d := &s.Clauses[j]; d.Kind == clause.Main && d.End <= c.Start && d.Verb.Finite > d.Start && s.args[j].subject >= 0 {
			return j
		}
	}
	return none
}

// leftOut says whether clause k leaves its subject out: its verb comes at once.
func (s *sentence) leftOut(k int) bool {
	c := &s.Clauses[k]
	return c.Verb.Finite >= 0 && c.Opener >= 0 && !slices.ContainsFunc(c.Phrases, func(p int) bool {
		return s.Phrases[p].PrepTok < 0 && s.Phrases[p].PronTok < 0 && s.Phrases[p].Start < c.Verb.Finite
	})
}

// controller is who does what an infinitive says, where its governor makes that
// somebody else than the subject: "verbietet X, zu …".
func (a *article) controller(s *sentence, k int) (int, bool) {
	parent := s.Clauses[k].Parent
	args := s.args[parent]
	passive := s.Clauses[parent].Verb.Voice != clause.Active
	for _, lemma := range a.lemmas(s, parent) {
		for _, att := range a.l.lex.Attitudes(lemma) {
			if att.Control != "object" {
				continue
			}
			return objectController(args, passive)
		}
	}
	return none, false
}

// objectController: the dative where there is one, else the object; in the
// passive the subject.
func objectController(args arguments, passive bool) (int, bool) {
	switch {
	case args.dative >= 0:
		return args.dative, true
	case passive && args.object >= 0:
		return args.object, true
	case passive:
		return args.subject, args.subject >= 0
	case args.object >= 0:
		return args.object, true
	}
	return none, false
}

// attitude is how clause k holds by what governs it: the verb, noun or adjective
// of the clause above; nil where nothing says.
func (a *article) attitude(s *sentence, k int) (*rules.Attitude, int) {
	c := &s.Clauses[k]
	if g := c.Governor; g >= 0 && s.Phrases[g].NounTok >= 0 {
		for _, n := range s.Phrases[g].Nouns {
			if atts := a.l.lex.NounAttitudes(n.Lemma); len(atts) > 0 {
				return atts[0], s.Phrases[g].NounTok
			}
		}
	}
	if c.Parent < 0 || s.Clauses[c.Parent].Verb.MainTok < 0 {
		return nil, none
	}
	if att, tok := a.adjectiveAttitude(s, c.Parent); att != nil {
		return att, tok
	}
	return a.verbAttitude(s, c.Parent, c.Kind == clause.Complement)
}

// adjectiveAttitude looks for "bereit", "willing" in a clause.
func (a *article) adjectiveAttitude(s *sentence, k int) (*rules.Attitude, int) {
	c := &s.Clauses[k]
	for i := c.Start; i < c.End; i++ {
		i = a.sourceEnd(s, i)
		if i < c.End && s.Owner[i] == k && s.Tokens[i].W != nil && s.Tokens[i].Name == 0 && (!a.telling(s, k, i) || a.predicative(s, k, i)) {
			if att := a.l.lex.AdjectiveAttitude(s.Tokens[i].W.Lower); att != nil {
				return att, i
			}
		}
	}
	return nil, none
}

// predicative says whether token i of clause k stands in what the verb says that
// something is: "bezeichnete Mayr als Ente".
func (a *article) predicative(s *sentence, k, i int) bool {
	p := s.PhraseAt[i]
	if p < 0 || s.Phrases[p].PrepTok < 0 {
		return false
	}
	return slices.ContainsFunc(a.lemmas(s, k), func(lemma lexicon.Sym) bool {
		return slices.ContainsFunc(a.l.predicatives[lemma], func(pr *predicative) bool {
			return pr.function.kind == byPreposition && pr.function.prep == s.Phrases[p].Prep
		})
	})
}

// verbAttitude is the first attitude of the verb of a clause, or the first that
// fits what it governs: what is told in a clause is said, "told to buy" is not.
func (a *article) verbAttitude(s *sentence, parent int, said bool) (*rules.Attitude, int) {
	for _, lemma := range a.lemmas(s, parent) {
		atts := a.l.lex.Attitudes(lemma)
		if len(atts) == 0 {
			continue
		}
		for _, att := range atts {
			if att.Says == said {
				return att, s.Clauses[parent].Verb.MainTok
			}
		}
		return atts[0], s.Clauses[parent].Verb.MainTok
	}
	return nil, none
}
