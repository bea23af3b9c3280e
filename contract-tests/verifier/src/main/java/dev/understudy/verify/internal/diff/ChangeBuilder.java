package dev.understudy.verify.internal.diff;

import dev.understudy.contract.document.DocumentNode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Collects the facts of a change. */
final class ChangeBuilder {

    private final Subject subject;
    private final String keyword;
    private final Map<Caller, Impact> callers = new EnumMap<>(Caller.class);
    private Effect effect = Effect.CHANGED;
    private String pointer = "";
    private DocumentNode oldNode;
    private DocumentNode newNode;
    private Witness witness;
    private String reason;

    ChangeBuilder(Subject subject, String keyword) {
        this.subject = subject;
        this.keyword = keyword;
        this.oldNode = subject.oldNode();
        this.newNode = subject.newNode();
    }

    ChangeBuilder effect(Effect changed) {
        effect = changed;
        return this;
    }

    ChangeBuilder at(String place) {
        pointer = place;
        return this;
    }

    ChangeBuilder nodes(DocumentNode inOld, DocumentNode inNew) {
        oldNode = inOld;
        newNode = inNew;
        return this;
    }

    /** Adds an impact; a worse one replaces it. */
    ChangeBuilder impact(Impact impact, Caller... affected) {
        for (Caller caller : affected) {
            callers.merge(caller, impact, (one, other) -> one.compareTo(other) > 0 ? one : other);
        }
        return this;
    }

    ChangeBuilder breaks(Caller... affected) {
        return impact(Impact.BREAKS, affected);
    }

    ChangeBuilder witness(Witness found) {
        witness = found;
        return this;
    }

    ChangeBuilder undecided(String why, Caller... affected) {
        reason = why;
        return impact(Impact.UNDECIDED, affected);
    }

    boolean hasWitness() {
        return witness != null;
    }

    Change build() {
        for (Caller caller : Caller.values()) {
            callers.putIfAbsent(caller, Impact.SAFE);
        }
        return new Change(
                subject.operation(),
                subject.part(),
                subject.direction(),
                pointer,
                keyword,
                effect,
                Map.copyOf(callers),
                oldNode.place(),
                newNode.place(),
                Optional.ofNullable(witness),
                Optional.ofNullable(reason));
    }
}
