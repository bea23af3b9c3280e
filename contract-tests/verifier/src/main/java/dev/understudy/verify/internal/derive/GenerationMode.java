package dev.understudy.verify.internal.derive;

import java.util.Random;

/** Decides which optional parts a {@link ValueGenerator} includes and which of several valid values it chooses. */
interface GenerationMode {

    // The properties of the root, and the first element of an array there.
    int SHALLOW_DEPTH = 2;

    /** Chooses examples or the smallest values, and omits optional properties. */
    GenerationMode MINIMAL = new GenerationMode() {
        @Override
        public boolean includesOptional(int depth) {
            return false;
        }

        @Override
        public int chooseBetween(int low, int high) {
            return low;
        }
    };

    /** Chooses examples or the smallest values, but includes optional properties down to a fixed depth. */
    GenerationMode MAXIMAL = new GenerationMode() {
        @Override
        public boolean includesOptional(int depth) {
            return depth < ValueGenerator.OPTIONAL_DEPTH_LIMIT;
        }

        @Override
        public int chooseBetween(int low, int high) {
            return low;
        }
    };

    /** As {@link #MAXIMAL}, but the elements of arrays and the objects in the root have only what is required. */
    GenerationMode SHALLOW = new GenerationMode() {
        @Override
        public boolean includesOptional(int depth) {
            return depth < SHALLOW_DEPTH;
        }

        @Override
        public int chooseBetween(int low, int high) {
            return low;
        }
    };

    /** Chooses values and optional properties at random. */
    static GenerationMode random(Random random) {
        return new GenerationMode() {
            @Override
            public boolean includesOptional(int depth) {
                return depth < ValueGenerator.OPTIONAL_DEPTH_LIMIT && random.nextBoolean();
            }

            @Override
            public boolean prefersExamples() {
                return false;
            }

            @Override
            public int chooseBetween(int low, int high) {
                return low + random.nextInt(high - low + 1);
            }
        };
    }

    /** Returns whether to generate an optional property or element at a depth below the root. */
    boolean includesOptional(int depth);

    /** Returns whether examples in the contract are preferred to generated values. */
    default boolean prefersExamples() {
        return true;
    }

    /** Chooses a number between two bounds, both inclusive. */
    int chooseBetween(int low, int high);
}
