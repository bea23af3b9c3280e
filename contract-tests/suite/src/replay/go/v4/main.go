// Names the types of bodies, and builds such bodies itself, as a test of it would.
package main

import (
	"context"
	"fmt"
	"log"
	"os"
	"reflect"

	workspaces "example.com/workspaces-client"
)

func main() {
	own := workspaces.Workspace{
		ID: "1", Owner: "2", Name: "Built",
		PlanIDVerification: workspaces.OptionalOf(workspaces.PlanIDVerification{
			Quantity: workspaces.OptionalOf(1.0), ProductID: workspaces.OptionalOf("p"),
		}),
	}
	fmt.Println("built:", plan(own))
	other := workspaces.Workspace{ID: "1", Owner: "2", Name: "Built", PlanIDVerification: own.PlanIDVerification}
	fmt.Println("equal:", reflect.DeepEqual(own, other))

	client, err := workspaces.NewClient(workspaces.Settings{BaseURL: os.Args[1], Key: "paid"})
	if err != nil {
		log.Fatal(err)
	}
	response, err := client.GetWorkspace(context.Background(), workspaces.GetWorkspaceParameters{})
	if err != nil {
		log.Fatal(err)
	}
	if ok, isOK := response.(*workspaces.GetWorkspaceOK); isOK {
		fmt.Println("read:", plan(ok.Body))
	}
}

func plan(workspace workspaces.Workspace) string {
	plan, known := workspace.PlanIDVerification.Get()
	if !known {
		return "no plan"
	}
	return fmt.Sprintf("%s x %v", plan.ProductID.Or("unnamed"), plan.Quantity.Or(0))
}
