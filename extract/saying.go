package extract

import (
	"slices"

	"dossier/extract/clause"
	"dossier/extract/lexicon"
)

// saying is a stretch of a sentence that somebody says, in local tokens.
type saying struct {
	from, to int
	cue      int // the verb or the source cue
	clause   int // of the verb, none for a source cue
	by       speaker
	known    bool // whom the article means by the speaker is known
	topic    bool // the verb only says of what, not what: "sprach von …"
}

// named says whether there is anybody who says it.
func (y *saying) named() bool { return y.by.last > y.by.first }

// sayings are what a sentence says that somebody says, in the order of their cues.
func (a *article) sayings(s *sentence) []saying {
	if s.heard {
		return s.said
	}
	s.heard = true
	for k := range s.Clauses {
		if v := &s.Clauses[k].Verb; v.MainTok >= 0 && (s.Clauses[k].Kind == clause.Speech || a.says(s, k) || a.l.lex.Reports(v.Main)) {
			s.said = a.sayingOf(s, k, s.said)
		}
	}
	for k := range s.Clauses {
		if g := s.Clauses[k].Governor; g >= 0 && s.completes(k) && a.tells(s, g) {
			s.said = a.sayingIn(s, k, g, s.said)
		}
	}
	for i := range s.Tokens {
		switch c := a.citeAt(s, i); {
		case c == nil:
		case c.Kind == "own" || c.Kind == "carried":
			s.said = a.sayingSelf(s, i, len(c.Words), s.said)
		default:
			s.said = a.sayingBy(s, i, len(c.Words), s.said)
		}
	}
	slices.SortStableFunc(s.said, func(x, y saying) int { return x.cue - y.cue })
	return s.said
}

// citeAt is the cue at token i that says who says what its clause says, or nil.
func (a *article) citeAt(s *sentence, i int) *lexicon.CuePhrase {
	if s.Tokens[i].W == nil || s.Tokens[i].W.Cues == nil || s.Tokens[i].Name > 0 {
		return nil
	}
	if c := a.cueAt(s, i); c != nil && (c.Kind == "source" || c.Kind == "own" || c.Kind == "carried") {
		return c
	}
	return nil
}

// sayingOf is what the verb of clause k says: the clauses it covers, or, where it
// has none, all that it says of its object.
func (a *article) sayingOf(s *sentence, k int, out []saying) []saying {
	y := saying{from: len(s.Tokens), cue: s.Clauses[k].Verb.MainTok, clause: k}
	if y.by, y.known = a.speakerOf(s, k); !y.named() {
		y.by, y.known = a.document(s, k)
	}
	for j := range s.Clauses {
		if j != k && a.saidIn(s, k, j) {
			y.from, y.to = min(y.from, s.Clauses[j].Start), max(y.to, s.Clauses[j].End)
		}
	}
	if y.from >= y.to {
		if s.Clauses[k].Kind == clause.Speech || s.args[k].object < 0 && len(s.Clauses[k].Phrases) < 2 {
			return out
		}
		y.from, y.to, y.topic = s.Clauses[k].Start, s.Clauses[k].End, true
	}
	return append(out, y)
}

// sayingIn is the clause that the noun of phrase g says: whose the noun is, or the
// subject of its clause ("ist der Meinung, dass").
func (a *article) sayingIn(s *sentence, k, g int, out []saying) []saying {
	y := saying{from: s.Clauses[k].Start, to: s.Clauses[k].End, cue: s.Phrases[g].NounTok, clause: s.Phrases[g].Clause}
	if y.by, y.known = a.teller(s, g); !y.known && y.clause >= 0 {
		if by, known := a.speakerOf(s, y.clause); by.last > by.first {
			y.by, y.known = by, known
		}
	}
	return append(out, y)
}

// saidIn says whether clause k belongs to what clause j says: its complement, or
// for a clause that stands beside what is said all before it, or after it where
// it comes first.
func (a *article) saidIn(s *sentence, j, k int) bool {
	if s.Clauses[j].Kind == clause.Speech {
		return s.Clauses[k].Kind != clause.Speech && a.covers(s, j, k)
	}
	for c := k; s.Clauses[c].Parent >= 0; c = s.Clauses[c].Parent {
		if s.Clauses[c].Parent == j {
			return s.completes(c)
		}
	}
	return false
}

