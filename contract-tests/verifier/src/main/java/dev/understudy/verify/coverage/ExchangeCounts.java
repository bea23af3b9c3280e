package dev.understudy.verify.coverage;

/**
 * The number of exchanges in a run.
 *
 * @param exchanges the number of all exchanges
 * @param judged the number of exchanges that were judged, because the contract declares their operation
 */
public record ExchangeCounts(long exchanges, long judged) {}
