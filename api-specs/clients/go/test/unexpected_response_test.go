package test

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"regexp"
	"syscall"
	"testing"
	"time"

	instantly "understudy.dev/instantly-client"
)

const limited = `{"statusCode":429,"error":"e","message":"m"}`

var once = instantly.RetryPolicy{MaxRetries: instantly.OptionalOf(0)}

func workspaceWith(id, more string) string {
	return `{"id":"` + id + `","timestamp_created":"2026-05-11T21:12:35.911Z","timestamp_updated":"","owner":"x","name":"x"` + more + `}`
}

func instantlyAt(t *testing.T, url string, policy instantly.RetryPolicy) *instantly.Client {
	t.Helper()
	client, err := instantly.NewClient(instantly.Settings{BaseURL: url, RetryPolicy: policy})
	check(t, err)
	return client
}

func readFrom(t *testing.T, reply reply) instantly.GetWorkspaceResponse {
	t.Helper()
	response, err := instantlyAt(t, startScripted(t, reply).url, once).GetWorkspace(context.Background(), instantly.GetWorkspaceParameters{})
	check(t, err)
	return response
}

func TestResponsesOfJuly2026AreRead(t *testing.T) {
	ok := isA[*instantly.GetWorkspaceOK](t, readFrom(t, jsonReply(200,
		workspaceWith("ws_not_a_uuid", `,"scheduled_for_removal_at":null,"plan_id_bundle":"pid_bundle_scale_v2"`))))

	equal(t, ok.Body.ID, "ws_not_a_uuid")
	equal(t, ok.Body.AdditionalProperties,
		map[string]any{"plan_id_bundle": "pid_bundle_scale_v2", "scheduled_for_removal_at": nil})
	equal(t, ok.Body.PlanIDCrm.IsZero(), true)
}

func TestNewPropertiesOfAnyShapeAreKept(t *testing.T) {
	ok := isA[*instantly.GetWorkspaceOK](t, readFrom(t, jsonReply(200,
		workspaceWith("1", `,"z":{"a":[1,{"b":null}]},"a":12345678901234567890,"":true,"-":1,"AdditionalProperties":2`))))

	equal(t, ok.Body.AdditionalProperties, map[string]any{
		"z":                    map[string]any{"a": []any{json.Number("1"), map[string]any{"b": nil}}},
		"a":                    json.Number("12345678901234567890"),
		"":                     true,
		"-":                    json.Number("1"),
		"AdditionalProperties": json.Number("2"),
	})
	written, err := json.Marshal(ok.Body)
	check(t, err)
	var original, copied map[string]any
	check(t, json.Unmarshal(ok.RawBody(), &original))
	check(t, json.Unmarshal(written, &copied))
	equal(t, copied, original)
}

func TestNamesThatDifferOnlyInCaseAreDifferent(t *testing.T) {
	ok := isA[*instantly.GetWorkspaceOK](t, readFrom(t, jsonReply(200, workspaceWith("1", `,"NAME":5,"Plan_Id":"p"`))))

	equal(t, ok.Body.Name, "x")
	equal(t, ok.Body.PlanID.IsZero(), true)
	equal(t, ok.Body.AdditionalProperties, map[string]any{"NAME": json.Number("5"), "Plan_Id": "p"})
	isA[*instantly.Undeclared](t, readFrom(t, jsonReply(200, `{"ID":"1","Name":"x"}`)))
}

func TestNewValuesOfAnEnumAreRead(t *testing.T) {
	required := isA[*instantly.GetWorkspacePaymentRequired](t, readFrom(t, jsonReply(402,
		`{"statusCode":402.5,"error":"Plan Ended","message":"m","code":"NEW"}`)))

	equal(t, required.Body.Error, "Plan Ended")
	equal(t, required.Body.AdditionalProperties["code"], any("NEW"))
}

func TestMissingAndMalformedHeadersAreNil(t *testing.T) {
	missing := isA[*instantly.GetWorkspaceTooManyRequests](t, readFrom(t, jsonReply(429, limited)))
	date := isA[*instantly.GetWorkspaceTooManyRequests](t,
		readFrom(t, jsonReply(429, limited, "Retry-After", "Sun, 06 Nov 1994 08:49:37 GMT")))
	unauthorized := isA[*instantly.GetWorkspaceUnauthorized](t, readFrom(t, jsonReply(401, limited)))

	equal(t, missing.RetryAfter, (*int)(nil))
	equal(t, date.RetryAfter, (*int)(nil))
	equal(t, date.Header().Get("Retry-After") != "", true)
	equal(t, unauthorized.WWWAuthenticate, (*string)(nil))
}

func TestPageFromAProxyIsUndeclared(t *testing.T) {
	undeclared := isA[*instantly.Undeclared](t,
		readFrom(t, jsonReply(403, "<h1>Blocked</h1>", "Content-Type", "text/html", "CF-Ray", "7")))

	equal(t, undeclared.Status(), 403)
	equal(t, string(undeclared.RawBody()), "<h1>Blocked</h1>")
	equal(t, undeclared.Header().Get("cf-ray"), "7")
}

