package extract

import (
	"dossier/extract/clause"
	"dossier/extract/lexicon"
)

// quotedSpeaker is who says the clause that "I" or "my" stands in, for "we" and "our"
// the organization that speaks, or that the speaker speaks for.
func (a *article) quotedSpeaker(s *sentence, ph *clause.Phrase, several bool, w want) int {
	if a.asking {
		return none // "„Ich sage: Wir …“": what is quoted says itself who speaks
	}
	a.asking = true
	defer func() { a.asking = false }()
	by, says, ok := a.speakerAt(s, ph)
	switch {
	case !ok:
		return none
	case several:
		return a.house(s, ph, by, says, w)
	case by.ent < 0:
		return none
	}
	return a.fits(by.ent, w)
}

// speakerAt is who says what phrase ph stands in, and in which clause: by the clause
// that says it, else, without one, by the quotation.
func (a *article) speakerAt(s *sentence, ph *clause.Phrase) (by speaker, says int, ok bool) {
	if ph.Clause < 0 {
		return by, none, false
	}
	for j := range s.Clauses {
		speaks := s.Clauses[j].Kind == clause.Speech && a.covers(s, j, ph.Clause) || j == s.Clauses[ph.Clause].Parent && s.quotedAt(ph.Start) && a.says(s, j)
		if !speaks || j == ph.Clause {
			continue
		}
		if by, ok := a.speakerOf(s, j); ok {
			return by, j, true
		}
	}
	tok := s.first + ph.Start
	for _, q := range a.quotations() {
		if q.first < tok && tok < q.last {
			y, ok := a.quoted(q)
			return y.by, none, ok && y.named()
		}
	}
	return by, none, false
}

// housePronoun is the organization that the speaker of indirect speech speaks for,
// where a pronoun for nobody in particular stands in it: "Man habe das Angebot
// abgelehnt, sagte Mayr."
func (a *article) housePronoun(s *sentence, ph *clause.Phrase, r *lexicon.Closed, w want) int {
	if len(r.Of) == 0 || ph.Clause < 0 || s.quotedAt(ph.Start) {
		return none
	}
	w.types &= pronounTypes(r.Of)
	for j := range s.Clauses {
		c := &s.Clauses[j]
		if j != ph.Clause && (c.Kind == clause.Speech && a.covers(s, j, ph.Clause) || j == s.Clauses[ph.Clause].Parent && a.says(s, j)) {
			if by, ok := a.speakerOf(s, j); ok {
				return a.house(s, ph, by, j, w)
			}
		}
	}
	v := &s.Clauses[ph.Clause].Verb
	if v.Feat&lexicon.Subjunctive1 == 0 || v.Feat&lexicon.Indicative != 0 {
		return none
	}
	if by, ok := a.goesOn(s); ok {
		return a.house(s, ph, by, none, w)
	}
	return none
}

// house is the organization that somebody speaks for: itself, the one that the nouns
// beside the name say, or that an earlier claim says. Who is named in what is said is
// another.
func (a *article) house(s *sentence, ph *clause.Phrase, by speaker, says int, w want) int {
	w.types &= organization
	var ent int
	switch {
	case w.types == 0:
		return none
	case by.ent >= 0 && a.ents[by.ent].types == organization:
		ent = a.fits(by.ent, w)
	default:
		if ent = a.employerAt(by.first, w); ent < 0 {
			ent = a.employerOf(by.ent, w)
		}
	}
	if ent >= 0 && a.namedBeside(s, ph, says, ent) {
		return none
	}
	return ent
}

// namedBeside says whether what is said around phrase ph names the entity: up to the
// clause that says it, and within the quotation marks.
func (a *article) namedBeside(s *sentence, ph *clause.Phrase, says, ent int) bool {
	names := func(i int) bool {
		return s.Tokens[i].Name > 0 && a.names[a.toks[s.first+i].Name-1].ent == ent
	}
	said := func(i int) bool {
		k := s.Owner[i]
		return s.Tokens[i].Punct != '“' && s.Tokens[i].Punct != '”' && (k < 0 || k != says && s.Clauses[k].Kind != clause.Speech)
	}
	for i := ph.Start; i >= 0 && said(i); i-- {
		if names(i) {
			return true
		}
	}
	for i := ph.Start; i < len(s.Tokens) && said(i); i++ {
		if names(i) {
			return true
		}
	}
	return false
}

// employerAt is the organization that the nouns beside the name at token tok say.
func (a *article) employerAt(tok int, w want) int {
	s := a.sentence(a.sentenceOf(tok))
	p := s.PhraseAt[tok-s.first]
	for q := range s.Phrases {
		if p < 0 || q != p && s.Phrases[q].Appos != p && s.Phrases[p].Appos != q {
			continue
		}
		if ent := a.employerBeside(s, q, w); ent >= 0 {
			return ent
		}
	}
	return none
}

// employerBeside is the one organization that the noun of phrase p says a person
// belongs to: "Alba-Chefin", "head of Alba".
func (a *article) employerBeside(s *sentence, p int, w want) int {
	for _, n := range s.Phrases[p].Nouns {
		for _, f := range a.l.nounForms[n.Lemma] {
			if f.Is != "subject" || f.rel.subject != person || f.rel.object&organization == 0 {
				continue
			}
			fr := frame{a: a, s: s, k: s.Phrases[p].Clause, f: f, noun: p}
			if out := fr.fill(f.object, w); len(out) == 1 {
				return out[0].ent
			}
		}
	}
	return none
}

// employerOf is the organization that an earlier claim says the person leads, founded
// or works for, the last of them.
func (a *article) employerOf(who int, w want) int {
	for i := len(a.facts) - 1; i >= 0 && who >= 0; i-- {
		r := a.facts[i]
		if r.subject == who && r.object >= 0 && a.ents[r.object].types == organization && (r.relation.subject == person || r.relation.object == organization) && a.fits(r.object, w) >= 0 {
			return r.object
		}
	}
	return none
}
