package clause

import (
	"slices"

	"dossier/extract/lexicon"
)

// memory is what a path through a sentence remembers of its clauses.
type memory uint8

const (
	noVerb     memory = iota // the main clause has no finite verb yet
	subOpen                  // nor has the subordinate clause at hand
	subDone                  // but the subordinate clause at hand has
	subPending               // and its modal still waits for the infinitive
	hasVerb                  // the clause at hand has its verb
	fresh                    // one before had, the one at hand has not
	subFresh                 // likewise, and it is a subordinate one
	spliced                  // likewise, and only a comma parts it from the one before
	pending                  // a modal still waits for its infinitive
	asking                   // a helper that begins the sentence waits for its participle: "has Alba bought Birke?"
	memories
)

// What departs from one finite verb a clause, and an infinitive for each modal.
const (
	secondVerb   = 4
	spliceVerb   = 3 // a comma alone hardly begins a main clause: "Alba, a firm based in Tann"
	mainVerb     = 1 // the main clause goes on: "the man who owns Alba paints"
	verbless     = 7
	noInfinitive = 6
	noClause     = 5 // a subordinator without a verb
	farBase      = 6 // at most, for an infinitive apart from its modal: "did Alba buy"; for a participle likewise
	unreached    = 1 << 20
)

// unit is a word, or words joined by hyphens, as one member of a path. Its
// readings are those of lattice [first, last).
type unit struct {
	start, end  int
	first, last int
}

// step is where the cheapest path comes from: a reading of the unit before.
type step struct {
	reading int32
	mem     memory
}

// lattice is all paths through a sentence: the readings of its units, and for
// each of them the cheapest way there by what it remembers.
type lattice struct {
	costs    *slotCosts
	units    []unit
	readings []reading
	cost     [][memories]int32
	from     [][memories]step
}

func (l *lattice) reset() {
	l.units, l.readings = l.units[:0], append(l.readings[:0], reading{slot: stopSlot})
}

// path tags the sentence by the cheapest sequence of slots.
func (g *tagger) path() {
	l := g.lat
	l.reset()
	g.units()
	l.cost, l.from = resize(l.cost, len(l.readings)), resize(l.from, len(l.readings))
	l.cost[0] = beginning()
	prev := unit{first: 0, last: 1}
	for _, u := range l.units {
		l.extend(prev, u)
		prev = u
	}
	at := l.cheapest(prev)
	for i := len(l.units) - 1; i >= 0; i-- {
		from := l.from[at.reading][at.mem]
		g.settle(&l.units[i], l.readings[at.reading], l.readings[from.reading].slot)
		at = from
	}
}

// beginning: nothing is remembered.
func beginning() (out [memories]int32) {
	for m := range out {
		out[m] = unreached
	}
	out[noVerb] = 0
	return out
}

// extend finds the cheapest way from the readings of one unit to each of the next.
func (l *lattice) extend(prev, u unit) {
	for r := u.first; r < u.last; r++ {
		for m := range l.cost[r] {
			l.cost[r][m] = unreached
		}
		for q := prev.first; q < prev.last; q++ {
			l.join(q, r)
		}
	}
}

// join tries the way from one reading to the next.
func (l *lattice) join(q, r int) {
	to := &l.readings[r]
	for m := noVerb; m < memories; m++ {
		if l.cost[q][m] >= unreached {
			continue
		}
		next, extra := m.after(l.readings[q].slot, to.slot, l.costs)
		if to.says && next == hasVerb || to.parts && next == spliced {
			next = fresh // what is said has a verb of its own
		}
		if m == spliced && to.slot.finite() && !to.says && l.readings[q].slot != stopSlot {
			extra += spliceVerb
		}
		if total := l.cost[q][m] + int32(to.cost) + extra; total < l.cost[r][next] {
			l.cost[r][next], l.from[r][next] = total, step{int32(q), m}
		}
	}
}

// after is what is remembered after a slot, and what it costs to get there.
func (m memory) after(from, to slot, c *slotCosts) (memory, int32) {
	cost := int32(c.follows[from][to])
	switch {
	case to == haveSlot && from == stopSlot && m == noVerb:
		return asking, cost
	case to == partSlot && m == asking:
		return hasVerb, min(cost, farBase)
	case to.finite():
		next, extra := m.verb(to == modalSlot)
		return next, cost + extra
	case to == baseSlot || to == beenSlot || to == havingSlot:
		return m.infinitive(cost)
	case to == subSlot || to == relSlot || to == whSlot:
		return m.opens(), cost + m.waits()
	case to == stopSlot:
		return m.parts(true), cost + m.empty()
	case to == coordSlot || to == verbCoordSlot:
		return m.parts(false), cost
	}
	return m, cost
}

// verb: a finite verb, modal or not.
func (m memory) verb(modal bool) (memory, int32) {
	next := hasVerb
	if m == subOpen {
		next = subDone
	}
	if modal {
		next = pending
		if m == subOpen {
			next = subPending
		}
	}
	switch m {
	case subDone, subPending:
		return next, mainVerb + m.waits()
	case hasVerb, pending, asking:
		return next, secondVerb + m.waits()
	}
	return next, 0
}

// infinitive: a modal that waits is served.
func (m memory) infinitive(cost int32) (memory, int32) {
	switch m {
	case pending:
		return hasVerb, min(cost, farBase)
	case subPending:
		return subDone, min(cost, farBase)
	}
	return m, cost
}

// opens: a subordinate clause begins.
func (m memory) opens() memory {
	if m < hasVerb {
		return subOpen
	}
	return subFresh
}

