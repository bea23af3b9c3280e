package dev.understudy.verify.finding;

import dev.understudy.contract.document.Place;
import dev.understudy.verify.finding.Finding.Kind;

/**
 * Builds findings. Each step offers only the next step, so code that leaves out an essential part does not compile.
 */
public final class FindingBuilder {

    private FindingBuilder() {}

    static ExchangeStep of(Rule rule) {
        return new Steps(rule);
    }

    public interface ExchangeStep {

        /**
         * Sets the exchange that violates the rule.
         *
         * @param operation the id of the operation, or the method and path if it has no id
         * @param exchange the index of the exchange
         */
        KeywordStep in(String operation, int exchange);
    }

    /** The step that sets the keyword of the contract. */
    public interface KeywordStep {

        /**
         * Sets the violated keyword.
         *
         * @param keyword the keyword
         * @param contract the location of the keyword in the contract
         */
        DeclaredStep violates(String keyword, Place contract);
    }

    /** The step that sets the requirement, and optionally another kind and a pointer. */
    public interface DeclaredStep {

        /** Sets a kind that differs from the usual kind of the rule. */
        DeclaredStep as(Kind kind);

        /** Sets the pointer to the invalid part; without it the finding is about the complete exchange. */
        DeclaredStep at(String pointer);

        /** Sets the requirement, as text for users. */
        ReceivedStep declared(String text);
    }

    /** The step that sets the received value and ends the build. */
    public interface ReceivedStep {

        /** Returns the finding with the received value, as text for users. */
        Finding received(String text);
    }

    private static final class Steps implements ExchangeStep, KeywordStep, DeclaredStep, ReceivedStep {

        private final Rule rule;
        private Kind kind;
        private String operation;
        private int exchange;
        private String pointer = "";
        private String keyword;
        private Place contract;
        private String declared;

        Steps(Rule rule) {
            this.rule = rule;
            this.kind = rule.usualKind();
        }

        @Override
        public KeywordStep in(String operation, int exchange) {
            this.operation = operation;
            this.exchange = exchange;
            return this;
        }

        @Override
        public DeclaredStep violates(String keyword, Place contract) {
            this.keyword = keyword;
            this.contract = contract;
            return this;
        }

        @Override
        public DeclaredStep as(Kind kind) {
            this.kind = kind;
            return this;
        }

        @Override
        public DeclaredStep at(String pointer) {
            this.pointer = pointer;
            return this;
        }

        @Override
        public ReceivedStep declared(String text) {
            this.declared = text;
            return this;
        }

        @Override
        public Finding received(String text) {
            return new Finding(kind, rule, operation, exchange, pointer, keyword, contract, declared, text);
        }
    }
}
