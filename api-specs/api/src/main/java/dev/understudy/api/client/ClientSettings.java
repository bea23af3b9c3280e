package dev.understudy.api.client;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;

/** The settings of a client. They are described in {@link ClientBuilder}. */
record ClientSettings(
        String baseUrl,
        Optional<String> key,
        Duration timeout,
        String userAgent,
        RetryPolicy retryPolicy,
        Optional<HttpClient> httpClient) {}
