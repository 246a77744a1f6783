package rules_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"gopkg.in/yaml.v3"

	"dossier/rules"
)

// The schemas in the repository are those that the reader describes; -update
// writes them.
func TestSchemasArePublished(t *testing.T) {
	for _, kind := range rules.SchemaKinds() {
		got, err := rules.Schema(kind)
		if err != nil {
			t.Fatal(err)
		}
		golden(t, filepath.Join("schema", kind+".schema.json"), string(got))
	}
	if _, err := rules.Schema("rule"); err == nil || err.Error() != `unknown kind of file "rule" (did you mean "rules"?); want one of rules, entity` {
		t.Errorf("got %v", err)
	}
}

func schema(t *testing.T, kind string) *jsonschema.Schema {
	t.Helper()
	text, err := rules.Schema(kind)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("schema.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// validate checks a YAML file as an editor does.
func validate(t *testing.T, s *jsonschema.Schema, name string) error {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var n yaml.Node
	if err := yaml.Unmarshal(data, &n); err != nil {
		return err
	}
	return s.Validate(instance(&n, 0))
}

// instance is a YAML value as the schema sees it.
func instance(n *yaml.Node, depth int) any {
	if depth > 100 {
		return nil // a reference to itself
	}
	switch n.Kind {
	case yaml.DocumentNode:
		return instance(n.Content[0], depth+1)
	case yaml.AliasNode:
		return instance(n.Alias, depth+1)
	case yaml.MappingNode:
		m := map[string]any{}
		for i := 0; i+1 < len(n.Content); i += 2 {
			m[n.Content[i].Value] = instance(n.Content[i+1], depth+1)
		}
		return m
	case yaml.SequenceNode:
		list := make([]any, len(n.Content))
		for i := range list {
			list[i] = instance(n.Content[i], depth+1)
		}
		return list
	}
	var v any
	if n.Tag == "!!timestamp" || n.Decode(&v) != nil {
		return n.Value
	}
	if i, ok := v.(int); ok {
		return float64(i)
	}
	return v
}

func TestSchemaTakesWhatTheReaderTakes(t *testing.T) {
	s := schema(t, rules.RuleFileSchema)
	names := append(files(t, "ok"), "testdata/base.yaml", "../docs/sponsors.yaml")
	err := filepath.WalkDir("packs", func(name string, _ os.DirEntry, err error) error {
		if strings.HasSuffix(name, ".yaml") {
			names = append(names, name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		if err := validate(t, s, name); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// What is wrong in structure is refused by schema and reader; what needs more than
// one value, or another file, only the reader can see.
func TestSchemaRefusesWhatTheReaderRefuses(t *testing.T) {
	s := schema(t, rules.RuleFileSchema)
	var missed []string
	for _, name := range files(t, "bad") {
		if validate(t, s, name) == nil {
			missed = append(missed, strings.TrimSuffix(filepath.Base(name), ".yaml"))
		}
	}
	want := []string{
		"control-characters",
		"duplicate-key",
		"entity-files",
		"entity-twice",
		"entity-unknown-seat",
		"form-function",
		"form-language",
		"form-lemma",
		"gazetteers",
		"long-line",
		"no-examples",
		"noun-files",
		"pattern-brackets",
		"pattern-slots",
		"relation-twice",
		"relation-undeclared",
		"slots-like",
		"two-documents",
		"verb-files",
		"words",
	}
	if diff := cmp.Diff(want, missed); diff != "" {
		t.Errorf("what the schema lets through (-want +got):\n%s", diff)
	}
}

func TestSchemaOfEntityLines(t *testing.T) {
	s := schema(t, rules.EntityLineSchema)
	for line, ok := range map[string]bool{
		`{"id": "alba", "type": "Organization", "name": "Alba AG", "aliases": ["Alba"], "wikidata": "Q1"}`: true,
		`{"id": "alba", "type": "Organisation", "name": "Alba AG"}`:                                        false,
		`{"id": "Alba AG", "type": "Organization", "name": "Alba AG"}`:                                     false,
		`{"id": "alba", "type": "Organization"}`:                                                           false,
		`{"id": "alba", "type": "Organization", "name": "Alba AG", "alias": "Alba"}`:                       false,
	} {
		doc, err := jsonschema.UnmarshalJSON(strings.NewReader(line))
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Validate(doc); (err == nil) != ok {
			t.Errorf("%s: got %v", line, err)
		}
	}
}
