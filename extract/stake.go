package extract

import (
	"slices"

	"dossier/extract/lexicon"
	"dossier/rules"
)

// heldIn is what the stake that phrase p means is held in: "ein Viertel von Alba",
// "the shares in Alba"; nil where the phrase means no stake or the slot takes none.
func (a *article) heldIn(s *sentence, p int, w want) []filler {
	if !w.stakes || !s.ofStake(p) {
		return nil
	}
	for _, f := range a.l.stakeIn {
		w.stands = f
		if out := a.nounArguments(s, p, f, w); len(out) > 0 {
			return out
		}
	}
	return nil
}

// ofStake says whether phrase p means a stake.
func (s *sentence) ofStake(p int) bool {
	return s.Phrases[p].Name < 0 && slices.ContainsFunc(s.Phrases[p].Nouns, func(n lexicon.NounReading) bool { return n.Kind == rules.KindStake })
}
