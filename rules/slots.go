package rules

import (
	"slices"
	"strconv"
	"strings"
)

// slotNames are the kinds of words that order tells apart.
func slotNames() []string {
	return []string{"stop", "det", "adj", "pred", "noun", "name", "pron", "prep", "finite", "modal", "be", "have", "been", "having", "base", "part", "gerund", "adv", "modal_adv", "be_adv", "have_adv", "sub", "rel", "wh", "coord", "verb_coord", "particle", "mark", "num", "poss"}
}

// readSlots reads for each kind "rarity: cost cost …", a cost for every kind in
// the order of the lines.
func (r *reader) readSlots(v value) {
	var rows []value
	v.pairs("slots", func(key, val value) {
		key.among("slot", key.node.Value, slotNames())
		if s, ok := slotRow(val); ok {
			s.Name = key.node.Value
			r.lang.Slots = append(r.lang.Slots, s)
			rows = append(rows, val)
		}
	})
	for i, s := range r.lang.Slots {
		if i < len(rows) && len(s.Follows) != len(rows) {
			rows[i].fail("slot %q has %d costs; want one for each of the %d slots", s.Name, len(s.Follows), len(rows))
		}
	}
}

func slotRow(v value) (s Slot, ok bool) {
	text, ok := v.text("the costs of a slot")
	if !ok {
		return s, false
	}
	rarity, follows, ok := strings.Cut(text, ":")
	if !ok {
		v.fail("the costs of a slot are written as the cost of the slot, a colon, and a cost for each slot after it")
		return s, false
	}
	s.Rarity = slotCost(v, strings.TrimSpace(rarity))
	for f := range strings.FieldsSeq(follows) {
		s.Follows = append(s.Follows, slotCost(v, f))
	}
	return s, true
}

// slotCost reads a number from 0 to 99.
func slotCost(v value, s string) int8 {
	n, err := strconv.ParseUint(s, 10, 7)
	if err != nil || n > 99 {
		v.fail("cost %q is no number from 0 to 99", s)
	}
	return int8(n % 100)
}

// readSlotsLike takes the slots of another language of the same order, so that a
// language need only say what differs.
func (r *reader) readSlotsLike(v value) {
	var code string
	strIn(&code, "slots_like")(v)
	r.slotsLike[r.lang] = like{code, v}
}

// readSlotChanges reads what differs: a slot ("base": its rarity) or two ("noun
// pred": the cost of the second behind the first).
func (r *reader) readSlotChanges(v value) {
	v.pairs("slot_changes", func(key, val value) {
		kinds := strings.Fields(key.node.Value)
		if len(kinds) < 1 || len(kinds) > 2 {
			key.fail("a slot change is of one slot or of two, such as \"noun pred\", not %q", key.node.Value)
			return
		}
		known := true
		for _, k := range kinds {
			known = key.among("slot", k, slotNames()) && known
		}
		if n, ok := val.number("the cost of a slot"); ok && known {
			r.slotChanges[r.lang] = append(r.slotChanges[r.lang], slotChange{kinds, slotCost(val, strconv.Itoa(n))})
		}
	})
}

// like names the language that another takes its slots from.
type like struct {
	code string
	at   value
}

// slotChange is a cost that a language has otherwise than the one it is like.
type slotChange struct {
	kinds []string
	cost  int8
}

// deriveSlots gives languages the slots of those they are like, with their changes.
func (b *builder) deriveSlots() {
	for _, l := range b.set.Languages {
		from, ok := b.slotsLike[l]
		if !ok || len(l.Slots) > 0 {
			continue
		}
		base := b.languages[from.code]
		if base == nil || len(base.Slots) == 0 {
			from.at.fail("no language %q has slots to take; write slots of its own", from.code)
			continue
		}
		for _, s := range base.Slots {
			s.Follows = slices.Clone(s.Follows)
			l.Slots = append(l.Slots, s)
		}
		for _, c := range b.slotChanges[l] {
			l.changeSlot(c)
		}
	}
}

func (l *Language) changeSlot(c slotChange) {
	at := func(name string) int { return slices.IndexFunc(l.Slots, func(s Slot) bool { return s.Name == name }) }
	first, second := at(c.kinds[0]), at(c.kinds[len(c.kinds)-1])
	switch {
	case first < 0 || second < 0:
	case len(c.kinds) == 1:
		l.Slots[first].Rarity = c.cost
	default:
		l.Slots[first].Follows[second] = c.cost
	}
}
