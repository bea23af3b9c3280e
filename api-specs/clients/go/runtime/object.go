package client

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strings"
)

// additionalProperties is the name of the field with the properties that a contract does not declare.
const additionalProperties = "AdditionalProperties"

// decodeObject reads an object into a pointer to a struct whose fields have the tags of encoding/json.
func decodeObject(data []byte, target any) error {
	var properties map[string]json.RawMessage
	if err := json.Unmarshal(data, &properties); err != nil {
		return err
	}
	if properties == nil {
		return errors.New("null instead of an object")
	}
	object := reflect.ValueOf(target).Elem()
	for i := 0; i < object.NumField(); i++ {
		declared := propertyOf(object.Type().Field(i))
		value, present := properties[declared.name]
		if declared.others {
			continue
		}
		if !present && !declared.optional {
			return fmt.Errorf("the property %s is missing", declared.name)
		}
		if present {
			delete(properties, declared.name)
			if err := decodeValue(value, object.Field(i)); err != nil {
				return fmt.Errorf("%s: %w", declared.name, err)
			}
		}
	}
	if others := object.FieldByName(additionalProperties); others.IsValid() && len(properties) > 0 {
		return decodeOthers(properties, others)
	}
	return nil
}

func decodeOthers(properties map[string]json.RawMessage, target reflect.Value) error {
	values := map[string]any{}
	for name, raw := range properties {
		var value any
		if err := decode(raw, &value); err != nil {
			return err
		}
		values[name] = value
	}
	target.Set(reflect.ValueOf(values))
	return nil
}

// encodeObject writes a struct whose fields have the tags of encoding/json: first its fields in their order, and then other
// properties by name. It leaves out what is absent.
func encodeObject(source any) ([]byte, error) {
	object := reflect.ValueOf(source)
	others := object.FieldByName(additionalProperties)
	text := bytes.NewBufferString("{")
	for i := 0; i < object.NumField(); i++ {
		declared := propertyOf(object.Type().Field(i))
		absent, canBeAbsent := object.Field(i).Interface().(interface{ IsZero() bool })
		switch {
		case declared.others:
			continue
		case !canBeAbsent || !absent.IsZero():
			if others.IsValid() && others.MapIndex(reflect.ValueOf(declared.name)).IsValid() {
				return nil, fmt.Errorf("the property %s is also in %s", declared.name, additionalProperties)
			}
			if err := encodeProperty(text, text.Len() == 1, declared.name, object.Field(i).Interface()); err != nil {
				return nil, err
			}
		case !declared.optional:
			return nil, fmt.Errorf("the property %s is missing", declared.name)
		}
	}
	if others.IsValid() && others.Len() > 0 {
		more, err := encode(others.Interface())
		if err != nil {
			return nil, err
		}
		if text.Len() > 1 {
			text.WriteByte(',')
		}
		text.Write(more[1 : len(more)-1])
	}
	text.WriteByte('}')
	return text.Bytes(), nil
}

// property is what the tag of a field says.
type property struct {
	name     string
	optional bool
	// others says that the field contains the properties that have no field.
	others bool
}

func propertyOf(field reflect.StructField) property {
	tag := field.Tag.Get("json")
	name, options, _ := strings.Cut(tag, ",")
	return property{name: name, optional: options != "", others: tag == "-"}
}
