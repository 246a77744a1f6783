// Command dossier turns news articles into a Neo4j graph.
package main

func main() {}
