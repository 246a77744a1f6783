package rules

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"
)

// shape is a JSON Schema while it is made. What reads rule files makes it: each
// value that carries a shape notes what its reader asks of it instead of being
// read, so that the schema and the reader cannot part.
type shape struct {
	Schema       string              `json:"$schema,omitempty"`
	Title        string              `json:"title,omitempty"`
	Description  string              `json:"description,omitempty"`
	Type         any                 `json:"type,omitempty"`
	Enum         []string            `json:"enum,omitempty"`
	Pattern      string              `json:"pattern,omitempty"`
	Items        *shape              `json:"items,omitempty"`
	Properties   map[string]*shape   `json:"properties,omitempty"`
	Names        *shape              `json:"propertyNames,omitempty"`
	Additional   any                 `json:"additionalProperties,omitempty"`
	Required     []string            `json:"required,omitempty"`
	Dependencies map[string][]string `json:"dependencies,omitempty"`
	AnyOf        []*shape            `json:"anyOf,omitempty"`
	OneOf        []*shape            `json:"oneOf,omitempty"`
}

// The kinds of file that have a schema.
const (
	RuleFileSchema   = "rules"  // a rule file: packs, languages and entities alike
	EntityLineSchema = "entity" // a line of a list of entities in JSONL
)

// SchemaKinds are the kinds of file that Schema knows.
func SchemaKinds() []string { return []string{RuleFileSchema, EntityLineSchema} }

// Schema is the JSON Schema (draft 7) of a kind of file, for editors.
func Schema(kind string) ([]byte, error) {
	var s *shape
	switch kind {
	case RuleFileSchema:
		s = ruleFileShape()
	case EntityLineSchema:
		s = entityLineShape()
	default:
		return nil, errors.New(unknown("kind of file", kind, SchemaKinds()))
	}
	s.Schema = "http://json-schema.org/draft-07/schema#"
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(s); err != nil {
		return nil, fmt.Errorf("write the schema of %s: %w", kind, err)
	}
	return b.Bytes(), nil
}

// ruleFileShape has an empty file described by its reader.
func ruleFileShape() *shape {
	nothing := func(string) ([]byte, error) { return nil, errors.New("there is none") }
	f := &file{name: "schema", read: nothing}
	r := &reader{builder: newBuilder([]*file{f}), file: f, lang: newLanguage("schema")}
	s := &shape{Title: "A rule file of dossier"}
	top := value{&yaml.Node{Kind: yaml.ScalarNode}, f, s}
	top.object("the file", append(r.headFields(), r.bodyFields()...)...)
	s.Dependencies = map[string][]string{}
	for _, lf := range r.languageFields() {
		s.Dependencies[lf.key] = []string{"language"}
	}
	s.describe("")
	return s
}

// entityLineShape is made of the fields that a line is decoded into.
func entityLineShape() *shape {
	s := &shape{Title: "An entity in a list of dossier", Type: "object", Properties: map[string]*shape{}, Additional: false, Required: []string{"id", "type", "name"}}
	row := reflect.TypeFor[entityRow]()
	for i := range row.NumField() {
		p := &shape{Type: "string"}
		if row.Field(i).Type.Kind() == reflect.Slice {
			p = &shape{Type: "array", Items: p}
		}
		s.Properties[row.Field(i).Tag.Get("json")] = p
	}
	s.Properties["id"].Pattern = spelling('-')
	s.Properties["type"].Enum = entityTypes()
	s.Properties["gender"].Enum = append(genders(), "")
	s.Properties["wikidata"].Pattern = "^(Q[1-9][0-9]*)?$"
	return s
}

// under is v described by another shape.
func (v value) under(s *shape) value { return value{v.node, v.file, s} }

// object notes the keys of a map.
func (s *shape) object(v value, fields []field) {
	s.Type, s.Additional, s.Properties = "object", false, map[string]*shape{}
	for _, f := range fields {
		p := &shape{}
		f.read(v.under(p))
		s.Properties[f.key] = p
		if f.required {
			s.Required = append(s.Required, f.key)
		}
	}
}

// pairs notes a map whose keys are words of the author.
func (s *shape) pairs(v value, do func(key, val value)) {
	names, values := &shape{}, &shape{}
	do(v.under(names), v.under(values))
	s.Type, s.Additional = "object", values
	if names.Enum != nil || names.Pattern != "" {
		s.Names = names
	}
}

// items notes a list.
func (s *shape) items(v value, do func(value)) {
	s.Type, s.Items = "array", &shape{}
	do(v.under(s.Items))
}

// words notes a word or a list of words.
func (s *shape) words(v value, do func(value, string)) {
	one := &shape{}
	one.scalar()
	do(v.under(one), "")
	s.AnyOf = []*shape{one, {Type: "array", Items: one}}
}

// scalar notes a word: also 1972 and true are words to the reader.
func (s *shape) scalar() { s.Type = []string{"string", "number", "boolean"} }

// among notes the words that there are to choose from.
func (s *shape) among(want []string) { s.Type, s.Enum = nil, slices.Clone(want) }

// either reads a value in one of two ways; the shape is of both.
func (v value) either(first bool, a, b func(value)) {
	switch {
	case v.shape != nil:
		one, other := &shape{}, &shape{}
		a(v.under(one))
		b(v.under(other))
		v.shape.AnyOf = append(one.flat(), other.flat()...)
	case first:
		a(v)
	default:
		b(v)
	}
}

// flat are the ways that a shape allows.
func (s *shape) flat() []*shape {
	if s.AnyOf != nil {
		return s.AnyOf
	}
	return []*shape{s}
}

// wantsOne notes that a map has exactly one of some keys.
func (v value) wantsOne(keys ...string) {
	for _, k := range keys {
		if v.shape != nil {
			v.shape.OneOf = append(v.shape.OneOf, &shape{Required: []string{k}})
		}
	}
}

// wantsBoth notes that a map has both of two keys or neither.
func (v value) wantsBoth(a, b string) {
	if v.shape != nil {
		v.shape.Dependencies = map[string][]string{a: {b}, b: {a}}
	}
}

// fits notes the pattern of a word.
func (v value) fits(pattern string) {
	if v.shape != nil {
		v.shape.Type, v.shape.Pattern = "string", pattern
	}
}

// spelling is the pattern of lower-case words with a joint.
func spelling(joint byte) string { return fmt.Sprintf("^[a-z0-9]+(%c[a-z0-9]+)*$", joint) }

// describe gives keys what editors show of them.
func (s *shape) describe(path string) {
	if s == nil {
		return
	}
	s.Description = keyTexts()[path]
	for key, p := range s.Properties {
		p.describe(strings.TrimPrefix(path+"."+key, "."))
	}
	s.Items.describe(path)
	if more, ok := s.Additional.(*shape); ok {
		more.describe(path)
	}
	for _, way := range s.AnyOf {
		way.describe(path)
		way.Description = ""
	}
	if s.Items != nil {
		s.Items.Description = ""
	}
}
