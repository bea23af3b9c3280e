// Renames a workspace. Statuses without a type, 402 among them, are handled through what all results have.
package main

import (
	"context"
	"fmt"
	"log"
	"os"

	workspaces "example.com/workspaces-client"
)

func main() {
	ctx, url := context.Background(), os.Args[1]
	client := newClient(url, "paid")
	none := workspaces.GetWorkspaceParameters{}
	fmt.Println("read:", name(client.GetWorkspace(ctx, none)))

	body := workspaces.PatchWorkspaceRequest{}.WithName("Renamed")
	renamed, err := client.PatchWorkspace(ctx, workspaces.PatchWorkspaceParameters{}.WithBody(body))
	if err != nil {
		log.Fatal(err)
	}
	switch renamed := renamed.(type) {
	case *workspaces.PatchWorkspaceOK:
		fmt.Println("renamed:", renamed.Body.Name)
	case *workspaces.PatchWorkspaceUnauthorized:
		fmt.Println("renamed: no,", renamed.Body.Message)
	default:
		fmt.Println("renamed: no, status", renamed.Status())
	}
	fmt.Println("read again:", name(client.GetWorkspace(ctx, none)))

	for _, key := range []string{"unknown", "unpaid", "limited", "blocked"} {
		fmt.Println(key+":", name(newClient(url+"/api/v2", key).GetWorkspace(ctx, none)))
	}
}

func newClient(url, key string) *workspaces.Client {
	client, err := workspaces.NewClient(workspaces.Settings{BaseURL: url, Key: key})
	if err != nil {
		log.Fatal(err)
	}
	return client
}

func name(response workspaces.GetWorkspaceResponse, err error) string {
	if err != nil {
		return err.Error()
	}
	switch response := response.(type) {
	case *workspaces.GetWorkspaceOK:
		return response.Body.Name
	case *workspaces.GetWorkspaceUnauthorized:
		return fmt.Sprintf("%v, %s", response.Body.StatusCode, response.Body.Message)
	case *workspaces.GetWorkspaceTooManyRequests:
		seconds := 60
		if response.RetryAfter != nil {
			seconds = *response.RetryAfter
		}
		return fmt.Sprintf("again in %d seconds", seconds)
	}
	if response.Status() == 402 {
		return "no plan, " + string(response.RawBody())
	}
	return fmt.Sprintf("status %d, %s", response.Status(), response.Header().Get("Content-Type"))
}
