package extract

import (
	"strings"

	"dossier/extract/lexicon"
)

// register lets short forms of a full name stand for its entity later.
func (f *nameFinder) register(ent int, t types) {
	full := f.a.ents[ent].name
	f.addShort(full, ent)
	words := strings.Fields(full)
	if len(words) < 2 {
		return
	}
	switch t {
	case 0:
		f.registerUntyped(words, ent)
	case person:
		f.addShort(words[len(words)-1], ent)
	case organization:
		f.addShort(f.withoutLegalForm(full), ent)
		f.registerParts(full, ent)
		if w := f.a.w.word(words[0]).word; !w.Is(lexicon.OrgWord|lexicon.NotName) && !(len(w.Nouns) > 0 && w.Nouns[0].Known && (w.Nouns[0].Modifier == "" || w.Nouns[0].Type != "")) {
			f.addShort(words[0], ent)
		}
	}
}

// registerUntyped lets the last word, or the first, stand for a name of which nothing
// tells yet whether a person or a firm is called so.
func (f *nameFinder) registerUntyped(words []string, ent int) {
	for _, w := range [...]string{words[0], words[len(words)-1]} {
		if word := f.a.w.word(w).word; !word.Is(lexicon.NotName|lexicon.OrgWord) && word.Nouns == nil && f.a.l.lex.Usual(word.Lower) == 0 {
			f.addShort(w, ent)
		}
	}
}

// registerParts lets the words before those that only say what kind of firm it is
// stand for it: "Jade Lotus" for "Jade Lotus Lines".
func (f *nameFinder) registerParts(full string, ent int) {
	for {
		k := strings.LastIndexByte(full, ' ')
		if k < 0 || !f.kindWord(full[k+1:]) {
			return
		}
		if full = full[:k]; strings.Contains(full, " ") && !f.kindWord(lastWord(full)) {
			f.addShort(full, ent)
			return
		}
	}
}

// kindWord says whether a word of a firm's name only says what kind of firm it is.
func (f *nameFinder) kindWord(s string) bool {
	w := f.a.w.word(s).word
	return w.Is(lexicon.OrgWord | lexicon.LegalForm)
}

// shortRun is the end of a run of words that as a whole is a short form of a firm's
// name, 0 where there is none.
func (f *nameFinder) shortRun(i, end, last int) int {
	for k := min(max(end, i+longestShort), last); k > i+1; k-- {
		if k > end && !f.capital(k-1) || f.a.words[k-1] == nil {
			continue
		}
		if ent, ok := f.short[f.spell(i, k).text]; ok && ent >= 0 && f.a.ents[ent].types == organization {
			return k
		}
	}
	return 0
}

// longestShort is how many words a short form with small words in it has at most.
const longestShort = 4

// shortForms makes names of the words that stand for a full name elsewhere.
func (f *nameFinder) shortForms() {
	for i := f.a.first; i < len(f.a.toks); i++ {
		if f.at[i] > 0 || !f.capital(i) {
			continue
		}
		n := f.spell(i, i+1)
		if ent, ok := f.short[n.text]; ok && ent >= 0 && !(f.listed(i) && f.determined(i) && !f.a.words[i].Shout) {
			f.add(name{first: i, last: i + 1, ent: ent, genitive: n.genitive, mark: n.mark})
		}
	}
}
