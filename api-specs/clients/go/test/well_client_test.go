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
	read := func(t *testing.T, key, id string, parameters *well.GetWorkspaceParameters) well.GetWorkspaceResponse {
		return resultOf[well.GetWorkspaceResponse](t)(client(t, key).GetWorkspace(context.Background(), id, parameters))
	}
	update := func(t *testing.T, key string, update well.WorkspaceUpdate) well.UpdateWorkspaceResponse {
		update.Type = "workspace"
		return resultOf[well.UpdateWorkspaceResponse](t)(client(t, key).UpdateWorkspace(context.Background(), workspace,
			well.WorkspaceUpdateDocument{Data: update}, nil))
	}
	attributes := func(attributes well.WorkspaceUpdateAttributes) well.WorkspaceUpdate {
		return well.WorkspaceUpdate{Attributes: well.OptionalOf(attributes)}
	}
	link := func(company well.Nullable[well.CompanyReference]) well.WorkspaceUpdate {
		return well.WorkspaceUpdate{Relationships: well.OptionalOf(well.WorkspaceUpdateRelationships{
			OwnCompany: well.OptionalOf(well.OwnCompanyUpdate{Data: company}),
		})}
	}
	named := attributes(well.WorkspaceUpdateAttributes{Name: well.OptionalOf("Renamed")})

	t.Run("a read returns what was written", func(t *testing.T) {
		isA[*well.UpdateWorkspaceOK](t, update(t, "well-demo", named))
		ok := isA[*well.GetWorkspaceOK](t, read(t, "well-demo", workspace, nil))

		equal(t, ok.Body.Data.ID, workspace)
		equal(t, ok.Body.Data.Attributes.Name, "Renamed")
	})

	t.Run("null clears and absent keeps", func(t *testing.T) {
		update(t, "well-demo", attributes(well.WorkspaceUpdateAttributes{Description: well.NullableOf("kept")}))

		kept := isA[*well.UpdateWorkspaceOK](t, update(t, "well-demo", named))
		cleared := isA[*well.UpdateWorkspaceOK](t,
			update(t, "well-demo", attributes(well.WorkspaceUpdateAttributes{Description: well.Null[string]()})))

		equal(t, kept.Body.Data.Attributes.Description.Or(""), "kept")
		equal(t, cleared.Body.Data.Attributes.Description.IsNull(), true)
	})

	t.Run("a company is unlinked and linked again", func(t *testing.T) {
		unlinked := isA[*well.UpdateWorkspaceOK](t, update(t, "well-demo", link(well.Null[well.CompanyReference]())))
		linked := isA[*well.UpdateWorkspaceOK](t,
			update(t, "well-demo", link(well.NullableOf(well.CompanyReference{Type: "companies", ID: company}))))

		equal(t, unlinked.Body.Data.Relationships.OwnCompany.Data.IsNull(), true)
		identifier, _ := linked.Body.Data.Relationships.OwnCompany.Data.Get()
		equal(t, identifier.ID, company)
	})

	t.Run("every declared error of a read is of its own type", func(t *testing.T) {
		in := func(id string) *well.GetWorkspaceParameters {
			return &well.GetWorkspaceParameters{EffectiveWorkspaceID: well.OptionalOf(id)}
		}

		bad := isA[*well.GetWorkspaceBadRequest](t, read(t, "well-demo", workspace, in("mine")))
		unauthorized := isA[*well.GetWorkspaceUnauthorized](t, read(t, "nobody", workspace, nil))

		equal(t, bad.Body.Code, "BAD_REQUEST")
		equal(t, unauthorized.WWWAuthenticate != nil, true)
		isA[*well.GetWorkspaceForbidden](t, read(t, "well-demo", workspace, in(foreignWorkspace)))
		isA[*well.GetWorkspaceNotFound](t, read(t, "well-demo", "not a uuid", nil))
	})

	t.Run("every declared error of a write is of its own type", func(t *testing.T) {
		isA[*well.UpdateWorkspaceBadRequest](t, update(t, "well-demo", attributes(well.WorkspaceUpdateAttributes{})))
		isA[*well.UpdateWorkspaceUnauthorized](t, update(t, "nobody", named))
		isA[*well.UpdateWorkspaceForbidden](t, update(t, "well-demo-member", named))
		isA[*well.UpdateWorkspaceNotFound](t, update(t, "well-demo-stranger", named))
	})
}
