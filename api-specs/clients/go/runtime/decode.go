package client

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"reflect"
)

// decode reads a JSON text as a generated type, or a type that generated types consist of. In contrast to encoding/json, it
// reports null where a value is declared and required properties that are missing, because programs rely on both, and tells
// names apart that differ only in case.
func decode(data []byte, target any) error {
	if !json.Valid(data) {
		return errors.New("not JSON")
	}
	return decodeValue(data, reflect.ValueOf(target).Elem())
}

func decodeValue(data []byte, target reflect.Value) error {
	if unmarshaler, ok := target.Addr().Interface().(json.Unmarshaler); ok {
		return unmarshaler.UnmarshalJSON(data)
	}
	if target.Kind() == reflect.Interface {
		// Numbers become json.Number, so that none loses digits.
		decoder := json.NewDecoder(bytes.NewReader(data))
		decoder.UseNumber()
		return decoder.Decode(target.Addr().Interface())
	}
	if isNull(data) {
		return errors.New("null instead of a value")
	}
	switch target.Kind() {
	case reflect.Slice:
		return decodeSlice(data, target)
	case reflect.Map:
		return decodeMap(data, target)
	case reflect.Int64:
		return decodeInteger(data, target)
	default:
		return json.Unmarshal(data, target.Addr().Interface())
	}
}

func decodeSlice(data []byte, target reflect.Value) error {
	var elements []json.RawMessage
	if err := json.Unmarshal(data, &elements); err != nil {
		return err
	}
	target.Set(reflect.MakeSlice(target.Type(), len(elements), len(elements)))
	for i, element := range elements {
		if err := decodeValue(element, target.Index(i)); err != nil {
			return fmt.Errorf("%d: %w", i, err)
		}
	}
	return nil
}

func decodeMap(data []byte, target reflect.Value) error {
	var entries map[string]json.RawMessage
	if err := json.Unmarshal(data, &entries); err != nil {
		return err
	}
	target.Set(reflect.MakeMapWithSize(target.Type(), len(entries)))
	for name, entry := range entries {
		value := reflect.New(target.Type().Elem()).Elem()
		if err := decodeValue(entry, value); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		target.SetMapIndex(reflect.ValueOf(name), value)
	}
	return nil
}

// decodeInteger reads a number without a fraction. In JSON Schema, 7.0 is one.
func decodeInteger(data []byte, target reflect.Value) error {
	if json.Unmarshal(data, target.Addr().Interface()) == nil {
		return nil
	}
	var number float64
	if err := json.Unmarshal(data, &number); err != nil {
		return err
	}
	if number != math.Trunc(number) || math.Abs(number) >= 1<<63 {
		return fmt.Errorf("%s is not an integer of 64 bits", data)
	}
	target.SetInt(int64(number))
	return nil
}

func isNull(data []byte) bool {
	return string(bytes.TrimSpace(data)) == "null"
}
