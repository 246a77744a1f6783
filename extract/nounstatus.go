package extract

import (
	"dossier/extract/clause"
	"dossier/extract/lexicon"
	"dossier/graph"
	"dossier/rules"
)

// holdNoun: what the noun phrase of a noun form says of itself, and for an
// event the clause it stands in where that tells whether it happens.
func (a *article) holdNoun(m *found, h *holding) {
	s, ph := m.s, &m.s.Phrases[m.noun]
	for i := ph.Start; i < ph.End; i++ {
		if w := s.Tokens[i].W; w != nil && i != ph.NounTok {
			a.holdModifier(m, i, w, h)
		}
	}
	a.holdAdverbs(s, ph.Start, h)
	if ph.DetKind == "negative" {
		h.add("negated", s.first+ph.DetTok, s.first+ph.DetTok+1)
	}
	if m.clause >= 0 {
		v := &s.Clauses[m.clause].Verb
		if v.Copula && v.Feat&lexicon.PastTense != 0 && v.Feat&lexicon.Indicative != 0 && !v.Perfect && v.Voice == clause.Active && len(v.Modals) == 0 {
			h.becomes(graph.Past, s.first+v.Finite, s.first+v.Finite+1)
		}
		return
	}
	if m.form.Is == "" {
		a.holdEvent(m, h)
	}
}

// holdAdverbs: what is over where an adverb right before an apposition says so:
// "Mayr, einst selbst Chefin von Alba, …".
func (a *article) holdAdverbs(s *sentence, start int, h *holding) {
	for i := start - 1; i >= 0 && s.Tags[i] == clause.Adv; i-- {
		if c := a.cueAt(s, i); c != nil && c.Kind == "past" {
			h.becomes(graph.Past, s.first+i, s.first+i+1)
		}
	}
}

// holdModifier: "geplante", "ehemaliger", "Ex-". Who is called a failed bidder has
// bid, and a collapsed brewer is one.
func (a *article) holdModifier(m *found, i int, w *lexicon.Word, h *holding) {
	s := m.s
	kind := w.Adj
	if kind == "" {
		for _, p := range a.l.rules.Prefixes {
			if p.Words == w.Form {
				kind = p.Kind
			}
		}
	}
	switch kind {
	case "past", "future":
		h.becomes(graph.Tense(kind), s.first+i, s.first+i+1)
	case "":
	default:
		if kind == "negated" && m.form.Is != "" {
			return
		}
		h.add(kind, s.first+i, s.first+i+1)
	}
}

// holdEvent: an event noun shares the status of a verb that only says that it
// happens, and takes that of one that says how it holds.
func (a *article) holdEvent(m *found, h *holding) {
	s := m.s
	k := s.Phrases[m.noun].Clause
	v := &s.Clauses[k].Verb
	if v.MainTok < 0 {
		return
	}
	g := a.governingNoun(s, m.noun)
	if g != nil && a.isAct(m) && s.pointsTo(m.noun) {
		a.holdSpeech(s, k, h)
		return // what is said or planned of an offer that is there
	}
	if g != nil && g.Says {
		a.holdTold(s, k, g, m, h)
		return
	}
	for _, lemma := range a.lemmas(s, k) {
		if atts := a.l.lex.Attitudes(lemma); len(atts) > 0 && !atts[0].Says {
			if atts[0].Status == "negated" && a.isAct(m) {
				a.holdSpeech(s, k, h)
				return // an offer that is refused has been made
			}
			a.holdAttitude(s, k, v.MainTok, atts[0], h, 1)
			return
		}
		if a.l.lex.Occurs(lemma) {
			a.holdClause(s, k, h, 1)
			return
		}
	}
	if s.Phrases[m.noun].DetKind == "indefinite" {
		a.holdClause(s, k, h, 1) // nothing is presupposed of what is only introduced
		return
	}
	if att, tok := a.adjectiveAttitude(s, k); att != nil {
		h.add(att.Status, s.first+tok, s.first+tok+1)
	}
	if g != nil {
		h.add(g.Status, m.trigger, m.trigger+1)
	}
	a.holdSpeech(s, k, h)
	if v.Feat&lexicon.Subjunctive1 != 0 && v.Feat&lexicon.Indicative == 0 {
		h.add("reported", s.first+v.Finite, s.first+v.Finite+1)
	}
}

// holdTold: an event that only some words tell of, denied where the clause denies
// them: "dementierte Berichte über einen Verkauf".
func (a *article) holdTold(s *sentence, k int, told *rules.Attitude, m *found, h *holding) {
	h.add(a.deniedAttitude(s, k, told).Status, m.trigger, m.trigger+1)
	a.holdSpeech(s, k, h)
}

// isAct says whether the noun of a match is an act that is there even where it
// comes to nothing: an offer, a lawsuit.
func (a *article) isAct(m *found) bool {
	for _, n := range m.s.Phrases[m.noun].Nouns {
		if n.Kind == rules.KindAct {
			return true
		}
	}
	return false
}

// governingNoun: "Gespräche über eine Übernahme", "Pläne für den Kauf".
func (a *article) governingNoun(s *sentence, p int) *rules.Attitude {
	first := s.outset(p)
	if first == 0 || s.Phrases[p].PrepTok < 0 && !s.Phrases[p].Agr.Can(lexicon.Gen) || s.Phrases[first-1].End != s.Phrases[first].Start || s.Phrases[first-1].NounTok < 0 {
		return nil
	}
	for _, n := range s.Phrases[first-1].Nouns {
		if atts := a.l.lex.NounAttitudes(n.Lemma); len(atts) > 0 {
			return atts[0]
		}
	}
	return nil
}
