// Package lexicon knows the words of one language as its rule files describe
// them: every reading a form can have, whatever stands around it. Forms nobody
// listed are read by their endings and parts.
package lexicon

import (
	"slices"
	"strings"

	"dossier/rules"
)

// Lexicon is a compiled language; it is read-only and safe for use by many
// goroutines.
type Lexicon struct {
	Lang *rules.Language

	syms          map[string]Sym
	names         []string
	closed        map[string][]Closed
	verbs         map[string][]VerbReading
	particles     []string // longest first
	separable     map[[2]Sym]Sym
	nouns         map[string][]NounReading
	compounds     map[string][]Compound
	heads         map[Sym]bool // nouns that rules want at the end of any compound
	adjKinds      map[string]string
	flags         map[string]Class
	gender        map[string]string
	cues          map[string][]*CuePhrase
	attitudes     map[Sym][]*rules.Attitude
	attitudeNouns map[Sym][]*rules.Attitude
	attitudeAdj   map[string]*rules.Attitude
	occurrence    map[Sym]bool
	roles         map[Sym]VerbRole
	modal         map[Sym]map[string]string
	paradigm      paradigm
	shouted       map[string]string // legal forms by what they are in capitals
	hyphenated    map[string]bool   // first parts of verbs written with a hyphen
	endings       []string
	weak          map[string]Agr
}

// Extra is what the relations' forms add to the words of the language.
type Extra struct {
	Verbs []string // "ein|springen"
	Nouns []string
}

// New compiles a language. Lemmas in extra that the language does not list are
// inflected regularly.
func New(l *rules.Language, extra Extra) *Lexicon {
	x := &Lexicon{
		Lang: l, syms: map[string]Sym{}, names: []string{""},
		closed: map[string][]Closed{}, verbs: make(map[string][]VerbReading, 1<<16), separable: map[[2]Sym]Sym{},
		nouns: map[string][]NounReading{}, compounds: map[string][]Compound{}, heads: map[Sym]bool{}, adjKinds: map[string]string{}, flags: map[string]Class{},
		gender: map[string]string{}, attitudes: map[Sym][]*rules.Attitude{}, attitudeNouns: map[Sym][]*rules.Attitude{},
		attitudeAdj: map[string]*rules.Attitude{}, occurrence: map[Sym]bool{}, roles: map[Sym]VerbRole{}, modal: map[Sym]map[string]string{}, cues: map[string][]*CuePhrase{},
		paradigm: newParadigm(l.Paradigm), particles: slices.Clone(l.Particles), endings: l.Suffixes.NounEndings, weak: map[string]Agr{},
		hyphenated: map[string]bool{},
	}
	for e, agr := range l.Suffixes.Weak {
		x.weak[e] = ParseAgr(agr)
	}
	x.addClosed()
	x.addVerbs(extra.Verbs)
	x.particles = longestFirst(x.particles)
	x.addRoles()
	x.addAttitudes()
	x.addNouns(extra.Nouns)
	x.joinAdjectival()
	x.addAdjectives()
	x.addNames()
	x.addShouted()
	x.addCues()
	return x
}

// Sym interns a lexeme at compile time.
func (x *Lexicon) Sym(s string) Sym {
	if s == "" {
		return 0
	}
	if id, ok := x.syms[s]; ok {
		return id
	}
	id := Sym(len(x.names))
	x.syms[s] = id
	x.names = append(x.names, s)
	return id
}

// Lookup returns the number of a lexeme, zero if no rule or word list has it.
func (x *Lexicon) Lookup(s string) Sym { return x.syms[s] }

// Name is the lexeme with that number.
func (x *Lexicon) Name(id Sym) string { return x.names[id] }

// Compose returns the separable verb made of a particle and a base, or zero.
func (x *Lexicon) Compose(particle, base Sym) Sym { return x.separable[[2]Sym{particle, base}] }

// NounSym is the number of a noun as rules write it: "Chef", "*chef".
func (x *Lexicon) NounSym(lemma string) Sym {
	return x.Sym(strings.ToLower(strings.TrimPrefix(lemma, "*")))
}

// Written is a verb as rules write it, with a bar beside a particle: "auf|kaufen",
// "take|over".
func (x *Lexicon) Written(verb Sym) string {
	for parts, whole := range x.separable {
		if whole != verb {
			continue
		}
		if !x.particleFirst() {
			parts[0], parts[1] = parts[1], parts[0]
		}
		return x.Name(parts[0]) + "|" + x.Name(parts[1])
	}
	return x.Name(verb)
}
