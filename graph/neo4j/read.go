package neo4j

import (
	"context"
	"iter"
	"slices"
	"strings"

	"dossier/graph"
)

// Filter says which claims or facts are wanted. What is empty does not matter.
type Filter struct {
	ID       string       // of a claim, or how it begins; of a fact: all its claims
	Article  string       // id
	Subject  string       // id, name or alias of an entity
	Relation string       // lower_snake
	Object   string       // as Subject; of a literal: the value
	Status   graph.Status // of claims only
	Limit    int          // 0 for all
}

// params resolves the filter's names to entity ids; nil lists let all through.
func (s *Store) params(ctx context.Context, f Filter) (row, error) {
	p := row{
		"id": f.ID, "article": f.Article, "relation": f.Relation, "status": string(f.Status),
		"value": f.Object, "limit": int64(f.Limit), "symmetric": s.symmetric(),
		"subjects": nil, "objects": nil,
	}
	if f.Limit <= 0 {
		p["limit"] = int64(1) << 40
	}
	for role, name := range map[string]string{"subjects": f.Subject, "objects": f.Object} {
		if name == "" {
			continue
		}
		entities, err := s.Entities(ctx, name)
		if err != nil {
			return nil, err
		}
		p[role] = each(entities, func(e graph.Entity) any { return e.ID })
	}
	return p, nil
}

func (s *Store) symmetric() []string {
	names := []string{}
	for _, r := range s.relations {
		if r.Symmetric {
			names = append(names, r.Name)
		}
	}
	return names
}

// Witness is a claim with the article it is from, its text included, and the id
// of the fact that it supports or denies.
type Witness struct {
	Claim   graph.Claim
	Article graph.Article
	Fact    string
}

// Claims gives the claims that the filter lets through, the newest article
// first, then by place in the article. Subject and object of a symmetric
// relation may be given either way round.
func (s *Store) Claims(ctx context.Context, f Filter) ([]Witness, error) {
	params, err := s.params(ctx, f)
	if err != nil {
		return nil, err
	}
	rows, err := s.read(ctx, statement(f.claimsEntry())+statement("claims"), params)
	if err != nil {
		return nil, err
	}
	found := make([]Witness, len(rows))
	articles := map[string]graph.Article{} // one text, however many claims are from it
	for i, r := range rows {
		found[i] = loadWitness(r)
		articles[found[i].Claim.Article] = graph.Article{}
	}
	if err := s.readArticles(ctx, articles); err != nil {
		return nil, err
	}
	for i := range found {
		found[i].Article = articles[found[i].Claim.Article]
	}
	return found, nil
}

// claimsEntry picks the narrowest way to the claims wanted.
func (f Filter) claimsEntry() string {
	switch {
	case f.ID != "":
		return "claims_by_id"
	case f.Article != "":
		return "claims_by_article"
	case f.Subject != "":
		return "claims_by_subject"
	}
	return "claims_by_relation"
}

func loadWitness(r row) Witness {
	entities := map[string]graph.Entity{}
	for _, e := range items(r["entities"]) {
		loaded := loadEntity(plainProps(e["props"]), texts(e["labels"]))
		entities[loaded.ID] = loaded
	}
	stored := storedClaim(r)
	c := loadClaim(stored, entities)
	c.Article, c.Published = text(r["article"]), text(r["published"])
	return Witness{Claim: c, Fact: stored.fact()}
}

// Articles gives the stored ones of these articles, by id, with their texts.
func (s *Store) Articles(ctx context.Context, ids ...string) (map[string]graph.Article, error) {
	articles := map[string]graph.Article{}
	for _, id := range ids {
		articles[id] = graph.Article{}
	}
	err := s.readArticles(ctx, articles)
	return articles, err
}

// readArticles fills in the articles whose ids are the keys, and removes those
// that are not stored.
func (s *Store) readArticles(ctx context.Context, articles map[string]graph.Article) error {
	ids := make([]string, 0, len(articles))
	for id := range articles {
		ids = append(ids, id)
	}
	clear(articles)
	rows, err := s.read(ctx, statement("articles"), row{"ids": ids})
	for _, r := range rows {
		a := loadArticle(plainProps(r["props"]))
		articles[a.ID] = a
	}
	return err
}

