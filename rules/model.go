package rules

// Pos is where a value stands in its file; columns count characters from 1.
type Pos struct {
	File      string
	Line, Col int
}

// Set is everything the rule files say, checked.
type Set struct {
	Languages  []*Language
	Entities   []*Entity
	Gazetteer  Gazetteer // entities of long lists, of which only names are known
	Relations  []*Relation
	Judgements []*Judgement
	Digest     string   // SHA-256 over the files, in hexadecimal
	Added      []string // the rule files beside the embedded packs, as positions name them
}

// Entity is a declared organization, person, product, place or event.
type Entity struct {
	ID          string
	Type        string // Organization, Person, Product, Place, Event
	Name        string
	Aliases     []string
	Descriptors []string // noun phrases that can mean it: "Videonetzwerk", "social network"
	Makes       []string // what it makes or deals in: "Datenbank", "software"
	Seat        []string // entity ids of places, the nearest first: redmond, usa
	Demonyms    []string // places: who comes from there, in the plural: "Dänen", "Danes"
	Adjectives  []string // places: "chinesisch", "Redmonder", "Chinese"; as written, inflected by the language
	Gender      string   // "m" or "f" for persons, where known
	Wikidata    string
	Offices     []Office
	Pos         Pos
}

// Office is a post held for a while: the president of a country.
type Office struct {
	Relation string // president_of, head_of …
	Of       string // entity id
	From, To string // EDTF, empty where open
}

// Relation is a type of edge and the forms that express it.
type Relation struct {
	Pack       string // from the file's `pack:`
	Name       string // lower_snake
	Subject    []string
	Object     []string // entity types, or "Date"
	Symmetric  bool
	Functional Functional
	Stakes     bool     // a stake in it stands for the object: "kauft ein Viertel von Alba"
	Qualifiers []string // position, price, stake, amount
	Wikidata   string
	Forms      []*Form
	Examples   []*Example
	Names      []NameList // from the file's `example_names:`: known in its examples only
	Pos        Pos
}

// Functional says of which party a relation has one at a time: head_of has one
// subject for an object. One is empty where there may be several.
type Functional struct {
	One string   // "subject" or "object"
	Per []string // qualifiers: one for each of their values only
}

// NameList declares invented names of one type for the examples of a file.
type NameList struct {
	Type  string
	Names []string
}

// Kind tells the three kinds of form apart.
type Kind int

// The kinds of form.
const (
	VerbForm Kind = iota
	NounForm
	TextForm
)

// Form is one way of expressing a relation in one language.
type Form struct {
	ID          string // pack/relation/name; the pack is that of the form's own file
	Name        string // unique in its relation and language
	Language    string
	Kind        Kind
	Lemmas      []string // verb: "übernehmen", "ein|springen" (separable); noun: "Betreiber", "*chef" (any compound)
	Pattern     string   // text forms: the token pattern
	With        []With   // complements that must be there: "in die Bresche", "ein Angebot"
	Without     []With   // complements that must not be there
	Bare        []string // functions of the verb in which nothing may stand: "Mayr lehnte ab"; or BareOfClause
	Presupposed bool     // what stands beside a definite complement is so even where the verb is denied or doubted
	Opens       bool     // where only the object is said, a later "implied: open" takes it up
	Voice       string   // verb forms: "passive" where only that is meant
	Under       []string // verbs of which the verb is an infinitive, and which say how it holds: "bot an, Alba zu kaufen"
	Unless      []string // relations: where the article says one of them of the two parties, the form says nothing
	Part        string   // type that the first part of a compound of "*chef" must be a noun for: Molkerei-chef
	Except      []string // kinds of noun that a class such as "<Organization>" leaves out
	Is          string   // noun forms: "subject" or "object" where the noun is what one of them is called (an agent noun); empty for events
	Event       string   // noun forms of events: the party, "subject" or "object", with which the noun describes an Event that others have a role for
	Subject     Role
	Object      Role
	Status      string // overrides what the sentence says, empty mostly
	Tense       string
	Literal     map[string]string // qualifiers set by the form itself: {position: "chief executive"}
	Pos         Pos
	Source      string // the YAML line, for explain
}

// BareOfClause asks that no infinitive and no complement clause hangs on the verb:
// "refused to comment" refuses no offer.
const BareOfClause = "clause"

// With is a lexical complement of a verb form: a phrase in that function with
// one of these head nouns.
type With struct {
	Function string // "object", "subject", "adverb", or a preposition: "in", "zu"
	Nouns    []string
}

// Things stands among the nouns of a complement for any that means no person,
// organization or place, in the plural or without an article: what is traded.
const Things = "<things>"

