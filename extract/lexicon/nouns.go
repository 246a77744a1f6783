package lexicon

import (
	"slices"
	"strings"

	"dossier/rules"
)

func (x *Lexicon) addNouns(extra []string) {
	for _, n := range x.Lang.Nouns {
		x.addNoun(n)
	}
	for _, lemma := range extra {
		if head, ok := strings.CutPrefix(lemma, "*"); ok {
			x.heads[x.Sym(strings.ToLower(head))] = true
		}
		if x.nouns[strings.ToLower(strings.TrimPrefix(lemma, "*"))] == nil {
			x.addNoun(rules.Noun{Lemma: strings.TrimPrefix(lemma, "*"), Gender: x.genderByEnding(strings.ToLower(lemma))})
		}
	}
}

// addNoun enters a noun under every form that the endings allow.
func (x *Lexicon) addNoun(n rules.Noun) {
	if i := strings.LastIndexAny(n.Lemma, " -"); i > 0 {
		if !x.Lang.CapitalNouns {
			x.addCompound(n)
			return
		}
		n = lastPart(n, i)
	}
	lemma := strings.ToLower(n.Lemma)
	r := NounReading{Lemma: x.Sym(lemma), Type: n.Type, Office: n.Office, Known: true, Agr: genderOf(n.Gender)}
	r.setKind(n.Kind)
	if n.Gender == "" {
		r.Agr = Singular
	}
	plural := strings.ToLower(n.Plural)
	for _, e := range x.endings {
		if e != "" && plural != "" && lemma+e == plural+x.Lang.Suffixes.DativePlural {
			continue // "Eigentümern": a dative plural, no other
		}
		one := r
		if plural == "" && e != "" {
			one.Agr |= Plural
		}
		one.Agr = x.ofWomen(x.caseByEnding(one.Agr, e), e)
		if !x.Lang.CapitalNouns && e != "" {
			one.Agr = Plural // the genitive has a mark of its own
		}
		x.addNounForm(lemma+e, one)
	}
	if plural == "" {
		return
	}
	r.Agr = Plural
	x.addNounForm(plural, r)
	if end := x.Lang.Suffixes.DativePlural; end != "" && !strings.HasSuffix(plural, end) {
		r.Agr = Plural & Dat
		x.addNounForm(plural+end, r)
	}
}

// lastPart reduces a noun of several words, such as "Social Network", to the
// last, which is what the tokens before it are joined to.
func lastPart(n rules.Noun, i int) rules.Noun {
	n.Lemma = n.Lemma[i+1:]
	n.Plural = n.Plural[strings.LastIndexAny(n.Plural, " -")+1:]
	return n
}

// caseByEnding leaves only the genitive for endings that no other singular case has.
func (x *Lexicon) caseByEnding(a Agr, ending string) Agr {
	if slices.Contains(x.Lang.Suffixes.GenitiveOrPlural, ending) {
		return a & (Gen | Plural)
	}
	return a
}

// ofWomen is the agreement of a noun with an ending that makes a woman's name of a
// man's: "der Managerin" is no nominative.
func (x *Lexicon) ofWomen(a Agr, ending string) Agr {
	for _, fem := range x.Lang.Suffixes.Feminine {
		switch {
		case ending == fem:
			return Fem
		case strings.HasPrefix(ending, fem):
			return Plural
		}
	}
	return a
}

// setKind takes the kind of a rule file. A firm of any branch is of no kind that would
// tell it from others.
func (r *NounReading) setKind(kind string) {
	r.Firm = kind == rules.KindBusiness || kind == rules.KindFirm
	if kind != rules.KindBusiness {
		r.Kind = kind
	}
}

func (x *Lexicon) addNounForm(form string, r NounReading) {
	for i, have := range x.nouns[form] {
		if have.Lemma == r.Lemma && have.Type == r.Type {
			x.nouns[form][i].Agr |= r.Agr
			if have.Office == "" {
				x.nouns[form][i].Office = r.Office
			}
			return
		}
	}
	x.nouns[form] = append(x.nouns[form], r)
}

func (x *Lexicon) genderByEnding(lower string) string {
	best, gender := 0, ""
	for end, g := range x.Lang.Suffixes.Gender {
		if len(end) > best && strings.HasSuffix(lower, end) {
			best, gender = len(end), g
		}
	}
	return gender
}

// minHead is how many bytes the head of a compound has at least where no list
// knows the rest, but the noun files know the whole.
const minHead = 5

// readNoun returns the noun readings of a form, those of the longest known
// head of a closed compound where the form itself is not listed.
func (x *Lexicon) readNoun(lower string) []NounReading {
	if len(lower) < 6 || !x.Lang.CapitalNouns {
		return x.nouns[lower]
	}
	if r := x.nouns[lower]; r != nil {
		return x.withHead(lower, r)
	}
	for i := 3; i <= len(lower)-3; i++ {
		heads := x.nouns[lower[i:]]
		if heads == nil {
			heads = x.nouns["-"+lower[i:]] // only the end of compounds: Maschinen-bauer
		}
		if heads == nil {
			continue
		}
		out := slices.Clone(heads)
		known := x.knownPart(lower[:i])
		if r, ok := x.tableNoun(lower); !known && len(lower)-i < minHead && ok && r.Known {
			return []NounReading{r} // "Transport" is no place (Ort)
		}
		for j := range out {
			out[j].Modifier = lower[:i]
			out[j].Known, out[j].Guessed = known, !known
		}
		return out
	}
	return nil
}

// knownPart says whether some list has the first part of a compound, as it
// stands, with a linking sound or without its ending: Firmen-chef, Fähr-schiff.
// Without that, "Brackmann" is no man.
func (x *Lexicon) knownPart(part string) bool {
	if x.nouns[part] != nil || x.Lang.Words[part] != "" || x.adjKinds[part] != "" {
		return true
	}
	form := capitalized(part)
	for _, e := range x.endings {
		if _, ok := x.Lang.NounTable.Find(form + e); ok || x.verbs[part+e] != nil {
			return true
		}
	}
	for _, link := range x.Lang.Suffixes.Linking {
		if stem, ok := strings.CutSuffix(form, link); ok && link != "" {
			if _, ok := x.Lang.NounTable.Find(stem); ok || x.nouns[strings.ToLower(stem)] != nil {
				return true
			}
		}
	}
	return false
}

// withHead adds to the readings of a listed compound that of its head, where
// rules ask for any compound that ends so.
func (x *Lexicon) withHead(lower string, out []NounReading) []NounReading {
	for i := 3; i <= len(lower)-3; i++ {
		for _, head := range x.nouns[lower[i:]] {
			if x.heads[head.Lemma] {
				head.Modifier = lower[:i]
				out = append(slices.Clip(out), head)
			}
		}
	}
	return out
}

// Compound says whether a listed noun ends in another listed noun: Kartellamt.
func (x *Lexicon) Compound(lemma string) bool {
	for i := 3; i <= len(lemma)-3; i++ {
		if x.nouns[lemma[i:]] != nil {
			return true
		}
	}
	return false
}

// InNounFiles says whether the noun files have the noun as it stands.
func (x *Lexicon) InNounFiles(lemma string) bool {
	_, ok := x.Lang.NounTable.Find(capitalized(lemma))
	return ok
}

// unlistedNoun reads a capitalized word that the rules do not name: as the noun
// files have it, else by its ending.
func (x *Lexicon) unlistedNoun(lower string) NounReading {
	if r, ok := x.tableNoun(lower); ok {
		return r
	}
	return NounReading{Agr: genderOf(x.genderByEnding(lower)) | Plural}
}
