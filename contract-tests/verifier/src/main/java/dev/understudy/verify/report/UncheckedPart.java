package dev.understudy.verify.report;

import dev.understudy.contract.document.Place;
import java.util.Optional;

/**
 * A part of the contract that was not checked.
 *
 * @param place the location of the part in the contract
 * @param reason the reason why the part was not checked, as a clause
 * @param waived the reason why the part is waived; empty if it is not waived
 */
public record UncheckedPart(Place place, String reason, Optional<String> waived) {}
