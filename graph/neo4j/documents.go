package neo4j

import (
	"context"
	"iter"
	"maps"
	"slices"
	"strings"

	"dossier/graph"
)

// documentPage is how many articles are read at once with all that was found in them.
const documentPage = 100

// Documents gives all that is stored as documents, by article id, a page at a
// time. Put of them all into an empty database gives the same graph again.
func (s *Store) Documents(ctx context.Context) iter.Seq2[[]graph.Document, error] {
	return func(yield func([]graph.Document, error) bool) {
		for page, err := range s.All(ctx) {
			if err != nil {
				yield(nil, err)
				return
			}
			for chunk := range slices.Chunk(page, documentPage) {
				ids := make([]string, len(chunk))
				for i, a := range chunk {
					ids[i] = a.ID
				}
				docs, err := s.Document(ctx, ids...)
				if !yield(docs, err) || err != nil {
					return
				}
			}
		}
	}
}

// StoredRelations gives the relations that the stored claims are of. Of those that
// no rule at hand declares only their symmetry can be told.
func (s *Store) StoredRelations(ctx context.Context) ([]graph.Relation, error) {
	rows, err := s.read(ctx, statement("read_relations"), nil)
	all := make([]graph.Relation, len(rows))
	for i, r := range rows {
		name := text(r["relation"])
		if declared, ok := s.relations[name]; ok {
			all[i] = declared
			continue
		}
		all[i].Name = name
		turned := graph.Claim{Relation: name, Subject: graph.Argument{ID: text(r["subject"])}, Object: graph.Argument{ID: text(r["object"])}}
		key := graph.FactID(turned, true)[:graph.FactKeyLen]
		all[i].Symmetric = strings.HasPrefix(text(r["fact"]), key)
	}
	return all, err
}

// Document gives the stored ones of these articles with all that was found in
// them, by id.
func (s *Store) Document(ctx context.Context, articles ...string) ([]graph.Document, error) {
	rows, err := s.read(ctx, statement("read_documents"), row{"ids": articles})
	if err != nil {
		return nil, err
	}
	all := make([]document, len(rows))
	ids := map[string]bool{}
	for i, r := range rows {
		all[i] = storedDocument(r)
		for _, id := range all[i].references() {
			ids[id] = true
		}
	}
	entities, err := s.described(ctx, slices.Sorted(maps.Keys(ids)))
	if err != nil {
		return nil, err
	}
	docs := make([]graph.Document, len(all))
	for i, d := range all {
		docs[i] = loadDocument(d, entities)
	}
	return docs, nil
}

// described reads entities by their ids.
func (s *Store) described(ctx context.Context, ids []string) (map[string]graph.Entity, error) {
	rows, err := s.read(ctx, statement("read_entities"), row{"ids": ids})
	entities := make(map[string]graph.Entity, len(rows))
	for _, r := range rows {
		entities[text(r["id"])] = loadEntity(plainProps(r["props"]), texts(r["labels"]))
	}
	return entities, err
}

// loadDocument is storeDocument turned round. What the article itself calls a
// provisional entity stands with its mention.
func loadDocument(d document, stored map[string]graph.Entity) graph.Document {
	out := graph.Document{Article: loadArticle(d.props)}
	entities := map[string]graph.Entity{}
	for _, id := range d.references() {
		entities[id] = asNamed(stored[id], d.mentions[id])
		out.Entities = append(out.Entities, entities[id])
	}
	for _, id := range slices.Sorted(maps.Keys(d.mentions)) {
		out.Mentions = append(out.Mentions, graph.Mentions{Entity: id, Count: number(d.mentions[id]["count"])})
	}
	for _, id := range slices.Sorted(maps.Keys(d.claims)) {
		c := loadClaim(d.claims[id], entities)
		c.Article, c.Published = out.Article.ID, out.Article.Published
		out.Claims = append(out.Claims, c)
	}
	return out
}

// asNamed is the entity as the mention has it; a mention of a declared one has nothing.
func asNamed(e graph.Entity, mention row) graph.Entity {
	if kind := text(mention["type"]); kind != "" {
		return graph.Entity{ID: e.ID, Type: kind, Name: text(mention["name"]), Aliases: texts(mention["aliases"]), Provisional: true}
	}
	return e
}
