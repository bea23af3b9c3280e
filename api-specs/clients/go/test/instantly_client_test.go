package test

import (
	"context"
	"strings"
	"testing"

	instantly "understudy.dev/instantly-client"
)

const subWorkspace = "019e18e2-7947-7550-ac77-19315c6fd798"

// TestInstantlyStandIn sends requests to the stand-in, and gets every declared status of both operations except 415, which
// the client cannot provoke.
func TestInstantlyStandIn(t *testing.T) {
	url := startStandIn(t)
	client := func(t *testing.T, key string) *instantly.Client {
		client, err := instantly.NewClient(instantly.Settings{
			BaseURL:     url,
			Key:         key,
			RetryPolicy: instantly.RetryPolicy{MaxRetries: instantly.OptionalOf(0)},
		})
		check(t, err)
		return client
	}
	read := func(t *testing.T, key string, parameters instantly.GetWorkspaceParameters) instantly.GetWorkspaceResponse {
		return resultOf[instantly.GetWorkspaceResponse](t)(client(t, key).GetWorkspace(context.Background(), parameters))
	}
	patch := func(t *testing.T, key string, body instantly.PatchWorkspaceRequest) instantly.PatchWorkspaceResponse {
		return resultOf[instantly.PatchWorkspaceResponse](t)(client(t, key).PatchWorkspace(context.Background(),
			instantly.PatchWorkspaceParameters{}.WithBody(body)))
	}
	none := instantly.GetWorkspaceParameters{}

	for _, prefix := range []string{"", "/api/v2", "/api/v2/"} {
		t.Run("a read returns what was written with the base URL's path '"+prefix+"'", func(t *testing.T) {
			client, err := instantly.NewClient(instantly.Settings{BaseURL: url + prefix, Key: "instantly-demo"})
			check(t, err)
			name := "Written " + prefix

			written, err := client.PatchWorkspace(context.Background(),
				instantly.PatchWorkspaceParameters{}.WithBody(instantly.PatchWorkspaceRequest{}.WithName(name)))
			check(t, err)
			read, err := client.GetWorkspace(context.Background(), none)
			check(t, err)

			isA[*instantly.PatchWorkspaceOK](t, written)
			ok := isA[*instantly.GetWorkspaceOK](t, read)
			equal(t, ok.Body.Name, name)
			equal(t, ok.Status(), 200)
			equal(t, ok.Header().Get("Content-Type") != "", true)
			equal(t, strings.Contains(string(ok.RawBody()), `"`+name+`"`), true)
		})
	}

	t.Run("null clears and absent keeps", func(t *testing.T) {
		patch(t, "instantly-demo", instantly.PatchWorkspaceRequest{}.WithOrgLogoURL("https://example.com/a.png"))

		kept := isA[*instantly.PatchWorkspaceOK](t, patch(t, "instantly-demo", named))
		cleared := isA[*instantly.PatchWorkspaceOK](t,
			patch(t, "instantly-demo", instantly.PatchWorkspaceRequest{}.WithOrgLogoURLNull()))

		equal(t, kept.Body.OrgLogoURL.Or(""), "https://example.com/a.png")
		equal(t, cleared.Body.OrgLogoURL.IsNull(), true)
		equal(t, cleared.Body.Name, "x")
	})

	t.Run("a parameter selects the sub-workspace", func(t *testing.T) {
		ok := isA[*instantly.GetWorkspaceOK](t, read(t, "instantly-demo", none.WithXAsWorkspace(subWorkspace)))

		equal(t, ok.Body.ID, subWorkspace)
	})

	t.Run("every declared error of a read is of its own type", func(t *testing.T) {
		unauthorized := isA[*instantly.GetWorkspaceUnauthorized](t, read(t, "nobody", none))

		equal(t, strings.HasPrefix(*unauthorized.WWWAuthenticate, "Bearer"), true)
		equal(t, unauthorized.Body.Error, "Unauthorized")
		isA[*instantly.GetWorkspacePaymentRequired](t, read(t, "instantly-demo-unpaid", none))
		isA[*instantly.GetWorkspaceForbidden](t, read(t, "instantly-demo-writer", none))
		isA[*instantly.GetWorkspaceNotFound](t, read(t, "instantly-demo-orphan", none))
	})

	t.Run("every declared error of a write is of its own type", func(t *testing.T) {
		bad := isA[*instantly.PatchWorkspaceBadRequest](t, patch(t, "instantly-demo", instantly.PatchWorkspaceRequest{}))

		equal(t, bad.Body.Code, "FST_ERR_VALIDATION")
		isA[*instantly.PatchWorkspaceUnauthorized](t, patch(t, "nobody", named))
		isA[*instantly.PatchWorkspacePaymentRequired](t, patch(t, "instantly-demo-unpaid", named))
		isA[*instantly.PatchWorkspaceForbidden](t, patch(t, "instantly-demo-reader", named))
		isA[*instantly.PatchWorkspaceNotFound](t, patch(t, "instantly-demo-orphan", named))
		long := instantly.PatchWorkspaceRequest{}.WithName(strings.Repeat("x", 1024*1024))
		isA[*instantly.PatchWorkspaceContentTooLarge](t, patch(t, "instantly-demo", long))
	})

	t.Run("the rate limit has a type with a number of seconds", func(t *testing.T) {
		read(t, "instantly-demo-limited", none)

		limited := isA[*instantly.GetWorkspaceTooManyRequests](t, read(t, "instantly-demo-limited", none))

		equal(t, *limited.RetryAfter > 0, true)
		isA[*instantly.PatchWorkspaceTooManyRequests](t, patch(t, "instantly-demo-limited", named))
	})
}
