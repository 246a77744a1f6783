package extract

import (
	"slices"
	"strings"

	"dossier/extract/lexicon"
	"dossier/rules"
)

// compounds makes names of definite compounds that name one organization: "die
// Finanzaufsicht", "das Kartellamt", "der Mieterbund". A plain "die Behörde" only
// describes.
func (f *nameFinder) compounds() {
	if !f.a.l.rules.CapitalNouns {
		return
	}
	for i := f.a.first + 1; i < len(f.a.toks); i++ {
		w := f.a.words[i]
		if f.at[i] > 0 || w == nil || len(w.Nouns) == 0 || i+1 < len(f.at) && f.at[i+1] > 0 {
			continue
		}
		from, base := f.authority(i)
		if base == "" {
			from, base = f.namedCompound(i)
		}
		if base == "" || !f.definite(from-1) {
			continue
		}
		ent := f.nameWith(base)
		if ent < 0 {
			ent = f.a.provisional(base, organization, genders(w.Nouns[0].Agr))
		}
		f.add(name{first: from, last: i + 1, ent: ent})
	}
}

// definite says whether token i is a definite article, alone or in a preposition.
func (f *nameFinder) definite(i int) bool {
	if i < f.a.first || f.a.words[i] == nil {
		return false
	}
	w := f.a.words[i]
	d, p := w.Reading(lexicon.Det), w.Reading(lexicon.Prep)
	return d != nil && d.Kind == "definite" || p != nil && p.Det != 0
}

// authority is where the compound for an authority at token i begins, and its base
// form, empty for nouns that do not say which authority.
func (f *nameFinder) authority(i int) (int, string) {
	w := f.a.words[i]
	n := w.Nouns[0]
	lemma := f.a.l.lex.Name(n.Lemma)
	if n.Kind != rules.KindAuthority || !w.Upper || f.a.toks[i].Hyphen || n.Modifier == "" && !f.a.l.lex.Compound(lemma) {
		return i, ""
	}
	return i, capitalize(n.Modifier + lemma)
}

// namedCompound is where the compound at token i begins, whose last part is a noun
// that names end in, and its base form; empty where a list has the compound, where it
// is a plural, or where it goes on.
func (f *nameFinder) namedCompound(i int) (int, string) {
	n := f.a.words[i].Nouns[0]
	if !f.a.l.nameHeads[n.Lemma] || !n.Agr.Can(lexicon.Singular) || f.capitalAfter(i) {
		return i, ""
	}
	lemma := f.a.l.lex.Name(n.Lemma)
	if !f.a.toks[i].Hyphen {
		base := n.Modifier + lemma
		if n.Modifier == "" || !f.a.words[i].Upper || slices.Contains(f.a.l.rules.Names.PlainParts, n.Modifier) || f.a.l.lex.InNounFiles(base) {
			return i, ""
		}
		return i, capitalize(base)
	}
	from := i
	for from > f.a.first && f.a.toks[from].Hyphen {
		from--
		if w := f.a.words[from]; w != nil && (f.at[from] > 0 || !w.Upper || w.Shout) {
			return i, ""
		}
	}
	if n.Modifier != "" {
		lemma = n.Modifier + lemma
	}
	return from, f.a.tx.String[f.a.tx.Tokens[from].Start:f.a.tx.Tokens[i].Start] + capitalize(lemma)
}

// nameWith is the one organization whose name has the word in it, none where there
// is none or several.
func (f *nameFinder) nameWith(word string) int {
	found := none
	for k := range f.a.ents {
		ent := &f.a.ents[k]
		if ent.types != organization || ent.name == word || !slices.Contains(strings.Fields(ent.name), word) {
			continue
		}
		if found >= 0 {
			return none
		}
		found = k
	}
	return found
}

// hyphenName says whether the words with hyphens at tokens [i, end) are the name of an
// organization: no list knows the first, which stands nowhere alone, and the last is
// what names end in. "die Nordelbe-Bank", but "der Zirbel-Konzern" is Zirbel's.
func (f *nameFinder) hyphenName(i, end int) bool {
	w := f.a.words[i]
	if !f.a.l.rules.CapitalNouns || f.at[i] > 0 || w.Shout || w.Closed != nil || len(w.Form) < minPart || i == f.a.first || f.a.words[end-1] == nil || !f.a.words[end-1].Upper || f.capitalAfter(end-1) {
		return false
	}
	if f.placeAdjective(i-1) && (f.pluralFirm(end-1) || f.a.words[end-1].Is(lexicon.OrgWord) && f.plural(end-1)) {
		return true // "die Kieler Emaille-Werke"
	}
	n := f.a.words[end-1].Nouns
	if len(n) == 0 || f.listed(i) || w.Is(lexicon.FirstName) || f.placeAdjective(i) || !f.afterDeterminer(i, f.a.first) && !f.placeAdjective(i-1) || !n[0].Agr.Can(lexicon.Singular) {
		return false
	}
	return (f.typedNoun(end-1) && f.orgWord(end-1) || f.a.l.nameHeads[n[0].Lemma]) && !f.alone(w.Form)
}

// alone says whether the article has the word without a hyphen behind it.
func (f *nameFinder) alone(form string) bool {
	for i := f.a.first; i < len(f.a.words); i++ {
		if w := f.a.words[i]; w != nil && w.Form == form && (i+1 >= len(f.a.toks) || !f.a.toks[i+1].Hyphen) {
			return true
		}
	}
	return false
}
