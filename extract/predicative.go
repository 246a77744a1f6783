package extract

import (
	"dossier/extract/lexicon"
)

type predicative struct {
	function function
	nouns    map[lexicon.Sym]bool
	ofObject bool
	tense    string
}

func (c *language) addPredicatives() {
	for _, p := range c.rules.Predicatives {
		cp := &predicative{function: c.function(p.Function), ofObject: p.Of == "object", tense: p.Tense}
		if len(p.Nouns) > 0 {
			cp.nouns = c.nounSet(p.Nouns)
		}
		if len(p.Verbs) == 0 {
			c.apart = append(c.apart, cp)
		}
		for _, v := range p.Verbs {
			sym := c.lex.VerbSym(v)
			c.predicatives[sym] = append(c.predicatives[sym], cp)
		}
	}
}
