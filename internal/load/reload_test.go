package load_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"dossier/internal/source"
)

// manyArticles are generated: each says three things of a few of some hundred
// firms.
func manyArticles(n int) []source.Item {
	items := make([]source.Item, n)
	for i := range items {
		one, two, three := i%97, i*7%193, i*13%389
		items[i] = article(fmt.Sprint("art", i), fmt.Sprintf("/%d.txt", i), fmt.Sprintf(
			"Die Nord%d AG übernimmt die Süd%d GmbH. Die Süd%d GmbH übernimmt die West%d AG nicht. Die Alba AG und die Nord%d AG sind Partner.",
			one, two, two, three, one))
	}
	return items
}

// transactions is the number of the newest transaction that wrote something.
func (d *desk) transactions() string {
	d.t.Helper()
	return fmt.Sprint(d.rows("SHOW DATABASES YIELD name, lastCommittedTxn WHERE name = 'neo4j' RETURN lastCommittedTxn")[0]...)
}

// Loading the same again sends the server nothing to write and takes hardly any
// time: the server has not one transaction more.
func TestReloadingWritesNothing(t *testing.T) {
	d := newDesk(t, false)
	articles := manyArticles(200)
	began := time.Now()
	d.load(articles...)
	first := time.Since(began)
	before := d.transactions()
	if before == "0" {
		t.Fatal("the server does not count transactions")
	}
	for _, reload := range []func(){
		func() { d.load(articles...) },
		func() { // another process, whose store knows nothing yet
			d.cfg.Store = openStore(t, d.cfg.Rules, false)
			slices.Reverse(articles)
			d.load(articles...)
		},
	} {
		began = time.Now()
		reload()
		if after := d.transactions(); after != before {
			t.Errorf("the newest transaction is %s, and was %s before nothing changed", after, before)
		}
		t.Logf("first load %v, again %v", first, time.Since(began))
	}
}

// BenchmarkReload loads a thousand articles that are in the graph already, and
// says how the time compares with that of the first load.
func BenchmarkReload(b *testing.B) {
	d := newDesk(b, false)
	articles := manyArticles(1000)
	began := time.Now()
	d.load(articles...)
	first := time.Since(began)
	for b.Loop() {
		if sum := d.load(articles...); sum.Unchanged != len(articles) {
			b.Fatalf("%+v", sum)
		}
	}
	again := b.Elapsed() / time.Duration(b.N)
	b.ReportMetric(first.Seconds(), "s/first")
	b.ReportMetric(100*again.Seconds()/first.Seconds(), "%-of-first")
}
