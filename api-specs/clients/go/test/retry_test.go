package test

import (
	"context"
	"testing"
	"time"

	instantly "understudy.dev/instantly-client"
)

var named = instantly.PatchWorkspaceRequest{Name: instantly.OptionalOf("x")}

func readWith(t *testing.T, server *scriptedServer, policy instantly.RetryPolicy) instantly.GetWorkspaceResponse {
	t.Helper()
	return resultOf[instantly.GetWorkspaceResponse](t)(
		instantlyAt(t, server.url, policy).GetWorkspace(context.Background(), nil))
}

func patchWith(t *testing.T, server *scriptedServer, policy instantly.RetryPolicy) instantly.PatchWorkspaceResponse {
	t.Helper()
	return resultOf[instantly.PatchWorkspaceResponse](t)(
		instantlyAt(t, server.url, policy).PatchWorkspace(context.Background(), named, nil))
}

func TestReadIsRepeatedAfterTheTimeInRetryAfter(t *testing.T) {
	server := startScripted(t, jsonReply(429, limited, "Retry-After", "1"), jsonReply(200, workspaceWith("1", "")))

	isA[*instantly.GetWorkspaceOK](t, readWith(t, server, instantly.RetryPolicy{}))

	requests := server.recorded()
	equal(t, requests[1].at.Sub(requests[0].at) >= time.Second, true)
}

func TestReadIsNotRepeatedIfRetryAfterIsLongerThanTheLongestWait(t *testing.T) {
	server := startScripted(t, jsonReply(429, limited, "Retry-After", "31"))

	equal(t, *isA[*instantly.GetWorkspaceTooManyRequests](t, readWith(t, server, instantly.RetryPolicy{})).RetryAfter, 31)
	equal(t, len(server.recorded()), 1)
}

func TestReadIsRepeatedIfTheConnectionIsCut(t *testing.T) {
	server := startScripted(t, cut, jsonReply(200, workspaceWith("1", "")))

	isA[*instantly.GetWorkspaceOK](t, readWith(t, server, instantly.RetryPolicy{}))
}

func TestNumberOfRepetitionsIsLimited(t *testing.T) {
	server := startScripted(t, jsonReply(503, "{}", "Retry-After", "0"))

	equal(t, readWith(t, server, instantly.RetryPolicy{}).Status(), 503)
	equal(t, len(server.recorded()), 3)
	readWith(t, server, instantly.RetryPolicy{MaxRetries: -1})
	equal(t, len(server.recorded()), 4)
}

func TestWriteIsNotRepeated(t *testing.T) {
	server := startScripted(t, jsonReply(429, limited, "Retry-After", "0"))

	isA[*instantly.PatchWorkspaceTooManyRequests](t, patchWith(t, server, instantly.RetryPolicy{}))
	equal(t, len(server.recorded()), 1)
}

func TestWriteIsRepeatedIfThePolicySaysSo(t *testing.T) {
	server := startScripted(t, jsonReply(429, limited, "Retry-After", "0"), jsonReply(200, workspaceWith("1", "")))

	isA[*instantly.PatchWorkspaceOK](t, patchWith(t, server, instantly.RetryPolicy{UnsafeMethods: true}))
	for _, request := range server.recorded() {
		equal(t, request.body, `{"name":"x"}`)
	}
	equal(t, len(server.recorded()), 2)
}

func TestOtherStatusesAreFinal(t *testing.T) {
	server := startScripted(t, jsonReply(500, "{}", "Retry-After", "0"))

	equal(t, readWith(t, server, instantly.RetryPolicy{}).Status(), 500)
	equal(t, len(server.recorded()), 1)
}
