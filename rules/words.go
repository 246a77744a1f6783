package rules

import (
	"bytes"
	"fmt"
	"maps"
	"strings"
	"unicode"
)

// wordClasses are the letters for the classes of a word: noun, verb, adjective,
// adverb.
const wordClasses = "nvar"

// readWordFiles reads files with a word and its classes in a line. What is read
// later replaces what was said of the word before.
func (r *reader) readWordFiles(v value) {
	r.dataFiles(v, "word_files", func(f *file) {
		words := make(map[string]string, bytes.Count(f.data, []byte("\n")))
		f.rows(func(line int, columns []string) { wordRow(f, line, columns, words) })
		r.addWords(words)
	})
}

// wordRow reads form, classes.
func wordRow(f *file, line int, columns []string, words map[string]string) {
	if len(columns) != 2 {
		f.failRow(line, "a word stands in a line with its classes after a tab, such as offer and vn")
		return
	}
	form, classes := columns[0], columns[1]
	if _, twice := words[form]; twice {
		f.failRow(line, "word %q stands in the file twice; give it all its classes in one line", form)
	}
	if msg := badForm(form); msg != "" {
		f.failRow(line, "%s", msg)
	}
	if !classesOK(classes) {
		f.failRow(line, "%s", badClasses(classes))
	}
	words[form] = classes
}

// readWords reads words by their classes: {r: [also], vn: [offer]}.
func (r *reader) readWords(v value) {
	words := map[string]string{}
	v.pairs("words", func(key, val value) {
		classes := key.node.Value
		if !classesOK(classes) {
			key.fail("%s", badClasses(classes))
		}
		val.words(classes, func(item value, form string) {
			if _, twice := words[form]; twice {
				item.fail("word %q stands in words twice; give it all its classes in one key", form)
			}
			if msg := badForm(form); msg != "" {
				item.fail("%s", msg)
			}
			words[form] = classes
		})
	})
	r.addWords(words)
}

func (r *reader) addWords(words map[string]string) {
	if r.lang.Words == nil {
		r.lang.Words = words
		return
	}
	maps.Copy(r.lang.Words, words)
}

// badForm says what is wrong with a form, "" where nothing is.
func badForm(form string) string {
	switch {
	case form == "":
		return "the line has no word"
	case strings.ContainsFunc(form, unicode.IsSpace):
		return fmt.Sprintf("%q is more than one word; only single words have classes", form)
	case strings.ContainsFunc(form, unicode.IsUpper):
		return fmt.Sprintf("write %q in small letters", form)
	}
	return ""
}

// classesOK reports whether classes are letters of wordClasses, each once.
func classesOK(classes string) bool {
	for i, c := range classes {
		if !strings.ContainsRune(wordClasses, c) || strings.ContainsRune(classes[:i], c) {
			return false
		}
	}
	return classes != ""
}

func badClasses(classes string) string {
	return fmt.Sprintf("%q are no classes of a word; want n (noun), v (verb), a (adjective), r (adverb), each at most once, the usual one first", classes)
}
