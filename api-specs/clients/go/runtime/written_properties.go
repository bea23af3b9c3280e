package client

import (
	"bytes"
	"errors"
	"fmt"
	"sort"
)

// writtenProperties are the properties of an object in a request, by their names. Null is nil, and a property without an
// entry is absent. In contrast to fields, they have no types that programs could notice, so a property that need no longer
// be present, or that may be null, changes no program.
type writtenProperties map[string]any

// declaredProperty is what a contract says about a property of an object in a request.
type declaredProperty struct {
	name string
	// required names the methods that set the property, if it is required.
	required string
	nullable bool
}

// with returns a copy with another property, or another value of one.
func (p writtenProperties) with(name string, value any) writtenProperties {
	properties := writtenProperties{name: value}
	for each, present := range p {
		if each != name {
			properties[each] = present
		}
	}
	return properties
}

// encode writes the declared properties in their order, and then the others by name. It leaves out what is absent.
func (p writtenProperties) encode(declared ...declaredProperty) ([]byte, error) {
	names := make([]string, 0, len(p))
	known := map[string]bool{}
	for _, each := range declared {
		known[each.name] = true
		value, present := p[each.name]
		switch {
		case !present && each.required != "":
			return nil, errors.New(missing("property "+each.name, each.required))
		case present && value == nil && !each.nullable:
			return nil, fmt.Errorf("the property %s cannot be null", each.name)
		case present:
			names = append(names, each.name)
		}
	}
	first := len(names)
	for name := range p {
		if !known[name] {
			names = append(names, name)
		}
	}
	sort.Strings(names[first:])
	text := bytes.NewBufferString("{")
	for i, name := range names {
		if err := encodeProperty(text, i == 0, name, p[name]); err != nil {
			return nil, err
		}
	}
	text.WriteByte('}')
	return text.Bytes(), nil
}

// missing says that something is required, and which methods set it.
func missing(what, methods string) string {
	return fmt.Sprintf("the %s is required; set it with %s", what, methods)
}
