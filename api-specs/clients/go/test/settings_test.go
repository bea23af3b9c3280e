package test

import (
	"fmt"
	"testing"
	"time"

	instantly "understudy.dev/instantly-client"
)

func TestTextThatIsNotAnAbsoluteURLIsRefusedAsABaseURL(t *testing.T) {
	for _, baseURL := range []string{"host", "/api/v2", "ftp://host", "https://", "https://host?x", "https://host#x", "http://a b"} {
		_, err := instantly.NewClient(instantly.Settings{BaseURL: baseURL})

		equal(t, fmt.Sprint(err),
			fmt.Sprintf("the base URL %q is not a URL like https://host or https://host/path", baseURL))
	}
}

func TestSettingsThatAreNegativeAreRefused(t *testing.T) {
	for _, settings := range []instantly.Settings{
		{Timeout: -1},
		{RetryPolicy: instantly.RetryPolicy{MaxWait: instantly.OptionalOf(-time.Second)}},
		{RetryPolicy: instantly.RetryPolicy{MaxRetries: instantly.OptionalOf(-1)}},
	} {
		_, err := instantly.NewClient(settings)

		equal(t, fmt.Sprint(err), "Timeout, RetryPolicy.MaxRetries and RetryPolicy.MaxWait cannot be negative")
	}
}
