package clause

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
	particleSlot
	markSlot // the marker of the infinitive
	numSlot
	possSlot
	slots
)

// follows is what it costs that one slot (row) is followed by another
// (column): -1.5 log2 of how often that happens in newspaper English, rounded.
// Only the differences matter, and only coarsely.
var follows = [slots][slots]int8{
	// st det adj prd nou nam pro pre fin mod be hav ben hvg bas par ger adv moa bea haa sub rel wh crd ptc mrk num pos
	stopSlot:     {7, 5, 7, 9, 6, 3, 5, 5, 8, 11, 8, 11, 12, 11, 9, 8, 8, 7, 15, 15, 15, 9, 6, 8, 6, 12, 9, 7, 12},
	detSlot:      {14, 9, 3, 12, 1, 4, 14, 14, 14, 14, 14, 14, 12, 14, 14, 14, 11, 9, 15, 15, 15, 14, 14, 14, 14, 14, 14, 7, 12},
	adjSlot:      {11, 12, 6, 12, 1, 6, 11, 11, 12, 12, 12, 12, 12, 12, 13, 12, 12, 11, 15, 15, 15, 11, 12, 12, 8, 12, 12, 7, 12},
	predSlot:     {3, 10, 12, 9, 12, 10, 9, 3, 12, 12, 12, 12, 12, 12, 13, 12, 11, 8, 15, 15, 15, 6, 12, 9, 5, 12, 5, 11, 12},
	nounSlot:     {3, 10, 10, 9, 5, 5, 9, 3, 7, 9, 7, 10, 12, 12, 13, 10, 9, 9, 15, 15, 15, 9, 7, 11, 6, 11, 8, 12, 5},
	nameSlot:     {3, 11, 10, 11, 6, 2, 12, 5, 6, 9, 7, 9, 12, 12, 13, 12, 12, 8, 15, 15, 15, 9, 8, 12, 6, 12, 10, 7, 4},
	pronSlot:     {6, 8, 10, 11, 9, 12, 12, 7, 2, 5, 3, 6, 12, 10, 13, 12, 12, 6, 15, 15, 15, 12, 9, 12, 8, 11, 10, 12, 12},
	prepSlot:     {10, 2, 6, 12, 3, 3, 8, 10, 12, 12, 12, 12, 10, 11, 13, 12, 6, 9, 15, 15, 15, 12, 10, 8, 12, 12, 12, 6, 12},
	finiteSlot:   {6, 3, 6, 7, 6, 6, 6, 3, 11, 12, 12, 12, 12, 12, 13, 11, 8, 7, 15, 15, 15, 7, 12, 9, 9, 7, 6, 8, 12},
	modalSlot:    {9, 8, 11, 12, 9, 9, 5, 10, 11, 12, 12, 12, 4, 6, 2, 12, 12, 3, 3, 15, 15, 12, 12, 12, 11, 12, 12, 12, 12},
	beSlot:       {9, 3, 8, 4, 7, 8, 10, 7, 11, 12, 12, 12, 10, 12, 13, 3, 5, 4, 15, 4, 15, 9, 12, 9, 11, 12, 8, 8, 12},
	haveSlot:     {11, 4, 6, 12, 6, 9, 9, 8, 11, 12, 12, 12, 4, 12, 13, 2, 12, 5, 15, 15, 5, 12, 12, 12, 11, 12, 7, 8, 12},
	beenSlot:     {8, 4, 4, 4, 8, 10, 9, 6, 12, 12, 12, 12, 12, 12, 13, 2, 7, 6, 15, 6, 15, 10, 12, 10, 10, 12, 9, 9, 12},
	havingSlot:   {11, 4, 5, 12, 6, 9, 10, 11, 12, 12, 12, 12, 5, 12, 13, 3, 11, 5, 15, 15, 6, 12, 12, 12, 11, 12, 7, 9, 12},
	baseSlot:     {6, 3, 5, 7, 5, 6, 5, 4, 12, 12, 12, 12, 12, 12, 11, 12, 9, 8, 15, 15, 15, 8, 12, 9, 7, 7, 8, 9, 12},
	partSlot:     {5, 5, 8, 9, 7, 8, 10, 1, 12, 12, 12, 12, 12, 12, 13, 12, 10, 7, 15, 15, 15, 8, 12, 9, 7, 7, 6, 8, 12},
	gerundSlot:   {6, 3, 5, 8, 4, 5, 7, 3, 12, 12, 12, 12, 11, 12, 13, 12, 11, 7, 15, 15, 15, 9, 12, 10, 9, 7, 8, 8, 12},
	advSlot:      {4, 6, 4, 5, 7, 7, 8, 5, 5, 9, 10, 9, 10, 11, 6, 6, 7, 6, 15, 15, 15, 9, 12, 10, 10, 11, 8, 8, 12},
	modalAdvSlot: {9, 8, 11, 12, 9, 9, 5, 10, 11, 12, 12, 12, 4, 6, 2, 12, 12, 3, 6, 15, 15, 12, 12, 12, 11, 12, 12, 12, 12},
	beAdvSlot:    {6, 3, 8, 4, 7, 8, 10, 7, 11, 12, 12, 12, 10, 12, 13, 3, 5, 4, 15, 6, 15, 9, 12, 9, 11, 12, 8, 8, 12},
	haveAdvSlot:  {11, 4, 6, 12, 6, 9, 9, 8, 11, 12, 12, 12, 4, 12, 13, 2, 12, 5, 15, 15, 6, 12, 12, 12, 11, 12, 7, 8, 12},
	subSlot:      {9, 4, 7, 11, 5, 5, 3, 8, 8, 9, 9, 10, 12, 11, 13, 8, 7, 8, 15, 15, 15, 12, 12, 9, 12, 12, 12, 9, 12},
	relSlot:      {10, 5, 8, 12, 7, 7, 4, 10, 2, 6, 3, 5, 12, 12, 13, 12, 12, 7, 15, 15, 15, 12, 12, 12, 12, 12, 12, 10, 12},
	whSlot:       {9, 5, 7, 7, 5, 7, 3, 11, 6, 5, 5, 8, 12, 12, 13, 12, 12, 7, 15, 15, 15, 12, 12, 12, 12, 12, 8, 10, 12},
	coordSlot:    {10, 5, 5, 7, 4, 4, 6, 6, 5, 9, 8, 10, 12, 12, 7, 8, 8, 6, 15, 15, 15, 9, 11, 9, 12, 12, 10, 8, 12},
	particleSlot: {4, 4, 7, 12, 6, 6, 8, 2, 12, 12, 12, 12, 12, 12, 13, 12, 8, 7, 15, 15, 15, 9, 12, 12, 8, 12, 8, 9, 12},
	markSlot:     {12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 5, 8, 0, 12, 12, 6, 15, 15, 15, 12, 12, 12, 12, 12, 12, 12, 12},
	numSlot:      {2, 11, 7, 8, 3, 5, 8, 4, 7, 12, 8, 12, 12, 12, 13, 12, 12, 10, 15, 15, 15, 12, 11, 12, 7, 12, 12, 7, 10},
	possSlot:     {6, 12, 4, 12, 1, 4, 12, 9, 12, 12, 12, 12, 12, 12, 13, 12, 11, 9, 15, 15, 15, 12, 12, 12, 11, 12, 12, 7, 12},
}

// rarity is what it costs that a token is in a slot at all. It is taken off
// what the token's word says of itself, since follows has it already.
var rarity = [slots]int8{
	stopSlot: 5, detSlot: 5, adjSlot: 7, predSlot: 9, nounSlot: 4, nameSlot: 4, pronSlot: 7, prepSlot: 5, finiteSlot: 7,
	modalSlot: 10, beSlot: 8, haveSlot: 11, beenSlot: 11, havingSlot: 13, baseSlot: 8, partSlot: 8, gerundSlot: 9,
	advSlot: 8, modalAdvSlot: 8, beAdvSlot: 8, haveAdvSlot: 8, subSlot: 11, relSlot: 11, whSlot: 11, coordSlot: 8, particleSlot: 12, markSlot: 10, numSlot: 8, possSlot: 11,
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
	case coordSlot:
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