func TestUndeclaredStatusIsUndeclared(t *testing.T) {
	undeclared := isA[*instantly.Undeclared](t, readFrom(t, jsonReply(418, `{"short":true}`)))

	equal(t, undeclared.Status(), 418)
	equal(t, string(undeclared.RawBody()), `{"short":true}`)
}

func TestRedirectIsUndeclaredAndNotFollowed(t *testing.T) {
	equal(t, isA[*instantly.Undeclared](t, readFrom(t, jsonReply(302, "", "Location", "http://127.0.0.1:1/"))).Status(), 302)
}

func TestBodyThatIsNotWhatTheContractDeclaresIsUndeclared(t *testing.T) {
	for _, body := range []string{
		"", `{"id":`, "null", "[]", "{}", `"x"`, `{"id":{},"name":[]}`,
		workspaceWith("1", "") + " trailing",
		workspaceWith("1", `,"plan_id":5`),
		workspaceWith("1", `,"add_unsub_to_block":"true"`),
		workspaceWith("1", `,"plan_id_verification":null`),
		workspaceWith("1", `,"name":null`),
	} {
		t.Run(body, func(t *testing.T) {
			undeclared := isA[*instantly.Undeclared](t, readFrom(t, jsonReply(200, body)))

			equal(t, undeclared.Status(), 200)
			equal(t, string(undeclared.RawBody()), body)
		})
	}
}

func TestConnectionThatIsCutIsAConnectionErrorThatSaysWhatToDo(t *testing.T) {
	client := instantlyAt(t, startScripted(t, cut).url, once)

	_, err := client.PatchWorkspace(context.Background(),
		instantly.PatchWorkspaceParameters{}.WithBody(instantly.PatchWorkspaceRequest{}))

	var failure *instantly.ConnectionError
	equal(t, errors.As(err, &failure), true)
	equal(t, failure.Timeout(), false)
	equal(t, errors.Is(err, io.ErrUnexpectedEOF), true)
	message := `^PATCH http:\S+/current: no complete response \(unexpected EOF\); the server may have processed the request; ` +
		`check BaseURL and the network$`
	if !regexp.MustCompile(message).MatchString(err.Error()) {
		t.Error(err)
	}
}

func TestServerThatIsNotThereIsAConnectionError(t *testing.T) {
	_, err := instantlyAt(t, "http://127.0.0.1:1", once).GetWorkspace(context.Background(), instantly.GetWorkspaceParameters{})

	var failure *instantly.ConnectionError
	equal(t, errors.As(err, &failure), true)
	equal(t, errors.Is(err, syscall.ECONNREFUSED), true)
}

func TestResponseThatDoesNotEndIsATimeout(t *testing.T) {
	server := startScripted(t, endless)
	client, err := instantly.NewClient(instantly.Settings{BaseURL: server.url, Timeout: 300 * time.Millisecond})
	check(t, err)

	_, err = client.GetWorkspace(context.Background(), instantly.GetWorkspaceParameters{})

	var failure *instantly.ConnectionError
	equal(t, errors.As(err, &failure) && failure.Timeout(), true)
	equal(t, errors.Is(err, context.DeadlineExceeded), true)
	if !regexp.MustCompile(`within 300ms;.* raise Timeout`).MatchString(err.Error()) {
		t.Error(err)
	}
	equal(t, len(server.recorded()), 1)
}

func TestContextAbortsTheExchange(t *testing.T) {
	aborted := make(chan struct{})
	ctx, cancel := context.WithCancel(context.Background())
	server := startScripted(t, func(response http.ResponseWriter, request *http.Request) {
		cancel()
		endless(response, request)
		close(aborted)
	})

	_, err := instantlyAt(t, server.url, instantly.RetryPolicy{}).GetWorkspace(ctx, instantly.GetWorkspaceParameters{})

	equal(t, errors.Is(err, context.Canceled), true)
	var failure *instantly.ConnectionError
	equal(t, errors.As(err, &failure), false)
	<-aborted
	equal(t, len(server.recorded()), 1)
}

func TestContextEndsTheWaitBeforeARepetition(t *testing.T) {
	server := startScripted(t, jsonReply(429, limited, "Retry-After", "29"))
	ctx, cancel := context.WithCancel(context.Background())
	time.AfterFunc(300*time.Millisecond, cancel)

	_, err := instantlyAt(t, server.url, instantly.RetryPolicy{}).GetWorkspace(ctx, instantly.GetWorkspaceParameters{})

	equal(t, errors.Is(err, context.Canceled), true)
	equal(t, len(server.recorded()), 1)
}

func TestNothingIsSentIfTheContextHasEndedBefore(t *testing.T) {
	server := startScripted(t, jsonReply(418, ""))
	ctx, cancel := context.WithCancel(context.Background())
	cancel()

	_, err := instantlyAt(t, server.url, instantly.RetryPolicy{}).GetWorkspace(ctx, instantly.GetWorkspaceParameters{})

	equal(t, errors.Is(err, context.Canceled), true)
	equal(t, len(server.recorded()), 0)
}
