package source

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	pdfreader "github.com/ledongthuc/pdf"
)

// pdf reads the text of a PDF file. Pages that are pictures have none.
func (r *reader) pdf(data []byte, d draft, it *Item) error {
	text, err := pdfText(data, r.cfg.maxBytes())
	if err != nil {
		return err
	}
	if strings.TrimSpace(text) == "" {
		return errors.New("the PDF holds no text; it may be pictures of pages")
	}
	if d.text, _, err = decode([]byte(text)); err != nil {
		return err
	}
	return r.settle(d, it)
}

// pdfText has the library's faults on broken files end as errors.
func pdfText(data []byte, limit int64) (text string, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = fmt.Errorf("not readable as PDF: %v", fault)
		}
	}()
	doc, err := pdfreader.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return "", errors.New("not readable as PDF: " + oneLine(err.Error()))
	}
	in, err := doc.GetPlainText()
	if err != nil {
		return "", errors.New("not readable as PDF: " + oneLine(err.Error()))
	}
	out, err := io.ReadAll(io.LimitReader(in, limit))
	return string(out), err
}
