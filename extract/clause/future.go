package clause

import (
	"slices"

	"dossier/extract/lexicon"
)

// futurePerfect mends what looked like a passive and is a perfect in the future,
// where the auxiliary is both: "wird übernommen haben". "wird verboten sein" is
// what "ist verboten" is.
func (p *Parser) futurePerfect(g *Group, verbs []int) {
	if g.Voice != Passive || g.Finite < 0 || !p.roleAt(g.Finite, lexicon.PassiveAux) || !p.roleAt(g.Finite, lexicon.FutureAux) {
		return
	}
	voice := Passive
	for _, v := range verbs {
		switch {
		case v == g.Finite || v == g.MainTok:
		case p.roleAt(v, lexicon.PassiveAux):
			return // "wird übernommen worden sein"
		case !p.s.Tokens[v].W.HasVerb(lexicon.Infinitive):
		case p.roleAt(v, lexicon.StateAux):
			voice = State
		case p.roleAt(v, lexicon.PerfectAux):
			voice = Active
		}
	}
	g.Voice = voice
}

// futureActive mends what looked like a passive and is a future: the participle is
// an infinitive too, and there is an object. "wird den Zuschlag erhalten"
func (p *Parser) futureActive(k int, g *Group, verbs []int) {
	if g.Voice != Passive || g.Finite < 0 || g.Feat&lexicon.PastTense != 0 || len(verbs) != 2 || !p.roleAt(g.Finite, lexicon.FutureAux) || !p.s.Tokens[g.MainTok].W.HasVerb(lexicon.Infinitive) {
		return
	}
	bare := 0
	for _, q := range p.s.Clauses[k].Phrases {
		switch ph := &p.s.Phrases[q]; {
		case ph.PrepTok >= 0:
			if slices.Contains(p.lex.Lang.Agents, p.lex.Name(ph.Prep)) {
				return
			}
		case ph.Prep == 0 && (ph.NounTok < 0 || !p.s.Tokens[ph.NounTok].W.Is(lexicon.Time)) && !ph.Agr.Only(lexicon.Gen|lexicon.Dat):
			bare++
		}
	}
	if bare > 1 {
		g.Voice, g.Future = Active, true
	}
}
