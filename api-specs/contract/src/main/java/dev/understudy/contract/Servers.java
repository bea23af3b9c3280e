package dev.understudy.contract;

import dev.understudy.contract.document.DocumentNode;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The paths below which a contract says that its own paths lie (OpenAPI, "Server Object"). */
final class Servers {

    private Servers() {}

    /** The base paths, without a slash at their end, the longest first; never empty, since none is one too. */
    static List<String> basePaths(DocumentNode root) {
        Set<String> paths = new LinkedHashSet<>();
        paths.add("");
        add(paths, root);
        // Paths and operations may have servers of their own.
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
            // A URL that is none says nothing about paths.
            return "";
        }
    }
}
