package extract

import (
	"slices"

	"dossier/rules"
)

// opposite are those who fill only the other role in earlier claims of the
// relations that the role looks at: who bids for others, or owns them, is not
// what the article's bids are for.
func (a *article) opposite(fr *frame, subject bool) (out []int) {
	r := &fr.f.object
	if subject {
		r = &fr.f.subject
	}
	var own []int
	for _, f := range a.facts {
		if f.relation == nil || f.subject < 0 || !slices.ContainsFunc(r.implied, func(im implied) bool { return im.Relation == f.relation.Name }) {
			continue
		}
		this, other := f.object, f.subject
		if subject {
			this, other = other, this
		}
		own, out = append(own, this), append(out, other)
	}
	return slices.DeleteFunc(out, func(ent int) bool { return slices.Contains(own, ent) })
}

// lastNamed is the entity of a type that was named before token tok: of the products
// the last one, of the others one near before that is a subject and named often; else
// the first after it in its sentence.
func (a *article) lastNamed(s *sentence, tok int, t types, not []int, except []string) int {
	best, bestScore, rank := none, -1<<30, 0
	a.each(tok, s.index, len(a.sents), true, func(c candidate) bool {
		if c.sentence > s.index || c.tok > tok && best >= 0 {
			return false
		}
		if a.ents[c.ent].types&t == 0 || slices.Contains(not, c.ent) || a.isSource(c) || slices.ContainsFunc(except, a.ents[c.ent].isA) {
			return true
		}
		score := -nearness*min(s.index-c.sentence, 4) - rank
		rank++
		if t&product == 0 {
			score += a.prominence(c)
		}
		if score > bestScore {
			best, bestScore = c.ent, score
		}
		return t&product == 0
	})
	return best
}

// topic is the organization or product that the article names first, none where it
// begins with what such an article is seldom about.
func (a *article) topic() int {
	for _, n := range a.names {
		e := &a.ents[n.ent]
		if e.types&(organization|product) != 0 && e.types&^(organization|product) == 0 && !e.kinds[rules.KindAuthority] {
			return n.ent
		}
	}
	return none
}

// nearness is what a sentence between costs, topical what it counts to be what
// the article begins with.
const (
	nearness = 6
	topical  = 10
)

// prominence is how much a mention stands out: as a subject, and as one of an
// entity that the article names often.
func (a *article) prominence(c candidate) int {
	p := 7 * min(a.ents[c.ent].named, 6)
	if c.ent == a.topic() {
		p += topical
	}
	if a.isSubject(c) {
		p += 8
	}
	if a.ents[c.ent].kinds[rules.KindAuthority] {
		p -= 100 // seldom what an article of firms leaves out
	}
	return p
}
