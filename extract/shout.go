package extract

import (
	"unicode/utf8"

	"dossier/extract/lexicon"
	"dossier/extract/text"
)

// fewestShouted is how many words in capitals make a sentence a shouted headline.
const fewestShouted = 3

// shouts says whether a sentence is written in capitals throughout, so that they
// say nothing of its words: "MICROSOFT KAUFT TIKTOK".
func (a *article) shouts(s text.Sentence) bool {
	words := 0
	for i := s.First; i < s.Last; i++ {
		t := a.tx.Tokens[i]
		switch {
		case t.Kind != text.Word || utf8.RuneCountInString(a.tx.Word(int(i))) < 2:
		case t.Has(text.Caps):
			words++
		default:
			return false
		}
	}
	return words >= fewestShouted
}

// unshouted reads a word of such a sentence; en is how it reads in capitals. Short
// ones that are names in capitals ("US") stay what they are.
func (w *worker) unshouted(form string, en *entry) *entry {
	const mark = "\x00" // no token holds it
	if small := w.memo[mark+form]; small != nil {
		return small
	}
	small := &entry{word: w.l.lex.Unshouted(text.Clean(form))}
	if small.word.Is(lexicon.Pron) && !small.word.Is(lexicon.Det|lexicon.Prep|lexicon.Verb) && w.e.words.ID(form) != 0 {
		small = en
	}
	if small != en {
		small.trigger = w.l.triggers(small.word)
	}
	w.memo[mark+form] = small
	return small
}
