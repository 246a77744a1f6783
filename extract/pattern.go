package extract

import (
	"strings"

	"dossier/extract/clause"
	"dossier/extract/lexicon"
	"dossier/rules"
)

// maxGap is how many words "..." may skip, maxNote how many inside brackets.
const (
	maxGap  = 5
	maxNote = 25
)

// pattern is a compiled text form.
type pattern struct {
	triggers []string // one of these words must stand in the sentence, lower case
	anchor   string   // the word whose clause says how a match holds, lower case; empty: that of the trigger
	items    []rules.Item
	lemmas   map[string]lexicon.Sym
}

// compilePattern compiles a pattern that the rules' checks have accepted.
func (c *language) compilePattern(s string) *pattern {
	items, err := rules.ParsePattern(s)
	if err != nil {
		return &pattern{}
	}
	p := &pattern{items: items, lemmas: map[string]lexicon.Sym{}}
	p.triggers, p.anchor = rules.Triggers(items), longestWord(items)
	c.lemmasIn(p, items)
	return p
}

func (c *language) lemmasIn(p *pattern, items []rules.Item) {
	for _, it := range items {
		if it.Kind == rules.LemmaItem {
			p.lemmas[it.Word] = c.lex.Lookup(strings.ToLower(it.Word))
		}
		for _, sub := range it.Sub {
			c.lemmasIn(p, sub)
		}
	}
}

// longestWord is the longest word that every match holds.
func longestWord(items []rules.Item) string {
	best := ""
	for _, it := range items {
		if it.Kind == rules.WordItem && len(it.Word) > len(best) {
			best = strings.ToLower(it.Word)
		}
	}
	return best
}

// matchTexts tries the text forms whose trigger stands in the sentence.
func (a *article) matchTexts(s *sentence) {
	for i := range s.Tokens {
		key := string(s.Tokens[i].Punct)
		if w := s.Tokens[i].W; w != nil {
			key = w.Lower
		}
		for _, f := range a.l.textForms[key] {
			a.matchText(s, i, f)
		}
	}
}

// matchText tries a text form from every place before its trigger.
func (a *article) matchText(s *sentence, trigger int, f *form) {
	for start := trigger; start >= 0 && start > trigger-12; start-- {
		t := textMatch{a: a, s: s, f: f, subject: none, object: none, start: start, trigger: trigger, anchor: trigger}
		if t.run(start, f.pattern.items, func(int) bool { return t.used }) {
			a.keepText(&t)
			return
		}
	}
	a.trace.misfit(s, f, s.first+trigger)
}

func (a *article) keepText(t *textMatch) {
	fr := frame{a: a, s: t.s, k: t.s.Owner[t.anchor], f: t.f, noun: none}
	var subjects []filler
	objects := t.literal
	if t.object >= 0 {
		objects = a.conjuncts(t.s, t.object, want{types: t.f.rel.object, exclude: none, known: t.f.object.known})
	}
	not := none
	if len(objects) == 1 {
		not = objects[0].ent
	}
	if t.subject >= 0 {
		subjects = a.conjuncts(t.s, t.subject, want{types: t.f.rel.subject, exclude: not, known: t.f.subject.known})
	}
	if fr.k < 0 && t.subject >= 0 {
		fr.k = t.s.Phrases[t.subject].Clause // a sign is in no clause
	}
	if fr.k < 0 || t.f.subject.known && !t.s.named(t.subject) || t.f.object.known && !t.s.named(t.object) {
		return
	}
	m := found{form: t.f, s: t.s, noun: none, complement: none, clause: t.s.Owner[t.anchor], trigger: t.s.first + t.anchor}
	a.trace.tried(&fr, m, subjects, objects, a.pair(&fr, m, subjects, objects))
}

// textMatch is a pattern being matched from left to right.
type textMatch struct {
	a               *article
	s               *sentence
	f               *form
	start, trigger  int
	used            bool // the trigger was part of the match
	anchor          int  // the word whose clause says how it holds
	subject, object int
	literal         []filler
}

