package dev.understudy.standin.instantly.workspace;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * A workspace. A component may be null if the contract allows the property to be null or absent.
 *
 * @param id its id, a UUIDv7
 * @param created the time of its creation, to the millisecond
 * @param updated the time of its last change, to the millisecond; never goes back
 * @param owner the id of the user who owns it
 * @param name its name
 * @param planId the id of its plan, such as {@code pid_hg_v1}
 * @param addUnsubToBlock whether unsubscribed addresses are added to the block list
 * @param defaultOpportunityValue the default value of an opportunity
 * @param planIdLeadfinder the id of its plan for finding leads
 * @param verification its plan for verifying addresses
 * @param logoUrl the URL of its logo
 * @param clientDomain the domain of its white-label agency mode
 * @param planIdCrm the id of its plan for the CRM
 * @param planIdWebsiteVisitor the id of its plan for tracking website visitors
 * @param planIdInboxPlacement the id of its plan for inbox placement
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
     * @param quantity the number of verifications that it includes
     * @param productId the id of the product that was bought
     * @param updated the time of the last change
     */
    record VerificationPlan(BigDecimal quantity, String productId, Instant updated) {}
}
