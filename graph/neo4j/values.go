package neo4j

import (
	"fmt"
	"math"
	"strconv"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j/dbtype"
)

// Node is a node of a query's result.
type Node struct {
	ID         string         `json:"id"` // the server's own, good in this result only
	Labels     []string       `json:"labels"`
	Properties map[string]any `json:"properties"`
}

// Relationship is a relationship of a query's result.
type Relationship struct {
	ID         string         `json:"id"`
	Type       string         `json:"type"`
	Start      string         `json:"start"` // ids of nodes
	End        string         `json:"end"`
	Properties map[string]any `json:"properties"`
}

// Path is a path of a query's result.
type Path struct {
	Nodes         []Node         `json:"nodes"`
	Relationships []Relationship `json:"relationships"`
}

// Point is a point in space of a query's result.
type Point struct {
	SRID        uint32    `json:"srid"`
	Coordinates []float64 `json:"coordinates"`
}

// plain turns a value of the driver into one that JSON can hold.
func plain(v any) any {
	switch v := v.(type) {
	case []any:
		all := make([]any, len(v))
		for i, item := range v {
			all[i] = plain(item)
		}
		return all
	case map[string]any:
		return plainMap(v)
	case float64:
		if math.IsNaN(v) || math.IsInf(v, 0) { // JSON has no number for these
			return strconv.FormatFloat(v, 'g', -1, 64)
		}
		return v
	}
	return plainGraph(v)
}

func plainMap(m map[string]any) map[string]any {
	all := make(map[string]any, len(m))
	for key, value := range m {
		all[key] = plain(value)
	}
	return all
}

func plainGraph(v any) any {
	switch v := v.(type) {
	case dbtype.Node:
		return plainNode(v)
	case dbtype.Relationship:
		return plainRelationship(v)
	case dbtype.Path:
		path := Path{Nodes: make([]Node, len(v.Nodes)), Relationships: make([]Relationship, len(v.Relationships))}
		for i, n := range v.Nodes {
			path.Nodes[i] = plainNode(n)
		}
		for i, r := range v.Relationships {
			path.Relationships[i] = plainRelationship(r)
		}
		return path
	case dbtype.Point2D:
		return Point{v.SpatialRefId, []float64{v.X, v.Y}}
	case dbtype.Point3D:
		return Point{v.SpatialRefId, []float64{v.X, v.Y, v.Z}}
	case time.Time:
		return v.Format(time.RFC3339Nano)
	case fmt.Stringer: // the driver's dates, times and durations
		return v.String()
	}
	return v
}

func plainNode(n dbtype.Node) Node {
	return Node{ID: n.ElementId, Labels: n.Labels, Properties: plainMap(n.Props)}
}

func plainRelationship(r dbtype.Relationship) Relationship {
	return Relationship{ID: r.ElementId, Type: r.Type, Start: r.StartElementId, End: r.EndElementId, Properties: plainMap(r.Props)}
}

// plainProps are stored properties as they are compared: dates as text.
func plainProps(v any) row {
	stored, _ := v.(row)
	props := make(row, len(stored))
	for key, value := range stored {
		if value != nil { // a map projection keeps what it leaves out
			props[key] = plain(value)
		}
	}
	return props
}

// items are the maps in a list.
func items(v any) []row {
	all, _ := v.([]any)
	rows := make([]row, 0, len(all))
	for _, item := range all {
		if r, ok := item.(row); ok {
			rows = append(rows, r)
		}
	}
	return rows
}
