package extract

import (
	"slices"

	"dossier/extract/clause"
	"dossier/extract/lexicon"
	"dossier/rules"
)

// filler is what fills a role.
type filler struct {
	ent         int
	first, last int // tokens of the article: the mention that fills the role
	implied     bool
	neg         bool   // "nicht X, sondern": denied of this one
	literal     string // a date's value, where the role takes no entity
}

// found is a match before it becomes a claim.
type found struct {
	form            *form
	s               *sentence
	clause          int    // whose status the match has, none where it is presupposed
	noun            int    // phrase of a noun form's noun, none
	complement      int    // phrase of the noun that a verb form asks for, none
	trigger         int    // token of the article
	tense           string // of what the verb ends or begins, empty where the clause says
	subject, object filler
}

// recent is a claim's roles, for what later sentences imply.
type recent struct {
	relation        *relation
	subject, object int
}

// match finds what the forms find in a sentence.
func (a *article) match(s *sentence) {
	for k := range s.Clauses {
		if s.Clauses[k].Verb.MainTok >= 0 {
			a.matchVerbs(s, k)
		}
	}
	for p := range s.Phrases {
		if s.Phrases[p].Clause < 0 {
			continue
		}
		if s.Phrases[p].NounTok >= 0 {
			a.matchNouns(s, p)
		}
		a.matchName(s, p)
	}
	a.matchTexts(s)
}

// matchVerbs tries the verb forms of the lemmas that clause k's main verb can be.
// "ist beteiligt" is a passive where any form takes it so, else a perfect.
func (a *article) matchVerbs(s *sentence, k int) {
	voices := []clause.Voice{s.Clauses[k].Verb.Voice}
	if voices[0] == clause.State {
		voices = []clause.Voice{clause.Passive, clause.Active}
	}
	before := len(a.claims)
	for _, voice := range voices {
		for _, lemma := range a.lemmas(s, k) {
			for _, f := range a.l.verbForms[lemma] {
				a.matchVerb(s, k, f, voice)
			}
		}
		if len(a.claims) > before {
			return
		}
	}
}

// lemmas are the readings of the main verb that agree with how it was read.
func (a *article) lemmas(s *sentence, k int) []lexicon.Sym {
	v := &s.Clauses[k].Verb
	if v.MainTok < 0 {
		return nil
	}
	var out []lexicon.Sym
	if s.Tags[v.MainTok] == clause.Adj {
		for _, r := range s.Tokens[v.MainTok].W.Attrs {
			out = append(out, r.Lemma)
		}
		return out
	}
	r := s.mainReading(k)
	if r == nil {
		return []lexicon.Sym{v.Main} // "schließt … aus" closes nothing
	}
	if s.readAs(k, r.Feat) {
		out = append(out, v.Main)
	}
	for _, r := range s.Tokens[v.MainTok].W.Verbs {
		if !slices.Contains(out, r.Lemma) && s.readAs(k, r.Feat) {
			out = append(out, r.Lemma)
		}
	}
	if out == nil {
		return []lexicon.Sym{v.Main}
	}
	return out
}

// mainReading is the reading that gave clause k its main verb, nil where the
// verb has a particle apart.
func (s *sentence) mainReading(k int) *lexicon.VerbReading {
	v := &s.Clauses[k].Verb
	rs := s.Tokens[v.MainTok].W.Verbs
	for i := range rs {
		if rs[i].Lemma == v.Main && s.readAs(k, rs[i].Feat) {
			return &rs[i]
		}
	}
	for i := range rs {
		if rs[i].Lemma == v.Main {
			return &rs[i]
		}
	}
	return nil
}

// readAs says whether the main verb of clause k can have that form: the one it
// was tagged with, and no plural beside one subject ("Hale found" is of "find").
func (s *sentence) readAs(k int, f lexicon.Feat) bool {
	tok := s.Clauses[k].Verb.MainTok
	form := s.Forms[tok]
	if form != 0 && f&form == 0 {
		return false
	}
	if form&lexicon.Finite == 0 || f&lexicon.PresentTense == 0 || f&lexicon.SingularForm != 0 && f&lexicon.Indicative != 0 && f&lexicon.First == 0 {
		return true
	}
	return !s.singular(s.args[k].subject)
}

// singular says whether a phrase surely means one in the third person.
func (s *sentence) singular(p int) bool {
	if p < 0 || s.Phrases[p].Next >= 0 || s.Phrases[p].PronTok >= 0 {
		return false
	}
	ph := &s.Phrases[p]
	return ph.NounTok >= 0 && ph.Agr.Only(lexicon.Singular) || ph.NounTok < 0 && ph.Name >= 0
}

