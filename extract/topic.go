package extract

import (
	"slices"
	"strings"

	"dossier/rules"
)

// What speaks for and against a candidate of a role that a sentence leaves out beside
// a person. The numbers were fitted to articles in which people marked whose chief,
// owner or founder each is.
const (
	topicFirst    = 20   // it is named in the article's first sentence
	topicNamed    = 6    // each time that the article names it, up to
	topicOften    = 5    // so often
	topicSentence = -4   // a sentence since it was last told of, up to
	topicFar      = 6    // so many
	topicSubject  = 10   // it is a subject
	topicSame     = -10  // the sentence at hand names it, in whole and not left out
	topicClause   = -15  // even the clause at hand does
	topicFamily   = 60   // its name has the person's last name in it: "Orgelbau Mayr"
	topicNoFirm   = -20  // it is an association, a paper or the like
	topicMargin   = 8    // by so much it must be likelier than the next, unless the sentence names it: else none is taken
	topicAuthor   = -100 // it is an authority, seldom what an article of firms leaves out
)

// lastOf is the entity of a type that an article is about at token tok: of the
// products the last one named before, of the others the one that most speaks for, in
// a sentence with somebody else.
func (a *article) lastOf(fr *frame, tok int, t types, with, not []int) int {
	if len(with) != 1 || a.ents[with[0]].types != person || t&product != 0 {
		return a.lastNamed(fr.s, tok, t, not, fr.f.Except)
	}
	kinds := fr.f.object.kinds
	if a.ents[with[0]].types&fr.f.rel.subject == 0 {
		kinds = fr.f.subject.kinds
	}
	best, bestScore, nextScore := none, impossible, impossible
	here := false // the sentence at hand names the best one
	not = slices.Concat(not, a.others(fr, t))
	seen := map[int]bool{}
	a.each(tok, fr.s.index, len(a.sents), true, func(c candidate) bool {
		if c.sentence > fr.s.index {
			return false
		}
		if seen[c.ent] || a.ents[c.ent].types&t == 0 || slices.Contains(not, c.ent) || a.isSource(c) || slices.ContainsFunc(fr.f.Except, a.ents[c.ent].isA) || !a.ofKinds(c.ent, kinds) {
			return true
		}
		seen[c.ent] = true
		score := a.topical(fr, c, &a.ents[with[0]])
		if score > bestScore {
			best, bestScore, nextScore, here = c.ent, score, bestScore, c.sentence == fr.s.index
		} else {
			nextScore = max(nextScore, score)
		}
		return true
	})
	if bestScore-nextScore < topicMargin && !here {
		return none
	}
	return best
}

// others are those in the clause at hand to whom something happens, where a descriptor
// means them: "Firmenchef Mayr hat den Franzosen abgesagt".
func (a *article) others(fr *frame, t types) (out []int) {
	args := fr.s.args[fr.k]
	for _, p := range [...]int{args.dative, args.object} {
		if p < 0 || p == fr.noun || fr.s.Phrases[p].NounTok < 0 || p == args.object && a.peopleOf(fr.s, &fr.s.Phrases[p]) == nil {
			continue
		}
		if ent := a.resolve(fr.s, p, want{types: t, exclude: none, only: noPronouns}); ent >= 0 {
			out = append(out, ent)
		}
	}
	return out
}

// ofKinds says whether the entity is of one of the kinds, of any where there are none.
func (a *article) ofKinds(ent int, kinds []string) bool {
	return len(kinds) == 0 || slices.ContainsFunc(kinds, a.ents[ent].isA)
}

// topical weighs how likely a sentence that leaves out somebody beside a person means
// the candidate.
func (a *article) topical(fr *frame, c candidate, who *entity) int {
	ent, s := &a.ents[c.ent], fr.s
	score := topicNamed*min(ent.named, topicOften) + topicSentence*min(max(s.index-ent.lastTold(s.index, c.sentence), 0), topicFar)
	if a.firstNamed(c.ent) {
		score += topicFirst
	}
	if a.isSubject(c) {
		score += topicSubject
	}
	if c.sentence == s.index {
		score += topicSame
		if p := s.PhraseAt[c.tok-s.first]; p >= 0 && s.Phrases[p].Clause == fr.k {
			score += topicClause
		}
	}
	switch {
	case ent.kinds[rules.KindAuthority]:
		score += topicAuthor
	case ent.noFirm():
		score += topicNoFirm
	}
	if a.sharesName(who, ent) {
		score += topicFamily
	}
	return score
}

// longestEnding is how many letters a name can have behind a person's last name.
const longestEnding = 2

// sharesName says whether a firm's name has a person's last name in it, as it is or
// with an ending.
func (a *article) sharesName(who, firm *entity) bool {
	last := lastWord(who.name)
	if len(last) < shortestPart {
		return false
	}
	for w := range strings.FieldsFuncSeq(firm.name, func(r rune) bool { return r == ' ' || r == '-' || r == '\'' || r == '’' }) {
		if rest, ok := strings.CutPrefix(w, last); ok && len(rest) <= longestEnding {
			return true
		}
	}
	return false
}

// companions are the people beside whom somebody is said to come before or after:
// whose predecessor, and who follows.
func (a *article) companions(fr *frame, not []int) (out []int) {
	w := want{types: person, exclude: onlyOne(not)}
	if fr.noun < 0 || fr.f.Kind == rules.VerbForm {
		if p := a.subjectOf(fr.s, fr.k); p >= 0 {
			out = entsOf(a.conjuncts(fr.s, p, w))
		}
		return out
	}
	for _, f := range a.l.bodyOf {
		if f.kind != compoundOf {
			out = append(out, entsOf(a.nounArguments(fr.s, fr.noun, f, w))...)
		}
	}
	return out
}
