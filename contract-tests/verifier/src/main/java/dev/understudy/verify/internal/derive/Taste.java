package dev.understudy.verify.internal.derive;

import java.util.Random;

/** How a maker of values decides where a schema leaves it a choice. */
interface Taste {

    /** As little as possible. */
    Taste LITTLE = new Taste() {
        @Override
        public boolean wants(int depth) {
            return false;
        }

        @Override
        public int between(int low, int high) {
            return low;
        }
    };

    /** As much as possible, but for how deep it goes. */
    Taste MUCH = new Taste() {
        @Override
        public boolean wants(int depth) {
            return depth < ValueMaker.FULL_DEPTH;
        }

        @Override
        public int between(int low, int high) {
            return low;
        }
    };

    /** Anything, as the dice fall. */
    static Taste of(Random random) {
        return new Taste() {
            @Override
            public boolean wants(int depth) {
                return depth < ValueMaker.FULL_DEPTH && random.nextBoolean();
            }

            @Override
            public int between(int low, int high) {
                return low + random.nextInt(high - low + 1);
            }
        };
    }

    /** Whether it wants something optional, so deep below the root. */
    boolean wants(int depth);

    /** A number between two, both included. */
    int between(int low, int high);
}
