package client

import "reflect"

// Nullable is a value that may be null, and may be absent if it is not required. The zero value is absent, and is not sent.
type Nullable[T any] struct {
	value   *T
	present bool
}

// NullableOf returns a value that is present.
func NullableOf[T any](value T) Nullable[T] {
	return Nullable[T]{value: &value, present: true}
}

// Null returns null.
func Null[T any]() Nullable[T] {
	return Nullable[T]{present: true}
}

// Get returns the value, and whether there is one: false if it is null or absent.
func (n Nullable[T]) Get() (T, bool) {
	if n.value == nil {
		var zero T
		return zero, false
	}
	return *n.value, true
}

// Or returns the value, or another one if it is null or absent.
func (n Nullable[T]) Or(other T) T {
	if n.value == nil {
		return other
	}
	return *n.value
}

// IsNull reports whether the value is present and null.
func (n Nullable[T]) IsNull() bool {
	return n.present && n.value == nil
}

// IsZero reports whether the value is absent.
func (n Nullable[T]) IsZero() bool {
	return !n.present
}

// MarshalJSON writes the value or null. Generated types leave out properties that are absent; elsewhere, an absent value is
// null.
func (n Nullable[T]) MarshalJSON() ([]byte, error) {
	if n.value == nil {
		return []byte("null"), nil
	}
	return encode(*n.value)
}

// UnmarshalJSON reads a value or null.
func (n *Nullable[T]) UnmarshalJSON(data []byte) error {
	n.present = true
	if isNull(data) {
		n.value = nil
		return nil
	}
	var value T
	if err := decodeValue(data, reflect.ValueOf(&value).Elem()); err != nil {
		return err
	}
	n.value = &value
	return nil
}
