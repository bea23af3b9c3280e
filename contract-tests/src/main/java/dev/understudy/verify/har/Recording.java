package dev.understudy.verify.har;

import dev.understudy.verify.Exchange;
import java.util.List;

/**
 * Recorded traffic.
 *
 * @param exchanges its exchanges, each with the number of its entry
 * @param remarks what of it is not, or not fully, judged, and why
 */
public record Recording(List<Exchange> exchanges, List<Remark> remarks) {}
