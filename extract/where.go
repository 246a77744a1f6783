package extract

import (
	"slices"

	"dossier/extract/clause"
	"dossier/extract/lexicon"
)

// shared are phrases that a verb has in common with the one it is coordinated
// with: "lives and works in Seefurt".
func (fr *frame) shared(prep lexicon.Sym) (out []int) {
	s, tok := fr.s, fr.s.Clauses[fr.k].Verb.MainTok
	if tok < 0 || tok+2 >= len(s.Tags) || s.Tags[tok+1] != clause.Coord {
		return nil
	}
	for k := range s.Clauses {
		if c := &s.Clauses[k]; k != fr.k && c.Verb.MainTok == tok+2 {
			for _, p := range c.Phrases {
				if s.Phrases[p].Prep == prep && s.Phrases[p].First == p {
					out = append(out, p)
				}
			}
		}
	}
	return out
}

// longestPlace is how many phrases a place can have: town, county, state, country.
const longestPlace = 4

// placesBefore are the phrases that "where" at the head of clause k stands for in
// a function, the nearest first: "Seefurt, Ostland, where she was born".
func (a *article) placesBefore(s *sentence, k int, prep lexicon.Sym) (out []int) {
	where := s.where(a.l, k)
	if where < 0 || !slices.Contains(a.l.places[s.Tokens[where].W.Lower], prep) {
		return nil
	}
	for p := len(s.Phrases) - 1; p >= 0 && len(out) < longestPlace; p-- {
		if s.Phrases[p].End <= where && s.Phrases[p].Name >= 0 {
			out = append(out, p)
		}
	}
	return out
}

// where is the adverb for a place that clause k begins with, none where it does not.
func (s *sentence) where(l *language, k int) int {
	c := &s.Clauses[k]
	for i := c.Start; i < min(c.End, c.Start+2); i++ {
		if w := s.Tokens[i].W; i > 0 && w != nil && l.places[w.Lower] != nil {
			return i
		}
	}
	return none
}

// relativePlace says whether clause k tells more of a place named right before it:
// "Seefurt, where she was born".
func (s *sentence) relativePlace(l *language, k int) bool {
	i := s.where(l, k)
	if i > 1 && s.Tokens[i-1].Punct == ',' {
		i--
	}
	return i > 0 && s.PhraseAt[i-1] >= 0 && s.Phrases[s.PhraseAt[i-1]].Name >= 0
}
