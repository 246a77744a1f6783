package rules

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/width"
)

// String is the position as file:line:column, with no more than is known.
func (p Pos) String() string {
	switch {
	case p.Line == 0:
		return p.File
	case p.Col == 0:
		return fmt.Sprintf("%s:%d", p.File, p.Line)
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Col)
}

// Error is one problem of a rule file.
type Error struct {
	Pos    Pos
	Msg    string
	Source string // the line it stands in; empty where there is none
}

// Error is the position and the message, then the source line with a caret
// under the column.
func (e *Error) Error() string {
	head := strings.Map(harmless, e.Pos.String()+": "+e.Msg)
	if e.Source == "" || e.Pos.Col == 0 {
		return head
	}
	line, caret := excerpt(e.Source, e.Pos.Col)
	return head + "\n  " + line + "\n  " + caret
}

// ErrorList is every problem that was found, sorted by position.
type ErrorList []*Error

// Error is the text of all errors, one after the other.
func (l ErrorList) Error() string {
	texts := make([]string, len(l))
	for i, e := range l {
		texts[i] = e.Error()
	}
	return strings.Join(texts, "\n")
}

// sorted orders the errors by position and drops repetitions.
func (l ErrorList) sorted() ErrorList {
	slices.SortStableFunc(l, func(a, b *Error) int {
		return cmp.Or(
			cmp.Compare(a.Pos.File, b.Pos.File), cmp.Compare(a.Pos.Line, b.Pos.Line),
			cmp.Compare(a.Pos.Col, b.Pos.Col), cmp.Compare(a.Msg, b.Msg))
	})
	return slices.CompactFunc(l, func(a, b *Error) bool { return a.Pos == b.Pos && a.Msg == b.Msg })
}

// Of a source line that is longer than shownWhole, the part round its column is
// shown.
const (
	shownWhole  = 120
	shownBefore = 70
	shownAfter  = 40
)

// excerpt cuts a source line round a column and makes the line of the caret.
func excerpt(source string, col int) (line, caret string) {
	runes := []rune(source)
	at := min(max(col-1, 0), len(runes))
	from, to := 0, len(runes)
	head, tail := "", ""
	long := len(runes) > shownWhole
	if long && at > shownBefore {
		from, head = at-shownBefore, "…"
	}
	if long && to-at > shownAfter {
		to, tail = at+shownAfter, "…"
	}
	line = strings.Map(harmless, head+string(runes[from:to])+tail)
	return line, padding(head+string(runes[from:at])) + "^"
}

// harmless replaces a character that would act on a terminal.
func harmless(r rune) rune {
	if r != '\t' && (unicode.IsControl(r) || unicode.Is(unicode.Cf, r)) {
		return unicode.ReplacementChar
	}
	return r
}

// padding is blank text as wide as s on a terminal.
func padding(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch kind := width.LookupRune(r).Kind(); {
		case r == '\t':
			b.WriteByte('\t')
		case unicode.Is(unicode.Mn, r):
		case kind == width.EastAsianWide || kind == width.EastAsianFullwidth:
			b.WriteString("  ")
		default:
			b.WriteByte(' ')
		}
	}
	return b.String()
}
