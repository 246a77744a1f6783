package eval

import (
	"cmp"
	"slices"

	"dossier/graph"
)

// The ways of comparing the arguments of a claim with those of a gold fact.
const (
	Exact   = "exact"   // the spans are the same
	Overlap = "overlap" // they share a character
	ByName  = "entity"  // the claim's span shares a character with any mention of the entity
)

// The ways of giving claims to gold facts.
const (
	OneToOne = "one-to-one" // a claim is good for one fact
	Any      = "any"        // a claim is good for every fact that it matches
)

// Options say what counts as the same fact.
type Options struct {
	Match     string   // Exact, Overlap or ByName
	Matching  string   // OneToOne or Any
	Status    bool     // the status must be the same too
	Symmetric []string // relations that hold both ways
	Relations []string // only these; none: all
}

// shares reports whether a claim is good for several facts. An entity's fact
// is counted once, so that there it costs nothing.
func (o Options) shares() bool { return o.Matching == Any || o.Match == ByName }

func (o Options) wants(relation string) bool {
	return len(o.Relations) == 0 || slices.Contains(o.Relations, relation)
}

// matcher compares the claims of one text with its facts.
type matcher struct {
	Options
	entities []Entity
}

// same reports whether a claim says what a gold fact says.
func (m matcher) same(gold, claim Fact) bool {
	if gold.Relation != claim.Relation || m.Status && gold.Status != claim.Status {
		return false
	}
	return m.fits(gold, claim) || slices.Contains(m.Symmetric, gold.Relation) && m.fits(gold, claim.turned())
}

func (m matcher) fits(gold, claim Fact) bool {
	return m.argument(gold.Subject, claim.Subject) && m.argument(gold.Object, claim.Object)
}

func (m matcher) argument(gold, claim Argument) bool {
	switch m.Match {
	case Exact:
		return gold.Span == claim.Span
	case Overlap:
		return gold.Span.shared(claim.Span) > 0
	}
	return slices.ContainsFunc(m.mentions(gold), func(s Span) bool { return s.shared(claim.Span) > 0 })
}

// mentions are all of the entity that a gold argument means, or where it
// stands itself.
func (m matcher) mentions(gold Argument) []Span {
	for _, e := range m.entities {
		if e.ID == gold.Entity && len(e.Mentions) > 0 {
			return e.Mentions
		}
	}
	return []Span{gold.Span}
}

// who is what two arguments have in common where they mean the same.
type who struct {
	entity string
	span   Span
}

func (w who) compare(o who) int {
	return cmp.Or(cmp.Compare(w.entity, o.entity), cmp.Compare(w.span.Start, o.span.Start), cmp.Compare(w.span.End, o.span.End))
}

// key is what two facts have in common where they are the same.
type key struct {
	subject, object who
	relation        string
	status          graph.Status
}

// goldKey tells gold facts apart; entities are compared where they are counted.
func (m matcher) goldKey(f Fact) key {
	k := key{subject: goldWho(f.Subject), object: goldWho(f.Object), relation: f.Relation}
	if m.Status {
		k.status = f.Status
	}
	return k
}

func goldWho(a Argument) who {
	if a.Entity != "" {
		return who{entity: a.Entity}
	}
	return who{span: a.Span}
}

// claimKey tells claims apart: a claim that is made again counts once.
func (m matcher) claimKey(f Fact) key {
	if m.Match != ByName {
		return key{who{span: f.Subject.Span}, who{span: f.Object.Span}, f.Relation, f.Status}
	}
	k := key{subject: m.claimWho(f.Subject), object: m.claimWho(f.Object), relation: f.Relation}
	if slices.Contains(m.Symmetric, f.Relation) && k.subject.compare(k.object) > 0 {
		k.subject, k.object = k.object, k.subject
	}
	if m.Status {
		k.status = f.Status
	}
	return k
}

// claimWho is the entity with which a span shares most, of several the one
// whose mention is shorter, or the span itself.
func (m matcher) claimWho(a Argument) who {
	best, most, length := who{span: a.Span}, 0, 0
	for _, e := range m.entities {
		for _, s := range e.Mentions {
			n, l := s.shared(a.Span), s.End-s.Start
			if n > most || n > 0 && n == most && l < length {
				best, most, length = who{entity: e.ID}, n, l
			}
		}
	}
	return best
}

// distinct leaves out facts whose key another has before them.
func distinct(facts []Fact, of func(Fact) key) (out []Fact) {
	seen := map[key]bool{}
	for _, f := range facts {
		if k := of(f); !seen[k] {
			seen[k] = true
			out = append(out, f)
		}
	}
	return out
}
