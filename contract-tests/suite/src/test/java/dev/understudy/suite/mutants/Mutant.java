package dev.understudy.suite.mutants;

/**
 * A server with one misbehaviour.
 *
 * @param name description of the misbehaviour
 * @param expectedRule id of the rule that must report the misbehaviour
 * @param misbehaviour the misbehaviour
 */
record Mutant(String name, String expectedRule, Misbehaviour misbehaviour) {

    @Override
    public String toString() {
        return name + " (to be caught by " + expectedRule + ")";
    }
}
