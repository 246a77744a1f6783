package ruletest

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"
)

// The elements of a JUnit report, as servers of continuous integration read it.
type (
	junitSuites struct {
		XMLName  xml.Name     `xml:"testsuites"`
		Name     string       `xml:"name,attr"`
		Tests    int          `xml:"tests,attr"`
		Failures int          `xml:"failures,attr"`
		Suites   []junitSuite `xml:"testsuite"`
	}
	junitSuite struct {
		Name     string      `xml:"name,attr"`
		Tests    int         `xml:"tests,attr"`
		Failures int         `xml:"failures,attr"`
		Errors   int         `xml:"errors,attr"`
		Skipped  int         `xml:"skipped,attr"`
		Cases    []junitCase `xml:"testcase"`
	}
	junitCase struct {
		Class   string        `xml:"classname,attr"`
		Name    string        `xml:"name,attr"`
		File    string        `xml:"file,attr"`
		Line    int           `xml:"line,attr"`
		Failure *junitFailure `xml:"failure"`
	}
	junitFailure struct {
		Message string `xml:"message,attr"`
		Type    string `xml:"type,attr"`
		Text    string `xml:",chardata"`
	}
)

// WriteJUnit writes the results as a JUnit report: a suite for each relation, a
// case for each example.
func WriteJUnit(w io.Writer, results []Result) error {
	report := junitSuites{Name: "dossier rules test", Tests: len(results), Failures: len(failures(results))}
	at := map[string]int{}
	for _, r := range results {
		i, known := at[r.Relation.Name]
		if !known {
			i = len(report.Suites)
			at[r.Relation.Name] = i
			report.Suites = append(report.Suites, junitSuite{Name: r.Relation.Name})
		}
		report.Suites[i].add(r)
	}
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	enc := xml.NewEncoder(w)
	enc.Indent("", "  ")
	if err := enc.Encode(report); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

func (s *junitSuite) add(r Result) {
	c := junitCase{
		Class: r.Relation.Name + "." + r.Example.Language, Name: strings.Join(strings.Fields(r.Example.Text), " "),
		File: r.Example.Pos.File, Line: r.Example.Pos.Line,
	}
	s.Tests++
	if !r.OK() {
		s.Failures++
		c.Failure = &junitFailure{
			Message: fmt.Sprintf("%d missing, %d too many", len(r.Missing), len(r.Surplus)),
			Type:    "example", Text: r.String(),
		}
	}
	s.Cases = append(s.Cases, c)
}
