package text

// chunk is how many bytes lie between two entries of a Runes.
const chunk = 128

// Runes turns byte offsets of one string into code points.
type Runes struct {
	s      string
	before []int32 // code points before each chunk
}

// NewRunes makes the index of s, which must be valid UTF-8.
func NewRunes(s string) *Runes {
	r := &Runes{s: s, before: make([]int32, 0, len(s)/chunk+1)}
	var n int32
	for start := 0; start <= len(s); start += chunk {
		r.before = append(r.before, n)
		n += count(s[start:min(start+chunk, len(s))])
	}
	return r
}

// Offset gives the code points before byte offset i.
func (r *Runes) Offset(i int32) int {
	start := i / chunk * chunk
	return int(r.before[i/chunk] + count(r.s[start:i]))
}

// count counts the bytes that begin a code point.
func count(s string) (n int32) {
	for i := range len(s) {
		if s[i]&0xC0 != 0x80 {
			n++
		}
	}
	return n
}