// run matches items from token i on and calls done with where they end.
func (t *textMatch) run(i int, items []rules.Item, done func(int) bool) bool {
	if len(items) == 0 {
		return done(i)
	}
	rest := items[1:]
	next := func(j int) bool { return t.run(j, rest, done) }
	switch it := items[0]; it.Kind {
	case rules.GapItem:
		return t.gap(i, next)
	case rules.SlotItem:
		return t.slot(i, it.Word, next)
	case rules.EitherItem:
		for _, way := range it.Sub {
			if t.run(i, way, next) {
				return true
			}
		}
		return false
	case rules.MaybeItem:
		return t.run(i, it.Sub[0], next) || next(i)
	default:
		return t.word(i, it, next)
	}
}

func (t *textMatch) gap(i int, next func(int) bool) bool {
	most, note := maxGap, t.inBrackets(i)
	if note {
		most = maxNote
	}
	for n := 0; n <= most && i+n <= len(t.s.Tokens); n++ {
		if next(i + n) {
			return true
		}
		if i+n < len(t.s.Tokens) && t.s.Tags[i+n] == clause.Punct && (!note || t.s.Tokens[i+n].Punct == ')' || t.s.Tokens[i+n].Punct == '(') {
			return false
		}
	}
	return false
}

// inBrackets says whether the pattern has opened a bracket before token i that is
// still open: there a gap may go on over commas.
func (t *textMatch) inBrackets(i int) bool {
	for j := i - 1; j >= t.start; j-- {
		switch t.s.Tokens[j].Punct {
		case '(':
			return true
		case ')':
			return false
		}
	}
	return false
}

// slot takes the phrase that begins at i, or whose preposition was just read.
func (t *textMatch) slot(i int, role string, next func(int) bool) bool {
	if role == "object" && t.f.rel.object == literal {
		return t.date(i, next)
	}
	if i >= len(t.s.PhraseAt) || t.s.PhraseAt[i] < 0 {
		return false
	}
	p := t.s.PhraseAt[i]
	ph := &t.s.Phrases[p]
	if i != ph.Start && i != ph.PrepTok+1 && !(ph.Attr > 0 && i == ph.Start+1) && !(ph.AdjEnd > ph.AdjStart && i == ph.AdjEnd) {
		return false
	}
	to := &t.object
	if role == "subject" {
		to = &t.subject
	}
	old := *to
	*to = p
	end := ph.End
	if end < len(t.s.Tags) && t.s.Tags[end] == clause.Possess {
		if next(end) {
			return true
		}
		end++
	}
	if next(end) {
		return true
	}
	*to = old
	return false
}

// date takes the date that begins at i.
func (t *textMatch) date(i int, next func(int) bool) bool {
	f, ok := t.a.literalAt(t.s, i)
	if !ok || !next(f.last-t.s.first) {
		return false
	}
	t.literal = []filler{f}
	return true
}

func (t *textMatch) word(i int, it rules.Item, next func(int) bool) bool {
	if i >= len(t.s.Tokens) || !t.is(i, it) {
		return false
	}
	was, anchor := t.used, t.anchor
	t.used = t.used || i == t.trigger
	if it.Kind == rules.WordItem && strings.ToLower(it.Word) == t.f.pattern.anchor {
		t.anchor = i
	}
	if next(i + 1) {
		return true
	}
	t.used, t.anchor = was, anchor
	return false
}

func (t *textMatch) is(i int, it rules.Item) bool {
	w := t.s.Tokens[i].W
	if w == nil {
		return len(it.Word) > 0 && []rune(it.Word)[0] == t.s.Tokens[i].Punct
	}
	if it.Kind == rules.WordItem {
		return w.Lower == strings.ToLower(it.Word)
	}
	sym := t.f.pattern.lemmas[it.Word]
	for _, r := range w.Verbs {
		if r.Lemma == sym {
			return true
		}
	}
	for _, n := range w.Nouns {
		if n.Lemma == sym {
			return true
		}
	}
	return false
}

// named says whether phrase p is a bare name.
func (s *sentence) named(p int) bool {
	return p < 0 || s.Phrases[p].Name >= 0 && s.Phrases[p].NounTok < 0
}
