package extract

import (
	"slices"

	"dossier/extract/clause"
	"dossier/extract/lexicon"
	"dossier/extract/text"
	"dossier/graph"
	"dossier/rules"
)

// Reading is how the engine reads one sentence, for tools that help to write
// rules: what it takes for names, verbs and nouns, what it claims, and how far
// the forms of a relation came.
type Reading struct {
	Language   string
	Text       string
	Start, End int
	Names      []Place
	Words      []Trigger // verbs and nouns that a form could be found by, in order
	Claims     []graph.Claim
	Attempts   []Attempt // of the relation that was asked for
}

// Place is a name of a sentence and where it stands.
type Place struct {
	Mention
	Clause   int    // -1 where it is in none
	Function string // of the clause's verb, as rules write it; empty where it has none
	From     int    // where its phrase begins, with its preposition
	token    int
}

// Trigger is a verb or noun of a sentence, by its lemma as rules write it.
type Trigger struct {
	Kind   rules.Kind
	Lemma  string
	Text   string
	Start  int
	End    int
	Clause int  // the clause whose main verb it is, or that it stands in
	Copula bool // it only joins its subject to a noun
	Helps  bool // an auxiliary or modal in other clauses
	Begins int  // where the clause's finite verb begins
	Finite int  // where that ends; its own end where it is that
	Past   bool // the finite verb is in the past
	Plural bool
	token  int
}

// Trace reads an article as Extract does and tells of each sentence how it was
// read, and how far the forms of a relation came; of none where it is empty.
func (e *Engine) Trace(src graph.Article, relation string) []Reading {
	l := e.language(src)
	if l == nil {
		return nil
	}
	w := l.workers.Get().(*worker)
	defer l.workers.Put(w)

	a := w.begin(src)
	a.trace = &tracer{relation: relation, c: claimer{a: a, runes: text.NewRunes(src.Text)}}
	doc := a.extract(false)
	var out []Reading
	for i := range a.tx.Sentences {
		s := a.sentence(i)
		a.trace.unread(s)
		out = append(out, a.reading(s, doc.Claims))
	}
	return out
}

// reading describes a sentence.
func (a *article) reading(s *sentence, claims []graph.Claim) Reading {
	c := &a.trace.c
	from, to := a.sentenceSpan(s.index)
	r := Reading{Language: a.l.code, Text: a.src.Text[from:to], Start: c.runes.Offset(from), End: c.runes.Offset(to)}
	for i := s.first; i < s.last; i++ {
		if n := a.nameAt(i); n != nil {
			r.Names = append(r.Names, a.place(s, n))
		}
	}
	r.Words = append(a.verbsOf(s), a.nounsOf(s)...)
	slices.SortStableFunc(r.Words, func(x, y Trigger) int { return x.Start - y.Start })
	for _, cl := range claims {
		if cl.Start == r.Start {
			r.Claims = append(r.Claims, cl)
		}
	}
	for _, t := range a.trace.attempts {
		if t.s == s {
			r.Attempts = append(r.Attempts, t.Attempt)
		}
	}
	return r
}

// place is a name with the function that its phrase has.
func (a *article) place(s *sentence, n *name) Place {
	c := &a.trace.c
	ent := &a.ents[n.ent]
	start, end, txt := c.span(n.first, n.last)
	out := Place{Mention: Mention{ID: ent.id, Type: ent.types.String(), Name: ent.name, Text: txt, Start: start, End: end, Candidates: a.candidates(ent)}, Clause: none, From: start, token: n.first - s.first}
	for p := range s.Phrases {
		if ph := &s.Phrases[p]; a.nameOf(s, ph.ModName) == n {
			out.Clause, out.Function = ph.Clause, "compound"
		} else if a.nameOf(s, ph.Name) == n {
			out.Clause, out.Function = ph.Clause, a.functionOf(s, p)
			out.From, _, _ = c.span(s.first+ph.Start, s.first+ph.End)
		}
	}
	return out
}

