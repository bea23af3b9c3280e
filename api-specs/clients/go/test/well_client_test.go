package test

import (
	"context"
	"testing"

	well "understudy.dev/well-client"
)

const (
	workspace        = "8f6b2c10-4a1e-4d2b-9c3a-1f0e7a5b6c21"
	foreignWorkspace = "8f6b2c10-4a1e-4d2b-9c3a-1f0e7a5b6c22"
	company          = "00000000-0000-4000-8000-000000000001"
)

// TestWellStandIn sends requests to the stand-in, and gets every declared status of both operations.
func TestWellStandIn(t *testing.T) {
	url := startStandIn(t)
	client := func(t *testing.T, key string) *well.Client {
		client, err := well.NewClient(well.Settings{BaseURL: url + "/v1", Key: key})
		check(t, err)
		return client
	}
	read := func(t *testing.T, key, id string, parameters well.GetWorkspaceParameters) well.GetWorkspaceResponse {
		return resultOf[well.GetWorkspaceResponse](t)(client(t, key).GetWorkspace(context.Background(), id, parameters))
	}
	update := func(t *testing.T, key string, update well.WorkspaceUpdate) well.UpdateWorkspaceResponse {
		body := well.WorkspaceUpdateDocument{}.WithData(update.WithType("workspace"))
		return resultOf[well.UpdateWorkspaceResponse](t)(client(t, key).UpdateWorkspace(context.Background(), workspace,
			well.UpdateWorkspaceParameters{}.WithBody(body)))
	}
	none := well.GetWorkspaceParameters{}
	attributes := well.WorkspaceUpdate{}.WithAttributes
	link := func(company well.OwnCompanyUpdate) well.WorkspaceUpdate {
		return well.WorkspaceUpdate{}.WithRelationships(well.WorkspaceUpdateRelationships{}.WithOwnCompany(company))
	}
	named := attributes(well.WorkspaceUpdateAttributes{}.WithName("Renamed"))

	t.Run("a read returns what was written", func(t *testing.T) {
		isA[*well.UpdateWorkspaceOK](t, update(t, "well-demo", named))
		ok := isA[*well.GetWorkspaceOK](t, read(t, "well-demo", workspace, none))

		equal(t, ok.Body.Data.ID, workspace)
		equal(t, ok.Body.Data.Attributes.Name, "Renamed")
	})

	t.Run("null clears and absent keeps", func(t *testing.T) {
		update(t, "well-demo", attributes(well.WorkspaceUpdateAttributes{}.WithDescription("kept")))

		kept := isA[*well.UpdateWorkspaceOK](t, update(t, "well-demo", named))
		cleared := isA[*well.UpdateWorkspaceOK](t,
			update(t, "well-demo", attributes(well.WorkspaceUpdateAttributes{}.WithDescriptionNull())))

		equal(t, kept.Body.Data.Attributes.Description.Or(""), "kept")
		equal(t, cleared.Body.Data.Attributes.Description.IsNull(), true)
	})

	t.Run("a company is unlinked and linked again", func(t *testing.T) {
		unlinked := isA[*well.UpdateWorkspaceOK](t, update(t, "well-demo", link(well.OwnCompanyUpdate{}.WithDataNull())))
		linked := isA[*well.UpdateWorkspaceOK](t,
			update(t, "well-demo", link(well.OwnCompanyUpdate{}.WithData(
				well.CompanyReference{}.WithType("companies").WithID(company)))))

		equal(t, unlinked.Body.Data.Relationships.OwnCompany.Data.IsNull(), true)
		identifier, _ := linked.Body.Data.Relationships.OwnCompany.Data.Get()
		equal(t, identifier.ID, company)
	})

	t.Run("every declared error of a read is of its own type", func(t *testing.T) {
		bad := isA[*well.GetWorkspaceBadRequest](t, read(t, "well-demo", workspace, none.WithEffectiveWorkspaceID("mine")))
		unauthorized := isA[*well.GetWorkspaceUnauthorized](t, read(t, "nobody", workspace, none))

		equal(t, bad.Body.Code, "BAD_REQUEST")
		equal(t, unauthorized.WWWAuthenticate != nil, true)
		isA[*well.GetWorkspaceForbidden](t, read(t, "well-demo", workspace, none.WithEffectiveWorkspaceID(foreignWorkspace)))
		isA[*well.GetWorkspaceNotFound](t, read(t, "well-demo", "not a uuid", none))
	})

	t.Run("every declared error of a write is of its own type", func(t *testing.T) {
		isA[*well.UpdateWorkspaceBadRequest](t, update(t, "well-demo", attributes(well.WorkspaceUpdateAttributes{})))
		isA[*well.UpdateWorkspaceUnauthorized](t, update(t, "nobody", named))
		isA[*well.UpdateWorkspaceForbidden](t, update(t, "well-demo-member", named))
		isA[*well.UpdateWorkspaceNotFound](t, update(t, "well-demo-stranger", named))
	})
}
