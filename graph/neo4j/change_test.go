package neo4j

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What several writes of one transaction do to one thing counts once.
func TestLedger(t *testing.T) {
	for name, test := range map[string]struct {
		hows []How
		want []How
	}{
		"added":                    {[]How{Added}, []How{Added}},
		"added, then changed":      {[]How{Added, Changed}, []How{Added}},
		"added, then removed":      {[]How{Added, Removed}, nil},
		"changed twice":            {[]How{Changed, Changed}, []How{Changed}},
		"changed, then removed":    {[]How{Changed, Removed}, []How{Removed}},
		"removed, then added anew": {[]How{Removed, Added}, []How{Changed}},
	} {
		t.Run(name, func(t *testing.T) {
			l := newLedger()
			for _, how := range test.hows {
				l.note(Change{How: how, Kind: "fact", ID: "x"})
			}
			var got []How
			for _, c := range l.net() {
				got = append(got, c.How)
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}
