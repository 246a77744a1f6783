// Package extract turns an article into claims by rules. It is pure: no files,
// clock, log or database.
package extract

// Version changes whenever the engine may give other claims for the same text
// and rules.
const Version = "1"
