// Package text cuts an article into tokens and sentences and gives words
// numbers.
//
// Tokenize goes over the bytes once. What depends on a language (abbreviations,
// quotation marks, clitics, the dot of ordinals) comes from a Language, which
// New makes of a language's rules. Offsets are bytes of the article's string;
// Runes turns them into code points when claims leave the pipeline.
//
// A word with hyphens inside is one token for each part, and the hyphen none:
// "TikTok-Mutter" is "TikTok" and, with the flag Hyphen, "Mutter". The dot of an
// abbreviation, an initial or an ordinal belongs to its token: "Mio.", "U.S.",
// "9.". Clitics are tokens of their own: "is" and "n't".
package text

// Kind says what a token is.
type Kind uint8

// The kinds of token.
const (
	Word         Kind = iota // letters, with what may stand inside a word
	Number                   // begins with a digit: "5", "1.200,50", "60%", "9.", "1990er", "2020-09"
	Address                  // a URL or an e-mail address
	Stop                     // ends sentences: . ! ? … and several dots
	Punct                    // any other sign
	OpenQuote                // opens a quotation
	CloseQuote               // closes one
	OpenBracket              // ( [ {
	CloseBracket             // ) ] }
)

// Flags are properties of a token.
type Flags uint16

// The flags of a token.
const (
	Capital   Flags = 1 << iota // the first letter is upper case
	Caps                        // two letters or more, all upper case
	Glued                       // no blank before it
	Hyphen                      // a hyphen joins it to the token before
	Clitic                      // cut off the word before: "'s", "n't", the apostrophe of a genitive
	Dotted                      // an abbreviation, initial or ordinal with its dot
	Quoted                      // inside a quotation
	Paragraph                   // the first token of a paragraph
	Dirty                       // holds soft hyphens, zero-width or combining characters: see Clean
)

// Token is a word, a number or a sign: the bytes from Start to End.
type Token struct {
	Start, End int32
	Kind       Kind
	Flags      Flags
}

// Has reports whether the token has all the given flags.
func (t Token) Has(f Flags) bool { return t.Flags&f == f }

// Sentence is the tokens from First up to but not including Last, which are the
// bytes from Start to End.
type Sentence struct {
	First, Last int32
	Start, End  int32
	Question    bool // ends in a question mark
	Exclamation bool // ends in an exclamation mark
	Headline    bool // a line of its own without a final mark
}

// Text is an article cut up. Every token is in exactly one sentence.
type Text struct {
	String    string
	Tokens    []Token
	Sentences []Sentence
}

// Word is the text of token i, as written.
func (t *Text) Word(i int) string {
	return t.String[t.Tokens[i].Start:t.Tokens[i].End]
}

// Tokenize cuts s, of at most 2 GiB, into tokens and sentences.
func (l *Language) Tokenize(s string) *Text {
	c := cutter{s: s, lang: l, paragraph: true, tokens: make([]Token, 0, len(s)/6+8)}
	c.run()
	return &Text{String: s, Tokens: c.tokens, Sentences: l.sentences(s, c.tokens)}
}
