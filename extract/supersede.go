package extract

import (
	"slices"

	"dossier/rules"
)

// supersede drops what a verb says by itself where a form says it together with the
// verb above, and what a noun form found by itself where a verb form found the
// same by that noun: the verb says how it holds ("soll ein Angebot gemacht
// haben", "hat seinen Sitz nicht in Tannberg").
func (a *article) supersede() {
	all := slices.Clone(a.claims)
	a.claims = slices.DeleteFunc(a.claims, func(m found) bool {
		return m.form.Kind == rules.NounForm && slices.ContainsFunc(all, m.superseded) || m.form.under == nil && slices.ContainsFunc(all, m.under) || m.form.Unless != nil && slices.ContainsFunc(all, m.excluded) ||
			m.subject.implied && m.object.implied && slices.ContainsFunc(all, m.saidAgain)
	})
}

// under says whether verb match v says what the verb above makes of m's verb:
// who has "offered to buy" has made an offer, and need not plan to buy.
func (m *found) under(v found) bool {
	return v.form.under != nil && v.s == m.s && v.trigger == m.trigger
}

// saidAgain says whether m, whose sentence names neither party, only goes on about
// match v of its sentence: "A is a partner of B: both want to build …".
func (m *found) saidAgain(v found) bool {
	if v.s != m.s || v.form.rel != m.form.rel || v.subject.implied && v.object.implied {
		return false
	}
	return v.subject.ent == m.subject.ent && v.object.ent == m.object.ent ||
		m.form.rel.Symmetric && v.subject.ent == m.object.ent && v.object.ent == m.subject.ent
}

// superseded says whether verb match v says how noun match m holds.
func (m *found) superseded(v found) bool {
	return v.s == m.s && v.complement >= 0 && v.complement == m.noun && v.form.rel == m.form.rel &&
		m.subject.agrees(v.subject) && m.object.agrees(v.object)
}

// agrees says whether two fillers are one, or the first only stood in for one.
func (f filler) agrees(g filler) bool { return f.ent == g.ent || f.implied }

// excluded says whether match v says of the same parties what leaves m out.
func (m *found) excluded(v found) bool {
	return m.subject.ent == v.subject.ent && m.object.ent == v.object.ent && slices.Contains(m.form.Unless, v.form.rel.Name)
}
