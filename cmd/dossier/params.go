package main

import (
	"encoding/json"
	"fmt"
	"strings"
)

// parseParams reads k=v. A value that is JSON is taken as such (7, true,
// ["a","b"], "7"), anything else as the text it is.
func parseParams(words []string) (map[string]any, error) {
	params := map[string]any{}
	for _, word := range words {
		key, value, ok := strings.Cut(word, "=")
		if !ok || key == "" {
			return nil, fmt.Errorf("--param %q: want name=value", word)
		}
		params[key] = parseValue(value)
	}
	return params, nil
}

func parseValue(s string) any {
	dec := json.NewDecoder(strings.NewReader(s))
	dec.UseNumber()
	var v any
	if err := dec.Decode(&v); err != nil || dec.More() {
		return s
	}
	return whole(v)
}

// whole makes numbers whole where they are: LIMIT takes no others.
func whole(v any) any {
	switch v := v.(type) {
	case json.Number:
		if n, err := v.Int64(); err == nil {
			return n
		}
		f, _ := v.Float64() // out of range gives infinity, which Neo4j knows
		return f
	case []any:
		for i := range v {
			v[i] = whole(v[i])
		}
	case map[string]any:
		for k := range v {
			v[k] = whole(v[k])
		}
	}
	return v
}
