package source

import (
	"strings"

	"dossier/graph"
)

// date settles the publication date. A head in the text counts where no field
// says otherwise, and Body then points behind it.
func date(a *graph.Article, field string) error {
	head, body := textHead(a.Text)
	if field == "" {
		field = head
	}
	day := withoutTime(field)
	from, to, err := graph.ParseEDTF(day)
	if err != nil {
		return err
	}
	a.Published, a.PublishedFrom, a.PublishedTo = day, from, to
	if head != "" && agree(head, day) {
		a.Body = body
	}
	return nil
}

// withoutTime cuts the time of day off a date.
func withoutTime(s string) string {
	if len(s) > 10 && (s[10] == 'T' || s[10] == ' ') {
		return s[:10]
	}
	return s
}

// agree reports whether two dates can be the same: one may be less exact.
func agree(a, b string) bool {
	return strings.HasPrefix(a, b) || strings.HasPrefix(b, a)
}
