package client

import "reflect"

// Optional is a value that may be absent, and cannot be null. The zero value is absent, and is not sent.
type Optional[T any] struct {
	value *T
}

// OptionalOf returns a value that is present.
func OptionalOf[T any](value T) Optional[T] {
	return Optional[T]{value: &value}
}

// Get returns the value, and whether it is present.
func (o Optional[T]) Get() (T, bool) {
	if o.value == nil {
		var zero T
		return zero, false
	}
	return *o.value, true
}

// Or returns the value, or another one if it is absent.
func (o Optional[T]) Or(other T) T {
	if o.value == nil {
		return other
	}
	return *o.value
}

// IsZero reports whether the value is absent.
func (o Optional[T]) IsZero() bool {
	return o.value == nil
}

// IsNull returns false. It exists so that a value of a response that can no longer be null is used like one that can.
func (o Optional[T]) IsNull() bool {
	return false
}

// MarshalJSON writes the value. Generated types leave out properties that are absent; elsewhere, an absent value is null.
func (o Optional[T]) MarshalJSON() ([]byte, error) {
	if o.value == nil {
		return []byte("null"), nil
	}
	return encode(*o.value)
}

// UnmarshalJSON reads a value, which cannot be null.
func (o *Optional[T]) UnmarshalJSON(data []byte) error {
	var value T
	if err := decodeValue(data, reflect.ValueOf(&value).Elem()); err != nil {
		return err
	}
	o.value = &value
	return nil
}

func (o Optional[T]) get() (any, bool) {
	return o.Get()
}

// optionalValue is an Optional of any type.
type optionalValue interface {
	get() (any, bool)
}
