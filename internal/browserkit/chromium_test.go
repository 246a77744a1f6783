package browserkit_test

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"dossier/graph/server"
	"dossier/internal/browserkit"
)

// patience is how long a page may take for one step, on a busy machine too.
const patience = 40 * time.Second

// page is a tab of a headless Chromium of its own.
type page struct {
	t   *testing.T
	ctx context.Context
}

// chromium gives the program. DOSSIER_CHROMIUM names one that must be there;
// without it the test is skipped where none is installed.
func chromium(t *testing.T) string {
	t.Helper()
	if path := os.Getenv("DOSSIER_CHROMIUM"); path != "" {
		return path
	}
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	t.Skip("no Chromium is installed: the test with the real Neo4j Browser needs one (Debian: apt-get install chromium)")
	return ""
}

// newPage starts a browser that knows nothing yet and ends with the test.
func newPage(t *testing.T) page {
	t.Helper()
	options := []chromedp.ExecAllocatorOption{
		chromedp.ExecPath(chromium(t)), chromedp.UserDataDir(t.TempDir()), chromedp.WindowSize(1400, 1000),
	}
	for _, flag := range []string{
		"headless", "no-sandbox", "disable-gpu", "disable-quic", "no-first-run",
		"disable-background-networking", "disable-component-update", "disable-sync",
	} {
		options = append(options, chromedp.Flag(flag, true))
	}
	ctx, stop := chromedp.NewExecAllocator(t.Context(), options...)
	t.Cleanup(stop)
	ctx, end := chromedp.NewContext(ctx)
	t.Cleanup(end)
	if err := chromedp.Do(ctx, chromedp.Navigate("about:blank")); err != nil {
		t.Fatalf("start Chromium: %v", err)
	}
	return page{t, ctx}
}

// do takes steps, and leaves a picture of where they ended if they fail.
func (p page) do(what string, steps ...chromedp.Action[chromedp.Void]) {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	if err := chromedp.Do(ctx, steps...); err != nil {
		p.picture("failed")
		p.t.Fatalf("%s: %v", what, err)
	}
}

// value evaluates an expression of JavaScript; a promise is waited for.
func value[T any](p page, expression string) T {
	p.t.Helper()
	v, err := chromedp.Run(p.ctx, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
	if err != nil {
		p.t.Fatalf("%s: %v", expression, err)
	}
	return v
}

// until waits for an expression of JavaScript to become true.
func (p page) until(what, expression string) {
	p.t.Helper()
	p.do(what, chromedp.Poll[chromedp.Void](expression, chromedp.WithPollingTimeout(patience)))
}

// picture keeps what the page shows in the folder that DOSSIER_PICTURES names.
func (p page) picture(name string) {
	p.t.Helper()
	p.keep(name, chromedp.CaptureScreenshot())
}

// framePicture keeps the newest frame alone.
func (p page) framePicture(name string) {
	p.t.Helper()
	p.keep(name, chromedp.Screenshot(chromedp.CSS(`[data-testid=frame]`)))
}

func (p page) keep(name string, shot chromedp.Action[[]byte]) {
	p.t.Helper()
	dir := os.Getenv("DOSSIER_PICTURES")
	if dir == "" {
		return
	}
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	png, err := chromedp.Run(ctx, shot)
	if err == nil {
		err = os.WriteFile(filepath.Join(dir, name+".png"), png, 0o644)
	}
	if err != nil {
		p.t.Error(err)
	}
}

// signIn opens what "dossier browse" opens, and signs in.
func (p page) signIn(address string, inst server.Instance) {
	p.t.Helper()
	p.do("open Neo4j Browser", chromedp.Navigate(address), chromedp.WaitVisible(chromedp.CSS(`input[data-testid=username]`)))
	p.do("sign in",
		chromedp.SendKeys(chromedp.CSS(`input[data-testid=username]`), inst.Username),
		chromedp.SendKeys(chromedp.CSS(`input[type=password]`), inst.Password+kb.Enter))
	p.until("signed in", `document.body.innerText.includes('You are connected as user')`)
}

// frame is the newest one, which stands first.
const frame = `document.querySelector('[data-testid=frame]')`

// run types a query, runs it and waits for its graph.
func (p page) run(query string) {
	p.t.Helper()
	p.do("type a query", chromedp.Click(chromedp.CSS(`[data-testid=activeEditor] .monaco-editor`)), chromedp.KeyEvent(query))
	p.start()
}

// start runs what stands in the editor and waits for its graph.
func (p page) start() {
	p.t.Helper()
	frames := value[int](p, `document.querySelectorAll('[data-testid=frame]').length`)
	p.do("run it", chromedp.Click(chromedp.CSS(`[data-testid=editor-Run]`)))
	p.until("a frame for the query", fmt.Sprintf(`document.querySelectorAll('[data-testid=frame]').length > %d`, frames))
	p.drawn()
}

// drawn waits until a graph is drawn and lies still.
func (p page) drawn() {
	p.t.Helper()
	p.until("a graph that lies still", `(() => {
		const at = [...`+frame+`.querySelectorAll('svg g.node')].map(n => n.outerHTML).join();
		window.stillFor = at !== '' && at === window.lastDrawn ? window.stillFor + 1 : 0;
		window.lastDrawn = at;
		return window.stillFor > 10;
	})()`)
}

// click clicks into an element of the graph where nothing covers it.
func (p page) click(element string) {
	p.t.Helper()
	at := value[[]float64](p, `(() => {
		const e = `+element+`, b = e.getBoundingClientRect();
		for (let i = 1; i < 20; i++) for (let j = 1; j < 20; j++) {
			const x = b.left + b.width * i / 20, y = b.top + b.height * j / 20;
			if (document.elementFromPoint(x, y) === e) return [x, y];
		}
		return [];
	})()`)
	if len(at) != 2 {
		p.t.Fatalf("%s is covered", element)
	}
	p.do("click", chromedp.MouseClickXY(at[0], at[1]))
}

// serve hands out the kit of the graph until the test ends.
func serve(t *testing.T) (*browserkit.Server, server.Instance) {
	t.Helper()
	store, inst := open(t)
	kit, err := browserkit.For(t.Context(), store, packs(t).Relations)
	if err != nil {
		t.Fatal(err)
	}
	served, err := browserkit.Listen(kit, inst.HTTP+"/browser/?connectURL="+inst.URI)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error)
	go func() { ended <- served.Serve(ctx) }()
	t.Cleanup(func() {
		cancel()
		if err := <-ended; err != nil {
			t.Error(err)
		}
	})
	return served, inst
}