func (a *article) matchVerb(s *sentence, k int, f *form, voice clause.Voice) {
	half := false
	try := func(passive, swapped, open bool) bool {
		fr := frame{a: a, s: s, k: k, f: f, noun: none, passive: passive, swapped: swapped, open: open}
		trigger := s.first + s.Clauses[k].Verb.MainTok
		if f.Voice == rules.Passive && !passive {
			return false
		}
		if f.together() && s.args[k].subject >= 0 && s.oneAlone(s.args[k].subject) {
			return false
		}
		says := fr.says()
		if says < 0 || !fr.complements() {
			a.trace.lacks(&fr, trigger)
			return false
		}
		done := fr.emit(found{form: f, s: s, clause: says, noun: none, complement: fr.noun, trigger: trigger})
		half = half || fr.half
		return done
	}
	if !a.eachReading(s, k, voice, func(passive, swapped bool) bool { return try(passive, swapped, false) }) && half {
		a.eachReading(s, k, voice, func(passive, swapped bool) bool { return try(passive, swapped, true) })
	}
}

// together says whether both roles are filled by the subject: "Alba and Birke work together".
func (f *form) together() bool {
	both := func(r role) bool { return len(r.functions) == 1 && r.functions[0].kind == subjectOf }
	return both(f.subject) && both(f.object)
}

// oneAlone says whether phrase p can mean only one.
func (s *sentence) oneAlone(p int) bool {
	return s.Phrases[p].Next < 0 && !s.Phrases[p].Agr.Can(lexicon.Plural)
}

// eachReading tries the ways to read who does what to whom in clause k, until
// one is good.
func (a *article) eachReading(s *sentence, k int, voice clause.Voice, try func(passive, swapped bool) bool) bool {
	if voice == clause.Passive {
		return try(true, false)
	}
	return try(false, false) || s.args[k].ambiguous && s.Clauses[k].Verb.Voice != clause.State && try(false, true)
}

// withCompany adds to who does it those who do it together with him: "A kauft
// gemeinsam mit B …".
func (fr *frame) withCompany(subject []filler, not int) []filler {
	if fr.passive || fr.swapped || fr.noun >= 0 && fr.f.Kind == rules.NounForm || !fr.doneBySubject() {
		return subject
	}
	for _, p := range fr.s.Clauses[fr.k].Phrases {
		ph := &fr.s.Phrases[p]
		if ph.PrepTok < 1 || ph.First != p || fr.s.Tokens[ph.PrepTok-1].W == nil {
			continue
		}
		if c := fr.a.cueAt(fr.s, ph.PrepTok-1); c == nil || c.Kind != "company" {
			continue
		}
		for _, f := range fr.a.conjuncts(fr.s, p, want{types: fr.f.rel.subject, exclude: not}) {
			if !slices.ContainsFunc(subject, func(g filler) bool { return g.ent == f.ent }) {
				subject = append(subject, f)
			}
		}
	}
	return subject
}

// doneBySubject says whether the form's subject is that of the verb.
func (fr *frame) doneBySubject() bool {
	fs := fr.f.subject.functions
	return len(fs) > 0 && fs[0].kind == subjectOf
}

// emit fills both roles and keeps what comes out of it.
func (fr *frame) emit(m found) bool {
	subject, object := fr.roles(false)
	if len(subject) == 0 || len(object) == 0 {
		if s, o := fr.roles(true); len(s) > 0 && len(o) > 0 {
			subject, object = s, o
		}
	}
	if len(subject) > 0 && len(object) > 0 {
		subject = fr.withCompany(subject, only(object))
	}
	subject, object = fr.notImplied(subject, object)
	if fr.half = (len(subject) == 0) != (len(object) == 0); fr.half && fr.open {
		subject, object = fr.orUnknown(subject, object)
	}
	done := fr.a.pair(fr, m, subject, object)
	fr.a.trace.tried(fr, m, subject, object, done)
	return done
}

// matchAll matches the forms in every sentence where one can.
func (a *article) matchAll() {
	for i := range a.tx.Sentences {
		if a.worthReading(i) {
			a.match(a.sentence(i))
		}
	}
}

// worthReading says whether some form can match in sentence i.
func (a *article) worthReading(i int) bool {
	s := a.tx.Sentences[i]
	for t := max(int(s.First), a.first); t < int(s.Last); t++ {
		if a.trig[t] {
			return true
		}
	}
	return false
}
