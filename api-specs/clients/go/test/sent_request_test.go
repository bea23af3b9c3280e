package test

import (
	"context"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	instantly "understudy.dev/instantly-client"
	well "understudy.dev/well-client"
)

func sent(t *testing.T, settings instantly.Settings, body instantly.PatchWorkspaceRequest,
	parameters *instantly.PatchWorkspaceParameters) received {
	t.Helper()
	server := startScripted(t, jsonReply(418, "{}"))
	settings.BaseURL = server.url
	client, err := instantly.NewClient(settings)
	check(t, err)
	_, err = client.PatchWorkspace(context.Background(), body, parameters)
	check(t, err)
	equal(t, len(server.recorded()), 1)
	return server.recorded()[0]
}

func TestAbsentNullAndValueAreSent(t *testing.T) {
	for expected, body := range map[string]instantly.PatchWorkspaceRequest{
		`{"name":"x"}`:                         {Name: instantly.OptionalOf("x")},
		`{"org_logo_url":null}`:                {OrgLogoURL: instantly.Null[string]()},
		`{"name":"ä","org_logo_url":"<&\"\\"}`: {Name: instantly.OptionalOf("ä"), OrgLogoURL: instantly.NullableOf(`<&"\`)},
		`{}`:                                   {},
	} {
		equal(t, sent(t, instantly.Settings{}, body, nil).body, expected)
	}
}

func TestPathHeadersAndKeyAreSent(t *testing.T) {
	request := sent(t, instantly.Settings{Key: "a-key", UserAgent: "my-program/1"}, named,
		&instantly.PatchWorkspaceParameters{XAsWorkspace: instantly.OptionalOf("sub")})

	equal(t, request.method, "PATCH")
	equal(t, request.target, "/api/v2/workspaces/current")
	for name, value := range map[string]string{
		"Authorization":  "Bearer a-key",
		"User-Agent":     "my-program/1",
		"Content-Type":   "application/json",
		"Accept":         "application/json, */*;q=0.1",
		"X-As-Workspace": "sub",
	} {
		equal(t, request.header.Get(name), value)
	}
}

func TestWithoutSettingsTheUserAgentIsTheModuleAndThereIsNoKey(t *testing.T) {
	header := sent(t, instantly.Settings{}, instantly.PatchWorkspaceRequest{}, nil).header

	equal(t, strings.HasPrefix(header.Get("User-Agent"), "understudy-instantly-client/"), true)
	equal(t, header.Values("Authorization"), []string(nil))
	equal(t, header.Values("X-As-Workspace"), []string(nil))
}

func TestParametersInPathAndQueryAreEncoded(t *testing.T) {
	server := startScripted(t, jsonReply(418, "{}"))
	client, err := well.NewClient(well.Settings{BaseURL: server.url})
	check(t, err)

	_, err = client.GetWorkspace(context.Background(), "a/b?ä{workspace_id} c",
		&well.GetWorkspaceParameters{EffectiveWorkspaceID: well.OptionalOf("c&d e+")})
	check(t, err)

	equal(t, server.recorded()[0].target, "/v1/workspaces/a%2Fb%3F%C3%A4%7Bworkspace_id%7D%20c?workspaceId=c%26d%20e%2B")
	for _, id := range []string{"", ".", ".."} {
		_, err = client.GetWorkspace(context.Background(), id, nil)
		equal(t, err.Error(),
			"GET /v1/workspaces/{workspace_id}: the request was not sent: workspace_id cannot be '"+id+"'")
	}
	equal(t, len(server.recorded()), 1)
}

func TestRequiredValueThatIsMissingIsNotSent(t *testing.T) {
	client, err := well.NewClient(well.Settings{BaseURL: "http://127.0.0.1:1"})
	check(t, err)
	body := well.WorkspaceUpdateDocument{Data: well.WorkspaceUpdate{
		Relationships: well.OptionalOf(well.WorkspaceUpdateRelationships{
			OwnCompany: well.OptionalOf(well.OwnCompanyUpdate{}),
		}),
	}}

	_, err = client.UpdateWorkspace(context.Background(), "1", body, nil)

	equal(t, err.Error(), "PATCH /v1/workspaces/1: the request was not sent: the property data is missing")
}

func TestValueThatAHeaderFieldCannotHaveIsNotSent(t *testing.T) {
	client := instantlyAt(t, "http://127.0.0.1:1", once)

	_, err := client.GetWorkspace(context.Background(),
		&instantly.GetWorkspaceParameters{XAsWorkspace: instantly.OptionalOf("a\nb")})

	equal(t, err.Error(), "GET /api/v2/workspaces/current: the request was not sent: "+
		"x-as-workspace has a character that a header field cannot have")
}

type transport func(request *http.Request) (*http.Response, error)

func (t transport) RoundTrip(request *http.Request) (*http.Response, error) {
	return t(request)
}

func TestProgramCanBringItsOwnHTTPClient(t *testing.T) {
	var urls []string
	own := &http.Client{Transport: transport(func(request *http.Request) (*http.Response, error) {
		urls = append(urls, request.URL.String())
		recorder := httptest.NewRecorder()
		recorder.WriteHeader(418)
		return recorder.Result(), nil
	})}
	client, err := instantly.NewClient(instantly.Settings{HTTPClient: own})
	check(t, err)

	response, err := client.PatchWorkspace(context.Background(), named, nil)
	check(t, err)

	equal(t, response.Status(), 418)
	equal(t, urls, []string{"https://api.instantly.ai/api/v2/workspaces/current"})
	equal(t, own.CheckRedirect == nil, true)
}
