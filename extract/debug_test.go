package extract

import (
	"fmt"
	"os"
	"testing"

	"dossier/graph"
	"dossier/rules"
)

func TestDebug(t *testing.T) {
	file, s := os.Getenv("FILE"), os.Getenv("SENT")
	if file == "" && s == "" {
		t.Skip()
	}
	var paths []string
	if p := os.Getenv("RULES"); p != "" {
		paths = append(paths, p)
	}
	set, err := rules.Load(paths...)
	if err != nil {
		fmt.Println(err)
		return
	}
	e, _ := Compile(set)
	if file != "" {
		b, _ := os.ReadFile(file)
		s = string(b)
	}
	lang := os.Getenv("LNG")
	if lang == "" {
		lang = "de"
	}
	body := 0
	if len(s) > 14 && s[:6] == " date " {
		body = 14
	}
	doc := e.Extract(graph.Article{ID: "x", Text: s, Language: lang, Published: "2020-09", Body: body})
	for _, en := range doc.Entities {
		fmt.Println("ENT", en.ID, en.Type, en.Name)
	}
	for _, c := range doc.Claims {
		fmt.Printf("%-20s %-12s %-8s %s [%s] -> %s [%s] said=%v rules=%v implied=%v/%v | %.60s\n", c.Relation, c.Status, c.Tense, c.Subject.Name, c.Subject.Text, c.Object.Name, c.Object.Text, c.SaidBy, c.Rules, c.Subject.Implied, c.Object.Implied, c.Evidence)
	}
}
