package dev.understudy.verify.run;

import dev.understudy.verify.Habit;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** What servers do that lie about just one thing. */
final class BadHabits {

    /** The id of something else. */
    static final String OTHER = "6f1c0d2e-0f4b-4c59-9a33-0d6a7f2b9c12";

    static final Habit STORES_NOTHING = new Habit() {
        @Override
        public ObjectNode kept(ObjectNode before, ObjectNode after) {
            return before;
        }
    };
    static final Habit STORES_HALF = new Habit() {
        @Override
        public ObjectNode kept(ObjectNode before, ObjectNode after) {
            after.set("note", before.get("note"));
            return after;
        }
    };
    static final Habit SHOWS_ANOTHER = new Habit() {
        @Override
        public Optional<ObjectNode> shown(Optional<ObjectNode> thing) {
            return thing.map(shown -> shown.deepCopy()
                    .put("id", OTHER)
                    .put("name", "another")
                    .put("size", 77)
                    .put("note", "another"));
        }
    };
    static final Habit ANSWERS_ANOTHER_ID = new Habit() {
        @Override
        public String answered(String id) {
            return OTHER;
        }
    };
    static final Habit SHOWS_NOTHING = new Habit() {
        @Override
        public Optional<ObjectNode> shown(Optional<ObjectNode> thing) {
            return Optional.empty();
        }
    };

    private BadHabits() {}
}
