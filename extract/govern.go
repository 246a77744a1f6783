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
		} else {
			a.holdHearsay(s, c.Parent, h)
		}
		return
	}
	if p := s.PhraseAt[tok]; p >= 0 && s.Phrases[p].NounTok == tok {
		att = a.deniedAttitude(s, c.Parent, att)
	}
	if att.Status == "negated" && a.continues(s, k) {
		return // what is forbidden to go on goes on until then
	}
	a.holdAttitude(s, c.Parent, tok, att, h, depth)
}

// holdHearsay: what the words of clause k say of the clause below: "rumor has it that".
func (a *article) holdHearsay(s *sentence, k int, h *holding) {
	for i := s.Clauses[k].Start; i < s.Clauses[k].End; i++ {
		if w := s.Tokens[i].W; s.Owner[i] != k || w == nil || w.Cues == nil || s.Tokens[i].Name > 0 {
			continue
		}
		if p := a.cueAt(s, i); p != nil && p.Kind == "reported" {
			h.add(p.Kind, s.first+i, s.first+i+len(p.Words))
		}
	}
}

// deniedAttitude is a noun's attitude, negated where the verb of its clause k says
// that nothing comes of it: "dropped plans to buy", "failed in an attempt to".
func (a *article) deniedAttitude(s *sentence, k int, att *rules.Attitude) *rules.Attitude {
	if s.Clauses[k].Verb.MainTok < 0 || s.Clauses[k].Verb.Copula {
		return att
	}
	for _, lemma := range a.lemmas(s, k) {
		for _, of := range a.l.lex.Attitudes(lemma) {
			if of.Status == string(graph.Negated) {
				denied := *att
				denied.Status, denied.Says = of.Status, of.Says
				return &denied
			}
		}
	}
	return att
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
	if p := s.PhraseAt[tok]; p >= 0 && s.Phrases[p].NounTok == tok && !a.says(s, k) {
		return a.teller(s, p)
	}
	return a.speakerOf(s, k)
}
