package extract

// types is a set of entity types.
type types uint8

const (
	organization types = 1 << iota
	person
	product
	place
	event
	literal // Date: not an entity
	anyType = organization | person | product | place | event
)

func typeOf(s string) types {
	switch s {
	case "Organization":
		return organization
	case "Person":
		return person
	case "Product":
		return product
	case "Place":
		return place
	case "Event":
		return event
	}
	return literal
}

func (t types) String() string {
	switch t {
	case organization:
		return "Organization"
	case person:
		return "Person"
	case product:
		return "Product"
	case place:
		return "Place"
	case event:
		return "Event"
	}
	return ""
}

func typesOf(names []string) (t types) {
	for _, n := range names {
		t |= typeOf(n)
	}
	return t
}
