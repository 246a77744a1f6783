package eval

import (
	"strings"

	"dossier/extract/text"
)

// FindEvidence gives facts without evidence the sentences of the document that
// their arguments stand in.
func (d *Document) FindEvidence(facts []Fact, l *text.Language) {
	var cut []sentence
	for i := range facts {
		if f := &facts[i]; f.Doc == d.ID && f.Evidence == "" && d.Text != "" {
			if cut == nil {
				cut = sentences(d.Text, l)
			}
			f.Evidence = evidence(cut, *f)
		}
	}
}

// sentence is a stretch of a text, in code points.
type sentence struct {
	Span
	text string
}

func sentences(s string, l *text.Language) (all []sentence) {
	runes := text.NewRunes(s)
	for _, x := range l.Tokenize(s).Sentences {
		span := Span{runes.Offset(x.Start), runes.Offset(x.End)}
		all = append(all, sentence{span, s[x.Start:x.End]})
	}
	return all
}

// evidence is the sentences that hold an argument, with … for what is between.
func evidence(cut []sentence, f Fact) string {
	var parts []string
	last := -1
	for i, s := range cut {
		if s.shared(f.Subject.Span)+s.shared(f.Object.Span) == 0 {
			continue
		}
		if last >= 0 && i > last+1 {
			parts = append(parts, "…")
		}
		parts, last = append(parts, s.text), i
	}
	return strings.Join(parts, " ")
}
