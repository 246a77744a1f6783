package servertest

import (
	"bytes"
	"errors"
	"net"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
)

// Proxy stands between a driver and a real server and breaks what a network
// breaks. It begins as a plain one.
type Proxy struct {
	URI string // of Bolt, for the driver

	target string
	mu     sync.Mutex
	away   bool              // new connections are closed at once
	open   map[net.Conn]bool // both ends of all connections
	met    map[string]func() Fate
}

// Fate is what becomes of bytes that a client sends.
type Fate int

// What may become of them.
const (
	Pass Fate = iota // they are passed on
	Drop             // the connection ends before they reach the server
	Lose             // the server gets them and the connection ends before its answer is back
)

// Commit is how a driver says over Bolt that a transaction is to be committed.
const Commit = "\x00\x02\xb0\x12\x00\x00"

// NewProxy starts a proxy for the server of a Bolt address. It ends with the
// test.
func NewProxy(tb testing.TB, uri string) *Proxy {
	tb.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		tb.Fatal(err)
	}
	p := &Proxy{URI: "bolt://" + l.Addr().String(), target: strings.TrimPrefix(uri, "bolt://"), open: map[net.Conn]bool{}, met: map[string]func() Fate{}}
	var all sync.WaitGroup
	all.Go(func() {
		for {
			client, err := l.Accept()
			if err != nil {
				return // the test is over
			}
			all.Go(func() { p.serve(client) })
		}
	})
	tb.Cleanup(func() {
		l.Close()
		p.Cut()
		all.Wait()
	})
	return p
}

// Meet asks a function, once, what becomes of the first bytes of a client that
// hold a text. The function may take its time: they wait meanwhile.
func (p *Proxy) Meet(text string, ask func() Fate) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.met[text] = ask
}

// Cut ends all connections.
func (p *Proxy) Cut() {
	p.mu.Lock()
	defer p.mu.Unlock()
	for conn := range p.open {
		conn.Close()
	}
}

// Away makes the server look as if it did not run, or no longer.
func (p *Proxy) Away(away bool) {
	p.mu.Lock()
	p.away = away
	p.mu.Unlock()
	if away {
		p.Cut()
	}
}

func (p *Proxy) serve(client net.Conn) {
	defer client.Close()
	server, err := net.Dial("tcp", p.target)
	if err != nil {
		return // the client sees that nobody is there
	}
	defer server.Close()
	if !p.remember(client, server) {
		return
	}
	defer p.forget(client, server)
	var lost atomic.Bool // the next answer is not passed on
	answered := make(chan struct{})
	go func() {
		defer close(answered)
		answer(client, server, &lost)
	}()
	if p.pump(client, server, &lost) != Lose {
		server.Close()
	}
	<-answered
}

// answer passes on what the server sends until one of the two ends.
func answer(client, server net.Conn, lost *atomic.Bool) {
	defer client.Close()
	buf := make([]byte, 64<<10)
	for {
		n, err := server.Read(buf)
		if n == 0 || lost.Load() {
			return
		}
		if _, writeErr := client.Write(buf[:n]); errors.Join(err, writeErr) != nil {
			return
		}
	}
}

func (p *Proxy) remember(conns ...net.Conn) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, c := range conns {
		p.open[c] = true
	}
	return !p.away
}

func (p *Proxy) forget(conns ...net.Conn) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, c := range conns {
		delete(p.open, c)
	}
}

// pump passes on what the client sends until one of the two ends.
func (p *Proxy) pump(client, server net.Conn, lost *atomic.Bool) Fate {
	buf := make([]byte, 64<<10)
	for {
		n, err := client.Read(buf)
		fate := p.fate(buf[:n])
		if fate == Drop {
			return Drop
		}
		lost.Store(fate == Lose)
		_, writeErr := server.Write(buf[:n])
		if fate == Lose || errors.Join(err, writeErr) != nil {
			return fate
		}
	}
}

func (p *Proxy) fate(sent []byte) Fate {
	p.mu.Lock()
	var ask func() Fate
	for text, f := range p.met {
		if bytes.Contains(sent, []byte(text)) {
			ask = f
			delete(p.met, text)
		}
	}
	p.mu.Unlock()
	if ask == nil {
		return Pass
	}
	return ask()
}
