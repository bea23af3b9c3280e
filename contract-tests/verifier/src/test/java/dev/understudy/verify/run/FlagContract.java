package dev.understudy.verify.run;

/** Parts of contracts for {@link FlagServer}, in YAML. */
final class FlagContract {

    static final String NONE = "{description: none}";

    private FlagContract() {}

    /** Returns the operations that create, read and delete features. */
    static String features() {
        return operation("/features", "post", body("name"), "'201': " + shown("name"))
                + withDelete(operation("/features/{feature}", "get", "", "'200': " + shown("name")));
    }

    /** Returns a GET together with a DELETE of the same path. */
    static String withDelete(String get) {
        return get.replace("\n    get", "\n    delete: {responses: {'204': " + NONE + ", 4XX: " + NONE + "}}\n    get");
    }

    static String operation(String path, String method, String body, String responses) {
        String parameters = path.contains("{")
                ? path.replaceAll("^[^{]*\\{|\\}[^{]*$", "")
                        .replaceAll("\\}[^{]*\\{", ",")
                        .replaceAll("([^,]+)", "{name: $1, in: path, required: true, schema: {type: string}}")
                : "";
        return "  " + path + ":\n    parameters: [" + parameters + "]\n    " + method + ": {" + body + "responses: {"
                + responses + ", 4XX: " + NONE + "}}\n";
    }

    static String body(String names) {
        return "requestBody: {required: true, content: {application/json: {schema: {type: object, required: [" + names
                + "], properties: {" + properties(names) + "}}}}}, ";
    }

    static String shown(String names) {
        return "{description: it, content: {application/json: {schema: {type: object, required: [" + names
                + "], properties: {" + properties(names) + "}}}}}";
    }

    static String list(String name) {
        return "{description: all, content: {application/json: {schema: {type: array, items: {type: object, properties:"
                + " {" + properties(name) + "}}}}}}";
    }

    static String properties(String names) {
        return names.replaceAll("(\\w+)", "$1: {type: string, pattern: '^" + FlagServer.VALUE + "\\$'}");
    }
}
