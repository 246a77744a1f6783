package neo4j

import (
	"context"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"dossier/graph"
)

// Resolve gives the id of the entity that people mean by a name: its id, name
// or alias, in whichever spelling. The error for none or several of them says
// which could be meant.
func (s *Store) Resolve(ctx context.Context, name string) (string, error) {
	found, err := s.Entities(ctx, name)
	switch {
	case err != nil:
		return "", err
	case len(found) == 1:
		return found[0].ID, nil
	case len(found) > 1:
		return "", fmt.Errorf("%q may be any of %d entities; give the id: %s", name, len(found), choices(found))
	}
	like, err := s.like(ctx, name)
	if err != nil {
		return "", err
	}
	if len(like) == 0 {
		return "", fmt.Errorf("no entity is called %q; dossier query entities lists them", name)
	}
	return "", fmt.Errorf("no entity is called %q; did you mean %s?", name, strings.Join(like, ", "))
}

// AllEntities gives every entity, by id.
func (s *Store) AllEntities(ctx context.Context) ([]graph.Entity, error) {
	rows, err := s.read(ctx, statement("all_entities"), nil)
	entities := make([]graph.Entity, len(rows))
	for i, r := range rows {
		entities[i] = loadEntity(plainProps(r["props"]), texts(r["labels"]))
	}
	return entities, err
}

// Shared gives, for each of these pairs of entities, how many others both have a
// fact with.
func (s *Store) Shared(ctx context.Context, pairs [][2]string) (map[[2]string]int, error) {
	shared := make(map[[2]string]int, len(pairs))
	for chunk := range slices.Chunk(pairs, batchSize) {
		rows, err := s.read(ctx, statement("shared"), row{"rows": each(chunk, func(p [2]string) any { return []any{p[0], p[1]} })})
		if err != nil {
			return nil, err
		}
		for _, r := range rows {
			shared[[2]string{text(r["a"]), text(r["b"])}] = number(r["shared"])
		}
	}
	return shared, nil
}

func choices(entities []graph.Entity) string {
	var all []string
	for _, e := range entities {
		all = append(all, fmt.Sprintf("%s (%s %s)", e.ID, e.Type, e.Name))
	}
	return strings.Join(all, ", ")
}

// like gives a few names that resemble one, best first.
func (s *Store) like(ctx context.Context, name string) ([]string, error) {
	words := regexp.MustCompile(`[\p{L}\p{N}]+`).FindAllString(strings.ToLower(name), -1)
	if len(words) == 0 {
		return nil, nil
	}
	for i, w := range words {
		words[i] = w + "~" // Lucene: or a word that is close to it
	}
	rows, err := s.read(ctx, statement("entities_like"), row{"words": strings.Join(words, " ")})
	var unmade *Error
	if errors.As(err, &unmade) && unmade.Problem == BadQuery {
		return nil, nil // nothing was ever loaded: there is no index
	}
	var names []string
	for _, r := range rows {
		names = append(names, text(r["name"]))
	}
	return slices.Clip(names), err
}
