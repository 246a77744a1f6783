package source

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"os"
	"strings"
)

// mostCounted is how much of JSONL is read only to count its lines: some seconds.
const mostCounted = 2 << 30

// Count gives how many articles there are at the paths, where that can be told
// without reading them: -1 where there are feeds, archives, addresses, packed
// lines or standard input.
func Count(paths []string) int {
	c := counter{left: mostCounted}
	for _, path := range paths {
		if path == "-" || isAddress(path) || !c.path(path) {
			return -1
		}
	}
	return c.articles
}

type counter struct {
	articles int
	left     int64 // bytes that may still be read
}

// path reports whether the articles at a path could be counted.
func (c *counter) path(path string) bool {
	for f := range find(path) {
		packed := strings.HasSuffix(f.name, ".gz") || strings.HasSuffix(f.name, ".zst")
		switch {
		case errors.Is(f.err, ErrSkipped):
		case f.format == feed || f.format == warc || f.format == jsonl && packed:
			return false
		case f.err == nil && f.format == jsonl:
			if !c.lines(f.name) {
				return false
			}
		default:
			c.articles++ // one that cannot be read counts too
		}
	}
	return true
}

// lines counts the lines of a file that are not empty.
func (c *counter) lines(name string) bool {
	file, err := os.Open(name)
	if err != nil {
		c.articles++
		return true
	}
	defer file.Close()
	limited := &io.LimitedReader{R: file, N: c.left}
	in, blank := bufio.NewReaderSize(limited, 256<<10), true
	for {
		part, err := in.ReadSlice('\n')
		blank = blank && len(bytes.TrimSpace(part)) == 0
		if errors.Is(err, bufio.ErrBufferFull) {
			continue
		}
		if !blank {
			c.articles++
		}
		if blank = true; err != nil {
			break
		}
	}
	c.left = limited.N
	return c.left > 0
}
