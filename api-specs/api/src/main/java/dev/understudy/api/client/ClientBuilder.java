package dev.understudy.api.client;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Collects the settings of a client. The builders of generated clients are its subclasses.
 *
 * @param <B> the type of the builder itself
 */
public abstract class ClientBuilder<B extends ClientBuilder<B>> {

    private String baseUrl;
    private Optional<String> key = Optional.empty();
    private Duration timeout = Duration.ofSeconds(30);
    private String userAgent;
    private RetryPolicy retryPolicy = RetryPolicy.standard();
    private Optional<HttpClient> httpClient = Optional.empty();

    /** Creates a builder with the defaults of a contract. */
    protected ClientBuilder(String baseUrl, String userAgent) {
        this.baseUrl = baseUrl;
        this.userAgent = userAgent;
    }

    /** Returns this builder. */
    protected abstract B self();

    /**
     * Sets the URL of the server, with or without the path with which all paths of the contract begin. The default is the
     * vendor's server.
     */
    public B baseUrl(String value) {
        this.baseUrl = Objects.requireNonNull(value, "baseUrl");
        return self();
    }

    /** Sets the API key or access token, which is sent as a bearer token. Without it, none is sent. */
    public B key(String value) {
        this.key = Optional.of(value);
        return self();
    }

    /** Sets the time for each exchange, from connecting to the end of the body. The default is 30 seconds. */
    public B timeout(Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException("The timeout must be positive.");
        }
        this.timeout = value;
        return self();
    }

    /** Sets the value of the header field User-Agent. */
    public B userAgent(String value) {
        this.userAgent = Objects.requireNonNull(value, "userAgent");
        return self();
    }

    /** Sets when requests are repeated. The default is {@link RetryPolicy#standard}. */
    public B retryPolicy(RetryPolicy value) {
        this.retryPolicy = Objects.requireNonNull(value, "retryPolicy");
        return self();
    }

    /** Sets the HTTP client, for example one with a proxy. By default, each client has its own. */
    public B httpClient(HttpClient value) {
        this.httpClient = Optional.of(value);
        return self();
    }

    final ClientSettings settings() {
        return new ClientSettings(baseUrl, key, timeout, userAgent, retryPolicy, httpClient);
    }
}