// parts: punctuation or a coordinator ends the clause at hand or goes on with it.
func (m memory) parts(stop bool) memory {
	switch {
	case m == subDone && stop:
		return noVerb
	case (m == hasVerb || m == asking) && stop:
		return spliced
	case m == hasVerb, m == spliced && !stop, m == subFresh && stop:
		return fresh
	}
	return m
}

// empty is the cost of a subordinate clause that ends without a verb.
func (m memory) empty() int32 {
	if m == subOpen || m == subFresh {
		return noClause
	}
	return 0
}

// waits is the cost of a modal that gets no infinitive, or a helper no participle.
func (m memory) waits() int32 {
	if m == pending || m == subPending || m == asking {
		return noInfinitive
	}
	return 0
}

// cheapest is where the best path ends.
func (l *lattice) cheapest(u unit) step {
	best, at := int32(unreached), step{}
	for r := u.first; r < u.last; r++ {
		for m, c := range l.cost[r] {
			c += memory(m).waits() + memory(m).empty()
			if memory(m) < hasVerb {
				c += verbless
			}
			if c < best {
				best, at = c, step{int32(r), memory(m)}
			}
		}
	}
	return at
}

// settle writes the tags of a unit: the parts before a hyphen only modify. Before
// is the slot of the unit before it.
func (g *tagger) settle(u *unit, r reading, before slot) {
	last := u.end - 1
	for i := u.start; i < last; i++ {
		g.out[i] = g.modifier(i, r)
	}
	g.out[last] = r.slot.tag()
	switch {
	case r.slot == predSlot && g.lex.Lang.AdjectivesFollow && (before == nounSlot || before == predSlot):
		g.out[last] = Adj // "la empresa alemana"
	case g.t[last].Name > 0:
		g.out[last] = NameTag
	case g.t[last].W == nil && r.slot != possSlot:
		g.out[last] = Punct
	}
	if r.slot == advSlot && last > 0 && g.t[last].W != nil && g.t[last].W.Is(lexicon.Post) && g.nominalTag(last-1) {
		g.out[last] = Post
	}
	g.form[last] = r.form
}

// modifier is the tag of a part of a word before the last.
func (g *tagger) modifier(i int, r reading) Tag {
	switch {
	case g.t[i].Name > 0:
		return NameTag
	case g.t[i].W == nil:
		return Punct
	case r.slot == nounSlot:
		return Noun
	case r.slot == adjSlot:
		return Adj
	}
	return Adv
}

func (g *tagger) nominalTag(i int) bool {
	switch g.out[i] {
	case Noun, NameTag, Number:
		return true
	}
	return g.t[i].Number || g.t[i].W != nil && g.t[i].W.Is(lexicon.Noun)
}

// units cuts the sentence into members of a path. Quotation marks and signs
// such as $ are none: what stands around them goes on over them.
func (g *tagger) units() {
	l := g.lat
	for i := 0; i < len(g.t); {
		end := g.unitEnd(i)
		first := len(l.readings)
		switch {
		case g.ownerMark(i):
			g.out[i] = Possess
			l.readings = append(l.readings, reading{slot: possSlot, cost: -l.costs.rarity[possSlot]})
		case g.silent(i):
			g.out[i] = Punct
		default:
			l.readings = g.readings(l.readings, i, end)
		}
		if len(l.readings) > first {
			l.units = append(l.units, unit{i, end, first, len(l.readings)})
		}
		i = end
	}
}

// ownerMark says whether the sign at i is a genitive's: "the brothers' firm".
func (g *tagger) ownerMark(i int) bool {
	if !g.apostrophe(i) || i == 0 || g.t[i-1].W == nil || g.t[i-1].W.Closed != nil || g.word(i+1) == nil {
		return false
	}
	return slices.Contains(g.lex.Lang.GenitiveMarks, string(g.t[i].Punct)) && !g.quotedSingly(i)
}

func (g *tagger) apostrophe(i int) bool { return g.t[i].Punct == '\'' || g.t[i].Punct == '’' }

// quotedSingly says whether an apostrophe before i opened a quotation.
func (g *tagger) quotedSingly(i int) bool {
	open := false
	for j := range i {
		if g.apostrophe(j) && g.out[j] != Possess {
			open = !open
		}
	}
	return open
}

func (g *tagger) unitEnd(i int) int {
	end := i + 1
	for end < len(g.t) && (g.t[end].Hyphen || g.t[i].Name > 0 && g.t[end].Name == g.t[i].Name) {
		end++
	}
	if end == i+1 {
		end = max(end, g.prepositionalNoun(i))
	}
	return end
}

// prepositionalNoun is the end of a listed noun of several words with a preposition in
// it that begins at i: "per cent", "head of state"; 0 where there is none.
func (g *tagger) prepositionalNoun(i int) int {
	for j := i + 1; j < min(len(g.t), i+longestNoun); j++ {
		if g.t[j].W == nil || g.t[j].Name > 0 {
			return 0
		}
		for _, c := range g.lex.Compounds(g.t[j].W.Lower) {
			if len(c.Before) == j-i && g.spells(i, c.Before) {
				return j + 1
			}
		}
	}
	return 0
}

// longestNoun is how many words a listed noun has at most.
const longestNoun = 5

// spells says whether the words stand at token i, a preposition among them.
func (g *tagger) spells(i int, words []string) bool {
	prep := false
	for k, want := range words {
		w := g.t[i+k].W
		if w == nil || w.Lower != want {
			return false
		}
		prep = prep || w.Is(lexicon.Prep)
	}
	return prep
}

func (g *tagger) silent(i int) bool {
	switch g.t[i].Punct {
	case '“', '”', '%', '€', '$', '£', '+', '\'', '’':
		return true
	}
	return false
}
