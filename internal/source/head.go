package source

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"

	"gopkg.in/yaml.v3"

	"dossier/rules"
)

// dateHead is what may stand before the first sentence: "date 2020-09 ", with
// or without a blank before it. The regular expression reads a file format; it
// takes in dates that no calendar has, so that they can be refused by name.
var dateHead = regexp.MustCompile(`^\s*date[ \t]+([0-9]{4}[0-9-]*)(?:\s+|$)`)

// textHead gives the date that a text begins with and the byte offset of what
// follows it; body 0 means that there is no head.
func textHead(text string) (date string, body int) {
	m := dateHead.FindStringSubmatchIndex(text)
	if m == nil {
		return "", 0
	}
	return text[m[2]:m[3]], m[1]
}

// fields are what an article may say of itself.
type fields struct {
	id, title, source, url, date, language string
}

// pick takes the fields by any of their names, the first that is given.
func pick(get func(key string) (string, error)) (f fields, err error) {
	for _, field := range []struct {
		to    *string
		names []string
	}{
		{&f.id, []string{"id", "doc"}},
		{&f.title, []string{"title"}},
		{&f.source, []string{"source"}},
		{&f.url, []string{"url", "uri"}},
		{&f.date, []string{"published", "date", "dct"}},
		{&f.language, []string{"language", "lang"}},
	} {
		for _, name := range field.names {
			value, err := get(name)
			if err != nil {
				return f, err
			}
			if *field.to == "" {
				*field.to = strings.TrimSpace(value)
			}
		}
	}
	return f, nil
}

// maxFront bounds front matter, which is a few lines.
const maxFront = 64 << 10

// frontMatter cuts YAML between two lines of --- from the start of a text.
func frontMatter(text string) (f fields, body string, err error) {
	rest, ok := strings.CutPrefix(text, "---\n")
	if !ok {
		return f, text, nil
	}
	front, body, ok := cutFront(rest)
	if !ok {
		return f, "", fmt.Errorf("front matter is not closed; end it with a line ---")
	}
	f, err = parseFront(front)
	return f, strings.TrimLeftFunc(body, unicode.IsSpace), err
}

func cutFront(text string) (front, body string, ok bool) {
	for at := 0; at < min(len(text), maxFront); {
		line, _, _ := strings.Cut(text[at:], "\n")
		next := min(at+len(line)+1, len(text))
		if t := strings.TrimRight(line, " \t"); t == "---" || t == "..." {
			return text[:at], text[next:], true
		}
		at = next
	}
	return "", "", false
}

// parseFront reads the keys it knows; other programs may have put more there.
func parseFront(front string) (fields, error) {
	var doc yaml.Node
	// The line break stands for the ---, so that lines are those of the file.
	text := []byte("\n" + front)
	if err := yaml.Unmarshal(text, &doc); err != nil {
		line, says := rules.PlainYAML(text, err)
		return fields{}, fmt.Errorf("line %d: the front matter is %s", line, says)
	}
	if len(doc.Content) == 0 {
		return fields{}, nil
	}
	root := doc.Content[0]
	if root.Kind != yaml.MappingNode {
		return fields{}, fmt.Errorf("front matter: want lines such as \"published: 2020-09\"")
	}
	values := map[string]*yaml.Node{}
	for i := 0; i+1 < len(root.Content); i += 2 {
		key := root.Content[i]
		if values[key.Value] != nil {
			return fields{}, fmt.Errorf("line %d: %s is there twice in the front matter; leave one out", key.Line, key.Value)
		}
		values[key.Value] = root.Content[i+1]
	}
	return pick(func(key string) (string, error) {
		switch value := values[key]; {
		case value == nil || value.Tag == "!!null":
			return "", nil
		case value.Kind != yaml.ScalarNode:
			return "", fmt.Errorf("line %d: %s in the front matter is not a plain value; write its text behind the colon", value.Line, key)
		default:
			return value.Value, nil
		}
	})
}
