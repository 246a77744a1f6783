package rules

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// yamlError makes a position and a message of the parser's words, which name at
// best a line, often that of what the wrong one is part of, and say nothing to
// who writes rules.
func (f *file) yamlError(err error) (Pos, string) {
	line, msg := 1, strings.TrimPrefix(err.Error(), "yaml: ")
	if m := regexp.MustCompile(`^line (\d+): (.*)`).FindStringSubmatch(msg); m != nil {
		line, _ = strconv.Atoi(m[1])
		msg = m[2]
	}
	if regexp.MustCompile(`^did not find expected (<document start>|node content|'-' indicator|key|',' or)`).MatchString(msg) {
		line++
	}
	for _, cause := range []func(int, string) (Pos, string){
		f.notText, f.tabbed, f.noAnchor, f.openQuote, f.colonInText, f.bareBracket, f.openBracket, f.misindented,
	} {
		if at, says := cause(line, msg); says != "" {
			return at, "not readable as YAML: " + says
		}
	}
	text := f.line(line)
	col := 1 + len([]rune(text)) - len([]rune(strings.TrimLeft(text, " \t")))
	return Pos{f.name, line, col}, "not readable as YAML: " + msg
}

// PlainYAML says in which line of a text, and in plain words, lies what keeps it
// from being YAML; err is the parser's.
func PlainYAML(text []byte, err error) (line int, says string) {
	at, says := (&file{data: text}).yamlError(err)
	return at.Line, says
}

// at is the position of a byte of a line.
func (f *file) at(line, offset int) Pos {
	return Pos{f.name, line, 1 + utf8.RuneCountInString(f.line(line)[:offset])}
}

// count is how many lines the file has.
func (f *file) count() int {
	f.line(1)
	return len(f.lines)
}

// notText finds bytes that are no text.
func (f *file) notText(_ int, msg string) (Pos, string) {
	if !strings.Contains(msg, "UTF-8") && !strings.Contains(msg, "control characters") {
		return Pos{}, ""
	}
	for n := 1; n <= f.count(); n++ {
		for i, r := range f.line(n) {
			switch {
			case r == utf8.RuneError && !strings.HasPrefix(f.line(n)[i:], "\ufffd"):
				return f.at(n, i), "here is a byte that is no UTF-8 text; save the file as UTF-8"
			case unicode.IsControl(r) && r != '\t':
				return f.at(n, i), fmt.Sprintf("here is the control character %U; take it out", r)
			}
		}
	}
	return Pos{}, ""
}

// tabbed finds a tab in the blanks that a line begins with.
func (f *file) tabbed(line int, msg string) (Pos, string) {
	if !strings.Contains(msg, "tab character") && !strings.Contains(msg, "cannot start any token") {
		return Pos{}, ""
	}
	for n := line; n <= f.count(); n++ {
		text := f.line(n)
		indent := text[:len(text)-len(strings.TrimLeft(text, " \t"))]
		if i := strings.IndexByte(indent, '\t'); i >= 0 {
			return f.at(n, i), "a tab stands before the first word; indent with blanks"
		}
	}
	return Pos{}, ""
}

// noAnchor finds a reference to what nothing is named.
func (f *file) noAnchor(_ int, msg string) (Pos, string) {
	m := regexp.MustCompile(`^unknown anchor '(.*)' referenced`).FindStringSubmatch(msg)
	if m == nil {
		return Pos{}, ""
	}
	for n := 1; n <= f.count(); n++ {
		if i := strings.Index(f.line(n), "*"+m[1]); i >= 0 {
			return f.at(n, i), fmt.Sprintf("no list before this is named &%s; name one, or put a text that begins with * into quotation marks", m[1])
		}
	}
	return Pos{}, ""
}

// openQuote finds a quotation mark that is never closed.
func (f *file) openQuote(line int, msg string) (Pos, string) {
	if !strings.Contains(msg, "unexpected end of stream") {
		return Pos{}, ""
	}
	if i := strings.IndexAny(f.line(line), `"'`); i >= 0 {
		return f.at(line, i), "this quotation mark is not closed; a text ends with the mark that it begins with"
	}
	return Pos{}, ""
}

