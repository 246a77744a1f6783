package extract

import (
	"dossier/extract/clause"
	"dossier/extract/lexicon"
	"dossier/graph"
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
	if m.form.Presupposed && rank(h.status) >= rank(graph.Speculative) && m.s.pointsTo(m.complement) {
		h.status = graph.Asserted
	}
	settled := rank(h.status) < rank(graph.Speculative) && h.tense != graph.Future
	switch st := graph.Status(m.form.Status); {
	case st == graph.Negated && h.status == graph.Negated:
		h.status = graph.Speculative // "verzichtet nicht auf die Übernahme"
	case st == "" || rank(h.status) > rank(st) && h.status == graph.Negated && st == graph.Speculative:
	default:
		h.status = st
	}
	if m.tense != "" {
		h.becomes(graph.Tense(m.tense), m.trigger, m.trigger+1)
	}
	if m.form.Tense != "" && (settled || m.form.Status == "") {
		h.tense = graph.Tense(m.form.Tense) // what is not settled ends nothing: who may sell what he owns still owns it
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
	a.holdSourceBefore(s, k, h)
	a.holdSpeech(s, k, h)
	c := &s.Clauses[k]
	switch {
	case c.Kind != clause.PurposeClause && c.Kind != clause.InfinitiveClause || c.Parent < 0:
	case a.outcome(s, k):
		a.holdClause(s, c.Parent, h, depth+1)
		return
	}
	switch c.Kind {
	case clause.Condition, clause.Question, clause.PurposeClause:
		if s.relativePlace(a.l, k) {
			return
		}
		h.add("speculative", s.first+max(c.Opener, c.Start), s.first+max(c.Opener, c.Start)+1)
	case clause.ContrastClause:
		h.add("negated", s.first+c.Opener, s.first+c.Opener+1)
	case clause.Complement, clause.InfinitiveClause:
		a.holdGoverned(s, k, h, depth)
	case clause.Relative:
		if s.cleft(k) {
			a.holdClause(s, c.Parent, h, depth+1)
		}
		if p := c.RelTok; p >= 0 && s.PhraseAt[p] >= 0 && s.postposed(&s.Phrases[s.PhraseAt[p]]) {
			h.add("reported", s.first+p, s.first+p+2) // "Berichte, denen zufolge …"
			a.holdGoverned(s, k, h, depth)
		}
	case clause.Main:
		if s.Question {
			h.add("speculative", s.last-1, s.last)
		}
		a.holdCondition(s, k, h)
	}
}

// outcome says whether infinitive clause k tells what came of what the clause above
// says: "only to be turned down".
func (a *article) outcome(s *sentence, k int) bool {
	i := s.Clauses[k].Opener - 1
	if i < 0 || s.Tokens[i].W == nil || s.Tokens[i].W.Cues == nil {
		return false
	}
	c := a.cueAt(s, i)
	return c != nil && c.Kind == "outcome"
}

// holdCondition: what holds on a condition is not settled: "falls das Amt zustimmt,
// kauft A B". What was is, and what holds "even if".
func (a *article) holdCondition(s *sentence, k int, h *holding) {
	v := &s.Clauses[k].Verb
	if v.Copula || v.Perfect || v.Feat&lexicon.PastTense != 0 {
		return
	}
	for j := range s.Clauses {
		c := &s.Clauses[j]
		if c.Kind != clause.Condition || c.Parent != k || c.Verb.MainTok < 0 || c.Opener > c.Start {
			continue
		}
		if c.Opener > 0 && s.Tags[c.Opener-1] == clause.Adv {
			continue
		}
		at := s.first + max(c.Opener, c.Start)
		h.add("speculative", at, at+1)
	}
}

// cleft says whether relative clause k only sets apart what the clause above says:
// "It is not Alba that runs Klippo".
func (s *sentence) cleft(k int) bool {
	c := &s.Clauses[k]
	if c.Parent < 0 || c.Antecedent < 0 || !s.Clauses[c.Parent].Verb.Copula {
		return false
	}
	args := s.args[c.Parent]
	if args.subject == c.Antecedent {
		args.subject, args.object = args.object, args.subject
	}
	return args.object == c.Antecedent && args.subject >= 0 && s.pronounIt(args.subject) && s.Phrases[args.subject].Agr.Only(lexicon.Neut)
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
		if status == string(graph.Reported) && !v.Perfect && v.Voice != clause.State && !v.Copula {
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
