package extract

import (
	"dossier/extract/lexicon"
)

// longestTold is how many words can stand before the noun that says what a name is.
const longestTold = 8

// told notes what the words right behind a name say it is: "Corvina, a small
// software company, …", "Halden was a club".
func (f *nameFinder) told(ent *entity, i int) {
	head := f.toldBy(i)
	if head < 0 {
		return
	}
	t := oneType(f.a.words[head].Nouns)
	if t != 0 && (ent.types == 0 || ent.types == person && t == organization && ent.declared == nil && f.closes(i, head)) {
		ent.types = t
	}
	ent.calledBy(f.a.words[head])
}

// toldBy is the noun that says what the name before token i is, or none.
func (f *nameFinder) toldBy(i int) int {
	if f.a.l.rules.CapitalNouns || i+2 >= len(f.a.words) || f.a.toks[i].Punct != ',' && !f.copula(i) || !f.article(i+1) {
		return none
	}
	head := none
	for j := i + 2; j < min(i+2+longestTold, len(f.a.words)); j++ {
		w := f.a.words[j]
		if f.at[j] > 0 {
			continue
		}
		if w != nil && w.Is(lexicon.Clitic) {
			head = none // "Klippo, the company's best app"
			continue
		}
		if w == nil && !f.a.toks[j].Hyphen || w != nil && (w.Closed != nil || len(w.Nouns) == 0 && w.Is(lexicon.Verb)) {
			break
		}
		if len(w.Nouns) > 0 && w.Nouns[0].Known {
			head = j
		} else if f.a.l.lex.Usual(w.Lower) == 'n' {
			head = none
		}
	}
	return head
}

// oneType is the type of a noun's readings, zero where they differ.
func oneType(ns []lexicon.NounReading) types {
	var t types
	for _, n := range ns {
		if n.Type != "" {
			t |= typeOf(n.Type)
		}
	}
	if t != firstOf(t) {
		return 0
	}
	return t
}

// closes says whether the noun at token head ends an apposition behind the comma at i,
// so that what looks like a person's name is none: "Lyric Loop, the streaming firm, …".
func (f *nameFinder) closes(i, head int) bool {
	if f.a.toks[i].Punct != ',' || f.at[i-1] == 0 || f.a.words[f.found[f.at[i-1]-1].first].Is(lexicon.Title) {
		return false
	}
	if head+1 >= len(f.a.words) || f.a.words[head+1] == nil {
		return true
	}
	return f.a.words[head+1].Is(lexicon.Rel | lexicon.Prep)
}

// toldBefore gives a name in apposition the type of the noun before it: "its only
// drug, Neravix, sells well".
func (f *nameFinder) toldBefore(ent *entity, n name) {
	if f.a.l.rules.CapitalNouns || ent.types != 0 || n.first < 2 || f.a.toks[n.first-1].Punct != ',' || !f.typedNoun(n.first-2) || f.at[n.first-2] > 0 {
		return
	}
	if n.last < len(f.a.words) && f.a.words[n.last] != nil {
		return
	}
	if t := oneType(f.a.words[n.first-2].Nouns); t != person || n.last-n.first > 1 {
		ent.types = t
		ent.calledBy(f.a.words[n.first-2])
	}
}

// article says whether token i is an article or a possessive.
func (f *nameFinder) article(i int) bool {
	if f.a.words[i] == nil {
		return false
	}
	d := f.a.words[i].Reading(lexicon.Det)
	return d != nil && (d.Kind == "definite" || d.Kind == "indefinite" || d.Kind == "possessive")
}

// copula says whether token i can be a finite copula.
func (f *nameFinder) copula(i int) bool {
	w := f.a.words[i]
	if w == nil {
		return false
	}
	for _, r := range w.Verbs {
		if f.a.l.lex.Role(r.Base)&lexicon.CopulaVerb != 0 && r.Feat&lexicon.Finite != 0 {
			return true
		}
	}
	return false
}
