// Package house tests the repository itself: which package may use which, how
// long files and functions may grow, and that what the documents name exists.
package house
