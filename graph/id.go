package graph

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"strings"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// digestBytes is how much of a SHA-256 an id keeps: 96 bits, which two of a
// billion claims share with a chance under one in ten billion.
const digestBytes = 12

// maxProvisional is how many bytes of a name a provisional id keeps, so that an
// absurd name cannot outgrow what a database can index.
const maxProvisional = 200

// digest names a list of fields. Each field goes in with its length, so that
// no two lists give the same bytes.
func digest(fields ...string) string {
	h := sha256.New()
	for _, f := range fields {
		var n [8]byte
		binary.BigEndian.PutUint64(n[:], uint64(len(f)))
		h.Write(n[:])
		h.Write([]byte(f))
	}
	return hex.EncodeToString(h.Sum(nil)[:digestBytes])
}

// TextDigest is the SHA-256 of an article's text, in hexadecimal.
func TextDigest(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

// ProvisionalID is the id of an entity that no rule file declares: "~" and its
// full name, in which
//
//   - the letters are composed (NFC) and case-folded, so that "ß" is "ss",
//   - control and format characters are dropped and "’" is "'",
//   - every run of blanks and hyphens is one hyphen, none at the ends,
//   - what goes beyond 200 bytes is replaced by a digest of the whole.
//
// A name that has nothing left gives "~".
func ProvisionalID(name string) string {
	id := normalName(name)
	if len(id) > maxProvisional {
		id = strings.ToValidUTF8(id[:maxProvisional], "") + "-" + digest(id)
	}
	return "~" + id
}

func normalName(name string) string {
	visible := norm.NFC.String(strings.Map(visibleRune, name))
	folded := norm.NFC.String(cases.Fold().String(visible))
	return strings.Join(strings.FieldsFunc(folded, isGap), "-")
}

func visibleRune(r rune) rune {
	switch {
	case r == '’':
		return '\''
	case isGap(r):
		return r
	case r == unicode.ReplacementChar, unicode.IsControl(r), unicode.Is(unicode.Cf, r):
		return -1
	}
	return r
}

func isGap(r rune) bool {
	return unicode.IsSpace(r) || r == '-' || r == '‐' || r == '‑'
}
