package extract

import (
	"slices"

	"dossier/extract/lexicon"
	"dossier/graph"
	"dossier/rules"
)

// chains are the names and pronouns of a sentence by whom they mean. They are
// found on demand only: a claim needs no more than the mention that fills its
// role.
type chains struct {
	a  *article
	s  *sentence
	of map[int][]filler // mentions by entity
	as map[int]int      // somebody unknown to the one of the same pronoun before

	strangers []stranger // in the order of the text, those in as left out
}

// stranger is somebody whom nothing explains, with the first pronoun for him.
type stranger struct {
	anaphor
	ent int
}

// Pairs is Extract with each claim written once for every pair of names and
// pronouns that mean its two parties in its sentence, each with an id of its own.
// It is for comparing with data in which people marked every such pair, not for
// the graph: it counts one piece of evidence many times.
func (e *Engine) Pairs(src graph.Article) graph.Document { return e.read(src, true) }

// spread puts all pairs of mentions in place of each match.
func (a *article) spread() {
	bySentence := map[*sentence]*chains{}
	var out []found
	for _, m := range a.claims {
		c := bySentence[m.s]
		if c == nil {
			c = a.chainsOf(m.s)
			bySentence[m.s] = c
		}
		out = append(out, c.pairs(m)...)
	}
	a.claims = out
}

// chainsOf finds the mentions in a sentence.
func (a *article) chainsOf(s *sentence) *chains {
	c := &chains{a: a, s: s, of: map[int][]filler{}, as: map[int]int{}}
	for i := s.first; i < s.last; i++ {
		if n := a.nameAt(i); n != nil {
			c.add(filler{ent: n.ent, first: n.first, last: min(n.last, s.last)})
		}
	}
	for p := range s.Phrases {
		c.pronoun(p)
		c.possessive(p)
	}
	for k := range s.Clauses {
		c.where(k)
	}
	return c
}

func (c *chains) add(f filler) { c.of[c.root(f.ent)] = append(c.of[c.root(f.ent)], f) }

// root is the entity that all mentions of one entity are kept under.
func (c *chains) root(ent int) int {
	if same, ok := c.as[ent]; ok {
		return same
	}
	return ent
}

// pronoun adds phrase p if it is a pronoun.
func (c *chains) pronoun(p int) {
	ph := &c.s.Phrases[p]
	if ph.PronTok < 0 || ph.Clause < 0 {
		return
	}
	tok := c.s.first + ph.PronTok
	w := want{types: anyType, exclude: none, only: orNobody}
	if ent := c.a.resolve(c.s, p, w); ent >= 0 {
		c.join(ent, anaphorOf(c.s.Tokens[ph.PronTok].W.Reading(lexicon.Pron), genders(ph.Agr)))
		c.add(filler{ent: ent, first: tok, last: tok + 1})
	}
}

// possessive adds the determiner of phrase p if it is a possessive.
func (c *chains) possessive(p int) {
	ph := &c.s.Phrases[p]
	if ph.DetTok < 0 || ph.DetKind != "possessive" || len(ph.DetOf) == 0 || ph.Clause < 0 {
		return
	}
	tok := c.s.first + ph.DetTok
	w := want{types: anyType, exclude: none, only: orNobody}
	ent := c.a.possessor(c.s, ph, w)
	if ent < 0 && !ph.RelOwner {
		ent = c.a.unknownOwner(c.s, ph, w)
	}
	if ent >= 0 {
		c.join(ent, anaphorOf(c.s.Tokens[ph.DetTok].W.Reading(lexicon.Det), ownerAgr(ph)))
		c.add(filler{ent: ent, first: tok, last: tok + 1})
	}
}

// where adds the adverb for a place that clause k begins with.
func (c *chains) where(k int) {
	tok := c.s.where(c.a.l, k)
	if tok < 0 {
		return
	}
	for p := len(c.s.Phrases) - 1; p >= 0; p-- {
		ph := &c.s.Phrases[p]
		if ph.End > tok || ph.Name < 0 || ph.Appos >= 0 {
			continue
		}
		if ent := c.a.nameOf(c.s, ph.Name).ent; c.a.ents[ent].types == organization {
			c.add(filler{ent: ent, first: c.s.first + tok, last: c.s.first + tok + 1})
			return
		}
	}
}

// anaphor is what tells one unknown from another.
type anaphor struct {
	speaker bool
	agr     lexicon.Agr
}

func (x anaphor) fits(y anaphor) bool { return x.speaker == y.speaker && x.agr&y.agr != 0 }

// anaphorOf is what a pronoun or possessive with such genders tells.
func anaphorOf(r *lexicon.Closed, agr lexicon.Agr) anaphor {
	speaker := r != nil && (r.Kind == rules.Speaker || slices.Contains(r.Of, rules.Speaker))
	if speaker && !agr.Only(lexicon.Plural) {
		agr = lexicon.Singular
	}
	return anaphor{speaker, agr}
}

// join takes somebody unknown for the unknown of an earlier pronoun that agrees:
// "He left the house that his father had built".
func (c *chains) join(ent int, x anaphor) {
	if c.a.ents[ent].unknown == 0 {
		return
	}
	for i := len(c.strangers) - 1; i >= 0; i-- {
		if u := c.strangers[i]; u.fits(x) && c.a.ents[u.ent].types&c.a.ents[ent].types != 0 {
			c.as[ent] = u.ent
			return
		}
	}
	c.strangers = append(c.strangers, stranger{x, ent})
}

// pairs writes a match once for every pair of mentions of its parties in the
// sentence, its own first; of a symmetric relation in both directions.
func (c *chains) pairs(m found) (out []found) {
	for i, subject := range c.mentions(m.subject) {
		for j, object := range c.mentions(m.object) {
			own := i+j == 0 // "the Redmond company" is said to be located in "Redmond"
			if !own && subject.first < object.last && object.first < subject.last {
				continue
			}
			n := m
			n.subject, n.object = subject, object
			out = append(out, n)
			if m.form.rel.Symmetric {
				n.subject, n.object = object, subject
				out = append(out, n)
			}
		}
	}
	return out
}

// mentions are a role's filler and the others of the same entity.
func (c *chains) mentions(f filler) []filler {
	out := []filler{f}
	if f.literal != "" {
		return out
	}
	if c.a.ents[f.ent].types == place && c.a.nameAt(f.first) == nil {
		return out // "German" is no pronoun for Germany
	}
	for _, g := range c.of[c.root(f.ent)] {
		if g.first >= f.last || g.last <= f.first {
			g.ent, g.neg = f.ent, f.neg
			out = append(out, g)
		}
	}
	return out
}
