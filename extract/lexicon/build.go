package lexicon

import (
	"slices"
	"strings"

	"dossier/rules"
)

func longestFirst(in []string) []string {
	out := slices.Clone(in)
	slices.SortStableFunc(out, func(a, b string) int { return len(b) - len(a) })
	return out
}

func (x *Lexicon) addClosed() {
	l := x.Lang
	x.addWords(Det, l.Determiners)
	x.addWords(Prep, l.Prepositions)
	x.addWords(Post, l.Postpositions)
	for _, p := range l.Pronouns {
		x.addWord(pronounClass(p.Kind), p)
	}
	for _, c := range l.Conjunctions {
		x.addWord(conjunctionClass(c.Kind), c)
	}
	for form, parts := range l.Contractions {
		x.addContraction(form, parts)
	}
	for _, p := range l.Particles {
		x.flags[p] |= Particle
		x.Sym(p)
	}
	for _, m := range l.InfinitiveMarkers {
		x.flags[m] |= InfMark
	}
	for _, c := range l.Clitics {
		x.flags[strings.ToLower(c)] |= Clitic
	}
}

func pronounClass(kind string) Class {
	switch kind {
	case "relative":
		return Rel
	case "interrogative":
		return Wh
	}
	return Pron
}

func conjunctionClass(kind string) Class {
	switch kind {
	case "coordinating", "adversative":
		return Coord
	case "complement":
		return Compl
	case "condition":
		return Cond
	case "question":
		return Quest
	case "purpose":
		return Purpose
	case "contrast":
		return Contrast
	case "correlative":
		return Correl
	}
	return Fact
}

func (x *Lexicon) addWords(c Class, words []rules.Word) {
	for _, w := range words {
		x.addWord(c, w)
	}
}

func (x *Lexicon) addWord(c Class, w rules.Word) {
	form := strings.ToLower(w.Form)
	lemma := w.Lemma
	if lemma == "" {
		lemma = form
	}
	x.closed[form] = append(x.closed[form], Closed{Class: c, Kind: w.Kind, Lemma: x.Sym(lemma), Agr: ParseAgr(w.Agr), Of: w.Of})
}

// addContraction makes "zum" a preposition that holds the article "dem".
func (x *Lexicon) addContraction(form string, parts [2]string) {
	c := Closed{Class: Prep, Kind: "contraction", Lemma: x.Sym(parts[0]), Agr: AnyAgr, Det: AnyAgr}
	for _, r := range x.closed[parts[0]] {
		if r.Class == Prep {
			c.Agr = r.Agr
		}
	}
	for _, r := range x.closed[parts[1]] {
		if r.Class == Det {
			c.Det = r.Agr
		}
	}
	x.closed[form] = append(x.closed[form], c)
}

func (x *Lexicon) addAdjectives() {
	endings := append([]string{""}, x.Lang.Suffixes.Adjective...)
	for _, c := range x.Lang.Adjectives {
		for _, e := range endings {
			x.adjKinds[strings.ToLower(c.Words)+e] = c.Kind
		}
	}
}

func (x *Lexicon) addNames() {
	n := x.Lang.Names
	mark := func(c Class, words []string) {
		for _, w := range words {
			x.flags[w] |= c
		}
	}
	mark(LegalForm, n.LegalForms)
	mark(OrgWord, n.OrgWords)
	mark(NameParticle, n.Particles)
	mark(NotName, n.NotNames)
	for name, gender := range n.FirstNames {
		x.flags[name] |= FirstName
		x.gender[name] = gender
	}
	mark(Title, n.Titles)
	for title, gender := range n.TitleGender {
		x.flags[title] |= Title
		x.gender[title] = gender
	}
}

func (x *Lexicon) addCues() {
	for _, c := range x.Lang.Cues {
		x.addCue(c.Words, c.Kind)
	}
	for _, s := range x.Lang.Sources {
		x.addCue(s, "source")
	}
}

func (x *Lexicon) addCue(words, kind string) {
	ws := strings.Fields(strings.ToLower(words))
	if len(ws) == 0 {
		return
	}
	p := &CuePhrase{Words: ws, Kind: kind}
	x.cues[ws[0]] = append(x.cues[ws[0]], p)
	slices.SortStableFunc(x.cues[ws[0]], func(a, b *CuePhrase) int { return len(b.Words) - len(a.Words) })
}
