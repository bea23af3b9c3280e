package dev.understudy.standin.http.mutation;

import dev.understudy.standin.support.RawConnection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The requests that are sent on one connection.
 *
 * @param number the number of the script, which is part of the names
 * @param mutations the mutations of the requests, in order
 * @param text the requests as sent
 * @param executed the names that the requests must give to the workspace, in order; empty if that is not known
 * @param responses the minimum number of responses
 * @param rejected whether the last response must have an error status
 * @param closes whether the server must close the connection although the client does not
 * @param known whether the effect of the requests is known; otherwise, random bytes were changed
 */
record RequestScript(
        int number,
        List<Mutation> mutations,
        String text,
        List<String> executed,
        int responses,
        boolean rejected,
        boolean closes,
        boolean known) {

    private static final int MAX_REQUESTS = 4;

    /** Returns a script; all its choices depend on the random numbers only. */
    static RequestScript generate(int number, Random random) {
        RequestScript script = generateKnown(number, random);
        return random.nextInt(4) == 0 ? script.withNoise(random) : script;
    }

    /** Returns the name that a request gives to the workspace; the request behind the last mutation has one, too. */
    String name(int request) {
        return name(number, request);
    }

    /** Sends the requests on a connection, in pieces of random length. */
    void send(RawConnection connection, Random random) throws IOException, InterruptedException {
        boolean slow = random.nextInt(20) == 0;
        int largest = slow ? 1 + text.length() / 4 : random.nextBoolean() ? text.length() : 1 + random.nextInt(400);
        for (int start = 0; start < text.length(); ) {
            int end = Math.min(text.length(), start + 1 + random.nextInt(largest));
            connection.send(text.substring(start, end));
            start = end;
            if (slow) {
                // Lets the server begin to wait for the rest.
                Thread.sleep(10);
            }
        }
    }

    private static RequestScript generateKnown(int number, Random random) {
        List<Mutation> mutations = new ArrayList<>();
        List<String> executed = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        boolean open = true;
        boolean rejected = false;
        for (int i = 0; open && i < MAX_REQUESTS; i++) {
            String name = name(number, i);
            Mutation mutation = Mutation.any(random);
            RawRequest request = RawRequest.rename(name);
            mutation.apply(request, random);
            mutations.add(mutation);
            text.append(request);
            Effect effect = mutation.effect();
            if (effect == Effect.EXECUTED || effect == Effect.LAST) {
                executed.add(name);
            }
            rejected = effect == Effect.REJECTED;
            open = !rejected && effect != Effect.LAST;
        }
        // Behind the last request, nothing may be executed.
        if (!open) {
            text.append(RawRequest.rename(name(number, mutations.size())));
        }
        return new RequestScript(number, mutations, text.toString(), executed, mutations.size(), rejected, !open, true);
    }

    private RequestScript withNoise(Random random) {
        StringBuilder noisy = new StringBuilder(text);
        for (int i = random.nextInt(3); i >= 0 && noisy.length() > 0; i--) {
            int at = random.nextInt(noisy.length());
            switch (random.nextInt(6)) {
                case 0 -> noisy.setCharAt(at, (char) random.nextInt(256));
                case 1 -> noisy.deleteCharAt(at);
                case 2 -> noisy.insert(at, (char) random.nextInt(256));
                case 3 -> noisy.insert(at, noisy.substring(at, Math.min(noisy.length(), at + random.nextInt(40))));
                case 4 -> noisy.delete(at, Math.min(noisy.length(), at + random.nextInt(40)));
                default -> noisy.setLength(at);
            }
        }
        return new RequestScript(number, mutations, noisy.toString(), List.of(), 0, false, false, false);
    }

    private static String name(int number, int request) {
        return "c" + number + "r" + request;
    }
}
