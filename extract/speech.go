package extract

import (
	"slices"

	"dossier/extract/clause"
	"dossier/extract/lexicon"
	"dossier/graph"
)

// holdSpeech: a clause of saying beside clause k ("…, sagte Mayr"), or the
// speaker of the sentence before where indirect speech goes on.
func (a *article) holdSpeech(s *sentence, k int, h *holding) {
	c := &s.Clauses[k]
	if c.Kind == clause.Relative || c.Kind == clause.ParticipleClause {
		return
	}
	for j := range s.Clauses {
		sp := &s.Clauses[j]
		if sp.Kind != clause.Speech || j == k || !a.covers(s, j, k) {
			continue
		}
		a.holdSaying(s, j, h)
		return
	}
	if c.Kind != clause.Complement && c.Kind != clause.InfinitiveClause && len(h.speakers) == 0 {
		a.holdQuotation(s, k, h)
	}
	v := &c.Verb
	if c.Kind == clause.Main && v.Finite >= 0 && v.Feat&lexicon.Subjunctive1 != 0 && v.Feat&lexicon.Indicative == 0 && len(h.speakers) == 0 {
		if sp, ok := a.lastSpeaker(s); ok {
			h.speakers = append(h.speakers, sp)
		}
	}
}

// holdQuotation: what stands in quotation marks is said by somebody, if only in
// another sentence.
func (a *article) holdQuotation(s *sentence, k int, h *holding) {
	at, verb := s.first+s.Clauses[k].Start, s.first+s.Clauses[k].Verb.MainTok
	for _, q := range a.quotations() {
		if at <= q.first || verb <= q.first || verb >= q.last {
			continue
		}
		if y, ok := a.quoted(q); ok {
			h.add(string(graph.Reported), q.first, q.first+1)
			if y.known {
				h.speakers = append(h.speakers, y.by)
			}
		}
	}
}

// covers says whether what speech clause j says includes clause k: all main
// clauses before it, or, where it opens the sentence, all after it.
func (a *article) covers(s *sentence, j, k int) bool {
	if s.Clauses[j].Start > s.Clauses[k].Start {
		return !s.parted(k, j)
	}
	for i := range s.Clauses {
		if i != j && s.Clauses[i].Start < s.Clauses[j].Start && s.Clauses[i].Kind == clause.Main && s.Clauses[i].Verb.MainTok >= 0 {
			return i == k && s.Clauses[i].End > s.Clauses[j].End
		}
	}
	return true
}

// parted says whether a semicolon and a main clause behind it part clause k from
// clause j: "A betreibt B; C aber wurde, wie Mayr sagte, …".
func (s *sentence) parted(k, j int) bool {
	for i := s.Clauses[k].Start; i < s.Clauses[j].Start; i++ {
		if s.Tokens[i].Punct != ';' {
			continue
		}
		for m := range s.Clauses {
			if c := &s.Clauses[m]; c.Kind == clause.Main && c.Start > i && c.Start < s.Clauses[j].Start {
				return true
			}
		}
	}
	return false
}

// holdSaying takes the status and speaker of a speech clause.
func (a *article) holdSaying(s *sentence, j int, h *holding) {
	v := &s.Clauses[j].Verb
	status := string(graph.Reported)
	tok := s.Clauses[j].Start
	if v.MainTok >= 0 {
		tok = v.MainTok
		for _, lemma := range a.lemmas(s, j) {
			if att := a.l.lex.Saying(lemma); att != nil {
				status = att.Status
				break
			}
		}
	}
	if c := &s.Clauses[j]; status == string(graph.Speculative) && c.Opener >= 0 && (v.Perfect || v.Feat&lexicon.PastTense != 0) {
		return // "wie viele erwartet hatten": it came so, or not
	}
	h.add(status, s.first+tok, s.first+tok+1)
	if sp, ok := a.speakerOf(s, j); ok && len(h.speakers) == 0 && (v.MainTok < 0 || a.says(s, j)) {
		h.speakers = append(h.speakers, sp)
	}
}

// says says whether the verb of clause k has its subject say something.
func (a *article) says(s *sentence, k int) bool {
	return slices.ContainsFunc(a.lemmas(s, k), a.l.lex.Says)
}

