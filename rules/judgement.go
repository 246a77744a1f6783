package rules

import (
	"fmt"
	"slices"
	"strings"
)

// The verdicts of judgements.
const (
	Same      = "same"      // these entities are one
	Different = "different" // they are not, whatever they look like
	Split     = "split"     // what an article calls so is somebody else
	Reject    = "reject"    // the claim is wrong: no fact follows from it
	Confirm   = "confirm"   // the claim was looked at and is right
)

func verdicts() []string { return []string{Same, Different, Split, Reject, Confirm} }

// Judgement is what a person decided on entities or on a claim, with who and
// why. It holds as long as it stands in its file.
type Judgement struct {
	Verdict  string
	Entities []string // same, different: ids, of which the first that a file declares, else the first, stays; split: the one
	Claim    string   // reject, confirm: its id
	Article  string   // split: in this article
	Start    int      // split: only the mention that begins at this code point; -1 for all
	As       string   // split: the id of whom is meant there
	By       string
	On       string // EDTF, empty where nobody wrote it down
	Why      string
	Pos      Pos
}

func (r *reader) readJudgements(v value) {
	v.items("judgements", func(item value) {
		j := &Judgement{Start: -1, Pos: item.pos()}
		given := 0
		verdict := func(name string, read func(value)) field {
			return may(name, func(v value) {
				given++
				j.Verdict, j.Pos = name, v.pos()
				read(v)
			})
		}
		one := func(v value) { j.Entities = nil; idsIn(&j.Entities)(v) }
		item.object("judgement",
			verdict(Same, idsIn(&j.Entities)),
			verdict(Different, idsIn(&j.Entities)),
			verdict(Split, one),
			verdict(Reject, strIn(&j.Claim, "claim")),
			verdict(Confirm, strIn(&j.Claim, "claim")),
			may("article", strIn(&j.Article, "article")),
			may("start", func(v value) { j.Start, _ = v.number("start") }),
			may("as", strIn(&j.As, "as")),
			need("by", strIn(&j.By, "by")),
			may("on", dateIn(&j.On, "on")),
			need("why", strIn(&j.Why, "why")),
		)
		if given != 1 {
			item.fail("a judgement has one of %s", strings.Join(verdicts(), ", "))
			return
		}
		j.check(item)
		r.set.Judgements = append(r.set.Judgements, j)
	})
}

// idsIn makes a reader of entity ids, provisional ones too.
func idsIn(to *[]string) func(value) {
	return func(v value) {
		v.words("the ids of entities", func(item value, s string) {
			if slices.Contains(*to, s) {
				item.fail("%q stands there twice", s)
			}
			*to = append(*to, s)
		})
	}
}

// check says what a judgement lacks for its verdict.
func (j *Judgement) check(item value) {
	switch split := j.Verdict == Split; {
	case split && (len(j.Entities) != 1 || j.Article == "" || j.As == ""):
		item.fail("split needs one entity, the article that means somebody else by it, and as: the id of that one")
	case split && j.As == j.Entities[0]:
		item.fail("split says that %s is %s; write another id after as", j.As, j.As)
	case !split && (j.Article != "" || j.As != "" || j.Start >= 0):
		item.fail("article, start and as go with split only")
	case (j.Verdict == Same || j.Verdict == Different) && len(j.Entities) < 2:
		item.fail("%s needs at least two entities", j.Verdict)
	}
}

// checkJudgements refuses those that cannot all hold.
func (b *builder) checkJudgements() {
	one := groups(b.set.Judgements)
	claims := map[string]*Judgement{}
	for _, j := range b.set.Judgements {
		for i, x := range j.Entities {
			for _, y := range j.Entities[:i] {
				if j.Verdict == Different && one(x) == one(y) {
					b.fail(j.Pos, fmt.Sprintf("%s and %s are judged different here and the same elsewhere", y, x))
				}
			}
		}
		if before := claims[j.Claim]; before != nil && before.Verdict != j.Verdict {
			b.fail(j.Pos, fmt.Sprintf("claim %s is judged otherwise at %s", j.Claim, before.Pos))
		}
		if j.Claim != "" {
			claims[j.Claim] = j
		}
	}
}

// groups tells which entities are judged the same: they have one representative.
func groups(judgements []*Judgement) func(string) string {
	parent := map[string]string{}
	find := func(id string) string {
		for parent[id] != "" {
			id = parent[id]
		}
		return id
	}
	for _, j := range judgements {
		if j.Verdict != Same || len(j.Entities) == 0 {
			continue
		}
		for _, id := range j.Entities[1:] {
			if a, b := find(j.Entities[0]), find(id); a != b {
				parent[b] = a
			}
		}
	}
	return find
}

// Merged says of every entity that is judged the same as another which id
// stands for it: that of the first declared one, else the first judged.
func (s *Set) Merged() map[string]string {
	one := groups(s.Judgements)
	declared := map[string]bool{}
	for _, e := range s.Entities {
		declared[e.ID] = true
	}
	stands := map[string]string{} // representative to the id that stays
	each := func(do func(id string)) {
		for _, j := range s.Judgements {
			for _, id := range j.Entities {
				if j.Verdict == Same {
					do(id)
				}
			}
		}
	}
	each(func(id string) {
		if have := stands[one(id)]; have == "" || declared[id] && !declared[have] {
			stands[one(id)] = id
		}
	})
	merged := map[string]string{}
	each(func(id string) {
		if to := stands[one(id)]; to != id {
			merged[id] = to
		}
	})
	return merged
}
