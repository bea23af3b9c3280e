package dev.understudy.standin.site;

import java.util.List;

/**
 * An API key of the built-in demo.
 *
 * @param key the key
 * @param result what a request with it results in
 */
public record DemoKey(String key, String result) {

    /** The keys for Instantly's API. */
    public static final List<DemoKey> INSTANTLY = List.of(
            new DemoKey("instantly-demo", "all operations allowed"),
            new DemoKey("instantly-demo-reader", "403 on PATCH: it may only read"),
            new DemoKey("instantly-demo-writer", "403 on GET: it may only write"),
            new DemoKey("instantly-demo-unpaid", "402: no paid plan"),
            new DemoKey("instantly-demo-limited", "429 on the second request in a minute"),
            new DemoKey("instantly-demo-orphan", "404: its workspace does not exist"));

    /** The keys for Well's API. */
    public static final List<DemoKey> WELL = List.of(
            new DemoKey("well-demo", "an admin"),
            new DemoKey("well-demo-member", "403 on PATCH: not an admin"),
            new DemoKey("well-demo-stranger", "404: another tenant"));
}
