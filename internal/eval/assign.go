package eval

// assignment says which claim each gold fact got and which claims were used.
type assignment struct {
	claim []int // by gold fact; none is -1
	used  []bool
	sure  []bool // used by a fact that is asked for
}

// assign gives claims to gold facts, of which those that are asked for come
// first.
func (m matcher) assign(gold, claims []Fact) assignment {
	fits := make([][]int, len(gold))
	for i, g := range gold {
		for j, c := range claims {
			if m.same(g, c) {
				fits[i] = append(fits[i], j)
			}
		}
	}
	if !m.shares() {
		fits = pairs(fits, len(claims))
	}
	a := assignment{claim: make([]int, len(gold)), used: make([]bool, len(claims)), sure: make([]bool, len(claims))}
	for i, g := range gold {
		a.claim[i] = -1
		for _, j := range fits[i] {
			a.used[j] = true
			a.sure[j] = a.sure[j] || !g.Optional
		}
		if len(fits[i]) > 0 {
			a.claim[i] = fits[i][0]
		}
	}
	return a
}

// pairs leaves each fact one claim at most that no other fact has, and as many
// facts one as can be. A fact that has a claim keeps one when those after it
// are served, so that the first come first.
func pairs(fits [][]int, claims int) [][]int {
	owner := make([]int, claims) // of each claim, counted from 1
	var serve func(fact int, tried []bool) bool
	serve = func(fact int, tried []bool) bool {
		for _, j := range fits[fact] {
			if tried[j] {
				continue
			}
			tried[j] = true
			if owner[j] == 0 || serve(owner[j]-1, tried) {
				owner[j] = fact + 1
				return true
			}
		}
		return false
	}
	for i := range fits {
		serve(i, make([]bool, claims))
	}
	out := make([][]int, len(fits))
	for j, i := range owner {
		if i > 0 {
			out[i-1] = []int{j}
		}
	}
	return out
}
