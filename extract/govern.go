package extract

import (
	"dossier/extract/clause"
	"dossier/extract/lexicon"
	"dossier/graph"
	"dossier/rules"
)

// holdGoverned: a complement or infinitive holds as its governor says.
func (a *article) holdGoverned(s *sentence, k int, h *holding, depth int) {
	c := &s.Clauses[k]
	att, tok := a.attitude(s, k)
	if c.Parent < 0 {
		if att != nil {
			h.add(att.Status, s.first+tok, s.first+tok+1)
		}
		return
	}
	if att == nil {
		if c.Kind == clause.InfinitiveClause {
			a.holdClause(s, c.Parent, h, depth+1)
			s.holdDestined(k, h)
		}
		return
	}
	if att.Status == "negated" && a.continues(s, k) {
		return // what is forbidden to go on goes on until then
	}
	a.holdAttitude(s, c.Parent, tok, att, h, depth)
}

// holdDestined: "is to become": what a copula says by an infinitive alone is
// settled for later.
func (s *sentence) holdDestined(k int, h *holding) {
	c := &s.Clauses[k]
	v := &s.Clauses[c.Parent].Verb
	if v.Copula && v.Finite >= 0 && v.Feat&lexicon.PresentTense != 0 && c.Opener == v.MainTok+1 {
		h.becomes(graph.Future, s.first+v.Finite, s.first+c.Opener+1)
	}
}

// holdAttitude combines an attitude with how its own clause holds.
func (a *article) holdAttitude(s *sentence, parent, tok int, att *rules.Attitude, h *holding, depth int) {
	above := holding{status: graph.Asserted, tense: graph.Present}
	a.holdClause(s, parent, &above, depth+1)
	switch {
	case above.drop:
		h.drop = true
	case above.status == graph.Negated && att.Status == "negated":
		h.add("speculative", s.first+tok, s.first+tok+1)
	case above.status == graph.Negated && att.Says:
		h.drop = true
	default:
		h.add(att.Status, s.first+tok, s.first+tok+1)
		h.add(string(above.status), s.first+tok, s.first+tok+1)
	}
	if att.Says {
		if sp, ok := a.attitudeSpeaker(s, parent, tok); ok {
			h.speakers = append(h.speakers, sp)
		}
	}
	if len(h.speakers) == 0 {
		h.speakers = above.speakers
	}
	if above.tense == graph.Future {
		h.tense = graph.Future
	}
}

// attitudeSpeaker is who says what the word at token tok governs: the subject of
// its clause, or whose the noun is.
func (a *article) attitudeSpeaker(s *sentence, k, tok int) (speaker, bool) {
	if p := s.PhraseAt[tok]; p >= 0 && s.Phrases[p].NounTok == tok {
		return a.teller(s, p)
	}
	return a.speakerOf(s, k)
}
