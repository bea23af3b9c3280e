package test

import (
	"reflect"
	"testing"
)

// check ends the test if there is an error.
func check(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// equal fails the test if two values differ.
func equal(t *testing.T, actual, expected any) {
	t.Helper()
	if !reflect.DeepEqual(actual, expected) {
		t.Errorf("got %#v, want %#v", actual, expected)
	}
}

// isA returns a result as the type that it must have.
func isA[T any](t *testing.T, result any) T {
	t.Helper()
	typed, ok := result.(T)
	if !ok {
		t.Fatalf("got a %T, want a %T", result, typed)
	}
	return typed
}

// resultOf returns a function that ends the test if a call fails, and returns the result otherwise.
func resultOf[T any](t *testing.T) func(result T, err error) T {
	return func(result T, err error) T {
		t.Helper()
		check(t, err)
		return result
	}
}
