package test

import (
	"context"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	instantly "understudy.dev/instantly-client"
	well "understudy.dev/well-client"
)

func sent(t *testing.T, settings instantly.Settings, parameters instantly.PatchWorkspaceParameters) received {
	t.Helper()
	server := startScripted(t, jsonReply(418, "{}"))
	settings.BaseURL = server.url
	client, err := instantly.NewClient(settings)
	check(t, err)
	_, err = client.PatchWorkspace(context.Background(), parameters)
	check(t, err)
	equal(t, len(server.recorded()), 1)
	return server.recorded()[0]
}

func TestAbsentNullAndValueAreSent(t *testing.T) {
	none := instantly.PatchWorkspaceRequest{}
	for expected, body := range map[string]instantly.PatchWorkspaceRequest{
		`{"name":"x"}`:                         none.WithName("x"),
		`{"org_logo_url":null}`:                none.WithOrgLogoURL("x").WithOrgLogoURLNull(),
		`{"name":"ä","org_logo_url":"<&\"\\"}`: none.WithOrgLogoURL(`<&"\`).WithName("x").WithName("ä"),
		`{}`:                                   none,
	} {
		equal(t, sent(t, instantly.Settings{}, instantly.PatchWorkspaceParameters{}.WithBody(body)).body, expected)
	}
}

func TestPathHeadersAndKeyAreSent(t *testing.T) {
	request := sent(t, instantly.Settings{Key: "a-key", UserAgent: "my-program/1"},
		instantly.PatchWorkspaceParameters{}.WithBody(named).WithXAsWorkspace("sub"))

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
	header := sent(t, instantly.Settings{}, instantly.PatchWorkspaceParameters{}.WithBody(named)).header

	equal(t, strings.HasPrefix(header.Get("User-Agent"), "understudy-instantly-client/"), true)
	equal(t, header.Values("Authorization"), []string(nil))
	equal(t, header.Values("X-As-Workspace"), []string(nil))
}

func TestParametersInPathAndQueryAreEncoded(t *testing.T) {
	server := startScripted(t, jsonReply(418, "{}"))
	client, err := well.NewClient(well.Settings{BaseURL: server.url})
	check(t, err)

	_, err = client.GetWorkspace(context.Background(), "a/b?ä{workspace_id} c",
		well.GetWorkspaceParameters{}.WithEffectiveWorkspaceID("c&d e+"))
	check(t, err)

	equal(t, server.recorded()[0].target, "/v1/workspaces/a%2Fb%3F%C3%A4%7Bworkspace_id%7D%20c?workspaceId=c%26d%20e%2B")
	for _, id := range []string{"", ".", ".."} {
		_, err = client.GetWorkspace(context.Background(), id, well.GetWorkspaceParameters{})
		equal(t, err.Error(),
			"GET /v1/workspaces/{workspace_id}: the request was not sent: workspace_id cannot be '"+id+"'")
	}
	equal(t, len(server.recorded()), 1)
}

func TestRequiredValueThatIsMissingIsNotSent(t *testing.T) {
	client, err := well.NewClient(well.Settings{BaseURL: "http://127.0.0.1:1"})
	check(t, err)
	update := func(body well.WorkspaceUpdate) string {
		parameters := well.UpdateWorkspaceParameters{}.WithBody(well.WorkspaceUpdateDocument{}.WithData(body))
		_, err := client.UpdateWorkspace(context.Background(), "1", parameters)
		return err.Error()
	}
	linked := well.WorkspaceUpdate{}.WithType("workspace").WithRelationships(
		well.WorkspaceUpdateRelationships{}.WithOwnCompany(well.OwnCompanyUpdate{}))

	_, err = client.UpdateWorkspace(context.Background(), "1", well.UpdateWorkspaceParameters{})
	equal(t, err.Error(),
		"PATCH /v1/workspaces/1: the request was not sent: the body is required; set it with WithBody")
	equal(t, update(well.WorkspaceUpdate{}), "PATCH /v1/workspaces/1: the request was not sent: "+
		"data: the property type is required; set it with WithType")
	equal(t, update(linked), "PATCH /v1/workspaces/1: the request was not sent: "+
		"data: relationships: own_company: the property data is required; set it with WithData or WithDataNull")
}

func TestRequestThatWasPassedOnCannotBeChanged(t *testing.T) {
	first := instantly.PatchWorkspaceRequest{}.WithName("first")
	second := first.WithName("second")
	text := func(body instantly.PatchWorkspaceRequest) string {
		written, err := json.Marshal(body)
		check(t, err)
		return string(written)
	}

	equal(t, text(first), `{"name":"first"}`)
	equal(t, text(second), `{"name":"second"}`)
}

func TestValueThatAHeaderFieldCannotHaveIsNotSent(t *testing.T) {
	client := instantlyAt(t, "http://127.0.0.1:1", once)

	_, err := client.GetWorkspace(context.Background(),
		instantly.GetWorkspaceParameters{}.WithXAsWorkspace("a\nb"))

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

	response, err := client.PatchWorkspace(context.Background(), instantly.PatchWorkspaceParameters{}.WithBody(named))
	check(t, err)

	equal(t, response.Status(), 418)
	equal(t, urls, []string{"https://api.instantly.ai/api/v2/workspaces/current"})
	equal(t, own.CheckRedirect == nil, true)
}
