package extract

import (
	"slices"
	"strings"

	"dossier/extract/lexicon"
)

// codes makes names of short forms of regions behind a comma: "Tannberg, KS".
func (f *nameFinder) codes() {
	for i := f.a.first + 2; i < len(f.a.toks); i++ {
		if f.a.words[i] == nil || f.a.toks[i-1].Punct != ',' || f.a.words[i-2] == nil || !f.a.words[i-2].Upper {
			continue
		}
		if k, ok := f.a.e.byID[f.a.l.rules.Names.Codes[f.a.words[i].Form]]; ok {
			f.add(name{first: i, last: i + 1, ent: f.a.declare(k)})
		}
	}
}

// untitled leaves titles out of a person's name.
func (f *nameFinder) untitled(i, end int, n spelled) string {
	for i < end-1 && f.a.words[i].Is(lexicon.Title) && !f.a.words[i].Is(lexicon.FirstName) {
		i++
	}
	return f.a.tx.String[f.a.tx.Tokens[i].Start : f.a.tx.Tokens[end-1].End-n.mark]
}

// nominative undoes the inflection of a common noun or adjective that begins an
// organization's name: "(des) Bankenverbands Tann", "(der) Technischen Universität".
func (f *nameFinder) nominative(i int, s string) string {
	w := f.a.words[i]
	first, rest, more := strings.Cut(s, " ")
	if !f.a.l.rules.CapitalNouns || !more {
		return s
	}
	if f.pluralFirm(i) {
		return s
	}
	if len(w.Nouns) > 0 && w.Nouns[0].Known && w.Nouns[0].Lemma != 0 {
		if base := w.Nouns[0].Modifier + f.a.l.lex.Name(w.Nouns[0].Lemma); strings.HasPrefix(w.Lower, base) && base != w.Lower {
			return capitalize(base) + " " + rest
		}
		return s
	}
	if next := f.a.words[i+1]; !f.a.w.word(w.Lower).word.Is(lexicon.Adj) || next == nil || len(next.Nouns) == 0 || !next.Nouns[0].Known && !next.Nouns[0].Guessed {
		return s
	}
	for e, agr := range f.a.l.rules.Suffixes.Weak {
		if base, ok := strings.CutSuffix(first, e); ok && !lexicon.ParseAgr(agr).Can(lexicon.Nom&lexicon.Singular) {
			return base + f.a.l.adjectiveEnding + " " + rest
		}
	}
	return s
}

// describe notes the nouns that stand right before a name, or right after it as
// an apposition: later "der Kartendienst" can mean it.
func (f *nameFinder) describe(n name) {
	ent := &f.a.ents[n.ent]
	j := n.first
	if k := f.nounBefore(n.first, f.a.first); k >= 0 {
		ent.calledBy(f.a.words[k])
		j = k
	}
	f.seenIn(ent, j)
	f.kindByName(ent)
	f.told(ent, n.last)
	f.toldBefore(ent, n)
	for i := n.first; i < n.last; i++ {
		if ent.types == organization && f.a.words[i] != nil && f.heads(i, n.last) {
			ent.calledBy(f.a.words[i])
			if !f.a.l.rules.CapitalNouns {
				break // "Federation of Broadcasters" is no broadcaster
			}
		}
	}
	if n.last+1 >= len(f.a.words) || f.a.toks[n.last].Punct != ',' {
		return
	}
	for j := n.last + 1; j < min(n.last+6, len(f.a.words)); j++ {
		w := f.a.words[j]
		switch {
		case w == nil || f.at[j] > 0 || w.Is(lexicon.Verb) && w.Closed == nil && !w.Is(lexicon.Noun):
			return
		case f.owns(j):
			return // "RoversTV, the club's channel": it is no club
		case f.typedNoun(j):
			ent.calledBy(w)
			return
		}
	}
}

// owns says whether a genitive mark follows token j.
func (f *nameFinder) owns(j int) bool {
	return j+1 < len(f.a.words) && f.a.words[j+1] != nil && f.a.words[j+1].Is(lexicon.Clitic)
}

// kindByName notes of what kind the words of an organization's name say it is, once.
// Where nouns are one word with what stands before them, the end of a word tells.
func (f *nameFinder) kindByName(ent *entity) {
	if ent.named > 1 || ent.types&^organization != 0 {
		return
	}
	r := f.a.l.rules
	words := strings.Fields(ent.name)
	for i, w := range words {
		switch kind, ok := r.Names.Kinds[w]; {
		case ok && (r.CapitalNouns || i+1 == len(words) || slices.Contains(r.Names.Connectors, words[i+1])):
			ent.addKind(kind)
		case r.CapitalNouns:
			ent.addKind(kindByEnding(r.Names.Kinds, strings.ToLower(w)))
		}
	}
}

// kindByEnding is the kind of the longest word that another ends in.
func kindByEnding(kinds map[string]string, lower string) string {
	kind, longest := "", 0
	for w, k := range kinds {
		if len(w) > longest && len(w) < len(lower) && strings.HasSuffix(lower, strings.ToLower(w)) {
			kind, longest = k, len(w)
		}
	}
	return kind
}

// seenIn notes the place whose adjective stands before token j.
func (f *nameFinder) seenIn(ent *entity, j int) {
	if j == 0 || f.a.words[j-1] == nil || ent.types == place {
		return
	}
	switch w := f.a.words[j-1]; {
	case f.a.l.placeWords[w.Form] != nil:
		ent.seen = append(ent.seen, f.a.ids(f.a.l.placeWords[w.Form][:1])...)
	case f.at[j-1] == 0 && f.a.l.lex.PlaceLike(w):
		ent.seen = append(ent.seen, f.a.unlistedSeat(w.Form)...)
	}
}

// calledBy notes that the entity is called by a noun.
func (ent *entity) calledBy(w *lexicon.Word) {
	for _, n := range w.Nouns {
		if n.Lemma == 0 || n.Type == "" || ent.types != 0 && ent.types&typeOrNone(n.Type) == 0 {
			continue
		}
		if ent.described == nil {
			ent.described = map[lexicon.Sym]bool{}
			if ent.types != person {
				ent.agr = 0
			}
		}
		ent.described[n.Lemma] = true
		ent.addKind(n.Kind)
		ent.firm = ent.firm || n.Firm
		if ent.types != person {
			ent.agr |= genders(n.Agr) &^ lexicon.Plural
		}
	}
}