// Role says where the filler of a role stands. Functions are tried in order:
//
//	subject, object, dative      of the verb, turned round in the passive
//	genitive, possessive         "Oracles Chef", "der Chef von", "its chief"
//	compound                     "Oracle-Chef"
//	adjective                    "Redmonder", "chinesisch": the place it names
//	apposition                   the name beside the noun
//	any other word               a preposition of the language: von, durch, für
type Role struct {
	Functions []string
	Types     []string // of the relation's types only these, where a word means something else of others
	Known     bool     // takes nobody whose type only the role would tell
	Kinds     []string // only what is called by a noun of one of these kinds: party, university
	Definite  bool     // implied only where the form's noun points to something known: "das Angebot", not "ein Angebot"
	Implied   []string // who fills it where the sentence leaves it out, tried in order: see Implication
	Pos       Pos
}

// Example is a sentence with the facts it must give.
type Example struct {
	Language  string
	Text      string
	Published string
	Facts     []Fact // none: nothing of this relation may come out
	Pos       Pos
}

// Fact is what an example expects; empty fields are not compared, an empty
// status means asserted.
type Fact struct {
	Relation string // the relation the example stands under, unless said otherwise
	Subject  string
	Object   string
	Status   string
	Tense    string
	SaidBy   string
	Date     string
	Pos      Pos
}

// Language is all knowledge of one language; several files may add to one.
// packs/de says beside each YAML key what it is for.
type Language struct {
	Code              string
	Order             string // "v2" or "svo"
	CapitalNouns      bool
	OrdinalDot        bool // "9. Oktober"
	Abbreviations     []string
	Quotes            [][2]string
	GenitiveMarks     []string          // endings that a name may carry: "s", "'", "’"
	Clitics           []string          // cut off as tokens of their own: "'s", "n't"
	InfinitiveMarkers []string          // "zu", "to"; prepositions where any can stand before an infinitive: "de", "a"
	Spellings         [][2]string       // other spellings of letters: {ae: ä, ss: ß}, each with what it stands for
	SubjectsLeftOut   bool              // a clause may leave its subject to the verb's ending
	AdjectivesFollow  bool              // and so do the nouns that specify one: "la empresa alemana", "el fondo buitre"
	Currencies        map[string]string // sign to the noun that a number with it is read as: "£" is "pounds"

	Determiners   []Word // kind: definite, indefinite, negative, demonstrative, possessive, quantifier
	Pronouns      []Word // kind: personal, speaker, demonstrative, relative, reflexive, indefinite, negative, interrogative
	Prepositions  []Word // Agr: the cases it governs
	Postpositions []Word
	Contractions  map[string][2]string // zum: [zu, dem]
	Conjunctions  []Word               // kind: coordinating, complement, fact, condition, question, purpose, contrast, correlative (Lemma: its second half)
	Particles     []string             // separable: ein, ab
	Both          []string             // words of a phrase that means two that were named: beide, both
	Suffixes      Suffixes

	Paradigm    []Derivation
	Auxiliaries []Verb
	Modals      []Verb
	Verbs       []Verb // with the verbs of data files
	Nouns       []Noun
	NounTable   NounTable // nouns that are only known to be no names, with their genders

	Words map[string]string // form to classes, the usual one first: n noun, v verb, a adjective, r adverb

	Slots []Slot // for order svo: how kinds of words follow each other; its own, or those of another language with changes

	Cues         []Cue    // words and phrases by kind: negated, speculative, reported, continuation, future, past
	Sources      []string // before or after the one who says it: "laut", "nach Angaben"
	Adjectives   []Cue    // attributive, uninflected: geplant is speculative
	Prefixes     []Cue    // first parts of compounds: Ex is past
	Attitudes    []Attitude
	Belonging    []string            // prepositions of who a part belongs to: "der Vorstand von Alba"
	StakesIn     []string            // prepositions of what a stake is held in: "ein Anteil an Alba"
	Occurrence   []string            // verbs whose status an event noun shares
	Places       map[string][]string // where: the prepositions that it stands for behind the name of a place
	Agents       []string            // prepositions before the agent of a passive: von, durch
	Objects      []string            // prepositions that an object can have where no other stands: "demandó a Alba"
	Predicatives []Predicative       // verbs that say what their subject is: gehören zu, gelten als
	Owners       []string            // prepositions before whose something is: von, of

	Names Names
	Dates Dates
}

// Word is a word of a closed class, with its agreement: pairs such as "nom.m",
// "dat.pl", or "acc" for all genders.
type Word struct {
	Form  string
	Kind  string
	Lemma string
	Agr   []string
	Of    []string // possessives: the genders of the owner; pronouns: the entity types they can mean, empty for any
	Pos   Pos
}

// Slot is a kind of word with what it costs to be of that kind, and to be
// followed by each kind, in the order of the language's slots.
type Slot struct {
	Name    string
	Rarity  int8
	Follows []int8
}

// Suffixes are endings by which words nobody listed are read.
type Suffixes struct {
	Gender           map[string]string   // "ung": "f"
	NounEndings      []string            // inflection of nouns: "", "s", "es", "n", "en" …
	GenitiveOrPlural []string            // those of a noun in the genitive, if it is in the singular: "s", "es"
	Feminine         []string            // what makes a woman's name of a man's: a noun of the noun files that has both means a person
	DativePlural     string              // what the dative adds to a plural: "n"
	Weak             map[string][]string // what adjectives with an ending can be after a definite article
	Adjective        []string            // "e", "en", "er", "es", "em"
	PlaceAdjective   []string            // "er": Redmond-er
	Demonym          []string            // what makes a place\'s adjective with a capital a name of who comes from there: "Kieler", "Canadians"
	Linking          []string            // between the parts of a compound: "s", "n", "en"
}

