package browserkit_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"dossier/graph/neo4j"
)

// An analyst opens the real Neo4j Browser as "dossier browse" does, and finds
// her way from the guide to the sentence behind an edge.
func TestNeo4jBrowser(t *testing.T) {
	p := newPage(t)
	served, inst := serve(t)
	p.signIn(served.Address(), inst)
	p.picture("guide")
	if frames := value[string](p, `document.querySelector('[data-testid=stream]').innerText`); strings.Contains(frames, "ERROR") {
		t.Errorf("a frame with an error:\n%s", frames)
	}
	draw(p)
	evidenceByClick(p)
	evidenceByQuery(p)
	p.run(runnable(t, "around", map[string]string{"name": "oracle"}))
	p.framePicture("browser")
	favourites(p)
}

// draw takes the first query of the guide, and looks at what it draws.
func draw(p page) {
	p.t.Helper()
	p.do("the guide's first query", chromedp.Click(chromedp.Search(`//figure[contains(., "Draw the facts")]//pre`)))
	p.start()
	p.picture("graph")
	nodes, edges := value[int](p, frame+`.querySelectorAll('svg g.node').length`), value[int](p, frame+`.querySelectorAll('svg g.relationship').length`)
	if nodes < 20 || nodes > 300 || edges < 20 {
		p.t.Errorf("%d nodes and %d edges; want some of each, and not more than Browser draws", nodes, edges)
	}
	colours := value[[]string](p, `[...new Set([...`+frame+`.querySelectorAll('svg g.node circle.b-outline')].map(c => c.getAttribute('fill')))]`)
	for kind, colour := range map[string]string{"organizations": "#3f7fc1", "people": "#e8833a", "products": "#8d6bb8"} {
		if !slices.Contains(colours, colour) {
			p.t.Errorf("no %s in their colour %s: %v", kind, colour, colours)
		}
	}
	lines := value[[]string](p, `[...new Set([...`+frame+`.querySelectorAll('svg g.relationship path.b-outline')].map(c => c.getAttribute('fill')))]`)
	slices.Sort(lines)
	if want := []string{"#56616c", "#e0a13a"}; !slices.Equal(lines, want) {
		p.t.Errorf("edges are drawn in %v, want %v: facts, and what is alleged", lines, want)
	}
}

// evidenceByClick reaches an edge's sentence by one click on it.
func evidenceByClick(p page) {
	p.t.Helper()
	p.run(`MATCH q = (:Entity {id: 'bytedance'})-[:OWNS]->(:Product {id: 'tiktok'}) RETURN q`)
	p.click(frame + `.querySelector('svg g.relationship path.overlay')`)
	p.until("the sentence beside the graph", `/evidence\s[^]*ByteDance/.test(`+frame+`.querySelector('[data-testid=vizInspector]').innerText)`)
	p.framePicture("edge")
}

// evidenceByQuery reaches claims and articles by one saved query; the claims
// say what they are.
func evidenceByQuery(p page) {
	p.t.Helper()
	p.run(runnable(p.t, "evidence", map[string]string{"from": "oracle", "to": "tiktok"}))
	p.framePicture("evidence")
	p.click(`[...` + frame + `.querySelectorAll('svg g.node circle.b-outline')].find(c => c.getAttribute('fill') === '#fdf3d3')`)
	p.until("the name of a claim", frame+`.querySelector('[data-testid=vizInspector]').innerText.includes('Oracle – operates – TikTok, reported, 2020-09-14')`)
}

// runnable is a saved query on one line with its parameters written out.
func runnable(t *testing.T, name string, params map[string]string) string {
	t.Helper()
	all, err := neo4j.SavedQueries()
	if err != nil {
		t.Fatal(err)
	}
	at := slices.IndexFunc(all, func(q neo4j.Saved) bool { return q.Name == name })
	return regexp.MustCompile(`\$[a-z]+`).ReplaceAllStringFunc(strings.Join(strings.Fields(all[at].Body()), " "), func(p string) string {
		return "'" + params[p[1:]] + "'"
	})
}

// favourites drops the .zip on the page, as the guide says.
func favourites(p page) {
	p.t.Helper()
	all, err := neo4j.SavedQueries()
	if err != nil {
		p.t.Fatal(err)
	}
	p.do("the favourites", chromedp.Click(chromedp.CSS(`[data-testid=navigationFavorites]`)), chromedp.WaitVisible(chromedp.CSS(`[data-testid=createNewFavorite]`)))
	value[any](p, `(async () => {
		const data = new DataTransfer();
		data.items.add(new File([await (await fetch('/dossier/favourites.zip')).blob()], 'favourites.zip', {type: 'application/zip'}));
		for (const type of ['dragenter', 'dragover', 'drop'])
			document.querySelector('[data-testid=activeEditor]').dispatchEvent(new DragEvent(type, {dataTransfer: data, bubbles: true, cancelable: true}));
	})()`)
	p.until("imported favourites", `document.querySelectorAll('[data-testid=savedScriptListItem]').length > 0`)
	p.picture("favourites")
	names := value[[]string](p, `[...document.querySelectorAll('[data-testid=savedScriptListItem]')].map(f => f.innerText.trim())`)
	for _, q := range all {
		if !slices.Contains(names, q.Title) {
			p.t.Errorf("no favourite %q among %q", q.Title, names)
		}
	}
	if folders := value[[]string](p, `[...document.querySelectorAll('[data-testid^=savedScriptsFolder-]')].map(f => f.innerText)`); len(folders) != 4 {
		p.t.Errorf("folders %q; want the four of Browser's own", folders)
	}
}
