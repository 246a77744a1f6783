package clause

import "dossier/extract/lexicon"

// relativeFinal: after a comma (or a comma and a preposition), with the finite
// verb last in its field.
func (g *tagger) relativeFinal(i int) bool {
	b := i - 1
	if b >= 0 && g.t[b].W != nil && g.t[b].W.Is(lexicon.Prep) && g.out[b] != Sub {
		b--
	}
	if b < 1 || g.t[b].Punct != ',' || g.t[b-1].W == nil && g.t[b-1].Punct != '”' {
		return false
	}
	return !g.saidBefore(b) && g.verbFinal(i) && !(b < i-1 && g.doneBy(i))
}

// doneBy says whether the article at i, behind a preposition, begins who something
// is done by: "der Dienst, von der Firma seit Mai betrieben, …". The verb could be
// a finite plural too, but nobody in the field could be its subject.
func (g *tagger) doneBy(i int) bool {
	end := g.fieldEnd(i)
	last := g.word(end - 1)
	if last == nil || end-1 <= i || !last.HasVerb(lexicon.Participle) || g.lex.Helper(last) || g.word(end-2) != nil && g.lex.Helper(g.word(end-2)) {
		return false
	}
	for _, r := range last.Verbs {
		if r.Feat&lexicon.Finite != 0 && r.Feat&lexicon.SingularForm != 0 {
			return false
		}
	}
	bare := 0
	for j := i + 1; j < end-1; j++ {
		w, before := g.word(j), g.word(j-1)
		if w == nil || !w.Upper && g.t[j].Name == 0 {
			continue
		}
		if before == nil || !before.Is(lexicon.Prep) && !before.Upper && g.t[j-1].Name == 0 || j == i+1 {
			bare++
		}
	}
	return bare == 1 && g.capitalAt(i+1)
}

// saidBefore says whether a verb of saying stands right before the comma at i, so
// that what it says follows: "sagte, die Firma wachse".
func (g *tagger) saidBefore(i int) bool {
	if g.out[i-1] != Verb || !g.finiteAt(i-1) {
		return false
	}
	for _, r := range g.t[i-1].W.Verbs {
		if g.lex.Says(r.Lemma) {
			return true
		}
	}
	return false
}

// verbFinal says whether the field from i on ends in its finite verb: no other
// finite verb stands before, and clauses set in between are skipped.
func (g *tagger) verbFinal(i int) bool {
	end := g.fieldEnd(i)
	first := g.firstFinite(i+1, end)
	if first < 0 && end < len(g.t) && g.t[end].Punct == ',' {
		end = g.afterInsertion(end)
		return end > 0 && g.finiteAt(end-1)
	}
	if first < 0 {
		return false
	}
	for j := first; j < end; j++ {
		if g.t[j].W != nil && g.t[j].W.Is(lexicon.Coord) && g.finiteAt(j-1) && g.clusterFrom(first, j) {
			return true
		}
	}
	return g.finiteAt(end-1) && g.clusterFrom(first, end)
}

// firstFinite is the first token in [i, end) that can be a finite verb, -1.
func (g *tagger) firstFinite(i, end int) int {
	for ; i < end; i++ {
		if g.finiteAt(i) {
			return i
		}
	}
	return -1
}

// clusterFrom says whether only verbs stand from the first finite form to the
// end: "gekauft werden soll", unless the first is none but looks like one.
func (g *tagger) clusterFrom(first, end int) bool {
	for j := first; j < end; j++ {
		w := g.t[j].W
		if w == nil || w.Verbs == nil {
			return g.lex.Helper(g.t[end-1].W) && !g.lex.Helper(g.t[first].W)
		}
	}
	return true
}

// afterInsertion is the end of the field that goes on after a clause set in
// between ("die Firma, die in Bonn sitzt, kauft"), -1 where there is none.
func (g *tagger) afterInsertion(comma int) int {
	w := g.word(comma + 1)
	if w == nil || g.verbAt(comma+1) {
		return -1
	}
	end := g.fieldEnd(comma + 1)
	if end < len(g.t) && g.t[end].Punct == ',' {
		return g.fieldEnd(end + 1)
	}
	return -1
}

func (g *tagger) finiteAt(i int) bool {
	w := g.word(i)
	if before := g.word(i - 1); before != nil && before.Is(lexicon.InfMark) && w != nil && w.HasVerb(lexicon.Infinitive) {
		return false
	}
	if w != nil && w.Is(lexicon.Det) && !g.lex.Helper(w) {
		return false // "eine" is a form of "einen" too
	}
	return w != nil && g.t[i].Name == 0 && !w.Upper && w.HasVerb(lexicon.Finite) && (!w.Is(lexicon.Adj) || g.lex.Helper(w) || !g.capitalAt(i+1))
}

// subordinates says whether a word that can open a clause does so here.
func (g *tagger) subordinates(i int) bool {
	w := g.t[i].W
	if !g.afterBoundary(i) && !g.afterAdverb(i) {
		return false
	}
	if w.Is(lexicon.Purpose|lexicon.Contrast) && w.Is(lexicon.Prep) {
		return g.infinitiveIn(i)
	}
	if g.lex.Lang.Order == "v2" && !w.Is(lexicon.Compl) && g.finiteAt(i+1) && g.fieldEnd(i) > i+2 && !g.verbFinal(i) {
		return false // "damit solle …"
	}
	return g.verbFinal(i) || w.Is(lexicon.Purpose|lexicon.Contrast) && g.infinitiveIn(i) || !w.Is(lexicon.Prep|lexicon.Wh|lexicon.Verb) && !w.Is(lexicon.Fact)
}

// afterAdverb allows one adverb before the opener: "selbst wenn", "nur weil".
func (g *tagger) afterAdverb(i int) bool {
	return i > 0 && g.out[i-1] == Adv && g.afterBoundary(i-1)
}

// infinitiveIn looks for a marked infinitive at the end of the field.
func (g *tagger) infinitiveIn(i int) bool {
	end := g.fieldEnd(i)
	for j := i + 1; j < end; j++ {
		w := g.t[j].W
		if w.Is(lexicon.InfMark) && g.infinitiveFollows(j) || w.HasVerb(lexicon.ToInfinitive) {
			return true
		}
	}
	return false
}
