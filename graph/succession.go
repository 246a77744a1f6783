package graph

import (
	"cmp"
	"slices"
)

// Slot names what a claim's relation gives to one party at a time: the lead of
// a firm, with the qualifiers that there is one for each of. Of facts in one
// slot a later ends an earlier. It is empty where the relation may have several
// at a time, and where the claim does not say which of them it means.
func Slot(c Claim, r Relation) string {
	if r.One == "" || c.Literal() || c.Subject.Unresolved || c.Object.Unresolved {
		return ""
	}
	fields := []string{"slot", c.Relation, r.One, c.Object.ID}
	if r.One == "object" {
		fields[3] = c.Subject.ID
	}
	for _, q := range r.Per {
		if c.Qualifiers[q] == "" {
			return ""
		}
		fields = append(fields, c.Qualifiers[q])
	}
	return digest(fields...)
}

// span is an EDTF date with the days that it covers.
type span struct{ edtf, first, last string }

func spanOf(date string) span {
	first, last := days(date)
	return span{date, first, last}
}

// tenure is how long claims say that a fact holds, at least: from the first to
// the last day that they place it on. Between these it is taken to hold.
type tenure struct {
	fact       *Fact
	begin, end span
	basis      string          // of begin: "text", or "published"
	articles   map[string]bool // that say that it holds as they appear
}

// extend notes a day on which the fact holds.
func (t *tenure) extend(date, basis string) {
	at := spanOf(date)
	if at.first == "" {
		return
	}
	order := cmp.Or(cmp.Compare(at.first, t.begin.first), cmp.Compare(at.last, t.begin.last))
	if t.begin.edtf == "" || order < 0 || order == 0 && basis == "text" {
		t.begin, t.basis = at, basis
	}
	if cmp.Or(cmp.Compare(at.last, t.end.last), cmp.Compare(at.first, t.end.first)) > 0 {
		t.end = at
	}
}

// add takes up what one claim says. A claim that it ended, or is to begin, says
// nothing of the day its article appears.
func (t *tenure) add(c Claim) {
	for _, said := range []string{c.Date, c.ValidFrom, c.ValidTo} {
		t.extend(said, "text")
	}
	if c.Tense == Present && c.ValidTo == "" {
		t.extend(c.Published, "published")
		t.articles[c.Article] = true
	}
	// A period that claims state comes before all else.
	if c.ValidFrom != "" {
		t.begin, t.basis = spanOf(c.ValidFrom), "text"
	}
	if c.ValidTo != "" {
		t.end = spanOf(c.ValidTo)
	}
}

// clashes reports whether both certainly hold at one time: one article says so
// of both, or the days they are known for meet in more than where one ends and
// the other begins.
func (t *tenure) clashes(o *tenure) bool {
	if len(t.articles) == 0 || len(o.articles) == 0 {
		return false
	}
	for a := range t.articles {
		if o.articles[a] {
			return true
		}
	}
	return max(t.begin.last, o.begin.last) <= min(t.end.first, o.end.first) &&
		t.end.first != o.begin.last && o.end.first != t.begin.last
}

// endedBy reports whether the other comes after this one: it holds later than
// this one is known to, and may have begun when this one ended. What is
// disputed ends nothing, and what claims give an end to has one.
func (t *tenure) endedBy(o *tenure) bool {
	return t.fact.ValidTo == "" && len(t.articles) > 0 && t.end.edtf != "" && o.begin.edtf != "" && !o.fact.Disputed &&
		t.end.last < o.end.first && t.end.first <= o.begin.last
}

// before orders tenures by when they begin.
func (t *tenure) before(o *tenure) bool {
	return cmp.Or(cmp.Compare(t.begin.first, o.begin.first), cmp.Compare(t.begin.last, o.begin.last),
		cmp.Compare(t.fact.ID, o.fact.ID), cmp.Compare(o.basis, t.basis)) < 0
}

// succeed ends facts by those that come after them in a slot, and notes which
// hold at one time and cannot. Only what is asserted counts. It looks at what
// claims say, never at ends that it found itself, so no order matters.
func succeed(facts []Fact, claims []Claim, symmetric map[string]bool) {
	whole, slots := tenures(facts, claims, symmetric)
	next := map[*Fact]*tenure{}
	for _, slot := range slots {
		for id, t := range slot {
			for _, o := range slot {
				switch {
				case t.fact.Subject == o.fact.Subject && t.fact.Object == o.fact.Object: // itself, in another period
				case t.clashes(o):
					t.fact.Rivals = append(t.fact.Rivals, o.fact.ID)
				case whole[id].endedBy(o) && (next[t.fact] == nil || o.before(next[t.fact])):
					next[t.fact] = o
				}
			}
		}
	}
	for i := range facts {
		f := &facts[i]
		slices.Sort(f.Rivals)
		f.Rivals = slices.Compact(f.Rivals)
		if o := next[f]; o != nil {
			f.ValidTo, f.ValidToBasis, f.ClosedBy = o.begin.edtf, o.basis, o.fact.ID
		}
	}
}

// tenures gives those of facts with a slot, by their ids: over all their claims,
// and by slot.
func tenures(facts []Fact, claims []Claim, symmetric map[string]bool) (whole map[string]*tenure, slots map[string]map[string]*tenure) {
	whole, slots = map[string]*tenure{}, map[string]map[string]*tenure{}
	if !slices.ContainsFunc(claims, func(c Claim) bool { return c.Slot != "" }) {
		return whole, slots
	}
	byID := map[string]*Fact{}
	for i := range facts {
		byID[facts[i].ID] = &facts[i]
	}
	note := func(to map[string]*tenure, fact *Fact, c Claim) {
		if to[fact.ID] == nil {
			to[fact.ID] = &tenure{fact: fact, articles: map[string]bool{}}
		}
		to[fact.ID].add(c)
	}
	for _, c := range claims {
		if c.Status != Asserted || c.Literal() || c.Rejected() || c.Subject.ID == c.Object.ID {
			continue
		}
		fact := byID[FactID(c, symmetric[c.Relation])]
		note(whole, fact, c)
		if c.Slot != "" {
			if slots[c.Slot] == nil {
				slots[c.Slot] = map[string]*tenure{}
			}
			note(slots[c.Slot], fact, c)
		}
	}
	return whole, slots
}
