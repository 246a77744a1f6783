package source

import (
	"regexp"
	"strings"
)

// The marks of Markdown that running text has. Markdown is a file format here,
// not language: regular expressions do.
var (
	mdBlock    = regexp.MustCompile(`^[ \t]*(?:>[ \t]?)*(?:#{1,6}[ \t]+|[-*+][ \t]+|[0-9]{1,9}[.)][ \t]+)?`)
	mdRule     = regexp.MustCompile(`^[ \t]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|=+[ \t]*)$`)
	mdFence    = regexp.MustCompile("^[ \t]*(?:```|~~~)")
	mdLinkDef  = regexp.MustCompile(`^[ \t]*\[[^\]]+\]:[ \t]`)
	mdImage    = regexp.MustCompile(`!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])?`)
	mdFootnote = regexp.MustCompile(`\[\^[^\]]+\]`)
	mdLink     = regexp.MustCompile(`\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])`)
	mdTag      = regexp.MustCompile(`</?[A-Za-z][^<>]*>|(?s)<!--.*?-->`)
	mdStars    = regexp.MustCompile(`\*\*(\S(?:.*?\S)??)\*\*`)
	mdUnders   = regexp.MustCompile(`__(\S(?:.*?\S)??)__`)
	mdStar     = regexp.MustCompile(`\*(\S(?:[^*]*\S)??)\*`)
	mdUnder    = regexp.MustCompile(`(^|[^\pL\pN_])_(\S(?:[^_]*\S)??)_($|[^\pL\pN_])`)
	mdCode     = regexp.MustCompile("`+([^`]+)`+")
	mdEscape   = regexp.MustCompile("\\\\([\\\\`*_{}\\[\\]()#+.!|>~-])")
	mdHeading  = regexp.MustCompile(`^#[ \t]+(.+?)[ \t]*#*$`)
)

// stripMarkdown gives the text of a Markdown document, line by line, and its
// first heading. Blocks of code and pictures are left out.
func stripMarkdown(doc string) (title, text string) {
	var b strings.Builder
	code := false
	for line := range strings.SplitSeq(mdTag.ReplaceAllString(doc, ""), "\n") {
		switch {
		case mdFence.MatchString(line):
			code = !code
		case code || mdRule.MatchString(line) || mdLinkDef.MatchString(line):
		default:
			plain := stripLine(line)
			if title == "" && mdHeading.MatchString(line) {
				title = strings.TrimSpace(plain)
			}
			b.WriteString(plain)
			b.WriteByte('\n')
		}
	}
	return title, strings.TrimSpace(b.String()) + "\n"
}

// stripLine takes the marks from one line.
func stripLine(line string) string {
	if m := mdHeading.FindStringSubmatch(line); m != nil {
		line = "# " + m[1]
	}
	line = line[len(mdBlock.FindString(line)):]
	line = hide(line)
	line = mdImage.ReplaceAllString(line, "")
	line = mdFootnote.ReplaceAllString(line, "")
	line = mdLink.ReplaceAllString(line, "$1")
	line = mdStars.ReplaceAllString(line, "$1")
	line = mdUnders.ReplaceAllString(line, "$1")
	line = mdStar.ReplaceAllString(line, "$1")
	line = mdUnder.ReplaceAllString(line, "$1$2$3")
	line = mdCode.ReplaceAllString(line, "$1")
	return strings.TrimRight(unhide(strings.TrimSuffix(line, `\`)), " \t")
}

// hidden is where escaped characters wait, in the area for private use, until
// the marks are gone.
const hidden = 0xE000

func hide(line string) string {
	return mdEscape.ReplaceAllStringFunc(line, func(s string) string {
		return string(hidden + rune(s[1]))
	})
}

func unhide(line string) string {
	return strings.Map(func(r rune) rune {
		if hidden < r && r < hidden+0x80 {
			return r - hidden
		}
		return r
	}, line)
}
