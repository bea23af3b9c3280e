package dev.understudy.contract.document;

import dev.understudy.contract.yaml.YamlException;
import dev.understudy.contract.yaml.YamlReader;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The format of a document. */
enum DocumentFormat {
    JSON {
        @Override
        JsonNode tree(String name, String text) {
            return JsonText.tree(name, text);
        }

        @Override
        Map<String, Integer> lines(String text) {
            return JsonText.lines(text);
        }
    },
    YAML {
        @Override
        JsonNode tree(String name, String text) {
            try {
                return YamlReader.parse(text, name);
            } catch (YamlException e) {
                throw new UnreadableDocumentException(e.getMessage(), e);
            }
        }

        @Override
        Map<String, Integer> lines(String text) {
            return YamlLines.of(text);
        }
    };

    /**
     * Returns the format of a text. A text that begins with a brace is read as JSON, by its stricter rules, although it
     * could also be a flow mapping of YAML.
     */
    static DocumentFormat of(String text) {
        return text.stripLeading().startsWith("{") ? JSON : YAML;
    }

    /** Parses a text as a tree. */
    abstract JsonNode tree(String name, String text);

    /** Returns the line, from 1, of every node by its JSON pointer. The line of a member is the line of its name. */
    abstract Map<String, Integer> lines(String text);
}