// speakerOf is who says what clause k says: its subject, the agent of a passive.
func (a *article) speakerOf(s *sentence, k int) (speaker, bool) {
	fr := frame{a: a, s: s, k: k, noun: none}
	p := fr.subject()
	v := &s.Clauses[k].Verb
	switch quotes := a.l.lex.Quotes(v.Main); {
	case quotes && v.Voice != clause.Passive && s.args[k].object >= 0 && a.speaks(s, s.args[k].object):
		p = s.args[k].object
	case quotes:
	case v.Voice == clause.Passive:
		p = none
		if ag := fr.agents(); len(ag) > 0 {
			p = ag[0]
		}
	}
	if p >= 0 && s.pointer(p) && s.args[k].object >= 0 {
		p = s.args[k].object // "Das teilte die Firma mit"
	}
	if p < 0 {
		return speaker{}, false
	}
	return a.speaker(s, p)
}

// speaker names the one a phrase means: the person where the phrase has one.
func (a *article) speaker(s *sentence, p int) (speaker, bool) {
	ph := &s.Phrases[p]
	if ph.PronTok >= 0 && ph.PronClass != lexicon.Rel {
		if r := s.Tokens[ph.PronTok].W.Reading(lexicon.Pron); r != nil && (r.Kind == "indefinite" || r.Kind == "negative" || r.Kind == "reflexive") {
			return speaker{}, false
		}
	}
	if s.expletive(ph) {
		return speaker{}, false
	}
	ent := a.resolve(s, p, want{types: person | organization, exclude: none})
	if ent >= 0 && a.ents[ent].types == 0 {
		a.ents[ent].types = organization
	}
	if ent >= 0 {
		if f := a.mention(s, p, ent); !f.implied {
			return speaker{ent: ent, first: f.first, last: f.last}, true
		}
	}
	return s.spoken(p, ent), ent >= 0 || ph.PronTok < 0
}

// spoken is the speaker that phrase p means, with what hangs on the phrase where
// nothing else names the speaker. A relative pronoun is what it refers to.
func (s *sentence) spoken(p, ent int) speaker {
	ph := &s.Phrases[p]
	if ante := s.Clauses[ph.Clause].Antecedent; ph.PronClass == lexicon.Rel && ante >= 0 {
		for ante > 0 && s.Phrases[ante].Prep != 0 {
			ante--
		}
		p, ph = ante, &s.Phrases[ante]
	}
	last := ph.End
	if ent < 0 && ph.PronTok < 0 {
		last = s.extent(p)
	}
	return speaker{ent: ent, first: s.first + s.afterPrep(ph), last: s.first + last}
}

// afterPrep is where a phrase begins behind its preposition.
func (s *sentence) afterPrep(ph *clause.Phrase) int {
	if ph.Attr > 0 {
		return ph.Attr - 1 // its determiner, before an extended attribute
	}
	if ph.Start < ph.End-1 && s.Tags[ph.Start] == clause.Prep {
		return ph.Start + 1
	}
	return ph.Start
}

// expletive says whether a phrase is a pronoun that nobody is meant by: "heißt es".
func (s *sentence) expletive(ph *clause.Phrase) bool {
	if ph.PronTok < 0 || ph.NounTok >= 0 || ph.Name >= 0 || ph.PronClass == lexicon.Rel {
		return false
	}
	return genders(ph.Agr) == lexicon.Neut
}

// extent is where a phrase ends with what hangs on it: "people close to the talks".
func (s *sentence) extent(p int) int {
	end := s.Phrases[p].End
	if end+1 < len(s.Tags) && s.Tags[end] == clause.Adv && s.PhraseAt[end+1] == p+1 && s.Phrases[p+1].PrepTok == end+1 {
		end++ // "people close to the talks"
	}
	for q := p + 1; q < len(s.Phrases) && s.Phrases[q].Start == end && !s.timely(q) && s.Phrases[q].Clause == s.Phrases[p].Clause && (s.Phrases[q].PrepTok >= 0 || s.Phrases[q].Agr.Can(lexicon.Gen)); q++ {
		end = s.Phrases[q].End
	}
	return end
}

