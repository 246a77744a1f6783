package rules

// The words that rule files may use for what the engine tells apart.

func entityTypes() []string {
	return []string{"Organization", "Person", "Product", "Place", "Event"}
}

// EntityTypes are the types that an entity can have.
func EntityTypes() []string { return entityTypes() }

func objectTypes() []string { return append(entityTypes(), "Date") }

func statuses() []string { return []string{"asserted", "reported", "speculative", "negated"} }

func tenses() []string { return []string{"past", "present", "future"} }

func genders() []string { return []string{"m", "f", "n"} }

// owners are the genders that a possessive may refer to.
func owners() []string { return append(genders(), "pl") }

func cases() []string { return []string{"nom", "gen", "dat", "acc"} }

// functions are the ways to fill a role that are no preposition.
func functions() []string {
	return []string{"subject", "object", "dative", "genitive", "possessive", "compound", "adjective", "apposition"}
}

// complements are the functions of a lexical complement that are no preposition.
func complements() []string { return []string{"subject", "object", "dative", "genitive", Adverb} }

// Passive is the voice of a form that means nothing in the active.
const Passive = "passive"

// Adverb is the function of a complement that is a word by itself: "gerichtlich".
const Adverb = "adverb"

func determinerKinds() []string {
	return []string{"definite", "indefinite", "negative", "demonstrative", "possessive", "quantifier"}
}

// Speaker is the kind of the pronouns for who says what they stand in, and what
// their possessives are of.
const Speaker = "speaker"

func pronounKinds() []string {
	return []string{"personal", Speaker, "demonstrative", "relative", "reflexive", "indefinite", "negative", "interrogative"}
}

// conjunctionKinds are those listed by word; correlative ones are pairs.
func conjunctionKinds() []string {
	return []string{"coordinating", "adversative", "complement", "fact", "condition", "question", "purpose", "contrast"}
}

func cueKinds() []string {
	return []string{"negated", "speculative", "reported", "continuation", "future", "past", "affirmed", "own", "carried", "company", "nearly", "outcome"}
}

// modifierKinds are what an adjective or a prefix can say of its noun.
func modifierKinds() []string { return append(statuses(), tenses()...) }

func auxiliaryRoles() []string {
	return []string{"perfect", "passive", "state", "future", "copula", "progressive", "support"}
}

// features are the parts of a reading of a verb form.
func features() []string {
	return []string{
		"finite", "infinitive", "participle", "gerund", "imperative", "present", "past", "future",
		"indicative", "subjunctive1", "subjunctive2", "sg", "pl", "1", "2", "3",
	}
}

// moods are the forms of a modal verb that can give its clause a status.
func moods() []string { return []string{"present", "past", "subjunctive1", "subjunctive2"} }

func timeUnits() []string {
	return []string{"second", "minute", "hour", "day", "week", "month", "quarter", "halfyear", "year", "decade", "century"}
}
