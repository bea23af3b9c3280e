package test

import (
	"fmt"
	"testing"

	instantly "understudy.dev/instantly-client"
)

func ownText(response instantly.GetWorkspaceResponse) string {
	switch response := response.(type) {
	case *instantly.GetWorkspaceOK:
		return response.Body.Name
	default:
		return commonText(response)
	}
}

// commonText compiles whether or not the contract declares the status.
func commonText(response instantly.Response) string {
	return fmt.Sprint(response.Status() == 402 || response.Status() == 418, string(response.RawBody()))
}

func TestCodeThatUsesTheCommonTypeDoesTheSameWhetherOrNotAStatusIsDeclared(t *testing.T) {
	const body = `{"statusCode":1,"error":"e","message":"m"}`
	for _, status := range []int{402, 418} {
		response := readFrom(t, jsonReply(status, body))

		equal(t, commonText(response), "true"+body)
		equal(t, ownText(response), "true"+body)
	}
}

func TestProgramCanWriteAResultForItsOwnTests(t *testing.T) {
	result := &instantly.GetWorkspaceOK{
		Received: instantly.NewReceived(200, nil, nil),
		Body:     instantly.Workspace{Name: "x"},
	}

	equal(t, ownText(result), "x")
	equal(t, result.Status(), 200)
	equal(t, result.Header().Get("ETag"), "")
}
