package rules

import (
	"strconv"
	"strings"
)

// slotNames are the kinds of words that order tells apart.
func slotNames() []string {
	return []string{"stop", "det", "adj", "pred", "noun", "name", "pron", "prep", "finite", "modal", "be", "have", "been", "having", "base", "part", "gerund", "adv", "modal_adv", "be_adv", "have_adv", "sub", "rel", "wh", "coord", "particle", "mark", "num", "poss"}
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