func loadArticle(p row) graph.Article {
	var runs string // follow from the text where it is kept
	if text(p["text"]) == "" {
		runs = text(p["runs"])
	}
	return graph.Article{
		Runs: runs, Body: bytesOf(text(p["text"]), number(p["body"])),
		ID: text(p["id"]), Title: text(p["title"]), Source: text(p["source"]), URL: text(p["url"]),
		Language: text(p["language"]), Published: text(p["published"]),
		PublishedFrom: text(p["published_from"]), PublishedTo: text(p["published_to"]),
		Text: text(p["text"]), SHA256: text(p["sha256"]), MadeBy: text(p["made_by"]), Origin: text(p["origin"]),
		Erased: p["erased"] == true,
	}
}

// bytesOf is how many bytes the first n code points of a text have.
func bytesOf(s string, n int) int {
	for at := range s {
		if n == 0 {
			return at
		}
		n--
	}
	return len(s)
}

// All gives all stored articles without their texts, by id, a page at a time.
func (s *Store) All(ctx context.Context) iter.Seq2[[]graph.Article, error] {
	return func(yield func([]graph.Article, error) bool) {
		for after := ""; ; {
			page, err := s.Page(ctx, after)
			if len(page) == 0 && err == nil || !yield(page, err) || err != nil {
				return
			}
			after = page[len(page)-1].ID
		}
	}
}

// Page gives the first stored articles whose ids come after one, without their
// texts, by id; none at the end.
func (s *Store) Page(ctx context.Context, after string) ([]graph.Article, error) {
	rows, err := s.read(ctx, statement("all_articles"), row{"after": after, "page": int64(batchSize)})
	page := make([]graph.Article, len(rows))
	for i, r := range rows {
		page[i] = loadArticle(plainProps(r["props"]))
	}
	return page, err
}

// Facts gives the fact edges that the filter lets through, by subject, relation
// and object. Of the filter, Article and Status do not count.
func (s *Store) Facts(ctx context.Context, f Filter) ([]graph.Fact, error) {
	params, err := s.params(ctx, f)
	if err != nil {
		return nil, err
	}
	rows, err := s.read(ctx, statement("facts"), params)
	facts := make([]graph.Fact, len(rows))
	for i, r := range rows {
		facts[i] = loadFact(r)
	}
	return facts, err
}

func loadFact(r row) graph.Fact {
	p := plainProps(r["props"])
	disputed, _ := p["disputed"].(bool)
	kind := text(r["type"])
	return graph.Fact{
		ID: text(p["id"]), Type: kind, Relation: strings.ToLower(strings.TrimPrefix(kind, "ALLEGED_")),
		Subject: text(r["subject"]), Object: text(r["object"]),
		Status: graph.Status(text(p["status"])), Tense: graph.Tense(text(p["tense"])), Disputed: disputed,
		Evidence: text(p["evidence"]), Claims: number(p["claims"]), Articles: number(p["articles"]), Copies: number(p["copies"]), Sources: number(p["sources"]),
		FirstPublished: text(p["first_published"]), LastPublished: text(p["last_published"]),
		ValidFrom: text(p["valid_from"]), ValidTo: text(p["valid_to"]),
		ValidToBasis: text(p["valid_to_basis"]), ClosedBy: text(p["closed_by"]), Rivals: texts(p["rivals"]),
	}
}

func loadEntity(props row, labels []string) graph.Entity {
	e := graph.Entity{ID: text(props["id"]), Name: text(props["name"]), Aliases: texts(props["aliases"]), Wikidata: text(props["wikidata"])}
	for _, label := range labels {
		switch {
		case label == "Provisional":
			e.Provisional = true
		case slices.Contains(graph.EntityTypes(), label):
			e.Type = label
		}
	}
	return e
}

// Entities gives the entities with that id or name; where there are none, those
// that have it as an alias or are spelled a little otherwise.
func (s *Store) Entities(ctx context.Context, name string) ([]graph.Entity, error) {
	rows, err := s.read(ctx, statement("entities"), row{"name": name})
	if err == nil && len(rows) == 0 {
		rows, err = s.read(ctx, statement("entities_by_spelling"), row{"name": name})
	}
	entities := make([]graph.Entity, len(rows))
	for i, r := range rows {
		entities[i] = loadEntity(plainProps(r["props"]), texts(r["labels"]))
	}
	return entities, err
}
