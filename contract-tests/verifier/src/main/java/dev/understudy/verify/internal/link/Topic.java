package dev.understudy.verify.internal.link;

import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.contract.Parameter.In;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the path of an operation speaks of.
 *
 * @param last what it speaks of in the end; empty if it is parameters and verbs alone
 * @param all everything that it speaks of
 * @param owners what its path's parameters choose among: the {@code user} of {@code /users/{user_id}/things}
 * @param ids what each of its parameters that are ids is the id of
 */
record Topic(String last, Set<String> all, Set<String> owners, Map<Parameter, String> ids) {

    /** That of an operation. */
    static Topic of(Operation operation) {
        List<String> nouns = new ArrayList<>();
        Set<String> owners = new HashSet<>();
        Map<Parameter, String> ids = new HashMap<>();
        for (String segment : operation.path().toString().substring(1).split("/", -1)) {
            String before = nouns.isEmpty() ? "" : nouns.get(nouns.size() - 1);
            if (!segment.contains("{")) {
                String noun = Nouns.of(segment);
                if (!noun.isEmpty()) {
                    nouns.add(noun);
                }
            } else {
                owners.add(before);
                Named.among(operation, In.PATH, segment.replaceAll("[{}]", ""))
                        .filter(parameter -> Nouns.isId(parameter.name()))
                        .ifPresent(parameter -> ids.put(parameter, noun(parameter, before)));
            }
        }
        String last = nouns.isEmpty() ? "" : nouns.get(nouns.size() - 1);
        operation.parameters().stream()
                .filter(parameter -> parameter.in() == In.QUERY && Nouns.isId(parameter.name()))
                .forEach(parameter -> ids.put(parameter, noun(parameter, last)));
        owners.addAll(ids.values());
        Set<String> all = new HashSet<>(nouns);
        ids.forEach((parameter, noun) -> {
            if (parameter.in() == In.PATH || parameter.required()) {
                all.add(noun);
            }
        });
        return new Topic(last, all, owners, ids);
    }

    /** Whether another speaks of the same, and of nothing more; who owns it may be left out. */
    boolean isThatOf(Topic read) {
        Set<String> more = new HashSet<>(all);
        more.removeAll(read.all);
        return !last.isEmpty() && last.equals(read.last) && all.containsAll(read.all) && owners.containsAll(more);
    }

    private static String noun(Parameter id, String before) {
        String own = Nouns.ofId(id.name());
        return own.isEmpty() ? before : own;
    }
}
