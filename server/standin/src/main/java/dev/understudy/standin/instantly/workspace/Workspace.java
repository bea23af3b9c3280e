package dev.understudy.standin.instantly.workspace;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * A workspace; what may be null is what the vendor's schema lets be null.
 *
 * @param id UUIDv7
 * @param created when it was made, to the millisecond
 * @param updated when it last changed, to the millisecond; never goes back
 * @param owner the user who owns it
 * @param name its name
 * @param planId its plan, such as {@code pid_hg_v1}
 * @param addUnsubToBlock whether unsubscribes are put on the block list
 * @param defaultOpportunityValue what an opportunity is worth by default
 * @param planIdLeadfinder its plan for finding leads
 * @param verification its plan for verifying addresses
 * @param logoUrl where its logo is
 * @param clientDomain the domain of its white-label agency mode
 * @param planIdCrm its plan for the CRM
 * @param planIdWebsiteVisitor its plan for tracking visitors
 * @param planIdInboxPlacement its plan for inbox placement
 */
record Workspace(
        UUID id,
        Instant created,
        Instant updated,
        UUID owner,
        String name,
        String planId,
        Boolean addUnsubToBlock,
        BigDecimal defaultOpportunityValue,
        String planIdLeadfinder,
        VerificationPlan verification,
        String logoUrl,
        String clientDomain,
        String planIdCrm,
        String planIdWebsiteVisitor,
        String planIdInboxPlacement) {

    /**
     * A plan for verifying addresses.
     *
     * @param quantity how many it includes
     * @param productId what was bought
     * @param updated when that last changed
     */
    record VerificationPlan(BigDecimal quantity, String productId, Instant updated) {}
}
