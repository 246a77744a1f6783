package source

import (
	"bytes"
	"errors"
	"fmt"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	utf16 "golang.org/x/text/encoding/unicode"
)

var (
	errEmpty  = errors.New("empty")
	errBinary = errors.New("binary data, not text")
)

// decode gives the text of data as UTF-8, with a warning where it had to be
// converted.
func decode(data []byte) (text, warning string, err error) {
	text, warning, err = toUTF8(data)
	switch {
	case err != nil:
		return "", "", err
	case binary(text):
		return "", "", errBinary
	}
	return text, warning, nil
}

func toUTF8(data []byte) (text, warning string, err error) {
	switch {
	case len(data) == 0:
		return "", "", errEmpty
	case bytes.HasPrefix(data, []byte("\xff\xfe\x00\x00")), bytes.HasPrefix(data, []byte("\x00\x00\xfe\xff")):
		return "", "", errors.New("encoded in UTF-32; convert it to UTF-8")
	case isUTF16(data):
		return convert(data, utf16.UTF16(utf16.LittleEndian, utf16.ExpectBOM), "UTF-16")
	case len(data)%2 == 0 && unmarked(data) != nil:
		return convert(data, unmarked(data), "UTF-16")
	}
	for bytes.HasPrefix(data, byteOrderMark) { // files that were joined have several
		data = data[len(byteOrderMark):]
	}
	switch {
	case utf8.Valid(data):
		return string(data), "", nil
	case bytes.IndexByte(data, 0) >= 0:
		return "", "", errBinary
	case plausible1252(data):
		return convert(data, charmap.Windows1252, "Windows-1252")
	}
	return "", "", fmt.Errorf("not valid UTF-8 at byte %d, and not Windows-1252 either; convert it to UTF-8", invalidAt(data))
}

var byteOrderMark = []byte("\ufeff")

// unmarked is UTF-16 that does not say so: in languages with Latin letters every
// second byte is zero, and hardly any other. It is nil for all else.
func unmarked(data []byte) encoding.Encoding {
	var zeros [2]int
	start := data[:min(len(data), 4096)]
	for i, c := range start {
		if c == 0 {
			zeros[i%2]++
		}
	}
	for low, order := range []utf16.Endianness{utf16.BigEndian, utf16.LittleEndian} {
		if zeros[low]*10 > len(start)*4 && zeros[1-low]*100 < len(start) {
			return utf16.UTF16(order, utf16.IgnoreBOM)
		}
	}
	return nil
}

func isUTF16(data []byte) bool {
	return bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff"))
}

func convert(data []byte, enc encoding.Encoding, name string) (text, warning string, err error) {
	out, err := enc.NewDecoder().Bytes(data)
	if err != nil || bytes.ContainsRune(out, utf8.RuneError) {
		return "", "", fmt.Errorf("not valid %s; convert it to UTF-8", name)
	}
	return string(out), "decoded from " + name, nil
}

// invalidAt is where the first byte stands that is not UTF-8.
func invalidAt(data []byte) int {
	for i := 0; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return len(data)
}

// binary tells text from other data: text has no NUL, and control characters
// are rare in it.
func binary(text string) bool {
	controls, runes := 0, 0
	for _, r := range text {
		if r == 0 {
			return true
		}
		if unicode.IsControl(r) && !unicode.IsSpace(r) {
			controls++
		}
		runes++
	}
	return controls*10 > runes
}

// plausible1252 reports whether data that is not UTF-8 reads as Windows-1252:
// nine of ten bytes over 0x7F are letters beside letters, or marks such as
// quotes and dashes. Pairs that are good UTF-8 are rare there (a sharp s before
// a closing quote); where they are as many as the bad bytes, it is UTF-8 that
// was damaged.
func plausible1252(data []byte) bool {
	pairs, bad := 0, 0
	for rest := data; len(rest) > 0; {
		r, n := utf8.DecodeRune(rest)
		switch {
		case n > 1:
			pairs++
		case r == utf8.RuneError:
			bad++
		}
		rest = rest[n:]
	}
	return pairs < bad && atHome1252(data)
}

func atHome1252(data []byte) bool {
	high, home := 0, 0
	for i, c := range data {
		if c < 0x80 {
			continue
		}
		high++
		if mark1252(c) || letter1252(c) && besideLetter(data, i) {
			home++
		}
	}
	return home*10 >= high*9
}

// mark1252 reports whether a byte is a mark or sign of running text.
func mark1252(c byte) bool {
	switch charmap.Windows1252.DecodeByte(c) {
	case '€', '‚', '„', '…', '‘', '’', '“', '”', '–', '—', '™', '‹', '›',
		'\u00a0', '£', '§', '©', '«', '\u00ad', '®', '°', '²', '·', '»', '½', '¼', '¡', '¿':
		return true
	}
	return false
}

// letter1252 reports whether a byte is a letter; those of Icelandic and ÿ are
// left out, since bytes near 0xFF are what broken data is full of.
func letter1252(c byte) bool {
	r := charmap.Windows1252.DecodeByte(c)
	switch r {
	case 'ÿ', 'Ÿ', 'þ', 'Þ', 'ð', 'Ð', 'ƒ', 'ª', 'º', 'µ', 'ˆ':
		return false
	}
	return r != utf8.RuneError && unicode.IsLetter(r)
}

func besideLetter(data []byte, i int) bool {
	return i > 0 && asciiLetter(data[i-1]) || i+1 < len(data) && asciiLetter(data[i+1])
}

func asciiLetter(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}
