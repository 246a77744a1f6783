package eval

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// Problems are what is wrong with a file, each with its line.
type Problems []error

func (p Problems) Error() string {
	lines := make([]string, len(p))
	for i, err := range p {
		lines[i] = err.Error()
	}
	return strings.Join(lines, "\n")
}

// eachLine gives the lines of a file that are not blank, and collects what is
// wrong with them.
func eachLine(name string, in io.Reader, use func(line []byte) error) error {
	var problems Problems
	lines := bufio.NewReader(in)
	for n := 1; ; n++ {
		line, err := lines.ReadBytes('\n')
		if err != nil && !errors.Is(err, io.EOF) {
			return fmt.Errorf("%s:%d: %w", name, n, err)
		}
		if n == 1 {
			line = bytes.TrimPrefix(line, []byte("\ufeff"))
		}
		if line = bytes.TrimSpace(line); len(line) > 0 {
			if err := use(line); err != nil {
				problems = append(problems, fmt.Errorf("%s:%d: %w", name, n, err))
			}
		}
		if err != nil {
			break
		}
	}
	if problems != nil {
		return problems
	}
	return nil
}

// decode reads one line of JSON and says in plain words what is wrong with it.
func decode(line []byte, to any) error {
	err := json.Unmarshal(line, to)
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		before := line[:min(int(syntax.Offset), len(line))]
		return fmt.Errorf("not JSON at column %d: %w", max(1, utf8.RuneCount(before)), err)
	case errors.As(err, &kind) && kind.Field == "":
		return errors.New("not a JSON object")
	case errors.As(err, &kind):
		return fmt.Errorf("%q cannot be a %s", kind.Field, kind.Value)
	}
	return err
}
