package lexicon

// Sym is an interned lexeme: a verb, noun or preposition. Zero is none.
type Sym int32

// Class is a set of the classes a word can belong to.
type Class uint32

// The classes.
const (
	Det Class = 1 << iota
	Pron
	Prep
	Post
	Coord   // und
	Compl   // dass
	Fact    // weil
	Cond    // falls
	Quest   // ob
	Purpose // um
	Contrast
	Correl // weder
	Wh     // interrogative
	Rel    // relative pronoun
	Verb
	Noun
	Adj
	Particle
	InfMark // zu, to
	FirstName
	Title
	LegalForm
	OrgWord
	NotName
	NameParticle
	Clitic
	Cue      // first word of a cue, source or the like
	Numeral  // a number written as a word
	Time     // a month, a weekday or a unit of time
	PlaceAdj // made of a listed place: "Ulmer", "Schweizer"
)

// Sub is every class that opens a subordinate clause.
const Sub = Compl | Fact | Cond | Quest | Purpose | Contrast

// Closed is a reading of a word of a closed class.
type Closed struct {
	Class Class
	Kind  string // definite, personal …
	Lemma Sym
	Agr   Agr
	Of    []string
	Det   Agr // contractions: the agreement of the article inside
}

// Feat is a set of features of a verb form.
type Feat uint16

// The features; a reading has one of Finite, Infinitive, ToInfinitive,
// Participle, Gerund.
const (
	Finite Feat = 1 << iota
	Infinitive
	ToInfinitive
	Participle
	Gerund
	PresentTense
	PastTense
	Indicative
	Subjunctive1
	Subjunctive2
	SingularForm
	PluralForm
	First
	Second
	FutureTense // of a form of its own: "comprará"
)

// VerbReading is one way to read a word as a verb.
type VerbReading struct {
	Lemma    Sym // the whole verb, its particle before it: einspringen
	Base     Sym // without the particle: springen
	Particle Sym // attached particle, zero where none
	Feat     Feat
}

// NounReading is one way to read a word as a noun.
type NounReading struct {
	Lemma    Sym
	Modifier string // first part of a closed compound: "firmen" in Firmenchef
	Agr      Agr
	Type     string // entity type it describes, or empty
	Kind     string // empty for a firm of any branch
	Firm     bool
	Office   string
	Known    bool // listed, not guessed from an ending
	Common   bool // of the noun files, which say no more than that it is a noun
	Human    bool // by its forms it means a person, though no list says so; names may be such words
	Adj      bool // an adjective that stands as a noun, known where no noun follows
	Guessed  bool // a noun by its last part alone, which names end in as well
}

// Word is all that is known of one form, whatever stands around it.
type Word struct {
	Form  string
	Lower string
	Class Class
	Upper bool // begins with a capital letter
	Shout bool // all letters are capitals

	Closed []Closed
	Verbs  []VerbReading
	Attrs  []VerbReading // participles with an adjective's ending: "gegründete"
	Nouns  []NounReading
	Adj    string // kind of attributive adjective: speculative, reported, past … "" for a plain one
	AdjAgr Agr
	Gender string // first names and titles
	Cues   []*CuePhrase
}

// Is says whether the word can be of one of the classes.
func (w *Word) Is(c Class) bool { return w != nil && w.Class&c != 0 }

// Reading returns the first closed reading of a class, or nil.
func (w *Word) Reading(c Class) *Closed {
	if w == nil {
		return nil
	}
	for i := range w.Closed {
		if w.Closed[i].Class&c != 0 {
			return &w.Closed[i]
		}
	}
	return nil
}

// HasVerb says whether some verb reading has one of the features.
func (w *Word) HasVerb(f Feat) bool {
	if w == nil {
		return false
	}
	for i := range w.Verbs {
		if w.Verbs[i].Feat&f != 0 {
			return true
		}
	}
	return false
}

// CuePhrase is a cue of one or more words.
type CuePhrase struct {
	Words []string // lower case
	Kind  string   // negated, speculative, reported, continuation, future, past, source
}