// document is who says what a clause without anybody who says it tells from
// something that is said: "im Bericht der Bank heißt es".
func (a *article) document(s *sentence, k int) (speaker, bool) {
	for _, p := range s.Clauses[k].Phrases {
		if s.Phrases[p].PrepTok >= 0 && a.tells(s, p) {
			return a.teller(s, p)
		}
	}
	for _, p := range s.Clauses[k].Phrases {
		if ph := &s.Phrases[p]; ph.PrepTok >= 0 && (ph.Name >= 0 || ph.NounTok >= 0) && a.speaks(s, p) {
			return a.speaker(s, p)
		}
	}
	return speaker{}, false
}

// completes says whether clause k is of a kind that what a verb says can be.
func (s *sentence) completes(k int) bool {
	switch s.Clauses[k].Kind {
	case clause.Complement, clause.Question, clause.InfinitiveClause, clause.Main:
		return true
	}
	return false
}

// sayingBy is what stands beside a source cue of n words at token i: the clauses
// around it without the phrase that names the source.
func (a *article) sayingBy(s *sentence, i, n int, out []saying) []saying {
	p := a.sourcePhrase(s, i, n)
	k := s.Owner[i]
	if p < 0 || k < 0 {
		return out
	}
	y := saying{cue: i, clause: none, from: s.Clauses[k].Start, to: s.Clauses[k].End}
	y.by, y.known = a.sourceSpeaker(s, p)
	for j := range s.Clauses {
		for c := j; c >= 0; c = s.Clauses[c].Parent {
			if c == k {
				y.to = max(y.to, s.Clauses[j].End)
			}
		}
	}
	if first := min(i, s.Phrases[p].Start); first <= y.from+1 {
		y.from = max(i+n, s.extent(p))
	} else if last := max(i+n, s.extent(p)); last >= y.to-1 {
		y.to = first
	}
	if y.from >= y.to {
		return out
	}
	return append(out, y)
}

// sourceSpeaker is who is meant by the phrase behind a source cue: of what is
// said, whoever says it.
func (a *article) sourceSpeaker(s *sentence, p int) (speaker, bool) {
	if a.tells(s, p) {
		return a.teller(s, p)
	}
	return a.speaker(s, p)
}

// teller is whose the noun of phrase p is: "Mayrs Angaben", "die Aussage von
// Mayr", "ihre Meinung". Where nobody is named it is the phrase, and unknown.
func (a *article) teller(s *sentence, p int) (speaker, bool) {
	ph := &s.Phrases[p]
	if ph.Owner >= 0 {
		return a.speaker(s, ph.Owner)
	}
	if ph.DetKind == "possessive" {
		if out := a.possessive(s, ph, want{types: person | organization, exclude: none}); len(out) == 1 {
			return speaker{ent: out[0].ent, first: out[0].first, last: out[0].last}, true
		}
	}
	if q := p + 1; q < len(s.Phrases) && s.Phrases[q].Start == ph.End && s.Phrases[q].Clause == ph.Clause {
		if next := &s.Phrases[q]; a.l.possessive[next.Prep] || next.PrepTok < 0 && next.Prep == 0 && (next.Genitive || next.Agr.Can(lexicon.Gen)) {
			return a.speaker(s, q)
		}
	}
	if n := a.nameOf(s, ph.ModName); n != nil {
		return speaker{ent: n.ent, first: n.first, last: n.last}, true
	}
	return speaker{ent: none, first: s.first + max(ph.Start, ph.PrepTok+1), last: s.first + ph.End}, false
}

// sayingSelf is what the subject of a clause says of itself ("nach eigenen
// Angaben"), or who spoke in the sentence before ("demnach").
func (a *article) sayingSelf(s *sentence, i, n int, out []saying) []saying {
	k := s.Owner[i]
	if k < 0 {
		return out
	}
	y := saying{cue: i, clause: none, from: s.Clauses[k].Start, to: s.Clauses[k].End}
	if a.cueAt(s, i).Kind == "own" {
		y.by, y.known = a.speakerOf(s, k)
	} else {
		y.by, y.known = a.lastSpeaker(s)
	}
	if !y.known {
		y.by.ent = none
	}
	y.by.first, y.by.last = s.first+i, s.first+i+n
	return append(out, y)
}

