// Package clause finds the phrases and clauses of a sentence from the readings
// of its words, without a parser: words are narrowed by their neighbours,
// clauses are cut at subordinators, relative pronouns, punctuation and
// coordination, and each clause's verbs are normalised to lemma, voice, mood
// and polarity. The topological fields of German (left bracket, middle field,
// right bracket) are the model; the order of a language is data.
package clause

import "dossier/extract/lexicon"

// Token is one token of a sentence as the parser sees it.
type Token struct {
	W      *lexicon.Word // nil for punctuation
	Punct  rune          // '“' and '”' for quotation marks of all kinds, 0 for words
	Hyphen bool          // joined to the token before by a hyphen
	Number bool
	Name   int  // index of the name that covers it plus one, 0 for none
	Aside  bool // in brackets that the sentence goes on over
}

// Name is a span of tokens known to be a name.
type Name struct {
	Start, End int
	Genitive   bool // carries a genitive mark
	Person     bool // surely a person's
}

// Tag is what a token is in its sentence.
type Tag uint8

// The tags.
const (
	None Tag = iota
	Punct
	Det
	Adj
	Noun
	NameTag
	Pron
	Prep
	Post
	Verb
	Adv
	Sub
	Rel
	Wh
	Coord
	Particle
	InfMark
	Number
	Possess // the clitic 's
)

// Phrase is a noun phrase with the preposition before it.
type Phrase struct {
	Start, End int // tokens, the preposition included
	Prep       lexicon.Sym
	PrepTok    int // -1 where none
	DetTok     int // -1
	DetKind    string
	DetOf      []string // possessives: the owner's genders
	AdjStart   int      // adjectives stand in [AdjStart, AdjEnd)
	AdjEnd     int
	NounTok    int                   // head noun, -1 where it is a bare name or pronoun
	Nouns      []lexicon.NounReading // what the head can be, with the words before it where they make one noun
	ModStart   int                   // first part of a compound: tokens [ModStart, NounTok), hyphenated or names
	Name       int                   // index of the name at the end, -1
	ModName    int                   // name before the noun: "Oracle-Chef", "Oracle chief", -1
	PronTok    int                   // -1
	PronClass  lexicon.Class
	Agr        lexicon.Agr
	Genitive   bool // bears a genitive mark: "Oracles", "Oracle's"
	Owner      int  // phrase before it in the genitive ("Oracles Chef"), -1
	Neg        bool // kein, weder, or "nicht X, sondern"
	Next       int  // next conjunct, -1
	First      int  // first conjunct, itself mostly
	Appos      int  // phrase it stands in loose apposition to, -1
	Clause     int
	Aside      bool // in brackets that the sentence goes on over
	RelOwner   bool // the determiner is a relative pronoun: "deren Spitze"
	Attr       int  // first token of the extended attribute between determiner and noun, 0 where none
}

// Head is the token that stands for the phrase.
func (p *Phrase) Head() int {
	switch {
	case p.NounTok >= 0:
		return p.NounTok
	case p.PronTok >= 0:
		return p.PronTok
	}
	return p.End - 1
}

// Kind tells clauses apart.
type Kind uint8

// The kinds.
const (
	Main Kind = iota
	Complement
	Relative
	Factual
	Condition
	Question
	PurposeClause
	ContrastClause
	InfinitiveClause
	ParticipleClause
	Speech // "sagte er", "wie die Zeitung schreibt": who says what stands beside it
)

// Voice of a verb group.
type Voice uint8

// The voices. State is "ist verkauft", which may also be a perfect.
const (
	Active Voice = iota
	Passive
	State
)

// VerbTok is a verb with the token it stands at.
type VerbTok struct {
	Lemma lexicon.Sym
	Tok   int
	Feat  lexicon.Feat
}

// Group is the verbs of a clause, normalised.
type Group struct {
	Main    lexicon.Sym
	MainTok int          // -1 where the clause has no verb
	Finite  int          // -1
	Feat    lexicon.Feat // of the finite verb
	Voice   Voice
	Perfect bool
	Future  bool
	ToInf   bool
	Copula  bool
	Modals  []VerbTok
	Over    []VerbTok // verbs that govern the main verb as an infinitive in the same clause: "versucht zu kaufen"
}

// Clause is a stretch of a sentence with one main verb.
type Clause struct {
	Kind       Kind
	Opener     int // token, -1
	Start, End int
	Parent     int // -1
	Prev       int // clause it is coordinated with, -1
	Antecedent int // phrase before a relative or participle clause, -1
	Governor   int // phrase whose noun governs a complement or infinitive ("der Plan, …"), -1
	RelTok     int // relative pronoun, -1
	Quoted     bool
	Verb       Group
	Phrases    []int
}

// Sentence is the analysis of one sentence.
type Sentence struct {
	Tokens   []Token
	Names    []Name
	Tags     []Tag
	Forms    []lexicon.Feat // of verbs: the form that was chosen, zero where it is open
	Owner    []int          // clause of each token
	PhraseAt []int          // phrase of each token, -1
	Phrases  []Phrase
	Clauses  []Clause
	Question bool
}
