package graph

import (
	"cmp"
	"maps"
	"slices"
)

// Judgements are what people decided on entities and claims. Applied to what an
// article says they change whom a claim is about and whether facts follow from
// it, never its id, so that taking a judgement back undoes it exactly.
type Judgements struct {
	Merged   map[string]string    // entity id to the id of the entity that it is
	Declared map[string]Entity    // entities that rule files describe, by id
	Splits   map[string][]Split   // by article
	Claims   map[string]Judgement // by claim id
}

// Split says whom one article means by an entity's name.
type Split struct {
	Entity string
	Start  int    // only the mention that begins here, a code point; -1 for all
	As     string // entity id
}

// Judgement is a decision on one claim.
type Judgement struct {
	Rejected bool   `json:"rejected,omitempty"` // it is wrong, and no fact follows from it; else it is confirmed
	By       string `json:"by"`
	On       string `json:"on,omitempty"` // EDTF
	Why      string `json:"why"`
}

// Apply gives the document as the judgements have it.
func (j Judgements) Apply(d Document) Document {
	if len(j.Merged)+len(j.Splits)+len(j.Claims) == 0 {
		return d
	}
	a := judged{Judgements: j, splits: j.Splits[d.Article.ID], entities: map[string]Entity{}, found: map[string]Entity{}, counts: map[string]int{}}
	for _, e := range d.Entities {
		a.entities[e.ID] = e
	}
	d.Claims = slices.Clone(d.Claims)
	for i := range d.Claims {
		a.claim(&d.Claims[i])
	}
	for _, m := range d.Mentions {
		a.mention(m)
	}
	d.Entities, d.Mentions = nil, nil
	for _, id := range slices.Sorted(maps.Keys(a.found)) {
		d.Entities = append(d.Entities, a.found[id])
		if n := a.counts[id]; n > 0 {
			d.Mentions = append(d.Mentions, Mentions{id, n})
		}
	}
	return d
}

// judged is one document while judgements are applied to it.
type judged struct {
	Judgements
	splits   []Split
	entities map[string]Entity // as the article describes them
	found    map[string]Entity // whom its mentions are judged to mean
	counts   map[string]int    // of mentions, by whom they are judged to mean
}

func (a *judged) claim(c *Claim) {
	a.argument(&c.Subject)
	a.argument(&c.Object)
	c.SaidBy = slices.Clone(c.SaidBy)
	for i := range c.SaidBy {
		if s := &c.SaidBy[i]; s.ID != "" {
			e := a.whom(s.ID, s.Start)
			s.ID, s.Name = e.ID, e.Name
		}
	}
	if verdict, ok := a.Claims[c.ID]; ok {
		c.Judgement = &verdict
	}
}

func (a *judged) argument(arg *Argument) {
	if arg.ID != "" {
		e := a.whom(arg.ID, arg.Start)
		arg.ID, arg.Name, arg.Type = e.ID, e.Name, e.Type
	}
}

// mention moves what an article counts. A split of single mentions takes those
// from the count of the entity.
func (a *judged) mention(m Mentions) {
	left := m.Count
	for _, s := range a.splits {
		if s.Entity == m.Entity && s.Start >= 0 && left > 0 {
			a.counts[a.whom(m.Entity, s.Start).ID]++
			left--
		}
	}
	if left > 0 {
		a.counts[a.whom(m.Entity, -1).ID] += left
	}
}

// whom is the entity that a mention of another is judged to mean.
func (a *judged) whom(id string, start int) Entity {
	to := id
	for _, s := range a.splits {
		if s.Entity == id && (s.Start < 0 || s.Start == start) {
			to = s.As
		}
	}
	to = cmp.Or(a.Merged[to], to)
	e, seen := a.found[to]
	if !seen {
		e = a.describe(to, a.entities[id])
	}
	if e.Provisional {
		e = alsoCalled(e, a.entities[id])
	}
	a.found[to] = e
	return e
}

// describe says what an entity is: as a rule file or the article does, else in
// the article's words for the one it took it for.
func (a *judged) describe(id string, instead Entity) Entity {
	if e, described := a.entities[id]; described {
		return e
	}
	if e, declared := a.Declared[id]; declared {
		return e
	}
	instead.ID, instead.Provisional, instead.Wikidata = id, true, ""
	return instead
}

// alsoCalled adds the names of one entity to the aliases of another.
func alsoCalled(e, other Entity) Entity {
	names := slices.Concat(e.Aliases, []string{other.Name}, other.Aliases)
	slices.Sort(names)
	names = slices.DeleteFunc(slices.Compact(names), func(n string) bool { return n == e.Name })
	if e.Aliases = nil; len(names) > 0 {
		e.Aliases = names
	}
	return e
}
