package extract

import (
	"slices"

	"dossier/extract/clause"
	"dossier/extract/date"
	"dossier/extract/lexicon"
)

// sentence is one analysed sentence.
type sentence struct {
	*clause.Sentence
	index       int
	first, last int // tokens of the article; phrases and clauses count from first
	args        []arguments
	refs        []int // entity of each phrase, unresolved where not asked yet
	dates       []date.Expression
	dated       bool
	said        []saying // what it says that somebody says, once asked for
	heard       bool
}

// arguments are the phrases without preposition that a clause's verb takes, -1
// where there is none.
type arguments struct {
	subject, object, dative int
	ambiguous               bool // subject and object are told by order only
}

const (
	unresolved = -2
	none       = -1
)

// sentence analyses sentence i once.
func (a *article) sentence(i int) *sentence {
	if i < 0 || i >= len(a.sents) {
		return nil
	}
	if a.sents[i] != nil {
		return a.sents[i]
	}
	sen := a.tx.Sentences[i]
	first, last := max(int(sen.First), a.first), int(sen.Last)
	s := &sentence{index: i, first: first, last: max(first, last)}
	p := a.w.parser(a.parsed)
	a.parsed++
	s.Sentence = p.Parse(a.localTokens(s), a.localNames(s), sen.Question)
	s.refs = make([]int, len(s.Phrases))
	for k := range s.refs {
		s.refs[k] = unresolved
	}
	s.args = make([]arguments, len(s.Clauses))
	for k := range s.args {
		s.args[k] = s.assign(a.l, k)
	}
	a.sents[i] = s
	return s
}

// localTokens renumbers names to those of the sentence. One that began before it
// is no name here.
func (a *article) localTokens(s *sentence) []clause.Token {
	out := make([]clause.Token, s.last-s.first)
	copy(out, a.toks[s.first:s.last])
	base := -1
	for i := range out {
		if k := out[i].Name; k > 0 && a.names[k-1].first < s.first {
			out[i].Name = 0 // a name that began in the sentence before
		}
		if out[i].Name > 0 {
			if base < 0 {
				base = out[i].Name - 1
			}
			out[i].Name -= base
		}
	}
	return out
}

func (a *article) localNames(s *sentence) []clause.Name {
	var out []clause.Name
	for i := s.first; i < s.last; i++ {
		if k := a.toks[i].Name; k > 0 && a.names[k-1].first == i {
			n := a.names[k-1]
			out = append(out, clause.Name{Start: n.first - s.first, End: min(n.last, s.last) - s.first, Genitive: n.genitive, Person: a.ents[n.ent].types == person})
		}
	}
	return out
}

// nameOf is the article's name that a phrase ends in, or nil.
func (a *article) nameOf(s *sentence, local int) *name {
	if local < 0 {
		return nil
	}
	return &a.names[a.toks[s.first+s.Names[local].Start].Name-1]
}

// bare are the phrases that can be arguments without preposition of clause k.
func (s *sentence) bare(l *language, k int) []int {
	var out []int
	for _, p := range s.Clauses[k].Phrases {
		ph := &s.Phrases[p]
		if ph.PrepTok >= 0 || ph.Prep != 0 || ph.First != p || ph.Appos >= 0 || ph.Aside || s.owned(p) || s.postGenitive(l, p) || s.temporal(l, ph) || s.postposed(ph) || s.credited(ph) {
			continue
		}
		out = append(out, p)
	}
	return out
}

// owned says whether the phrase is the genitive before another.
func (s *sentence) owned(p int) bool {
	return p+1 < len(s.Phrases) && s.Phrases[p+1].Owner == p
}

// postGenitive says whether the phrase is a genitive that belongs to the one
// right before it: "der Betrieb der Plattform".
func (s *sentence) postGenitive(l *language, p int) bool {
	ph := &s.Phrases[p]
	if p == 0 || !l.rules.CapitalNouns || !ph.Agr.Can(lexicon.Gen) || ph.PronTok >= 0 {
		return false
	}
	before := &s.Phrases[p-1]
	if before.End != ph.Start || before.NounTok < 0 {
		return false
	}
	if ph.Agr.Only(lexicon.Gen) || ph.DetTok >= 0 && !ph.Agr.Can(lexicon.Nom|lexicon.Acc) {
		return true
	}
	c := &s.Clauses[ph.Clause]
	return ph.DetTok >= 0 && c.Kind == clause.Main && before.Clause == ph.Clause && ph.End <= c.Verb.Finite // one phrase stands before the verb
}

