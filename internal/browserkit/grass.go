package browserkit

import (
	"bytes"
	"encoding/json"
	"strings"
)

// grassRule is one rule of a style.
type grassRule struct {
	selector   string // node.Person
	properties map[string]string
}

// parseGrass reads a style as Style writes it.
func parseGrass(style string) []grassRule {
	var rules []grassRule
	for block := range strings.SplitSeq(style, "\n}") { // a caption has braces, too: '{name}'
		if selector, body, ok := strings.Cut(block, "{"); ok {
			rules = append(rules, grassRule{strings.TrimSpace(selector), parseProperties(body)})
		}
	}
	return rules
}

func parseProperties(body string) map[string]string {
	properties := map[string]string{}
	for line := range strings.SplitSeq(body, ";") {
		if name, value, ok := strings.Cut(line, ":"); ok {
			properties[strings.TrimSpace(name)] = strings.Trim(strings.TrimSpace(value), "'")
		}
	}
	return properties
}

// stored is a style the way Browser keeps it: an object whose members are the
// rules, in their order, since the later one wins.
func stored(rules []grassRule) ([]byte, error) {
	var out bytes.Buffer
	for i, r := range rules {
		properties, err := json.Marshal(r.properties)
		if err != nil {
			return nil, err
		}
		selector, err := json.Marshal(r.selector)
		if err != nil {
			return nil, err
		}
		out.WriteByte("{,"[min(i, 1)])
		out.Write(selector)
		out.WriteByte(':')
		out.Write(properties)
	}
	out.WriteByte('}')
	return out.Bytes(), nil
}
