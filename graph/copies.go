package graph

import (
	"encoding/base64"
	"encoding/binary"
	"hash/fnv"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// Papers print one agency's text, shortened or with a few words changed. These
// numbers say what is still the same text; two articles on one affair that
// quote the same people are far below them.
const (
	fewWords     = 30   // a text of fewer says too little to be known again
	runWords     = 5    // how many words in a row count as copied
	printStep    = 3    // a print is of two runs so far apart: eight words
	prints       = 24   // how many prints an article has
	copiedMost   = 0.6  // of the words of the one that is copied more,
	copiedHalf   = 0.5  // and of the other: more than half, so that a roundup of two texts joins none
	copiedAll    = 0.8  // of the words of a text that was cut,
	copiedOfLong = 0.25 // of the words of the whole one,
	copiedFrom   = 0.1  // which it must follow from near the beginning: papers cut at the end
)

// Runs is a text as it is compared with others: a number for each run of five
// words, in order, whatever their case and the signs around them. A text of few
// words has none.
type Runs []uint32

// RunsOf reads a text, without what stands before its body.
func RunsOf(text string) Runs {
	var words []uint64
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		h := fnv.New64a()
		h.Write([]byte(strings.ToLower(word))) //nolint:errcheck // never fails
		words = append(words, h.Sum64())
	}
	if len(words) < fewWords {
		return nil
	}
	runs := make(Runs, len(words)-runWords+1)
	for i := range runs {
		var h uint64
		for _, word := range words[i : i+runWords] {
			h = scramble(h ^ word)
		}
		runs[i] = uint32(h)
	}
	return runs
}

// scramble is the last step of splitmix64: numbers that are alike give such as
// are not.
func scramble(x uint64) uint64 {
	x += 0x9e3779b97f4a7c15
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}

// words is how many words the text has.
func (r Runs) words() float64 { return float64(len(r) + runWords - 1) }

// String is for keeping; ParseRuns reads it. No text can be read from it.
func (r Runs) String() string {
	b := make([]byte, 0, 4*len(r))
	for _, run := range r {
		b = binary.BigEndian.AppendUint32(b, run)
	}
	return base64.RawStdEncoding.EncodeToString(b)
}

// ParseRuns reads what String wrote; anything else gives none.
func ParseRuns(s string) Runs {
	b, err := base64.RawStdEncoding.DecodeString(s)
	if err != nil || len(b)%4 != 0 {
		return nil
	}
	var r Runs
	for ; len(b) > 0; b = b[4:] {
		r = append(r, binary.BigEndian.Uint32(b))
	}
	return r
}

// Prints are what copies are looked up by: of the runs of eight words those with
// the smallest numbers (a bottom-k MinHash). Of texts that share a fifth of
// theirs one in two hundred pairs has no print in common; texts that share
// none have none.
func (r Runs) Prints() []string {
	var all []uint64
	for i := range max(0, len(r)-printStep) {
		all = append(all, scramble(uint64(r[i])<<32|uint64(r[i+printStep])))
	}
	slices.Sort(all)
	all = slices.Compact(all)
	names := make([]string, min(len(all), prints))
	for i := range names {
		names[i] = strconv.FormatUint(all[i], 36)
	}
	return names
}

// CopyOf reports whether two texts are one, shortened or changed in a few words.
// It is the same either way round.
func (r Runs) CopyOf(o Runs) bool {
	if len(r) > len(o) {
		r, o = o, r
	}
	if len(r) == 0 {
		return false
	}
	short, _ := r.copied(o)
	long, from := o.copied(r)
	if max(short, long) >= copiedMost && min(short, long) > copiedHalf {
		return true
	}
	return len(r) < len(o) && short >= copiedAll && long >= copiedOfLong && from <= copiedFrom
}

// copied is the share of the words that stand in a run that the other has too,
// and how far from the beginning the first of them stands.
func (r Runs) copied(o Runs) (share, from float64) {
	there := make(map[uint32]bool, len(o))
	for _, run := range o {
		there[run] = true
	}
	count, end, first := 0, 0, len(r)
	for i, run := range r {
		if there[run] {
			count += i + runWords - max(i, end)
			end = i + runWords
			first = min(first, i)
		}
	}
	return float64(count) / r.words(), float64(first) / r.words()
}

// Groups joins things that belong together, by their names.
type Groups map[string]string

// Of is the name that stands for all that a thing was joined with.
func (g Groups) Of(name string) string {
	for g[name] != "" && g[name] != name {
		name = g[name]
	}
	return name
}

// Join puts two things into one group, which is called by the smallest name in it.
func (g Groups) Join(a, b string) {
	a, b = g.Of(a), g.Of(b)
	g[max(a, b)] = min(a, b)
}
