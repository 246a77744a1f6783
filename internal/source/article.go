package source

import (
	"errors"
	"fmt"
	"net/url"
	"path"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"dossier/graph"
	"dossier/internal/tongue"
)

// draft is an article as read, before its fields are settled.
type draft struct {
	fields
	text   string
	id     string // where neither id nor URL are given; empty: by the text's digest
	origin string
}

// settle turns what was read into an article, or says what is wrong with it.
func (r *reader) settle(d draft, it *Item) error {
	if wordless(d.text) {
		return errEmpty
	}
	a := graph.Article{
		Title: label(d.title), Source: label(d.source), URL: label(d.url),
		Text: d.text, SHA256: graph.TextDigest(d.text), Origin: d.origin,
	}
	a.ID = identity(d, a.SHA256)
	if !utf8.ValidString(a.ID) || strings.ContainsFunc(a.ID, unfit) {
		return fmt.Errorf("its id %q holds a control character or a broken one; rename the file, or give another id", a.ID)
	}
	if err := date(&a, d.fields.date); err != nil {
		return err
	}
	if wordless(a.Text[a.Body:]) {
		return errors.New("no text behind the date")
	}
	if a.Published == "" {
		it.Warnings = append(it.Warnings, `no date; say it as "date 2020-09" before the text or as published`)
	}
	if a.PublishedFrom > time.Now().AddDate(0, 0, 1).Format(time.DateOnly) { // somewhere it is tomorrow already
		it.Warnings = append(it.Warnings, fmt.Sprintf("its date %s is in the future", a.Published))
	}
	it.Warnings = append(it.Warnings, r.language(&a, d)...)
	it.Article = a
	return nil
}

// wordless says that a text has neither letters nor digits.
func wordless(text string) bool {
	return !strings.ContainsFunc(text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

// unfit is a character that names do not have: it acts on terminals or turns
// the direction of writing, or stands for broken bytes.
func unfit(r rune) bool {
	return unicode.IsControl(r) || '\u202a' <= r && r <= '\u202e' || '\u2066' <= r && r <= '\u2069' || r == unicode.ReplacementChar
}

// label is a title or another name on one line, without unfit characters.
func label(s string) string {
	return oneLine(strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unfit(r):
			return -1
		}
		return r
	}, s))
}

// identity is the explicit id, the URL, the place, or the text's digest.
func identity(d draft, sum string) string {
	switch canonical := canonicalURL(d.url); {
	case d.fields.id != "":
		return d.fields.id
	case canonical != "":
		return canonical
	case d.id != "":
		return d.id
	}
	return "stdin-" + sum[:12]
}

// canonicalURL is one spelling for all addresses of a page: without fragment,
// default port and the parameters of campaigns. It is empty for what is no
// address of a page.
func canonicalURL(s string) string {
	u, err := url.Parse(s)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	u.Host = strings.ToLower(u.Host)
	u.Host = strings.TrimSuffix(u.Host, map[string]string{"http": ":80", "https": ":443"}[u.Scheme])
	u.Fragment, u.RawFragment, u.User = "", "", nil
	query := u.Query()
	for key := range query {
		if strings.HasPrefix(key, "utm_") || key == "fbclid" || key == "gclid" {
			query.Del(key)
		}
	}
	u.RawQuery = query.Encode()
	return u.String()
}

// language settles the language: the one given, the infix of the file's name,
// or the one that the text looks most like.
func (r *reader) language(a *graph.Article, d draft) []string {
	a.Language = primary(label(d.fields.language))
	if a.Language == "" {
		a.Language = r.infix(d.origin)
	}
	if a.Language == "" && len(r.cfg.Languages) > 0 {
		return r.guess(a)
	}
	if codes := r.codes(); len(codes) > 0 && !slices.Contains(codes, a.Language) {
		return []string{fmt.Sprintf("no rules for language %q; there are rules for %s", a.Language, strings.Join(codes, ", "))}
	}
	return nil
}

// guess takes the language that the text looks like, and says where it looks like
// none that there are rules for.
func (r *reader) guess(a *graph.Article) []string {
	if r.guesser == nil {
		r.guesser = tongue.New(r.cfg.Languages)
	}
	g := r.guesser.Of(a.Text[a.Body:])
	if len(r.cfg.Languages) == 1 && g.Looks == "" {
		g.Code = r.cfg.Languages[0].Code
	}
	a.Language = g.Code
	switch {
	case g.Code != "" && g.Mixed != "":
		return []string{fmt.Sprintf("part of it looks like %q; all is read as %q", g.Mixed, g.Code)}
	case g.Code != "":
		return nil
	case g.Looks != "":
		return []string{fmt.Sprintf("it looks like %q, for which there are no rules, and gives no claims; if it is %s, say so as language", g.Looks, r.choice())}
	}
	return []string{fmt.Sprintf("its language cannot be told, so it gives no claims; if it is %s, say so as language", r.choice())}
}

func (r *reader) codes() []string {
	codes := make([]string, 0, len(r.cfg.Languages))
	for _, l := range r.cfg.Languages {
		codes = append(codes, l.Code)
	}
	return codes
}

// choice is "de, en or es".
func (r *reader) choice() string {
	codes := r.codes()
	last := len(codes) - 1
	if last == 0 {
		return codes[0]
	}
	return strings.Join(codes[:last], ", ") + " or " + codes[last]
}

// primary is the first part of a language tag: "de" of "de-AT".
func primary(tag string) string {
	tag, _, _ = strings.Cut(strings.ReplaceAll(strings.ToLower(tag), "_", "-"), "-")
	return tag
}

// infix is the language in a name such as x.de.txt.
func (r *reader) infix(origin string) string {
	name := path.Base(strings.ReplaceAll(origin, `\`, "/"))
	parts := strings.Split(name, ".")
	for i := len(parts) - 2; i > 0; i-- {
		if slices.Contains(r.codes(), parts[i]) {
			return parts[i]
		}
	}
	return ""
}
