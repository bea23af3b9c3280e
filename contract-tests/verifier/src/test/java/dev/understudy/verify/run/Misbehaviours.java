package dev.understudy.verify.run;

import dev.understudy.verify.Behaviour;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Behaviours that deviate from the contract in exactly one way. */
final class Misbehaviours {

    /** The id of another resource. */
    static final String OTHER_ID = "6f1c0d2e-0f4b-4c59-9a33-0d6a7f2b9c12";

    static final Behaviour STORES_NOTHING = new Behaviour() {
        @Override
        public ObjectNode stored(ObjectNode before, ObjectNode after) {
            return before;
        }
    };
    static final Behaviour NEVER_STORES_NOTE = new Behaviour() {
        @Override
        public ObjectNode stored(ObjectNode before, ObjectNode after) {
            after.set("note", before.get("note"));
            return after;
        }
    };
    static final Behaviour RETURNS_ANOTHER_RESOURCE = new Behaviour() {
        @Override
        public Optional<ObjectNode> read(Optional<ObjectNode> resource) {
            return resource.map(stored -> stored.deepCopy()
                    .put("id", OTHER_ID)
                    .put("name", "another")
                    .put("size", 77)
                    .put("note", "another"));
        }
    };
    static final Behaviour RETURNS_ANOTHER_ID = new Behaviour() {
        @Override
        public String returnedId(String id) {
            return OTHER_ID;
        }
    };
    static final Behaviour NEVER_RETURNS_RESOURCE = new Behaviour() {
        @Override
        public Optional<ObjectNode> read(Optional<ObjectNode> resource) {
            return Optional.empty();
        }
    };

    private Misbehaviours() {}
}
