// Reads the plan of a workspace, which the newest responses have.
package main

import (
	"context"
	"fmt"
	"log"
	"os"

	workspaces "example.com/workspaces-client"
)

func main() {
	for _, key := range []string{"paid", "leaving"} {
		client, err := workspaces.NewClient(workspaces.Settings{BaseURL: os.Args[1], Key: key})
		if err != nil {
			log.Fatal(err)
		}
		response, err := client.GetWorkspace(context.Background(), workspaces.GetWorkspaceParameters{})
		if err != nil {
			log.Fatal(err)
		}
		if ok, isOK := response.(*workspaces.GetWorkspaceOK); isOK {
			fmt.Println(key+":", ok.Body.PlanIDBundle.Or("no plan"))
		}
	}
}
