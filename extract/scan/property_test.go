package scan_test

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"dossier/extract/scan"
	"dossier/extract/text"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// TestFindIsBruteForce compares the scanner with trying every name everywhere.
func TestFindIsBruteForce(t *testing.T) {
	word := rapid.SampledFrom([]string{"Alba", "ALBA", "Albas", "ALBAS", "alba", "AlBa", "Müs", "Mues", "MÜSS", "Müss", "US", "U.S.", "Us", "s", ".", "’", "Bäre", "BÄRE", "\n\n"})
	phrase := rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(word, 1, 3).Draw(t, "words"), rapid.SampledFrom([]string{" ", "-", ""}).Draw(t, "join"))
	})
	rapid.Check(t, func(t *rapid.T) {
		names := rapid.SliceOfN(phrase, 0, 12).Draw(t, "names")
		s := strings.Join(rapid.SliceOfN(phrase, 0, 8).Draw(t, "text"), " ")
		words, scanner := build(names...)
		x := german.Tokenize(s)
		got := scanner.Find(nil, x, words.IDs(x), german)
		for i := range got {
			got[i] = scan.Match{First: got[i].First, Last: got[i].Last, Values: got[i].Values}
		}
		if diff := cmp.Diff(brute(names, x), got); diff != "" {
			t.Fatalf("names %q in %q (-want +got):\n%s", names, s, diff)
		}
	})
}

func brute(names []string, x *text.Text) (out []scan.Match) {
	for i := 0; i < len(x.Tokens); {
		best, least := scan.Match{First: int32(i)}, 0
		for value, name := range names {
			last, cost, ok := reads(nameWords(name), x, i)
			if !ok || int32(last) < best.Last || int32(last) == best.Last && cost > least {
				continue
			}
			if int32(last) > best.Last || cost < least {
				best.Values = nil
			}
			best.Last, least = int32(last), cost
			best.Values = append(best.Values, int32(value))
		}
		if best.Values == nil {
			i++
			continue
		}
		slices.Sort(best.Values)
		out = append(out, best)
		i = int(best.Last)
	}
	return out
}

func nameWords(name string) (out []string) {
	x := german.Tokenize(name)
	for i, token := range x.Tokens {
		if token.Kind != text.Stop || x.Word(i) != "." {
			out = append(out, folder.Fold(x.Word(i)))
		}
	}
	return out
}

// reads reports whether the tokens from i on read as the words of a name, how
// far, and how much had to be folded for it.
func reads(words []string, x *text.Text, i int) (last, cost int, ok bool) {
	for k, w := range words {
		if i+k >= len(x.Tokens) || k > 0 && x.Tokens[i+k].Has(text.Paragraph) {
			return 0, 0, false
		}
		c, ok := readsWord(w, x, i+k, k == len(words)-1)
		if !ok {
			return 0, 0, false
		}
		cost += c
	}
	return i + len(words), cost, len(words) > 0
}

func readsWord(name string, x *text.Text, i int, last bool) (int, bool) {
	word := x.Word(i)
	caps := x.Tokens[i].Has(text.Caps) && utf8.RuneCountInString(word) >= 4
	if c, ok := spells(name, word, caps); ok || !last || x.Tokens[i].Kind != text.Word {
		return c, ok
	}
	for _, mark := range []string{"s", "S", "'", "’"} {
		bare, ok := strings.CutSuffix(word, mark)
		if !ok || bare == "" || mark == "S" && !caps {
			continue
		}
		for _, bare := range []string{bare, strings.TrimRight(bare, "'’")} {
			if c, ok := spells(name, bare, caps && utf8.RuneCountInString(bare) >= 4); ok {
				return c + 1, true
			}
		}
	}
	return 0, false
}

func spells(name, word string, caps bool) (int, bool) {
	folded := folder.Fold(word)
	mixed := utf8.RuneCountInString(name) >= 4 && strings.IndexFunc(name, unicode.IsLower) >= 0
	switch {
	case folded == name:
		return 0, true
	case caps && mixed && folded == strings.ToUpper(name):
		return 2, true
	}
	return 0, false
}
