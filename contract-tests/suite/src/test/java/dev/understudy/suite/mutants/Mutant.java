package dev.understudy.suite.mutants;

/**
 * A server that is wrong in one way.
 *
 * @param name the way, for people
 * @param caughtBy the check that ought to catch it
 * @param misbehaviour what it does
 */
record Mutant(String name, String caughtBy, Misbehaviour misbehaviour) {

    @Override
    public String toString() {
        return name + " (to be caught by " + caughtBy + ")";
    }
}
