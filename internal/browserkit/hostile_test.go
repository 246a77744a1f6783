package browserkit_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/chromedp/chromedp"

	"dossier/graph"
)

// Names, titles and sentences that are scripts run nowhere: not in the guide,
// whose examples they are here, not in a graph, not in a table.
func TestHostileNamesInBrowser(t *testing.T) {
	p := newPage(t)
	store, _ := open(t)
	t.Cleanup(func() {
		if _, err := store.Retract(context.Background(), "hostile"); err != nil {
			t.Error(err)
		}
	})
	if _, err := store.Put(t.Context(), hostile()); err != nil {
		t.Fatal(err)
	}
	served, inst := serve(t)
	p.signIn(served.Address(), inst)
	p.do("the guide's second page", chromedp.Click(chromedp.CSS(`[data-testid=nextSlide]`)))
	p.until("a hostile name in the guide", `document.querySelector('[data-testid=carousel]').innerText.includes('<img src=x onerror=')`)
	p.run(`MATCH q = (:Entity {id: 'evil'})-[]-(:Entity) MATCH (c:Claim)-[:FROM]->(a:Article {id: 'hostile'}) RETURN q, c, a LIMIT 3`)
	p.click(`[...` + frame + `.querySelectorAll('svg g.node circle.b-outline')].find(c => c.getAttribute('fill') === '#3f7fc1')`)
	p.until("a hostile name beside the graph", frame+`.querySelector('[data-testid=vizInspector]').innerText.includes('<img src=x onerror=')`)
	p.do("the table", chromedp.Click(chromedp.CSS(`[data-testid=cypherFrameSidebarTable]`)))
	p.until("a hostile sentence in the table", frame+`.innerText.includes('<script>window.harmed=')`)
	p.picture("hostile")
	if value[bool](p, `window.harmed !== undefined`) {
		t.Error("a script of the graph ran")
	}
}

// hostile is an article of which nothing is harmless, with more claims than any
// other has.
func hostile() graph.Document {
	const (
		name     = `<img src=x onerror="window.harmed=1">`
		other    = `</pre></script><script>window.harmed=2</script>'"`
		sentence = `Alba kauft Birke. <script>window.harmed=3</script>`
	)
	const times = 30
	d := graph.Document{
		Article: graph.Article{
			ID: "hostile", Title: `<script>window.harmed=4</script>`, Source: `<svg onload=window.harmed=5>`, Language: "de", Published: "2020",
			PublishedFrom: "2020-01-01", PublishedTo: "2020-12-31", Text: strings.Repeat(sentence, times),
			SHA256: "0", MadeBy: "test", Origin: "javascript:window.harmed=6",
		},
		Entities: []graph.Entity{{ID: "evil", Type: "Organization", Name: name, Aliases: []string{other}}, {ID: "worse", Type: "Product", Name: other}},
		Mentions: []graph.Mentions{{Entity: "evil", Count: times}, {Entity: "worse", Count: times}},
	}
	for i := range times {
		at := i * utf8.RuneCountInString(sentence)
		c := graph.Claim{
			Article: "hostile", Published: "2020", Relation: "acquired", Status: graph.Asserted, Tense: graph.Present, SaidBy: []graph.Speaker{{Text: name, Start: at, End: at + 4}},
			Subject:  graph.Argument{ID: "evil", Type: "Organization", Name: name, Text: "Alba", Start: at, End: at + 4},
			Object:   graph.Argument{ID: "worse", Type: "Product", Name: other, Text: "Birke", Start: at + 11, End: at + 16},
			Evidence: sentence, Start: at, End: at + utf8.RuneCountInString(sentence), Occurrence: i, Rules: []string{fmt.Sprintf("p/acquired/r%d", i)},
		}
		c.SetID()
		d.Claims = append(d.Claims, c)
	}
	return d
}
