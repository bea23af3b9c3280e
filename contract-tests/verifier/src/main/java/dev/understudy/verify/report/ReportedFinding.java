package dev.understudy.verify.report;

import dev.understudy.verify.exchange.Request;
import dev.understudy.verify.finding.Finding;
import java.util.Optional;

/**
 * A finding with all that is needed to see it again. It holds no credentials.
 *
 * @param id names the fault, the same in every run and every exchange that shows it: 12 hexadecimal digits
 * @param finding what was found
 * @param request the shortest request that shows it
 * @param curl the same request as one line for a shell
 * @param waived why it is accepted; empty if it is not
 */
public record ReportedFinding(String id, Finding finding, Request request, String curl, Optional<String> waived) {}
