package source

import "testing"

func TestStripMarkdown(t *testing.T) {
	for _, tc := range []struct{ name, in, title, want string }{
		{"headings", "# Alba kauft #\n## Zwei\nText", "Alba kauft", "Alba kauft\nZwei\nText\n"},
		{"only a first heading is a title", "## Zwei\nText", "", "Zwei\nText\n"},
		{"emphasis", "*a* **b** _c_ __d__ ***e*** snake_case_name 3*4*5", "", "a b c d e snake_case_name 345\n"},
		{"links and pictures", "[Alba](https://a.example) ![logo](x.png)und [Birke][b].[^1]\n\n[b]: https://b.example", "", "Alba und Birke.\n"},
		{"lists and quotes", "- a\n* b\n1. c\n> d\n> > e", "", "a\nb\nc\nd\ne\n"},
		{"rules and code", "a\n\n---\n```\ncode\n```\n`b` c\\", "", "a\n\nb c\n"},
		{"tags and escapes", "<b>a</b> <!-- x\ny -->b \\*c\\* 1 < 2", "", "a b *c* 1 < 2\n"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			title, text := stripMarkdown(tc.in)
			if title != tc.title || text != tc.want {
				t.Errorf("got %q, %q, want %q, %q", title, text, tc.title, tc.want)
			}
		})
	}
}
