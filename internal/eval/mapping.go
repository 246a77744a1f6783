package eval

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
)

// Map gives the relations of the rules the names that a gold file uses. Claims
// of relations that it does not name are left out.
type Map map[string]Target

// Target is a relation of the gold file.
type Target struct {
	Relation string `json:"relation"`
	Swap     bool   `json:"swap"` // its subject is our object
}

// UnmarshalJSON reads "NAME" or {"relation": "NAME", "swap": true}.
func (t *Target) UnmarshalJSON(data []byte) error {
	if err := json.Unmarshal(data, &t.Relation); err == nil {
		return nil
	}
	type plain Target // without this method
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	if dec.Decode((*plain)(t)) != nil || t.Relation == "" {
		return fmt.Errorf(`%s is no relation; want "NAME" or {"relation": "NAME", "swap": true}`, data)
	}
	return nil
}

// ReadMap reads {"head_of": "CEO", "owns": {"relation": "SUBSIDIARY_OF", "swap": true}}.
func ReadMap(name string, in io.Reader) (Map, error) {
	data, err := io.ReadAll(in)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	var m Map
	err = json.Unmarshal(data, &m)
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &kind):
		return nil, fmt.Errorf(`%s: not a JSON object; want {"our relation": "relation of the gold"}`, name)
	case errors.As(err, &syntax):
		return nil, fmt.Errorf("%s:%d: not JSON: %w", name, 1+bytes.Count(data[:min(int(syntax.Offset), len(data))], []byte("\n")), err)
	case err != nil:
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return m, nil
}

// Apply renames the relations of claims. A nil map leaves them as they are.
func (m Map) Apply(claims []Fact) []Fact {
	if m == nil {
		return claims
	}
	var out []Fact
	for _, c := range claims {
		to, ok := m[c.Relation]
		if !ok {
			continue
		}
		if to.Swap {
			c = c.turned()
		}
		c.Relation = to.Relation
		out = append(out, c)
	}
	return out
}

// Names are the relations in the names of the gold file.
func (m Map) Names(relations []string) []string {
	if m == nil {
		return relations
	}
	names := map[string]bool{}
	for _, r := range relations {
		if to, ok := m[r]; ok {
			names[to.Relation] = true
		}
	}
	return slices.Sorted(maps.Keys(names))
}
