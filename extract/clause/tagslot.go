package clause

import (
	"slices"

	"dossier/rules"
)

// slot is what a token can be where order, not endings, tells: a finer
// division than Tag, since what may follow a verb depends on its form.
type slot uint8

const (
	stopSlot slot = iota // punctuation, and the beginning
	detSlot
	adjSlot  // before a noun
	predSlot // an adjective that no noun follows
	nounSlot
	nameSlot
	pronSlot
	prepSlot
	finiteSlot
	modalSlot // modals and "do": an infinitive follows
	beSlot    // finite
	haveSlot  // finite
	beenSlot  // be, been, being
	havingSlot
	baseSlot // infinitive without its marker
	partSlot
	gerundSlot
	advSlot
	modalAdvSlot // an adverb after a modal: what follows the modal can follow
	beAdvSlot    // likewise after be
	haveAdvSlot
	subSlot
	relSlot
	whSlot
	coordSlot
	verbCoordSlot // a coordinator right behind a verb: another verb can follow, hardly a noun
	particleSlot
	markSlot // the marker of the infinitive
	numSlot
	possSlot
	slots
)

// slotNames are the kinds as a language's slots name them.
var slotNames = [slots]string{"stop", "det", "adj", "pred", "noun", "name", "pron", "prep", "finite", "modal", "be", "have", "been", "having", "base", "part", "gerund", "adv", "modal_adv", "be_adv", "have_adv", "sub", "rel", "wh", "coord", "verb_coord", "particle", "mark", "num", "poss"}

// slotCosts are what a language says of the order of its words.
type slotCosts struct {
	rarity  [slots]int8        // of a token being in the slot at all; it is taken off what its word says, since follows has it already
	follows [slots][slots]int8 // of one slot (first) being followed by another
}

// newSlotCosts puts the costs in the order of the slots.
func newSlotCosts(given []rules.Slot) *slotCosts {
	var c slotCosts
	at := make([]int, len(given))
	for i, g := range given {
		at[i] = slices.Index(slotNames[:], g.Name)
	}
	for i, g := range given {
		if at[i] < 0 {
			continue
		}
		c.rarity[at[i]] = g.Rarity
		for j, cost := range g.Follows {
			if at[j] >= 0 {
				c.follows[at[i]][at[j]] = cost
			}
		}
	}
	return &c
}

// tag is the tag of a token in a slot.
func (s slot) tag() Tag {
	switch s {
	case detSlot:
		return Det
	case adjSlot:
		return Adj
	case nounSlot:
		return Noun
	case nameSlot:
		return NameTag
	case pronSlot:
		return Pron
	case prepSlot:
		return Prep
	case finiteSlot, modalSlot, beSlot, haveSlot, beenSlot, havingSlot, baseSlot, partSlot, gerundSlot:
		return Verb
	case advSlot, modalAdvSlot, beAdvSlot, haveAdvSlot, predSlot:
		return Adv
	case subSlot:
		return Sub
	case relSlot:
		return Rel
	case whSlot:
		return Wh
	case coordSlot, verbCoordSlot:
		return Coord
	case particleSlot:
		return Particle
	case markSlot:
		return InfMark
	case numSlot:
		return Number
	case possSlot:
		return Possess
	}
	return Punct
}

// finite says whether the slot is that of a finite verb.
func (s slot) finite() bool { return s >= finiteSlot && s <= haveSlot }
