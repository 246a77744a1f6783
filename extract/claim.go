package extract

import (
	"slices"
	"strings"

	"dossier/extract/text"
	"dossier/graph"
)

// claimer turns matches into claims.
type claimer struct {
	a     *article
	runes *text.Runes
	count []int // by sentence: how often the same text stood before
}

func newClaimer(a *article) *claimer {
	c := &claimer{a: a, runes: text.NewRunes(a.src.Text)}
	seen := map[string]int{}
	for i := range a.tx.Sentences {
		t := a.evidence(i)
		c.count = append(c.count, seen[t])
		seen[t]++
	}
	return c
}

// evidence is the text of sentence i, without the head before the body.
func (a *article) evidence(i int) string {
	from, to := a.sentenceSpan(i)
	return a.src.Text[from:to]
}

func (a *article) sentenceSpan(i int) (int32, int32) {
	s := a.tx.Sentences[i]
	from := s.Start
	if a.first < len(a.tx.Tokens) && int(s.First) < a.first && a.first < int(s.Last) {
		from = a.tx.Tokens[a.first].Start
	}
	return from, s.End
}

// claim describes one match.
func (c *claimer) claim(m *found, h *holding) graph.Claim {
	a := c.a
	from, to := a.sentenceSpan(m.s.index)
	out := graph.Claim{
		Article: a.src.ID, Published: a.src.Published, Relation: m.form.rel.Name,
		Status: h.status, Tense: h.tense, SaidBy: []graph.Speaker{},
		Subject: c.argument(m.subject), Object: c.argument(m.object),
		Evidence: a.src.Text[from:to], Start: c.runes.Offset(from), End: c.runes.Offset(to), Occurrence: c.count[m.s.index],
		Rules: []string{m.form.ID},
	}
	for _, sp := range h.speakers {
		out.SaidBy = append(out.SaidBy, c.speaker(sp))
	}
	for _, q := range h.cues {
		s, e, t := c.span(q.first, q.last)
		out.Cues = append(out.Cues, graph.Cue{Kind: q.kind, Text: t, Start: s, End: e})
	}
	c.when(m, h, &out)
	if len(m.form.Literal) > 0 {
		out.Qualifiers = m.form.Literal
	}
	out.SetID()
	return out
}

// span is the code points and text of tokens [first, last).
func (c *claimer) span(first, last int) (int, int, string) {
	if first >= last || last > len(c.a.tx.Tokens) {
		return 0, 0, ""
	}
	from, to := c.a.tx.Tokens[first].Start, c.a.tx.Tokens[last-1].End
	return c.runes.Offset(from), c.runes.Offset(to), c.a.src.Text[from:to]
}

func (c *claimer) argument(f filler) graph.Argument {
	if f.literal != "" {
		start, end, txt := c.span(f.first, f.last)
		return graph.Argument{Type: "Date", Value: f.literal, Text: txt, Start: start, End: end}
	}
	ent := &c.a.ents[f.ent]
	first, last := f.first, f.last
	start, end, txt := c.span(first, last)
	if n := c.a.nameAt(first); n != nil && n.last == last && n.mark > 0 {
		txt = txt[:len(txt)-int(n.mark)]
		end -= len([]rune(c.a.src.Text[int(c.a.tx.Tokens[last-1].End)-int(n.mark) : c.a.tx.Tokens[last-1].End]))
	}
	out := graph.Argument{ID: ent.id, Type: ent.types.String(), Name: ent.name, Text: txt, Start: start, End: end, Implied: f.implied, Unresolved: ent.unknown > 0}
	if f.implied && txt != "" {
		out.Occurrence = strings.Count(c.a.src.Text[:c.a.tx.Tokens[first].Start], txt)
	}
	return out
}

// nameAt is the name that begins at token tok, or nil.
func (a *article) nameAt(tok int) *name {
	if tok >= len(a.toks) || a.toks[tok].Name == 0 {
		return nil
	}
	n := &a.names[a.toks[tok].Name-1]
	if n.first != tok {
		return nil
	}
	return n
}

func (c *claimer) speaker(sp speaker) graph.Speaker {
	start, end, txt := c.span(sp.first, sp.last)
	out := graph.Speaker{Text: txt, Start: start, End: end}
	if sp.ent >= 0 {
		out.ID, out.Name = c.a.ents[sp.ent].id, c.a.ents[sp.ent].name
	}
	return out
}

// document collects claims, merged where several forms found the same, with the
// entities they name and the mentions of all.
func (c *claimer) document(claims []graph.Claim) graph.Document {
	a := c.a
	doc := graph.Document{Article: a.src}
	for _, cl := range graph.MergeClaims(claims) {
		if cl.Subject.Unresolved || cl.Object.Unresolved {
			doc.Unresolved = append(doc.Unresolved, cl)
		} else {
			doc.Claims = append(doc.Claims, cl)
		}
	}
	used := map[string]bool{}
	for i := range doc.Claims {
		cl := &doc.Claims[i]
		used[cl.Subject.ID], used[cl.Object.ID] = true, cl.Object.ID != ""
		for _, s := range cl.SaidBy {
			used[s.ID] = s.ID != ""
		}
	}
	for i := range a.ents {
		ent := &a.ents[i]
		if ent.unknown > 0 || !ent.typed() || ent.named == 0 && !used[ent.id] {
			continue
		}
		doc.Entities = append(doc.Entities, ent.graph())
		if ent.named > 0 {
			doc.Mentions = append(doc.Mentions, graph.Mentions{Entity: ent.id, Count: ent.named})
		}
	}
	slices.SortFunc(doc.Entities, func(x, y graph.Entity) int { return strings.Compare(x.ID, y.ID) })
	slices.SortFunc(doc.Mentions, func(x, y graph.Mentions) int { return strings.Compare(x.Entity, y.Entity) })
	return doc
}
