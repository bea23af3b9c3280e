package dev.understudy.contract;

import dev.understudy.contract.document.DocumentNode;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the base paths of the servers that a contract declares (OpenAPI, "Server Object"). */
final class Servers {

    private Servers() {}

    /**
     * Returns the base paths without trailing slashes, longest first. The empty path is always included, for requests
     * whose path does not begin with a base path.
     */
    static List<String> basePaths(DocumentNode root) {
        Set<String> paths = new LinkedHashSet<>();
        paths.add("");
        add(paths, root);
        // Path items and operations may declare servers, too.
        for (DocumentNode item : root.child("paths").members().values()) {
            add(paths, item);
            item.members().values().forEach(operation -> add(paths, operation));
        }
        return paths.stream()
                .sorted((one, other) -> Integer.compare(other.length(), one.length()))
                .toList();
    }

    private static void add(Set<String> paths, DocumentNode owner) {
        owner.child("servers").elements().forEach(server -> paths.add(basePath(server)));
    }

    private static String basePath(DocumentNode server) {
        String url = server.child("url").text("");
        for (Map.Entry<String, DocumentNode> variable :
                server.child("variables").members().entrySet()) {
            url = url.replace(
                    "{" + variable.getKey() + "}",
                    variable.getValue().child("default").text(""));
        }
        try {
            String path = URI.create(url).getRawPath();
            return path == null || path.equals("/") ? "" : path.replaceAll("/$", "");
        } catch (IllegalArgumentException e) {
            // An invalid URL does not have a path.
            return "";
        }
    }
}
