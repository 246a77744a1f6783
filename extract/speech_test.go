package extract_test

import (
	"testing"

	"dossier/graph"
)

// TestSpeakerSpan: whoever says something is the words that name them where they
// are said to, whatever stands before them.
func TestSpeakerSpan(t *testing.T) {
	e := engine(t)
	tests := []struct{ language, text, speaker string }{
		{"en", "According to two people, Alba Inc. will buy Birke Ltd.", "two people"},
		{"en", "Leeds is big. According to two people, Alba Inc. will buy Birke Ltd.", "two people"},
		{"en", "Leeds is big. Three sources said Alba Inc. has acquired Birke Ltd.", "Three sources"},
		{"en", "Leeds is big. Three managers of Corvina Inc. said Alba Inc. has acquired Birke Ltd.", "Three managers of Corvina Inc."},
		{"en", "Leeds is big. Alba Inc. has acquired Birke Ltd., two people said.", "two people"},
		{"en", "Three people familiar with the talks said Alba Inc. has acquired Birke Ltd.", "Three people familiar with the talks"},
		{"en", "Alba Inc. has acquired Birke Ltd., said two people close to the talks.", "two people close to the talks"},
		{"de", "Laut zwei mit der Sache vertrauten Personen hat die Alba AG die Birke GmbH übernommen.", "zwei mit der Sache vertrauten Personen"},
		{"de", "Die Alba AG hat die Birke GmbH übernommen, sagten zwei mit den Gesprächen vertraute Personen.", "zwei mit den Gesprächen vertraute Personen"},
		{"de", "Leeds ist groß. Drei Manager der Lech AG sagten, die Alba AG habe die Birke GmbH übernommen.", "Drei Manager der Lech AG"},
		{"de", "Leeds ist groß. Die Alba AG hat nach Angaben von drei Personen die Birke GmbH übernommen.", "drei Personen"},
		{"de", "Rosa Brandl wird vom „Lechboten“ mit den Worten zitiert: „Die Alba AG hat die Birke GmbH übernommen.“", "Rosa Brandl"},
		{"de", "„Die Alba AG hat die Birke GmbH übernommen“, zitiert der „Lechbote“ Rosa Brandl.", "Rosa Brandl"},
		{"en", "“Alba Inc. has acquired Birke Ltd.,” the Lech Courier quoted Rosa Brandl as saying.", "Rosa Brandl"},
		{"en", "Rosa Brandl was quoted by the Lech Courier as saying that Alba Inc. has acquired Birke Ltd.", "Rosa Brandl"},
	}
	for _, tc := range tests {
		claims := e.Extract(graph.Article{ID: "s", Language: tc.language, Text: tc.text}).Claims
		if len(claims) != 1 || len(claims[0].SaidBy) != 1 || claims[0].SaidBy[0].Text != tc.speaker {
			t.Errorf("%s\n\tgot %+v, want it said by %q", tc.text, claims, tc.speaker)
		}
	}
}
