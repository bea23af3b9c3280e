package client

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"sort"
)

// encode writes a value of a generated type, or a type that generated types consist of, as JSON. In contrast to
// encoding/json, a slice or a map that is nil is empty rather than null, because a contract may forbid null.
func encode(value any) ([]byte, error) {
	var text bytes.Buffer
	err := encodeValue(&text, reflect.ValueOf(value))
	return text.Bytes(), err
}

func encodeValue(text *bytes.Buffer, value reflect.Value) error {
	if value.IsValid() && value.CanInterface() {
		if marshaler, ok := value.Interface().(json.Marshaler); ok {
			raw, err := marshaler.MarshalJSON()
			text.Write(raw)
			return err
		}
	}
	switch value.Kind() {
	case reflect.Slice:
		return encodeSlice(text, value)
	case reflect.Map:
		return encodeMap(text, value)
	case reflect.Invalid:
		text.WriteString("null")
		return nil
	default:
		encoder := json.NewEncoder(text)
		encoder.SetEscapeHTML(false)
		err := encoder.Encode(value.Interface())
		// The encoder appends a line break.
		text.Truncate(len(bytes.TrimSuffix(text.Bytes(), []byte("\n"))))
		return err
	}
}

func encodeSlice(text *bytes.Buffer, slice reflect.Value) error {
	text.WriteByte('[')
	for i := 0; i < slice.Len(); i++ {
		if i > 0 {
			text.WriteByte(',')
		}
		if err := encodeValue(text, slice.Index(i)); err != nil {
			return fmt.Errorf("%d: %w", i, err)
		}
	}
	text.WriteByte(']')
	return nil
}

// encodeMap writes the entries of a map by name, so that the same value has the same text.
func encodeMap(text *bytes.Buffer, entries reflect.Value) error {
	names := entries.MapKeys()
	sort.Slice(names, func(i, j int) bool { return names[i].String() < names[j].String() })
	text.WriteByte('{')
	for i, name := range names {
		if err := encodeProperty(text, i == 0, name.String(), entries.MapIndex(name).Interface()); err != nil {
			return err
		}
	}
	text.WriteByte('}')
	return nil
}

func encodeProperty(text *bytes.Buffer, first bool, name string, value any) error {
	if !first {
		text.WriteByte(',')
	}
	if err := encodeValue(text, reflect.ValueOf(name)); err != nil {
		return err
	}
	text.WriteByte(':')
	if err := encodeValue(text, reflect.ValueOf(value)); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}
