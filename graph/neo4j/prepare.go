package neo4j

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"slices"
	"unicode/utf8"

	"dossier/graph"
)

// maxKey is how long an indexed text may be; Neo4j's limit is near 8,000 bytes.
const maxKey = 4000

// document is an article in the form in which it is stored, with what was
// found in it. Without props it stands for an article that is not there.
type document struct {
	id       string
	props    row // of the article, without text and loaded_at
	text     string
	group    string // of the articles that are copies of one text, of which this is one
	claims   map[string]claimRow
	mentions map[string]row          // by entity id
	entities map[string]graph.Entity // those that claims or mentions name
}

// references are the ids of all entities that the document's edges lead to.
func (d document) references() []string {
	ids := slices.Collect(maps.Keys(d.mentions))
	for _, c := range d.claims {
		ids = append(ids, c.entities()...)
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// prepare checks documents and gives them the form in which they are stored,
// sorted by id. It reports every problem at once.
func (s *Store) prepare(docs []graph.Document) ([]document, error) {
	var problems []error
	seen := map[string]bool{}
	all := make([]document, 0, len(docs))
	for _, d := range docs {
		if seen[d.Article.ID] {
			problems = append(problems, fmt.Errorf("article %q is there twice; give one of them another id", d.Article.ID))
			continue
		}
		seen[d.Article.ID] = true
		if err := s.checkDocument(d); err != nil {
			problems = append(problems, fmt.Errorf("article %q: %w", d.Article.ID, err))
			continue
		}
		stored, err := s.storeDocument(d)
		problems = append(problems, err)
		all = append(all, stored)
	}
	slices.SortFunc(all, func(a, b document) int { return compareText(a.id, b.id) })
	return all, errors.Join(problems...)
}

func (s *Store) checkDocument(d graph.Document) error {
	problems := []error{checkKey("the id", d.Article.ID), checkLength("the source", d.Article.Source)}
	declared := map[string]bool{}
	for _, e := range d.Entities {
		declared[e.ID] = true
		problems = append(problems, checkEntity(e))
	}
	for _, m := range d.Mentions {
		if !declared[m.Entity] {
			problems = append(problems, fmt.Errorf("entity %q is mentioned but not described", m.Entity))
		}
	}
	for _, c := range d.Claims {
		if err := s.checkClaim(c, d.Article.ID, declared); err != nil {
			problems = append(problems, fmt.Errorf("claim %q: %w", c.Evidence, err))
		}
	}
	return errors.Join(problems...)
}

func checkKey(what, key string) error {
	if key == "" {
		return fmt.Errorf("%s is empty", what)
	}
	return checkLength(what, key)
}

func checkLength(what, key string) error {
	if len(key) > maxKey {
		return fmt.Errorf("%s has %d bytes; at most %d can be indexed", what, len(key), maxKey)
	}
	return nil
}

func checkEntity(e graph.Entity) error {
	return errors.Join(
		checkKey("an entity's id", e.ID),
		checkKey("the name of entity "+e.ID, e.Name),
		checkLabel(e.Type))
}

func (s *Store) checkClaim(c graph.Claim, article string, declared map[string]bool) error {
	var problems []error
	if _, known := s.relations[c.Relation]; !known {
		problems = append(problems, fmt.Errorf("no rule file declares the relation %q", c.Relation))
	}
	if c.Article != article {
		problems = append(problems, fmt.Errorf("it is from article %q", c.Article))
	}
	if !slices.Contains([]graph.Status{graph.Asserted, graph.Reported, graph.Speculative, graph.Negated}, c.Status) {
		problems = append(problems, fmt.Errorf("unknown status %q", c.Status))
	}
	for _, id := range claimedEntities(c) {
		if !declared[id] {
			problems = append(problems, fmt.Errorf("entity %q is not described", id))
		}
	}
	if c.Literal() && c.Object.Value == "" {
		problems = append(problems, errors.New("its object is neither an entity nor a value"))
	}
	for _, key := range slices.Sorted(maps.Keys(c.Qualifiers)) {
		problems = append(problems, checkQualifier(key))
	}
	return errors.Join(problems...)
}

func claimedEntities(c graph.Claim) []string {
	ids := []string{c.Subject.ID}
	if !c.Literal() {
		ids = append(ids, c.Object.ID)
	}
	for _, who := range c.SaidBy {
		if who.ID != "" {
			ids = append(ids, who.ID)
		}
	}
	return ids
}

func (s *Store) storeDocument(d graph.Document) (document, error) {
	a := d.Article
	if err := a.Fill(); err != nil {
		return document{}, err
	}
	stored := document{id: a.ID, text: a.Text, props: articleProps(a), claims: map[string]claimRow{}, mentions: map[string]row{}}
	described := map[string]graph.Entity{}
	for _, e := range d.Entities {
		described[e.ID] = e
	}
	for _, c := range withIDs(d.Claims, a.Published) {
		stored.claims[c.ID] = s.storeClaim(c, a.Language)
	}
	for _, m := range d.Mentions {
		if m.Count > 0 {
			stored.mentions[m.Entity] = mentionProps(described[m.Entity], m.Count)
		}
	}
	stored.entities = map[string]graph.Entity{}
	for _, id := range stored.references() {
		stored.entities[id] = described[id]
	}
	return stored, stored.checkText()
}

// withIDs merges claims by their ids, which it computes: what is stored under
// an id must be what the id says.
func withIDs(claims []graph.Claim, published string) []graph.Claim {
	named := slices.Clone(claims)
	for i := range named {
		named[i].SetID()
		named[i].Published = published
	}
	return graph.MergeClaims(named)
}

func articleProps(a graph.Article) row {
	runs := graph.ParseRuns(a.Runs)
	if a.Text != "" {
		runs = graph.RunsOf(a.Text[a.Body:])
	}
	return dropEmpty(row{
		"id": a.ID, "name": cmp.Or(a.Title, a.ID), "title": a.Title, "source": a.Source, "url": a.URL, "language": a.Language,
		"published": a.Published, "published_from": a.PublishedFrom, "published_to": a.PublishedTo,
		"sha256": a.SHA256, "made_by": a.MadeBy, "origin": a.Origin, "body": bodyProp(a), "erased": erasedProp(a),
		"runs": runs.String(), "prints": list(runs.Prints()),
	})
}

// bodyProp is where the article's text begins behind its head, in code points;
// nothing where it has no head.
func bodyProp(a graph.Article) any {
	if a.Body == 0 {
		return ""
	}
	return int64(utf8.RuneCountInString(a.Text[:a.Body]))
}

// erasedProp is there where names were blackened.
func erasedProp(a graph.Article) any {
	if a.Erased {
		return true
	}
	return ""
}

// mentionProps also keeps what this article calls an entity that no rule
// declares: all articles together decide what it is.
func mentionProps(e graph.Entity, count int) row {
	props := row{"count": int64(count)}
	if e.Provisional {
		props["type"], props["name"], props["aliases"] = e.Type, e.Name, list(e.Aliases)
	}
	return dropEmpty(props)
}

// checkText refuses bytes that are no UTF-8: the server would store something
// else, and the article would differ from itself for ever.
func (d document) checkText() error {
	var problems []error
	check := func(v any) {
		if !validText(v) {
			problems = append(problems, fmt.Errorf("article %q holds bytes that are no UTF-8", d.id))
		}
	}
	check(d.text)
	check(d.props)
	for _, c := range d.claims {
		check(c.props)
	}
	for _, m := range d.mentions {
		check(m)
	}
	for _, e := range d.entities {
		check(append(list(e.Aliases), e.ID, e.Name, e.Wikidata))
	}
	return errors.Join(slices.CompactFunc(problems, func(a, b error) bool { return a.Error() == b.Error() })...)
}

func validText(v any) bool {
	switch v := v.(type) {
	case string:
		return utf8.ValidString(v)
	case []any:
		return !slices.ContainsFunc(v, func(item any) bool { return !validText(item) })
	case row:
		for _, item := range v {
			if !validText(item) {
				return false
			}
		}
	}
	return true
}
