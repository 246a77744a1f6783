package lexicon

import "strings"

// joinAdjectival lets listed nouns that the noun files know to be inflected as
// adjectives have either gender after an article: "der Vorsitzende" beside "die
// Vorsitzende".
func (x *Lexicon) joinAdjectival() {
	known := x.Lang.NounTable.Adjectival()
	for form, rs := range x.nouns {
		agr := x.adjectival(form, known)
		for i := range rs {
			rs[i].Agr |= agr
		}
	}
}

// adjectival is what a noun inflected as an adjective can be by its ending, zero
// for other nouns. Known is the former.
func (x *Lexicon) adjectival(form string, known map[string]bool) (agr Agr) {
	noun := capitalized(form)
	for _, e := range x.endings {
		stem, ok := strings.CutSuffix(noun, e)
		if !ok || !known[stem] {
			continue
		}
		if n, ok := x.Lang.NounTable.Find(stem); ok && strings.Contains(n.Genders, "a") {
			for _, g := range strings.TrimSuffix(n.Genders, "a") {
				agr |= letterOf(g)
			}
			return agr & x.Weak(form)
		}
	}
	return 0
}
