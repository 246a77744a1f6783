package lexicon

import (
	"maps"
	"slices"
	"strings"

	"dossier/rules"
)

// addVerbs expands every verb to its forms. Separable verbs are not expanded:
// the forms of their base serve, with the particle apart or before it.
func (x *Lexicon) addVerbs(extra []string) {
	known := map[string]bool{}
	var buf []form
	add := func(lemma string, parts map[string]string) {
		if known[lemma] {
			return
		}
		known[lemma] = true
		buf = x.paradigm.forms(lemma, parts, buf[:0])
		sym := x.Sym(lemma)
		for _, f := range buf {
			x.addVerbForm(f.text, VerbReading{Lemma: sym, Base: sym, Feat: f.feat})
		}
	}
	for _, group := range [][]rules.Verb{x.Lang.Auxiliaries, x.Lang.Modals} {
		for _, v := range group {
			x.addGiven(v)
			known[v.Lemma] = len(v.Forms) > 0
			if v.Parts != nil {
				add(v.Lemma, v.Parts)
			}
		}
	}
	closed := maps.Clone(known)
	for _, v := range x.Lang.Verbs {
		particle, base := x.split(v.Lemma)
		if particle != "" {
			x.addSeparable(particle, base)
			continue
		}
		known[base] = closed[base] // a verb may have two sets of forms
		add(base, v.Parts)
	}
	for _, lemma := range extra {
		particle, base := x.split(lemma)
		if particle != "" {
			x.addSeparable(particle, base)
		}
		add(base, nil)
	}
}

// particleFirst says whether verbs are written "ein|springen", with the
// particle attached in some forms, or "take|over", where it always stands apart.
func (x *Lexicon) particleFirst() bool { return x.Lang.Order == "v2" }

// split takes a verb as rules write it apart; particle is empty where it has none.
func (x *Lexicon) split(lemma string) (particle, base string) {
	a, b, ok := strings.Cut(lemma, "|")
	switch {
	case !ok:
		return "", lemma
	case x.particleFirst():
		return a, b
	}
	return b, a
}

// VerbSym is the number of a verb as rules write it: "ein|springen", "take|over".
func (x *Lexicon) VerbSym(lemma string) Sym { return x.Sym(x.wholeVerb(x.split(lemma))) }

func (x *Lexicon) wholeVerb(particle, base string) string {
	switch {
	case particle == "":
		return base
	case x.particleFirst():
		return particle + base
	}
	return base + " " + particle
}

// addGiven takes the forms that an auxiliary lists in full.
func (x *Lexicon) addGiven(v rules.Verb) {
	sym := x.Sym(v.Lemma)
	for text, readings := range v.Forms {
		for _, r := range readings {
			x.addVerbForm(text, VerbReading{Lemma: sym, Base: sym, Feat: parseFeat(r)})
		}
	}
}

// Hyphenated says whether some verb begins with the word and a hyphen: "co-operate".
func (x *Lexicon) Hyphenated(first string) bool { return x.hyphenated[first] }

func (x *Lexicon) addVerbForm(text string, r VerbReading) {
	if first, _, ok := strings.Cut(text, "-"); ok {
		x.hyphenated[first] = true
	}
	for _, have := range x.verbs[text] {
		if have == r {
			return
		}
	}
	x.verbs[text] = append(x.verbs[text], r)
}

func (x *Lexicon) addSeparable(particle, base string) {
	key := [2]Sym{x.Sym(particle), x.Sym(base)}
	if x.separable[key] == 0 {
		x.separable[key] = x.Sym(x.wholeVerb(particle, base))
	}
	if x.flags[particle]&Particle == 0 && x.particleFirst() && !slices.Contains(x.particles, particle) {
		x.particles = append(x.particles, particle)
	}
	x.flags[particle] |= Particle
}

// readVerb returns the verb readings of a lower-case form: listed ones, and
// those of a separable verb with its particle before it (einspringt,
// eingesprungen, einzuspringen).
func (x *Lexicon) readVerb(lower string) []VerbReading {
	out := x.verbs[lower]
	if !x.particleFirst() {
		return out
	}
	for _, p := range x.particles {
		rest, ok := strings.CutPrefix(lower, p)
		if !ok || len(rest) < 3 {
			continue
		}
		out = x.attached(out, x.Lookup(p), rest, 0)
		for _, m := range x.Lang.InfinitiveMarkers {
			if inner, ok := strings.CutPrefix(rest, m); ok {
				out = x.attached(out, x.Lookup(p), inner, ToInfinitive)
			}
		}
	}
	return out
}

// attached appends the readings of base form rest as part of a separable verb.
// With to set, only infinitives count and become infinitives with the marker.
func (x *Lexicon) attached(out []VerbReading, particle Sym, rest string, to Feat) []VerbReading {
	for _, r := range x.verbs[rest] {
		whole := x.separable[[2]Sym{particle, r.Base}]
		if whole == 0 || (to != 0 && r.Feat&Infinitive == 0) {
			continue
		}
		r.Lemma, r.Particle = whole, particle
		if to != 0 {
			r.Feat = to
		}
		out = append(out[:len(out):len(out)], r)
	}
	return out
}
