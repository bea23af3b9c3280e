// Package client contains what clients in Go have in common, whatever their contract. Each generated module has a copy of
// its files in its own package, so that it depends on nothing.
package client
