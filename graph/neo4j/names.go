package neo4j

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"dossier/graph"
)

// checkLabel refuses what is no entity type: only these become labels.
func checkLabel(label string) error {
	if types := graph.EntityTypes(); !slices.Contains(types, label) {
		return fmt.Errorf("unknown entity type %q; want one of %s", label, strings.Join(types, ", "))
	}
	return nil
}

// checkRelation refuses a relation whose name cannot be a relationship type or
// would be taken for one of the graph's own.
func checkRelation(name string) error {
	if !regexp.MustCompile(`^[a-z][a-z0-9_]*$`).MatchString(name) || len(name) > 100 {
		return fmt.Errorf("relation %q cannot be a relationship type; want small letters, digits and _, such as head_of", name)
	}
	if strings.HasPrefix(name, "alleged_") || slices.Contains(ownTypes(), name) || slices.Contains(entityKeys(), name) {
		return fmt.Errorf("relation %q has a name that the graph uses itself; give it another", name)
	}
	return nil
}

// ownTypes are the relationship types that are not facts, in lower case.
func ownTypes() []string { return []string{"subject", "object", "from", "said_by", "mentioned_in"} }

// entityKeys are the properties of entities that no relation may overwrite.
func entityKeys() []string { return []string{"id", "name", "aliases", "wikidata"} }

// checkQualifier refuses a qualifier whose name is a claim's own property.
func checkQualifier(name string) error {
	if !regexp.MustCompile(`^[a-z][a-z0-9_]*$`).MatchString(name) || len(name) > 100 {
		return fmt.Errorf("qualifier %q cannot be a property; want small letters, digits and _, such as price", name)
	}
	if ownClaimKey(name) {
		return fmt.Errorf("qualifier %q has the name of a claim's own property; give it another", name)
	}
	return nil
}

// checkLanguage refuses what cannot be part of an index and property name.
func checkLanguage(code string) error {
	if !regexp.MustCompile(`^[a-z]{2,3}$`).MatchString(code) {
		return fmt.Errorf("language %q is no code; want two or three small letters, such as de", code)
	}
	return nil
}

// analyzer is Neo4j's full-text analyzer for a language.
func analyzer(language string) string {
	for line := range strings.Lines(analyzerTable) {
		if code, name, _ := strings.Cut(strings.TrimSpace(line), " "); code == language {
			return name
		}
	}
	return "standard-no-stop-words"
}

// OwnTypes are the relationship types of the graph that are not facts.
func OwnTypes() []string {
	var types []string
	for _, name := range ownTypes() {
		types = append(types, strings.ToUpper(name))
	}
	return types
}
