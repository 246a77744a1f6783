package source

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"io"

	"github.com/klauspost/compress/zstd"
)

// zstdWindow bounds the memory that a packed file can ask for.
const zstdWindow = 128 << 20

// Unpack takes the compression off an input, told by its first bytes. Whoever
// reads on bounds what is held of it: packing is no way round the limits.
func Unpack(in *bufio.Reader) (*bufio.Reader, error) {
	switch start := peek(in); {
	case bytes.HasPrefix(start, []byte("\x1f\x8b")):
		z, err := gzip.NewReader(in)
		if err != nil {
			return nil, errors.New("not readable as gzip: " + err.Error())
		}
		return bufio.NewReaderSize(packed{z, "gzip"}, 64<<10), nil
	case bytes.HasPrefix(start, []byte("\x28\xb5\x2f\xfd")):
		z, err := zstd.NewReader(in, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(zstdWindow))
		if err != nil {
			return nil, errors.New("not readable as zstd: " + err.Error())
		}
		return bufio.NewReaderSize(packed{z, "zstd"}, 64<<10), nil
	}
	return in, nil
}

// packed says of what a broken file is broken.
type packed struct {
	in   io.Reader
	kind string
}

// Read reads on.
func (p packed) Read(b []byte) (int, error) {
	n, err := p.in.Read(b)
	if err != nil && !errors.Is(err, io.EOF) {
		err = errors.New("not readable as " + p.kind + ": " + err.Error())
	}
	return n, err
}
