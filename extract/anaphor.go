package extract

import (
	"dossier/extract/lexicon"
)

// nounFor is the phrase of one of the nouns that a pronoun takes up: "legte ein
// Gebot vor, doch Tamm wies es zurück". Where it stands in the sentence before,
// the pronoun's own phrase stands for it.
func (a *article) nounFor(s *sentence, p int, nouns map[lexicon.Sym]bool) int {
	ph := &s.Phrases[p]
	if ph.PronTok < 0 || ph.PronClass != lexicon.Pron {
		return none
	}
	r := s.Tokens[ph.PronTok].W.Reading(lexicon.Pron)
	if r == nil || r.Kind != "personal" && r.Kind != "demonstrative" {
		return none
	}
	agr := genders(ph.Agr)
	if q := s.lastNoun(p, nouns, agr); q >= 0 {
		return q
	}
	if before := a.sentence(s.index - 1); before != nil && before.lastNoun(len(before.Phrases), nouns, agr) >= 0 {
		return p
	}
	return none
}

// lastNoun is the last phrase before phrase end whose head is one of the nouns and
// that can be of the genders.
func (s *sentence) lastNoun(end int, nouns map[lexicon.Sym]bool, agr lexicon.Agr) int {
	for q := end - 1; q >= 0; q-- {
		if s.hasNoun(q, nouns) && genders(s.Phrases[q].Agr)&agr != 0 {
			return q
		}
	}
	return none
}
