package client

import "testing"

var declared = []declaredProperty{
	{name: "name", required: "WithName"},
	{name: "logo", nullable: true},
	{name: "tags"},
}

func TestPropertiesAreWrittenInTheOrderOfTheContractAndThenByName(t *testing.T) {
	for expected, properties := range map[string]writtenProperties{
		`{"name":"n"}`:                             writtenProperties(nil).with("name", "n"),
		`{"name":"n","logo":null,"tags":[]}`:       {"tags": []string(nil), "logo": nil, "name": "n"},
		`{"name":"n","a":null,"z":{"y":[1,null]}}`: {"z": map[string]any{"y": []any{1, nil}}, "a": nil, "name": "n"},
	} {
		if text, err := properties.encode(declared...); err != nil || string(text) != expected {
			t.Errorf("got %s, want %s (%v)", text, expected, err)
		}
	}
}

func TestObjectThatTheContractForbidsIsNotWritten(t *testing.T) {
	for expected, properties := range map[string]writtenProperties{
		"the property name is required; set it with WithName": {"logo": nil},
		"the property name cannot be null":                    {"name": nil},
		"tags: 1: json: unsupported type: func()":             {"name": "n", "tags": []any{"x", func() {}}},
	} {
		if written, err := properties.encode(declared...); err == nil || err.Error() != expected {
			t.Errorf("got %s and %v, want %s", written, err, expected)
		}
	}
}

func TestPropertyIsNotWrittenTwice(t *testing.T) {
	type object struct {
		Name                 string         `json:"name"`
		AdditionalProperties map[string]any `json:"-"`
	}

	written, err := encodeObject(object{"n", map[string]any{"other": 1}})
	_, refusal := encodeObject(object{"n", map[string]any{"name": "m"}})

	if err != nil || string(written) != `{"name":"n","other":1}` {
		t.Errorf("got %s (%v)", written, err)
	}
	if refusal == nil || refusal.Error() != "the property name is also in AdditionalProperties" {
		t.Error(refusal)
	}
}