// Derivation makes one form of a verb from another by the first rule that
// applies. A principal part that a verb gives of its own comes before it.
type Derivation struct {
	Part     string
	From     string
	Rules    []Rewrite
	Features []string // each a reading, such as "finite present indicative sg"; none for stems
}

// Rewrite changes a word: where it begins with one of Starts and ends in one
// of Ends (empty: always), Drop letters go from its end, Add comes there and
// Prefix before it.
type Rewrite struct {
	Starts, Ends []string
	Drop         int
	Add, Prefix  string
}

// Verb is a verb with what the paradigm cannot know of it.
type Verb struct {
	Lemma string              // "ein|springen" marks a separable particle
	Parts map[string]string   // principal parts, by the name of the derivation
	Forms map[string][]string // auxiliaries: form to readings
	Roles []string            // auxiliaries: perfect, passive, state, future, copula
	Modal map[string]string   // modals: status by present, past, subjunctive1, subjunctive2
	Pos   Pos
}

// The kinds of noun that mean something to the engine. Other kinds only say
// which nouns can stand for each other: a Geldhaus is a bank.
const (
	KindAuthority   = "authority"   // a definite compound names one: "die Finanzaufsicht"
	KindBody        = "body"        // stands for the organization it is of: "der Vorstand von Alba"
	KindFirm        = "firm"        // any firm can be called so: "das Unternehmen"
	KindStake       = "stake"       // stands for the organization it is held in, where a relation takes stakes
	KindAct         = "act"         // is there even where it comes to nothing: an offer
	KindInstitution = "institution" // of roles alone: called by nouns of which none is for a firm
	KindBusiness    = "business"    // a firm of any branch, so that it is of no narrower kind
)

// Noun is a common noun that can stand for something named, or whose gender
// helps.
type Noun struct {
	Lemma  string
	Plural string
	Type   string // Organization, Person …; empty where only its gender is of use
	Gender string // m, f, n
	Kind   string // a class that forms can name as "<authority>"
	Office string // president_of: it means who holds that office
	Pos    Pos
}

// Cue is a word or phrase of a kind.
type Cue struct {
	Words string
	Kind  string
	Pos   Pos
}

// Attitude is a group of words that say how their complement holds.
type Attitude struct {
	Verbs      []string
	Nouns      []string
	Adjectives []string
	Status     string // asserted, reported, speculative, negated, none (no evidence at all)
	Says       bool   // its subject is who says it
	Control    string // who does what the infinitive says: "subject" or "object"
	Speaker    string // who speaks, with Says: "subject" (also where it is empty) or "object": "the paper quotes Brandl"
	Pos        Pos
}

// Predicative says that what stands in Function of one of Verbs, or in the
// genitive of Noun there ("die Rolle eines Partners übernehmen"), is said of
// the verb's subject or object. Forms of sein and the other copulas need none.
type Predicative struct {
	Verbs    []string // empty: any, and the clause only presupposes it ("als Chef von X hat er …")
	Tense    string   // past where the verb ends it: "trat als Chefin zurück"
	Function string   // "object" or a preposition
	Nouns    []string // transparent nouns: the genitive after them is meant
	Of       string   // "subject" (also where empty) or "object"
	Pos      Pos
}

// Names is what tells names nobody listed, and their types.
type Names struct {
	LegalForms  []string          // GmbH, AG, Inc.: after an organization's name
	OrgWords    []string          // words that make a name an organization's: Bank, University
	Titles      []string          // Dr., Mr: before a person's name
	TitleGender map[string]string // Herr: m
	FirstNames  map[string]string // name to gender ("m", "f", "")
	Particles   []string          // von, de, van: inside a person's name
	Connectors  []string          // inside an organization's name after one of its words: Office for Safety
	Heads       []string          // nouns of which a definite compound that no list has names one organization: Mieter-bund
	PlaceHeads  []string          // nouns that name one with the adjective of its place: Kieler Sparkasse
	PlainParts  []string          // first parts with which it only describes one: Regierungs-partei
	Also        []string          // between two names of one: formerly, also known as
	Codes       map[string]string // behind a comma: KS is the entity kansas
	Kinds       map[string]string // words of an organization's name that tell of what kind it is: "Gazette" is media
	NotNames    []string          // capitalized words that are no names: Montag, The
}

// Dates is the language's words for time, used by extract/date.
type Dates struct {
	Months   map[string]int    // january is 1
	Weekdays map[string]int    // monday is 1
	Units    map[string]string // Tag: day
	Numbers  map[string]int
	Patterns []DatePattern
}

// DatePattern is a token pattern and the value it gives.
type DatePattern struct {
	Pattern, Value string
	Pos            Pos
}
