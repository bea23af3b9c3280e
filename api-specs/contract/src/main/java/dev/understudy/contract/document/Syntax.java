package dev.understudy.contract.document;

import dev.understudy.contract.yaml.YamlException;
import dev.understudy.contract.yaml.YamlReader;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** How a document is written down. */
enum Syntax {
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
                throw new UnreadableDocument(e.getMessage(), e);
            }
        }

        @Override
        Map<String, Integer> lines(String text) {
            return YamlLines.of(text);
        }
    };

    /** JSON is YAML too, but not the other way about; what starts as JSON is held to JSON's stricter rules. */
    static Syntax of(String text) {
        return text.stripLeading().startsWith("{") ? JSON : YAML;
    }

    /** The text as a tree. */
    abstract JsonNode tree(String name, String text);

    /** The line, from 1, of every node by its pointer; of a member, the line of its name. */
    abstract Map<String, Integer> lines(String text);
}
