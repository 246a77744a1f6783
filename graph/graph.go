// Package graph holds what dossier stores: articles, entities, the claims that
// sentences make about them, and the facts derived from those claims. It knows
// nothing of text or databases; graph/neo4j writes what is described here.
//
// All offsets are Unicode code points of the article's text, the end exclusive.
// All dates are EDTF strings ("2020", "2020-09", "2020-09-14") or empty.
package graph

import (
	"bytes"
	"encoding/json"
	"slices"
)

// Status says how a sentence holds its claim.
type Status string

// The statuses, from the strongest to the one that denies.
const (
	Asserted    Status = "asserted"
	Reported    Status = "reported"
	Speculative Status = "speculative"
	Negated     Status = "negated"
)

// Tense says whether the fact holds: it is not the tense of the verb.
type Tense string

// The tenses of a fact.
const (
	Past    Tense = "past"    // it ended
	Present Tense = "present" // it holds, or it happened
	Future  Tense = "future"  // it is settled for later
)

// Entity is what mentions refer to.
type Entity struct {
	ID          string   `json:"id"`
	Type        string   `json:"type"`
	Name        string   `json:"name"`
	Aliases     []string `json:"aliases,omitempty"`
	Wikidata    string   `json:"wikidata,omitempty"`
	Provisional bool     `json:"provisional,omitempty"` // no rule file declares it
}

// Article is one text with its origin.
type Article struct {
	ID            string `json:"id"`
	Title         string `json:"title,omitempty"`
	Source        string `json:"source,omitempty"` // the paper
	URL           string `json:"url,omitempty"`
	Language      string `json:"language,omitempty"`
	Published     string `json:"published,omitempty"`      // EDTF
	PublishedFrom string `json:"published_from,omitempty"` // first day, YYYY-MM-DD
	PublishedTo   string `json:"published_to,omitempty"`   // last day, YYYY-MM-DD
	Text          string `json:"text,omitempty"`
	Body          int    `json:"-"`                 // byte offset in Text behind a head such as "date 2020-09"
	Runs          string `json:"runs,omitempty"`    // Runs of a text that is not kept
	SHA256        string `json:"sha256,omitempty"`  // of Text, hexadecimal
	MadeBy        string `json:"made_by,omitempty"` // digest of engine, rules and judgements
	Origin        string `json:"origin,omitempty"`  // where it was read: the file's path or "-"
	Erased        bool   `json:"erased,omitempty"`  // names were blackened in it
}

// Argument is what fills a role of a claim: an entity, or a literal with a
// Value ("Date", "1972").
type Argument struct {
	ID      string `json:"id,omitempty"`
	Type    string `json:"type"`
	Name    string `json:"name,omitempty"`
	Value   string `json:"value,omitempty"` // literals only
	Text    string `json:"text"`            // the mention that filled the role
	Start   int    `json:"start"`
	End     int    `json:"end"`
	Implied bool   `json:"implied,omitempty"` // the sentence does not name it: the nearest mention stands here

	// Unresolved says that nothing tells which entity the pronoun or descriptor
	// means. It has no ID and no Name, and a Type only where that is sure.
	Unresolved bool `json:"unresolved,omitempty"`

	// Occurrence is how often the same text stood before in the article. Only
	// the id of a claim needs it, and only where the sentence does not name the
	// argument.
	Occurrence int `json:"occurrence,omitempty"`
}

// MarshalJSON writes an unresolved argument with an empty id, so that none was
// found can be told from a literal, which has none.
func (a Argument) MarshalJSON() ([]byte, error) {
	type plain Argument
	var v any = plain(a)
	if a.Unresolved {
		v = struct {
			ID string `json:"id"`
			plain
		}{plain: plain(a)}
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false) // whoever writes the whole says what is escaped
	err := enc.Encode(v)
	return b.Bytes(), err
}

// Speaker is who says a claim: an entity where it is one, else the words.
type Speaker struct {
	ID    string `json:"id,omitempty"`
	Name  string `json:"name,omitempty"`
	Text  string `json:"text"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

// Cue is the span that decided the status, tense, speaker or date of a claim.
type Cue struct {
	Kind  string `json:"kind"` // "status", "tense", "speaker" or "date"
	Text  string `json:"text"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

// Claim is one sentence's evidence for one relation.
type Claim struct {
	ID         string            `json:"id"`
	Article    string            `json:"article"`
	Published  string            `json:"published"`
	Relation   string            `json:"relation"`
	Status     Status            `json:"status"`
	Tense      Tense             `json:"tense"`
	Subject    Argument          `json:"subject"`
	Object     Argument          `json:"object"`
	SaidBy     []Speaker         `json:"said_by"`
	Date       string            `json:"date"`
	DateBasis  string            `json:"date_basis,omitempty"` // "text", or "published" where a word was resolved against the publication date
	ValidFrom  string            `json:"valid_from"`
	ValidTo    string            `json:"valid_to"`
	Evidence   string            `json:"evidence"` // the sentence
	Start      int               `json:"start"`
	End        int               `json:"end"`
	Occurrence int               `json:"occurrence,omitempty"` // how often the same sentence stood before in the article
	Rules      []string          `json:"rules"`                // pack/relation/form, sorted
	Cues       []Cue             `json:"cues,omitempty"`
	Qualifiers map[string]string `json:"qualifiers,omitempty"` // position, price, stake …
	Judgement  *Judgement        `json:"judgement,omitempty"`  // what a person decided on it
	Slot       string            `json:"slot,omitempty"`       // see Slot; only stored claims have one
}

// Mentions counts how often an article names an entity, pronouns left out.
type Mentions struct {
	Entity string `json:"entity"`
	Count  int    `json:"count"`
}

// Document is one article with all that was found in it: what Store writes and
// retracts as a whole.
type Document struct {
	Article  Article
	Entities []Entity // every entity that Claims or Mentions name
	Mentions []Mentions
	Claims   []Claim

	// Unresolved are claims about somebody unknown: a pronoun or a descriptor
	// that nothing in the article explains. They are not stored.
	Unresolved []Claim
}

// All are the claims of the document, those about somebody unknown too, by
// place in the article.
func (d *Document) All() []Claim { return MergeClaims(slices.Concat(d.Claims, d.Unresolved)) }
