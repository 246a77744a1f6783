package extract

import (
	"strings"
	"unicode"

	"dossier/extract/lexicon"
)

// longestAbbreviation is how many letters stand in brackets behind a name.
const longestAbbreviation = 7

// bracketed makes names of noun phrases for organizations that an abbreviation in
// brackets stands behind: "der Bund der Gärtner (BG)", "die Gärtnerunion (GU)".
func (f *nameFinder) bracketed() {
	if !f.a.l.rules.CapitalNouns {
		return
	}
	for s := range f.a.tx.Sentences {
		sen := f.a.tx.Sentences[s]
		for i := max(int(sen.First), f.a.first) + 1; i+2 < int(sen.Last); i++ {
			if f.a.toks[i].Punct == '(' && f.a.toks[i+2].Punct == ')' && f.abbreviation(i+1) {
				f.abbreviated(i, max(int(sen.First), f.a.first))
			}
		}
	}
}

// abbreviation says whether token i is a word in capitals that no rule file declares.
func (f *nameFinder) abbreviation(i int) bool {
	w := f.a.words[i]
	if w == nil || len(w.Form) > longestAbbreviation || capitalsIn(w.Form) < 2 {
		return false
	}
	return f.at[i] == 0 || f.a.ents[f.found[f.at[i]-1].ent].declared == nil
}

func capitalsIn(s string) (n int) {
	for _, r := range s {
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n
}

// abbreviated takes the phrase before the bracket at token end for a name of an
// organization if its letters fit the abbreviation in it.
func (f *nameFinder) abbreviated(end, first int) {
	start := none
	for i := end - 1; i >= max(first, end-longestName) && f.inPhrase(i); i-- {
		if w := f.a.words[i]; w != nil && w.Upper && w.Closed == nil && f.spells(f.a.tx.Word(end+1), i, end) {
			start = i
		}
	}
	if start < 0 || !f.ofOrganization(start, end) {
		return
	}
	f.take(start, end, organization, lexicon.AnyAgr)
	n := f.found[f.at[start]-1]
	f.short[f.a.tx.Word(end+1)] = n.ent
	f.same(n, f.nameAt(end+1, end+2, n.ent))
}

// inPhrase says whether token i can be part of such a phrase.
func (f *nameFinder) inPhrase(i int) bool {
	w := f.a.words[i]
	if w == nil {
		return f.a.tx.Word(i) == "-"
	}
	if k := f.at[i]; k > 0 && f.a.ents[f.found[k-1].ent].types&(person|place) != 0 {
		return false
	}
	return w.Upper && w.Closed == nil || f.connector(i) && !w.Upper
}

// ofOrganization says whether a word of the tokens [i, end) stands for an
// organization, or no list knows the only one.
func (f *nameFinder) ofOrganization(i, end int) bool {
	if w := f.a.words[i]; end == i+1 && !f.listed(i) && (len(w.Nouns) == 0 || w.Nouns[0].Modifier == "") {
		return true
	}
	for ; i < end; i++ {
		if f.orgWord(i) || f.typedNoun(i) && typeOf(f.a.words[i].Nouns[0].Type) == organization {
			return true
		}
	}
	return false
}

// spells says whether a word's letters stand in the tokens [i, end) in their
// order, the first at the beginning.
func (f *nameFinder) spells(word string, i, end int) bool {
	full := strings.ToLower(f.a.tx.String[f.a.tx.Tokens[i].Start:f.a.tx.Tokens[end-1].End])
	for k, r := range word {
		r = unicode.ToLower(r)
		at := strings.IndexRune(full, r)
		if at < 0 || k == 0 && at != 0 {
			return false
		}
		full = full[at+len(string(r)):]
	}
	return true
}
