package dev.understudy.verify.report;

import dev.understudy.contract.document.Place;
import java.util.Optional;

/**
 * Something that the contract asks for and nobody judged.
 *
 * @param place where it stands
 * @param reason why it was not judged, as half a sentence
 * @param waived why this is accepted; empty if it is not
 */
public record UncheckedPart(Place place, String reason, Optional<String> waived) {}