// goesOn says whether sentence s goes on in indirect speech without a word of
// saying, and who spoke last.
func (a *article) goesOn(s *sentence) (speaker, bool) {
	if !s.indirect() {
		return speaker{}, false
	}
	if by, known := a.lastSpeaker(s); by.last > by.first || s.index == 0 || !s.told() {
		return by, known
	}
	return a.lastActor(a.sentence(s.index - 1))
}

// lastActor is the somebody that a sentence is about: who speaks next where nobody
// is said to.
func (a *article) lastActor(s *sentence) (speaker, bool) {
	for k := range s.Clauses {
		if s.Clauses[k].Kind != clause.Main {
			continue
		}
		if p := s.args[k].subject; p >= 0 && a.speaks(s, p) {
			return a.speaker(s, p)
		}
	}
	return speaker{}, false
}

// lastSpeaker is who spoke last in the sentences before, as long as each of
// them goes on with speech.
func (a *article) lastSpeaker(s *sentence) (speaker, bool) {
	for i := s.index - 1; i >= 0 && i >= s.index-farthestSpeech; i-- {
		before := a.sentence(i)
		said := a.sayings(before)
		for j := len(said) - 1; j >= 0; j-- {
			if y := &said[j]; y.named() && (y.clause < 0 || before.outermost(y.clause)) {
				return y.by, y.known
			}
		}
		if !before.indirect() {
			return speaker{}, false
		}
	}
	return speaker{}, false
}

// farthestSpeech is how many sentences indirect speech goes on at most.
const farthestSpeech = 6

// outermost says whether clause k depends on no other.
func (s *sentence) outermost(k int) bool {
	return s.Clauses[k].Kind == clause.Main || s.Clauses[k].Kind == clause.Speech || s.Clauses[k].Parent < 0
}

// indirect says whether a main clause is in a subjunctive that indirect speech
// can be in.
func (s *sentence) indirect() bool {
	return s.mood(func(v *clause.Group) bool {
		return v.Feat&lexicon.Subjunctive1 != 0 || v.Feat&lexicon.Subjunctive2 != 0 && len(v.Modals) == 0
	})
}

// told says whether a main clause is surely in the subjunctive of indirect speech.
func (s *sentence) told() bool {
	return s.mood(func(v *clause.Group) bool { return v.Feat&lexicon.Subjunctive1 != 0 })
}

// mood says whether the verb of a main clause is in no indicative, and suits.
func (s *sentence) mood(suits func(*clause.Group) bool) bool {
	return slices.ContainsFunc(s.Clauses, func(c clause.Clause) bool {
		return c.Kind == clause.Main && c.Verb.Finite >= 0 && c.Verb.Feat&lexicon.Indicative == 0 && suits(&c.Verb)
	})
}

// quotedAt says whether token i follows an opening quotation mark.
func (s *sentence) quotedAt(i int) bool {
	for ; i >= 0; i-- {
		switch s.Tokens[i].Punct {
		case '“':
			return true
		case '”':
			return false
		}
	}
	return false
}

// pointsBack says whether what clause k says is what the sentence before says:
// "Das teilte Mayr mit".
func (a *article) pointsBack(s *sentence, k int) bool {
	p := s.Clauses[k].Phrases[0]
	return (p == s.args[k].object || p == s.args[k].subject) && s.args[k].object >= 0 && s.pointer(p)
}

// tellsOf says whether a saying that only tells of what its subject speaks is a
// whole sentence that somebody says: its verb is active, can be no other, is in one
// piece ("wies … zurück" often is no saying), and has something beside its subject.
func (a *article) tellsOf(s *sentence, y *saying) bool {
	k := y.clause
	v, object := &s.Clauses[k].Verb, s.args[k].object
	if s.Question || !s.outermost(k) || v.Voice != clause.Active || len(v.Modals) > 0 || len(a.lemmas(s, k)) > 1 || s.mainReading(k) == nil {
		return false
	}
	if object >= 0 && s.reflexive(object) || object < 0 && len(s.Clauses[k].Phrases) < 2 {
		return false
	}
	return a.speaks(s, max(a.subjectOf(s, k), 0))
}

// wordFrom is the first token from i on that is no sign.
func (s *sentence) wordFrom(i int) int {
	for i < len(s.Tokens) && s.Tokens[i].W == nil {
		i++
	}
	return i
}
