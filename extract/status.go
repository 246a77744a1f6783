package extract

import (
	"dossier/extract/clause"
	"dossier/extract/lexicon"
	"dossier/graph"
	"dossier/rules"
)

// holding is how a sentence holds a match.
type holding struct {
	status   graph.Status
	tense    graph.Tense
	drop     bool // no evidence at all
	speakers []speaker
	cues     []cue
}

type speaker struct {
	ent         int // none where it is no entity
	first, last int // tokens of the article
}

// cue is the span that decided something.
type cue struct {
	kind        string
	first, last int
}

// rank orders statuses: the higher wins.
func rank(s graph.Status) int {
	switch s {
	case graph.Negated:
		return 3
	case graph.Speculative:
		return 2
	case graph.Reported:
		return 1
	}
	return 0
}

// add takes a status that a cue at tokens [first, last) gives.
func (h *holding) add(status string, first, last int) {
	if status == "none" {
		h.drop = true
		return
	}
	if st := graph.Status(status); rank(st) > rank(h.status) {
		h.status = st
		h.cues = append(h.cues, cue{"status", first, last})
	}
}

func (h *holding) becomes(t graph.Tense, first, last int) {
	if h.tense == graph.Present {
		h.tense = t
		h.cues = append(h.cues, cue{"tense", first, last})
	}
}

// hold says how a match holds: by its clause where the clause says it, by its
// noun phrase, and by the form itself.
func (a *article) hold(m *found) holding {
	h := holding{status: graph.Asserted, tense: graph.Present}
	if m.noun >= 0 {
		a.holdNoun(m, &h)
	}
	if m.clause >= 0 {
		a.holdClause(m.s, m.clause, &h, 0)
	}
	if m.subject.neg || m.object.neg {
		h.add("negated", m.subject.first, m.subject.last)
	}
	if h.status == graph.Negated && h.tense == graph.Future {
		h.tense = graph.Present // what will not be does not hold now
	}
	if m.form.Status != "" {
		h.status = graph.Status(m.form.Status)
	}
	if m.tense != "" {
		h.becomes(graph.Tense(m.tense), m.trigger, m.trigger+1)
	}
	if m.form.Tense != "" {
		h.tense = graph.Tense(m.form.Tense)
	}
	return h
}

// holdClause adds what clause k and those it depends on say.
func (a *article) holdClause(s *sentence, k int, h *holding, depth int) {
	if depth > 6 {
		return
	}
	a.holdVerb(s, k, h)
	a.holdCues(s, k, h)
	a.holdSpeech(s, k, h)
	c := &s.Clauses[k]
	switch c.Kind {
	case clause.Condition, clause.Question, clause.PurposeClause:
		h.add("speculative", s.first+max(c.Opener, c.Start), s.first+max(c.Opener, c.Start)+1)
	case clause.ContrastClause:
		h.add("negated", s.first+c.Opener, s.first+c.Opener+1)
	case clause.Complement, clause.InfinitiveClause:
		a.holdGoverned(s, k, h, depth)
	case clause.Main:
		if s.Question {
			h.add("speculative", s.last-1, s.last)
		}
	}
}

// holdVerb: modals, mood, future, governing verbs of the same clause, negation.
func (a *article) holdVerb(s *sentence, k int, h *holding) {
	v := &s.Clauses[k].Verb
	for _, m := range v.Modals {
		f := m.Feat
		if m.Tok == v.Finite {
			f = v.Feat
		}
		status := a.l.lex.ModalStatus(m.Lemma, f)
		h.add(status, s.first+m.Tok, s.first+m.Tok+1)
		if status == string(graph.Reported) && !v.Perfect && !v.Copula {
			h.becomes(graph.Future, s.first+m.Tok, s.first+m.Tok+1)
		}
	}
	for _, o := range v.Over {
		if atts := a.l.lex.Attitudes(o.Lemma); len(atts) > 0 {
			h.add(atts[0].Status, s.first+o.Tok, s.first+o.Tok+1)
		}
	}
	if v.Future || a.becoming(v) {
		h.becomes(graph.Future, s.first+v.Finite, s.first+v.Finite+1)
	}
	if v.Finite < 0 {
		return
	}
	switch {
	case v.Feat&lexicon.Subjunctive1 != 0 && v.Feat&lexicon.Indicative == 0:
		h.add("reported", s.first+v.Finite, s.first+v.Finite+1)
	case v.Feat&lexicon.Subjunctive2 != 0 && v.Feat&lexicon.Indicative == 0 && len(v.Modals) == 0:
		h.add("speculative", s.first+v.Finite, s.first+v.Finite+1)
	}
}

// becoming says whether the clause says what somebody is to be, not yet is: "wird
// Chefin", "soll Chefin werden".
func (a *article) becoming(v *clause.Group) bool {
	const both = lexicon.CopulaVerb | lexicon.FutureAux
	return v.Copula && v.Finite >= 0 && a.l.lex.Role(v.Main)&both == both && !v.Perfect && v.Voice == clause.Active && v.Feat&lexicon.PastTense == 0
}

// holdCues: the words and phrases of the clause that are cues, and negative
// determiners in its arguments.
func (a *article) holdCues(s *sentence, k int, h *holding) {
	c := &s.Clauses[k]
	for i := c.Start; i < c.End; i++ {
		if s.Owner[i] != k || s.Tokens[i].W == nil || s.Tokens[i].W.Cues == nil || s.Tokens[i].Name > 0 {
			continue
		}
		if p := a.cueAt(s, i); p != nil {
			a.holdCue(s, k, i, p, h)
			i += len(p.Words) - 1
		}
	}
	for _, p := range c.Phrases {
		if s.Phrases[p].Neg && !s.owned(p) {
			h.add("negated", s.first+s.Phrases[p].Start, s.first+s.Phrases[p].Start+1)
		}
	}
}

