package extract

import (
	"dossier/extract/date"
	"dossier/extract/lexicon"
	"dossier/graph"
	"dossier/rules"
)

// datesOf are the expressions of time in a sentence, found when first asked for.
func (a *article) datesOf(s *sentence) []date.Expression {
	if !s.dated {
		s.dates = a.l.dates.Find(a.tx, s.first, s.last, a.published)
		s.dated = true
	}
	return s.dates
}

// literals are the dates that can fill a role of the clause with the trigger:
// those that the clause itself has, the nearest to the trigger first.
func (fr *frame) literals() []filler {
	trigger := fr.s.first + fr.s.Clauses[fr.k].Start
	if v := fr.s.Clauses[fr.k].Verb.MainTok; v >= 0 {
		trigger = fr.s.first + v
	}
	suits := func(d *date.Expression) bool { return d.Role == "" }
	if fr.f.Kind == rules.NounForm {
		from, to := fr.s.first+fr.s.Phrases[fr.noun].Start, fr.s.first+fr.s.Phrases[fr.s.chainEnd(fr.noun)].End
		suits = func(d *date.Expression) bool { return int(d.First) >= from && int(d.First) <= to+1 } // "her death in 1957"
	}
	best := fr.a.nearestDate(fr.s, fr.k, trigger, suits)
	if best == nil {
		return nil
	}
	return []filler{{ent: none, first: int(best.First), last: int(best.Last), literal: best.EDTF}}
}

// nearestDate is the expression in clause k that has a date and suits, the
// nearest to token trigger.
func (a *article) nearestDate(s *sentence, k, trigger int, suits func(*date.Expression) bool) (best *date.Expression) {
	dates := a.datesOf(s)
	for i := range dates {
		d := &dates[i]
		if d.EDTF == "" || s.Owner[int(d.First)-s.first] != k || !suits(d) {
			continue
		}
		if best == nil || abs(int(d.First)-trigger) < abs(int(best.First)-trigger) {
			best = d
		}
	}
	return best
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}

// literalAt is the date that begins at token i of the sentence.
func (a *article) literalAt(s *sentence, i int) (filler, bool) {
	for _, d := range a.datesOf(s) {
		if int(d.First) == s.first+i && d.EDTF != "" {
			return filler{ent: none, first: int(d.First), last: int(d.Last), literal: d.EDTF}, true
		}
	}
	return filler{}, false
}

// when gives a claim the date its clause has, and the tense that follows.
func (c *claimer) when(m *found, h *holding, out *graph.Claim) {
	d := c.a.dateFor(m, func(*date.Expression) bool { return true })
	if d == nil || out.Object.Value != "" {
		return
	}
	value := d.EDTF
	if h.tense == graph.Future && d.Future != "" {
		value = d.Future
	}
	start, end, text := c.span(int(d.First), int(d.Last))
	out.Cues = append(out.Cues, graph.Cue{Kind: "date", Text: text, Start: start, End: end})
	switch d.Role {
	case "until":
		out.ValidTo = value
		if out.Tense == graph.Present && m.clause >= 0 && m.s.Clauses[m.clause].Verb.Feat&lexicon.PastTense != 0 && !after(value, c.a.src.Published) {
			out.Tense = graph.Past // "led Alba until 2018"
		}
		if since := c.a.dateFor(m, func(d *date.Expression) bool { return d.Role != "until" }); since != nil {
			out.ValidFrom, out.Date, out.DateBasis = since.EDTF, since.EDTF, since.Basis
		}
		return
	case "since":
		out.ValidFrom = value
	}
	out.Date, out.DateBasis = value, d.Basis
	if out.Tense == graph.Present && c.a.src.Published != "" && after(value, c.a.src.Published) {
		out.Tense = graph.Future
	}
}

// dateFor is the expression of time that dates a match: in the clause that says
// it, or beside the noun of an event. What is only presupposed has none.
func (a *article) dateFor(m *found, suits func(*date.Expression) bool) *date.Expression {
	s := m.s
	k, from, to := m.clause, s.first, s.last
	if k < 0 {
		if m.noun < 0 || m.form.Is != "" {
			return nil
		}
		k = s.Phrases[m.noun].Clause
		if !a.happens(s, k) {
			from, to = s.first+s.Phrases[m.noun].Start, s.first+s.Phrases[s.chainEnd(m.noun)].End
		}
	}
	return a.nearestDate(s, k, m.trigger, func(d *date.Expression) bool {
		at := int(d.First)
		return at >= from && at < to && suits(d) && !s.dateline(at, m.trigger)
	})
}

// dateline says whether a dash parts the tokens: the date of a dateline is the
// article's, not the event's.
func (s *sentence) dateline(at, trigger int) bool {
	for i := at; i < trigger; i++ {
		if p := s.Tokens[i-s.first].Punct; p == '–' || p == '—' {
			return true
		}
	}
	return false
}

// happens says whether the clause's verb tells that an event noun takes place.
func (a *article) happens(s *sentence, k int) bool {
	v := &s.Clauses[k].Verb
	return v.MainTok >= 0 && (a.l.lex.Occurs(v.Main) || v.Copula)
}
