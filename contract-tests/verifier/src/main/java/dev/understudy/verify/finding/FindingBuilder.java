package dev.understudy.verify.finding;

import dev.understudy.contract.document.Place;
import dev.understudy.verify.finding.Finding.Kind;

/**
 * Builds findings. Each step offers only the next one, so that a finding without one of its essential parts does not
 * compile.
 */
public final class FindingBuilder {

    private FindingBuilder() {}

    static ExchangeStep of(Rule rule) {
        return new Steps(rule);
    }

    /** The step that names the exchange. */
    public interface ExchangeStep {

        /**
         * Names the exchange that shows it.
         *
         * @param operation the id of the operation, or method and path if the contract has no operation for it
         * @param exchange the number of the exchange
         */
        KeywordStep in(String operation, int exchange);
    }

    /** The step that names the part of the contract. */
    public interface KeywordStep {

        /**
         * Names the keyword that is broken.
         *
         * @param keyword the keyword
         * @param contract its place in the contract
         */
        DeclaredStep breaks(String keyword, Place contract);
    }

    /** The step that says what the contract declares, and whatever else is not as usual. */
    public interface DeclaredStep {

        /** Sets another kind than the usual one of the rule. */
        DeclaredStep as(Kind kind);

        /** Sets the pointer to what is wrong; without it the finding is about the exchange as a whole. */
        DeclaredStep at(String pointer);

        /** Sets what the contract declares, for people. */
        ReceivedStep declared(String text);
    }

    /** The last step. */
    public interface ReceivedStep {

        /** Returns the finding with what was received, for people. */
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
        public DeclaredStep breaks(String keyword, Place contract) {
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