// cueAt is the longest cue that begins at token i of the sentence.
func (a *article) cueAt(s *sentence, i int) *lexicon.CuePhrase {
	for _, p := range s.Tokens[i].W.Cues {
		if a.reads(s, i, p.Words) {
			return p
		}
	}
	return nil
}

func (a *article) reads(s *sentence, i int, words []string) bool {
	if i+len(words) > len(s.Tokens) {
		return false
	}
	for j, w := range words {
		if t := s.Tokens[i+j].W; t == nil || t.Lower != w {
			return false
		}
	}
	return true
}

func (a *article) holdCue(s *sentence, k, i int, p *lexicon.CuePhrase, h *holding) {
	first, last := s.first+i, s.first+i+len(p.Words)
	switch p.Kind {
	case "negated":
		if !a.contrastive(s, i+len(p.Words)) {
			h.add("negated", first, last)
		}
	case "speculative", "reported":
		h.add(p.Kind, first, last)
	case "future":
		if s.Clauses[k].Verb.Feat&lexicon.PastTense == 0 {
			h.becomes(graph.Future, first, last)
		}
	case "own":
		a.holdOwn(s, k, first, last, h)
	case "past":
		h.becomes(graph.Past, first, last)
	case "source":
		a.holdSource(s, k, i, len(p.Words), h)
	}
}

// contrasted says whether phrase p is the one denied in "nicht p, sondern q":
// a negation right before it, and a conjunct after.
func (a *article) contrasted(s *sentence, p int) bool {
	ph := &s.Phrases[p]
	if ph.Next < 0 && ph.First == p || ph.Start == 0 {
		return false
	}
	i := ph.Start - 1
	return a.negationAt(s, i) && a.contrastive(s, ph.Start)
}

func (a *article) negationAt(s *sentence, i int) bool {
	w := s.Tokens[i].W
	if w == nil {
		return false
	}
	for _, c := range w.Cues {
		if c.Kind == "negated" && len(c.Words) == 1 {
			return true
		}
	}
	return false
}

// contrastive says whether the negation before token i denies only the phrase
// there: a comma and a conjunct follow it, or it is itself the conjunct.
func (a *article) contrastive(s *sentence, i int) bool {
	if i >= len(s.PhraseAt) || s.PhraseAt[i] < 0 {
		return false
	}
	p := s.PhraseAt[i]
	ph := &s.Phrases[p]
	if ph.Start != i {
		return false
	}
	if ph.Next >= 0 && (s.hasComma(ph.End, s.Phrases[ph.Next].Start) || s.adversative(ph.End, s.Phrases[ph.Next].Start)) {
		return true
	}
	return ph.First != p && i >= 2 && s.Tokens[i-2].Punct == ','
}

// adversative says whether a word such as "but" stands between the tokens.
func (s *sentence) adversative(from, to int) bool {
	for i := from; i < to; i++ {
		if w := s.Tokens[i].W; w != nil {
			if r := w.Reading(lexicon.Coord); r != nil && r.Kind == "adversative" {
				return true
			}
		}
	}
	return false
}

func (s *sentence) hasComma(from, to int) bool {
	for i := from; i < to; i++ {
		if s.Tokens[i].Punct == ',' {
			return true
		}
	}
	return false
}

// continues says whether clause k says that something goes on: "weiter", "still".
func (a *article) continues(s *sentence, k int) bool {
	c := &s.Clauses[k]
	for i := c.Start; i < c.End; i++ {
		if s.Owner[i] == k && s.Tokens[i].W != nil && s.Tokens[i].W.Cues != nil {
			if p := a.cueAt(s, i); p != nil && p.Kind == "continuation" {
				return true
			}
		}
	}
	return false
}

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
		if sp, ok := a.speakerOf(s, parent); ok {
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

// holdNoun: what the noun phrase of a noun form says of itself, and for an
// event the clause it stands in where that tells whether it happens.
func (a *article) holdNoun(m *found, h *holding) {
	s, ph := m.s, &m.s.Phrases[m.noun]
	for i := ph.Start; i < ph.End; i++ {
		if w := s.Tokens[i].W; w != nil && i != ph.NounTok {
			a.holdModifier(s, i, w, h)
		}
	}
	if ph.DetKind == "negative" {
		h.add("negated", s.first+ph.DetTok, s.first+ph.DetTok+1)
	}
	if m.clause >= 0 {
		v := &s.Clauses[m.clause].Verb
		if v.Copula && v.Feat&lexicon.PastTense != 0 && v.Feat&lexicon.Indicative != 0 && !v.Perfect && v.Voice == clause.Active && len(v.Modals) == 0 && v.Main == v.Main {
			h.becomes(graph.Past, s.first+v.Finite, s.first+v.Finite+1)
		}
		return
	}
	if m.form.Is == "" {
		a.holdEvent(m, h)
	}
}

// holdModifier: "geplante", "ehemaliger", "Ex-".
func (a *article) holdModifier(s *sentence, i int, w *lexicon.Word, h *holding) {
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
	if g := a.governingNoun(s, m.noun); g != nil {
		h.add(g.Status, m.trigger, m.trigger+1)
	}
	a.holdSpeech(s, k, h)
	if v.Feat&lexicon.Subjunctive1 != 0 && v.Feat&lexicon.Indicative == 0 {
		h.add("reported", s.first+v.Finite, s.first+v.Finite+1)
	}
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