// temporal says whether the phrase is a time: "letzte Woche", "1972".
func (s *sentence) temporal(l *language, ph *clause.Phrase) bool {
	if ph.Name >= 0 || ph.PronTok >= 0 {
		return false
	}
	if ph.NounTok < 0 {
		return true
	}
	if s.stakeIn(l, ph) {
		return false
	}
	w := s.Tokens[ph.NounTok].W
	d := &l.rules.Dates
	return isUnit(d.Units, w.Form) || isUnit(d.Units, w.Lower) || isNumber(d.Months, w.Form) || isNumber(d.Weekdays, w.Form)
}

// stakeIn says whether a noun for a stake has behind it what it is a part of: "a
// quarter of the shares" is no time.
func (s *sentence) stakeIn(l *language, ph *clause.Phrase) bool {
	p, next := s.PhraseAt[ph.NounTok], s.after(ph)
	return p >= 0 && next >= 0 && s.ofStake(p) && slices.ContainsFunc(l.stakeIn, func(f function) bool {
		return f.kind == byPreposition && s.Phrases[next].Prep == f.prep && s.Phrases[next].PrepTok >= 0
	})
}

func isUnit(m map[string]string, w string) bool { _, ok := m[w]; return ok }

func isNumber(m map[string]int, w string) bool { _, ok := m[w]; return ok }

// postposed says whether a postposition follows: "dem Vernehmen nach".
func (s *sentence) postposed(ph *clause.Phrase) bool {
	return ph.End < len(s.Tags) && s.Tags[ph.End] == clause.Post
}

// credited says whether a word before the phrase names it as the source of what
// is said, set apart by punctuation: "…, so Mayr, …".
func (s *sentence) credited(ph *clause.Phrase) bool {
	i := ph.Start - 1
	if i < 1 || s.Tokens[i].W == nil || s.Tokens[i-1].W != nil || ph.End < len(s.Tokens) && s.Tokens[ph.End].W != nil {
		return false
	}
	return slices.ContainsFunc(s.Tokens[i].W.Cues, func(c *lexicon.CuePhrase) bool { return c.Kind == "source" && len(c.Words) == 1 })
}

// assign tells subject, object and dative of clause k.
func (s *sentence) assign(l *language, k int) arguments {
	bare := s.bare(l, k)
	if l.rules.Order == "v2" {
		return s.withMeasure(l, k, s.assignByCase(k, bare))
	}
	return s.markedObject(l, k, s.assignByOrder(k, bare))
}

// markedObject takes a phrase with a preposition that marks objects for the object
// of a verb that has no other: "demandó a Alba".
func (s *sentence) markedObject(l *language, k int, out arguments) arguments {
	c := &s.Clauses[k]
	if out.object >= 0 || len(l.objects) == 0 || c.Verb.Voice != clause.Active || c.Verb.Copula {
		return out
	}
	for _, p := range c.Phrases {
		if ph := &s.Phrases[p]; l.objects[ph.Prep] && ph.First == p && ph.Start > c.Verb.MainTok && !s.temporal(l, ph) {
			out.object = p
			break
		}
	}
	return out
}

// beforeVerb takes a pronoun that cannot be the subject for an object that stands
// before its verb: "la compró", "le vendió".
func beforeVerb(ph *clause.Phrase, p int, out *arguments) {
	if ph.Agr.Can(lexicon.Acc) {
		out.object = p
	} else {
		out.dative = p
	}
}

// assignByOrder: the subject stands before the verb, the object after it.
func (s *sentence) assignByOrder(k int, bare []int) arguments {
	out := arguments{none, none, none, false}
	c := &s.Clauses[k]
	verb := c.Verb.MainTok
	first := verb
	if c.Verb.Finite >= 0 {
		first = c.Verb.Finite
	}
	for _, p := range bare {
		ph := &s.Phrases[p]
		switch {
		case ph.Start < first && ph.Agr.Can(lexicon.Nom):
			if out.subject >= 0 && s.Phrases[out.subject].PronClass == lexicon.Rel {
				out.object = out.subject
			}
			out.subject = p
		case ph.Start < first && ph.PronClass == lexicon.Pron && ph.PronTok >= 0:
			beforeVerb(ph, p, &out)
		case ph.Start < verb && out.subject < 0:
			out.subject = p
		case ph.Start > verb && out.object < 0:
			out.object = p
		case ph.Start > verb && out.dative < 0 && !c.Verb.Copula && s.Phrases[out.object].End == ph.Start:
			out.dative, out.object = out.object, p
		}
	}
	if c.Kind == clause.Relative && c.RelTok < 0 && out.object < 0 {
		out.object = c.Antecedent // "the firm he bought"
	}
	if out.subject < 0 && (c.Kind == clause.Speech || c.Kind == clause.Main && c.Verb.Copula && c.Start < first) { // "Among them is Mayr"
		out.subject, out.object = out.object, none
	}
	if c.Kind == clause.InfinitiveClause || c.Kind == clause.ParticipleClause {
		out.subject = none
	}
	return out
}
