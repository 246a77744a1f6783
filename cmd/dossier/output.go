package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/term"
)

// escapeSequence is a command to a terminal: CSI, OSC and the short ones.
var escapeSequence = regexp.MustCompile(`\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)?|\x1b[ -/]*[0-~]`)

// clean takes from a text what could act on a terminal: escape sequences,
// control characters, and marks that reverse the direction of writing. Line
// breaks and tabs stay.
func clean(s string) string {
	s = escapeSequence.ReplaceAllString(s, "")
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return r
		case acts(r):
			return -1
		}
		return r
	}, s)
}

// cleanLine is clean for what must stay on its line.
func cleanLine(s string) string {
	return strings.Join(strings.Fields(clean(s)), " ")
}

// acts reports whether a terminal would do something at a character instead of
// showing it.
func acts(r rune) bool {
	return unicode.IsControl(r) || '\u202a' <= r && r <= '\u202e' || '\u2066' <= r && r <= '\u2069' || r == unicode.ReplacementChar
}

// jsonLine writes a value as one line of JSON in which everything that acts on
// a terminal is escaped.
func jsonLine(w io.Writer, v any) error {
	var b strings.Builder
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return err
	}
	return escapeTo(w, strings.TrimSuffix(b.String(), "\n"))
}

func escapeTo(w io.Writer, line string) error {
	var b strings.Builder
	for _, r := range line {
		if acts(r) && r != unicode.ReplacementChar && r != '\n' {
			fmt.Fprintf(&b, `\u%04x`, r)
		} else {
			b.WriteRune(r)
		}
	}
	b.WriteByte('\n')
	_, err := io.WriteString(w, b.String())
	return err
}

// style colours text where the user wants that.
type style bool

// styleFor is colour on a terminal, unless NO_COLOR says otherwise.
func styleFor(w io.Writer) style {
	return style(os.Getenv("NO_COLOR") == "" && isTerminal(w) && !isDumb())
}

// isDumb says whether the terminal knows neither colours nor lines that change.
func isDumb() bool { return os.Getenv("TERM") == "dumb" }

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

func (s style) bold(text string) string { return s.paint("1", text) }

func (s style) paint(code, text string) string {
	if !s {
		return text
	}
	return "\x1b[" + code + "m" + text + "\x1b[0m"
}
