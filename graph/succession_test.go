package graph_test

import (
	"cmp"
	"slices"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"dossier/graph"
)

// posts are relations of which there is one at a time.
func posts() []graph.Relation {
	return []graph.Relation{
		{Name: "head_of", One: "subject", Per: []string{"position"}},
		{Name: "lives_in", One: "object"},
	}
}

// heads makes a claim that somebody heads alba, as of an article of that date
// and name.
func heads(who, published string, change ...func(*graph.Claim)) graph.Claim {
	c := base()
	c.Relation, c.Article, c.Published, c.Evidence = "head_of", who+" "+published, published, who+"."
	c.Subject.ID, c.Object.ID = who, "alba"
	c.Qualifiers = map[string]string{"position": "chief"}
	for _, f := range change {
		f(&c)
	}
	c.SetID()
	c.Slot = graph.Slot(c, posts()[0])
	return c
}

func TestSuccession(t *testing.T) {
	since := func(from string) func(*graph.Claim) { return func(c *graph.Claim) { c.ValidFrom, c.Date = from, from } }
	until := func(to string) func(*graph.Claim) {
		return func(c *graph.Claim) { c.ValidTo, c.Tense = to, graph.Past }
	}
	on := func(date string, tense graph.Tense) func(*graph.Claim) {
		return func(c *graph.Claim) { c.Date, c.Tense = date, tense }
	}
	status := func(s graph.Status) func(*graph.Claim) { return func(c *graph.Claim) { c.Status = s } }
	as := func(position string) func(*graph.Claim) {
		return func(c *graph.Claim) { c.Qualifiers = map[string]string{"position": position} }
	}
	in := func(article string) func(*graph.Claim) { return func(c *graph.Claim) { c.Article = article } }
	undated := func(c *graph.Claim) { c.Published = "" }
	for name, test := range map[string]struct {
		claims []graph.Claim
		want   []string // by subject, then period
	}{
		"the successor's beginning ends the earlier": {
			[]graph.Claim{heads("berg", "2018-03-01"), heads("kern", "2021-04-02", since("2020-05"))},
			[]string{"berg -2020-05 by kern, text", "kern 2020-05-"},
		},
		"without one, the first article that has the successor": {
			[]graph.Claim{heads("berg", "2018-03-01"), heads("kern", "2021-04-02"), heads("kern", "2022")},
			[]string{"berg -2021-04-02 by kern, published", "kern -"},
		},
		"three in a row, each ended by the next": {
			[]graph.Claim{heads("falk", "2022"), heads("berg", "2018"), heads("kern", "2020")},
			[]string{"berg -2020 by kern, published", "falk -", "kern -2022 by falk, published"},
		},
		"what is settled for later": {
			[]graph.Claim{heads("berg", "2023-03-01"), heads("kern", "2023-03-01", on("2023-06", graph.Future))},
			[]string{"berg -2023-06 by kern, text", "kern -"},
		},
		"an end that is said stays": {
			[]graph.Claim{heads("berg", "2021-01", until("2019")), heads("kern", "2021-04", since("2020"))},
			[]string{"berg -2019", "kern 2020-"},
		},
		"back in office: two periods, two facts": {
			[]graph.Claim{heads("berg", "2021", until("2012")), heads("kern", "2014"), heads("berg", "2021", since("2020"))},
			[]string{"berg -2012", "berg 2020-", "kern -2020 by berg, text"},
		},
		"held again after the successor began": {
			[]graph.Claim{heads("berg", "2018-03-01"), heads("kern", "2021-04-02", since("2020-05")), heads("berg", "2020-09-14")},
			[]string{"berg - against kern", "kern 2020-05- against berg"},
		},
		"in the middle of another's time": {
			[]graph.Claim{heads("kern", "2018"), heads("berg", "2020-03-03"), heads("kern", "2022")},
			[]string{"berg - against kern", "kern - against berg"},
		},
		"both in one article": {
			[]graph.Claim{heads("berg", "2020-09", in("x")), heads("kern", "2020-09", in("x"))},
			[]string{"berg - against kern", "kern - against berg"},
		},
		"in the same month nobody knows": {
			[]graph.Claim{heads("berg", "2020-09"), heads("kern", "2020-09")},
			[]string{"berg -", "kern -"},
		},
		"on the day of the change":    {[]graph.Claim{heads("berg", "2020-09-01"), heads("kern", "2020-09-01")}, []string{"berg -", "kern -"}},
		"another post":                {[]graph.Claim{heads("berg", "2018"), heads("kern", "2020", as("chair"))}, []string{"berg -", "kern -"}},
		"a post that nobody names":    {[]graph.Claim{heads("berg", "2018", as("")), heads("kern", "2020", as(""))}, []string{"berg -", "kern -"}},
		"hearsay ends nothing":        {[]graph.Claim{heads("berg", "2018"), heads("kern", "2020", status(graph.Reported))}, []string{"berg -", "kern -"}},
		"and has no place":            {[]graph.Claim{heads("berg", "2018", status(graph.Speculative)), heads("kern", "2020")}, []string{"berg -", "kern -"}},
		"what is denied ends nothing": {[]graph.Claim{heads("berg", "2018"), heads("kern", "2020"), heads("kern", "2021", status(graph.Negated))}, []string{"berg -", "kern - disputed"}},
		"an article without a date":   {[]graph.Claim{heads("berg", "", undated), heads("kern", "2020")}, []string{"berg -", "kern -"}},
		"nor does a successor without one": {
			[]graph.Claim{heads("berg", "2018"), heads("kern", "", undated)}, []string{"berg -", "kern -"},
		},
		"an end that is told of without a day": {
			[]graph.Claim{heads("berg", "2018", on("", graph.Past)), heads("kern", "2020")}, []string{"berg -", "kern -"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := gocmp.Diff(test.want, periods(graph.Derive(test.claims, nil, posts()))); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// periods are facts by what succession says of them.
func periods(facts []graph.Fact) []string {
	who := map[string]string{}
	for _, f := range facts {
		who[f.ID] = f.Subject
	}
	slices.SortFunc(facts, func(a, b graph.Fact) int {
		return cmp.Or(cmp.Compare(a.Subject, b.Subject), cmp.Compare(a.ValidFrom, b.ValidFrom))
	})
	var lines []string
	for _, f := range facts {
		line := f.Subject + " " + f.ValidFrom + "-" + f.ValidTo
		if f.ClosedBy != "" {
			line += " by " + who[f.ClosedBy] + ", " + f.ValidToBasis
		}
		for _, r := range f.Rivals {
			line += " against " + who[r]
		}
		if f.Disputed {
			line += " disputed"
		}
		lines = append(lines, line)
	}
	return lines
}

// A subject may have one object at a time too.
func TestSuccessionOfObjects(t *testing.T) {
	lives := func(where, published string) graph.Claim {
		c := heads("berg", published)
		c.Relation, c.Object.ID, c.Qualifiers = "lives_in", where, nil
		c.Slot = graph.Slot(c, posts()[1])
		return c
	}
	facts := graph.Derive([]graph.Claim{lives("kiel", "2018"), lives("bonn", "2021")}, nil, posts())
	ended := map[string]string{}
	for _, f := range facts {
		ended[f.Object] = f.ValidTo
	}
	if diff := gocmp.Diff(map[string]string{"kiel": "2021", "bonn": ""}, ended); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestSuccessionInAnyOrder holds the facts of articles that come one by one
// against those of all at once: an article that comes late lands in its place,
// and one that goes takes along what it ended.
func TestSuccessionInAnyOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		claims := rapid.SliceOfNDistinct(anyTenure(), 1, 12, func(c graph.Claim) string { return c.ID }).Draw(t, "claims")
		want := graph.Derive(claims, nil, posts())
		shuffled := rapid.Permutation(claims).Draw(t, "shuffled")
		if diff := gocmp.Diff(want, graph.Derive(shuffled, nil, posts())); diff != "" {
			t.Errorf("the order matters:\n%s", diff)
		}
		byID := map[string]graph.Fact{}
		for _, f := range want {
			byID[f.ID] = f
		}
		for _, f := range want {
			said := graph.Derive(slices.DeleteFunc(slices.Clone(claims), func(c graph.Claim) bool { return c.Subject.ID != f.Subject }), nil, posts())
			alone := said[slices.IndexFunc(said, func(o graph.Fact) bool { return o.ID == f.ID })]
			if alone.ClosedBy != "" || alone.Rivals != nil {
				t.Errorf("%+v is ended or opposed by itself", alone)
			}
			if by, ended := byID[f.ClosedBy]; f.ClosedBy != "" && (!ended || by.Disputed || by.Status != graph.Asserted || f.Status != graph.Asserted || alone.ValidTo != "") {
				t.Errorf("%+v is ended by %+v", f, by)
			}
			for _, r := range f.Rivals {
				if !slices.Contains(byID[r].Rivals, f.ID) || byID[r].ClosedBy == f.ID {
					t.Errorf("%+v and %+v are not rivals of each other", f, byID[r])
				}
			}
		}
	})
}

// anyTenure draws from few values, so that claims meet.
func anyTenure() *rapid.Generator[graph.Claim] {
	return rapid.Custom(func(t *rapid.T) graph.Claim {
		pick := func(name string, from ...string) string { return rapid.SampledFrom(from).Draw(t, name) }
		date := func(name string) string {
			return pick(name, "", "", "2018", "2019-02", "2019-02-03", "2020-07", "2021-01-01")
		}
		return heads(pick("who", "berg", "kern", "falk"), pick("published", "", "2018-05-05", "2019-02", "2020", "2021-03-01"), func(c *graph.Claim) {
			c.Qualifiers["position"] = pick("position", "chief", "chief", "chair", "")
			c.Status = graph.Status(pick("status", "asserted", "asserted", "reported", "negated"))
			c.Tense = graph.Tense(pick("tense", "present", "present", "past", "future"))
			c.Date, c.ValidFrom, c.ValidTo = date("date"), date("from"), date("to")
		})
	})
}
