package extract

import (
	"slices"

	"dossier/extract/clause"
	"dossier/extract/lexicon"
	"dossier/rules"
)

// want is what a slot asks of its filler.
type want struct {
	types   types
	kinds   []string // of the nouns it is called by, one of these; none: any
	exclude int      // entity that cannot be meant: nobody supports himself
	only    how
	stands  function // where the filler stands, for its case
	stakes  bool     // a stake stands for what it is held in
	known   bool     // nobody whose type only the slot would tell
	except  []string // kinds that cannot be meant
}

// how is which phrases may fill a slot: names are surer than descriptors, and
// descriptors than pronouns.
type how uint8

const (
	anyPhrase how = iota
	namesOnly
	noPronouns
	orNobody // any phrase, and where nothing tells whom it means, somebody unknown
)

// pronouns says whether a pronoun may fill the slot.
func (h how) pronouns() bool { return h == anyPhrase || h == orNobody }

// resolve says which entity a phrase means, none where nothing tells.
func (a *article) resolve(s *sentence, p int, w want) int {
	if ent := a.known(s, p, w); ent >= 0 || w.only != orNobody {
		return ent
	}
	return a.unknown(s, p, w)
}

// known is whom a phrase means of those that the article names.
func (a *article) known(s *sentence, p int, w want) int {
	ph := &s.Phrases[p]
	if ent := a.described(s, p, w); ent >= 0 {
		return ent
	}
	switch {
	case ph.PronClass == lexicon.Rel:
		if r := s.Tokens[ph.PronTok].W.Reading(lexicon.Rel); r != nil {
			w.types &= pronounTypes(r.Of)
		}
		return a.antecedent(s, ph, w)
	case ph.Name >= 0:
		if ent := a.fits(a.nameOf(s, ph.Name).ent, w); ent >= 0 || w.only == namesOnly || a.peopleOf(s, ph) == nil {
			return ent
		}
		return a.descriptor(s, p, w) // "die Schweden"
	case ph.PronTok >= 0 && w.only.pronouns():
		return a.pronoun(s, ph, w)
	case ph.NounTok < 0:
		return none
	}
	if ent := a.bodyOf(s, p, w); ent >= 0 {
		return ent
	}
	if ent := a.beside(s, p, w); ent >= 0 || w.only == namesOnly {
		return ent
	}
	if ent := a.identified(s, p, w); ent >= 0 {
		return ent
	}
	return a.descriptor(s, p, w)
}

// bodyOf is the organization that a part of it stands for: "der Vorstand der Alba
// AG", "the board of Alba".
func (a *article) bodyOf(s *sentence, p int, w want) int {
	if out := a.ofBody(s, p, w); len(out) == 1 {
		return out[0].ent
	}
	return none
}

// ofBody is that organization where it stands.
func (a *article) ofBody(s *sentence, p int, w want) []filler {
	ph := &s.Phrases[p]
	if w.types&organization == 0 || !slices.ContainsFunc(ph.Nouns, func(n lexicon.NounReading) bool { return n.Kind == rules.KindBody }) {
		return nil
	}
	w.types = organization
	for _, f := range a.l.bodyOf {
		if out := a.nounArguments(s, p, f, w); len(out) == 1 {
			return out
		}
	}
	return nil
}

// fits gives the entity back if the slot can take it.
func (a *article) fits(ent int, w want) int {
	ofKind := len(w.kinds) == 0 || slices.ContainsFunc(w.kinds, a.ents[ent].isA)
	if ent == w.exclude || !a.ents[ent].is(w.types) || w.known && a.ents[ent].types == 0 || !ofKind || slices.ContainsFunc(w.except, a.ents[ent].isA) {
		return none
	}
	return ent
}

// antecedent is what the phrase before a relative clause means.
func (a *article) antecedent(s *sentence, ph *clause.Phrase, w want) int {
	c := &s.Clauses[ph.Clause]
	for p := c.Antecedent; p >= 0 && p >= c.Antecedent-3; p-- {
		if !s.agrees(p, ph) {
			continue
		}
		if ent := a.resolve(s, p, w); ent >= 0 {
			return ent
		}
		if s.Phrases[p].Prep == 0 || s.calls(p, w.types) {
			break
		}
	}
	return none
}

// calls says whether the noun of phrase p is what something of one of the types is
// called.
func (s *sentence) calls(p int, t types) bool {
	return slices.ContainsFunc(s.Phrases[p].Nouns, func(n lexicon.NounReading) bool { return called(n)&t != 0 })
}

// agrees says whether a relative pronoun can refer to phrase p: gender and
// number are the same, the case need not be.
func (s *sentence) agrees(p int, rel *clause.Phrase) bool {
	return genders(s.Phrases[p].Agr)&genders(rel.Agr) != 0
}

// genders forgets the case.
func genders(agr lexicon.Agr) lexicon.Agr {
	var out lexicon.Agr
	for _, g := range [...]lexicon.Agr{lexicon.Masc, lexicon.Fem, lexicon.Neut, lexicon.Plural} {
		if agr&g != 0 {
			out |= g
		}
	}
	return out
}

// holder is the phrase that p hangs on as genitive or prepositional phrase, none
// where it hangs on nothing.
func (s *sentence) holder(p int) int {
	if p > 0 && s.Phrases[p-1].End == s.Phrases[p].Start && s.Phrases[p].PrepTok >= 0 {
		return p - 1
	}
	return none
}

// holder resolves "der US-Präsident": who holds the office when the article
// appears. The country comes from the phrase, else from what the article names.
func (a *article) holder(s *sentence, p int, n lexicon.NounReading, w want) int {
	return a.holderOf(n.Office, a.officeOf(s, &s.Phrases[p]), w)
}

// after is the phrase that begins where ph ends, or none.
func (s *sentence) after(ph *clause.Phrase) int {
	if ph.End < len(s.PhraseAt) {
		return s.PhraseAt[ph.End]
	}
	return none
}

// after compares EDTF dates at the precision that both have.
func after(x, y string) bool {
	n := min(len(x), len(y))
	return x[:n] > y[:n]
}
