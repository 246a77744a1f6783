package neo4j

import (
	"cmp"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"dossier/graph"
)

// claimRow is a claim as it is stored: its properties and where its edges go.
type claimRow struct {
	props    row
	subject  string
	object   string // empty for a literal
	speakers map[int64]string
}

func (c claimRow) id() string       { return text(c.props["id"]) }
func (c claimRow) fact() string     { return text(c.props["fact"]) }
func (c claimRow) key() string      { return c.fact()[:graph.FactKeyLen] }
func (c claimRow) relation() string { return text(c.props["relation"]) }

// entities are the ids that the claim's edges lead to.
func (c claimRow) entities() []string {
	ids := slices.Collect(maps.Values(c.speakers))
	ids = append(ids, c.subject)
	if c.object != "" {
		ids = append(ids, c.object)
	}
	return ids
}

func (c claimRow) equal(o claimRow) bool {
	return c.subject == o.subject && c.object == o.object &&
		maps.Equal(c.speakers, o.speakers) && same(c.props, o.props)
}

// same compares properties. Both sides hold what the driver gives: int64, not
// int, and []any, not []string.
func same(a, b row) bool { return reflect.DeepEqual(a, b) }

// storeClaim gives a claim the form in which it is stored.
func (s *Store) storeClaim(c graph.Claim, language string) claimRow {
	stored := claimRow{subject: c.Subject.ID, object: c.Object.ID, speakers: map[int64]string{}}
	for i, who := range c.SaidBy {
		if who.ID != "" {
			stored.speakers[int64(i)] = who.ID
		}
	}
	stored.props = s.claimProps(c)
	if slices.Contains(s.languages, language) {
		stored.props["evidence_"+language] = c.Evidence
	}
	return stored
}

func (s *Store) claimProps(c graph.Claim) row {
	props := row{
		"id": c.ID, "name": claimName(c), "fact": graph.FactID(c, s.relations[c.Relation].Symmetric),
		"relation": c.Relation, "status": string(c.Status), "tense": string(c.Tense),
		"date": c.Date, "date_basis": c.DateBasis, "valid_from": c.ValidFrom, "valid_to": c.ValidTo,
		"evidence": c.Evidence, "start": int64(c.Start), "end": int64(c.End),
		"rules": list(c.Rules), "cues": cueList(c.Cues),
		"said_by_text": each(c.SaidBy, func(s graph.Speaker) any { return s.Text }),
		"said_by_span": each(c.SaidBy, func(s graph.Speaker) any { return span(s.Start, s.End) }),
	}
	if c.Occurrence > 0 {
		props["occurrence"] = int64(c.Occurrence)
	}
	argumentProps(props, "subject", c.Subject)
	argumentProps(props, "object", c.Object)
	for key, value := range c.Qualifiers {
		props[key] = value
	}
	if props["slot"] = c.Slot; s.relations[c.Relation].One != "" { // else nobody knows, and it may come from a backup
		props["slot"] = graph.Slot(c, s.relations[c.Relation])
	}
	if j := c.Judgement; j != nil {
		props["judged"], props["judged_by"], props["judged_on"], props["judged_why"] = verdict(*j), j.By, j.On, j.Why
	}
	return dropEmpty(props)
}

// argumentProps adds subject_text and its like, and the value of a literal.
func argumentProps(props row, role string, a graph.Argument) {
	props[role+"_text"], props[role+"_start"], props[role+"_end"] = a.Text, int64(a.Start), int64(a.End)
	if a.Implied {
		props[role+"_implied"] = true
	}
	if a.Occurrence > 0 {
		props[role+"_occurrence"] = int64(a.Occurrence)
	}
	if a.ID == "" {
		props["value"], props["value_type"] = a.Value, a.Type
	}
}

// ownClaimKey says whether a property of claims is none of their qualifiers.
func ownClaimKey(key string) bool {
	switch key {
	case "id", "name", "fact", "relation", "status", "tense", "date", "date_basis", "valid_from", "valid_to",
		"evidence", "start", "end", "occurrence", "rules", "cues", "value", "value_type", "slot":
		return true
	}
	return strings.HasPrefix(key, "judged") || strings.HasPrefix(key, "subject_") || strings.HasPrefix(key, "object_") ||
		strings.HasPrefix(key, "said_by_") || strings.HasPrefix(key, "evidence_")
}

// The words for what a person decided on a claim.
const (
	rejected  = "rejected"
	confirmed = "confirmed"
)

func verdict(j graph.Judgement) string {
	if j.Rejected {
		return rejected
	}
	return confirmed
}

// loadJudgement is nil where nobody judged.
func loadJudgement(p row) *graph.Judgement {
	judged := text(p["judged"])
	if judged == "" {
		return nil
	}
	return &graph.Judgement{Rejected: judged == rejected, By: text(p["judged_by"]), On: text(p["judged_on"]), Why: text(p["judged_why"])}
}

