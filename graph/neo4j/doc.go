// Package neo4j keeps a Neo4j database true to documents: it replaces what each
// article said, derives the fact edges that this touches in the same
// transaction, and reads claims and facts back. It is the only importer of the
// driver.
//
// Text reaches Cypher as parameters only. The few names that must be part of a
// statement, such as relationship types, are checked against what Config
// declares and by their letters; see names.go. Each statement is a file in the
// cypher folder.
package neo4j
