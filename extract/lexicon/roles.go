package lexicon

// VerbRole is what an auxiliary or modal does to the verb it governs.
type VerbRole uint8

// The roles; a verb can have several.
const (
	PerfectAux VerbRole = 1 << iota
	PassiveAux
	StateAux
	FutureAux
	CopulaVerb
	ProgressiveAux
	SupportAux
	ModalVerb
)

func (x *Lexicon) addRoles() {
	for _, v := range x.Lang.Auxiliaries {
		for _, r := range v.Roles {
			x.roles[x.Sym(v.Lemma)] |= roleNamed(r)
		}
	}
	for _, m := range x.Lang.Modals {
		sym := x.Sym(m.Lemma)
		x.roles[sym] |= ModalVerb
		x.modal[sym] = m.Modal
	}
}

func roleNamed(s string) VerbRole {
	switch s {
	case "perfect":
		return PerfectAux
	case "passive":
		return PassiveAux
	case "state":
		return StateAux
	case "future":
		return FutureAux
	case "copula":
		return CopulaVerb
	case "progressive":
		return ProgressiveAux
	case "support":
		return SupportAux
	}
	return 0
}

// Role returns what a verb does as an auxiliary or modal, zero for full verbs.
func (x *Lexicon) Role(verb Sym) VerbRole { return x.roles[verb] }

// ModalStatus is the status that a form of a modal verb gives its clause.
func (x *Lexicon) ModalStatus(verb Sym, f Feat) string {
	m := x.modal[verb]
	switch {
	case f&Indicative != 0 && f&PresentTense != 0:
		return m["present"]
	case f&Indicative != 0:
		return m["past"]
	case f&Subjunctive1 != 0:
		return m["subjunctive1"]
	case f&Subjunctive2 != 0:
		return m["subjunctive2"]
	}
	return ""
}