// dropEmpty removes what has nothing to say: a property is there or not.
func dropEmpty(props row) row {
	maps.DeleteFunc(props, func(_ string, v any) bool {
		list, isList := v.([]any)
		return v == "" || isList && len(list) == 0
	})
	return props
}

// claimName is the caption of a claim: "Oracle – partner of – ByteDance,
// reported, 2020-09".
func claimName(c graph.Claim) string {
	object := cmp.Or(c.Object.Name, c.Object.Value, c.Object.Text)
	name := fmt.Sprintf("%s – %s – %s, %s", cmp.Or(c.Subject.Name, c.Subject.Text),
		strings.ReplaceAll(c.Relation, "_", " "), object, c.Status)
	if date := cmp.Or(c.Date, c.Published); date != "" {
		name += ", " + date
	}
	return name
}

// loadClaim is storeClaim turned round. The arguments' types and names are
// those of their entities; article and publication date come from the article.
func loadClaim(stored claimRow, entities map[string]graph.Entity) graph.Claim {
	p := stored.props
	c := graph.Claim{
		ID: text(p["id"]), Relation: text(p["relation"]),
		Status: graph.Status(text(p["status"])), Tense: graph.Tense(text(p["tense"])),
		Subject: loadArgument(p, "subject", stored.subject, entities),
		Object:  loadArgument(p, "object", stored.object, entities),
		SaidBy:  loadSpeakers(stored, entities),
		Date:    text(p["date"]), DateBasis: text(p["date_basis"]),
		ValidFrom: text(p["valid_from"]), ValidTo: text(p["valid_to"]),
		Evidence: text(p["evidence"]), Start: number(p["start"]), End: number(p["end"]),
		Occurrence: number(p["occurrence"]), Rules: texts(p["rules"]), Cues: loadCues(p["cues"]),
		Judgement: loadJudgement(p), Slot: text(p["slot"]),
	}
	for key, value := range p {
		if !ownClaimKey(key) {
			if c.Qualifiers == nil {
				c.Qualifiers = map[string]string{}
			}
			c.Qualifiers[key] = text(value)
		}
	}
	return c
}

func loadArgument(p row, role, id string, entities map[string]graph.Entity) graph.Argument {
	implied, _ := p[role+"_implied"].(bool)
	a := graph.Argument{
		ID: id, Type: entities[id].Type, Name: entities[id].Name, Implied: implied,
		Text: text(p[role+"_text"]), Start: number(p[role+"_start"]), End: number(p[role+"_end"]),
		Occurrence: number(p[role+"_occurrence"]),
	}
	if id == "" {
		a.Type, a.Value = text(p["value_type"]), text(p["value"])
	}
	return a
}

func loadSpeakers(stored claimRow, entities map[string]graph.Entity) []graph.Speaker {
	words, spans := texts(stored.props["said_by_text"]), texts(stored.props["said_by_span"])
	speakers := make([]graph.Speaker, len(words))
	for i, word := range words {
		id := stored.speakers[int64(i)]
		speakers[i] = graph.Speaker{ID: id, Name: entities[id].Name, Text: word}
		if i < len(spans) {
			speakers[i].Start, speakers[i].End = parseSpan(spans[i])
		}
	}
	return speakers
}

// cueList stores a cue as "status 83-87 soll": a property cannot be a record.
func cueList(cues []graph.Cue) []any {
	return each(cues, func(c graph.Cue) any { return c.Kind + " " + span(c.Start, c.End) + " " + c.Text })
}

func loadCues(stored any) []graph.Cue {
	var cues []graph.Cue
	for _, line := range texts(stored) {
		kind, rest, _ := strings.Cut(line, " ")
		where, words, _ := strings.Cut(rest, " ")
		start, end := parseSpan(where)
		cues = append(cues, graph.Cue{Kind: kind, Text: words, Start: start, End: end})
	}
	return cues
}

func span(start, end int) string { return fmt.Sprintf("%d-%d", start, end) }

func parseSpan(s string) (start, end int) {
	first, last, _ := strings.Cut(s, "-")
	start, _ = strconv.Atoi(first)
	end, _ = strconv.Atoi(last)
	return start, end
}

func each[T any](items []T, convert func(T) any) []any {
	var all []any
	for _, item := range items {
		all = append(all, convert(item))
	}
	return all
}

func list(items []string) []any { return each(items, func(s string) any { return s }) }

func text(v any) string {
	s, _ := v.(string)
	return s
}

func number(v any) int {
	n, _ := v.(int64)
	return int(n)
}

func texts(v any) []string {
	items, _ := v.([]any)
	var all []string
	for _, item := range items {
		all = append(all, text(item))
	}
	return all
}