// timely says whether the noun of phrase p is a time: "am Montag".
func (s *sentence) timely(p int) bool {
	n := s.Phrases[p].NounTok
	return n >= 0 && s.Tokens[n].W != nil && s.Tokens[n].W.Is(lexicon.Time)
}

// holdSource: "laut X", "nach Angaben von X", "X zufolge", "unter Berufung auf X".
func (a *article) holdSource(s *sentence, i, n int, h *holding) {
	p := a.sourcePhrase(s, i, n)
	if p < 0 {
		return
	}
	h.add(string(graph.Reported), s.first+i, s.first+i+n)
	if len(h.speakers) > 0 {
		return
	}
	if sp, ok := a.sourceSpeaker(s, p); ok {
		h.speakers = append(h.speakers, sp)
	}
}

// holdOwn: "nach eigenen Angaben": the subject of the clause says so.
func (a *article) holdOwn(s *sentence, k, first, last int, h *holding) {
	h.add(string(graph.Reported), first, last)
	if len(h.speakers) > 0 {
		return
	}
	if sp, ok := a.speakerOf(s, k); ok {
		h.speakers = append(h.speakers, sp)
	}
}

// sourcePhrase is the phrase that a source cue at token i introduces: after it
// (its genitive or of-phrase), else before it.
func (a *article) sourcePhrase(s *sentence, i, n int) int {
	if i > 0 && s.Tags[i] == clause.Post {
		return s.PhraseAt[i-1]
	}
	if p := s.PhraseAt[i]; n == 1 && p >= 0 && s.Phrases[p].PrepTok == i && s.owned(p) && a.tells(s, p+1) {
		return p + 1
	}
	if p := s.attributed(i); p >= 0 {
		return p
	}
	end := i + n
	if end+1 < len(s.PhraseAt) && s.Tokens[end].Punct == '“' {
		end++ // "laut „Lechpost“"
	}
	if end < len(s.PhraseAt) {
		if p := s.PhraseAt[end]; p >= 0 && s.Phrases[p].Start >= i {
			return p
		}
	}
	if p := s.PhraseAt[i]; p >= 0 {
		if end := s.Phrases[p].End; n > 1 && end < len(s.PhraseAt) && s.PhraseAt[end] >= 0 {
			return s.PhraseAt[end]
		}
		if s.Phrases[p].PrepTok == i {
			return p
		}
	}
	return none
}

// attributed is the phrase of the preposition at token i where an extended
// attribute parts them: "laut zwei mit der Sache vertrauten Personen".
func (s *sentence) attributed(i int) int {
	return slices.IndexFunc(s.Phrases, func(ph clause.Phrase) bool { return ph.Attr > 0 && ph.PrepTok == i })
}

// isSource says whether a mention only names who reports: it stands in a clause
// of saying or after a source cue.
func (a *article) isSource(c candidate) bool {
	s := a.sentence(c.sentence)
	k := s.Owner[c.tok-s.first]
	return k >= 0 && s.Clauses[k].Kind == clause.Speech || s.afterwards(c.tok-s.first) || a.cited(s, s.PhraseAt[c.tok-s.first])
}

// cited says whether a source cue introduces phrase p: "laut Mayr".
func (a *article) cited(s *sentence, p int) bool {
	if p < 0 {
		return false
	}
	ph := &s.Phrases[p]
	for i := max(0, ph.Start-longestSource); i <= ph.Start; i++ {
		if s.Tokens[i].W == nil || s.Tokens[i].W.Cues == nil {
			continue
		}
		if c := a.cueAt(s, i); c != nil && c.Kind == "source" && a.sourcePhrase(s, i, len(c.Words)) == p {
			return true
		}
	}
	return false
}

// longestSource is how many words a source cue has at most.
const longestSource = 4

// afterwards says whether a postposition follows the phrase of token i: "der
// Lechpost zufolge".
func (s *sentence) afterwards(i int) bool {
	p := s.PhraseAt[i]
	return p >= 0 && s.postposed(&s.Phrases[p])
}
