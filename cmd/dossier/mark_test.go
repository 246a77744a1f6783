package main

import "testing"

func TestMark(t *testing.T) {
	const text = "Laut Bote soll die Alba-Chefin\nRosa Mayr gehen."
	for _, tc := range []struct {
		name   string
		offset int
		spans  []span
		want   string
	}{
		{"none", 0, nil, "Laut Bote soll die Alba-Chefin Rosa Mayr gehen."},
		{
			"in a row", 100,
			[]span{{131, 140, "subject"}, {119, 123, "object"}, {110, 114, "reported"}, {105, 109, "said by"}},
			"Laut [said by: Bote] [reported: soll] die [object: Alba]-Chefin [subject: Rosa Mayr] gehen.",
		},
		{
			"one in another", 0,
			[]span{{19, 23, "object"}, {19, 30, "subject"}},
			"Laut Bote soll die [subject: [object: Alba]-Chefin] Rosa Mayr gehen.",
		},
		{"side by side", 0, []span{{19, 23, "a"}, {23, 30, "b"}}, "Laut Bote soll die [a: Alba][b: -Chefin] Rosa Mayr gehen."},
		{"two at one place", 0, []span{{10, 14, "reported"}, {10, 14, "future"}, {10, 14, "future"}}, "Laut Bote [reported, future: soll] die Alba-Chefin Rosa Mayr gehen."},
		{"crossing", 0, []span{{0, 9, "a"}, {5, 14, "b"}}, "[a: Laut Bote] soll die Alba-Chefin Rosa Mayr gehen."},
		{"outside the sentence", 10, []span{{0, 9, "a"}, {50, 60, "b"}}, "Laut Bote soll die Alba-Chefin Rosa Mayr gehen."},
		{"to the end", 0, []span{{41, 47, "a"}}, "Laut Bote soll die Alba-Chefin Rosa Mayr [a: gehen.]"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := mark(text, tc.offset, tc.spans, false); got != tc.want {
				t.Errorf("got  %s\nwant %s", got, tc.want)
			}
		})
	}
}

func TestMarkKeepsOnlyItsOwnEscapes(t *testing.T) {
	got := mark("\x1b[2Jab", 0, []span{{4, 5, "x"}}, true)
	if want := "\x1b[1m[x: \x1b[0ma\x1b[1m]\x1b[0mb"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
