package main

import (
	"slices"
	"strings"

	"dossier/graph"
)

// span is a part of a text with what it is for; offsets count code points.
type span struct {
	start, end int
	label      string
}

// spans are the parts of a claim's sentence that made the claim.
func spans(c graph.Claim) []span {
	all := []span{{c.Subject.Start, c.Subject.End, "subject"}, {c.Object.Start, c.Object.End, "object"}}
	for _, s := range c.SaidBy {
		all = append(all, span{s.Start, s.End, "said by"})
	}
	for _, cue := range c.Cues {
		all = append(all, span{cue.Start, cue.End, decides(cue.Kind, c)})
	}
	return all
}

// decides is what a cue decided of a claim.
func decides(kind string, c graph.Claim) string {
	switch kind {
	case "status":
		return string(c.Status)
	case "tense":
		return string(c.Tense)
	case "speaker":
		return "says so"
	}
	return kind
}

// mark writes a text that begins at an offset with the spans in it put into
// brackets: "[subject: Alba] will [object: Birke] kaufen". A span may hold
// others; of two that cross, the later is left out.
func mark(text string, offset int, all []span, s style) string {
	runes := []rune(text)
	var b strings.Builder
	at := 0
	var open []int // ends of the brackets that are open, the innermost last
	shut := func(upTo int) {
		for len(open) > 0 && open[len(open)-1] <= upTo {
			end := open[len(open)-1]
			b.WriteString(clean(string(runes[at:end])))
			b.WriteString(s.bold("]"))
			at, open = end, open[:len(open)-1]
		}
	}
	for _, sp := range inside(all, offset, len(runes)) {
		shut(sp.start)
		if len(open) > 0 && sp.end > open[len(open)-1] {
			continue
		}
		b.WriteString(clean(string(runes[at:sp.start])))
		b.WriteString(s.bold("[" + sp.label + ": "))
		at, open = sp.start, append(open, sp.end)
	}
	shut(len(runes))
	b.WriteString(clean(string(runes[at:])))
	return cleanMarked(b.String())
}

// cleanMarked puts the text on one line; it was cleaned piece by piece, so
// that the colours of the brackets stay.
func cleanMarked(s string) string { return strings.Join(strings.Fields(s), " ") }

// inside gives the spans within a text in reading order, the longer first, with
// offsets of that text.
func inside(all []span, offset, length int) []span {
	var out []span
	for _, sp := range all {
		sp.start, sp.end = sp.start-offset, sp.end-offset
		if 0 <= sp.start && sp.start < sp.end && sp.end <= length {
			out = append(out, sp)
		}
	}
	slices.SortStableFunc(out, func(a, b span) int {
		if a.start != b.start {
			return a.start - b.start
		}
		return b.end - a.end
	})
	return merge(out)
}

// merge makes one span of those at the same place.
func merge(sorted []span) []span {
	var out []span
	for _, sp := range sorted {
		if n := len(out); n > 0 && out[n-1].start == sp.start && out[n-1].end == sp.end {
			if !strings.Contains(out[n-1].label, sp.label) {
				out[n-1].label += ", " + sp.label
			}
			continue
		}
		out = append(out, sp)
	}
	return out
}
