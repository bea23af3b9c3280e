package dev.understudy.standin.http.mutation;

import java.util.Random;

/**
 * A sequence of scripts, one for each connection, which depends on the seed only.
 *
 * <p>The system property {@code mutations.requests} sets the number of requests, {@code mutations.seed} the seed, and
 * {@code mutations.only} the number of the only connection to send. A run with many requests takes longer than JUnit's
 * default timeout, which {@code -Djunit.jupiter.execution.timeout.mode=disabled} switches off.
 */
final class MutationRun {

    private static final String NUMBER_OF_REQUESTS = "mutations.requests";
    private static final long SEED = Long.getLong("mutations.seed", 1L);
    private static final int ONLY = Integer.getInteger("mutations.only", -1);

    private MutationRun() {}

    /**
     * Passes each script on.
     *
     * @param requests the number of requests if the system property is not set
     * @return the number of scripts
     */
    static int forEach(int requests, Receiver receiver) throws Exception {
        int maximum = Integer.getInteger(NUMBER_OF_REQUESTS, requests);
        int number = 0;
        for (int sent = 0; sent < maximum; number++) {
            Random random = new Random(SEED * 1_000_003 + number);
            RequestScript script = RequestScript.generate(number, random);
            if (ONLY < 0 || ONLY == number) {
                receiver.accept(script, random);
            }
            sent += script.mutations().size();
        }
        return number;
    }

    /** Prints the result of a run whose number of requests is set by the system property. */
    static void print(String result) {
        if (System.getProperty(NUMBER_OF_REQUESTS) != null) {
            System.out.println(result);
        }
    }

    /** Returns a description of a script with which it can be sent again. */
    static String describe(RequestScript script) {
        return "seed " + SEED + ", connection " + script.number() + ", " + script.mutations() + ", "
                + escaped(script.text());
    }

    /** Returns the beginning of a text, with control characters and bytes above 0x7E in hexadecimal. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < Math.min(text.length(), 3000); i++) {
            char c = text.charAt(i);
            escaped.append(c >= ' ' && c < 0x7f ? String.valueOf(c) : String.format("\\x%02x", (int) c));
        }
        return escaped.toString();
    }

    /** Sends a script and checks its effect. */
    interface Receiver {

        /**
         * Accepts a script.
         *
         * @param random the source of all further random choices
         */
        void accept(RequestScript script, Random random) throws Exception;
    }
}
