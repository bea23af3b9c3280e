package test

import (
	"context"
	"strings"
	"testing"

	specimen "understudy.dev/specimen-client"
)

// These tests are about constructs that neither vendor's contract contains; see specimen.yaml.

const specimenText = `{"kind":"specimen","colour":"red","rank":1.0,"parts":["b","a"],"aliases":["c"],"tags":[],"labels":null,` +
	`"marks":["striped","spotted"],"counts":{"z":1,"a":2},"size":"small","second_rank":null,"found_on":"2026-05-11",` +
	`"class":"x","alive":true,"new":[null]}`

func specimenAt(t *testing.T, url string) *specimen.Client {
	t.Helper()
	client, err := specimen.NewClient(specimen.Settings{BaseURL: url})
	check(t, err)
	return client
}

func specimenOf(t *testing.T, body string) specimen.GetSpecimenResponse {
	t.Helper()
	server := startScripted(t, jsonReply(200, body, "ETag", `"1"`, "Age", "7"))
	return resultOf[specimen.GetSpecimenResponse](t)(specimenAt(t, server.url).GetSpecimen(context.Background(), 7, specimen.GetSpecimenParameters{}))
}

func TestBodyWithAllPropertiesIsRead(t *testing.T) {
	ok := isA[*specimen.GetSpecimenOK](t, specimenOf(t, specimenText))

	equal(t, *ok.ETag, `"1"`)
	equal(t, *ok.Age, 7)
	equal(t, ok.Body.Colour, specimen.ColourRed)
	equal(t, ok.Body.Rank, specimen.Rank1)
	equal(t, ok.Body.Aliases.Or(nil), []string{"c"})
	equal(t, ok.Body.Tags.Or(nil), []string{})
	equal(t, ok.Body.Labels.IsNull(), true)
	equal(t, ok.Body.Counts.Or(nil), map[string]int64{"z": 1, "a": 2})
	equal(t, ok.Body.AdditionalProperties, map[string]any{"new": []any{nil}})
}

func TestBodyWithAValueOfAnotherTypeIsUndeclared(t *testing.T) {
	for _, change := range [][2]string{
		{`"kind":"specimen"`, `"kind":1`},
		{`"colour":"red"`, `"colour":null`},
		{`"rank":1.0`, `"rank":"1"`},
		{`"rank":1.0`, `"rank":1.5`},
		{`"parts":["b","a"]`, `"parts":["b",1]`},
		{`"parts":["b","a"]`, `"parts":["b",null]`},
		{`"aliases":["c"]`, `"aliases":{}`},
		{`"aliases":["c"],`, ``},
		{`"counts":{"z":1,"a":2}`, `"counts":{"z":"1"}`},
		{`"counts":{"z":1,"a":2}`, `"counts":[]`},
		{`"second_rank":null`, `"second_rank":[]`},
		{`"alive":true`, `"alive":0`},
	} {
		t.Run(change[1], func(t *testing.T) {
			isA[*specimen.Undeclared](t, specimenOf(t, strings.Replace(specimenText, change[0], change[1], 1)))
		})
	}
}

func TestArraysInTheQueryAreRepeatedParameters(t *testing.T) {
	server := startScripted(t, jsonReply(418, ""))

	response, err := specimenAt(t, server.url).GetSpecimen(context.Background(), 7,
		specimen.GetSpecimenParameters{}.WithColour([]string{"red", "a&b"}))
	check(t, err)

	equal(t, server.recorded()[0].target, "/specimens/7?colour=red&colour=a%26b")
	isA[*specimen.GetSpecimenStatus418](t, response)
}

func TestDeclaredStatusCanHaveNoBody(t *testing.T) {
	server := startScripted(t, jsonReply(304, ""))

	response, err := specimenAt(t, server.url).GetSpecimen(context.Background(), 7, specimen.GetSpecimenParameters{})
	check(t, err)

	isA[*specimen.GetSpecimenNotModified](t, response)
}

func TestBodiesAreArraysOrMissing(t *testing.T) {
	server := startScripted(t, jsonReply(204, ""))
	client := specimenAt(t, server.url)
	put := func(parameters specimen.PutColoursParameters) {
		response, err := client.PutColours(context.Background(), 7, parameters)
		check(t, err)
		isA[*specimen.PutColoursNoContent](t, response)
	}

	none := specimen.PutColoursParameters{}
	put(none.WithBody([]specimen.Colour{specimen.ColourRed, specimen.ColourGreenishBlue}))
	put(none.WithBody(nil))
	put(none)

	equal(t, server.recorded()[0].body, `["red","greenish blue"]`)
	equal(t, server.recorded()[1].body, `[]`)
	equal(t, server.recorded()[2].body, "")
	equal(t, server.recorded()[2].header.Values("Content-Type"), []string(nil))
}

func TestContractWithoutAServerNeedsABaseURL(t *testing.T) {
	_, err := specimen.NewClient(specimen.Settings{})

	equal(t, err != nil && strings.HasPrefix(err.Error(), `the base URL "" is not a URL`), true)
}
