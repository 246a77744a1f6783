package main

import "strings"

// respell writes ss for ß as since 1996: after a short vowel, which the vowels
// of the infinitive tell.
func respell(infinitive, form string) string {
	before, after, found := strings.Cut(form, "ß")
	if !found || longVowel(infinitive, before) {
		return form
	}
	return before + "ss" + after
}

func longVowel(infinitive, before string) bool {
	short := strings.HasSuffix(before, "o") || strings.HasSuffix(before, "ö")
	switch {
	case strings.HasSuffix(before, "ie"), strings.HasSuffix(before, "ei"):
		return true
	case strings.Contains(infinitive, "ieß"):
		return !short
	case strings.Contains(infinitive, "eiß"):
		return !strings.HasSuffix(before, "i")
	case strings.Contains(infinitive, "ß"), strings.Contains(infinitive, "itz"):
		return true
	}
	return strings.Contains(infinitive, "ess") && (strings.HasSuffix(before, "a") || strings.HasSuffix(before, "ä"))
}
