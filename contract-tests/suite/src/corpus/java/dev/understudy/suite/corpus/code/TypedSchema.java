package dev.understudy.suite.corpus.code;

import dev.understudy.contract.CompiledSchema;
import java.lang.reflect.Type;

/** A schema and the type that was generated for it. */
public record TypedSchema(CompiledSchema schema, Type type) {

    /** Returns the JSON pointer of the schema. */
    public String pointer() {
        return schema.node().pointer().toString();
    }
}