// colonInText finds the second colon of a line, which makes a key of a text.
func (f *file) colonInText(line int, msg string) (Pos, string) {
	if !strings.Contains(msg, "mapping values are not allowed") {
		return Pos{}, ""
	}
	text := f.line(line)
	first := strings.Index(text, ": ")
	if first < 0 {
		return Pos{}, ""
	}
	value := text[first+1:]
	if strings.Contains(value, ": ") || strings.HasSuffix(value, ":") {
		return f.at(line, first+1+len(value)-len(strings.TrimLeft(value, " "))), "a text with a colon and a blank in it must stand in quotation marks"
	}
	return Pos{}, ""
}

// trailing is a value in brackets or quotation marks with more behind it.
const trailing = `^\s*(?:- )?\s*[\w-]+:\s+(\{[^}]*\}|\[[^\]]*\]|'[^']*'|"[^"]*")\s*[^\s#,'"]`

// bareBracket finds a text that begins with a bracket or mark and goes on behind
// its partner: {subject} kauft {object}.
func (f *file) bareBracket(line int, msg string) (Pos, string) {
	if !strings.HasPrefix(msg, "did not find expected") {
		return Pos{}, ""
	}
	found := regexp.MustCompile(trailing)
	for n := max(1, line-1); n <= min(line+2, f.count()); n++ {
		if m := found.FindStringSubmatchIndex(f.line(n)); m != nil {
			begins := f.line(n)[m[2] : m[2]+1]
			if strings.ContainsAny(begins, `'"`) {
				return f.at(n, m[2]), "the text goes on behind its second quotation mark; write a mark inside it twice, or use the other kind of mark around it"
			}
			return f.at(n, m[2]), fmt.Sprintf("a text that begins with %s must stand in quotation marks", begins)
		}
	}
	return Pos{}, ""
}

// openBracket finds a bracket that is not closed.
func (f *file) openBracket(line int, msg string) (Pos, string) {
	if !strings.HasPrefix(msg, "did not find expected ',' or ") && !strings.HasPrefix(msg, "did not find expected node content") {
		return Pos{}, ""
	}
	for n := max(1, line-1); n <= min(line, f.count()); n++ {
		var open []int
		for i, c := range f.line(n) {
			switch c {
			case '{', '[':
				open = append(open, i)
			case '}', ']':
				open = open[:max(0, len(open)-1)]
			}
		}
		if len(open) > 0 {
			return f.at(n, open[len(open)-1]), "this bracket is not closed, or a comma is missing between what it holds"
		}
	}
	return Pos{}, ""
}

// misindented finds a line that begins where none above it does.
func (f *file) misindented(line int, msg string) (Pos, string) {
	if !strings.HasPrefix(msg, "did not find expected") {
		return Pos{}, ""
	}
	known := []int{0}
	for n := 1; n <= f.count(); n++ {
		text := f.line(n)
		body := strings.TrimLeft(text, " ")
		if body == "" || body[0] == '#' {
			continue
		}
		indent := len(text) - len(body)
		for known[len(known)-1] > indent {
			known = known[:len(known)-1]
		}
		if n >= line && known[len(known)-1] < indent && !opens(f.line(n-1)) {
			return f.at(n, indent), "this line is indented otherwise than those before it; what belongs together begins in one column"
		}
		if known[len(known)-1] < indent {
			known = append(known, indent)
		}
		for strings.HasPrefix(body, "- ") {
			rest := strings.TrimLeft(body[2:], " ")
			indent += len(body) - len(rest)
			body = rest
			known = append(known, indent)
		}
	}
	return Pos{}, ""
}

// opens reports whether what a line begins goes on in the next.
func opens(line string) bool {
	line = strings.TrimRight(line, " ")
	return strings.HasSuffix(line, ":") || strings.HasSuffix(line, "-") || strings.HasSuffix(line, "|") || strings.HasSuffix(line, ">")
}