// functionOf says what a phrase is to its clause's verb or to the noun before it.
func (a *article) functionOf(s *sentence, p int) string {
	ph := &s.Phrases[p]
	switch {
	case ph.Prep != 0:
		return a.l.lex.Name(ph.Prep)
	case s.owned(p):
		return "possessive"
	case s.postGenitive(a.l, p):
		return "genitive"
	case ph.NounTok >= 0 || ph.Appos >= 0:
		return "apposition"
	case ph.First != p:
		return a.functionOf(s, ph.First)
	case ph.Clause < 0:
		return ""
	}
	args := s.args[ph.Clause]
	switch p {
	case args.subject:
		return "subject"
	case args.object:
		return "object"
	case args.dative:
		return "dative"
	}
	return ""
}

// verbsOf are the main verbs of the clauses.
func (a *article) verbsOf(s *sentence) (out []Trigger) {
	for k := range s.Clauses {
		v := &s.Clauses[k].Verb
		if v.MainTok < 0 {
			continue
		}
		for _, lemma := range a.lemmas(s, k) {
			t := a.trigger(s, v.MainTok, rules.VerbForm, a.l.lex.Written(lemma))
			t.Clause, t.Copula, t.Helps = k, v.Copula, a.l.lex.Role(lemma) != 0
			if v.Finite >= 0 {
				t.Begins, t.Finite, _ = a.trace.c.span(s.first+v.Finite, s.first+v.Finite+1)
			}
			t.Past, t.Plural = v.Feat&lexicon.PastTense != 0, plural(v)
			out = append(out, t)
		}
	}
	return out
}

// nounsOf are the heads of the phrases, by the last part of compounds.
func (a *article) nounsOf(s *sentence) (out []Trigger) {
	for p := range s.Phrases {
		ph := &s.Phrases[p]
		if ph.NounTok < 0 {
			continue
		}
		lemma := s.Tokens[ph.NounTok].W.Form
		if len(ph.Nouns) > 0 && ph.Nouns[0].Lemma != 0 && (ph.Nouns[0].Modifier != "" || ph.Nouns[0].Known) {
			lemma = a.l.lex.Name(ph.Nouns[0].Lemma)
			if a.l.rules.CapitalNouns {
				lemma = capitalize(lemma)
			}
		}
		t := a.trigger(s, ph.NounTok, rules.NounForm, lemma)
		t.Clause = ph.Clause
		out = append(out, t)
	}
	return out
}

func (a *article) trigger(s *sentence, tok int, kind rules.Kind, lemma string) Trigger {
	start, end, txt := a.trace.c.span(s.first+tok, s.first+tok+1)
	return Trigger{Kind: kind, Lemma: lemma, Text: txt, Start: start, End: end, token: tok}
}

// Between is the word that governs two names of the sentence, nil where none
// does: the noun that both hang on or that stands between them, the verb of the
// clause that the second stands in, or what else there is.
func (r *Reading) Between(first, second Place) *Trigger {
	var before, between, own, verb, noun *Trigger
	for i := range r.Words {
		w := &r.Words[i]
		isVerb, inside := w.Kind == rules.VerbForm, first.token < w.token && w.token < second.token
		switch {
		case isVerb && w.token < second.token && w.token > first.token:
			before = nil // the names do not hang on one noun
		case !isVerb && w.token < first.token:
			before = w
		}
		switch {
		case !isVerb && inside:
			between = w
		case !isVerb && w.Clause == second.Clause:
			noun = w
		case isVerb && !w.Copula && w.Clause == second.Clause && own == nil:
			own = w
		case isVerb && !w.Copula && inside:
			verb = w
		}
	}
	switch {
	case first.hangs() && before != nil:
		return before
	case between != nil && (first.Function != "subject" || own == nil):
		return between
	}
	for _, w := range []*Trigger{own, verb, between, noun} {
		if w != nil {
			return w
		}
	}
	return nil
}

// hangs reports whether a name stands in the genitive or behind a preposition.
func (p Place) hangs() bool {
	switch p.Function {
	case "", "subject", "object", "dative", "apposition", "possessive", "compound":
		return false
	}
	return true
}

// asWritten finds what a token is tagged as, in plain words.
func asWritten(t clause.Tag) string {
	switch t {
	case clause.Verb:
		return "a verb"
	case clause.Noun:
		return "a noun"
	case clause.NameTag:
		return "a name"
	case clause.Adj:
		return "an adjective"
	case clause.Adv:
		return "an adverb"
	case clause.Prep:
		return "a preposition"
	case clause.Particle:
		return "a particle"
	}
	return "another word"
}
