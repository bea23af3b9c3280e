package dev.understudy.standin.site;

import static java.util.stream.Collectors.joining;

import dev.understudy.runtime.api.RequestHead;
import dev.understudy.runtime.api.ServerResource.Representation;
import java.util.List;
import java.util.regex.Pattern;

/** The page that tells somebody with a browser what runs here and how to use it. It contains no scripts. */
final class StartPage {

    private static final Pattern PLAIN_HOST = Pattern.compile("[\\w.:\\[\\]-]+");

    private StartPage() {}

    /**
     * Returns the page.
     *
     * @param version the version of the server
     * @param head the request, whose Host is in the commands
     * @param demo whether the store contains the demo's keys
     */
    static Representation of(String version, RequestHead head, boolean demo) {
        String page = PAGE.formatted(version, demo ? demo(url(head)) : OWN_DATA);
        return new Representation(200, "text/html; charset=utf-8", page);
    }

    // A Host may contain characters that have a meaning in HTML or in a shell.
    private static String url(RequestHead head) {
        String host = head.header("Host");
        return "http://" + (host != null && PLAIN_HOST.matcher(host).matches() ? host : "localhost");
    }

    private static String demo(String url) {
        return DEMO.formatted(
                escape(DemoRequests.instantly(url)),
                escape(DemoRequests.subWorkspace(url)),
                rows(DemoKey.INSTANTLY),
                escape(DemoRequests.well(url)),
                rows(DemoKey.WELL));
    }

    private static String rows(List<DemoKey> keys) {
        return keys.stream()
                .map(each -> "<tr><td><code>" + escape(each.key()) + "</code></td><td>" + escape(each.result())
                        + "</td></tr>")
                .collect(joining("\n"));
    }

    private static String escape(String text) {
        return text.strip().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static final String OWN_DATA = """
            <p>The store contains data of your own, so the keys are those of your seed file.</p>
            """;

    private static final String DEMO = """
            <h2>Instantly</h2>
            <pre><code>%s</code></pre>
            <p>The header <code>x-as-workspace</code> chooses a sub-workspace:</p>
            <pre><code>%s</code></pre>
            <table>
            <tr><th>Key of the demo</th><th>Result</th></tr>
            %s
            </table>
            <h2>Well</h2>
            <pre><code>%s</code></pre>
            <table>
            <tr><th>Key of the demo</th><th>Result</th></tr>
            %s
            </table>
            """;

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>Understudy</title>
            <style>
            :root { color-scheme: light dark; --line: light-dark(#d0d7de, #3d444d); --block: light-dark(#f3f4f6, #1c2128); }
            body { max-width: 50rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; }
            h1, h2 { line-height: 1.2; }
            h2 { margin-top: 2rem; }
            pre { background: var(--block); padding: .75rem 1rem; border-radius: .4rem; overflow-x: auto; }
            code { font: .875rem/1.5 ui-monospace, monospace; }
            table { border-collapse: collapse; width: 100%%; }
            th, td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); }
            </style>
            </head>
            <body>
            <h1>Understudy %s</h1>
            <p>This server stands in for two APIs, as their contracts describe them, with state in a database:
            Instantly (<code>GET</code> and <code>PATCH /api/v2/workspaces/current</code>) and
            Well (<code>GET</code> and <code>PATCH /v1/workspaces/{workspace_id}</code>).</p>
            %s
            <h2>More</h2>
            <ul>
            <li>The contracts that judge the requests: Instantly
            (<a href="/contracts/instantly.yaml">view</a>, <a href="/contracts/instantly.yaml" download>download</a>), Well
            (<a href="/contracts/well.yaml">view</a>, <a href="/contracts/well.yaml" download>download</a>)</li>
            <li><a href="/health">/health</a> says whether the server runs,
            <a href="/health/ready">/health/ready</a> whether it can use its database.</li>
            <li><a href="/readme">The README</a> describes the settings, the seed file and the limits.</li>
            </ul>
            </body>
            </html>
            """;
}
