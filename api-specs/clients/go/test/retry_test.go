package test

import (
	"context"
	"testing"
	"time"

	instantly "understudy.dev/instantly-client"
)

var named = instantly.PatchWorkspaceRequest{}.WithName("x")

func readWith(t *testing.T, server *scriptedServer, policy instantly.RetryPolicy) instantly.GetWorkspaceResponse {
	t.Helper()
	return resultOf[instantly.GetWorkspaceResponse](t)(
		instantlyAt(t, server.url, policy).GetWorkspace(context.Background(), instantly.GetWorkspaceParameters{}))
}

func patchWith(t *testing.T, server *scriptedServer, policy instantly.RetryPolicy) instantly.PatchWorkspaceResponse {
	t.Helper()
	return resultOf[instantly.PatchWorkspaceResponse](t)(
		instantlyAt(t, server.url, policy).PatchWorkspace(context.Background(),
			instantly.PatchWorkspaceParameters{}.WithBody(named)))
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
	readWith(t, server, once)
	equal(t, len(server.recorded()), 4)
}

func TestReadIsRepeatedAtOnceOnlyIfTheLongestWaitIsZero(t *testing.T) {
	policy := instantly.RetryPolicy{MaxWait: instantly.OptionalOf(time.Duration(0))}
	waiting := startScripted(t, jsonReply(429, limited, "Retry-After", "1"))
	immediate := startScripted(t, jsonReply(429, limited, "Retry-After", "0"), jsonReply(200, workspaceWith("1", "")))

	isA[*instantly.GetWorkspaceTooManyRequests](t, readWith(t, waiting, policy))
	isA[*instantly.GetWorkspaceOK](t, readWith(t, immediate, policy))
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
