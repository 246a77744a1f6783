package graph

import (
	"cmp"
	"encoding/json"
	"slices"
	"strconv"
)

// SetID gives the claim its id, which ClaimID defines.
func (c *Claim) SetID() { c.ID = ClaimID(*c) }

// ClaimID is a digest of what makes a claim that claim: the article, the
// relation, the sentence and which of its equals it is, where the arguments
// stand in the sentence, the status, the words of who says so, and the period.
//
// An argument that the sentence does not name (Implied, or outside the
// sentence) goes in with its text and occurrence number instead of offsets, so
// that text added elsewhere in the article changes no id. Neither the rule nor
// the resolved entity is part of it: two rules that find one claim give one id,
// and a merge of entities keeps ids.
func ClaimID(c Claim) string {
	fields := []string{c.Article, c.Relation, c.Evidence, strconv.Itoa(c.Occurrence)}
	fields = append(fields, c.place(c.Subject)...)
	fields = append(fields, c.place(c.Object)...)
	fields = append(fields, string(c.Status), c.ValidFrom, c.ValidTo)
	for _, s := range c.SaidBy {
		fields = append(fields, s.Text)
	}
	return digest(fields...)
}

// place says where an argument stands, relative to the sentence if it is there.
func (c Claim) place(a Argument) []string {
	if a.Implied || a.Start < c.Start || a.End > c.End {
		return []string{"outside", a.Text, strconv.Itoa(a.Occurrence)}
	}
	return []string{"inside", strconv.Itoa(a.Start - c.Start), strconv.Itoa(a.End - c.Start)}
}

// Literal says whether the claim's object is a value, not an entity.
func (c Claim) Literal() bool { return c.Object.ID == "" && !c.Object.Unresolved }

// Rejected says whether a person decided that the claim is wrong.
func (c Claim) Rejected() bool { return c.Judgement != nil && c.Judgement.Rejected }

// MergeClaims makes one claim of those with the same id: it keeps the rules,
// cues and qualifiers of all. Where they differ in anything else, the claim of
// the first rule by name wins. The result is sorted by place in the article
// and does not depend on the order of the claims given, which stay as they are.
func MergeClaims(claims []Claim) []Claim {
	sorted := slices.Clone(claims)
	slices.SortFunc(sorted, compareClaims)
	byID := make(map[string]int, len(sorted))
	var merged []Claim
	for _, c := range sorted {
		if at, seen := byID[c.ID]; seen {
			absorb(&merged[at], c)
			continue
		}
		byID[c.ID] = len(merged)
		merged = append(merged, c)
	}
	return merged
}

func compareClaims(a, b Claim) int {
	if order := cmp.Or(cmp.Compare(a.Article, b.Article), cmp.Compare(a.Start, b.Start), cmp.Compare(a.ID, b.ID)); order != 0 {
		return order
	}
	if order := slices.Compare(a.Rules, b.Rules); order != 0 {
		return order
	}
	return cmp.Compare(asJSON(a), asJSON(b)) // seldom: encoding costs more than all the rest
}

// asJSON breaks the last ties between two claims.
func asJSON(c Claim) string {
	b, err := json.Marshal(c)
	if err != nil {
		return "" // a Claim has nothing that JSON cannot hold
	}
	return string(b)
}

// absorb adds what only b has to a, without writing into what a shares.
func absorb(a *Claim, b Claim) {
	a.Rules = union(a.Rules, b.Rules)
	for _, cue := range b.Cues {
		if !slices.Contains(a.Cues, cue) {
			a.Cues = append(slices.Clip(a.Cues), cue)
		}
	}
	if len(b.Qualifiers) > 0 {
		a.Qualifiers = mergeQualifiers(a.Qualifiers, b.Qualifiers)
	}
	a.Date, a.DateBasis = mergeDates(*a, b)
}

func union(a, b []string) []string {
	all := slices.Concat(a, b)
	slices.Sort(all)
	return slices.Compact(all)
}

func mergeQualifiers(first, second map[string]string) map[string]string {
	all := make(map[string]string, len(first)+len(second))
	for k, v := range second {
		all[k] = v
	}
	for k, v := range first {
		all[k] = v
	}
	return all
}

func mergeDates(a, b Claim) (date, basis string) {
	if a.Date == "" {
		return b.Date, b.DateBasis
	}
	return a.Date, a.DateBasis
}
